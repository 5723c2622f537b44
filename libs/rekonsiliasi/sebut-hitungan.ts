import { formatAngka } from '#kernel';
import type { Uraian } from './klaim/hasil-uji.js';

const tampil = (u: Uraian | undefined): string => u?.kata ?? (u?.nilai === undefined ? '?' : formatAngka(u.nilai.bulatkan(60).bulatkan(6)));

/** How many figures a list computation went over. */
const banyaknya = (u: Uraian): number => u.bagian.reduce((n, b) => n + (b.jenis === 'daftar' ? b.bagian.length : 1), 0);

const tandaHitung = new Map([['+', '+'], ['-', '−'], ['*', '×'], ['/', '÷']]);

/** Parts that stand for themselves keep no brackets. */
const bagian = (u: Uraian): string => (tandaHitung.has(u.jenis) ? `(${sebutHitungan(u) ?? tampil(u)})` : tampil(u));

/** The addends of a sum that was written with signs, without the brackets that nobody wrote. */
const suku = (u: Uraian): readonly Uraian[] => (u.jenis === '+' ? u.bagian.flatMap(suku) : [u]);

/**
 * A computation in the words of the office: `7.815.322.265 ÷ 8.177.126.957 × 100`, `jumlah 12 angka`. Undefined where it
 * takes more than a line to say.
 */
export function sebutHitungan(u: Uraian): string | undefined {
  const [a, b] = u.bagian;
  switch (u.jenis) {
    case 'jumlah':
    case 'cacah':
      return u.jenis === 'cacah' ? `hitungan ${banyaknya(u)} barisnya` : `jumlah ${banyaknya(u)} angka`;
    case 'rata':
      return `rata-rata ${banyaknya(u)} angka`;
    case 'min':
    case 'maks':
      return `${u.jenis === 'min' ? 'yang terkecil' : 'yang terbesar'} dari ${banyaknya(u)} angka`;
    case 'persen':
      return a && b && `${bagian(a)} ÷ ${bagian(b)} × 100`;
    case 'capaian':
      return a && b && `${bagian(b)} ÷ ${bagian(a)} × 100`;
    case 'capaianNegatif':
      return a && b && `(2 × ${bagian(a)} − ${bagian(b)}) ÷ ${bagian(a)} × 100`;
    case 'tumbuh':
      return a && b && `pertumbuhan dari ${bagian(a)} ke ${bagian(b)}`;
    case '+':
      return suku(u).map(bagian).join(' + ');
    case '-':
    case '*':
    case '/':
      return a && b && `${bagian(a)} ${tandaHitung.get(u.jenis)!} ${bagian(b)}`;
    case 'predikat':
    case 'predikatLhe':
    case 'skala':
      return a && `skala untuk ${tampil(a)}`;
    default:
      return undefined;
  }
}
