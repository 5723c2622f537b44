import type { Dokumen, Periode, Peristiwa } from '#kernel';

/** Basis of money figures. Never mixed in one sum. `TIDAK_DISEBUT`: the source does not say which it is. */
export type Basis = 'SP2D' | 'SPJ' | 'LRA_BELUM_AUDIT' | 'LRA_AUDIT' | 'TIDAK_DISEBUT';
export const basisDikenal: readonly Basis[] = ['LRA_AUDIT', 'LRA_BELUM_AUDIT', 'SPJ', 'SP2D', 'TIDAK_DISEBUT'];

/** Name of a basis for people. */
export const namaBasis: Readonly<Record<Basis, string>> = {
  SP2D: 'SP2D', SPJ: 'SPJ', LRA_BELUM_AUDIT: 'LRA belum diaudit', LRA_AUDIT: 'LRA diaudit', TIDAK_DISEBUT: 'basis tidak disebut',
};

/** What a realisasi is about: money or physical progress of a node, or the output of an indikator. */
export type SubjekRealisasi =
  | { readonly jenis: 'keuangan'; readonly simpul: string; readonly basis: Basis; readonly rekening: string | null; readonly sumberDana: { readonly kode: string | null; readonly nama: string } | null }
  | { readonly jenis: 'fisik'; readonly simpul: string }
  | { readonly jenis: 'kinerja'; readonly indikator: string };

// realisasi-{pd}-{tahun}-{periode}
/** A documented figure of one period: rupiah (keuangan, may be negative for a refund), percent (fisik) or in the indikator's unit (kinerja). */
export type RealisasiDicatat = Peristiwa<
  'RealisasiDicatat',
  { pd: string; tahun: number; periode: Periode; subjek: SubjekRealisasi; nilai: string; /** text as it stood in the source, where it was not plain digits */ mentah: string | null; dokumen: Dokumen }
>;
export type RealisasiDikoreksi = Peristiwa<
  'RealisasiDikoreksi',
  { pd: string; tahun: number; periode: Periode; subjek: SubjekRealisasi; /** id of the event that is corrected */ peristiwa: string; nilai: string; alasan: string; dokumen: Dokumen; setelahTutup: boolean }
>;
export type PeriodeDitutup = Peristiwa<
  'PeriodeDitutup',
  {
    pd: string; tahun: number; periode: Periode;
    ringkasan: { readonly jumlahEntri: number; readonly totalPerBasis: Readonly<Record<string, string>> };
    /** Explanations of the contradictions that stood open at closing. */
    penjelasan: readonly { readonly ketidaksesuaian: string; readonly alasan: string }[];
  }
>;
export type PeriodeDibukaKembali = Peristiwa<'PeriodeDibukaKembali', { pd: string; tahun: number; periode: Periode; alasan: string; dokumen: Dokumen }>;

export type PeristiwaRealisasi = RealisasiDicatat | RealisasiDikoreksi | PeriodeDitutup | PeriodeDibukaKembali;
