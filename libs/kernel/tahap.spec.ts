import fc from 'fast-check';
import { adalahTahap, DomainError, namaTahap, tahap } from './index.js';

describe('tahap', () => {
  it.each([
    ['awal', 'awal'], ['APBD awal', 'awal'], ['Induk', 'awal'], ['apbd murni', 'awal'], ['DPA', 'awal'],
    ['pergeseran', 'pergeseran-1'], ['Pergeseran ke-2', 'pergeseran-2'], ['pergeseran ke 3', 'pergeseran-3'], ['pergeseran 12', 'pergeseran-12'], ['Pergeseran APBD IV', 'pergeseran-4'],
    ['Perubahan', 'perubahan'], ['P-APBD', 'perubahan'], ['PAPBD', 'perubahan'], ['APBD-P', 'perubahan'], ['Perubahan APBD', 'perubahan'], ['DPPA', 'perubahan'],
    ['perubahan-1', 'perubahan'], ['perubahan ke-1', 'perubahan'], ['Perubahan APBD ke-2', 'perubahan-2'],
  ])('reads %j as %s', (teks, harapan) => {
    expect(tahap(teks)).toBe(harapan);
  });

  it('reads roman numerals up to ten', () => {
    const romawi = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
    expect(romawi.map((r) => tahap(`Pergeseran ${r}`))).toEqual(romawi.map((_, i) => `pergeseran-${i + 1}`));
    expect(romawi.map((r) => tahap(`pergeseran ke-${r.toLowerCase()}`))).toEqual(romawi.map((_, i) => `pergeseran-${i + 1}`));
  });

  it.each(['', 'apa saja', 'pergeseran 0', 'pergeseran-00', 'pergeseran 100', 'pergeseran XI', 'pergeseran iiii', 'geser 1', 'awal-1'])('refuses %j', (teks) => {
    expect(() => tahap(teks)).toThrow(DomainError);
  });

  it('has one name a stage, and reads its own names back', () => {
    expect(adalahTahap('perubahan-1')).toBe(false);
    fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), fc.constantFrom('pergeseran', 'perubahan'), (n, jenis) => {
      const t = tahap(`${jenis} ke-${n}`);
      expect(adalahTahap(t)).toBe(true);
      expect(t).toBe(jenis === 'perubahan' && n === 1 ? 'perubahan' : `${jenis}-${n}`);
      expect(tahap(namaTahap(t))).toBe(t);
    }));
    expect(tahap(namaTahap('awal'))).toBe('awal');
  });
});
