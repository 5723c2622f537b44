import { jombang2024 } from './jombang-2024.js';

type Baris = Readonly<Record<string, string>>;

const { pohon, indikator, target, anggaran, realisasi, kinerja } = jombang2024;

const kolom = (baris: readonly Baris[], kunci: string): string[] => baris.flatMap((b) => b[kunci] ?? []);
const jumlah = (baris: readonly Baris[]): bigint => baris.reduce((total, b) => total + BigInt(b.nilai ?? ''), 0n);
const kodePada = (jenjang: string): string[] => kolom(pohon.filter((b) => b.jenjang === jenjang), 'kode').sort();
const pagu = (tahap: string): readonly Baris[] => anggaran.filter((b) => b.tahap === tahap && b.simpul !== 'pd');

describe('example jombang-2024', () => {
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
});
