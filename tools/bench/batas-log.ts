import Database from 'better-sqlite3';
import { join } from 'node:path';
import { LOG_FILE } from '#event-store';

/** An event as the bare limit writes it: nothing but its row. */
export interface BarisPolos {
  readonly stream: string;
  readonly revision: number;
  readonly i: number;
  readonly n: number;
  readonly waktu: number;
  readonly bytes: Uint8Array;
}

/** The bare limit: a loop over better-sqlite3 with the ledger's own tables, indexes and durability, and nothing else. */
export class LogPolos {
  private readonly db: Database.Database;
  private readonly sisip: Database.Statement;
  private urutan = 0;

  /** `contoh` is the folder of a ledger, whose schema is taken as it is. */
  constructor(folder: string, contoh: string) {
    const asli = new Database(join(contoh, LOG_FILE), { readonly: true });
    const skema = asli.prepare<[], string>('select sql from sqlite_schema where sql is not null').pluck().all();
    asli.close();
    this.db = new Database(join(folder, 'polos.sqlite'));
    this.db.pragma('journal_mode = WAL');
    this.db.pragma('synchronous = FULL');
    this.db.pragma('wal_autocheckpoint = 4000');
    for (const sql of skema) this.db.exec(sql);
    this.sisip = this.db.prepare('insert into log (sequence, stream, revision, part_i, part_n, batas_waktu, bytes) values (?, ?, ?, ?, ?, ?, ?)');
  }

  /** One transaction, one disk sync. */
  tambah(baris: readonly BarisPolos[]): void {
    const satu = (b: BarisPolos): unknown => this.sisip.run(++this.urutan, b.stream, b.revision, b.i, b.n, b.waktu, b.bytes);
    if (baris.length === 1) satu(baris[0]!);
    else this.db.transaction(() => baris.forEach(satu)).immediate();
  }

  tutup(): void {
    this.db.close();
  }
}
