import type { AsalAngka } from '../queries/hasil.js';
import type { Jejak } from './cuplikan.js';

/** A statement of the log that a figure rests on. */
export type Pernyataan = Jejak & { readonly id: string };

/** A statement of an amount in sen. */
export type PernyataanUang = Pernyataan & { readonly sen: bigint };

/**
 * A rolled-up amount in sen; `sen` undefined: never stated. It is a Jejak itself: of the statements that it is made of,
 * the last sequence, the last event and the latest date. The statements are gathered only when somebody asks for them:
 * a total would carry hundreds up through every level of the tree.
 */
export class Jumlah implements Jejak {
  private constructor(
    readonly sen: bigint | undefined,
    readonly asal: AsalAngka,
    readonly seq: number,
    readonly peristiwa: number,
    readonly berlaku: string,
    private readonly isi: readonly (Jumlah | PernyataanUang)[],
  ) {}

  static readonly kosong = new Jumlah(undefined, 'dicatat', 0, 0, '', []);

  static dariPernyataan(asal: AsalAngka, isi: readonly PernyataanUang[]): Jumlah {
    return Jumlah.dari(asal, isi);
  }

  /** Sum of the parts that were stated; undefined where none was. */
  static dariBagian(asal: AsalAngka, bagian: readonly (Jumlah | undefined)[]): Jumlah | undefined {
    const dinyatakan = bagian.filter((j): j is Jumlah & { readonly sen: bigint } => j?.sen !== undefined);
    return dinyatakan.length === 0 ? undefined : Jumlah.dari(asal, dinyatakan);
  }

  private static dari(asal: AsalAngka, isi: readonly ((Jumlah & { readonly sen: bigint }) | PernyataanUang)[]): Jumlah {
    let [sen, seq, peristiwa, berlaku] = [0n, 0, 0, ''];
    for (const b of isi) {
      sen += b.sen;
      if (b.seq > seq) seq = b.seq;
      if (b.peristiwa > peristiwa) peristiwa = b.peristiwa;
      if (b.berlaku > berlaku) berlaku = b.berlaku;
    }
    return new Jumlah(sen, asal, seq, peristiwa, berlaku, isi);
  }

  /** The same amount, come about in another way. */
  sebagai(asal: AsalAngka): Jumlah {
    return new Jumlah(this.sen, asal, this.seq, this.peristiwa, this.berlaku, this.isi);
  }

  /** The statements that it is made of; their amounts add up to it. */
  get dari(): readonly PernyataanUang[] {
    return this.isi.flatMap((b) => (b instanceof Jumlah ? b.dari : [b]));
  }
}

export const belumDinyatakan: Jumlah = Jumlah.kosong;
