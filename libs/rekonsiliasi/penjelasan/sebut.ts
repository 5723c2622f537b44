import { Desimal, formatAngka, formatPersen, MINUS } from '#kernel';
import type { SebagaiTercetak, SelTercetak } from '../klaim/hasil-uji.js';
import type { Medan } from './medan.js';

/** A number for people, as the cell prints its own. */
export function sebutNilai(nilai: Desimal, sel: { readonly sebagai: SebagaiTercetak; readonly presisi: number }): string {
  switch (sel.sebagai) {
    case 'rupiah': return nilai.tanda < 0 ? `${MINUS}Rp\u00a0${formatAngka(nilai.mutlak().tetap(desimalPerlu(nilai, 2)))}` : `Rp\u00a0${formatAngka(nilai.tetap(desimalPerlu(nilai, 2)))}`;
    case 'persen': return formatPersen(nilai, Math.max(sel.presisi, desimalPerlu(nilai, 2)));
    default: return formatAngka(nilai.tetap(Math.max(sel.presisi, desimalPerlu(nilai, 4))));
  }
}

const desimalPerlu = (nilai: Desimal, paling: number): number => Math.min(nilai.skala, paling);

/** Longest name of a row in a sentence: reports have names of 200 letters. */
const PANJANG_NAMA = 60;

/** The row of a cell, shortened at a word. */
export function sebutBaris(s: SelTercetak): string {
  const nama = s.baris.replace(/\s+/g, ' ').trim();
  return nama.length <= PANJANG_NAMA ? nama : `${nama.slice(0, PANJANG_NAMA).replace(/\s+\S*$/, '')}…`;
}

/** Where a cell stands, for people; the table only where it is another one than that of `dari`. */
export function sebutTempat(s: SelTercetak, dari?: SelTercetak): string {
  const [baris, kolom] = [sebutBaris(s), s.kolom.trim()];
  const sel = baris === '' || baris === kolom ? kolom : kolom === '' ? baris : `${baris}, kolom ${kolom}`;
  return dari && dari.tabel === s.tabel ? sel : `${sel} (${s.tabel})`;
}

/** Two or more in one sentence. */
export function gabung(bagian: readonly string[]): string {
  return bagian.length < 2 ? bagian.join('') : `${bagian.slice(0, -1).join(', ')} dan ${bagian.at(-1)}`;
}

/** An operand for people: the row of a cell in the same table, else its place, or the name of the figure. */
export function sebutSuku(sebutan: string, dari: SelTercetak, medan: Medan): string {
  const s = medan.sel.get(sebutan);
  if (!s) return medan.namaAngka(sebutan);
  if (s.tabel === dari.tabel && s.kolom === dari.kolom) return sebutBaris(s) || s.kolom;
  return s.tabel === dari.tabel && s.baris === dari.baris ? `kolom ${s.kolom}` : sebutTempat(s, dari);
}
