import type { Dokumen, Peristiwa } from '#kernel';

/** LHE of the APIP (scored), LHP of the APIP, LHP of the BPK (whose verdict is recorded here, not given). */
export const sumberLhe = ['LHE', 'LHP_APIP', 'LHP_BPK'] as const;
export type SumberLhe = (typeof sumberLhe)[number];

/** A report about a PD. */
export interface PokokLhe {
  readonly pd: string;
  /** Sign of the report: see `tandaLhe`. */
  readonly lhe: string;
}

/** What a report says about itself. */
export interface IsiLhe {
  readonly sumber: SumberLhe;
  readonly dokumen: Dokumen;
  /** Number of the surat tugas. */
  readonly suratTugas: string | null;
  readonly tahunDievaluasi: number;
  /** Day on which the PD received it. */
  readonly diterima: string | null;
  /** Total and predikat as the report states them; the ledger derives its own. Decimal. */
  readonly nilaiDinyatakan: string | null;
  readonly predikatDinyatakan: string | null;
}

/** Which score: the year that it is about, the component, and the sub-component where there is one. */
export interface LetakNilai {
  readonly tahun: number;
  readonly komponen: string;
  readonly sub: string | null;
}

/** A score as the report states it: points, or percent of the weight, or both. Decimals. */
export interface IsiNilai {
  readonly bobot: string;
  readonly capaian: string | null;
  readonly nilai: string | null;
}

export interface IsiRekomendasi {
  readonly uraian: string;
  /** Component that it belongs to. */
  readonly komponen: string | null;
  /** Amount that it asks for, rupiah. */
  readonly rupiah: string | null;
  /** Address of the figure that it is about. */
  readonly angka: string | null;
}

// lhe-{pd}-{lhe}
/** `katalog`: version of the catalogue of criteria that the scores were read with. */
export type LheDiterbitkan = Peristiwa<'LheDiterbitkan', PokokLhe & IsiLhe & { katalog: number }>;
export type NilaiKomponenDitetapkan = Peristiwa<'NilaiKomponenDitetapkan', PokokLhe & LetakNilai & IsiNilai & { /** as the catalogue calls it */ nama: string }>;
export type RekomendasiDiterbitkan = Peristiwa<'RekomendasiDiterbitkan', PokokLhe & IsiRekomendasi & { nomor: string }>;

export type IsiRalat = ({ readonly perihal: 'lhe' } & IsiLhe) | ({ readonly perihal: 'nilai' } & IsiNilai) | ({ readonly perihal: 'rekomendasi' } & IsiRekomendasi);
/** Corrects one event of the report, from the date of its own document. `isi` null: what it says is withdrawn (a score or a recommendation only). */
export type LheDiralat = Peristiwa<'LheDiralat', PokokLhe & { peristiwa: string; isi: IsiRalat | null; alasan: string; dokumen: Dokumen }>;

export type PeristiwaLhe = LheDiterbitkan | NilaiKomponenDitetapkan | RekomendasiDiterbitkan | LheDiralat;

export const sikapDikenal = ['diterima', 'sebagian', 'ditolak'] as const;
export type Sikap = (typeof sikapDikenal)[number];
export const putusanVerifikasi = ['sesuai', 'belum-sesuai', 'tidak-dapat-ditindaklanjuti'] as const;
export type PutusanVerifikasi = (typeof putusanVerifikasi)[number];
export const satuanTenggat = ['kalender', 'kerja', 'tidak-disebut'] as const;
export type SatuanTenggat = (typeof satuanTenggat)[number];

/** A recommendation, and who took the step: an opaque id. */
export interface PokokTindakLanjut {
  readonly pd: string;
  readonly lhe: string;
  readonly nomor: string;
  readonly oleh: string;
}

/** How long an action may take. There is a due date only where the day on which the time begins is known. */
export interface Tenggat {
  readonly hari: number | null;
  readonly satuan: SatuanTenggat;
  readonly mulai: string | null;
  readonly jatuhTempo: string | null;
  /** Version of the policy of holidays that the due date was reckoned with; null where none was needed. */
  readonly kalender: number | null;
}

