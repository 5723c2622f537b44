import type { BarisAnggaran } from '#capaian';

/** A budget row with a key that stays unique beside the row of the total. */
export interface RowAnggaran extends Omit<BarisAnggaran, 'anak'> {
  readonly kunci: string;
  readonly total: boolean;
  readonly anak: readonly RowAnggaran[];
}

const toRow = (b: BarisAnggaran): RowAnggaran => ({ ...b, kunci: b.kode, total: false, anak: b.anak.map(toRow) });

/** The office's own row stands first and unfolds nothing: the tree below it is always there. */
export function rowsOf(total: BarisAnggaran): readonly RowAnggaran[] {
  return [{ ...total, kunci: `total:${total.kode}`, total: true, anak: [] }, ...total.anak.map(toRow)];
}

/** Finds a node by its code in the tree of the answer. */
export function findBaris(baris: BarisAnggaran, kode: string): BarisAnggaran | null {
  if (baris.kode === kode) return baris;
  for (const anak of baris.anak) {
    const found = findBaris(anak, kode);
    if (found) return found;
  }
  return null;
}

/** Addresses of the figures that stand in a row. */
export const figuresOf = (row: RowAnggaran): readonly string[] =>
  [...row.pagu, row.selisih, row.realisasi, row.serapan, row.sisa, row.fisik].map((sel) => sel.angka);

/** Whether physical progress is recorded anywhere in the tree. */
export const hasFisik = (baris: BarisAnggaran): boolean => baris.fisik.nilai !== null || baris.anak.some(hasFisik);
