import type { Aktor, Envelope } from '#event-store';
import type { Dokumen } from '#kernel';
import type { Koordinat, StatusNasional } from '#capaian';
import type { HasilNilai } from '../nilai.js';
import type { Keadaan, NamaLangkah } from '../langkah.js';
import type { PutusanTercatat } from '../keadaan-tindaklanjut.js';
import type { Bukti, Klaim, SatuanTenggat, SumberLhe } from '../events.js';

/** How long a deadline has passed on the day asked for. `tanpa-tenggat`: no start is known; `selesai`: nothing is waited for any more. */
export const umurDikenal = ['tanpa-tenggat', 'belum-jatuh-tempo', '1-30', '31-60', '61-90', '>90', 'selesai'] as const;
export type Umur = (typeof umurDikenal)[number];

/** Scores and total of one year, and where the year before stands. */
export interface NilaiTampil extends HasilNilai {
  /** Version of the scale of predikat. */
  readonly skala: number;
}

/** One evaluation or audit report. */
export interface LheTampil {
  readonly pd: string;
  readonly lhe: string;
  readonly sumber: SumberLhe;
  readonly dokumen: Dokumen;
  readonly suratTugas: string | null;
  readonly tahunDievaluasi: number;
  readonly tahunTerbit: number;
  readonly diterima: string | null;
  /** Null for a report without scores. */
  readonly nilai: NilaiTampil | null;
  /** The year before, as this report or that year's own report says it; null where neither does. */
  readonly sebelumnya: (NilaiTampil & { readonly lhe: string }) | null;
  /** This year's total less that of the year before; null where one is missing. */
  readonly kenaikan: string | null;
  /** What the report states itself; `selisih`: stated less derived, null where they agree or one is missing. */
  readonly dinyatakan: { readonly nilai: string | null; readonly predikat: string | null; readonly selisih: string | null };
  /** What does not hold, in words. */
  readonly catatan: readonly string[];
  readonly katalog: number;
  /** The correction that it stands on, where it is one. */
  readonly ralat: { readonly peristiwa: string; readonly alasan: string; readonly dokumen: Dokumen } | null;
  readonly rekomendasi: number;
  readonly eventId: string;
  readonly sequence: number;
}

/** An event of a report, so that it can be corrected by its id. */
export interface IsiLheTampil {
  readonly perihal: 'lhe' | 'nilai' | 'rekomendasi';
  readonly kunci: string;
  readonly eventId: string;
  readonly sequence: number;
}

/** A report with everything in it. */
export interface RincianLhe extends LheTampil {
  readonly koordinat: Koordinat;
  readonly namaPd: string;
  readonly daftarRekomendasi: readonly BarisMatriks[];
  readonly peristiwa: readonly IsiLheTampil[];
  readonly aliran: string;
  readonly revisi: number;
}

/** One planned action. `hari` and `satuan` as stated; due dates only where a start is known. */
export interface RencanaTampil {
  readonly kunci: string;
  readonly uraian: string;
  readonly tujuan: string | null;
  readonly penanggungJawab: string | null;
  readonly hari: number | null;
  readonly satuan: SatuanTenggat;
  /** `30 hari kerja` for people; null where nothing is stated. */
  readonly waktu: string | null;
  readonly mulai: string | null;
  /** The original due date, and the one that holds now. */
  readonly jatuhTempo: string | null;
  readonly jatuhTempoKini: string | null;
  readonly disetujui: boolean;
  readonly perpanjanganDiminta: { readonly sampai: string; readonly alasan: string } | null;
}

