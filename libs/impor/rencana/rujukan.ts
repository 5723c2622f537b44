import type { Dokumen, Tahap } from '#kernel';
import type { DasarKoreksi } from '#perencanaan';
import type { KunciLembar } from '../lembar.js';
import type { Isian } from './isian.js';

/** Sheets whose rows others name by their key. */
export type LembarRujukan = 'dokumen' | 'pohon' | 'indikator';

/** What the reader of one sheet asks of the whole workbook: rows, and what their signs and codes stand for. */
export interface Rujukan {
  /** Undefined where the workbook does not say it soundly: nothing about the pemda is then stated. */
  readonly pemda: string | undefined;
  readonly pd: string;
  readonly tahun: number;
  baris(lembar: KunciLembar): Isian[];
  /** Rows that state something in one of the columns; the others are counted and said once. */
  barisBernilai(lembar: KunciLembar, kolom: readonly string[]): Isian[];
  /** Undefined for an unknown sign: a fault of the row, or the row hangs on another faulty one; the same below. */
  dokumenDari(i: Isian, kolom?: string): Dokumen | undefined;
  simpulDari(i: Isian, bolehPd: boolean): string | undefined;
  indikatorDari(i: Isian, kolom?: string): string | undefined;
  /** Lets the row hang where a node or an indikator that it names is refused and not recorded: the tree would lack it. */
  gantungkanPadaPohon(i: Isian, kolom: { readonly simpul?: string; readonly indikator?: readonly string[] }): void;
  tahapDan(i: Isian): { tahap: Tahap; dokumen: Dokumen } | undefined;
  dasarKoreksi(i: Isian): { koreksi?: DasarKoreksi };
}
