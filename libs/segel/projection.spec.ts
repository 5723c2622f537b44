import Database from 'better-sqlite3';
import { canonical, type Envelope } from '#event-store';
import { tandaiCatatan } from './catatan/catatan.js';
import { JENIS_SEGEL, buatKunci } from './catatan/kunci.js';
import { teksSegel } from './catatan/segel.js';
import { hashDaun } from './pohon/hash-pohon.js';
import { akar } from './pohon/pohon.js';
import { Tepi } from './pohon/tepi.js';
import { bacaPohon, modelSegel, ukuranPohon } from './projection.js';

const kunci = buatKunci('runut.example', JENIS_SEGEL);

function peristiwa(sequence: number, type: string, data: object, stream = 'segel') {
  const envelope = { id: `e-${sequence}`, stream, type, version: 1, data, dicatat: '2025-02-01T00:00:00.000Z' } as unknown as Envelope;
  return { sequence, envelope, bytes: Buffer.from(canonical(envelope)) };
}
const fakta = (sequence: number) => peristiwa(sequence, 'PaguDitetapkan', { nilai: String(sequence) }, 'anggaran-x-2024');
function segel(sequence: number, ukuran: number, akarnya: Buffer) {
  const isi = { asal: 'runut.example', ukuran, akar: akarnya.toString('base64') };
  return peristiwa(sequence, 'SegelDiterbitkan', { ...isi, kunci: kunci.terbuka.teks, catatan: tandaiCatatan(teksSegel(isi), kunci), sebab: 'jadwal' });
}

describe('the tree beside the read models', () => {
  let db: Database.Database;
  let terapkan: ReturnType<typeof modelSegel.prepare>;
  beforeEach(() => {
    db = new Database(':memory:');
    db.exec(modelSegel.schema);
    terapkan = modelSegel.prepare(db);
  });
  afterEach(() => db.close());

  it('holds every event by its bytes, also when it goes on from its rows', () => {
    const tepi = new Tepi();
    const hash: Buffer[] = [];
    for (let s = 1; s <= 21; s++) {
      if (s % 5 === 0) terapkan = modelSegel.prepare(db);
      terapkan(fakta(s));
      hash.push(...tepi.tambah(hashDaun(fakta(s).bytes)));
      expect(ukuranPohon(db)).toBe(s);
      for (let n = 0; n <= s; n++) expect(akar(bacaPohon(db), n)).toEqual(akar((l) => hash[l]!, n));
    }
  });

  it('takes a checkpoint that states its own root of an earlier prefix, and stops at any other', () => {
    for (let s = 1; s <= 4; s++) terapkan(fakta(s));
    const baca = bacaPohon(db);
    terapkan(segel(5, 3, akar(baca, 3)));
    expect(db.prepare('select ukuran, sequence from segel').all()).toEqual([{ ukuran: 3, sequence: 5 }]);
    expect(() => terapkan(segel(6, 4, akar(baca, 3)))).toThrow(/urutan 6 menyatakan akar .* atas 4 peristiwa/);
    terapkan = modelSegel.prepare(db);
    expect(() => terapkan(segel(7, 7, akar(baca, 5)))).toThrow(/hanya yang mendahuluinya/);
  });

  it('takes no event out of turn and none without its bytes', () => {
    terapkan(fakta(1));
    expect(() => terapkan(fakta(3))).toThrow(/tidak dapat menerima urutan 3/);
    const { bytes: _, ...tanpa } = fakta(2);
    expect(() => terapkan(tanpa)).toThrow(/tidak dapat menerima urutan 2/);
  });
});
