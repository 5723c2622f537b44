import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binaryEvent, EventStoreDBClient, type AllStreamResolvedEvent, type AllStreamSubscription, type ResolvedEvent } from '@eventstore/db-client';
import { StandIn, type StandInOptions } from './stand-in.js';

/** gRPC's code for "the server is not there". */
export const UNAVAILABLE = 14;

/** A stand-in in a folder of its own, and the real client. */
export class Scene {
  readonly #clients: EventStoreDBClient[] = [];

  private constructor(
    readonly folder: string,
    readonly standIn: StandIn,
  ) {}

  static async start(options: Partial<StandInOptions> = {}): Promise<Scene> {
    const folder = mkdtempSync(join(tmpdir(), 'runut-standin-'));
    return new Scene(folder, await StandIn.start({ folder, ...options }));
  }

  /** A client of this stand-in; `more` goes on the end of the connection string. */
  client(more = '', url = this.standIn.url): EventStoreDBClient {
    const client = EventStoreDBClient.connectionString(`${url}${more}`);
    this.#clients.push(client);
    return client;
  }

  /**
   * A client that reaches the stand-in again after it was gone. grpc-js shares connections, and the news of their end,
   * among all clients of a process: a new client may still be handed the dead one.
   */
  async clientAgain(): Promise<EventStoreDBClient> {
    for (;;) {
      const client = this.client();
      try {
        await all(client.readAll({ maxCount: 1 }));
        return client;
      } catch (error) {
        if ((error as { readonly code?: unknown }).code !== UNAVAILABLE) throw error;
      }
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.dispose()));
    await this.standIn.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The n-th event of a test: the same number is the same event. */
export const event = (n: number, data = `{"n":${n}}`) => binaryEvent({ id: eventId(n), type: 'Uji', data: new Uint8Array(Buffer.from(data)) });

export const events = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => event(from + i));

export const eventId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Everything of a read, to its end. */
export async function all<E>(read: AsyncIterable<E>): Promise<E[]> {
  const seen: E[] = [];
  for await (const one of read) seen.push(one);
  return seen;
}

/** "stream@revision" of what was read. */
export const places = (read: readonly (ResolvedEvent | AllStreamResolvedEvent)[]): string[] => read.map(({ event: e }) => `${e!.streamId}@${e!.revision}`);

export const textOf = (resolved: ResolvedEvent): string => Buffer.from(resolved.event!.data as Uint8Array).toString('utf8');

/** A subscription that is watched: what it said, in order, and waiting for more of it. */
export class Watched {
  /** "confirmation", "caughtUp", "error", "end", or "stream@revision". */
  readonly said: string[] = [];
  readonly errors: unknown[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(readonly subscription: AllStreamSubscription) {
    const say = (what: string) => {
      this.said.push(what);
      for (const look of this.#waiting) look();
    };
    subscription.on('confirmation', () => say('confirmation'));
    subscription.on('caughtUp', () => say('caughtUp'));
    subscription.on('data', (resolved) => say(places([resolved])[0]!));
    subscription.on('error', (error) => {
      this.errors.push(error);
      say('error');
    });
    subscription.on('end', () => say('end'));
  }

  /** Resolves when it has said this. */
  until(what: string): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.said.includes(what)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }
}

/** The error of something that must fail. */
export async function failure(of: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    await of;
  } catch (error) {
    return error as Record<string, unknown>;
  }
  throw new Error('it did not fail');
}
