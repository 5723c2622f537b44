import { Desimal, type NilaiTarget } from '#kernel';
import type { Akumulasi, Arah } from '#perencanaan';
import type { IsiCapaian } from './events.js';

const seratus = Desimal.dariBulat(100);
const dua = Desimal.dariBulat(2);

export interface Turunan {
  /** Exact value; undefined is not zero. */
  readonly nilai: Desimal | undefined;
  /** Why there is no value. */
  readonly alasan: string | null;
}

/** Reason of a capaian for which nothing was recorded. */
export const REALISASI_BELUM_DICATAT = 'realisasi belum dicatat';

const takTerhitung = (alasan: string): Turunan => ({ nilai: undefined, alasan });

/** The number in a target, where it has one: a figure, or the figure printed beside a predikat (`80 (bb)`). */
export function angkaTarget(target: NilaiTarget): Desimal | undefined {
  if (target.jenis === 'angka') return Desimal.dari(target.nilai);
  if (target.jenis === 'predikat' && target.nilai !== null) return Desimal.dari(target.nilai);
  return undefined;
}

/**
 * Capaian in percent, before rounding and before capping. Positive: realisasi / target × 100;
 * negative: (2 × target − realisasi) / target × 100 (rules, Capaian). Target zero or missing: undefined.
 */
export function hitungCapaian(arah: Arah, target: NilaiTarget | undefined, realisasi: Desimal | undefined): Turunan {
  if (!target) return takTerhitung('target belum ditetapkan');
  if (target.jenis === 'tidak-berlaku') return takTerhitung('indikator tidak berlaku pada tahun ini');
  const t = angkaTarget(target);
  if (!t) return takTerhitung(`target "${target.mentah}" bukan angka`);
  if (!realisasi) return takTerhitung(REALISASI_BELUM_DICATAT);
  const pembilang = arah === 'positif' ? realisasi : dua.kali(t).kurang(realisasi);
  const nilai = pembilang.kali(seratus).bagi(t);
  return nilai ? { nilai, alasan: null } : takTerhitung('target nol');
}

/** Cuts capaian at the policy's limit. */
export function batasiCapaian(nilai: Desimal, kebijakan: IsiCapaian): Desimal {
  if (kebijakan.batas === null) return nilai;
  const batas = Desimal.dari(kebijakan.batas);
  return nilai.banding(batas) > 0 ? batas : nilai;
}

/** One figure out of the figures of consecutive periods (rules, Accumulating kinerja). Empty: undefined. */
export function akumulasikan(cara: Akumulasi, nilai: readonly Desimal[]): Desimal | undefined {
  if (nilai.length === 0) return undefined;
  switch (cara) {
    case 'jumlah':
    // Σ output of a period / Σ target of the year: the periods' shares add up to the year's (59 + 17 + 9 + 13 = 98).
    case 'rasio-anak':
      return Desimal.jumlah(nilai);
    case 'akhir':
      return nilai.at(-1);
    case 'rata-rata':
      return Desimal.jumlah(nilai).bagi(Desimal.dariBulat(nilai.length));
    case 'maksimum':
      return nilai.reduce((a, b) => (b.banding(a) > 0 ? b : a));
  }
}

/** Mean of the values that are defined; undefined when none is. */
export function rataRata(nilai: readonly Desimal[]): Desimal | undefined {
  return nilai.length === 0 ? undefined : Desimal.jumlah(nilai).bagi(Desimal.dariBulat(nilai.length));
}
