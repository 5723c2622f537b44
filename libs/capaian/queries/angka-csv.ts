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

/**
 * Figures as CSV (RFC 4180) with a heading line. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it; a number never does, because a negative one would be spoilt.
 */
export function csvAngka(baris: readonly BarisAngka[]): string {
  const isi = (b: BarisAngka): string[] => kolomAngka.map((k) => {
    const teks = String(b[k] ?? '');
    return !bilangan.has(k) && /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks;
  });
  return [[...kolomAngka], ...baris.map(isi)].map((g) => `${g.map(kutip).join(',')}\r\n`).join('');
}

const kutip = (teks: string): string => (/[",\r\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks);
