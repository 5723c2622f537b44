import fc from 'fast-check';
import { Desimal, DomainError, persenDari } from './index.js';

/** A decimal as integer digits and a scale: the independent model that every result is held against. */
interface Bilangan {
  readonly digit: bigint;
  readonly skala: number;
}
/** Large ones for the digits, small ones so that exact halves, equal values and zero occur. */
const bilangan: fc.Arbitrary<Bilangan> = fc.oneof(
  fc.record({ digit: fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), skala: fc.integer({ min: 0, max: 25 }) }),
  fc.record({ digit: fc.bigInt({ min: -500n, max: 500n }), skala: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ digit: fc.bigInt({ min: -50n, max: 50n }).map((n) => n * 10n + 5n), skala: fc.integer({ min: 1, max: 3 }) }),
);

function teks({ digit, skala }: Bilangan): string {
  const angka = (digit < 0n ? -digit : digit).toString().padStart(skala + 1, '0');
  return `${digit < 0n ? '-' : ''}${skala === 0 ? angka : `${angka.slice(0, -skala)}.${angka.slice(-skala)}`}`;
}
const desimal = (b: Bilangan) => Desimal.dari(teks(b));

/** pembilang / penyebut rounded half away from zero to an integer, by integer division alone. */
function bagiBulat(pembilang: bigint, penyebut: bigint): bigint {
  const negatif = pembilang < 0n !== penyebut < 0n;
  const [a, b] = [pembilang < 0n ? -pembilang : pembilang, penyebut < 0n ? -penyebut : penyebut];
  const hasil = (2n * a + b) / (2n * b);
  return negatif ? -hasil : hasil;
}

