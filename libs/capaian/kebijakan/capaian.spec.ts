import fc from 'fast-check';
import { Desimal, bacaNilaiTarget, type NilaiTarget } from '#kernel';
import type { Akumulasi, Arah } from '#perencanaan';
import { akumulasikan, angkaTarget, batasiCapaian, hitungCapaian, rataRata } from './capaian.js';

const d = (teks: string): Desimal => Desimal.dari(teks);
const hitung = (arah: Arah, target: string | undefined, realisasi: string | undefined) => {
  const { nilai, alasan } = hitungCapaian(arah, target === undefined ? undefined : bacaNilaiTarget(target), realisasi === undefined ? undefined : d(realisasi));
  return [nilai?.tetap(4) ?? null, alasan];
};

describe('capaian', () => {
  it.each<[Arah, string | undefined, string | undefined, string | null, string | null]>([
    ['positif', '5%', '8.48', '169.6000', null],
    ['positif', '7,8%', '14.76', '189.2308', null],
    ['positif', '78', '79.38', '101.7692', null],
    ['positif', '80 (bb)', '79.38', '99.2250', null],
    ['positif', '3', '0', '0.0000', null],
    ['positif', '-2', '-1', '50.0000', null],
    ['negatif', '10', '8', '120.0000', null],
    ['negatif', '10', '10', '100.0000', null],
    ['negatif', '10', '20', '0.0000', null],
    ['negatif', '10', '25', '-50.0000', null],
    ['negatif', '10', '0', '200.0000', null],
    ['positif', '0', '5', null, 'target nol'],
    ['positif', '0', '0', null, 'target nol'],
    ['negatif', '0', '0', null, 'target nol'],
    ['positif', '0,0', '5', null, 'target nol'],
    ['positif', undefined, '5', null, 'target belum ditetapkan'],
    ['positif', '5', undefined, null, 'realisasi belum dicatat'],
    ['positif', 'tidak berlaku', '5', null, 'indikator tidak berlaku pada tahun ini'],
    ['positif', 'Orang/Bulan', '5', null, 'target "Orang/Bulan" bukan angka'],
    ['positif', 'B (60-70)', '65', null, 'target "B (60-70)" bukan angka'],
    ['positif', 'BB', '65', null, 'target "BB" bukan angka'],
  ])('%s, target %s, realisasi %s: %s %s', (arah, target, realisasi, nilai, alasan) => {
    expect(hitung(arah, target, realisasi)).toEqual([nilai, alasan]);
  });

  const angka = fc.integer({ min: 1, max: 1_000_000 });

  it('is mirrored for a negative indikator: together 200 %', () => {
    fc.assert(fc.property(angka, fc.integer({ min: -1_000_000, max: 1_000_000 }), (t, r) => {
      const target: NilaiTarget = { jenis: 'angka', nilai: String(t), satuan: null, mentah: String(t) };
      const [p, n] = (['positif', 'negatif'] as const).map((arah) => hitungCapaian(arah, target, Desimal.dariBulat(r)).nilai!);
      expect(p!.tambah(n!).bulatkan(60).toString()).toBe('200');
    }));
  });

  it('knows the number in a target, where it has one', () => {
    expect(['7,8%', '80 (bb)', 'BB', 'B (60-70)', 'WTP', 'tidak berlaku'].map((t) => angkaTarget(bacaNilaiTarget(t))?.toString() ?? null)).toEqual(['7.8', '80', null, null, null, null]);
  });

  it.each([
    [null, '253.5', '253.5'],
    ['100', '253.5', '100'],
    ['100', '100', '100'],
    ['120', '119.99', '119.99'],
    ['100', '-50', '-50'],
  ])('with limit %s: %s becomes %s', (batas, nilai, harapan) => {
    expect(batasiCapaian(d(nilai), { batas, dokumenTarget: [] }).toString()).toBe(harapan);
  });
});

describe('accumulating over periods', () => {
  const nilai = ['30', '20.5', '0', '24'].map(d);

  it.each<[Akumulasi, string]>([
    ['jumlah', '74.5'],
    ['akhir', '24'],
    ['rata-rata', '18.625'],
    ['maksimum', '30'],
  ])('%s gives %s', (cara, harapan) => {
    expect(akumulasikan(cara, nilai)?.toString()).toBe(harapan);
    expect(akumulasikan(cara, [])).toBeUndefined();
    expect(akumulasikan(cara, [d('-3')])?.toString()).toBe('-3');
  });

  it('takes the greatest of negative values too', () => {
    expect(akumulasikan('maksimum', [d('-3'), d('-1'), d('-2')])?.toString()).toBe('-1');
  });

  it('keeps the mean and the end between the smallest and the greatest', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 12 }), (n) => {
      const semua = n.map((x) => Desimal.dariBulat(x));
      const [kecil, besar] = [Desimal.dariBulat(Math.min(...n)), akumulasikan('maksimum', semua)!];
      expect(besar.toString()).toBe(String(Math.max(...n)));
      for (const cara of ['akhir', 'rata-rata'] as const) {
        const hasil = akumulasikan(cara, semua)!.bulatkan(20);
        expect(hasil.banding(kecil) >= 0 && hasil.banding(besar) <= 0).toBe(true);
      }
      expect(akumulasikan('jumlah', semua)!.toString()).toBe(String(n.reduce((a, b) => a + b, 0)));
    }));
  });
});

describe('mean', () => {
  it('is exact, and undefined over nothing', () => {
    expect(rataRata([d('169.6'), d('100')])?.toString()).toBe('134.8');
    expect(rataRata([d('100'), d('100'), d('101')])?.tetap(4)).toBe('100.3333');
    expect(rataRata([])).toBeUndefined();
  });
});
