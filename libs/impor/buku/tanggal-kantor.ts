import { adalahTanggal } from '#kernel';

const bulan: readonly RegExp[] = [/^jan(uari)?$/, /^[fp]eb(ruari)?$/, /^mar(et)?$/, /^apr(il)?$/, /^mei$/, /^juni?$/, /^juli?$/, /^(ag[ut]|ags|agust|agustus)$/, /^sept?(ember)?$/, /^okt(ober)?$/, /^no[vp](ember)?$/, /^des(ember)?$/];

/** A date as offices write it: `2024-10-01`, `1 Oktober 2024`, `01/10/2024` (day first), with `-` or `.` too. `undefined` when it is none. */
export function bacaTanggalKantor(teks: string): string | undefined {
  const t = teks.trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?$/.exec(t);
  if (iso) return susun(iso[1]!, Number(iso[2]), Number(iso[3]));
  const angka = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(t);
  if (angka) return susun(angka[4]!, Number(angka[3]), Number(angka[1]));
  const kata = /^(?:(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),? )?(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/.exec(t);
  if (!kata) return undefined;
  const ke = bulan.findIndex((b) => b.test(kata[2]!));
  return ke < 0 ? undefined : susun(kata[3]!, ke + 1, Number(kata[1]));
}

/**
 * The day that a date cell shows. `nilai` is the cell's number, days since the workbook's epoch. Day 60 of the 1900
 * epoch is a 29 February that never was, and fractions (times of day) are dropped.
 */
export function tanggalDariSerial(nilai: string, sejak1904: boolean): string | undefined {
  const hari = Number(nilai.split('.')[0]);
  if (nilai.startsWith('-') || !Number.isSafeInteger(hari) || hari > 401_768 || (!sejak1904 && (hari < 1 || hari === 60))) return undefined;
  const awal = sejak1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, hari < 60 ? 31 : 30);
  const iso = new Date(awal + hari * 86_400_000).toISOString().slice(0, 10);
  return adalahTanggal(iso) ? iso : undefined;
}

/** The number of the day in the 1900 epoch, or `undefined` where Excel's calendar is off (before 1 March 1900). */
export function serialDariTanggal(iso: string): number | undefined {
  if (!adalahTanggal(iso) || iso < '1900-03-01') return undefined;
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function susun(tahun: string, bulanKe: number, hari: number): string | undefined {
  const iso = `${tahun}-${String(bulanKe).padStart(2, '0')}-${String(hari).padStart(2, '0')}`;
  return adalahTanggal(iso) ? iso : undefined;
}
