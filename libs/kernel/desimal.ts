import { Decimal } from 'decimal.js';
import { DomainError } from './domain-error.js';

// Sums, differences and products are exact at any size: this precision is never reached, because texts are limited.
const D = Decimal.clone({ precision: 1e6, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });
// Only division is inexact. 100 significant digits keep a quotient of any two real figures on the right side of every half.
const Pembagi = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });

/** Longest text read. Far beyond any figure, wide enough for a quotient to be read back. */
const panjangTerbesar = 1000;
const polaDesimal = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Whether the text is a canonical decimal string: `.` as the separator, no grouping, no exponent. */
export function adalahDesimal(teks: string): boolean {
  return teks.length <= panjangTerbesar && polaDesimal.test(teks);
}

/** An exact decimal number. Immutable. At the border it is a decimal string such as `-1234.5`. */
export class Desimal {
  private constructor(private readonly isi: Decimal) {}

  static readonly nol = new Desimal(new D(0));

  /** Reads a canonical decimal string (`.` as the separator, no grouping, no exponent). */
  static dari(teks: string): Desimal {
    if (!adalahDesimal(teks)) throw new DomainError('desimal-tidak-sah', `"${teks.slice(0, 60)}" bukan bilangan desimal baku (contoh: 1234.56).`);
    return new Desimal(new D(teks));
  }

  static dariBulat(nilai: bigint | number): Desimal {
    if (typeof nilai === 'number' && !Number.isSafeInteger(nilai)) throw new DomainError('bukan-bulat', `${nilai} bukan bilangan bulat yang aman.`);
    return new Desimal(new D(nilai.toString()));
  }

  static jumlah(nilai: Iterable<Desimal>): Desimal {
    let hasil: Decimal = new D(0);
    for (const n of nilai) hasil = hasil.plus(n.isi);
    return new Desimal(hasil);
  }

  tambah(lain: Desimal): Desimal {
    return new Desimal(this.isi.plus(lain.isi));
  }
  kurang(lain: Desimal): Desimal {
    return new Desimal(this.isi.minus(lain.isi));
  }
  kali(lain: Desimal): Desimal {
    return new Desimal(this.isi.times(lain.isi));
  }
  /**
   * Quotient to 100 significant digits; `undefined` when the divisor is zero (undefined is not zero).
   * Sums of quotients may be off in the last of those digits: round before comparing them with a limit.
   */
  bagi(lain: Desimal): Desimal | undefined {
    return lain.isi.isZero() ? undefined : new Desimal(new D(new Pembagi(this.isi).div(lain.isi)));
  }
  negatif(): Desimal {
    return new Desimal(this.isi.negated());
  }
  mutlak(): Desimal {
    return new Desimal(this.isi.abs());
  }
  /** Rounds half up (away from zero on the half) at `skala` decimal places. */
  bulatkan(skala: number): Desimal {
    return new Desimal(this.isi.toDecimalPlaces(skala, Decimal.ROUND_HALF_UP));
  }
  banding(lain: Desimal): -1 | 0 | 1 {
    return this.isi.comparedTo(lain.isi) as -1 | 0 | 1;
  }
  sama(lain: Desimal): boolean {
    return this.isi.equals(lain.isi);
  }
  get nol(): boolean {
    return this.isi.isZero();
  }
  get tanda(): -1 | 0 | 1 {
    return this.isi.isZero() ? 0 : this.isi.isNegative() ? -1 : 1;
  }
  /** Decimal places that the value needs. */
  get skala(): number {
    return this.isi.decimalPlaces();
  }
  /** Canonical decimal string, without trailing zeros. */
  toString(): string {
    return this.isi.isZero() ? '0' : this.isi.toFixed();
  }
  /** Rounded half up and padded to exactly `skala` places: the text at the edge. */
  tetap(skala: number): string {
    const teks = this.isi.toFixed(skala, Decimal.ROUND_HALF_UP);
    return /^-0(\.0*)?$/.test(teks) ? teks.slice(1) : teks;
  }
  toJSON(): string {
    return this.toString();
  }
}
