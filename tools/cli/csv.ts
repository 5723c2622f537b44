const bilangan = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/**
 * Rows as CSV (RFC 4180) with a heading line. Text that a spreadsheet would take for a formula gets an apostrophe in
 * front; a number never does, because that would spoil every negative amount.
 */
export function susunCsv(baris: readonly object[]): string {
  const kolom = Object.keys(baris[0] ?? {});
  const garis = (isi: readonly unknown[]): string => `${isi.map(sel).join(',')}\r\n`;
  return garis(kolom) + baris.map((b) => garis(kolom.map((k) => (b as Record<string, unknown>)[k]))).join('');
}

function sel(nilai: unknown): string {
  if (nilai === null || nilai === undefined) return '';
  const teks = typeof nilai === 'object' ? JSON.stringify(nilai) : String(nilai);
  const aman = /^[=+\-@\t\r]/.test(teks) && !bilangan.test(teks) ? `'${teks}` : teks;
  return /[",\r\n]/.test(aman) ? `"${aman.replaceAll('"', '""')}"` : aman;
}
