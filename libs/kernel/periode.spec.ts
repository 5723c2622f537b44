import fc from 'fast-check';
import { adalahPeriode, akhirPeriode, DomainError, namaPeriode, periode, tahun, triwulanDari, type Periode } from './index.js';

const semua: readonly Periode[] = ['tahun', 'tw1', 'tw2', 'tw3', 'tw4', ...Array.from({ length: 12 }, (_, i) => `bulan-${String(i + 1).padStart(2, '0')}` as const)];

describe('periode', () => {
  it('reads its own texts and names back', () => {
    for (const p of semua) {
      expect(adalahPeriode(p)).toBe(true);
      expect(periode(p)).toBe(p);
      expect(periode(namaPeriode(p))).toBe(p);
      expect(periode(` ${namaPeriode(p).toUpperCase()} `)).toBe(p);
    }
    expect(new Set(semua.map(namaPeriode)).size).toBe(17);
  });

  it.each([
    ['', 'tahun'], ['Tahunan', 'tahun'], ['TW I', 'tw1'], ['tw-iv', 'tw4'], ['Triwulan  3', 'tw3'], ['triwulan ke-2', 'tw2'],
    ['bulan 7', 'bulan-07'], ['bulan ke-12', 'bulan-12'], ['Nopember', 'bulan-11'], ['pebruari', 'bulan-02'],
  ])('reads %j as %s', (teks, harapan) => {
    expect(periode(teks)).toBe(harapan);
  });

  it.each(['TW V', 'TW 0', 'tw5', 'tw iiii', 'bulan 0', 'bulan 13', 'bulan-00', 'semester I', 'jan-feb', 'bulan'])('refuses %j', (teks) => {
    expect(() => periode(teks)).toThrow(DomainError);
    expect(adalahPeriode(teks)).toBe(false);
  });

  it('puts three months into each triwulan', () => {
    expect(triwulanDari('tahun')).toBeUndefined();
    expect(semua.slice(1).map(triwulanDari)).toEqual([1, 2, 3, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
  });

  it('ends on the day before the next period begins', () => {
    fc.assert(fc.property(fc.integer({ min: 1945, max: 2999 }), fc.constantFrom(...semua), (t, p) => {
      const bulan = p === 'tahun' ? 12 : p.startsWith('tw') ? 3 * Number(p[2]) : Number(p.slice(6));
      expect(akhirPeriode(p, t)).toBe(new Date(Date.UTC(t, bulan, 0)).toISOString().slice(0, 10));
    }));
  });
});

describe('tahun', () => {
  it('reads four digits', () => {
    expect([tahun('2024'), tahun(' 2024 '), tahun(1945), tahun(2999)]).toEqual([2024, 2024, 1945, 2999]);
  });

  it.each(['24', '20245', '', '2024a', '1944', 3000, 2024.5, Number.NaN])('refuses %j', (nilai) => {
    expect(() => tahun(nilai)).toThrow(DomainError);
  });
});
