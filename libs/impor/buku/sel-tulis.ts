import { DomainError } from '#kernel';
import type { CellObject } from 'write-excel-file/node';
import type { Kolom, Lembar } from '../lembar.js';
import { sel } from './alamat.js';
import { muatDalamSel } from './angka-sel.js';
import { panjangTeks } from './nilai-sel.js';
import { serialDariTanggal } from './tanggal-kantor.js';

/** Excel's own name for cells that hold whatever is typed, as text. */
export const formatTeks = '@';

/** A value as a cell: figures and dates as such where they come back exactly, anything else as text and never as a formula. */
export function selTulis(nilai: string, isi: Kolom['isi']): CellObject | null {
  if (nilai === '') return null;
  if (isi === 'angka' && muatDalamSel(nilai)) return { value: Number(nilai), type: Number, format: nilai.includes('.') ? '#,##0.00##########' : '#,##0' };
  if (isi === 'tanggal' && serialDariTanggal(nilai) !== undefined) return { value: new Date(`${nilai}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return { value: aman(nilai), type: String, format: formatTeks };
}

/** Refuses a value that a cell cannot hold, naming the cell. */
export function pastikanMuat(nilai: string, lembar: Lembar, kolomKe: number, baris: number): void {
  if (nilai.length <= panjangTeks) return;
  const tempat = { lembar: lembar.nama, sel: sel(kolomKe, baris), baris };
  const pesan = `Lembar ${lembar.nama}, sel ${tempat.sel}: teks sepanjang ${nilai.length} huruf tidak muat dalam sel Excel (batas ${panjangTeks}). Persingkat isinya.`;
  throw new DomainError('teks-terlalu-panjang', pesan, [{ kode: 'teks-terlalu-panjang', pesan, tempat }]);
}

/**
 * Escapes, as workbooks do, the characters that XML cannot carry or that the writing library would drop, and text that
 * already looks like such an escape. Also the words that every JavaScript object knows (`constructor`): the library keeps
 * its texts in a plain object and would write a function in their place.
 */
export function aman(teks: string): string {
  const hasil = teks.replace(/_(?=x[0-9a-fA-F]{4}_)|(?![\t\n])\p{Cc}|\ufffd|\p{Cs}|\p{Noncharacter_Code_Point}/gu, lolos);
  return hasil in Object.prototype ? lolos(hasil.slice(0, 1)) + hasil.slice(1) : hasil;
}

function lolos(huruf: string): string {
  return Array.from({ length: huruf.length }, (_, i) => `_x${huruf.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')}_`).join('');
}
