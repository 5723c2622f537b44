import type { Dokumen, NilaiTarget, Periode, Peristiwa, Tahap } from '#kernel';
import type { Formula } from './formula.js';

export type Jenjang = 'misi' | 'tujuan' | 'sasaran' | 'program' | 'kegiatan' | 'sub-kegiatan';
export type Arah = 'positif' | 'negatif';
/**
 * How figures of quarters or months become the figure of the year (rules, Accumulating kinerja). `rasio-anak`: no
 * accumulation of its own figures, but Σ output of the indikator one level below / Σ of their targets, in percent.
 */
export type Akumulasi = 'jumlah' | 'akhir' | 'rata-rata' | 'maksimum' | 'rasio-anak';
export const akumulasiDikenal: readonly Akumulasi[] = ['jumlah', 'akhir', 'rata-rata', 'maksimum', 'rasio-anak'];

/** A PD and its name from an event on. */
export interface PdBernama {
  readonly pd: string;
  readonly nama: string;
}

// organisasi-{pemda}
export type PdDibentuk = Peristiwa<'PdDibentuk', { pemda: string; namaPemda: string; pd: string; nama: string; dokumen: Dokumen | null }>;
export type PdDiubah = Peristiwa<'PdDiubah', { pemda: string; pd: string; nama: string; dokumen: Dokumen }>;
/** `dari` end on the effective date and live on in `menjadi`, which is formed by this event unless it existed before. */
export type PdDigabung = Peristiwa<'PdDigabung', { pemda: string; namaPemda: string; dari: readonly string[]; menjadi: PdBernama; dokumen: Dokumen }>;
/** `pd` ends on the effective date, unless it stands among its own parts: then it goes on, smaller. */
export type PdDipecah = Peristiwa<'PdDipecah', { pemda: string; namaPemda: string; pd: string; menjadi: readonly PdBernama[]; dokumen: Dokumen }>;

// pohon-{pd}
export type SimpulDitambahkan = Peristiwa<'SimpulDitambahkan', { pd: string; simpul: string; jenjang: Jenjang; induk: string | null; uraian: string }>;
/** A node's code in one year. `edisi` is null for a local code. */
export type KodeDipasang = Peristiwa<'KodeDipasang', { pd: string; simpul: string; tahun: number; kode: string; edisi: string | null; lokal: boolean; /** name of the node in this year's nomenclature */ uraian: string }>;
export type SimpulDipindahkan = Peristiwa<'SimpulDipindahkan', { pd: string; simpul: string; induk: string | null; dokumen: Dokumen; alasan: string }>;
export type IndikatorDitetapkan = Peristiwa<
  'IndikatorDitetapkan',
  { pd: string; indikator: string; kode: string; nama: string; satuan: string; arah: Arah; akumulasi: Akumulasi; namaLain: readonly string[] }
>;
export type IndikatorDipasang = Peristiwa<'IndikatorDipasang', { pd: string; indikator: string; simpul: string; tahun: number }>;
/** A program helps an indikator of a sasaran (or of what stands above it) in one year; many to many. */
export type ProgramMendukungIndikator = Peristiwa<'ProgramMendukungIndikator', { pd: string; tahun: number; program: string; indikator: string }>;
export type IndikatorDigantikan = Peristiwa<'IndikatorDigantikan', { pd: string; indikator: string; oleh: string; sebanding: boolean; alasan: string; dokumen: Dokumen }>;
/** How realisasi follows from counts, from a year on: a fact with a document of its own, which may change while the indikator stays the same. */
export type FormulaIndikatorDitetapkan = Peristiwa<'FormulaIndikatorDitetapkan', { pd: string; indikator: string; tahun: number; formula: Formula; dokumen: Dokumen | null }>;

// target-{pd}-{tahun}
export type TargetDitetapkan = Peristiwa<
  'TargetDitetapkan',
  { pd: string; tahun: number; indikator: string; tahap: Tahap; periode: Periode; nilai: NilaiTarget; dokumen: Dokumen }
>;
export type TargetDikoreksi = Peristiwa<
  'TargetDikoreksi',
  { pd: string; tahun: number; indikator: string; tahap: Tahap; periode: Periode; /** kind of document of the corrected target */ jenisDokumen: string; /** id of the event that is corrected */ peristiwa: string; nilai: NilaiTarget; alasan: string; dokumen: Dokumen }
>;

