import { DomainError } from './domain-error.js';

declare const merek: unique symbol;
/** A calendar date `YYYY-MM-DD` without time zone: what stands on a document. Compares correctly as text. */
export type Tanggal = string & { readonly [merek]: 'Tanggal' };

const pola = /^(\d{4})-(\d{2})-(\d{2})$/;

export function adalahTanggal(teks: string): teks is Tanggal {
  const cocok = pola.exec(teks);
  if (!cocok) return false;
  const [tahun, bulan, hari] = [Number(cocok[1]), Number(cocok[2]), Number(cocok[3])];
  return tahun >= 1900 && bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= hariDalamBulan(tahun, bulan);
}

/** Reads `YYYY-MM-DD`; refuses dates that the calendar does not have. */
export function tanggal(teks: string): Tanggal {
  if (!adalahTanggal(teks)) {
    throw new DomainError('tanggal-tidak-sah', `Tanggal "${teks}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-10-01.`);
  }
  return teks;
}

function hariDalamBulan(tahun: number, bulan: number): number {
  if (bulan === 2) return (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(bulan) ? 30 : 31;
}

const namaBulan = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** `2024-10-01` → `1 Oktober 2024`. */
export function tanggalPanjang(t: string): string {
  const cocok = pola.exec(t);
  return cocok ? `${Number(cocok[3])} ${namaBulan[Number(cocok[2]) - 1]} ${cocok[1]}` : t;
}
