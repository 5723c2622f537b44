import type { Dokumen, Peristiwa } from '#kernel';
import type { Tingkat } from '#capaian';
import type { SebagaiTercetak } from './klaim/hasil-uji.js';

export const sebagaiDikenal: readonly SebagaiTercetak[] = ['rupiah', 'persen', 'bilangan', 'kata'];
export type { Tingkat };
export const tingkatDikenal = ['A', 'B', 'C'] as const satisfies readonly Tingkat[];

/** A published report of a PD and year. */
export interface PokokLaporan {
  readonly pd: string;
  readonly tahun: number;
  /** Short id of the report: `LKJIP`. */
  readonly laporan: string;
}

/** What stands in a printed cell, and what it claims to be. */
export interface IsiAngkaTercetak {
  /** Where it stands, as printed: table, label of its row, heading of its column. */
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
  readonly sebagai: SebagaiTercetak;
  /** Raw text, exactly as printed; empty where the cell is. */
  readonly tercetak: string;
  /** Claims, separated by `;`; empty for a cell that only others rest on. */
  readonly pernyataan: string;
  /** How grave a contradiction here is; null: by what the cell is. */
  readonly tingkat: Tingkat | null;
  /** The source is damaged here: kept, not tested. */
  readonly rusak: boolean;
  readonly catatan: string | null;
}

// laporan-{pd}-{tahun}-{laporan}
export type LaporanDidaftarkan = Peristiwa<'LaporanDidaftarkan', PokokLaporan & { judul: string; dokumen: Dokumen }>;
/** A figure as the report prints it: a claim, tested against the ledger and against the report's other figures. */
export type AngkaTercetakDicatat = Peristiwa<'AngkaTercetakDicatat', PokokLaporan & IsiAngkaTercetak & { /** unique in the report: `3.7/1.2/pagu` */ kunci: string }>;
/** Corrects what was recorded of a cell. `isi` null: the cell is withdrawn. */
export type AngkaTercetakDikoreksi = Peristiwa<'AngkaTercetakDikoreksi', PokokLaporan & { kunci: string; /** id of the event that is corrected */ peristiwa: string; isi: IsiAngkaTercetak | null; alasan: string; dokumen: Dokumen }>;

/** How a contradiction is answered. `diperbaiki-dengan-dokumen` names the document that put it right. */
export const putusanDikenal = ['kesalahan-diakui', 'benar-seperti-tercetak', 'diperbaiki-dengan-dokumen'] as const;
export type Putusan = (typeof putusanDikenal)[number];

/** What a contradiction said: its sides are decimals or words, null where there is none. */
export interface IsiPertentangan {
  readonly tercetak: string | null;
  readonly seharusnya: string | null;
  /** Digest of further expectations; absent where there are none. */
  readonly sisiLain?: string;
}

/** Whether two say the same, so that what was answered of the one is answered of the other. */
export const samaPertentangan = (a: IsiPertentangan, b: IsiPertentangan): boolean => a.tercetak === b.tercetak && a.seharusnya === b.seharusnya && a.sisiLain === b.sisiLain;

/** Only what a contradiction says. */
export const isiPertentangan = ({ tercetak, seharusnya, sisiLain }: IsiPertentangan): IsiPertentangan => ({ tercetak, seharusnya, ...(sisiLain !== undefined && { sisiLain }) });

/** What a contradiction is about, so that its answer can still be read when nothing contradicts any more. */
export interface PerihalPertentangan {
  readonly jenis: string;
  readonly lokasi: { readonly tabel: string; readonly baris: string; readonly kolom: string };
  readonly angka: string;
}

/** An answer to a contradiction. A later one replaces it; both stay. `tercetak`, `seharusnya` and `sisiLain` are what it answered. */
export type KetidaksesuaianDijelaskan = Peristiwa<'KetidaksesuaianDijelaskan', PokokLaporan & IsiPertentangan & { ketidaksesuaian: string; perihal: PerihalPertentangan; putusan: Putusan; alasan: string; dokumen: Dokumen | null }>;
/** A reviu of the whole report, by its document: what it notes and what it concludes. */
export type LaporanDireviu = Peristiwa<'LaporanDireviu', PokokLaporan & { dokumen: Dokumen; catatan: readonly string[]; pernyataan: string }>;

export type PeristiwaLaporan = LaporanDidaftarkan | AngkaTercetakDicatat | AngkaTercetakDikoreksi | KetidaksesuaianDijelaskan | LaporanDireviu;
