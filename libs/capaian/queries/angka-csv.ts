import { tulisCsv } from './csv.js';
import type { BarisAngka } from './hasil.js';

/** Fields of a figure in the order of the public interface (JSON of the command line, CSV everywhere); what was added since stands behind. */
export const kolomAngka: readonly (keyof BarisAngka)[] = [
  'pd', 'tahun', 'jenjang', 'kode', 'uraian', 'indikator', 'ukuran', 'tahap', 'periode', 'basis', 'sumberDana', 'nilai', 'satuan', 'sequence', 'dicatat', 'berlaku', 'eventId', 'rekening', 'teks', 'asal', 'angka',
];

/** Columns that never hold what a person typed. */
const bilangan: ReadonlySet<keyof BarisAngka> = new Set(['tahun', 'nilai', 'sequence']);

export function urutkanKolom(b: BarisAngka): BarisAngka {
  return Object.fromEntries(kolomAngka.map((k) => [k, b[k]])) as unknown as BarisAngka;
}

/** Figures as CSV with a heading line. */
export const csvAngka = (baris: readonly BarisAngka[]): string => tulisCsv(kolomAngka.map((k) => ({ nama: k, isi: (b: BarisAngka) => b[k], bilangan: bilangan.has(k) })), baris);
