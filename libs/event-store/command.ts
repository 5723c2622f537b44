import { DomainError, type Decider, type Peristiwa, type Terjadi } from '#kernel';
import { bodyHash, seal, type CommandMeta } from './envelope.js';
import { ConflictError, EventStoreError, IdReusedError, OutcomeUnknownError, StreamNotFoundError, UnavailableError } from './errors.js';
import { uuid5 } from './identity.js';
import { NO_STREAM, type Envelope, type EventStore, type RecordedEvent } from './port.js';
import type { EventReader } from './upcaster.js';

/** What became of a command: the events it made, and the position that a reader must have reached to see them. */
export interface Outcome {
  readonly stream: string;
  /** Revision of the stream after the command. */
  readonly revision: number;
  /** Sequence of the command's last event; 0 when it changed nothing. */
  readonly sequence: number;
  readonly count: number;
  /** True when this very command had been carried out before. */
  readonly duplicate: boolean;
}

type AnyDecider = Decider<never, Peristiwa<string, object>, unknown>;

interface Done {
  readonly bodyHash: string;
  revision: number;
  sequence: number;
  count: number;
}

interface Folded {
  readonly decider: unknown;
  state: unknown;
  revision: number;
  /** Commands that the stream has seen: how a retry is recognised without a global index of ids. */
  readonly commands: Map<string, Done>;
}

const MAX_CONFLICT_RETRIES = 20;
const MAX_UNKNOWN_RETRIES = 8;
const MAX_CACHED_STREAMS = 1_000;

/**
 * The only way to write: load the stream, decide, append at the revision that was read.
 * Commands for one stream run one after another in this process, so that they do not conflict with each other.
 */