/** What a planning figure is about: an indikator (K) or a node, `pd` for the whole office (Rp). */
export type SubjekRencana = { readonly jenis: 'indikator'; readonly indikator: string } | { readonly jenis: 'simpul'; readonly simpul: string };
/** Kinds of planning figures beside the yearly K: amounts by document, the end of a Renstra, what it had realised before a year. */
export type JenisAngkaRencana = 'target-rupiah' | 'target-akhir' | 'saldo-awal';
/** An amount that a planning document (RPJMD, Renstra, Renja, PK) promises for a node in a year. */
export type TargetRupiahDitetapkan = Peristiwa<'TargetRupiahDitetapkan', { pd: string; tahun: number; simpul: string; tahap: Tahap; /** rupiah */ nilai: string; dokumen: Dokumen }>;
/** Target at the end of a planning period; `tahun` is its last year, `dariTahun` its first. An amount has the unit `Rp`. */
export type TargetAkhirDitetapkan = Peristiwa<'TargetAkhirDitetapkan', { pd: string; tahun: number; dariTahun: number; subjek: SubjekRencana; nilai: NilaiTarget; dokumen: Dokumen }>;
/** What the Renstra had realised up to the year before (form E.81, column 6). An amount has the unit `Rp`. */
export type SaldoAwalRenstraDicatat = Peristiwa<'SaldoAwalRenstraDicatat', { pd: string; tahun: number; subjek: SubjekRencana; nilai: NilaiTarget; dokumen: Dokumen }>;
export type AngkaRencanaDikoreksi = Peristiwa<
  'AngkaRencanaDikoreksi',
  { pd: string; tahun: number; angka: JenisAngkaRencana; /** `kunciRencana` of the corrected figure */ kunci: string; /** id of the event that is corrected */ peristiwa: string; nilai: NilaiTarget; alasan: string; dokumen: Dokumen }
>;

// pk-{pd}.{jabatan}-{tahun}
/** A post, never a person. */
export interface Jabatan {
  readonly id: string;
  readonly nama: string;
}
/** A promised indikator. An item of several parts has one butir for each: `nomor` 7, `bagian` a and b. */
export interface ButirPk {
  readonly nomor: string;
  readonly bagian: string | null;
  /** Sasaran (strategic or of a program) as the PK prints it. */
  readonly sasaran: string;
  /** Id of the indikator; null where the ledger knows none, which only a butir outside the Renstra may be. */
  readonly indikator: string | null;
  readonly nama: string;
  readonly satuan: string;
  readonly target: NilaiTarget;
  readonly diLuarRenstra: boolean;
  /** Butir of a PK above that this one serves. */
  readonly mendukung: { readonly jabatan: string; readonly nomor: string; readonly bagian: string | null } | null;
}
export interface ProgramPk {
  readonly simpul: string;
  /** Rupiah. */
  readonly anggaran: string;
}
interface IsiPkTersimpan {
  pd: string;
  tahun: number;
  jabatan: Jabatan;
  /** The one to whom it is promised. */
  atasan: Jabatan;
  butir: readonly ButirPk[];
  program: readonly ProgramPk[];
}
export type PkDitandatangani = Peristiwa<'PkDitandatangani', IsiPkTersimpan & { tahap: Tahap; dokumen: Dokumen }>;
export type PkDiubah = Peristiwa<'PkDiubah', IsiPkTersimpan & { tahap: Tahap; merevisi: { peristiwa: string; dokumen: Dokumen }; alasan: string | null; dokumen: Dokumen }>;
export type PkDikoreksi = Peristiwa<'PkDikoreksi', IsiPkTersimpan & { /** `kunciDokumen` of the corrected PK */ pk: string; /** id of the event that is corrected */ peristiwa: string; alasan: string; dokumen: Dokumen }>;

export type PeristiwaOrganisasi = PdDibentuk | PdDiubah | PdDigabung | PdDipecah;
export type PeristiwaPohon = SimpulDitambahkan | KodeDipasang | SimpulDipindahkan | IndikatorDitetapkan | IndikatorDipasang | IndikatorDigantikan | ProgramMendukungIndikator | FormulaIndikatorDitetapkan;
export type PeristiwaRencana = TargetRupiahDitetapkan | TargetAkhirDitetapkan | SaldoAwalRenstraDicatat | AngkaRencanaDikoreksi;
export type PeristiwaTarget = TargetDitetapkan | TargetDikoreksi | PeristiwaRencana;
export type PeristiwaPk = PkDitandatangani | PkDiubah | PkDikoreksi;
