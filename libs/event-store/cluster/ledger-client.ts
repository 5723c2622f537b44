import { createRequire } from 'node:module';
import { Channel, type ChannelCredentials, type ChannelOptions } from '@grpc/grpc-js';
import { EventStoreDBClient, binaryEvent, convertToCommandError, jsonEvent, streamNameFilter, type AllStreamSubscription, type ResolvedEvent } from '@eventstore/db-client';
import type * as StreamsPb from '@eventstore/db-client/generated/streams_pb.js';
import type * as StreamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type * as SharedPb from '@eventstore/db-client/generated/shared_pb.js';
import type { ArrivedEvent } from './arrived-event.js';
import type { Position } from './position.js';

// The client's generated stubs are CommonJS without names that an import could find.
const load = createRequire(import.meta.url);
const { ReadReq } = load('@eventstore/db-client/generated/streams_pb.js') as typeof StreamsPb;
const { StreamsClient } = load('@eventstore/db-client/generated/streams_grpc_pb.js') as typeof StreamsGrpc;
const { Empty } = load('@eventstore/db-client/generated/shared_pb.js') as typeof SharedPb;

/** What an append sends: only bytes and what stands in them. */
export interface OutgoingAppend {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly bytes: Uint8Array }[];
}

/** Revision of the stream's last event after the append; or where the stream stands instead (-1: nowhere). */
export type AppendAnswer = { readonly kind: 'ok'; readonly revision: number } | { readonly kind: 'wrong-version'; readonly actual: number };

/** The parts of a channel that its declarations keep from us. */
interface InnerChannel {
  readonly internalChannel: { readonly credentials: ChannelCredentials; readonly options: ChannelOptions };
}

/**
 * The same channel with connections of its own. gRPC shares them among the channels of a thread, and with them the pause
 * after a failed attempt, which grows to two minutes: a client made anew would fail until its predecessor's pause is over.
 * Here `backoff` decides about pauses. A channel connects with its first call, so the one that is replaced never did.
 */
function withOwnConnections(channel: Channel): Channel {
  const { credentials, options } = (channel as unknown as InnerChannel).internalChannel;
  const own = new Channel(channel.getTarget(), credentials, { ...options, 'grpc.use_local_subchannel_pool': 1 });
  channel.close();
  return own;
}

/** The parts of the client that its declarations keep from us. */
interface Inner {
  supports: () => Promise<boolean>;
  createChannel: () => Promise<Channel>;
  GRPCStreamCreator: <C, T>(stub: new (...args: never[]) => C, name: string, action: (stub: C) => T) => () => Promise<T>;
  callArguments: (options: { requiresLeader?: boolean; deadline?: number }) => [never, never];
}

/**
 * One client of one cluster, for one ledger in it. Everything that it offers is bounded in time and leaves no call open;
 * errors are the client's own. It belongs into a thread of its own: this client can throw outside of any promise that
 * its caller holds, which in a thread costs the connection and elsewhere the process. Seen in its code, version 6.2.1:
 * - `handleError` is called without being awaited and awaits the promise of a channel, which may be rejected (discovery);
 * - `Subscription._transform` is async, so that an event without id or stream is an unhandled rejection;
 * - a not-leader or stream-deleted answer without its trailers is a TypeError inside the gRPC callback;
 * - `batchAppend` keeps the promises of all clients in one map: a second answer to one append is a TypeError inside
 *   a 'data' listener, and one client's broken stream rejects the appends of another. Hence unary appends only.
 */
export class LedgerClient {
  readonly #client: EventStoreDBClient;
  readonly #inner: Inner;
  readonly #channels = new Set<Channel>();

