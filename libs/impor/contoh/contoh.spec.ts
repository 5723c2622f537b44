import { lembarBuku } from '../lembar.js';
import { daftarContoh } from './daftar.js';

type Baris = Readonly<Record<string, string>>;

const kolom = (baris: readonly Baris[], kunci: string): string[] => baris.flatMap((b) => b[kunci] ?? []);
const ganda = (nilai: readonly string[]): string[] => nilai.filter((n, i) => nilai.indexOf(n) !== i);
const tidakAda = (dicari: readonly string[], ada: readonly string[]): string[] => dicari.filter((n) => !ada.includes(n));
const urutan = ['misi', 'tujuan', 'sasaran', 'program', 'kegiatan', 'sub-kegiatan'];

describe.each(daftarContoh.map((c) => [c.nama, c] as const))('example %s', (nama, { isi, pemda, pd, tahun }) => {
  test.each(lembarBuku.map((l) => [l.nama, l] as const))('sheet %s has known columns, its mandatory cells and values from the lists', (_, lembar) => {
    for (const baris of isi[lembar.kunci]) {
      expect(tidakAda(Object.keys(baris), lembar.kolom.map((k) => k.kunci))).toEqual([]);
      for (const k of lembar.kolom) {
        const nilai = baris[k.kunci];
        if (k.wajib) expect([baris, k.kunci, nilai ?? '']).not.toEqual([baris, k.kunci, '']);
        if (k.pilihan && nilai) expect(k.pilihan).toContain(nilai);
      }
    }
  });

  test('is called after its pemda and year, and its PD belongs to the pemda', () => {
    expect(nama).toBe(`${pemda}-${tahun}`);
    expect(pd.startsWith(`${pemda}-`)).toBe(true);
    expect(isi.identitas).toHaveLength(1);
  });

  test('codes are unique', () => {
    expect(ganda(kolom(isi.pohon, 'kode'))).toEqual([]);
    expect(ganda(isi.indikator.map((b) => `${b.indikator} ${b.simpul}`))).toEqual([]); // one indikator may stand on several nodes
    expect(ganda(kolom(isi.dokumen, 'dokumen'))).toEqual([]);
  });

  test('no figure is stated twice', () => {
    expect(ganda(isi.target.map((b) => `${b.indikator} ${b.tahap} ${b.periode ?? ''} ${b.dokumen}`))).toEqual([]);
    expect(ganda(isi.anggaran.map((b) => `${b.simpul} ${b.tahap} ${b.rekening ?? ''} ${b.sumberDana ?? ''}`))).toEqual([]);
    expect(ganda(isi.realisasi.map((b) => `${b.jenis} ${b.simpul} ${b.periode} ${b.rekening ?? ''} ${b.sumberDana ?? ''}`))).toEqual([]);
    expect(ganda(isi.kinerja.map((b) => `${b.indikator} ${b.periode}`))).toEqual([]);
  });

  test('no total is stated beside its parts: pagu and realisasi stand at the lowest nodes, a year never beside its triwulan unless it is split otherwise', () => {
    const anak = (kode: string): string[] => isi.pohon.filter((b) => b.induk === kode).flatMap((b) => [b.kode!, ...anak(b.kode!)]);
    for (const lembar of [isi.anggaran, isi.realisasi]) {
      const disebut = new Set(kolom(lembar, 'simpul'));
      for (const { kode } of isi.pohon) if (disebut.has(kode!)) expect([kode, anak(kode!).filter((a) => disebut.has(a))]).toEqual([kode, []]);
    }
    for (const baris of [isi.realisasi, isi.kinerja]) {
      const setahun = new Set(baris.filter((b) => b.periode === 'Tahun' && !b.sumberDana).map((b) => `${b.simpul} ${b.indikator}`));
      expect(baris.filter((b) => b.periode !== 'Tahun' && setahun.has(`${b.simpul} ${b.indikator}`))).toEqual([]);
    }
  });

  test('every node hangs below one of a higher level', () => {
    const jenjang = new Map(isi.pohon.map((b) => [b.kode, b.jenjang!]));
    for (const b of isi.pohon) if (b.induk !== undefined) expect([b.kode, urutan.indexOf(jenjang.get(b.induk) ?? '')]).toEqual([b.kode, urutan.indexOf(b.jenjang!) - 1]);
  });

  test('every reference to a node, an indikator or a document leads somewhere', () => {
    const simpul = [...kolom(isi.pohon, 'kode'), 'pd'];
    for (const { kunci } of lembarBuku) {
      expect([kunci, tidakAda(kolom(isi[kunci], 'simpul'), simpul)]).toEqual([kunci, []]);
      expect([kunci, tidakAda(kolom(isi[kunci], 'indikator'), kolom(isi.indikator, 'indikator'))]).toEqual([kunci, []]);
      expect([kunci, tidakAda(kolom(isi[kunci], 'dokumen'), kolom(isi.dokumen, 'dokumen'))]).toEqual([kunci, []]);
    }
    expect(tidakAda(kolom(isi.dokumen, 'dokumen'), lembarBuku.filter((l) => l.kunci !== 'dokumen').flatMap((l) => kolom(isi[l.kunci], 'dokumen')))).toEqual([]);
  });

  test('every printed cell that a claim rests on is there', () => {
    const kunci = new Set(kolom(isi.angkaTercetak, 'kunci'));
    const cocok = (pola: string): boolean => {
      const segmen = pola.split('*').map((p) => p.replace(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`)).join('[^./]+');
      return [...kunci].some((k) => new RegExp(`^${segmen}$`).test(k));
    };
    const dirujuk = new Set(kolom(isi.angkaTercetak, 'pernyataan').flatMap((p) => [...p.matchAll(/\{([^}]+)\}/g)].map((m) => m[1]!)));
    expect([...dirujuk].filter((k) => (k.includes('*') ? !cocok(k) : !kunci.has(k)))).toEqual([]);
    expect(ganda(kolom(isi.angkaTercetak, 'kunci'))).toEqual([]);
  });

  test('no staff number', () => {
    expect(JSON.stringify(isi).replace(/[ .]/g, '')).not.toMatch(/\d{18}/);
  });
});
