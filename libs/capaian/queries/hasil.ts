import type { Dokumen, Kesalahan, Periode, PeriodeAngka, Tahap } from '#kernel';

/** Where in the two times an answer stands. The same coordinates give the same answer next year. */
export interface Koordinat {
  /** Sequence up to which facts were known (a whole append). */
  readonly diketahui: number;
  /** Only facts effective on or before this date; null: all of them. */
  readonly berlaku: string | null;
  /** Last sequence of the log when the answer was made; where `diketahui` was asked for, that one, so that the answer stays the same. */
  readonly kepala: number;
}

export type Ukuran = 'pagu' | 'pagu-terkini' | 'selisih' | 'realisasi' | 'fisik' | 'serapan' | 'sisa' | 'target' | 'kinerja' | 'capaian' | 'predikat' | 'rata-rata' | 'data' | 'pembanding'
  | 'target-dokumen' | 'target-rupiah' | 'target-akhir' | 'saldo-awal' | 'pk-target' | 'pk-anggaran';

/**
 * `dicatat`: a recorded fact. `jumlah`: sum of its parts. `terbawa`: no statement in this tahap, carried from the one
 * before. `turunan`: computed by a policy. `gabungan`: recorded entries of several periods accumulated.
 */
export type AsalAngka = 'dicatat' | 'jumlah' | 'terbawa' | 'turunan' | 'gabungan';

/** One cell of a table: the address of the figure and its value. `nilai` null means undefined, never zero. */
export interface Sel {
  /** Address for linimasa, e.g. `jombang-diskopum/2024/pagu/6.1.1/perubahan`. */
  readonly angka: string;
  /** Exact decimal string, or null where the figure cannot be computed or was never stated. */
  readonly nilai: string | null;
  /** Text of a figure that is not a number (a range, a predikat), or why `nilai` is null. */
  readonly teks: string | null;
  readonly asal: AsalAngka;
  /** Sequence from which the figure is known: the last one that took part in it; null where nothing did. */
  readonly sequence: number | null;
  /** Sequence of the last event that states a part of it (a revision's lines are stated before they count). */
  readonly peristiwa: number | null;
  /** Latest effective date of its parts. */
  readonly berlaku: string | null;
  /** How much of the whole it speaks for, where it is made of parts of which some may have nothing to say. */
  readonly cakupan?: CakupanSel;
}

/** Parts that have a value, of those that should; and the share of the pagu that they stand for. */
export interface CakupanSel {
  readonly bagian: number;
  readonly dari: number;
  /** Rupiah covered, of how many; null where nothing is weighed. */
  readonly pagu: string | null;
  readonly paguDari: string | null;
  readonly lengkap: boolean;
}

/** How grave a contradiction is. A: a total, a budget, a headline indikator; B: a figure in a table; C: rounding, label, unit. */
export type Tingkat = 'A' | 'B' | 'C';

/** A contradiction that the ledger found. */
export interface Ketidaksesuaian {
  readonly id: string;
  readonly jenis: string;
  readonly tingkat: Tingkat;
  readonly lokasi: { readonly tabel: string; readonly baris: string; readonly kolom: string };
  readonly angka: string;
  readonly tercetak: string | null;
  readonly seharusnya: string | null;
  readonly selisih: string | null;
  readonly penjelasan: string;
  /** Digest of what the further claims of a printed cell expect that fail there, too: `seharusnya` is that of the first. Absent where only one fails. */
  readonly sisiLain?: string;
  /** Ids of the events on both sides. */
  readonly bukti: readonly string[];
}

/** How many printed cells were tested, and how. A cell fails with one claim that fails. */
export interface HitunganCakupan {
  readonly sel: number;
  /** Cells with a claim that are not damaged: `cocok` + `tidakCocok` + `tidakTeruji`. */
  readonly berpernyataan: number;
  readonly cocok: number;
  readonly tidakCocok: number;
  /** No claim of the cell could be tested. */
  readonly tidakTeruji: number;
  /** Damaged at the source: kept, not tested. */
  readonly rusak: number;
}

/** A claim that could not be tested, and why. */
export interface KlaimTidakTeruji {
  readonly laporan: string;
  readonly kunci: string;
  readonly lokasi: Ketidaksesuaian['lokasi'];
  readonly tercetak: string;
  readonly pernyataan: string;
  readonly alasan: string;
}

/** How much of what the reports of a year print was tested. */
export interface CakupanTercetak {
  readonly laporan: readonly (HitunganCakupan & { readonly laporan: string; readonly judul: string })[];
  readonly jumlah: HitunganCakupan;
  readonly tidakTeruji: readonly KlaimTidakTeruji[];
}

export interface TahapTersedia {
  readonly tahap: Tahap;
  readonly nama: string;
  readonly dokumen: Dokumen;
  readonly sequence: number;
}

