import type { Dokumen } from '#kernel';
import type { Aktor } from '#event-store';
import type { HitunganCakupan, Ketidaksesuaian, Koordinat, Tingkat } from '#capaian';
import { putusanDikenal, type Putusan } from '../events.js';
import type { SebagaiTercetak } from '../klaim/hasil-uji.js';
import type { JawabanTercatat, ReviuTercatat } from '../projection.js';
import type { PerihalPeristiwa } from './perihal-peristiwa.js';

/** `perlu-ditinjau-ulang`: it was answered, and what it says has changed since. */
export const statusDikenal = ['terbuka', ...putusanDikenal, 'perlu-ditinjau-ulang'] as const;
export type StatusKetidaksesuaian = (typeof statusDikenal)[number];

/** What still waits for an answer. */
export const menunggu = (s: StatusKetidaksesuaian): boolean => s === 'terbuka' || s === 'perlu-ditinjau-ulang';

/**
 * A contradiction with how it stands: one entry for what has one cause, however many cells it shows in. The first fields
 * and their order are a public interface; with `kunci` and `teks` they are those of its first place, except that
 * `tingkat` is the gravest and `bukti` are the events of all places.
 */
export interface KetidaksesuaianBerstatus extends Ketidaksesuaian {
  /** An answered one only when every place is answered. */
  readonly status: StatusKetidaksesuaian;
  /** Report that it belongs to; null where the ledger's own facts contradict each other. */
  readonly laporan: string | null;
  /** Key of the printed cell in its report. */
  readonly kunci: string | null;
  /** Raw text of the printed cell. */
  readonly teks: string | null;
  /** The answer that holds, the latest of its places; null while one of these has none. */
  readonly jawaban: RingkasJawaban | null;
  /** Name of the cause that several places have in common; null where it stands alone. */
  readonly sebab: string | null;
  /** At least one: where it shows, in the order of the report; then where the same figure is printed and agrees. */
  readonly tempat: readonly TempatKetidaksesuaian[];
}

/** One place in which a contradiction shows, with its own two sides. */
export interface TempatKetidaksesuaian {
  /** Lasting id of what contradicts here; null where this place agrees and only shows that others do not. */
  readonly id: string | null;
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
  /** Page, where the name of the table carries it. */
  readonly halaman: string | null;
  readonly kunci: string | null;
  readonly teks: string | null;
  readonly tercetak: string | null;
  readonly seharusnya: string | null;
  readonly selisih: string | null;
  /** Null where there is nothing to answer. */
  readonly status: StatusKetidaksesuaian | null;
}

export interface RingkasJawaban {
  readonly putusan: Putusan;
  readonly dicatat: string;
  readonly aktor: Aktor;
  readonly eventId: string;
  readonly sequence: number;
}

/** A printed cell of a report, as it stands there. */
export interface TempatTercetak {
  readonly laporan: string;
  readonly kunci: string;
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
  readonly teks: string;
  readonly sebagai: SebagaiTercetak;
  readonly pernyataan: string;
  readonly catatan: string | null;
  readonly eventId: string;
  readonly sequence: number;
}

/** One part of a computation and what it rests on. */
export interface Hitungan {
  /** `angka`, `tercetak`, `tetap`, `daftar`, or the name of the function or operator. */
  readonly jenis: string;
  /** For people. */
  readonly label: string;
  /** Decimal; a quotient is rounded at twelve places. */
  readonly nilai: string | null;
  /** The value where it is a word. */
  readonly kata: string | null;
  /** Why there is neither. */
  readonly alasan: string | null;
  /** Address of the figure. */
  readonly angka: string | null;
  /** Key of the printed cell in the same report. */
  readonly kunci: string | null;
  /** Ids of the events that it rests on by itself. */
  readonly bukti: readonly string[];
  readonly bagian: readonly Hitungan[];
}

/** One claim of the printed cell, or the one identity of the ledger, that does not hold. */
export interface PertentanganRinci {
  /** The claim as written; null for an identity of the ledger. */
  readonly pernyataan: string | null;
  readonly jenis: string;
  readonly hitungan: Hitungan;
  /** Best first; none: nothing explains it. */
  readonly penjelasan: readonly PenjelasanRinci[];
}

export interface PenjelasanRinci {
  readonly jenis: string;
  readonly teks: string;
  /** Greater is better. */
  readonly bobot: number;
  /** Printed cells that it rests on. */
  readonly sel: readonly TempatTercetak[];
}

/** An event behind a contradiction. */
export interface PeristiwaBukti extends PerihalPeristiwa {
  readonly eventId: string;
  readonly sequence: number;
  readonly jenis: string;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: Aktor;
  readonly dokumen: Dokumen | null;
  readonly sumber: { readonly jenis: string; readonly berkas: string | null; readonly lembar: string | null; readonly baris: number | null };
}

/** An answer, and whether it is the one that holds. */
export type JawabanRinci = JawabanTercatat & { readonly dipakai: boolean };

/** Everything behind one contradiction. */
export interface RincianKetidaksesuaian {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly tahun: number;
  readonly ketidaksesuaian: KetidaksesuaianBerstatus;
  /** Id of the place that was asked about: what follows is about this one. */
  readonly diminta: string;
  /** Null where nothing printed is contradicted. */
  readonly tempat: TempatTercetak | null;
  /** Every printed cell that takes part, by its key. */
  readonly sel: readonly TempatTercetak[];
  readonly pertentangan: readonly PertentanganRinci[];
  /** In the order in which they were given: the last one holds. */
  readonly jawaban: readonly JawabanRinci[];
  readonly peristiwa: readonly PeristiwaBukti[];
  /** Stream that an answer is written to, and its revision now (-1: none yet): what If-Match wants. */
  readonly aliran: string;
  readonly revisi: number;
}

/** How many cells of a report print a claim, and how its contradictions stand. */
export interface LaporanTampil {
  readonly laporan: string;
  readonly judul: string;
  readonly dokumen: Dokumen;
  readonly sequence: number;
  readonly eventId: string;
  readonly cakupan: HitunganCakupan;
  readonly ketidaksesuaian: JumlahKetidaksesuaian;
  readonly reviu: readonly ReviuTercatat[];
  /** Stream that a reviu is written to, and its revision now. */
  readonly aliran: string;
  readonly revisi: number;
}

export interface JumlahKetidaksesuaian {
  readonly jumlah: number;
  /** Still waiting for an answer. */
  readonly menunggu: number;
}

/** The contradictions of a PD and year, counted. */
export interface RingkasanKetidaksesuaian extends JumlahKetidaksesuaian {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly tahun: number;
  readonly perTingkat: readonly (JumlahKetidaksesuaian & { readonly tingkat: Tingkat })[];
  /** By tingkat, then the most frequent first. */
  readonly perJenis: readonly (JumlahKetidaksesuaian & { readonly tingkat: Tingkat; readonly jenis: string })[];
  readonly perStatus: readonly { readonly status: StatusKetidaksesuaian; readonly jumlah: number }[];
  readonly laporan: readonly LaporanTampil[];
}
