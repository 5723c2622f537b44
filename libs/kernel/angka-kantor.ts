import type { Desimal } from './desimal.js';

/** What the reader of office text makes of one cell. `mentah` is always the text as it stood. */
export type AngkaKantor =
  | { readonly jenis: 'angka'; readonly nilai: Desimal; readonly satuan: string | null; readonly persen: boolean; readonly mentah: string }
  | { readonly jenis: 'kosong' | 'strip' | 'tidak-berlaku'; readonly mentah: string }
  | { readonly jenis: 'ambigu' | 'bukan-angka'; readonly alasan: string; readonly mentah: string };

/** Reads a number as Indonesian offices write it (see the rules for grouping, Rp, units and damage). */
export function bacaAngkaKantor(teks: string): AngkaKantor {
  return { jenis: "bukan-angka", alasan: "belum", mentah: teks };
}
