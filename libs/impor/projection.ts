import type { Database } from 'better-sqlite3';
import type { ReadModelDefinition } from '#projection';
import type { PeristiwaImpor } from './events.js';

export const MODEL_IMPOR = 'impor';

/** Files that were handed in, and whether they are finished. Small: one row a file. */
export const modelImpor: ReadModelDefinition = {
  name: MODEL_IMPOR,
  version: 2,
  schema: `create table impor (
    hash text primary key, nama text not null, pemda text not null, pd text not null, tahun integer not null,
    dicatat text not null, diterima integer not null, selesai integer, jumlah_peristiwa integer,
    jumlah_langkah integer not null, langkah integer not null, kemajuan integer not null
  ) without rowid;`,
  tables: ['impor'],
  prepare(db: Database) {
    const terima = db.prepare('insert into impor (hash, nama, pemda, pd, tahun, dicatat, diterima, jumlah_langkah, langkah, kemajuan) values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)');
    const maju = db.prepare('update impor set langkah = langkah + 1, kemajuan = ? where hash = ?');
    const selesai = db.prepare('update impor set selesai = ?, jumlah_peristiwa = ? where hash = ?');
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaImpor;
      if (e.type === 'ImporDiterima') terima.run(e.data.hash, e.data.nama, e.data.pemda, e.data.pd, e.data.tahun, envelope.dicatat, sequence, e.data.jumlahLangkah, sequence);
      else if (e.type === 'ImporSelesai') selesai.run(sequence, e.data.jumlahPeristiwa, e.data.hash);
      // One append is one step, on whatever node it was taken.
      else if (envelope.source.jenis === 'berkas' && envelope.part.i === envelope.part.n) maju.run(sequence, envelope.source.berkas);
    };
  },
};

export interface BarisImpor {
  readonly hash: string;
  readonly nama: string;
  readonly pd: string;
  readonly tahun: number;
  readonly dicatat: string;
  /** Sequence of the event that accepted it. */
  readonly diterima: number;
  /** Sequence of the event that finished it; null while it runs. */
  readonly selesai: number | null;
  readonly jumlah_peristiwa: number | null;
  /** Steps of the file, and those that have left events so far. */
  readonly jumlah_langkah: number;
  readonly langkah: number;
  /** Sequence of the last event that its carrying out has left: by this other nodes see that it goes on. */
  readonly kemajuan: number;
}
