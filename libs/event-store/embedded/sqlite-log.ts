import type Database from 'better-sqlite3';
import { EventStoreError } from '../errors.js';
import { openForWriting, replicaPrefix } from './schema.js';
import { settle, type AppendOutcome, type StoredBytes } from './settle.js';
import { asEventStoreError, codeOf, isFatal } from './sqlite-error.js';

/** One append as the writer takes it: already checked by `checkAppend`. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: number;
  /** `dicatat` of the append in milliseconds since 1970. */
  readonly dicatat: number;
  /** Canonical bytes of each event, in order. */
  readonly events: readonly Uint8Array[];
}

/** Streams whose last revision is remembered; past this many the memory is dropped and filled again from the index. */
const REMEMBERED_STREAMS = 100_000;

/**
 * The synchronous core of the embedded engine: the one connection that writes the ledger's file. It remembers head,
 * time limit and last revisions, which is right only as long as nobody else writes: hold a `WriterLock` beside it.
 */
export class SqliteLog {
  readonly #db: Database.Database;
  readonly #statements;
  readonly #revisions = new Map<string, number>();
  #head = 0;
  #timeLimit = 0;

  private constructor(db: Database.Database) {
    this.#db = db;
    this.#statements = {
      begin: db.prepare('begin immediate'),
      commit: db.prepare('commit'),
      insert: db.prepare('insert into log (sequence, stream, revision, part_i, part_n, batas_waktu, bytes) values (?, ?, ?, ?, ?, ?, ?)'),
      end: db.prepare('select sequence, batas_waktu, part_i, part_n from log order by sequence desc limit 1').raw(),
      first: db.prepare('select min(sequence) from log').pluck(),
      revision: db.prepare('select max(revision) from log where stream = ?').pluck(),
      range: db.prepare('select sequence, bytes from log where stream = ? and revision between ? and ? order by revision'),
    };
    this.#readEnd();
  }

  /** Opens or creates the ledger in `folder`. Throws `unavailable`, `invalid` (a cluster's replica), `newer-version` or `damaged`. */
  static open(folder: string): SqliteLog {
    const db = openForWriting(folder);
    try {
      if (replicaPrefix(db) !== undefined) {
        throw new EventStoreError('invalid', `Folder "${folder}" berisi salinan buku besar dari klaster EventStoreDB, yang hanya boleh ditulis dari klaster itu. Isi EVENTSTORE_URL, atau pilih folder lain untuk buku besar tertanam.`);
      }
      return new SqliteLog(db);
    } catch (error) {
      db.close();
      throw asEventStoreError(error, `Buku besar di folder "${folder}" tidak dapat dibuka`);
    }
  }

  /** Sequence of the last committed event, 0 for an empty log. */
  get head(): number {
    return this.#head;
  }

  /**
   * Commits many appends with one disk sync. Each has an outcome of its own: one that is refused inserts nothing and
   * stops no other. When the transaction as a whole fails, the appends are tried one by one, so that a single one that
   * SQLite cannot take does not fail its neighbours. Throws after a fatal error only; the outcome is unknown then, and
   * this object must not be used again.
   */
  appendBatch(requests: readonly AppendRequest[]): AppendOutcome[] {
    try {
      return this.#transaction(requests);
    } catch (error) {
      if (isFatal(error)) throw asEventStoreError(error, 'Buku besar tidak dapat ditulis');
      if (requests.length > 1) return requests.flatMap((request) => this.appendBatch([request]));
      const known = asEventStoreError(error, 'Penambahan ke buku besar gagal');
      // Not SQLite's word but the binding's: a value that it cannot store. The request is at fault, not the ledger.
      return [{ kind: 'failed', error: codeOf(error) === undefined ? 'invalid' : known.kind, message: known.message }];
    }
  }

  close(): void {
    this.#db.close();
  }

  #transaction(requests: readonly AppendRequest[]): AppendOutcome[] {
    try {
      // One row is a transaction of its own: begin and commit would cost it a tenth more.
      if (requests.length === 1 && requests[0]!.events.length === 1) return [this.#apply(requests[0]!)];
      this.#statements.begin.run();
      const outcomes = requests.map((request) => this.#apply(request));
      this.#statements.commit.run();
      return outcomes;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      this.#revisions.clear();
      if (!isFatal(error)) this.#readEnd();
      throw error;
    }
  }

  #apply({ stream, expected, dicatat, events }: AppendRequest): AppendOutcome {
    const actual = this.#lastRevision(stream);
    if (actual !== expected) return this.#settle(stream, expected, events, actual);
    const firstSequence = this.#head + 1;
    this.#timeLimit = Math.max(this.#timeLimit, dicatat);
    for (let i = 0; i < events.length; i++) {
      this.#statements.insert.run(firstSequence + i, stream, expected + 1 + i, i + 1, events.length, this.#timeLimit, events[i]!);
    }
    this.#head += events.length;
    this.#revisions.set(stream, expected + events.length);
    return { kind: 'ok', firstSequence, duplicate: false };
  }

  #settle(stream: string, expected: number, events: readonly Uint8Array[], actualRevision: number): AppendOutcome {
    const stored = actualRevision > expected ? (this.#statements.range.all(stream, expected + 1, expected + events.length) as StoredBytes[]) : [];
    return settle(stored, events, actualRevision);
  }

  #lastRevision(stream: string): number {
    let revision = this.#revisions.get(stream);
    if (revision === undefined) {
      revision = (this.#statements.revision.get(stream) as number | null) ?? -1;
      if (this.#revisions.size >= REMEMBERED_STREAMS) this.#revisions.clear();
      this.#revisions.set(stream, revision);
    }
    return revision;
  }

  #readEnd(): void {
    const end = this.#statements.end.get() as readonly [number, number, number, number] | undefined;
    const [head, timeLimit, i, n] = end ?? [0, 0, 0, 0];
    if (i !== n || (end && this.#statements.first.get() !== 1)) {
      throw new EventStoreError('damaged', 'Buku besar terpotong: awal atau akhirnya tidak utuh. Pulihkan dari cadangan.');
    }
    this.#head = head;
    this.#timeLimit = timeLimit;
  }
}
