/** What one uploaded workbook may cost. Every limit is enforced on what is actually read, never on declared sizes. */
export interface Batas {
  /** Bytes of the file as uploaded. */
  readonly ukuranBerkas: number;
  /** Entries in the zip. */
  readonly entri: number;
  /** Bytes of all entries together, counted while inflating. */
  readonly ukuranIsi: number;
  /** Inflated bytes per byte of the file; looked at only beyond `rasioMulai` inflated bytes, since small files of repeated XML pack well. */
  readonly rasio: number;
  readonly rasioMulai: number;
  /** Rows with content in one sheet. */
  readonly barisPerLembar: number;
  /** Rightmost column with content. */
  readonly kolom: number;
  /** Cells with content in all sheets that are read. */
  readonly sel: number;
  /** Faults listed one by one; the rest is counted. */
  readonly kesalahan: number;
  /** Wall clock for the worker, in milliseconds. */
  readonly waktuMs: number;
  /** Heap of the worker, in MiB. Inflated bytes lie outside the heap and are bounded by `ukuranIsi`. */
  readonly memoriMb: number;
}

export const batasBaku: Batas = {
  ukuranBerkas: 20 * 1024 * 1024,
  entri: 1_000,
  ukuranIsi: 200 * 1024 * 1024,
  rasio: 200,
  rasioMulai: 10 * 1024 * 1024,
  barisPerLembar: 200_000,
  kolom: 256,
  sel: 2_000_000,
  kesalahan: 10_000,
  waktuMs: 60_000,
  memoriMb: 768,
};
