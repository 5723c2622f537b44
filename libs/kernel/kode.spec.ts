import fc from 'fast-check';
import { bandingKode, DomainError, edisiDikenal, jenjangKode, kode, type Edisi } from './index.js';

const dua = fc.nat({ max: 99 }).map((n) => String(n).padStart(2, '0'));
const empat = fc.nat({ max: 9999 }).map((n) => String(n).padStart(4, '0'));
const urusan = fc.constantFrom(...'X123456789');
const bidang = fc.oneof(dua, fc.constant('XX'));
const jenjang = fc.constantFrom('1', '2');
const kegiatan = fc.tuple(urusan, bidang, dua, jenjang, dua);
const edisi = fc.constantFrom(...edisiDikenal);
const empatAngka = (e: Edisi) => e === 'kepmen-900.1.15.5-1317-2023';

describe('kode', () => {
  it('tells the level of every code of the shape U.BB.PP.L.KK', () => {
    fc.assert(fc.property(kegiatan, edisi, ([u, b, p, l, k], e) => {
      expect(jenjangKode(u, e)).toBe('urusan');
      expect(jenjangKode(`${u}.${b}`, e)).toBe('bidang');
      expect(jenjangKode(`${u}.${b}.${p}`, e)).toBe('program');
      expect(jenjangKode(`${u}.${b}.${p}.${l}`, e)).toBeUndefined();
      expect(jenjangKode(`${u}.${b}.${p}.${l}.${k}`, e)).toBe('kegiatan');
      expect(kode(` ${u}.${b}.${p} `, e)).toEqual({ nilai: `${u}.${b}.${p}`, edisi: e, lokal: false });
    }));
  });

  it('takes two digits of sub kegiatan until 2021 and four since 2023, never the other', () => {
    fc.assert(fc.property(kegiatan, dua, empat, edisi, (k, ss, ssss, e) => {
      const [pendek, panjang] = [`${k.join('.')}.${ss}`, `${k.join('.')}.${ssss}`];
      expect(jenjangKode(pendek, e)).toBe(empatAngka(e) ? undefined : 'sub-kegiatan');
      expect(jenjangKode(panjang, e)).toBe(empatAngka(e) ? 'sub-kegiatan' : undefined);
    }));
  });

  it('has every known edition in the property above', () => {
    expect(edisiDikenal.filter(empatAngka)).toHaveLength(1);
    expect(edisiDikenal).toHaveLength(4);
  });

  it.each(['', '0', 'Y', '10', '2.1', '2.17.1', '2.17.01.3.01', '2.17.01.2.1', '2.17.01.2.01.1', '2.17.01.2.01.001', '2.17.01.2.01.01.01', '2,17', '2.17.', 'x.xx'])('refuses %j in every edition', (teks) => {
    for (const e of edisiDikenal) expect(() => kode(teks, e)).toThrow(DomainError);
  });

  it('takes a local code as it is, within limits', () => {
    expect(kode(' A-1.2 ', null)).toEqual({ nilai: 'A-1.2', edisi: null, lokal: true });
    expect(kode('a'.repeat(40), null).nilai).toHaveLength(40);
    for (const teks of ['', '.', 'a b', '-a', 'a-', 'a/b', 'a'.repeat(41)]) expect(() => kode(teks, null)).toThrow(DomainError);
  });

  it('orders by number, a parent before its children, numbers before letters', () => {
    const urut = ['1', '1.2', '1.2.1', '1.10', '2', '2.01', '2.1', 'A', 'X', 'X.XX.01'];
    expect([...urut].reverse().sort(bandingKode)).toEqual(urut);
  });

  it('orders totally: antisymmetric, transitive, 0 only for the same text', () => {
    const bagian = fc.oneof(fc.constantFrom('1', '01', '9', '10', '1a', '9a', 'a', 'X', 'XX', ''), dua);
    const apa = fc.array(bagian, { minLength: 1, maxLength: 3 }).map((b) => b.join('.'));
    fc.assert(fc.property(apa, apa, apa, (a, b, c) => {
      expect(bandingKode(a, b)).toBe(bandingKode(b, a) === 0 ? 0 : -bandingKode(b, a));
      expect(bandingKode(a, b) === 0).toBe(a === b);
      const [x, y, z] = [a, b, c].sort(bandingKode) as [string, string, string];
      expect(Math.max(bandingKode(x, y), bandingKode(y, z), bandingKode(x, z))).toBeLessThanOrEqual(0);
    }), { numRuns: 2000 });
  });
});
