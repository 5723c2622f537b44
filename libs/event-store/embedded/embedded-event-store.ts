import type { Observable, ObservableInput } from 'rxjs';
import { checkAppend } from '../check.js';
import { StreamNotFoundError, UnavailableError } from '../errors.js';
import type { Append, AppendResult, EventStore, ExpectedRevision, RecordedEvent, SealedEvent } from '../port.js';
import { LogReader } from './log-reader.js';
import { pullSubscription, type AppendSource } from './subscription.js';
import { WriterClient } from './writer-client.js';

/** Events read at a time on the main thread: short enough that HTTP does not notice. */
const CHUNK = 256;
/** How often a read-only store looks for growth made by another process, in milliseconds. */
const POLL_MS = 100;

export interface EmbeddedOptions {
  /** Read beside a process that writes: takes no lock, refuses appends, sees growth within about 100 ms. */
  readonly readOnly?: boolean;
}

/**
 * The embedded engine: one SQLite file, written by a worker thread with group commit, read by this thread over a
 * connection of its own, so that a disk sync never stalls a reader. An acknowledged append survives `kill -9`, and a
 * power cut as far as the disk keeps its promises. Subscriptions complete when the store closes; reads then throw
 * `unavailable`.
 */
export class EmbeddedEventStore implements EventStore {
  readonly #reader: LogReader;
  readonly #writer: WriterClient | undefined;
  readonly #growth: Listeners;
  readonly #closing = new Set<() => void>();
  readonly #source: AppendSource;
  #closed = false;

  private constructor(reader: LogReader, writer: WriterClient | undefined, growth: Listeners) {
    this.#reader = reader;
    this.#writer = writer;
    this.#growth = growth;
    this.#source = {
      read: (sequence) => this.#open().readFrom(sequence, CHUNK),
      onGrowth: (listener) => growth.add(listener),
      onClose: (listener) => {
        this.#closing.add(listener);
        return () => this.#closing.delete(listener);
      },
    };
  }

  /**
   * Opens the ledger in `folder`, creating it unless `readOnly`. Throws `locked` when another process (or this one)
   * writes it already, `unavailable` for an unusable folder, `newer-version`, `damaged`.
   */
  static async open(folder: string, { readOnly = false }: EmbeddedOptions = {}): Promise<EmbeddedEventStore> {
    if (readOnly) {
      const reader = LogReader.open(folder);
      return new EmbeddedEventStore(reader, undefined, new PolledListeners(() => reader.head()));
    }
    const growth = new Listeners();
    const writer = await WriterClient.start(folder, () => growth.tell());
    try {
      return new EmbeddedEventStore(LogReader.open(folder), writer, growth);
    } catch (error) {
      await writer.close();
      throw error;
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    const dicatat = checkAppend(stream, expected, events);
    if (!this.#writer) throw new UnavailableError('Buku besar ini dibuka hanya untuk dibaca.');
    return this.#writer.append({ stream, expected, dicatat, events: events.map(({ bytes }) => bytes) });
  }

  async *readStream(stream: string, fromRevision = 0): AsyncIterable<RecordedEvent> {
    const start = Math.max(0, fromRevision);
    let events = this.#open().readStream(stream, start, CHUNK);
    if (events.length === 0 && !this.#reader.lastEvent(stream)) throw new StreamNotFoundError(stream);
    for (let next = start + CHUNK; ; next += CHUNK) {
      yield* events;
      // A short chunk was read at the end of the stream, and at that moment the stream ended with a whole append.
      if (events.length < CHUNK) return;
      events = this.#open().readStream(stream, next, CHUNK);
    }
  }

  async lastEvent(stream: string): Promise<RecordedEvent | undefined> {
    return this.#open().lastEvent(stream);
  }

  readAll(fromSequence = 1): AsyncIterable<Append> {
    return this.#appends(fromSequence, this.#open().head());
  }

  async readAt(sequence: number): Promise<RecordedEvent | undefined> {
    return this.#open().readAt(sequence);
  }

  subscribe<T>(fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T> {
    return pullSubscription(this.#source, fromSequence, project);
  }

  async head(): Promise<number> {
    return this.#open().head();
  }

  async cut(at: { readonly sequence: number } | { readonly instant: string }): Promise<number> {
    return this.#open().cut(at);
  }

  /** Settles the appends already handed in, completes subscriptions, releases the lock. May be called more than once. */
  async close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      for (const listener of this.#closing) listener();
      this.#growth.clear();
      // Before the writer, whose connection, as the last one, then folds the WAL into the file.
      this.#reader.close();
    }
    await this.#writer?.close();
  }

  async *#appends(fromSequence: number, head: number): AsyncGenerator<Append> {
    for (let next = fromSequence; next <= head; ) {
      const appends = this.#open().readFrom(next, CHUNK);
      if (appends.length === 0) return;
      for (const append of appends) {
        if (append[0]!.sequence > head) return;
        next = append.at(-1)!.sequence + 1;
        yield append;
      }
    }
  }

  #open(): LogReader {
    if (this.#closed) throw new UnavailableError('Buku besar sudah ditutup.');
    return this.#reader;
  }
}

class Listeners {
  readonly #all = new Set<() => void>();

  add(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }
  tell(): void {
    for (const listener of this.#all) listener();
  }
  clear(): void {
    this.#all.clear();
  }
  get size(): number {
    return this.#all.size;
  }
}

/** Listeners of a log that another process writes: looks at its head while there are any, and keeps no process alive. */
class PolledListeners extends Listeners {
  #timer: NodeJS.Timeout | undefined;
  #seen = -1;

  constructor(private readonly head: () => number) {
    super();
  }

  override add(listener: () => void): () => void {
    const remove = super.add(listener);
    this.#timer ??= setInterval(() => this.#look(), POLL_MS).unref();
    return () => {
      remove();
      if (this.size === 0) this.#stop();
    };
  }
  override clear(): void {
    super.clear();
    this.#stop();
  }

  #look(): void {
    try {
      const head = this.head();
      if (head === this.#seen) return;
      this.#seen = head;
    } catch {
      // Each subscription meets the same error when it reads, and ends with it; thrown here it would end the process.
    }
    this.tell();
  }
  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
