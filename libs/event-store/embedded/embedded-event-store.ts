import { checkAppend } from '../check.js';
import { UnavailableError } from '../errors.js';
import type { AppendResult, EventStore, ExpectedRevision, SealedEvent } from '../port.js';
import { Listeners, PolledListeners } from './growth.js';
import { LogReader } from './log-reader.js';
import { LogStore } from './log-store.js';
import { WriterClient } from './writer-client.js';

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
export class EmbeddedEventStore extends LogStore implements EventStore {
  readonly #writer: WriterClient | undefined;
  #closed = false;

  private constructor(reader: LogReader, writer: WriterClient | undefined, growth: Listeners) {
    super(reader, growth);
    this.#writer = writer;
  }

  /**
   * Opens the ledger in `folder`, creating it unless `readOnly`. Throws `locked` when another process (or this one)
   * writes it already, `unavailable` for an unusable folder, `invalid` for a cluster's replica (which may be opened
   * `readOnly`), `newer-version`, `damaged`.
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

  /** Settles the appends already handed in, completes subscriptions, releases the lock. May be called more than once. */
  async close(): Promise<void> {
    if (!this.#closed) {
      this.#closed = true;
      this.shut();
      // Before the writer, whose connection, as the last one, then folds the WAL into the file.
      this.reader.close();
    }
    await this.#writer?.close();
  }
}
