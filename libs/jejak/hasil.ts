import type { Dokumen, Periode } from '#kernel';
import type { Aktor, Envelope } from '#event-store';
import type { AsalAngka, KejadianLinimasa, Koordinat, Ukuran } from '#capaian';

/** One recorded event: what it says, of what, on which document, by whom, approved by whom. */
export interface PeristiwaJejak {
  readonly sequence: number;
  readonly eventId: string;
  readonly jenis: string;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: Aktor;
  /** The document of the statement; of a correction its own. */
  readonly dokumen: Dokumen | null;
  readonly perihal: KejadianLinimasa['perihal'];
  /** What it states; null where it states no value, or takes one back. */
  readonly nilai: string | null;
  /** What the same line said before it. */
  readonly nilaiSebelum: string | null;
  readonly satuan: string;
  readonly alasan: string | null;
  readonly sumber: KejadianLinimasa['sumber'];
  /** The proposal that it was approved under, with its approver. */
  readonly usulan: Envelope['usulan'];
}

/**
 * `periode-baru`: entries, corrections and closings of a period that had not been closed before. `periode-tertutup`: whatever
 * concerns a period that had been closed. `di-luar-periode`: what belongs to no period of realisasi (tree, pagu, target, PK, counts,
 * policies, reports).
 */
export type GolonganPeristiwa = 'periode-baru' | 'periode-tertutup' | 'di-luar-periode';
export const golonganPeristiwa: readonly GolonganPeristiwa[] = ['periode-baru', 'periode-tertutup', 'di-luar-periode'];

/** A decision about a period: its closing, or its reopening with the reason and the document. */
export interface KeputusanPeriode {
  readonly sequence: number;
  readonly eventId: string;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: Aktor;
  readonly dokumen: Dokumen | null;
  readonly alasan: string | null;
  readonly usulan: Envelope['usulan'];
}

interface DalamPeriode {
  readonly periode: Periode | null;
  /** The last closing of the period before this event; null where there was none. */
  readonly penutupan: KeputusanPeriode | null;
  /** The reopening that let this event in; null where the period stood open from the beginning, or was closed. */
  readonly pembukaan: KeputusanPeriode | null;
}

export interface PeristiwaSejak extends PeristiwaJejak, DalamPeriode {
  readonly golongan: GolonganPeristiwa;
}

/** Everything recorded after a point, up to the coordinates. */
export interface Sejak {
  readonly koordinat: Koordinat;
  /** Sequence after which events count (a whole append). */
  readonly sejak: number;
  readonly pd: string;
  readonly tahun: number;
  readonly jumlah: Readonly<Record<GolonganPeristiwa, number>>;
  readonly peristiwa: readonly PeristiwaSejak[];
}

/** One side of a difference. */
export interface TitikBanding {
  readonly koordinat: Koordinat;
  readonly tahun: number;
  /** Only figures of this tahap; null: all of them, each with its own tahap. */
  readonly tahap: string | null;
}

/** A figure that is not the same on both sides. */
export interface BarisBanding {
  readonly jenjang: string;
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string | null;
  readonly ukuran: Ukuran;
  readonly tahap: string | null;
  readonly periode: string | null;
  readonly basis: string | null;
  readonly sumberDana: string | null;
  readonly rekening: string | null;
  readonly satuan: string;
  /** Whether more is better (`positif`) or worse, of figures of an indikator; null for money. */
  readonly arah: 'positif' | 'negatif' | null;
  readonly keadaan: 'baru' | 'hilang' | 'berubah';
  readonly lama: string | null;
  /** Text of an old figure that is no number, or why there is none. */
  readonly lamaTeks: string | null;
  readonly baru: string | null;
  readonly baruTeks: string | null;
  /** New minus old; null unless both are numbers. */
  readonly selisih: string | null;
  /** The difference in percent of the old value without its sign; null where that is missing or zero. */
  readonly persen: string | null;
  /** Address on each side; null where the figure does not stand there. */
  readonly angkaDari: string | null;
  readonly angkaKe: string | null;
  /** Sequences of the events between the two sides that take part in it; their content is in `Banding.peristiwa`. */
  readonly peristiwa: readonly number[];
}

export interface Banding {
  readonly pd: string;
  readonly dari: TitikBanding;
  readonly ke: TitikBanding;
  readonly baris: readonly BarisBanding[];
  /** Every event that a row names, by sequence. */
  readonly peristiwa: readonly PeristiwaJejak[];
}

/** An event that a figure rests on now. */
export interface PernyataanAsal extends PeristiwaJejak {
  /** What it adds to the figure at hand; null where that is no sum of its parts. */
  readonly sumbangan: string | null;
}

/** A figure with what it is made of, down to the events. */
export interface SimpulAsal {
  readonly angka: string;
  readonly judul: string;
  readonly nilai: string | null;
  readonly teks: string | null;
  readonly satuan: string;
  readonly asal: AsalAngka;
  readonly cara: string;
  /** Whether `sumbangan` of parts and statements add up to the value, exactly. */
  readonly aditif: boolean;
  /** What it adds to the figure above it; null at the root, and where that is no sum. */
  readonly sumbangan: string | null;
  readonly bagian: readonly SimpulAsal[];
  readonly pernyataan: readonly PernyataanAsal[];
}

/** What one event adds to the figure that was asked for, over all the ways in which it takes part. */
export interface SumbanganAsal {
  readonly sequence: number;
  readonly eventId: string;
  readonly sumbangan: string | null;
}

/** The tree of events that gives a figure its present value. */
export interface Asal {
  readonly koordinat: Koordinat;
  readonly akar: SimpulAsal;
  /** By sequence. Where `akar.aditif`, they add up to the figure exactly. */
  readonly sumbangan: readonly SumbanganAsal[];
}

export type GolonganTerlambat = 'terlambat' | 'periode-dibuka-kembali' | 'koreksi-setelah-tutup';
export const golonganTerlambat: readonly GolonganTerlambat[] = ['terlambat', 'periode-dibuka-kembali', 'koreksi-setelah-tutup'];

/** A fact that came late, into a reopened period, or after closing. */
export interface BarisTerlambat extends PeristiwaJejak, DalamPeriode {
  readonly golongan: readonly GolonganTerlambat[];
  /** Date from which its figure holds: a correction keeps that of what it corrects. */
  readonly berlakuAngka: string;
  /** Days from that date to the day (WIB) on which it was recorded; negative: recorded before. */
  readonly hari: number;
}

export interface Terlambat {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly tahun: number;
  /** Span: `terlambat` means more days than this. */
  readonly hari: number;
  readonly jumlah: Readonly<Record<GolonganTerlambat, number>>;
  readonly baris: readonly BarisTerlambat[];
}

/** A later event that could not have been recorded without an earlier one. */
export interface Penghalang {
  readonly sequence: number;
  readonly eventId: string;
  readonly jenis: string;
  readonly sebab: string;
}

/** A figure without one event: recomputed, never stored. */
export interface Andai {
  readonly koordinat: Koordinat;
  readonly angka: string;
  readonly judul: string;
  readonly satuan: string;
  readonly tanpa: PeristiwaJejak;
  /** Whether the event takes part in the figure. */
  readonly ikut: boolean;
  /** False: later events rest on it, so there is no ledger without it, and no value. */
  readonly mungkin: boolean;
  readonly penghalang: readonly Penghalang[];
  readonly nilai: string | null;
  readonly teks: string | null;
  readonly nilaiTanpa: string | null;
  readonly teksTanpa: string | null;
  /** Value without the event minus the value with it; null unless both are numbers. */
  readonly selisih: string | null;
  readonly persen: string | null;
}
