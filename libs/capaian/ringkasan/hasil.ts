import type { Koordinat } from '../queries/hasil.js';

/** One PD in the roll-up of its pemda. Amounts are rupiah as decimal strings; null where nothing is recorded. */
export interface BarisRingkasan {
  readonly pd: string;
  readonly nama: string;
  readonly paguTerkini: string | null;
  /** Basis of its realisasi; null where none is recorded. */
  readonly basis: string | null;
  readonly realisasi: string | null;
  /** Percent, two places. */
  readonly serapan: string | null;
}

/** Every PD of a pemda in one year, and their sum. */
export interface RingkasanPemda {
  readonly koordinat: Koordinat;
  readonly pemda: string;
  readonly namaPemda: string;
  readonly tahun: number;
  readonly baris: readonly BarisRingkasan[];
  /** `realisasi` and `serapan` are null where the PDs' bases differ: figures of two bases are never added. `perBasis` has each sum. */
  readonly total: Omit<BarisRingkasan, 'pd' | 'nama'> & { readonly perBasis: Readonly<Record<string, string>> };
}
