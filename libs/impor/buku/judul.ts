import type { Kolom, Lembar } from '../lembar.js';
import type { BarisMentah } from './lembar-xml.js';

/** Sheet that `tulisBuku` puts in front; it carries no data. */
export const lembarPetunjuk = 'Petunjuk';
/** Heading of the column in which the word `contoh` marks an example row. */
export const judulTanda = '#';
export const tandaContoh = 'contoh';
/** What follows the heading of a required column in written workbooks; not part of the name. */
export const tandaWajib = ' *';

/** The form in which names of sheets and headings are compared. */
export function ratakan(teks: string): string {
  return teks.normalize('NFC').trim().replace(/\s+/g, ' ').replace(/ ?\*$/, '').toLowerCase();
}

/** A row read as headings. */
export interface Judul {
  readonly baris: number;
  /** Column of each known heading, from 1. */
  readonly kolom: ReadonlyMap<string, number>;
  readonly tanda: number | undefined;
  readonly asing: readonly { readonly judul: string; readonly kolom: number }[];
  readonly ganda: readonly { readonly kunci: string; readonly judul: string; readonly kolom: number }[];
}

export function bacaJudul(lembar: Lembar, baris: BarisMentah): Judul {
  const kolom = new Map<string, number>();
  const asing: { judul: string; kolom: number }[] = [];
  const ganda: { kunci: string; judul: string; kolom: number }[] = [];
  let tanda: number | undefined;
  for (const [ke, { isi }] of baris.sel) {
    if (isi.jenis !== 'teks' || isi.teks.trim() === '') continue;
    const nama = ratakan(isi.teks);
    const dikenal = lembar.kolom.find((k) => ratakan(k.judul) === nama);
    if (nama === judulTanda) tanda ??= ke;
    else if (!dikenal) asing.push({ judul: isi.teks.trim(), kolom: ke });
    else if (kolom.has(dikenal.kunci)) ganda.push({ kunci: dikenal.kunci, judul: dikenal.judul, kolom: ke });
    else kolom.set(dikenal.kunci, ke);
  }
  return { baris: baris.nomor, kolom, tanda, asing, ganda };
}

export function kolomHilang(lembar: Lembar, judul: Judul | undefined): readonly Kolom[] {
  return lembar.kolom.filter((k) => k.wajib && !judul?.kolom.has(k.kunci));
}

/** `A, B (wajib), …`: the headings that a sheet should have. */
export function sebutJudul(lembar: Lembar): string {
  return lembar.kolom.map((k) => (k.wajib ? `${k.judul} (wajib)` : k.judul)).join(', ');
}
