/** One column of a sheet of the workbook. */
export interface Kolom {
  /** Key in the row object. */
  readonly kunci: string;
  /** Heading in the sheet. Matched without regard to case and double spaces. */
  readonly judul: string;
  readonly wajib: boolean;
  /**
   * The column must be there, but a row may leave its cell blank: a row prepared for a later entry. Such a row states
   * nothing, and the plan says so once per sheet.
   */
  readonly bolehKosong?: boolean;
  /** Longer explanation for the instruction sheet, in Indonesian. */
  readonly petunjuk: string;
  /** Closed list of values offered as a validation list; the reader accepts the spellings that the kernel reads. */
  readonly pilihan?: readonly string[];
  /** `angka`: a figure in office writing; `tanggal`: a date; else text. */
  readonly isi: 'teks' | 'angka' | 'tanggal';
  readonly contoh: string;
}

export interface Lembar {
  readonly kunci: KunciLembar;
  readonly nama: string;
  readonly wajib: boolean;
  readonly petunjuk: string;
  readonly kolom: readonly Kolom[];
}

export type KunciLembar = 'identitas' | 'dokumen' | 'pohon' | 'indikator' | 'target' | 'anggaran' | 'realisasi' | 'kinerja' | 'dataPendukung' | 'pembanding' | 'analisis' | 'kebijakan' | 'koreksi'
  | 'perubahanPd' | 'dukungan' | 'penggantian' | 'targetRupiah' | 'renstra' | 'pk' | 'pkButir' | 'pkAnggaran' | 'laporan' | 'angkaTercetak' | 'lhe' | 'nilaiLhe' | 'rekomendasi' | 'tindakLanjut';

export const kolom = (kunci: string, judul: string, petunjuk: string, contoh: string, lain: Partial<Kolom> = {}): Kolom => ({ kunci, judul, wajib: true, petunjuk, isi: 'teks', contoh, ...lain });

export const yaTidak = ['ya', 'tidak'] as const;

/** Every sheet that speaks of a tahap takes the same spellings: those of the kernel. */
export const kolomTahap = kolom('tahap', 'Tahap', 'awal, pergeseran-1, pergeseran-2, …, perubahan. Terbaca juga: APBD awal, induk, murni atau DPA untuk awal; pergeseran ke-2 atau Pergeseran II; Perubahan APBD, P-APBD atau DPPA untuk perubahan.', 'awal');
