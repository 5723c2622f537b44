import { DomainError, adalahPeriode, adalahTanggal, akhirPeriode, namaPeriode, tanggalPanjang, type Periode } from '#kernel';

/** What a count speaks about: a period of a year, or a day. */
export type SaatData = { readonly jenis: 'periode'; readonly tahun: number; readonly periode: Periode } | { readonly jenis: 'tanggal'; readonly tanggal: string };

/** `2024-tahun`, `2024-tw1`, `2024-12-31`: in keys and addresses. */
export const kunciSaat = (s: SaatData): string => (s.jenis === 'tanggal' ? s.tanggal : `${s.tahun}-${s.periode}`);

/** The inverse of `kunciSaat`; undefined for any other text. */
export function saatDari(kunci: string): SaatData | undefined {
  if (adalahTanggal(kunci)) return { jenis: 'tanggal', tanggal: kunci };
  const [tahun, periode] = [kunci.slice(0, 4), kunci.slice(5)];
  return /^\d{4}$/.test(tahun) && kunci[4] === '-' && adalahPeriode(periode) ? { jenis: 'periode', tahun: Number(tahun), periode } : undefined;
}

export const tahunSaat = (s: SaatData): number => (s.jenis === 'tanggal' ? Number(s.tanggal.slice(0, 4)) : s.tahun);

/** Last day that a count speaks about. */
export const akhirSaat = (s: SaatData): string => (s.jenis === 'tanggal' ? s.tanggal : akhirPeriode(s.periode, s.tahun));

export const sebutSaat = (s: SaatData): string => (s.jenis === 'tanggal' ? tanggalPanjang(s.tanggal) : s.periode === 'tahun' ? String(s.tahun) : `${namaPeriode(s.periode)} ${s.tahun}`);

export function periksaSaat(s: SaatData): void {
  if (s.jenis === 'tanggal' && !adalahTanggal(s.tanggal)) throw new DomainError('tanggal-tidak-sah', `Tanggal data "${s.tanggal}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-12-31.`);
  if (s.jenis === 'periode' && (!Number.isInteger(s.tahun) || s.tahun < 1945 || s.tahun > 2999)) throw new DomainError('tahun-tidak-sah', `Tahun data "${s.tahun}" tidak sah. Tulis empat angka, misalnya 2024.`);
}
