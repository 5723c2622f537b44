import type { Database, Statement } from 'better-sqlite3';
import type { Versi } from './versi.js';

/** Rows that are kept, over all partitions: some tens of megabytes. */
const MOST_ROWS = 50_000;

interface Kept {
  readonly mark: string;
  readonly rows: readonly Versi[];
}

/**
 * Partitions that were read lately. Rows are added, or ended once; nothing else ever happens to them. So a partition is
 * as it was while it has as many rows and as many ended ones, and counting them costs a tenth of reading them.
 */
export class PartitionCache {
  private readonly kept = new Map<string, Kept>();
  private readonly count: Statement<[number, string], string>;
  private size = 0;

  /** `never` is the end of a row that has none. */
  constructor(db: Database, private readonly never: number, private readonly read: (partisi: string) => Versi[]) {
    this.count = db.prepare<[number, string], string>(`select count(*) || '/' || count(case when seq_akhir < ? then 1 end) from versi where partisi = ?`).pluck();
  }

  /** Every row of a partition whatever its times. The rows are shared: treat them as read-only. */
  rows(partisi: string): readonly Versi[] {
    // Counted before it is read: what is added in between makes the mark stale, never the rows.
    const mark = this.count.get(this.never, partisi)!;
    const found = this.kept.get(partisi);
    if (found) {
      this.kept.delete(partisi);
      this.size -= found.rows.length;
    }
    const now = found?.mark === mark ? found : { mark, rows: this.read(partisi) };
    this.kept.set(partisi, now);
    this.size += now.rows.length;
    this.forgetOldest();
    return now.rows;
  }

  private forgetOldest(): void {
    for (const [partisi, { rows }] of this.kept) {
      if (this.size <= MOST_ROWS) return;
      this.kept.delete(partisi);
      this.size -= rows.length;
    }
  }
}
