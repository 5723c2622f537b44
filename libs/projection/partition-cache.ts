import type { Database, Statement } from 'better-sqlite3';
import { KOLOM, SELAMANYA, keVersi, type Baris, type Versi } from './versi.js';

/** Rows that are kept, over all partitions: some tens of megabytes. */
const MOST_ROWS = 50_000;

interface Kept {
  /** State of the file when the rows were last compared with it. */
  readonly state: string;
  /** Sequence up to which the model had come by then. */
  readonly complete: number;
  /** Sequence of the last change that the rows show. */
  readonly upTo: number;
  readonly rows: readonly Versi[];
}

/**
 * Partitions that were read lately. Rows are added, or ended once, each time at a later sequence than ever before;
 * nothing else happens to them. So a question about a sequence that the model had reached when they were read needs no
 * second look at the file. Else what changed since is found by one pass over the keys, which costs half of reading the
 * partition anew, and only that is read.
 */
export class PartitionCache {
  private readonly kept = new Map<string, Kept>();
  private readonly all: Statement<[string], Baris>;
  private readonly changed: Statement<[string, number, number, number], Baris>;
  /** Changes of other connections, and our own: the same twice means that nobody has written in between. */
  private readonly state: { readonly others: Statement<[], number>; readonly own: Statement<[], number> };
  private size = 0;

  /** `position` says how far the model has come; without it every question looks at the file. */
  constructor(db: Database, private readonly position: () => number = () => -1) {
    this.state = { others: db.prepare<[], number>('pragma data_version').pluck(), own: db.prepare<[], number>('select total_changes()').pluck() };
    this.all = db.prepare<[string], Baris>(`select ${KOLOM} from versi where partisi = ? order by jenis, kunci, berlaku, seq, peristiwa`).safeIntegers().raw();
    this.changed = db.prepare<[string, number, number, number], Baris>(`select ${KOLOM} from versi where partisi = ? and (seq > ? or (seq_akhir > ? and seq_akhir < ?)) order by jenis, kunci, berlaku, seq, peristiwa`).safeIntegers().raw();
  }

  /**
   * Every row of a partition that was known at a sequence, and maybe later ones, whatever their dates, in the order of
   * the primary key. The rows are shared: treat them as read-only.
   */
  rows(partisi: string, sequence: number): readonly Versi[] {
    const found = this.kept.get(partisi);
    const now = found && sequence <= found.complete ? found : this.looked(partisi, found);
    this.size += now.rows.length - (found?.rows.length ?? 0);
    this.kept.delete(partisi);
    this.kept.set(partisi, now);
    this.forgetOldest();
    return now.rows;
  }

  private looked(partisi: string, found: Kept | undefined): Kept {
    // Looked at before the rows: what is written in between is found at the next look.
    const complete = this.position();
    const state = `${this.state.others.get()}/${this.state.own.get()}`;
    if (found?.state === state) return { ...found, complete };
    return keptOf(state, complete, found ? this.refreshed(partisi, found) : this.all.all(partisi).map((b) => keVersi(partisi, b)));
  }

  private refreshed(partisi: string, found: Kept): readonly Versi[] {
    const changed = this.changed.all(partisi, found.upTo, found.upTo, SELAMANYA).map((b) => keVersi(partisi, b));
    return changed.length === 0 ? found.rows : merged(found.rows, changed);
  }

  private forgetOldest(): void {
    for (const [partisi, { rows }] of this.kept) {
      if (this.size <= MOST_ROWS) return;
      this.kept.delete(partisi);
      this.size -= rows.length;
    }
  }
}

function keptOf(state: string, complete: number, rows: readonly Versi[]): Kept {
  let upTo = 0;
  for (const v of rows) upTo = Math.max(upTo, v.seq, v.seqAkhir === SELAMANYA ? 0 : v.seqAkhir);
  return { state, complete, upTo, rows };
}

/** Both sorted by the primary key; a changed row takes the place of the one it was. */
function merged(rows: readonly Versi[], changed: readonly Versi[]): Versi[] {
  const result = [...rows];
  for (const v of changed) {
    const place = placeOf(result, v);
    const before = result[place];
    if (before && compare(before, v) === 0) result[place] = { ...v, terurai: before.terurai };
    else result.splice(place, 0, v);
  }
  return result;
}

function placeOf(rows: readonly Versi[], v: Versi): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(rows[middle]!, v) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** SQLite compares texts by their UTF-8 bytes. */
const compareText = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));

function compare(a: Versi, b: Versi): number {
  return compareText(a.jenis, b.jenis) || compareText(a.kunci, b.kunci) || compareText(a.berlaku, b.berlaku) || a.seq - b.seq || a.peristiwa - b.peristiwa;
}
