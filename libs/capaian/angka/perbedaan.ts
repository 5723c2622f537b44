import type { Versi } from '#projection';
import type { SubjekRealisasi } from '#realisasi';

/** Rows as they come from the two-time table, already cut to one point of the two times. */
export interface BarisCuplikan {
  readonly daftar: readonly Versi[];
  readonly pohon: readonly Versi[];
  readonly tahunan: readonly Versi[];
  readonly kebijakan: readonly Versi[];
}

/** What a cuplikan says otherwise than another one of the same PD and year, where that is no more than some entries and targets. */
export interface Perbedaan {
  /** Nodes with other entries of money. */
  readonly uang: ReadonlySet<string>;
  /** Nodes with other entries of physical progress. */
  readonly fisik: ReadonlySet<string>;
  readonly kinerja: boolean;
  readonly target: boolean;
}

/** Null where anything else differs: tree, codes, pagu, stages, policies, the PD itself. `subjekDari` reads what an entry is about. */
export function perbedaan(a: BarisCuplikan, b: BarisCuplikan, subjekDari: (v: Versi) => SubjekRealisasi): Perbedaan | null {
  if (!samaBaris(a.pohon, b.pohon) || !samaBaris(a.kebijakan, b.kebijakan) || !samaBaris(a.daftar, b.daftar)) return null;
  const [uang, fisik] = [new Set<string>(), new Set<string>()];
  let [kinerja, target] = [false, false];
  for (const v of barisBeda(a.tahunan, b.tahunan)) {
    if (v.jenis === 'target') target = true;
    else if (v.jenis === 'realisasi') {
      const subjek = subjekDari(v);
      if (subjek.jenis === 'kinerja') kinerja = true;
      else (subjek.jenis === 'keuangan' ? uang : fisik).add(subjek.simpul);
    } else if (v.jenis !== 'periode') return null;
  }
  return { uang, fisik, kinerja, target };
}

/** Whether two rows are one statement. A row is read anew after its end is known, so it need not be the same object. */
const satu = (a: Versi, b: Versi): boolean => a === b || (a.peristiwa === b.peristiwa && a.seq === b.seq && a.kunci === b.kunci && a.jenis === b.jenis);

export const samaBaris = (a: readonly Versi[], b: readonly Versi[]): boolean => a.length === b.length && a.every((v, i) => satu(v, b[i]!));

/**
 * Rows that only one of two lists has. Both stand in the order of the primary key; were they not, a row that both have
 * could be named, but none that only one has could be missed.
 */
function barisBeda(a: readonly Versi[], b: readonly Versi[]): Versi[] {
  const hasil: Versi[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (satu(x, y)) {
      i += 1;
      j += 1;
    } else if (urut(x, y) < 0) {
      hasil.push(x);
      i += 1;
    } else {
      hasil.push(y);
      j += 1;
    }
  }
  return [...hasil, ...a.slice(i), ...b.slice(j)];
}

const urutTeks = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const urut = (a: Versi, b: Versi): number => urutTeks(a.jenis, b.jenis) || urutTeks(a.kunci, b.kunci) || urutTeks(a.berlaku, b.berlaku) || a.seq - b.seq || a.peristiwa - b.peristiwa;
