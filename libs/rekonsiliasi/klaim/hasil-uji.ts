import type { Desimal } from '#kernel';
import type { Tingkat } from '#capaian';

/** How a printed text is read. `kata`: a predikat, a category. */
export type SebagaiTercetak = 'rupiah' | 'persen' | 'bilangan' | 'kata';

/**
 * `tidak-terdefinisi`: there is none by arithmetic or by the scale (division by zero, a hole in a scale).
 * `tidak-tercetak`: it rests on a cell that prints `-`, `#DIV/0!` or nothing, or on what does not apply. `tidak-teruji`: it rests on what is not
 * known (a figure that was not recorded, a damaged cell).
 */
export type SebabKosong = 'tidak-terdefinisi' | 'tidak-tercetak' | 'tidak-teruji';

/** One step of a scale that a claim states: from `batas` (that value itself only where `termasuk`) upwards it is called `kata`. */
export interface TingkatLaporan {
  readonly batas: Desimal;
  readonly termasuk: boolean;
  readonly kata: string;
}

/** What one part of a claim came to, with its parts: the computation as a tree, down to figures of the ledger and printed cells. */
export interface Uraian {
  /** `angka`: a figure of the ledger. `tercetak`: another printed cell. `tetap`: a number of the claim itself. Else the name of the function or operator. */
  readonly jenis: 'angka' | 'tercetak' | 'tetap' | 'daftar' | (string & {});
  /** Address of the figure, key of the cell, or text of the part. */
  readonly sebutan: string;
  /** Exact, never rounded. Undefined: there is none, see `alasan`. */
  readonly nilai: Desimal | undefined;
  /** The value where it is a word. */
  readonly kata: string | undefined;
  readonly alasan: string | undefined;
  /** What kind of nothing it is where there is neither value nor word. */
  readonly sebab?: SebabKosong | undefined;
  readonly bagian: readonly Uraian[];
  /** Only of `skala`: its steps, in their order. */
  readonly tingkat?: readonly TingkatLaporan[];
  /** Ids of the events that a figure of the ledger rests on. */
  readonly bukti: readonly string[];
}

/** A printed cell of a report as it is tested. */
export interface SelTercetak {
  readonly kunci: string;
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
  readonly sebagai: SebagaiTercetak;
  /** Raw text. */
  readonly tercetak: string;
  /** What the text says; undefined where it is no number or damaged. */
  readonly nilai: Desimal | undefined;
  /** Printed decimal places. */
  readonly presisi: number;
  readonly tingkat: Tingkat;
}

/** One claim of one cell that does not hold. */
export interface KlaimGagal {
  readonly sel: SelTercetak;
  /** The claim as written. */
  readonly pernyataan: string;
  /** What the claim comes to, exactly. */
  readonly seharusnya: Uraian;
}

/** One hypothesis that fits, for people, in Indonesian; with what it rests on. */
export interface Penjelasan {
  /** Kind of error, stable: `anak-terlewat`, `anak-ganda`, `digit-berubah`, `dipotong`, … */
  readonly jenis: string;
  readonly teks: string;
  /** Greater is better; hypotheses that need fewer assumptions come first. */
  readonly bobot: number;
  /** Keys of the printed cells that it rests on. */
  readonly sel: readonly string[];
  /** Ids of the events that it rests on beside those of the two sides. */
  readonly bukti?: readonly string[];
}
