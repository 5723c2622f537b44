import { Desimal } from '#kernel';

/** Digits that a spreadsheet keeps and shows; beyond them a stored number is an artefact of binary arithmetic. */
const angkaPenting = 15;

export type AngkaSel = { readonly nilai: string } | { readonly alasan: 'bukan-bilangan' | 'terlalu-panjang' };

const pola = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * The exact decimal of a numeric cell, from the text in the file. Programs dump a double with 16 or 17 digits
 * (`0.55000000000000004`): where the shortest decimal of that double has at most 15, that decimal is what was typed.
 * Any other long number (`1/3`, a sum with binary dust, a 16-digit integer) has no exact decimal to be had and is refused.
 */
export function angkaDariSel(mentah: string): AngkaSel {
  const langsung = kanonik(mentah);
  if (langsung === undefined) return { alasan: 'bukan-bilangan' };
  if (langsung !== null) return { nilai: langsung };
  const ganda = Number(mentah);
  const tumpahan = !Number.isInteger(ganda) && [16, 17].some((n) => digit(ganda.toPrecision(n)) === digit(mentah));
  const nilai = tumpahan ? kanonik(String(ganda)) : null;
  return typeof nilai === 'string' ? { nilai } : { alasan: 'terlalu-panjang' };
}

/** Significant digits, without exponent, sign and zeros at the ends. */
function digit(teks: string): string {
  return teks.replace(/[eE].*$/, '').replace(/\D/g, '').replace(/^0+|0+$/g, '');
}

/** Plain decimal text of a number in XML; `null` when it needs more digits than a cell keeps, `undefined` when it is no number. */
function kanonik(teks: string): string | null | undefined {
  const cocok = pola.exec(teks);
  if (!cocok || !`${cocok[2]}${cocok[3] ?? ''}`) return undefined;
  const [, tanda, bulat = '', pecahan = ''] = cocok;
  const penting = digit(bulat + pecahan);
  if (penting === '') return '0';
  const skala = (bulat + pecahan).replace(/0+$/, '').length - bulat.length - Number(cocok[4] ?? 0);
  if (penting.length > angkaPenting || skala > 40 || skala < -40) return null;
  if (skala <= 0) return `${tanda === '-' ? '-' : ''}${penting}${'0'.repeat(-skala)}`;
  const penuh = penting.padStart(skala + 1, '0');
  return `${tanda === '-' ? '-' : ''}${penuh.slice(0, -skala)}.${penuh.slice(-skala)}`;
}

/** What a percent cell shows: `0.55` is `55`. Exact. */
export function kaliSeratus(nilai: string): string {
  return Desimal.dari(nilai).kali(Desimal.dariBulat(100)).toString();
}

/** Can this canonical decimal be written as a numeric cell and read back as the same figure? */
export function muatDalamSel(nilai: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(nilai) && typeof kanonik(nilai) === 'string';
}
