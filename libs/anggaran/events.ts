import type { Dokumen, Peristiwa, Tahap } from '#kernel';

/** The node of a line: a simpul, or the whole perangkat daerah for what a document states only in total. */
export type SimpulPagu = string;
export const SELURUH_PD = 'pd';

/** Source of funds as printed; `kode` is null where the source prints only a name. */
export interface SumberDana {
  readonly kode: string | null;
  readonly nama: string;
}

/** One line of a budget document. `rekening` and `sumberDana` are null where the document does not split it (tidak dirinci). */
export interface BarisPagu {
  readonly simpul: SimpulPagu;
  readonly rekening: string | null;
  readonly sumberDana: SumberDana | null;
  /** Rupiah as a decimal string. */
  readonly nilai: string;
}

// anggaran-{pd}-{tahun}
/** A line of a revision. It counts only from the `RevisiAnggaranDisahkan` that closes its revision (law 9). */
export type PaguDitetapkan = Peristiwa<'PaguDitetapkan', { pd: string; tahun: number; revisi: string } & BarisPagu>;
/** Closes a revision: all its lines or none. `merevisi` names the revision that it revises, null for the first. */
export type RevisiAnggaranDisahkan = Peristiwa<
  'RevisiAnggaranDisahkan',
  { pd: string; tahun: number; revisi: string; merevisi: string | null; tahap: Tahap; dokumen: Dokumen; jumlahBaris: number; /** SHA-256 over the canonical lines in order */ hashBaris: string }
>;
export type PaguDikoreksi = Peristiwa<
  'PaguDikoreksi',
  { pd: string; tahun: number; revisi: string; tahap: Tahap; simpul: SimpulPagu; rekening: string | null; sumberDana: SumberDana | null; /** id of the event that is corrected */ peristiwa: string; nilai: string; alasan: string; dokumen: Dokumen }
>;

export type PeristiwaAnggaran = PaguDitetapkan | RevisiAnggaranDisahkan | PaguDikoreksi;