/** One planned action. `kunci` is its number within the recommendation. */
export interface Rencana {
  readonly kunci: string;
  readonly uraian: string;
  readonly tujuan: string | null;
  /** An office or post, never a person. */
  readonly penanggungJawab: string | null;
  readonly tenggat: Tenggat;
}

/** The auditee's own word for how it stands. */
export interface Klaim {
  readonly kata: string;
  readonly selesai: boolean;
}

/** A file as evidence: SHA-256, size in bytes, media type as its content says. */
export interface Bukti {
  readonly berkas: string;
  readonly nama: string;
  readonly ukuran: number;
  readonly media: string;
  readonly tanggalDokumen: string | null;
  readonly uraian: string | null;
  /** Hash of the evidence that this is a revision of. */
  readonly menggantikan: string | null;
}

type Langkah<N extends string, D extends object> = Peristiwa<N, PokokTindakLanjut & D>;

// tindaklanjut-{pd}-{lhe}-{nomor}
export type TanggapanDiberikan = Langkah<'TanggapanDiberikan', { sikap: Sikap; alasan: string | null; dokumen: Dokumen | null }>;
export type RencanaAksiDiajukan = Langkah<'RencanaAksiDiajukan', { rencana: readonly Rencana[]; dokumen: Dokumen | null }>;
export type RencanaAksiDisetujui = Langkah<'RencanaAksiDisetujui', { catatan: string | null }>;
export type RencanaAksiDikembalikan = Langkah<'RencanaAksiDikembalikan', { alasan: string }>;
export type KemajuanDilaporkan = Langkah<'KemajuanDilaporkan', { uraian: string; klaim: Klaim | null; dokumen: Dokumen | null }>;
export type BuktiDilampirkan = Langkah<'BuktiDilampirkan', Bukti>;
export type PenyelesaianDiajukan = Langkah<'PenyelesaianDiajukan', { uraian: string; klaim: Klaim | null }>;
/** `alasan`: why not, or the lawful reason. `penyetuju`: the higher post that agreed that it cannot be done. */
export type TindakLanjutDiverifikasi = Langkah<'TindakLanjutDiverifikasi', { putusan: PutusanVerifikasi; alasan: string | null; dokumen: Dokumen | null; penyetuju: string | null }>;
export type TindakLanjutDitutup = Langkah<'TindakLanjutDitutup', { catatan: string | null }>;
export type TindakLanjutDibukaKembali = Langkah<'TindakLanjutDibukaKembali', { alasan: string; dokumen: Dokumen | null }>;
export type PerpanjanganDiminta = Langkah<'PerpanjanganDiminta', { rencana: string; sampai: string; alasan: string }>;
/** The original due date stays what it was. */
export type TenggatDiperpanjang = Langkah<'TenggatDiperpanjang', { rencana: string; dari: string; sampai: string; alasan: string | null }>;
export type PerpanjanganDitolak = Langkah<'PerpanjanganDitolak', { rencana: string; sampai: string; alasan: string }>;
export type SetoranDicatat = Langkah<'SetoranDicatat', { nilai: string; dokumen: Dokumen }>;

/** Raised by the durable process, once for each due date of an action. */
export type TenggatMendekat = Langkah<'TenggatMendekat', { rencana: string; jatuhTempo: string }>;
export type TenggatTerlampaui = Langkah<'TenggatTerlampaui', { rencana: string; jatuhTempo: string }>;

export type PeristiwaTindakLanjut =
  | TanggapanDiberikan | RencanaAksiDiajukan | RencanaAksiDisetujui | RencanaAksiDikembalikan | KemajuanDilaporkan | BuktiDilampirkan | PenyelesaianDiajukan | TindakLanjutDiverifikasi | TindakLanjutDitutup
  | TindakLanjutDibukaKembali | PerpanjanganDiminta | TenggatDiperpanjang | PerpanjanganDitolak | SetoranDicatat | TenggatMendekat | TenggatTerlampaui;
