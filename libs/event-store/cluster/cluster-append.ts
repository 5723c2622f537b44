import type { LogReader } from '../embedded/log-reader.js';
import { settle, type AppendOutcome } from '../embedded/settle.js';
import { ConflictError, EventStoreError, IdReusedError, InvalidRequestError, OutcomeUnknownError, UnavailableError } from '../errors.js';
import type { AppendResult, SealedEvent } from '../port.js';
import { backoff } from './backoff.js';
import { disagreement } from './disagreement.js';
import type { AttemptAnswer } from './protocol.js';
import type { Waiting } from './waiting.js';

/** Attempts with an unknown outcome are repeated for this many times the patience with one. */
const PATIENCE = 3;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1_000;

export interface AppendParts {
  readonly reader: LogReader;
  /** Woken at each commit of the replica; fails when the store stops. */
  readonly waiting: Waiting;
  readonly attempt: (stream: string, expected: number, events: readonly Uint8Array[], patienceMs: number) => Promise<AttemptAnswer>;
  readonly patienceMs: number;
  /** Why nothing need be tried: the cluster has been away for longer than the patience. Undefined while it is there. */
  readonly away: () => string | undefined;
  /** Called when the cluster says that it lost what it must not lose: the store stops with it. */
  readonly stop: (error: EventStoreError) => void;
}

/**
 * Appends to the cluster, and tells the outcome by what arrives in the replica: the cluster compares ids only, and its
 * word about a repeated append says neither whether the bytes are the same nor who was first. Appends to one stream run
 * one after another, so that of equal ones sent at once exactly one is the first.
 */
export class ClusterAppends {
  readonly #queues = new Map<string, Promise<unknown>>();
  /**
   * First event ids of appends that ended without an outcome. Whether such a call stored it after all nobody can tell, so
   * the call that settles it is called a duplicate.
   */
  readonly #unsettled = new Set<string>();
  #inFlight = 0;
  #idle: () => void = () => undefined;

  constructor(private readonly parts: AppendParts) {}

