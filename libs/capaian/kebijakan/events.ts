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

export interface IsiKebijakan {
  readonly capaian: IsiCapaian;
  readonly 'rata-rata': IsiRataRata;
  readonly skala: IsiSkala;
  /** Basis of realisasi that serapan and sisa use. */
  readonly basis: { readonly basis: Basis };
  /** Kinds of facts that only an approved proposal may record (law 10). */
  readonly 'empat-mata': { readonly wajib: readonly string[] };
}

export type JenisKebijakan = keyof IsiKebijakan;
export const jenisKebijakan: readonly JenisKebijakan[] = ['capaian', 'rata-rata', 'skala', 'basis', 'empat-mata'];

// kebijakan-{pemda}
export type KebijakanDitetapkan = Peristiwa<
  'KebijakanDitetapkan',
  { pemda: string; jenis: JenisKebijakan; versi: number; isi: IsiKebijakan[JenisKebijakan]; dokumen: Dokumen; /** faults of the policy itself, found when it was set */ catatan: readonly string[] }
>;
