import type { ReadModelDefinition } from '#projection';

export const MODEL_PERMINTAAN = 'permintaan';

/**
 * Write requests that came over HTTP, by their Idempotency-Key: one row a request. The correlation id of its events
 * follows from the key and the whole request, so that a key that comes again with another request is found out.
 */
export const modelPermintaan: ReadModelDefinition = {
  name: MODEL_PERMINTAAN,
  version: 1,
  schema: `create table permintaan (
    permintaan text primary key, korelasi text not null, aliran text not null, revisi integer not null,
    dari integer not null, sampai integer not null, jumlah integer not null
  ) without rowid;`,
  tables: ['permintaan'],
  prepare(db) {
    const catat = db.prepare(
      `insert into permintaan (permintaan, korelasi, aliran, revisi, dari, sampai, jumlah) values (?, ?, ?, ?, ?, ?, 1)
       on conflict (permintaan) do update set revisi = excluded.revisi, sampai = excluded.sampai, jumlah = jumlah + 1`,
    );
    return ({ sequence, envelope: e }) => {
      if (e.source.jenis !== 'api' && e.source.jenis !== 'layar') return;
      catat.run(e.correlation.causation ?? e.command.id, e.correlation.id, e.stream, e.revision, sequence, sequence);
    };
  },
};

export interface BarisPermintaan {
  readonly permintaan: string;
  readonly korelasi: string;
  readonly aliran: string;
  readonly revisi: number;
  readonly dari: number;
  readonly sampai: number;
  readonly jumlah: number;
}
