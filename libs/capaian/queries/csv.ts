import { adalahDesimal } from '#kernel';

/** A column of a CSV file. */
export interface KolomCsv<T> {
  readonly nama: string;
  readonly isi: (baris: T) => string | number | null;
  /** Never holds what a person typed. */
  readonly bilangan?: boolean;
}

/**
 * Rows as CSV (RFC 4180) with a heading line. A text that a spreadsheet would take for a formula gets an apostrophe
 * before it; a number never does, because a negative one would be spoilt.
 */
export function tulisCsv<T>(kolom: readonly KolomCsv<T>[], baris: readonly T[]): string {
  const isi = (b: T): string[] => kolom.map((k) => {
    const teks = String(k.isi(b) ?? '');
    return k.bilangan !== true && !adalahDesimal(teks) && /^[=+\-@\t\r]/.test(teks) ? `'${teks}` : teks;
  });
  return [kolom.map((k) => k.nama), ...baris.map(isi)].map((g) => `${g.map(kutip).join(',')}\r\n`).join('');
}

const kutip = (teks: string): string => (/[",\r\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks);
