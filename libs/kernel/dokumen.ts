import { DomainError, type Kesalahan } from './domain-error.js';
import { adalahTanggal, tanggalPanjang } from './tanggal.js';

/**
 * The basis of a fact. `tanggal` orders documents and gives facts their effective date.
 * Where a source prints no number, `nomor` is null; where it prints no date, `tanggal` is an assumption and
 * `tanggalPerkiraan` says so, so that nobody mistakes it for a printed date.
 */
export interface Dokumen {
  readonly jenis: string;
  readonly nomor: string | null;
  readonly tanggal: string;
  readonly tanggalPerkiraan: boolean;
  readonly uraian: string | null;
  /** SHA-256 (hex) of the scanned document, where it was handed in. */
  readonly berkas: string | null;
}

/** Kinds of document that the field knows. The list is open: `LAINNYA` with an uraian covers the rest. */
export const jenisDokumen = [
  'DPA', 'DPPA', 'DPAL', 'PERDA', 'PERKADA', 'RPJMD', 'RENSTRA', 'RENJA', 'RKT', 'PK', 'LKJIP', 'LHE', 'SP2D', 'SPJ', 'STS', 'LRA', 'BERITA_ACARA', 'SURAT', 'LAINNYA',
] as const;

/**
 * Checks and tidies a document as it is handed in: texts are trimmed and blank ones become null, so that two mentions
 * of one document compare equal. Lists every fault, each with the field it stands in.
 */
export function dokumen(masukan: Dokumen): Dokumen {
  const d: Dokumen = {
    jenis: masukan.jenis.trim(),
    nomor: isiAtauNull(masukan.nomor),
    tanggal: masukan.tanggal.trim(),
    tanggalPerkiraan: masukan.tanggalPerkiraan,
    uraian: isiAtauNull(masukan.uraian),
    berkas: isiAtauNull(masukan.berkas),
  };
  const salah: Kesalahan[] = [];
  const tambah = (kode: string, bidang: keyof Dokumen, pesan: string) => salah.push({ kode, pesan, tempat: { bidang } });
  if (d.jenis === '') tambah('dokumen-tanpa-jenis', 'jenis', 'Jenis dokumen kosong. Isi misalnya DPA, DPPA, SP2D atau LAINNYA.');
  if (d.jenis === 'LAINNYA' && d.uraian === null) tambah('dokumen-tanpa-uraian', 'uraian', 'Dokumen berjenis LAINNYA perlu uraian: tulis dokumen apa.');
  if (!adalahTanggal(d.tanggal)) tambah('tanggal-tidak-sah', 'tanggal', `Tanggal dokumen "${d.tanggal}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-10-01.`);
  if (d.berkas !== null && !/^[0-9a-f]{64}$/.test(d.berkas)) tambah('berkas-tidak-sah', 'berkas', 'Sidik berkas harus SHA-256: 64 angka heksadesimal huruf kecil.');
  if (salah.length > 0) throw DomainError.dari(salah);
  return d;
}

function isiAtauNull(teks: string | null): string | null {
  return teks?.trim() || null;
}

/** Two mentions of one document: same kind, number and date; without a number, the same uraian too. */
export function kunciDokumen(d: Dokumen): string {
  return JSON.stringify([d.jenis, d.nomor, d.tanggal, d.nomor === null ? d.uraian : null]);
}

/** `DPPA 12/2024, 1 Oktober 2024` for people. */
export function sebutDokumen(d: Dokumen): string {
  const nomor = d.nomor ? ` ${d.nomor}` : '';
  return `${d.jenis}${nomor}, ${tanggalPanjang(d.tanggal)}${d.tanggalPerkiraan ? ' (tanggal perkiraan)' : ''}`;
}
