import type { Sel } from '../queries/hasil.js';
import type { Indikator } from './cuplikan.js';

/** A figure found by its address. */
export interface AngkaDitemukan {
  readonly sel: Sel;
  readonly judul: string;
  readonly satuan: string;
  /** How the value came about, in words. */
  readonly cara: string;
  /** Figures that it is computed from. */
  readonly bagian: readonly { readonly sel: Sel; readonly judul: string }[];
  readonly simpul: string | null;
  readonly indikator: Indikator | null;
}
