import type { ReadModelDefinition } from '#projection';
import type { PeristiwaUsulan } from './events.js';

export const MODEL_USULAN = 'usulan';

/** Proposals and where they stand: one row a proposal. */
export const modelUsulan: ReadModelDefinition = {
  name: MODEL_USULAN,
  version: 1,
  schema: `create table usulan (
    usulan text primary key, pd text not null, perintah text not null, keadaan text not null, pengusul text not null,
    catatan text not null, hash text not null, diajukan integer not null, diputus integer
  ) without rowid;
  create index usulan_keadaan on usulan (keadaan, diajukan);`,
  tables: ['usulan'],
  prepare(db) {
    const ajukan = db.prepare('insert into usulan (usulan, pd, perintah, keadaan, pengusul, catatan, hash, diajukan) values (?, ?, ?, ?, ?, ?, ?, ?)');
    const ubah = db.prepare('update usulan set keadaan = ?, diputus = ? where usulan = ?');
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaUsulan;
      switch (e.type) {
        case 'UsulanDiajukan':
          ajukan.run(e.data.usulan, e.data.pd, e.data.perintah, 'diajukan', e.data.pengusul, e.data.catatan, e.data.hash, sequence);
          break;
        case 'UsulanDisetujui':
          ubah.run('disetujui', sequence, e.data.usulan);
          break;
        case 'UsulanDitolak':
          ubah.run('ditolak', sequence, e.data.usulan);
          break;
        case 'UsulanDitarik':
          ubah.run('ditarik', sequence, e.data.usulan);
          break;
        case 'UsulanDilaksanakan':
          ubah.run('dilaksanakan', sequence, e.data.usulan);
          break;
        default:
          break; // events of other contexts
      }
    };
  },
};

export interface BarisUsulan {
  readonly usulan: string;
  readonly pd: string;
  readonly perintah: string;
  readonly keadaan: string;
  readonly pengusul: string;
  readonly catatan: string;
  readonly hash: string;
  readonly diajukan: number;
  readonly diputus: number | null;
}
