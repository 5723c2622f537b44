import { DomainError } from './domain-error.js';

declare const merek: unique symbol;
/** A calendar date `YYYY-MM-DD` without time zone: what stands on a document. Compares correctly as text. */
export type Tanggal = string & { readonly [merek]: 'Tanggal' };

export const namaBulan = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const;

/** Days in a month (1..12) of the Gregorian calendar. */
export function hariDalamBulan(tahun: number, bulan: number): number {
  if (bulan === 2) return (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(bulan) ? 30 : 31;
}

/** Year, month and day of a date from 1900 on that the calendar has. */
function uraikan(teks: string): readonly [tahun: number, bulan: number, hari: number] | undefined {
  const cocok = /^(\d{4})-(\d{2})-(\d{2})$/.exec(teks);
  if (!cocok) return undefined;
  const [tahun, bulan, hari] = [Number(cocok[1]), Number(cocok[2]), Number(cocok[3])];
  const ada = tahun >= 1900 && bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= hariDalamBulan(tahun, bulan);
  return ada ? [tahun, bulan, hari] : undefined;
}

export function adalahTanggal(teks: string): teks is Tanggal {
  return uraikan(teks) !== undefined;
}

/** Reads `YYYY-MM-DD`; refuses dates that the calendar does not have. */
export function tanggal(teks: string): Tanggal {
  if (!adalahTanggal(teks)) {
    throw new DomainError('tanggal-tidak-sah', `Tanggal "${teks}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-10-01.`);
  }
  return teks;
}

/** `2024-10-01` → `1 Oktober 2024`. What is no date is returned as it stands. */
export function tanggalPanjang(t: string): string {
  const bagian = uraikan(t);
  return bagian ? `${bagian[2]} ${namaBulan[bagian[1] - 1]} ${bagian[0]}` : t;
}
