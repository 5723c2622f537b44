import fc from 'fast-check';
import { adalahTanggal, DomainError, hariDalamBulan, namaBulan, tanggal, tanggalPanjang } from './index.js';

/** The runtime's own calendar, in UTC: it rolls an impossible date over into another one. */
function adaDiKalender(tahun: number, bulan: number, hari: number): boolean {
  const d = new Date(Date.UTC(tahun, bulan - 1, hari));
  return d.getUTCFullYear() === tahun && d.getUTCMonth() === bulan - 1 && d.getUTCDate() === hari;
}
const teks = (t: number, b: number, h: number) => `${t}-${String(b).padStart(2, '0')}-${String(h).padStart(2, '0')}`;

describe('tanggal', () => {
  it('knows the days that an independent calendar knows', () => {
    fc.assert(fc.property(fc.integer({ min: 1900, max: 2999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (t, b, h) => {
      expect(adalahTanggal(teks(t, b, h))).toBe(b >= 1 && b <= 12 && adaDiKalender(t, b, h));
    }), { numRuns: 1000 });
  });

  it('knows the length of every month of a whole cycle of leap years', () => {
    for (let t = 1900; t < 2300; t++) {
      for (let b = 1; b <= 12; b++) expect(hariDalamBulan(t, b)).toBe(new Date(Date.UTC(t, b, 0)).getUTCDate());
    }
  });

  it.each(['', '2024', '2024-1-01', '01-10-2024', '2023-02-29', '1900-02-29', '1899-12-31', '2024-10-01T00:00', ' 2024-10-01'])('refuses %j', (t) => {
    expect(() => tanggal(t)).toThrow(DomainError);
  });

  it('reads and speaks a date', () => {
    expect(tanggal('2024-02-29')).toBe('2024-02-29');
    expect(namaBulan.map((_, i) => tanggalPanjang(teks(2024, i + 1, 9)))).toEqual(namaBulan.map((n) => `9 ${n} 2024`));
    for (const t of ['2024-13-01', '2023-02-29', 'belum ada']) expect(tanggalPanjang(t)).toBe(t);
  });
});
