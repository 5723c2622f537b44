/** Days of the calendar as numbers, so that they can be counted: 1970-01-01 is 0. */
const nomorHari = (tanggal: string): number => Date.parse(`${tanggal}T00:00:00Z`) / 86_400_000;
const tanggalDari = (nomor: number): string => new Date(nomor * 86_400_000).toISOString().slice(0, 10);

/** The date `hari` days later; earlier where it is negative. */
export const geserHari = (tanggal: string, hari: number): string => tanggalDari(nomorHari(tanggal) + hari);

/** Days from one date to another; negative where the second is earlier. */
export const selisihHari = (dari: string, sampai: string): number => nomorHari(sampai) - nomorHari(dari);

/** The `hari`-th working day after a date: Saturdays, Sundays and holidays do not count. */
export function geserHariKerja(tanggal: string, hari: number, libur: readonly string[]): string {
  const bebas = new Set(libur);
  let t = tanggal;
  for (let sisa = hari; sisa > 0; ) {
    t = geserHari(t, 1);
    const hariKe = (nomorHari(t) + 4) % 7; // 1970-01-01 was a Thursday: 0 is Sunday
    if (hariKe !== 0 && hariKe !== 6 && !bebas.has(t)) sisa--;
  }
  return t;
}
