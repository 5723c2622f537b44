import { hashSimpul } from './hash-pohon.js';
import { letakHash } from './letak.js';
import type { BacaHash } from './pohon.js';

/**
 * The right edge of a growing tree (a compact range): the hashes of the complete subtrees that its size falls into, one
 * for each 1 in the binary size. It is all that a new leaf needs: a leaf costs as many hashes as subtrees it completes,
 * two on the average, O(log n) at most.
 */
export class Tepi {
  /** By level; `undefined` where the size has a 0. */
  private readonly hash: (Buffer | undefined)[] = [];
  private jumlah = 0;

  /** The edge of a tree that stands already. */
  static dari(baca: BacaHash, ukuran: number): Tepi {
    const tepi = new Tepi();
    for (let tingkat = 0, sisa = ukuran; sisa > 0; tingkat += 1, sisa = Math.floor(sisa / 2)) {
      tepi.hash[tingkat] = sisa % 2 === 1 ? baca(letakHash(tingkat, sisa - 1)) : undefined;
    }
    tepi.jumlah = ukuran;
    return tepi;
  }

  /** Number of leaves. */
  get ukuran(): number {
    return this.jumlah;
  }

  /** Adds a leaf by its hash and returns what is to be written after what stands already: the leaf, then what it completes. */
  tambah(daun: Buffer): Buffer[] {
    const baru = [daun];
    let tingkat = 0;
    for (let kiri = this.hash[0]; kiri; kiri = this.hash[tingkat]) {
      baru.push(hashSimpul(kiri, baru.at(-1)!));
      this.hash[tingkat] = undefined;
      tingkat += 1;
    }
    this.hash[tingkat] = baru.at(-1)!;
    this.jumlah += 1;
    return baru;
  }
}
