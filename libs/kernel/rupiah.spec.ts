import fc from 'fast-check';
import { Desimal, DomainError, Rupiah } from './index.js';

const terbesar = 2n ** 63n - 1n;
const rupiah = fc.bigInt({ min: -terbesar, max: terbesar }).map((sen) => Rupiah.dariSen(sen));

describe('Rupiah', () => {
  it.each([['0', 0n], ['-0', 0n], ['1234567', 123456700n], ['1234567.5', 123456750n], ['-0.05', -5n], ['90071992547409.93', 9007199254740993n], ['92233720368547758.07', terbesar]])('reads %s as %s sen', (teks, sen) => {
    expect(Rupiah.dari(teks).sen).toBe(sen);
  });

  it.each([['1.234.567'], ['1,5'], ['1.005'], ['01'], ['1e6'], ['Rp 1'], [''], ['-'], ['9'.repeat(21)]])('refuses %j', (teks) => {
    expect(() => Rupiah.dari(teks)).toThrow(expect.objectContaining({ kode: 'rupiah-tidak-sah' }));
  });

  it('refuses what the ledger cannot store as an integer of sen', () => {
    for (const teks of ['92233720368547758.08', '-92233720368547758.08']) expect(() => Rupiah.dari(teks)).toThrow(expect.objectContaining({ kode: 'rupiah-terlalu-besar' }));
    expect(() => Rupiah.dari('x')).toThrow(DomainError);
  });

  it('writes whole rupiah without decimals, sen with two', () => {
    expect([100n, 150n, 105n, -5n, 0n].map((sen) => Rupiah.dariSen(sen).toString())).toEqual(['1', '1.50', '1.05', '-0.05', '0']);
    expect(JSON.stringify([Rupiah.dari('1.5')])).toBe('["1.50"]');
  });

  it('keeps every digit through text and through Desimal', () => {
    fc.assert(fc.property(rupiah, (r) => {
      expect(Rupiah.dari(r.toString()).sen).toBe(r.sen);
      expect(Rupiah.dari(r.keDesimal().toString()).sen).toBe(r.sen);
      expect(r.keDesimal().kali(Desimal.dariBulat(100)).toString()).toBe(r.sen.toString());
    }));
  });

  it('agrees with Desimal on sums, differences, signs and order', () => {
    fc.assert(fc.property(rupiah, rupiah, (a, b) => {
      expect(a.tambah(b).keDesimal().sama(a.keDesimal().tambah(b.keDesimal()))).toBe(true);
      expect(a.kurang(b).keDesimal().sama(a.keDesimal().kurang(b.keDesimal()))).toBe(true);
      expect(a.negatif().keDesimal().sama(a.keDesimal().negatif())).toBe(true);
      expect(a.banding(b)).toBe(a.keDesimal().banding(b.keDesimal()));
      expect(a.sama(b)).toBe(a.sen === b.sen);
    }));
  });

  it('sums the same in any order, and as the parts of any split', () => {
    const acak = fc.array(rupiah, { maxLength: 40 }).chain((n) => fc.tuple(fc.constant(n), fc.shuffledSubarray(n, { minLength: n.length }), fc.nat({ max: n.length })));
    fc.assert(fc.property(acak, ([n, m, potong]) => {
      const jumlah = Rupiah.jumlah(n);
      expect(jumlah.sen).toBe(n.reduce((s, r) => s + r.sen, 0n));
      expect(Rupiah.jumlah(m).sen).toBe(jumlah.sen);
      expect(Rupiah.jumlah(n.slice(0, potong)).tambah(Rupiah.jumlah(n.slice(potong))).sama(jumlah)).toBe(true);
      expect(Desimal.jumlah(n.map((r) => r.keDesimal())).sama(jumlah.keDesimal())).toBe(true);
    }));
  });
});