describe('Desimal', () => {
  it.each([['0', '0'], ['-0', '0'], ['-0.00', '0'], ['1.500', '1.5'], ['-1234.5', '-1234.5'], ['0.0000001', '0.0000001'], [`1${'0'.repeat(30)}`, `1${'0'.repeat(30)}`]])('reads %s and writes %s', (masuk, keluar) => {
    expect(Desimal.dari(masuk).toString()).toBe(keluar);
    expect(JSON.stringify({ n: Desimal.dari(masuk) })).toBe(`{"n":"${keluar}"}`);
  });

  it.each(['', ' 1', '1e5', '1,5', '1.', '.5', '01', '+1', '--1', 'NaN', 'Infinity', '0x10', '1'.repeat(1001)])('refuses %j', (masuk) => {
    expect(() => Desimal.dari(masuk)).toThrow(DomainError);
  });

  it('takes whole numbers, but no float that has lost digits', () => {
    expect(Desimal.dariBulat(-3).toString()).toBe('-3');
    expect(Desimal.dariBulat(2n ** 53n + 1n).toString()).toBe('9007199254740993');
    for (const n of [0.5, 2 ** 53, Number.NaN]) expect(() => Desimal.dariBulat(n)).toThrow(DomainError);
  });

  it('writes what it read, with every digit', () => {
    fc.assert(fc.property(bilangan, (b) => {
      const baku = teks(b).includes('.') ? teks(b).replace(/\.?0+$/, '') : teks(b);
      expect(desimal(b).toString()).toBe(baku === '-0' ? '0' : baku);
      expect(Desimal.dari(desimal(b).toString()).sama(desimal(b))).toBe(true);
    }));
  });

  it('adds, subtracts, multiplies and compares as integers do', () => {
    fc.assert(fc.property(bilangan, bilangan, (a, b) => {
      const skala = Math.max(a.skala, b.skala);
      const [x, y] = [a, b].map((n) => n.digit * 10n ** BigInt(skala - n.skala)) as [bigint, bigint];
      const sama = (hasil: Desimal, harapan: Bilangan) => expect(hasil.toString()).toBe(desimal(harapan).toString());
      sama(desimal(a).tambah(desimal(b)), { digit: x + y, skala });
      sama(desimal(a).kurang(desimal(b)), { digit: x - y, skala });
      sama(desimal(a).kali(desimal(b)), { digit: a.digit * b.digit, skala: a.skala + b.skala });
      sama(desimal(a).negatif(), { digit: -a.digit, skala: a.skala });
      sama(desimal(a).mutlak(), { digit: a.digit < 0n ? -a.digit : a.digit, skala: a.skala });
      expect(desimal(a).banding(desimal(b))).toBe(x < y ? -1 : x > y ? 1 : 0);
      expect(desimal(a).sama(desimal(b))).toBe(x === y);
      expect(desimal(a).tanda).toBe(a.digit < 0n ? -1 : a.digit > 0n ? 1 : 0);
      expect(desimal(a).nol).toBe(a.digit === 0n);
    }));
  });

  it('sums the same in any order, however far apart the magnitudes are', () => {
    const jauh = fc.oneof(bilangan, fc.constantFrom<Bilangan>({ digit: 10n ** 300n, skala: 0 }, { digit: -(10n ** 300n), skala: 0 }, { digit: 1n, skala: 300 }));
    const acak = fc.array(jauh, { maxLength: 30 }).chain((n) => fc.tuple(fc.constant(n), fc.shuffledSubarray(n, { minLength: n.length })));
    fc.assert(fc.property(acak, ([n, m]) => {
      expect(Desimal.jumlah(m.map(desimal)).toString()).toBe(Desimal.jumlah(n.map(desimal)).toString());
      const digit = n.reduce((jumlah, b) => jumlah + b.digit * 10n ** BigInt(300 - b.skala), 0n);
      expect(Desimal.jumlah(n.map(desimal)).sama(desimal({ digit, skala: 300 }))).toBe(true);
    }));
  });

  it('rounds half up, away from zero, as integer division does, and symmetrically', () => {
    fc.assert(fc.property(bilangan, fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 3, max: 12 })), (b, skala) => {
      const harapan = { digit: bagiBulat(b.digit * 10n ** BigInt(skala), 10n ** BigInt(b.skala)), skala };
      expect(desimal(b).bulatkan(skala).toString()).toBe(desimal(harapan).toString());
      expect(desimal(b).tetap(skala)).toBe(teks(harapan));
      expect(desimal(b).negatif().bulatkan(skala).sama(desimal(b).bulatkan(skala).negatif())).toBe(true);
    }));
  });

  it.each([['0.5', 0, '1'], ['-0.5', 0, '-1'], ['2.5', 0, '3'], ['1.005', 2, '1.01'], ['-1.005', 2, '-1.01'], ['-0.004', 2, '0.00'], ['7', 2, '7.00']])('%s at %i places is %s', (masuk, skala, keluar) => {
    expect(Desimal.dari(masuk).tetap(skala)).toBe(keluar);
  });

  it('divides so that the rounded quotient is right, and says undefined for a zero divisor', () => {
    fc.assert(fc.property(bilangan, bilangan, fc.integer({ min: 0, max: 12 }), (a, b, skala) => {
      const hasil = desimal(a).bagi(desimal(b));
      if (b.digit === 0n) return expect(hasil).toBeUndefined();
      const digit = bagiBulat(a.digit * 10n ** BigInt(b.skala + skala), b.digit * 10n ** BigInt(a.skala));
      expect(hasil!.tetap(skala)).toBe(teks({ digit, skala }));
      expect(Desimal.dari(hasil!.toString()).sama(hasil!)).toBe(true);
    }));
  });

  it('gives the percentages of the printed reports', () => {
    const persen = (a: string, b: string) => persenDari(Desimal.dari(a), Desimal.dari(b))?.tetap(2);
    expect(persen('3790022175', '5670694672')).toBe('66.84');
    expect(persen('789', '1440')).toBe('54.79');
    expect(persen('0', '5')).toBe('0.00');
    expect(persen('5', '0')).toBeUndefined();
  });
});