  append(stream: string, expected: number, events: readonly SealedEvent[]): Promise<AppendResult> {
    const before = this.#queues.get(stream) ?? Promise.resolve();
    const bytes = events.map((event) => event.bytes);
    const { id } = events[0]!.envelope;
    const mine = before.then(() => this.#append(stream, expected, id, bytes));
    const settled = mine.then(() => undefined, () => undefined);
    this.#queues.set(stream, settled);
    this.#inFlight++;
    void settled.then(() => {
      this.#inFlight--;
      if (this.#queues.get(stream) === settled) this.#queues.delete(stream);
      if (this.#inFlight === 0) this.#idle();
    });
    return mine;
  }

  /** Resolves when no append is in flight. */
  async settled(): Promise<void> {
    if (this.#inFlight > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
  }

  async #append(stream: string, expected: number, id: string, events: readonly Uint8Array[]): Promise<AppendResult> {
    const { reader, waiting, patienceMs } = this.parts;
    const before = reader.lastRevision(stream);
    // The replica is a beginning of the cluster's log: where it is past the expected revision, so is the cluster.
    if (before > expected) return this.#outcome(stream, expected, events, this.#settle(stream, expected, events));

    const away = this.parts.away();
    if (away !== undefined) {
      // An earlier try of the same command may have been stored all the same.
      if (this.#unsettled.has(id)) throw this.#unknown(id, stream, away);
      throw notStored(away);
    }

    const started = performance.now();
    const left = (whole: number): number => whole - (performance.now() - started);
    let known = true;
    let last = '';
    for (let attempt = 0; ; attempt++) {
      const answer = await this.parts.attempt(stream, expected, events, patienceMs);
      switch (answer.kind) {
        case 'ok': {
          const arrived = await waiting.until(() => reader.lastRevision(stream) >= expected + events.length, Math.max(patienceMs, left(PATIENCE * patienceMs)));
          if (arrived) return this.#own(id, stream, expected, events);
          throw this.#unknown(id, stream, 'Klaster menyimpannya, tetapi salinan node ini belum sampai ke sana.');
        }
        case 'wrong-version':
          if (answer.actual >= before) return this.#elsewhere(stream, expected, id, events, answer.actual, Math.max(patienceMs, left(PATIENCE * patienceMs)));
          // This node has seen more than that server holds: one that does not know yet that it no longer leads. Should the
          // cluster really have lost something, the next connection finds out.
          last = `Server yang menjawab baru memegang revisi ${answer.actual}.`;
          break;
        case 'invalid':
          throw new InvalidRequestError(answer.message);
        case 'refused':
          if (known) throw new UnavailableError(answer.message);
          throw this.#unknown(id, stream, answer.message);
        case 'deleted': {
          const error = disagreement('Klaster menyatakan sebuah aliran buku besar sudah dihapus', `aliran "${stream}"`);
          this.parts.stop(error);
          throw error;
        }
        case 'unknown':
          known = false;
          last = answer.message;
          break;
        case 'not-sent':
          last = answer.message;
      }
      const pause = backoff(attempt, FIRST_PAUSE_MS, LONGEST_PAUSE_MS, Math.random);
      const rest = left(known ? patienceMs : PATIENCE * patienceMs) - pause;
      // What was stored after all shows itself in the replica, often before the next attempt.
      if (await waiting.until(() => reader.lastRevision(stream) > expected, Math.max(0, Math.min(pause, pause + rest)))) return this.#own(id, stream, expected, events);
      if (rest <= 0) {
        if (known) throw notStored(last);
        throw this.#unknown(id, stream, last);
      }
    }
  }

  /** The stream stands elsewhere. Whoever asks again after the conflict sees why: the replica gets there first. */
  async #elsewhere(stream: string, expected: number, id: string, events: readonly Uint8Array[], actual: number, patienceMs: number): Promise<AppendResult> {
    const { reader, waiting } = this.parts;
    if (!(await waiting.until(() => reader.lastRevision(stream) >= actual, patienceMs))) {
      throw this.#unknown(id, stream, `Alirannya sudah sampai revisi ${actual} di klaster, tetapi salinan node ini belum.`);
    }
    const now = reader.lastRevision(stream);
    if (now <= expected) throw new ConflictError(stream, expected, now);
    return this.#own(id, stream, expected, events);
  }

  /** The outcome of an append that this call has sent: a copy that is there is its own, unless an earlier call left it. */
  #own(id: string, stream: string, expected: number, events: readonly Uint8Array[]): AppendResult {
    const outcome = this.#settle(stream, expected, events);
    const duplicate = this.#unsettled.delete(id);
    return this.#outcome(stream, expected, events, outcome.kind === 'ok' ? { ...outcome, duplicate } : outcome);
  }

  #settle(stream: string, expected: number, events: readonly Uint8Array[]): AppendOutcome {
    const { reader } = this.parts;
    return settle(reader.readStream(stream, expected + 1, events.length), events, reader.lastRevision(stream));
  }

  #outcome(stream: string, expected: number, events: readonly Uint8Array[], outcome: AppendOutcome): AppendResult {
    switch (outcome.kind) {
      case 'ok':
        return {
          firstRevision: expected + 1,
          lastRevision: expected + events.length,
          firstSequence: outcome.firstSequence,
          lastSequence: outcome.firstSequence + events.length - 1,
          duplicate: outcome.duplicate,
        };
      case 'conflict':
        throw new ConflictError(stream, expected, outcome.actualRevision);
      case 'id-reused':
        throw new IdReusedError(outcome.id);
      case 'failed':
        throw new EventStoreError(outcome.error, outcome.message);
    }
  }

  #unknown(id: string, stream: string, why: string): OutcomeUnknownError {
    this.#unsettled.add(id);
    return new OutcomeUnknownError(`Tidak diketahui apakah penambahan ke aliran "${stream}" sempat tersimpan. ${why} Ulangi dengan isi yang sama persis.`);
  }
}

const notStored = (why: string): UnavailableError => new UnavailableError(`${why} Perubahan ini tidak tersimpan; ulangi setelah klaster terjangkau lagi.`);
