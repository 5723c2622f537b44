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

/** Two mentions of one document: same kind, number and date. */
export function kunciDokumen(d: Dokumen): string {
  return JSON.stringify([d.jenis, d.nomor, d.tanggal, d.nomor === null ? d.uraian : null]);
}

/** `DPPA 12/2024, 1 Oktober 2024` for people. */
export function sebutDokumen(d: Dokumen, tanggalPanjang: (t: string) => string): string {
  const nomor = d.nomor ? ` ${d.nomor}` : '';
  return `${d.jenis}${nomor}, ${tanggalPanjang(d.tanggal)}${d.tanggalPerkiraan ? ' (tanggal perkiraan)' : ''}`;
}
