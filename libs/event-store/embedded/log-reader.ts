import type Database from 'better-sqlite3';
import { EventStoreError, InvalidRequestError } from '../errors.js';
import type { Append, PlacedEnvelope, RecordedEvent } from '../port.js';
import { openForReading } from './schema.js';
import { asEventStoreError } from './sqlite-error.js';
import { COLUMNS, TEXT_COLUMNS, fromRow, fromTextRow, type Row } from './stored-event.js';

const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Synchronous reader of a ledger folder over a read-only connection of its own, for the main thread in short chunks and
 * for worker threads (projections, rebuilds) in long ones. Takes no lock; a read sees whole appends only, because an
 * append is one transaction. Every method throws `EventStoreError` (`damaged`, `unavailable`).
 */
export class LogReader {
  readonly #db: Database.Database;
  readonly #statements;

  private constructor(db: Database.Database) {
    this.#db = db;
    this.#statements = {
      head: db.prepare('select max(sequence) from log').pluck(),
      from: db.prepare<[number, number], Row>(`select ${COLUMNS} from log where sequence >= ? order by sequence limit ?`).raw(),
      textFrom: db.prepare<[number, number], Row<string>>(`select ${TEXT_COLUMNS} from log where sequence >= ? order by sequence limit ?`).raw(),
      at: db.prepare(`select ${COLUMNS} from log where sequence = ?`).raw(),
      stream: db.prepare(`select ${COLUMNS} from log where stream = ? and revision >= ? order by revision limit ?`).raw(),
      last: db.prepare(`select ${COLUMNS} from log where stream = ? order by revision desc limit 1`).raw(),
      revision: db.prepare('select max(revision) from log where stream = ?').pluck(),
      place: db.prepare('select part_i, part_n, batas_waktu from log where sequence = ?').raw(),
    };
  }

  /** Opens the ledger in `folder`. Throws `unavailable`, `newer-version` or `damaged`. */
  static open(folder: string): LogReader {
    return new LogReader(openForReading(folder));
  }

  /** Sequence of the last event, 0 for an empty log. */
  head(): number {
    return this.#read(() => (this.#statements.head.get() as number | null) ?? 0);
  }

  /**
   * Whole appends in global order, starting with the one that holds `sequence`: about `limit` events, as many more as
   * the last append needs, and never fewer than one append where there is one. Empty at the end of the log.
   */
  readFrom(sequence: number, limit: number): Append[] {
    return this.#read(() => group(whole(this.#statements.from, sequence, limit)));
  }

  /** Events of the same whole appends, read for their envelopes. */
  readEnvelopes(sequence: number, limit: number): PlacedEnvelope[] {
    const exact = (at: number): RecordedEvent => this.readAt(at)!;
    return this.#read(() => whole(this.#statements.textFrom, sequence, limit).map((row) => fromTextRow(row, exact)));
  }

  /** Events of a stream from a revision, at most `limit`. Empty past its end, and for a stream that does not exist. */
  readStream(stream: string, fromRevision: number, limit: number): RecordedEvent[] {
    return this.#read(() => (this.#statements.stream.all(stream, fromRevision, limit) as Row[]).map(fromRow));
  }

  lastEvent(stream: string): RecordedEvent | undefined {
    const row = this.#read(() => this.#statements.last.get(stream) as Row | undefined);
    return row && fromRow(row);
  }

  /** Revision of the last event of a stream, -1 where the stream does not exist. */
  lastRevision(stream: string): number {
    return this.#read(() => (this.#statements.revision.get(stream) as number | null) ?? -1);
  }

  readAt(sequence: number): RecordedEvent | undefined {
    const row = this.#read(() => this.#statements.at.get(sequence) as Row | undefined);
    return row && fromRow(row);
  }

  /** See `EventStore.cut`. An instant without a time zone is refused: its meaning would depend on the node. */
  cut(at: { readonly sequence: number } | { readonly instant: string }): number {
    return this.#read(() => ('sequence' in at ? this.#cutSequence(at.sequence) : this.#cutInstant(at.instant)));
  }

  /** Count and running hash of a cluster's replica, as they were kept with its last append; `undefined` for a ledger of its own. */
  replicaMark(): { readonly count: number; readonly hash: string } | undefined {
    return this.#read(() => this.#db.prepare<[], { count: number; hash: string }>('select jumlah as count, sidik as hash from salinan').get());
  }

  close(): void {
    this.#db.close();
  }

  #cutSequence(sequence: number): number {
    const bounded = Math.min(Math.floor(sequence), this.head());
    if (!(bounded >= 1)) return 0;
    const { i, n } = this.#place(bounded);
    return i === n ? bounded : bounded - i;
  }

  #cutInstant(instant: string): number {
    const limit = zoned.test(instant) ? Date.parse(instant) : Number.NaN;
    if (Number.isNaN(limit)) throw new InvalidRequestError(`Waktu "${instant}" tidak sah: tulis dengan zona waktu, misalnya 2024-10-01T08:00:00+07:00.`);
    // The first sequence whose running maximum lies after the limit is the first event recorded later than it.
    let low = 1;
    let high = this.head() + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#place(middle).time > limit) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  #place(sequence: number): { i: number; n: number; time: number } {
    const row = this.#statements.place.get(sequence) as readonly [number, number, number] | undefined;
    if (!row) throw new EventStoreError('damaged', `Peristiwa nomor ${sequence} hilang dari buku besar. Pulihkan dari cadangan.`);
    return { i: row[0], n: row[1], time: row[2] };
  }

  #read<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      throw asEventStoreError(error, 'Buku besar tidak dapat dibaca');
    }
  }
}

/** Rows of whole appends. */
function whole<T>(from: Database.Statement<[number, number], Row<T>>, sequence: number, limit: number): Row<T>[] {
  const start = Math.max(1, sequence);
  let rows = from.all(start, limit);
  const first = rows[0];
  // The place lies inside an append: begin where that append begins.
  if (first && first[1] > 1) rows = from.all(first[0] - first[1] + 1, limit + first[1] - 1);
  const last = rows.at(-1);
  if (last && last[1] < last[2]) rows.push(...from.all(last[0] + 1, last[2] - last[1]));
  return rows;
}

function group(rows: readonly Row[]): Append[] {
  const appends: RecordedEvent[][] = [];
  for (const row of rows) {
    if (row[1] === 1) appends.push([fromRow(row)]);
    else appends.at(-1)!.push(fromRow(row));
  }
  return appends;
}
