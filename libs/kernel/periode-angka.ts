import { adalahPeriode, namaPeriode, type Periode } from './periode.js';
import { keRomawi } from './romawi.js';

/** A period that a figure of kinerja may speak about: one of its own, or the year up to and including a triwulan. */
export type PeriodeAngka = Periode | `sd-tw${1 | 2 | 3 | 4}`;

export const triwulanSetahun: readonly (`tw${1 | 2 | 3 | 4}` & Periode)[] = ['tw1', 'tw2', 'tw3', 'tw4'];

export const adalahKumulatif = (p: PeriodeAngka): p is `sd-tw${1 | 2 | 3 | 4}` => p.startsWith('sd-');

export const adalahPeriodeAngka = (teks: string): teks is PeriodeAngka => adalahPeriode(teks) || /^sd-tw[1-4]$/.test(teks);

/** Triwulan of a cumulative period, from the first to its last. */
export const triwulanSampai = (p: `sd-tw${1 | 2 | 3 | 4}`): readonly Periode[] => triwulanSetahun.slice(0, Number(p[5]));

export const sampaiTriwulan = (tw: Periode): PeriodeAngka => `sd-${tw}` as PeriodeAngka;

export const namaPeriodeAngka = (p: PeriodeAngka): string => (adalahKumulatif(p) ? `s.d. TW ${keRomawi(Number(p[5]))}` : namaPeriode(p));

/** First and last month (1..12) of a period. */
export function bulanPeriode(p: PeriodeAngka): readonly [dari: number, sampai: number] {
  if (p === 'tahun') return [1, 12];
  if (adalahKumulatif(p)) return [1, 3 * Number(p[5])];
  if (p.startsWith('tw')) return [3 * Number(p[2]) - 2, 3 * Number(p[2])];
  const bulan = Number(p.slice(6));
  return [bulan, bulan];
}