export class CommandRunner {
  private readonly cache = new Map<string, Folded>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly store: EventStore,
    private readonly reader: EventReader,
    /** Clock of this node, read once per append. */
    private readonly now: () => Date,
    /** Resolves when the read models have applied the sequence, so that a client reads its own write. */
    private readonly visible: (sequence: number) => Promise<void>,
    /** Pause before an append of unknown outcome is sent again, in milliseconds; doubles each time, up to forty times as long. */
    private readonly firstPauseMs = 50,
  ) {}

  /**
   * Carries a command out. `expectedRevision` (If-Match) makes a stale caller fail with a conflict instead of deciding anew.
   * Throws `DomainError` (refused), `ConflictError`, `IdReusedError` (same id, other body) and store errors.
   */
  async run<C, E extends Peristiwa<string, object>, S>(
    stream: string,
    decider: Decider<C, E, S>,
    command: C,
    meta: CommandMeta,
    expectedRevision?: number,
  ): Promise<Outcome> {
    const outcome = await this.inTurn(stream, () => this.decideAndAppend(stream, decider, command, meta, expectedRevision));
    if (outcome.sequence > 0) await this.visible(outcome.sequence);
    return outcome;
  }

  /**
   * What a series of commands for one stream would emit now, each on the state that the ones before it leave, without
   * writing anything. A refused command yields its error, so that one run finds every fault; what `mend` leaves of it, if
   * anything, counts for the commands after it, else it is passed over.
   */
  async simulate<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>, commands: readonly { readonly id: string; readonly command: C }[], mend: (command: C, refusal: DomainError) => C | undefined = () => undefined): Promise<(readonly Terjadi<E>[] | Error)[]> {
    const own = this.empty(decider as unknown as AnyDecider);
    await this.catchUp(stream, own);
    const results: (readonly Terjadi<E>[] | Error)[] = [];
    for (const { id, command } of commands) {
      if (own.commands.has(id)) {
        results.push([]); // carried out already, by a run that was killed later
        continue;
      }
      const play = (c: C): readonly Terjadi<E>[] | DomainError => {
        try {
          const events = decider.decide(c, own.state as S).map((e, i) => ({ ...e, id: uuid5(id, i) }) as Terjadi<E>);
          for (const e of events) own.state = decider.evolve(own.state as S, e);
          return events;
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          return error;
        }
      };
      const result = play(command);
      results.push(result);
      let refused: readonly Terjadi<E>[] | DomainError = result;
      for (let rest: C | undefined = command; refused instanceof DomainError; refused = play(rest)) {
        rest = mend(rest, refused);
        if (rest === undefined) break;
      }
    }
    return results;
  }

  /** Throws what `decide` would refuse now; writes nothing. A command that was carried out already passes. */
  async preview<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>, command: C, id: string): Promise<void> {
    const [result] = await this.simulate(stream, decider, [{ id, command }]);
    if (result instanceof Error) throw result;
  }

  /** Current state of a stream, for commands that need what another stream says. Treat it as read-only. */
  async state<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>): Promise<{ state: S; revision: number }> {
    return this.inTurn(stream, async () => {
      const folded = await this.fold(stream, decider as unknown as AnyDecider);
      return { state: folded.state as S, revision: folded.revision };
    });
  }

  private async decideAndAppend<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>, command: C, meta: CommandMeta, expected?: number): Promise<Outcome> {
    const hash = bodyHash(command);
    let reused: IdReusedError | undefined;
    let current: number | undefined;
    for (let attempt = 0; ; attempt++) {
      const folded = await this.fold(stream, decider as unknown as AnyDecider);
      const done = folded.commands.get(meta.id);
      if (done) {
        if (done.bodyHash !== hash) throw new IdReusedError(meta.id);
        return { stream, revision: done.revision, sequence: done.sequence, count: done.count, duplicate: true };
      }
      if (reused) throw reused;
      const events = decideAt(stream, decider, command, { state: folded.state as S, revision: folded.revision }, expected);
      if (events instanceof Error || events.length === 0) {
        // No append will show that this node is behind: on an old state, what was recorded long ago would be refused.
        current ??= await this.store.current(stream);
        if (current > folded.revision) continue;
        if (events instanceof Error) throw events;
        return { stream, revision: folded.revision, sequence: 0, count: 0, duplicate: false };
      }
      const sealed = seal(stream, folded.revision, events, meta, hash, this.now().toISOString());
      try {
        const result = await this.appendSettled(stream, folded.revision, sealed);
        sealed.forEach((s, i) => this.evolve(folded, s.envelope, result.firstSequence + i));
        return { stream, revision: result.lastRevision, sequence: result.lastSequence, count: events.length, duplicate: result.duplicate };
      } catch (error) {
        // Another node may have carried out this very command meanwhile, stamped by its own clock: then the stream says so.
        if (error instanceof IdReusedError) {
          reused = error;
          continue;
        }
        // With a revision asked for, too: what stands there may be this very command, and else the conflict is found again.
        if (!(error instanceof ConflictError) || attempt >= MAX_CONFLICT_RETRIES) throw error;
      }
    }
  }

  /** Retries an append whose outcome is unknown with identical bytes: only that can settle it. */
  private async appendSettled(stream: string, revision: number, sealed: ReturnType<typeof seal>) {
    let unknown: OutcomeUnknownError | undefined;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.store.append(stream, revision, sealed);
      } catch (error) {
        // That a later attempt was not taken says nothing about an earlier one.
        if (unknown && error instanceof UnavailableError) throw unknown;
        if (!(error instanceof OutcomeUnknownError) || attempt >= MAX_UNKNOWN_RETRIES) throw error;
        unknown = error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(this.firstPauseMs * 2 ** attempt, 40 * this.firstPauseMs)));
      }
    }
  }

  private async fold(stream: string, decider: AnyDecider): Promise<Folded> {
    const cached = this.cache.get(stream);
    const folded = cached?.decider === decider ? cached : this.empty(decider);
    this.cache.delete(stream);
    await this.catchUp(stream, folded);
    this.cache.set(stream, folded);
    if (this.cache.size > MAX_CACHED_STREAMS) this.cache.delete(this.cache.keys().next().value!);
    return folded;
  }

  private empty(decider: AnyDecider): Folded {
    return { decider, state: decider.initial(), revision: NO_STREAM, commands: new Map() };
  }

  private async catchUp(stream: string, folded: Folded): Promise<void> {
    try {
      for await (const event of this.store.readStream(stream, folded.revision + 1)) this.evolve(folded, event.envelope, event.sequence);
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
      if (folded.revision !== NO_STREAM) throw new EventStoreError('damaged', `Aliran "${stream}" hilang dari buku besar.`);
    }
  }

  private evolve(folded: Folded, stored: Envelope, sequence: number): void {
    const envelope = this.reader.current(stored);
    const event = { id: envelope.id, type: envelope.type, version: envelope.version, data: envelope.data, berlaku: envelope.berlaku } as Terjadi<Peristiwa<string, object>>;
    folded.state = (folded.decider as AnyDecider).evolve(folded.state, event);
    folded.revision = envelope.revision;
    const { id, bodyHash: hash } = envelope.command;
    const done = folded.commands.get(id);
    if (done) Object.assign(done, { revision: envelope.revision, sequence, count: done.count + 1 });
    else folded.commands.set(id, { bodyHash: hash, revision: envelope.revision, sequence, count: 1 });
  }

  private inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(stream) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(() => undefined, () => undefined);
    this.queues.set(stream, settled);
    void settled.then(() => {
      if (this.queues.get(stream) === settled) this.queues.delete(stream);
    });
    return mine;
  }
}

/** What the command makes of the state, or why it is refused. */
function decideAt<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>, command: C, { state, revision }: { readonly state: S; readonly revision: number }, expected: number | undefined): readonly E[] | DomainError | ConflictError {
  if (expected !== undefined && expected !== revision) return new ConflictError(stream, expected, revision);
  try {
    return decider.decide(command, state);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error;
  }
}

/** The envelope of a recorded event at its current version. */
export function currentEvent(reader: EventReader, event: RecordedEvent): { sequence: number; envelope: Envelope } {
  return { sequence: event.sequence, envelope: reader.current(event.envelope) };
}
