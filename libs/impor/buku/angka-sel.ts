import { Desimal } from '#kernel';

/** Digits that a spreadsheet keeps and shows; beyond them a stored number is an artefact of binary arithmetic. */
const angkaPenting = 15;

export type AngkaSel = { readonly nilai: string } | { readonly alasan: 'bukan-bilangan' | 'terlalu-panjang' };

/**
 * The exact decimal of a numeric cell, from the text in the file and never through arithmetic. Programs write a double
 * with 17 digits (`0.55000000000000004`): where the shortest decimal of that double has at most 15 digits, that decimal
 * is what was typed. Any other number (`1/3`, a sum with binary dust) has no exact decimal to be had and is refused.
 */
export function angkaDariSel(mentah: string): AngkaSel {
  const cocok = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(mentah);
  if (!cocok || !`${cocok[2]}${cocok[3] ?? ''}`) return { alasan: 'bukan-bilangan' };
  const nilai = kanonik(cocok[1] === '-', cocok[2] ?? '', cocok[3] ?? '', Number(cocok[4] ?? 0));
  if (nilai !== undefined) return { nilai };
  const terpendek = String(Number(mentah));
  return terpendek === mentah || !Number.isFinite(Number(mentah)) ? { alasan: 'terlalu-panjang' } : angkaDariSel(terpendek);
}

function kanonik(minus: boolean, bulat: string, pecahan: string, pangkat: number): string | undefined {
  const digit = (bulat + pecahan).replace(/^0+/, '').replace(/0+$/, '');
  if (digit === '') return '0';
  const skala = (bulat + pecahan).replace(/0+$/, '').length - bulat.length - pangkat;
  if (digit.length > angkaPenting || skala > 40 || skala < -40) return undefined;
  const teks = skala <= 0 ? digit + '0'.repeat(-skala) : `${digit.padStart(skala + 1, '0').slice(0, -skala)}.${digit.padStart(skala + 1, '0').slice(-skala)}`;
  return minus ? `-${teks}` : teks;
}

/** What a percent cell shows: `0.55` is `55`. Exact. */
export function kaliSeratus(nilai: string): string {
  return Desimal.dari(nilai).kali(Desimal.dariBulat(100)).toString();
}

/** Can this canonical decimal be written as a numeric cell and read back as the same figure? */
export function muatDalamSel(nilai: string): boolean {
  const hasil = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(nilai) ? angkaDariSel(nilai) : undefined;
  return hasil !== undefined && 'nilai' in hasil && Math.abs(Number(nilai)) < 1e21 && (hasil.nilai === '0' || Math.abs(Number(nilai)) >= 1e-6);
}
