import type { Ciri, Dokumen, Periode, Peristiwa } from '#kernel';
import type { SaatData } from './saat.js';

/** `posisi`: how many there are at a moment, the last one of a period counts. `arus`: how many came up in a period, periods are added. */
export type SifatData = 'posisi' | 'arus';
export const sifatData: readonly SifatData[] = ['posisi', 'arus'];

/** Whose value an indikator is compared with. `tahun-sebelumnya`: the office's own, as it is printed for an earlier year. */
export type LingkupPembanding = 'nasional' | 'provinsi' | 'pd-lain' | 'tahun-sebelumnya';
export const lingkupPembanding: readonly LingkupPembanding[] = ['nasional', 'provinsi', 'pd-lain', 'tahun-sebelumnya'];

export type UkuranPembanding = 'realisasi' | 'target' | 'standar';
export const ukuranPembanding: readonly UkuranPembanding[] = ['realisasi', 'target', 'standar'];

export type Faktor = 'pendorong' | 'penghambat' | 'solusi';
export const faktorDikenal: readonly Faktor[] = ['pendorong', 'penghambat', 'solusi'];

export type SubjekAnalisis = { readonly jenis: 'indikator'; readonly indikator: string } | { readonly jenis: 'simpul'; readonly simpul: string };

/** What a count is about: its key, its ciri and its moment. */
export interface PokokData {
  readonly kunci: string;
  readonly ciri: readonly Ciri[];
  readonly saat: SaatData;
}

export interface PokokPembanding {
  readonly indikator: string;
  readonly lingkup: LingkupPembanding;
  /** Whose value it is, in words: `Nasional`, `Kabupaten Kediri`. */
  readonly nama: string;
  /** Year that the value speaks about. */
  readonly tahunNilai: number;
  readonly ukuran: UkuranPembanding;
}

export interface PokokAnalisis {
  readonly subjek: SubjekAnalisis;
  readonly periode: Periode;
  readonly faktor: Faktor;
  /** Place in the list of its kind, from 1. */
  readonly nomor: number;
}

interface Koreksi {
  readonly pd: string;
  readonly tahun: number;
  /** id of the event that is corrected */
  readonly peristiwa: string;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

// data-{pd}-{tahun}
/** A count behind a formula or a table, as a document states it. */
export type DataPendukungDicatat = Peristiwa<
  'DataPendukungDicatat',
  PokokData & { pd: string; tahun: number; nama: string; sifat: SifatData; nilai: string; satuan: string; /** text as it stood in the source, where it was not plain digits */ mentah: string | null; /** who counted, in words */ sumber: string | null; dokumen: Dokumen }
>;
/** `nilai` null: the statement is withdrawn, which is not the same as 0. */
export type DataPendukungDikoreksi = Peristiwa<'DataPendukungDikoreksi', PokokData & Koreksi & { nilai: string | null }>;

/** What an indikator is compared with: the value of the nation, the province, another PD or an earlier year. */
export type PembandingDicatat = Peristiwa<
  'PembandingDicatat',
  PokokPembanding & { pd: string; tahun: number; nilai: string; satuan: string; mentah: string | null; sebanding: boolean; /** why it cannot be compared, or what is to be minded */ catatan: string | null; dokumen: Dokumen }
>;
export type PembandingDikoreksi = Peristiwa<'PembandingDikoreksi', PokokPembanding & Koreksi & { nilai: string | null; sebanding: boolean; catatan: string | null }>;

/** Why a figure came out as it did, in short words. */
export type AnalisisDicatat = Peristiwa<'AnalisisDicatat', PokokAnalisis & { pd: string; tahun: number; teks: string; dokumen: Dokumen }>;
export type AnalisisDikoreksi = Peristiwa<'AnalisisDikoreksi', PokokAnalisis & Koreksi & { teks: string | null }>;

export type PeristiwaData = DataPendukungDicatat | DataPendukungDikoreksi | PembandingDicatat | PembandingDikoreksi | AnalisisDicatat | AnalisisDikoreksi;
