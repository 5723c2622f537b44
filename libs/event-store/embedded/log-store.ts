import type { Observable, ObservableInput } from 'rxjs';
import { StreamNotFoundError, UnavailableError, type EventStoreError } from '../errors.js';
import type { Append, RecordedEvent } from '../port.js';
import type { Listeners } from './growth.js';
import type { LogReader } from './log-reader.js';
import { pullSubscription, type AppendSource } from './subscription.js';

/** Events read at a time on the main thread: short enough that HTTP does not notice. */
const CHUNK = 256;

/**
 * The reading half of the port over a folder in our format, whoever writes it. Reads run on this thread over a connection
 * of its own, so that a disk sync never stalls them. Subscriptions complete when the store closes, and end with the
 * error when it stops; reads then throw.
 */
export abstract class LogStore {
  /** For the engine itself, which settles appends while nobody else may read any more. */
  protected readonly reader: LogReader;
  protected readonly growth: Listeners;
  readonly #closing = new Set<() => void>();
  readonly #source: AppendSource;
  #refusal: (() => EventStoreError) | undefined;

  protected constructor(reader: LogReader, growth: Listeners) {
    this.reader = reader;
    this.growth = growth;
    this.#source = {
      read: (sequence) => this.open().readFrom(sequence, CHUNK),
      onGrowth: (listener) => growth.add(listener),
      onClose: (listener) => {
        this.#closing.add(listener);
        return () => this.#closing.delete(listener);
      },
    };
  }

  async *readStream(stream: string, fromRevision = 0): AsyncIterable<RecordedEvent> {
    const start = Math.max(0, fromRevision);
    let events = this.open().readStream(stream, start, CHUNK);
    if (events.length === 0 && !this.reader.lastEvent(stream)) throw new StreamNotFoundError(stream);
    for (let next = start + CHUNK; ; next += CHUNK) {
      yield* events;
      // A short chunk was read at the end of the stream, and at that moment the stream ended with a whole append.
      if (events.length < CHUNK) return;
      events = this.open().readStream(stream, next, CHUNK);
    }
  }

  async lastEvent(stream: string): Promise<RecordedEvent | undefined> {
    return this.open().lastEvent(stream);
  }

  readAll(fromSequence = 1): AsyncIterable<Append> {
    return this.#appends(fromSequence, this.open().head());
  }

  async readAt(sequence: number): Promise<RecordedEvent | undefined> {
    return this.open().readAt(sequence);
  }

  subscribe<T>(fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T> {
    return pullSubscription(this.#source, fromSequence, project);
  }

  async head(): Promise<number> {
    return this.open().head();
  }

  async cut(at: { readonly sequence: number } | { readonly instant: string }): Promise<number> {
    return this.open().cut(at);
  }

  /** The reader, or why there is none any more. */
  protected open(): LogReader {
    if (this.#refusal) throw this.#refusal();
    return this.reader;
  }

  /** Refuses every read from now on and completes the subscriptions. */
  protected shut(): void {
    this.#refusal ??= () => new UnavailableError('Buku besar sudah ditutup.');
    for (const listener of this.#closing) listener();
    this.growth.clear();
  }

  /** Refuses every read from now on with this error, with which subscriptions end too. */
  protected fail(refusal: () => EventStoreError): void {
    this.#refusal ??= refusal;
    this.growth.tell();
  }

  async *#appends(fromSequence: number, head: number): AsyncGenerator<Append> {
    for (let next = fromSequence; next <= head; ) {
      const appends = this.open().readFrom(next, CHUNK);
      if (appends.length === 0) return;
      for (const append of appends) {
        if (append[0]!.sequence > head) return;
        next = append.at(-1)!.sequence + 1;
        yield append;
      }
    }
  }
}
