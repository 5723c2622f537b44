/** A column of a CSV file: `teks` may hold what a person typed, `angka` never does. */
export interface KolomCsv<T> {
  readonly judul: keyof T & string;
  readonly isi: 'teks' | 'angka';
}

/**
 * RFC 4180 text. A text that a spreadsheet would take for a formula gets an apostrophe before it; a number never does,
 * because a negative one would be spoilt.
 */
export function tulisCsv<T extends object>(kolom: readonly KolomCsv<T>[], baris: readonly T[]): string {
  const rows = [kolom.map((k) => k.judul), ...baris.map((b) => kolom.map((k) => cell(b[k.judul], k.isi)))];
  return rows.map((r) => `${r.map(quote).join(',')}\r\n`).join('');
}

function cell(value: unknown, isi: 'teks' | 'angka'): string {
  const text = value === null || value === undefined ? '' : String(value);
  return isi === 'teks' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
