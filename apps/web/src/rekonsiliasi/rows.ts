import type { KetidaksesuaianBerstatus, TempatKetidaksesuaian } from '#rekonsiliasi';
import { cocok, type Saringan } from './saringan';

/** One line of the table: a contradiction, or one of several places that have one cause. */
export interface RowKetidaksesuaian {
  readonly kunci: string;
  readonly k: KetidaksesuaianBerstatus;
  /** What the line shows of it. */
  readonly tempat: TempatKetidaksesuaian;
  /** Its places, where several contradict; the places that agree stand last. */
  readonly anggota?: readonly RowKetidaksesuaian[];
}

/** Places that contradict: what is answered together. */
export const bertentangan = (k: Pick<KetidaksesuaianBerstatus, 'tempat'>): readonly TempatKetidaksesuaian[] => k.tempat.filter((t) => t.id !== null);

/** Gravest first; within a tingkat as the server lists them: the ledger's own, then the reports in their order. */
export function rowsOf(daftar: readonly KetidaksesuaianBerstatus[], saringan: Saringan): RowKetidaksesuaian[] {
  return daftar
    .filter((k) => cocok(k, saringan))
    .toSorted((a, b) => (a.tingkat < b.tingkat ? -1 : a.tingkat > b.tingkat ? 1 : 0))
    .map((k) => ({
      kunci: k.id, k, tempat: k.tempat[0]!,
      ...(bertentangan(k).length > 1 && { anggota: k.tempat.map((tempat, i) => ({ kunci: `${k.id}/${tempat.id ?? i}`, k, tempat })) }),
    }));
}
