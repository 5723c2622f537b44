import type { Dokumen, Peristiwa } from '#kernel';
import type { Basis } from '#realisasi';

/** One step of a scale: a predikat and its interval in percent (decimal strings). */
export interface TingkatSkala {
  readonly predikat: string;
  readonly dari: string;
  readonly dariTermasuk: boolean;
  readonly sampai: string | null;
  readonly sampaiTermasuk: boolean;
}

export interface IsiSkala {
  readonly tingkat: readonly TingkatSkala[];
  /** How a value in a hole of the scale is read. */
  readonly celah: 'tanpa-predikat' | 'bawah' | 'atas';
  /** How a value above the top of the scale is read. */
  readonly diAtasPuncak: 'tanpa-predikat' | 'puncak';
}

export interface IsiCapaian {
  /** Capaian is cut at this percentage; null: never. */
  readonly batas: string | null;
  /** Whose target counts where several kinds of document promise one, first wins. */
  readonly dokumenTarget: readonly string[];
}

export interface IsiRataRata {
  readonly atas: 'sasaran' | 'program' | 'sasaran-dan-program' | 'semua';
  readonly nilai: 'tanpa-batas' | 'dengan-batas';
}

/** One criterion group of the evaluation: a component, or a sub-component (keberadaan, kualitas, pemanfaatan) of one. Bobot in points of 100. */
export interface UnsurLhe {
  readonly kunci: string;
  readonly nama: string;
  readonly bobot: string;
}

/** What an evaluation of a year scores. */
export interface IsiKatalogLhe {
  readonly komponen: readonly (UnsurLhe & { readonly sub: readonly UnsurLhe[] })[];
}

/** Words and limits of following recommendations up. */
export interface IsiTindakLanjut {
  /** Words that the auditee reports with, and whether each says that it is done. */
  readonly klaim: readonly { readonly kata: string; readonly selesai: boolean }[];
  /** What the national statuses are called. */
  readonly sebutan: Readonly<Record<StatusNasional, string>>;
  /** Lawful reasons for which a recommendation cannot be followed up. */
  readonly alasanSah: readonly string[];
  /** Days before a deadline on which it is announced. */
  readonly ingatkan: number;
}

/** The national statuses of a recommendation. */
export const statusNasional = ['sesuai', 'belum-sesuai', 'belum-ditindaklanjuti', 'tidak-dapat-ditindaklanjuti'] as const;
export type StatusNasional = (typeof statusNasional)[number];

export interface IsiKebijakan {
  readonly capaian: IsiCapaian;
  readonly 'rata-rata': IsiRataRata;
  readonly skala: IsiSkala;
  /** Basis of realisasi that serapan and sisa use. */
  readonly basis: { readonly basis: Basis };
  /** Kinds of facts that only an approved proposal may record (law 10). */
  readonly 'empat-mata': { readonly wajib: readonly string[] };
  /** Predikat of an evaluation's total. */
  readonly 'skala-lhe': IsiSkala;
  readonly 'katalog-lhe': IsiKatalogLhe;
  /** Public holidays (YYYY-MM-DD) that are no working days, beside Saturday and Sunday. */
  readonly 'hari-libur': { readonly libur: readonly string[] };
  readonly 'tindak-lanjut': IsiTindakLanjut;
}

export type JenisKebijakan = keyof IsiKebijakan;
export const jenisKebijakan: readonly JenisKebijakan[] = ['capaian', 'rata-rata', 'skala', 'basis', 'empat-mata', 'skala-lhe', 'katalog-lhe', 'hari-libur', 'tindak-lanjut'];

// kebijakan-{pemda}
export type KebijakanDitetapkan = Peristiwa<
  'KebijakanDitetapkan',
  { pemda: string; jenis: JenisKebijakan; versi: number; isi: IsiKebijakan[JenisKebijakan]; dokumen: Dokumen; /** faults of the policy itself, found when it was set */ catatan: readonly string[] }
>;
