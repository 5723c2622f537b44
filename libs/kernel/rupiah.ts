import { DomainError } from './domain-error.js';
import { Desimal } from './desimal.js';

/** The ledger stores sen as 64-bit integers; no government's budget comes within a factor of twenty of this. */
const senTerbesar = 2n ** 63n - 1n;

const pola = /^(-?)(0|[1-9]\d{0,19})(?:\.(\d{1,2}))?$/;

/** An amount in rupiah, exact to the sen (two decimals, as real ledgers carry them). Immutable. */
export class Rupiah {
  private constructor(
    /** The amount in sen. */
    readonly sen: bigint,
  ) {}

  static readonly nol = new Rupiah(0n);

  static dariSen(sen: bigint): Rupiah {
    return new Rupiah(sen);
  }

  /** Reads a canonical decimal string of rupiah with at most two decimals, up to 92 thousand trillion rupiah. */
  static dari(teks: string): Rupiah {
    const cocok = pola.exec(teks);
    if (!cocok) throw new DomainError('rupiah-tidak-sah', `"${teks}" bukan nilai rupiah baku (contoh: 1234567 atau 1234567.50).`);
    const besar = BigInt(cocok[2]!) * 100n + BigInt((cocok[3] ?? '').padEnd(2, '0'));
    if (besar > senTerbesar) throw new DomainError('rupiah-terlalu-besar', `"${teks}" melebihi nilai rupiah terbesar yang dapat dicatat. Periksa banyaknya angka.`);
    return new Rupiah(cocok[1] ? -besar : besar);
  }

  static jumlah(nilai: Iterable<Rupiah>): Rupiah {
    let sen = 0n;
    for (const n of nilai) sen += n.sen;
    return new Rupiah(sen);
  }

  tambah(lain: Rupiah): Rupiah {
    return new Rupiah(this.sen + lain.sen);
  }
  kurang(lain: Rupiah): Rupiah {
    return new Rupiah(this.sen - lain.sen);
  }
  negatif(): Rupiah {
    return new Rupiah(-this.sen);
  }
  banding(lain: Rupiah): -1 | 0 | 1 {
    return this.sen < lain.sen ? -1 : this.sen > lain.sen ? 1 : 0;
  }
  sama(lain: Rupiah): boolean {
    return this.sen === lain.sen;
  }
  keDesimal(): Desimal {
    return Desimal.dari(this.toString());
  }
  /** Canonical decimal string: no decimals for whole rupiah, else exactly two. */
  toString(): string {
    const besar = this.sen < 0n ? -this.sen : this.sen;
    const pecahan = besar % 100n;
    return `${this.sen < 0n ? '-' : ''}${besar / 100n}${pecahan === 0n ? '' : `.${pecahan.toString().padStart(2, '0')}`}`;
  }
  toJSON(): string {
    return this.toString();
  }
}
