import { akarKosong, hashSimpul } from './hash-pohon.js';
import { letakHash } from './letak.js';

/** Reads the hash at a place (`letakHash`). Throws where there is none. */
export type BacaHash = (letak: number) => Buffer;

/** Root of the tree over the first `ukuran` leaves. */
export function akar(baca: BacaHash, ukuran: number): Buffer {
  return ukuran === 0 ? akarKosong : rentang(baca, 0, ukuran);
}

/**
 * Proof that leaf `indeks` (from 0) is in the tree of `ukuran` leaves: the hashes beside its way up, lowest first
 * (RFC 6962, 2.1.1). Throws `RangeError` where there is no such leaf.
 */
export function buktiAnggota(baca: BacaHash, indeks: number, ukuran: number): Buffer[] {
  if (!Number.isSafeInteger(indeks) || indeks < 0 || indeks >= ukuran) throw new RangeError(`No leaf ${indeks} in a tree of ${ukuran}.`);
  const bukti: Buffer[] = [];
  let [dari, sampai] = [0, ukuran];
  while (sampai - dari > 1) {
    const tengah = dari + belah(sampai - dari);
    if (indeks < tengah) {
      bukti.push(rentang(baca, tengah, sampai));
      sampai = tengah;
    } else {
      bukti.push(rentang(baca, dari, tengah));
      dari = tengah;
    }
  }
  return bukti.reverse();
}

/**
 * Proof that the tree of `lama` leaves is a prefix of the tree of `baru` leaves (RFC 6962, 2.1.2); empty where they are
 * one, and for the empty tree. Throws `RangeError` where `lama` is the larger.
 */
export function buktiKonsisten(baca: BacaHash, lama: number, baru: number): Buffer[] {
  if (!Number.isSafeInteger(lama) || lama < 0 || lama > baru) throw new RangeError(`A tree of ${lama} is no prefix of a tree of ${baru}.`);
  if (lama === 0 || lama === baru) return [];
  const bukti: Buffer[] = [];
  let [dari, sampai, utuh] = [0, baru, true];
  while (lama !== sampai) {
    const tengah = dari + belah(sampai - dari);
    if (lama <= tengah) {
      bukti.push(rentang(baca, tengah, sampai));
      sampai = tengah;
    } else {
      bukti.push(rentang(baca, dari, tengah));
      dari = tengah;
      utuh = false;
    }
  }
  if (!utuh) bukti.push(rentang(baca, dari, sampai));
  return bukti.reverse();
}

/** Root that leaf `indeks` and its proof come to; `undefined` where the proof has not the length that the tree asks for. */
export function akarDariAnggota(daun: Buffer, indeks: number, ukuran: number, bukti: readonly Buffer[]): Buffer | undefined {
  const arah: ('kiri' | 'kanan')[] = [];
  let [dari, sampai] = [0, ukuran];
  while (sampai - dari > 1) {
    const tengah = dari + belah(sampai - dari);
    if (indeks < tengah) {
      arah.push('kanan');
      sampai = tengah;
    } else {
      arah.push('kiri');
      dari = tengah;
    }
  }
  if (arah.length !== bukti.length) return undefined;
  return bukti.reduce((hash, sisi, i) => (arah.at(-1 - i) === 'kanan' ? hashSimpul(hash, sisi) : hashSimpul(sisi, hash)), daun);
}

/** Hash over the leaves from `dari` up to, not including, `sampai`. Complete subtrees are read, the others are few: they lie on the right edge. */
function rentang(baca: BacaHash, dari: number, sampai: number): Buffer {
  const banyak = sampai - dari;
  const tingkat = Math.round(Math.log2(banyak));
  if (2 ** tingkat === banyak) return baca(letakHash(tingkat, dari / banyak));
  const tengah = dari + belah(banyak);
  return hashSimpul(rentang(baca, dari, tengah), rentang(baca, tengah, sampai));
}

/** Largest power of two below `banyak`, which is at least 2. */
function belah(banyak: number): number {
  let k = 1;
  while (k * 2 < banyak) k *= 2;
  return k;
}
