import { Desimal } from '#kernel';
import type { BarisLembar } from '../lembar.js';

/**
 * The exact figure of a numeric cell, or `undefined` where the cell held text, which office spelling rules then read.
 * The two must be kept apart: `1.234` from a numeric cell is one and a bit, `1.234` typed as text is a thousand.
 */
export function bilanganSel(baris: BarisLembar, kunciKolom: string): { readonly nilai: Desimal; readonly persen: boolean } | undefined {
  const teks = baris.isi[kunciKolom];
  if (teks === undefined || !baris.bilangan?.includes(kunciKolom)) return undefined;
  const persen = teks.endsWith('%');
  return { nilai: Desimal.dari(persen ? teks.slice(0, -1) : teks), persen };
}