export interface BarisAnggaran {
  readonly kode: string;
  readonly lokal: boolean;
  readonly jenjang: string;
  readonly uraian: string;
  /** One cell for each tahap of `TabelAnggaran.tahap`, in its order. */
  readonly pagu: readonly Sel[];
  readonly paguTerkini: Sel;
  /** Latest tahap minus the first. */
  readonly selisih: Sel;
  readonly realisasi: Sel;
  readonly serapan: Sel;
  readonly sisa: Sel;
  /** Physical progress in percent, with how much of the pagu it speaks for. */
  readonly fisik: Sel;
  readonly ketidaksesuaian: readonly string[];
  readonly anak: readonly BarisAnggaran[];
}

export interface TabelAnggaran {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly namaPemda: string;
  readonly tahun: number;
  readonly tahap: readonly TahapTersedia[];
  /** Bases for which realisasi is recorded, and the one used here. */
  readonly basis: readonly string[];
  readonly basisDipakai: string | null;
  /** Row of the whole PD; its `anak` are the tops of the tree. */
  readonly total: BarisAnggaran;
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
  /** Imports that touch this table and are not finished yet. */
  readonly imporBerjalan: readonly string[];
}

/** The other side of a replacement. Only where `sebanding` may figures of the two be set side by side. */
export interface PenggantianTampil {
  readonly kode: string;
  readonly nama: string;
  readonly sebanding: boolean;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

export interface BarisKinerja {
  readonly indikator: string;
  readonly kode: string;
  readonly nama: string;
  readonly namaLain: readonly string[];
  readonly satuan: string;
  readonly arah: string;
  /** `leluhur`: codes of the nodes above it, from the top. */
  readonly simpul: { readonly kode: string; readonly jenjang: string; readonly uraian: string; readonly leluhur: readonly string[] };
  /** Programs that support it, where that is recorded. */
  readonly program: readonly { readonly kode: string; readonly uraian: string }[];
  /** Indikator that it took the place of, and the one that took its place. */
  readonly menggantikan: readonly PenggantianTampil[];
  readonly digantikan: PenggantianTampil | null;
  /** One cell for each tahap of `TabelKinerja.tahap`, in its order. */
  readonly target: readonly Sel[];
  /** One cell for each column of `TabelKinerja.dokumen`: K of the indikator, Rp of its node. */
  readonly perDokumen: readonly Sel[];
  readonly realisasi: Sel;
  readonly capaian: Sel;
  readonly predikat: Sel;
  readonly akumulasi: string;
  /** How the realisasi is derived, in words; null where it is entered only. */
  readonly formula: string | null;
  /** One for each triwulan, in order; empty where nothing is stated for any triwulan. */
  readonly triwulan: readonly TriwulanKinerja[];
}

/** Target, realisasi and capaian of a period of the year. */
export interface CapaianPeriode {
  readonly periode: PeriodeAngka;
  readonly nama: string;
  /** Target of the period itself, or that of the year. */
  readonly target: Sel;
  /** What the capaian is measured against: a target of its own, or the year's for want of one. */
  readonly acuan: 'periode' | 'tahun';
  readonly realisasi: Sel;
  readonly capaian: Sel;
}

export interface TriwulanKinerja extends CapaianPeriode {
  /** The year up to and including this triwulan, accumulated in the indikator's own way. */
  readonly kumulatif: CapaianPeriode;
}

/** A count that takes part in a formula. */
export interface MasukanRincian {
  readonly peran: 'pembilang' | 'penyebut' | 'sebelumnya';
  readonly kunci: string;
  readonly ciri: string;
  readonly nama: string;
  readonly waktu: string;
  readonly satuan: string;
  readonly nilai: string | null;
  readonly alasan: string | null;
  /** Figures that it is read from; each leads to its document. */
  readonly sel: readonly Sel[];
}

/** An indikator below that takes part in a Σ output / Σ target. */
export interface AnakRincian {
  readonly indikator: string;
  readonly nama: string;
  readonly satuan: string;
  readonly simpul: string;
  readonly target: Sel | null;
  readonly realisasi: Sel;
}

export interface PembandingRincian {
  readonly lingkup: string;
  readonly nama: string;
  readonly tahun: number;
  readonly ukuran: string;
  readonly satuan: string;
  readonly sel: Sel;
  readonly sebanding: boolean;
  readonly catatan: string | null;
  /** This year's realisasi minus the value, where both can be compared. */
  readonly selisih: string | null;
  readonly dokumen: Dokumen;
  readonly eventId: string;
}

export interface AnalisisRincian {
  readonly faktor: string;
  readonly periode: Periode;
  readonly nomor: number;
  readonly teks: string;
  readonly dokumen: Dokumen;
  readonly sequence: number;
  readonly eventId: string;
}

/** Everything behind one indikator: its formula with inputs, its periods, what it is compared with, and why. */
export interface RincianIndikator {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly tahun: number;
  readonly indikator: { readonly kode: string; readonly nama: string; readonly namaLain: readonly string[]; readonly satuan: string; readonly arah: string; readonly akumulasi: string; readonly simpul: readonly { readonly kode: string; readonly jenjang: string; readonly uraian: string }[] };
  readonly setahun: CapaianPeriode;
  readonly predikat: Sel;
  readonly triwulan: readonly TriwulanKinerja[];
  readonly formula: {
    readonly jenis: string;
    readonly rumus: string;
    readonly dokumen: Dokumen | null;
    readonly berlaku: string;
    readonly eventId: string;
    /** What the formula gives for the year; null where an input is missing or the divisor is zero, `alasan` says which. */
    readonly nilai: string | null;
    readonly alasan: string | null;
    /** Whether the realisasi shown is this one, or one that was entered. */
    readonly dipakai: boolean;
    readonly masukan: readonly MasukanRincian[];
  } | null;
  readonly anak: { readonly keluaran: string; readonly target: string; readonly nilai: string | null; readonly alasan: string | null; readonly dipakai: boolean; readonly cakupan: CakupanSel; readonly bagian: readonly AnakRincian[] } | null;
  readonly pembanding: readonly PembandingRincian[];
  readonly analisis: readonly AnalisisRincian[];
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
}

/** Counts of one key at one moment, as stated. */
export interface BarisData {
  readonly kunci: string;
  readonly nama: string;
  readonly satuan: string;
  readonly sifat: string;
  readonly ciri: readonly { readonly dimensi: string; readonly nilai: string }[];
  readonly saat: string;
  readonly waktu: string;
  readonly sumber: string | null;
  readonly dokumen: Dokumen;
  readonly eventId: string;
  readonly sel: Sel;
}

/** Why a figure of a node or indikator came out as it did. */
export interface BarisAnalisis extends AnalisisRincian {
  readonly subjek: { readonly jenis: 'indikator' | 'simpul'; readonly kode: string; readonly nama: string };
}

export interface BarisPembanding extends PembandingRincian {
  readonly indikator: string;
  readonly namaIndikator: string;
}

/**
 * A column of what planning documents promise. `target`: a year's K (from the PK of the highest post where one states
 * the indikator); `rupiah`: a year's amount; `akhir`: the end of the planning period; `saldo`: realised before this year.
 */
export interface KolomDokumen {
  readonly kunci: string;
  readonly isi: 'target' | 'rupiah' | 'akhir' | 'saldo';
  readonly ukuran: 'K' | 'Rp';
  /** Kind of document; null for the opening balance, which is one whoever states it. */
  readonly jenis: string | null;
  readonly tahap: Tahap | null;
  readonly nama: string;
}

export interface TabelKinerja {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly namaPemda: string;
  readonly tahun: number;
  readonly tahap: readonly { readonly tahap: Tahap; readonly nama: string }[];
  readonly dokumen: readonly KolomDokumen[];
  readonly baris: readonly BarisKinerja[];
  readonly rataRata: readonly { readonly nama: string; readonly jumlahBaris: number; readonly sel: Sel }[];
  readonly kebijakan: readonly KebijakanDipakai[];
  readonly imporBerjalan: readonly string[];
}

/** A policy that took part in derived numbers, with the version that was in force. */
export interface KebijakanDipakai {
  readonly jenis: string;
  readonly versi: number;
  readonly berlaku: string;
  readonly sequence: number | null;
  readonly eventId: string | null;
  /** Document that it rests on; null for the shipped policy. */
  readonly dokumen: Dokumen | null;
  readonly isi: unknown;
  /** Faults of the policy itself, e.g. the hole of a scale. */
  readonly catatan: readonly string[];
}

/** A row of `runut angka` (flat, one per figure). Field names and order are a public interface. */
export interface BarisAngka {
  readonly pd: string;
  readonly tahun: number;
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
  readonly nilai: string | null;
  readonly teks: string | null;
  readonly satuan: string;
  readonly asal: AsalAngka;
  readonly sequence: number | null;
  readonly dicatat: string | null;
  readonly berlaku: string | null;
  readonly eventId: string | null;
  readonly angka: string;
}

/** One step of the bridge awal → … → perubahan for one node. */
export interface LangkahJembatan {
  readonly tahap: Tahap;
  readonly nama: string;
  readonly dokumen: Dokumen;
  readonly sebelum: string | null;
  readonly sesudah: string | null;
  readonly selisih: string | null;
  readonly angka: string;
}

export interface BarisJembatan {
  readonly kode: string;
  readonly jenjang: string;
  readonly uraian: string;
  readonly langkah: readonly LangkahJembatan[];
  readonly realisasi: Sel;
}

export interface Jembatan {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly tahun: number;
  readonly baris: readonly BarisJembatan[];
}

/** One event in the history of a figure. */
export interface KejadianLinimasa {
  readonly sequence: number;
  /** Coordinates (`diketahui`) of the last whole append without it and of the first with it: readers see whole appends only. */
  readonly diketahuiSebelum: number;
  readonly diketahuiSejak: number;
  readonly eventId: string;
  readonly jenis: string;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: { readonly id: string; readonly peran: string; readonly lingkup: string };
  readonly dokumen: Dokumen | null;
  /** Which part of the figure the event speaks about (a node or indikator, a period). */
  readonly perihal: { readonly kode: string; readonly uraian: string; readonly periode: Periode | null; readonly tahap: string | null };
  readonly nilai: string | null;
  /** What the document line or entry said before this event; null where it is new. */
  readonly nilaiSebelum: string | null;
  /** Unit of `nilai` and `nilaiSebelum`: a serapan in percent rests on amounts in rupiah. */
  readonly satuan: string;
  /** Value of the whole figure before and after this event, as known then. */
  readonly lama: string | null;
  readonly baru: string | null;
  readonly alasan: string | null;
  readonly sumber: { readonly jenis: string; readonly berkas: string | null; readonly namaBerkas: string | null; readonly lembar: string | null; readonly baris: number | null };
  readonly usulan: string | null;
}

export interface Linimasa {
  readonly koordinat: Koordinat;
  readonly angka: string;
  readonly judul: string;
  readonly ukuran: Ukuran;
  readonly satuan: string;
  readonly nilai: string | null;
  readonly teks: string | null;
  readonly asal: AsalAngka;
  /** How the value came about, in words: the formula, the policy version, or "jumlah N bagian". */
  readonly cara: string;
  /** Figures that this one is computed from. */
  readonly bagian: readonly { readonly angka: string; readonly judul: string; readonly nilai: string | null }[];
  readonly kejadian: readonly KejadianLinimasa[];
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
}

/** One figure that an import would change (or has changed). */
export interface PerubahanImpor {
  readonly lembar: string;
  readonly baris: number;
  readonly angka: string | null;
  readonly uraian: string;
  readonly lama: string | null;
  readonly baru: string | null;
}

export interface HasilImpor {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly nama: string;
  readonly keadaan: 'uji' | 'selesai' | 'sudah-pernah' | 'sudah-tercatat' | 'berjalan' | 'tertahan';
  readonly pd: string;
  readonly tahun: number;
  readonly perubahan: readonly PerubahanImpor[];
  readonly jumlahPeristiwa: number;
  readonly sequence: number | null;
  readonly peringatan: readonly Kesalahan[];
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
  /** Printed figures of the year after the import, and how many of them could be tested. */
  readonly cakupan: HitunganCakupan;
}

/** One butir of a PK as it is shown. */
export interface ButirTampil {
  /** `7`, or `7.a` for a part of an item. */
  readonly nomor: string;
  readonly sasaran: string;
  /** Indikator of the ledger behind it; null for a butir that it does not know. */
  readonly indikator: { readonly kode: string; readonly nama: string } | null;
  readonly nama: string;
  readonly satuan: string;
  readonly target: Sel;
  readonly diLuarRenstra: boolean;
  /** Butir of the PK above that it serves; `ada` false where that PK or butir is not recorded. */
  readonly mendukung: { readonly jabatan: string; readonly nomor: string; readonly nama: string | null; readonly ada: boolean } | null;
  /** Butir of lower PK that serve this one. */
  readonly didukung: readonly { readonly jabatan: string; readonly namaJabatan: string; readonly nomor: string; readonly nama: string }[];
}

export interface ProgramPkTampil {
  readonly kode: string;
  readonly uraian: string;
  readonly anggaran: Sel;
  /** Pagu of the DPA that belongs to the PK; null where none does. */
  readonly pagu: Sel | null;
  readonly selisih: string | null;
}

/** One signed PK: who promised what to whom, on which document. */
export interface PkTampil {
  readonly jabatan: { readonly id: string; readonly nama: string };
  readonly atasan: { readonly id: string; readonly nama: string };
  readonly tahap: Tahap;
  readonly dokumen: Dokumen;
  readonly merevisi: Dokumen | null;
  readonly alasan: string | null;
  readonly sequence: number;
  readonly eventId: string;
  readonly butir: readonly ButirTampil[];
  readonly program: readonly ProgramPkTampil[];
  readonly totalAnggaran: string | null;
  /** Stage of the budget that its programs are compared with. */
  readonly tahapPagu: Tahap | null;
}

export interface DaftarPk {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly namaPemda: string;
  readonly tahun: number;
  /** By post, the highest first, then by document date. */
  readonly pk: readonly PkTampil[];
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
  readonly imporBerjalan: readonly string[];
}
