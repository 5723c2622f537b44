import { adalahDesimal, Desimal } from './desimal.js';
import { DomainError } from './domain-error.js';
import { Rupiah } from './rupiah.js';

/** The one minus sign of every figure that people read: it is as wide as a digit, and no line breaks behind it. */
export const MINUS = '−';

/** `6302736257.5` → `6.302.736.257,5`: id-ID grouping on a canonical decimal string, digits untouched. */
export function formatAngka(desimal: string | Desimal): string {
  const teks = desimal.toString();
  if (!adalahDesimal(teks)) throw new DomainError('desimal-tidak-sah', `"${teks.slice(0, 60)}" bukan bilangan desimal baku (contoh: 1234.56).`);
  const [bulat, pecahan] = teks.replace('-', '').split('.');
  const kelompok = bulat!.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${teks.startsWith('-') ? MINUS : ''}${kelompok}${pecahan ? `,${pecahan}` : ''}`;
}

/** `-1234.5` → `−Rp 1.234,50` with a no-break space. Every digit is kept; sen are shown only where there are any. */
export function formatRupiah(nilai: string | Rupiah): string {
  const teks = (typeof nilai === 'string' ? Rupiah.dari(nilai) : nilai).toString();
  return `${teks.startsWith('-') ? MINUS : ''}Rp\u00a0${formatAngka(teks.replace('-', ''))}`;
}

/** `66.8352` → `66,84%`: a number of percent, rounded once, half up, at `skala` places. */
export function formatPersen(persen: string | Desimal, skala = 2): string {
  return `${formatAngka(keDesimal(persen).tetap(skala))}%`;
}

const satuanSingkat = [
  { faktor: '1', tanda: '', skala: 0, batas: '1000000' },
  { faktor: '0.000001', tanda: ' jt', skala: 1, batas: '1000' },
  { faktor: '0.000000001', tanda: ' M', skala: 1, batas: '1000' },
] as const;
const triliun = { faktor: '0.000000000001', tanda: ' T', skala: 1 } as const;

/**
 * A label for big rupiah where space is short: `6302736257` → `6,3 M` (miliar), `577600000` → `577,6 jt`, from a trillion `T`.
 * Below a million whole rupiah. Rounded from the full amount, once; never to be computed with.
 */
export function formatSingkat(rupiah: string | Rupiah): string {
  const nilai = Rupiah.dari(rupiah.toString()).keDesimal();
  const dalam = ({ faktor, skala }: { readonly faktor: string; readonly skala: number }) => nilai.kali(Desimal.dari(faktor)).bulatkan(skala);
  // The unit is chosen by the rounded number, so that 999.950.000 is `1 M`, not `1.000 jt`.
  const satuan = satuanSingkat.find((s) => dalam(s).mutlak().banding(Desimal.dari(s.batas)) < 0) ?? triliun;
  return `${formatAngka(dalam(satuan))}${satuan.tanda}`;
}

/**
 * A difference with its sign: `+1.234`, `−5`, `0`. `bentuk` writes the amount without its sign (`formatRupiah`,
 * `formatPersen`, …); what it rounds to zero has no sign.
 */
export function formatSelisih(selisih: string | Desimal, bentuk: (nilai: string) => string = formatAngka): string {
  const nilai = keDesimal(selisih);
  const teks = bentuk(nilai.mutlak().toString());
  return `${/[1-9]/.test(teks) ? (nilai.tanda < 0 ? MINUS : '+') : ''}${teks}`;
}

function keDesimal(nilai: string | Desimal): Desimal {
  return typeof nilai === 'string' ? Desimal.dari(nilai) : nilai;
}
