import { DomainError } from '#kernel';
import type { KunciRahasia, KunciTerbuka } from './kunci.js';

/** One signature line of a note: who signed, and with what. */
export interface BarisTanda {
  readonly nama: string;
  /** First four bytes of what stands in base64. */
  readonly id: Buffer;
  readonly tanda: Buffer;
  /** The line as it stands, without its end. */
  readonly baris: string;
}

/** A signed note (C2SP signed-note): text, an empty line, lines of signatures. */
export interface Catatan {
  /** With its last line break, as it is signed. */
  readonly teks: string;
  readonly tanda: readonly BarisTanda[];
}

const MAKS_TANDA = 100;

/** Takes a note apart; nothing is verified yet. Throws `DomainError` `catatan-tidak-sah`. */
export function uraiCatatan(isi: string): Catatan {
  const batas = isi.lastIndexOf('\n\n');
  // oxlint-disable-next-line no-control-regex -- control characters are what a note must not hold
  if (batas <= 0 || !isi.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(isi)) throw bukanCatatan('bentuknya tidak benar');
  const garis = isi.slice(batas + 2, -1).split('\n');
  if (garis.length > MAKS_TANDA) throw bukanCatatan(`tanda tangannya lebih dari ${MAKS_TANDA}`);
  return { teks: isi.slice(0, batas + 1), tanda: garis.map(uraiTanda) };
}

function uraiTanda(baris: string): BarisTanda {
  const [, nama, base64] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+=*)$/.exec(baris) ?? [];
  const bytes = Buffer.from(base64 ?? '', 'base64');
  if (nama === undefined || bytes.length < 5 || bytes.toString('base64') !== base64) throw bukanCatatan('baris tanda tangannya tidak terbaca');
  return { nama, id: bytes.subarray(0, 4), tanda: bytes.subarray(4), baris };
}

const bukanCatatan = (sebab: string): DomainError => new DomainError('catatan-tidak-sah', `Ini bukan catatan bertanda tangan: ${sebab}. Pakai berkas segel apa adanya.`);

/** A signature line. */
export const barisTanda = (kunci: KunciTerbuka, tanda: Uint8Array): string => `\u2014 ${kunci.nama} ${Buffer.concat([kunci.id, tanda]).toString('base64')}`;

/** Signs a text that ends in a line break. */
export function tandaiCatatan(teks: string, ...kunci: readonly KunciRahasia[]): string {
  return `${teks}\n${kunci.map((k) => `${barisTanda(k.terbuka, k.tandai(Buffer.from(teks)))}\n`).join('')}`;
}

/** The lines that claim to be of this key. */
export const tandaMilik = ({ tanda }: Catatan, kunci: KunciTerbuka): readonly BarisTanda[] => tanda.filter((t) => t.nama === kunci.nama && t.id.equals(kunci.id));

/** Whether the key signed the note; a line that claims so and is wrong makes the whole note wrong. */
export function ditandai(catatan: Catatan, kunci: KunciTerbuka): boolean {
  const milik = tandaMilik(catatan, kunci);
  return milik.length > 0 && milik.every((t) => kunci.periksa(Buffer.from(catatan.teks), t.tanda));
}