/** One row of the matrix: a recommendation and how it stood on the day asked for. */
export interface BarisMatriks {
  readonly pd: string;
  readonly namaPd: string;
  /** Id within the PD. */
  readonly rekomendasi: string;
  readonly lhe: string;
  readonly nomor: string;
  readonly sumber: SumberLhe;
  readonly tahunDievaluasi: number;
  readonly tahunTerbit: number;
  readonly uraian: string;
  readonly komponen: string | null;
  readonly angka: string | null;
  readonly rencana: readonly RencanaTampil[];
  readonly keadaan: Keadaan;
  readonly sebutanKeadaan: string;
  /** The auditee's last word, and the verifier's: two things. */
  readonly klaim: (Klaim & { readonly uraian: string; readonly tanggal: string }) | null;
  readonly putusan: PutusanTercatat | null;
  readonly status: StatusNasional;
  readonly sebutanStatus: string;
  /** The auditee says that it is done, the verifier has not said so. */
  readonly berbedaKlaim: boolean;
  readonly rupiah: { readonly nilai: string; readonly disetor: string; readonly sisa: string } | null;
  /** The earliest due date still open, original and as it holds now, and days past each on the day asked for (negative: still to come). */
  readonly jatuhTempo: string | null;
  readonly jatuhTempoKini: string | null;
  readonly hariLewat: number | null;
  readonly hariLewatKini: number | null;
  readonly umur: Umur;
  readonly umurKini: Umur;
  readonly banyakBukti: number;
  readonly dibukaKembali: number;
  /** Steps that are possible now, and those of them that somebody else than a reporter takes. */
  readonly langkahBoleh: readonly NamaLangkah[];
  /** Ids of verdicts given by somebody who had reported: found in replay. */
  readonly pelanggaran: readonly string[];
}

export interface MatriksTindakLanjut {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  /** Day on which ages are reckoned. */
  readonly pada: string;
  readonly baris: readonly BarisMatriks[];
}

/** One step as it was recorded. */
export interface LangkahTampil {
  readonly eventId: string;
  readonly sequence: number;
  readonly jenis: string;
  /** In words, for people. */
  readonly uraian: string;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: Aktor;
  readonly dokumen: Dokumen | null;
  readonly sumber: Envelope['source'];
  /** What the event says, as stored. */
  readonly isi: object;
}

export interface BuktiTampil extends Bukti {
  readonly tanggal: string;
  readonly oleh: string;
  /** Whether a later one is a revision of it. */
  readonly digantikan: boolean;
}

/** One recommendation and everything that was done about it, in order. */
export interface RincianRekomendasi {
  readonly koordinat: Koordinat;
  readonly pada: string;
  readonly rekomendasi: BarisMatriks;
  readonly lhe: LheTampil;
  readonly langkah: readonly LangkahTampil[];
  readonly bukti: readonly BuktiTampil[];
  readonly setoran: readonly { readonly nilai: string; readonly dokumen: Dokumen; readonly eventId: string }[];
  /** Words that a claim may use, and lawful reasons, by the policy of the day. */
  readonly pilihan: { readonly klaim: readonly string[]; readonly alasanSah: readonly string[] };
  readonly aliran: string;
  readonly revisi: number;
}

/** Recommendations counted; rupiah beside them, where they ask for money. */
export interface HitunganTindakLanjut {
  readonly jumlah: number;
  readonly nilai: string;
  readonly disetor: string;
}

export interface BarisRingkasanTindakLanjut extends HitunganTindakLanjut {
  readonly pd: string;
  readonly namaPd: string;
  readonly tahunTerbit: number;
  readonly status: StatusNasional;
  /** By the deadline that holds now. */
  readonly umur: Umur;
}

export interface RingkasanTindakLanjut extends HitunganTindakLanjut {
  readonly koordinat: Koordinat;
  readonly pada: string;
  /** Smallest groups: PD × year of issue × status × age. Any table is a sum of them. */
  readonly baris: readonly BarisRingkasanTindakLanjut[];
  readonly perStatus: readonly (HitunganTindakLanjut & { readonly status: StatusNasional; readonly sebutan: string })[];
  readonly perUmur: readonly { readonly umur: Umur; readonly jumlah: number; /** by the original deadline */ readonly jumlahAsal: number }[];
  readonly terlambat: { readonly asal: number; readonly kini: number };
  readonly dibukaKembali: number;
  readonly berbedaKlaim: number;
  /** Days from the report to the verdict, of those that have one; null where none has. */
  readonly medianHari: string | null;
}

/** A deadline that was announced. */
export interface PengingatTampil {
  readonly pd: string;
  readonly rekomendasi: string;
  readonly rencana: string;
  readonly tanda: 'mendekat' | 'terlampaui';
  readonly jatuhTempo: string;
  readonly berlaku: string;
  readonly dicatat: string;
  readonly eventId: string;
  readonly sequence: number;
}

/** A piece of evidence, and whether its file is what was handed in. */
export interface BuktiDiperiksa {
  readonly rekomendasi: string;
  readonly berkas: string;
  readonly nama: string;
  readonly keadaan: 'utuh' | 'hilang' | 'berubah';
  readonly penjelasan: string | null;
}
