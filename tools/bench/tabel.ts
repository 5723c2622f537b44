import type { Hasil } from './ukur.js';

const kolom = ['Skenario', 'Runut', 'Batas', 'Rasio', 'Sasaran', ''] as const;

const tanda = (h: Hasil): string => (h.baik === null ? '·' : h.baik ? 'ya' : 'BELUM');

/** The report as a table of text. */
export function susunTabel(hasil: readonly Hasil[]): string {
  const baris = hasil.map((h) => [h.skenario, h.kami, h.pembanding, h.rasio === null ? '' : h.rasio.toLocaleString('id-ID', { maximumFractionDigits: 2 }), h.sasaran, tanda(h)]);
  const lebar = kolom.map((judul, i) => Math.max(judul.length, ...baris.map((b) => b[i]!.length)));
  const tulis = (sel: readonly string[]): string => sel.map((t, i) => t.padEnd(lebar[i]!)).join('  ').trimEnd();
  return [tulis(kolom), tulis(lebar.map((n) => '─'.repeat(n))), ...baris.map(tulis)].join('\n');
}
