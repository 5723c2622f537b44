import type { Database } from 'better-sqlite3';
import type { ReadModelDefinition } from '#projection';
import { ALIRAN_SEGEL, type PeristiwaSegel } from './events.js';
import { hashDaun } from './pohon/hash-pohon.js';
import { jumlahHash, ukuranDari } from './pohon/letak.js';
import { akar, type BacaHash } from './pohon/pohon.js';
import { Tepi } from './pohon/tepi.js';

export const MODEL_SEGEL = 'segel';

/** A checkpoint as the ledger keeps it. */
export interface BarisSegel {
  readonly ukuran: number;
  readonly sequence: number;
  readonly asal: string;
  readonly akar: string;
  readonly kunci: string;
  readonly catatan: string;
  readonly sebab: string;
  readonly dicatat: string;
}

/** Reads the hashes of the tree from an open file of the model. */
export function bacaPohon(db: Database): BacaHash {
  const hash = db.prepare<[number], Buffer>('select hash from hash_pohon where letak = ?').pluck();
  return (letak) => {
    const ada = hash.get(letak);
    if (!ada) throw new Error(`Pohon segel tidak memuat hash ${letak}.`);
    return ada;
  };
}

/** How many events the tree of an open file holds. */
export function ukuranPohon(db: Database): number {
  return ukuranDari(db.prepare<[], number>('select coalesce(max(letak) + 1, 0) from hash_pohon').pluck().get()!) ?? 0;
}

/**
 * The Merkle tree over the stored bytes of every event, and the checkpoints. A checkpoint that states another root than
 * this log has stops the model at that event: from then on this node has no answer that deserves belief.
 */
export const modelSegel: ReadModelDefinition = {
  name: MODEL_SEGEL,
  version: 1,
  schema: `
    create table hash_pohon (letak integer primary key, hash blob not null);
    create table segel (
      ukuran integer primary key, sequence integer not null, asal text not null, akar text not null, kunci text not null,
      catatan text not null, sebab text not null, dicatat text not null
    );
    create table saksi (ukuran integer not null, saksi text not null, baris text not null, sequence integer not null, primary key (ukuran, saksi)) without rowid;
    create table kunci (sequence integer primary key, asal text not null, kunci text not null, menggantikan text, pernyataan text not null);
    create table peristiwa_segel (sequence integer primary key);`,
  tables: ['hash_pohon', 'segel', 'saksi', 'kunci', 'peristiwa_segel'],
  prepare(db) {
    const baca = bacaPohon(db);
    const tulis = db.prepare('insert into hash_pohon (letak, hash) values (?, ?)');
    const milik = db.prepare('insert into peristiwa_segel (sequence) values (?)');
    const segel = db.prepare('insert into segel (ukuran, sequence, asal, akar, kunci, catatan, sebab, dicatat) values (?, ?, ?, ?, ?, ?, ?, ?)');
    const saksi = db.prepare('insert into saksi (ukuran, saksi, baris, sequence) values (?, ?, ?, ?)');
    const kunci = db.prepare('insert into kunci (sequence, asal, kunci, menggantikan, pernyataan) values (?, ?, ?, ?, ?)');
    const tepi = Tepi.dari(baca, ukuranPohon(db));

    return ({ sequence, envelope, bytes }) => {
      if (bytes === undefined || sequence !== tepi.ukuran + 1) throw new Error(`Pohon segel memuat ${tepi.ukuran} peristiwa dan tidak dapat menerima urutan ${sequence}.`);
      const letak = jumlahHash(tepi.ukuran);
      tepi.tambah(hashDaun(bytes)).forEach((hash, i) => tulis.run(letak + i, hash));
      if (envelope.stream !== ALIRAN_SEGEL) return;
      milik.run(sequence);
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaSegel;
      if (e.type === 'SegelDiterbitkan') {
        const d = e.data;
        bandingkan(baca, d.ukuran, d.akar, sequence);
        segel.run(d.ukuran, sequence, d.asal, d.akar, d.kunci, d.catatan, d.sebab, envelope.dicatat);
      } else if (e.type === 'SegelDisaksikan') saksi.run(e.data.ukuran, e.data.saksi, e.data.baris, sequence);
      else kunci.run(sequence, e.data.asal, e.data.kunci, e.data.menggantikan, e.data.pernyataan);
    };
  },
};

function bandingkan(baca: BacaHash, ukuran: number, dinyatakan: string, sequence: number): void {
  if (!Number.isSafeInteger(ukuran) || ukuran < 1 || ukuran >= sequence) throw new Error(`Segel pada urutan ${sequence} menyatakan ${ukuran} peristiwa, padahal hanya yang mendahuluinya dapat disegel.`);
  const milikSendiri = akar(baca, ukuran).toString('base64');
  if (milikSendiri !== dinyatakan) throw new Error(`Segel pada urutan ${sequence} menyatakan akar ${dinyatakan} atas ${ukuran} peristiwa, buku besar ini berakar ${milikSendiri}. Isinya bukan lagi yang disegel: hentikan pelayanan dan pulihkan dari cadangan yang cocok dengan segel.`);
}
