import { lembarBuku } from '../lembar.js';
import { jombang2024 } from './jombang-2024.js';

type Baris = Readonly<Record<string, string>>;

const { dokumen, pohon, indikator, target, anggaran, realisasi, kinerja, kebijakan } = jombang2024;

const kolom = (baris: readonly Baris[], kunci: string): string[] => baris.flatMap((b) => b[kunci] ?? []);
const jumlah = (baris: readonly Baris[]): bigint => baris.reduce((total, b) => total + BigInt(b.nilai ?? ''), 0n);
const ganda = (nilai: readonly string[]): string[] => nilai.filter((n, i) => nilai.indexOf(n) !== i);
const tidakAda = (dicari: readonly string[], ada: readonly string[]): string[] => dicari.filter((n) => !ada.includes(n));
const kodePada = (jenjang: string): string[] => kolom(pohon.filter((b) => b.jenjang === jenjang), 'kode').sort();
const pagu = (tahap: string): readonly Baris[] => anggaran.filter((b) => b.tahap === tahap && b.simpul !== 'pd');

describe('example jombang-2024', () => {
  test.each(lembarBuku.map((l) => [l.nama, l] as const))('sheet %s has known columns, its mandatory cells and values from the lists', (_, lembar) => {
    for (const baris of jombang2024[lembar.kunci]) {
      expect(tidakAda(Object.keys(baris), lembar.kolom.map((k) => k.kunci))).toEqual([]);
      for (const k of lembar.kolom) {
        const isi = baris[k.kunci];
        if (k.wajib) expect([k.kunci, isi ?? '']).not.toEqual([k.kunci, '']);
        if (k.pilihan && isi) expect(k.pilihan).toContain(isi);
      }
    }
  });

  test('codes are unique', () => {
    expect(ganda(kolom(pohon, 'kode'))).toEqual([]);
    expect(ganda(kolom(indikator, 'indikator'))).toEqual([]);
    expect(ganda(kolom(dokumen, 'dokumen'))).toEqual([]);
  });

  test('no figure is stated twice', () => {
    expect(ganda(target.map((b) => `${b.indikator} ${b.tahap}`))).toEqual([]);
    expect(ganda(anggaran.map((b) => `${b.simpul} ${b.tahap} ${b.rekening ?? ''}`))).toEqual([]);
    expect(ganda(kolom(realisasi, 'simpul'))).toEqual([]);
    expect(ganda(kolom(kinerja, 'indikator'))).toEqual([]);
  });

  test('every node hangs one level below its parent', () => {
    const urutan = ['misi', 'tujuan', 'sasaran', 'program', 'kegiatan', 'sub-kegiatan'];
    const jenjang = new Map(pohon.map((b) => [b.kode, b.jenjang]));
    for (const b of pohon) {
      const diAtas = urutan[urutan.indexOf(b.jenjang ?? '') - 1];
      expect([b.kode, b.induk === undefined ? undefined : jenjang.get(b.induk)]).toEqual([b.kode, diAtas]);
    }
  });

  test('every reference to a node, an indikator or a document leads somewhere', () => {
    const simpul = [...kolom(pohon, 'kode'), 'pd'];
    for (const baris of [indikator, anggaran, realisasi]) expect(tidakAda(kolom(baris, 'simpul'), simpul)).toEqual([]);
    for (const baris of [target, kinerja]) expect(tidakAda(kolom(baris, 'indikator'), kolom(indikator, 'indikator'))).toEqual([]);
    for (const baris of [target, anggaran, realisasi, kinerja, kebijakan]) expect(tidakAda(kolom(baris, 'dokumen'), kolom(dokumen, 'dokumen'))).toEqual([]);
  });

  test('every level is covered as the report covers it', () => {
    const bersasaran = ['sasaran', 'program', 'kegiatan', 'sub-kegiatan'].flatMap(kodePada).sort();
    expect(kolom(indikator, 'simpul').sort()).toEqual(bersasaran);
    for (const tahap of ['awal', 'perubahan']) {
      expect(kolom(target.filter((b) => b.tahap === tahap), 'indikator').sort()).toEqual(kolom(indikator, 'indikator').sort());
      expect(kolom(pagu(tahap), 'simpul').sort()).toEqual(kodePada('sub-kegiatan'));
    }
    expect(kolom(realisasi, 'simpul').sort()).toEqual(kodePada('program'));
    expect(kolom(kinerja, 'indikator').sort()).toEqual(['sasaran', 'program'].flatMap(kodePada).map((k) => `I-${k}`).sort());
  });

  test('sums are those that the figures give', () => {
    expect(jumlah(pagu('perubahan'))).toBe(6_302_736_257n);
    expect(jumlah(anggaran.filter((b) => b.simpul === 'pd'))).toBe(6_302_736_257n);
    expect(jumlah(realisasi)).toBe(7_815_322_265n);
  });

  test('exactly one sub kegiatan starts at a stated 0', () => {
    const nol = pagu('awal').filter((b) => BigInt(b.nilai ?? '') === 0n);
    expect(kolom(nol, 'simpul')).toEqual(['1.7.1']);
    expect(pagu('perubahan').find((b) => b.simpul === '1.7.1')?.nilai).toBe('96211050');
  });

  test('no staff number', () => {
    expect(JSON.stringify(jombang2024).replace(/[ .]/g, '')).not.toMatch(/\d{18}/);
  });
});