  constructor(
    url: string,
    private readonly prefix: string,
    /** Patience with one question, in milliseconds. */
    private readonly answerMs: number,
  ) {
    this.#client = EventStoreDBClient.connectionString(url);
    this.#inner = this.#client as unknown as Inner;
    // Unary appends: the client takes them when the server offers no batches, which is asked here.
    this.#inner.supports = () => Promise.resolve(false);
    // It closes a channel only to open another one; the last is ours to close.
    const create = this.#inner.createChannel;
    this.#inner.createChannel = async () => {
      const channel = withOwnConnections(await create());
      this.#channels.add(channel);
      return channel;
    };
  }

  /** Appends at an explicit revision; `patienceMs` is also the deadline of the call at the server's door. */
  async append({ stream, expected, events }: OutgoingAppend, patienceMs: number): Promise<AppendAnswer> {
    const messages = events.map(({ id, type, bytes }) => binaryEvent({ id, type, data: bytes }));
    try {
      const expectedRevision = expected < 0 ? 'no_stream' : BigInt(expected);
      const { success, nextExpectedRevision } = await within(patienceMs, this.#client.appendToStream(this.prefix + stream, messages, { expectedRevision, requiresLeader: true, deadline: patienceMs }));
      // A connection string can tell the client not to throw; a unary append then says where the stream stands.
      if (!success) return { kind: 'wrong-version', actual: Number(nextExpectedRevision) };
      return { kind: 'ok', revision: Number(nextExpectedRevision) };
    } catch (error) {
      if (typeOf(error) !== 'wrong-expected-version') throw error;
      const { actualVersion } = error as { actualVersion?: bigint | string };
      return { kind: 'wrong-version', actual: typeof actualVersion === 'bigint' ? Number(actualVersion) : -1 };
    }
  }

  // What is compared with the replica is asked of the leader: a follower may not hold yet what this node has seen.

  /** The ledger's last event in the cluster, `undefined` when it has none. */
  async last(): Promise<ArrivedEvent | undefined> {
    for await (const event of this.readLedger({ backwards: true, count: 1 })) return event;
    return undefined;
  }

  /** The event at a place of the cluster's log, whoever's it is; `undefined` behind its end. */
  async at(position: Position): Promise<ArrivedEvent | undefined> {
    const read = this.#client.readAll({ fromPosition: { ...position }, direction: 'forwards', maxCount: 1, requiresLeader: true });
    for await (const event of this.#bounded(read)) return arrived(event);
    return undefined;
  }

  /** Events of one of the ledger's streams, at most `count`; none where it does not exist. */
  async stream(stream: string, revision: number, count: number): Promise<ArrivedEvent[]> {
    return this.#streamOf(this.prefix + stream, { fromRevision: BigInt(revision), direction: 'forwards', maxCount: count });
  }

  /**
   * Revision of the last event of one of the ledger's streams, -1 where it does not exist. A read that is cancelled because
   * this client is let go ends without an error, like one that found nothing: only the server's word counts for "nothing".
   */
  async revision(stream: string): Promise<number> {
    try {
      const read = this.#client.readStream(this.prefix + stream, { fromRevision: 'end', direction: 'backwards', maxCount: 1, requiresLeader: true });
      for await (const event of this.#bounded(read)) return arrived(event).revision;
    } catch (error) {
      if (typeOf(error) === 'stream-not-found') return -1;
      throw error;
    }
    throw Object.assign(new Error('the read ended without an answer'), { type: 'deadline-exceeded' });
  }

  /** The last event of any stream, as the server's settings and metadata are kept. */
  async lastOf(stream: string): Promise<ArrivedEvent | undefined> {
    return (await this.#streamOf(stream, { fromRevision: 'end', direction: 'backwards', maxCount: 1 }, true))[0];
  }

  /** Writes a JSON event into a stream of the system, at the revision that was read. */
  async write(stream: string, type: string, id: string, data: Record<string, unknown>, expected: bigint | 'no_stream'): Promise<void> {
    await within(this.answerMs, this.#client.appendToStream(stream, jsonEvent({ id, type, data }), { expectedRevision: expected, requiresLeader: true }));
  }

  /**
   * The ledger's events in the cluster's order, with what was said about its streams' metadata where `metadata` asks for
   * it. Ends at the end of the log. The server filters: this version's `readAll` has no filter, its protocol has.
   */
  async *readLedger({ backwards = false, count = Number.MAX_SAFE_INTEGER, metadata = false }: { backwards?: boolean; count?: number; metadata?: boolean } = {}): AsyncGenerator<ArrivedEvent> {
    const request = filteredRead(metadata ? this.#prefixes() : [this.prefix], backwards, count);
    const open = this.#inner.GRPCStreamCreator(StreamsClient as never, 'readLedger', (stub: StreamsGrpc.StreamsClient) => stub.read(request, ...this.#inner.callArguments({ requiresLeader: true, deadline: LONG_MS })));
    const call = await within(this.answerMs, open());
    // An error is thrown where it is waited for; one that comes later is nobody's.
    call.on('error', () => undefined);
    try {
      const messages = call[Symbol.asyncIterator]() as AsyncIterator<StreamsPb.ReadResp>;
      for (;;) {
        const next = await within(this.answerMs, messages.next());
        if (next.done === true) return;
        const event = next.value.getEvent()?.getEvent();
        if (event) yield rawEvent(event);
      }
    } catch (error) {
      throw error instanceof Error ? convertToCommandError(error as never) : error;
    } finally {
      call.cancel();
    }
  }

  /** Subscribes behind a place. The caller attaches its listeners at once and calls `drop` when it is done. */
  subscribe(after: Position | null, { checkpoint, highWaterMark }: { checkpoint: () => void; highWaterMark: number }): AllStreamSubscription {
    // The callback only takes note: what it throws would end the subscription without a word.
    const checkpointReached = async (): Promise<void> => checkpoint();
    const filter = streamNameFilter({ prefixes: this.#prefixes(), checkpointInterval: 100, checkpointReached });
    return this.#client.subscribeToAll({ fromPosition: after ? { ...after } : 'start', filter, resolveLinkTos: false }, { highWaterMark });
  }

  /** Ends every call and lets the connection go. Never throws. */
  async dispose(): Promise<void> {
    await Promise.allSettled([this.#client.dispose()]);
    for (const channel of this.#channels) channel.close();
  }

  #prefixes(): string[] {
    return [this.prefix, `$$${this.prefix}`];
  }

  async #streamOf(name: string, options: { fromRevision: bigint | 'end'; direction: 'forwards' | 'backwards'; maxCount: number }, json = false): Promise<ArrivedEvent[]> {
    const events: ArrivedEvent[] = [];
    try {
      for await (const event of this.#bounded(this.#client.readStream(name, { ...options, requiresLeader: true }))) events.push(arrived(event, json));
    } catch (error) {
      if (typeOf(error) !== 'stream-not-found') throw error;
    }
    return events;
  }

  /** A read of the client that is given up when an event keeps us waiting, and cancelled however it ends. */
  async *#bounded(read: Call & AsyncIterable<ResolvedEvent>): AsyncGenerator<ResolvedEvent> {
    // Whatever comes after we stopped looking is nobody's.
    read.on('error', () => undefined);
    const events = read[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await within(this.answerMs, events.next());
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await drop(read);
    }
  }
}

/** A read over the whole ledger has no deadline of its own worth the name: it is watched event by event. */
const LONG_MS = 24 * 60 * 60 * 1_000;

/** What a read and a subscription of the client have in common. */
interface Call {
  on(event: string, listener: () => void): unknown;
  removeAllListeners(event: string): unknown;
  destroy(): unknown;
  cancel?: () => Promise<void>;
  unsubscribe?: () => Promise<void>;
}

/** Ends a read or a subscription for good. Its errors from now on are nobody's. */
export async function drop(call: Call): Promise<void> {
  call.on('error', () => undefined);
  call.removeAllListeners('data');
  // Cancelling first: destroying alone would leave the gRPC call open. It waits for a call that may never have begun.
  const cancelled = (call.unsubscribe ?? call.cancel)?.call(call).catch(() => undefined);
  await Promise.race([cancelled, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
  call.destroy();
}

/** The promise, or an error like the client's own when it takes longer. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('no answer in time'), { type: 'deadline-exceeded' })), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}

export const typeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined);

const NO_BYTES = new Uint8Array();

/**
 * An event as the client hands it over. JSON was not written by us, and the client keeps no bytes of it: what it made of
 * the text stands for them only where `json` asks for that, which is for what the server itself keeps.
 */
export function arrived({ event }: ResolvedEvent, json = false): ArrivedEvent {
  if (!event) throw new Error('an event without a record');
  const { streamId, id, type, revision, position, data } = event;
  const bytes = data instanceof Uint8Array ? data : json ? Buffer.from(JSON.stringify(data)) : NO_BYTES;
  return { stream: streamId, revision: Number(revision), id, type, commit: position?.commit ?? 0n, prepare: position?.prepare ?? 0n, bytes };
}

function rawEvent(event: StreamsPb.ReadResp.ReadEvent.RecordedEvent): ArrivedEvent {
  const metadata = event.getMetadataMap();
  return {
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? NO_BYTES).toString('utf8'),
    revision: Number(event.getStreamRevision()),
    id: event.getId()?.getString() ?? '',
    type: metadata.get('type') ?? '',
    commit: BigInt(event.getCommitPosition()),
    prepare: BigInt(event.getPreparePosition()),
    bytes: event.getData_asU8(),
  };
}

function filteredRead(prefixes: string[], backwards: boolean, count: number): StreamsPb.ReadReq {
  const all = new ReadReq.Options.AllOptions();
  if (backwards) all.setEnd(new Empty());
  else all.setStart(new Empty());
  const expression = new ReadReq.Options.FilterOptions.Expression();
  expression.setPrefixList(prefixes);
  const filter = new ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setMax(SEARCH_WINDOW);
  filter.setCheckpointintervalmultiplier(1);
  const uuids = new ReadReq.Options.UUIDOption();
  uuids.setString(new Empty());
  const options = new ReadReq.Options();
  options.setAll(all);
  options.setFilter(filter);
  options.setReadDirection(backwards ? ReadReq.Options.ReadDirection.BACKWARDS : ReadReq.Options.ReadDirection.FORWARDS);
  options.setResolveLinks(false);
  options.setCount(String(count));
  options.setUuidOption(uuids);
  const request = new ReadReq();
  request.setOptions(options);
  return request;
}

/** Events that the server looks at before it answers once, wanted or not. */
const SEARCH_WINDOW = 1_000;
