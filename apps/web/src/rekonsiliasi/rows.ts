import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { cocok, type Saringan } from './saringan';

/** One line of the table: a contradiction, or several that have one cause. */
export interface RowKetidaksesuaian {
  readonly kunci: string;
  readonly k: KetidaksesuaianBerstatus;
  /** Contradictions under it, itself among them; absent where it stands alone. */
  readonly anggota?: readonly RowKetidaksesuaian[];
}

/** Gravest first; within a tingkat as the server lists them: the ledger's own, then the reports in their order. */
export function rowsOf(daftar: readonly KetidaksesuaianBerstatus[], saringan: Saringan): RowKetidaksesuaian[] {
  const tersaring = daftar.filter((k) => cocok(k, saringan)).toSorted((a, b) => (a.tingkat < b.tingkat ? -1 : a.tingkat > b.tingkat ? 1 : 0));
  const perSebab = new Map<string, KetidaksesuaianBerstatus[]>();
  for (const k of tersaring) {
    const sama = perSebab.get(sebabDari(k));
    if (sama) sama.push(k);
    else perSebab.set(sebabDari(k), [k]);
  }
  return [...perSebab].map(([sebab, [k, ...lain]]) => ({ kunci: lain.length > 0 ? sebab : k!.id, k: k!, ...(lain.length > 0 && { anggota: [k!, ...lain].map((x) => ({ kunci: x.id, k: x })) }) }));
}

/** What has one cause stands as one, within a tingkat; whatever else stands for itself. */
const sebabDari = (k: KetidaksesuaianBerstatus): string => (k.sebab === null ? k.id : `${k.tingkat}/${k.sebab}`);
