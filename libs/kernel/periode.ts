import { DomainError } from './domain-error.js';
import { keRomawi, urutanDari } from './romawi.js';
import { hariDalamBulan, namaBulan, tanggal, type Tanggal } from './tanggal.js';

/** Four-digit budget year. */
export type Tahun = number;

export function tahun(nilai: string | number): Tahun {
  const angka = typeof nilai === 'number' ? nilai : /^\d{4}$/.test(nilai.trim()) ? Number(nilai) : Number.NaN;
  if (!Number.isInteger(angka) || angka < 1945 || angka > 2999) {
    throw new DomainError('tahun-tidak-sah', `Tahun "${nilai}" tidak sah. Tulis empat angka, misalnya 2024.`);
  }
  return angka;
}

/**
 * Period of a realisasi or of a split target inside one year: the whole year, a triwulan or a month.
 * Stored and addressed by this text.
 */
export type Periode = 'tahun' | `tw${1 | 2 | 3 | 4}` | `bulan-${string}`;

export function adalahPeriode(teks: string): teks is Periode {
  return /^(tahun|tw[1-4]|bulan-(0[1-9]|1[0-2]))$/.test(teks);
}

/** Spellings of months that offices still use beside today's. */
const ejaanLama: Readonly<Record<string, string>> = { pebruari: 'februari', nopember: 'november' };

/** Reads what offices write: `tahun`, `TW I`..`TW IV`, `tw2`, `Triwulan 3`, `bulan-07`, a month's name; blank means the whole year. */
export function periode(teks: string): Periode {
  const t = teks.trim().toLowerCase().replace(/\s+/g, ' ');
  if (['', 'tahun', 'tahunan', 'setahun'].includes(t)) return 'tahun';
  const tw = /^(?:tw|triwulan)(?: ke)?[ -]?([iv]+|\d)$/.exec(t);
  const calon = tw ? `tw${urutanDari(tw[1]!)}` : bulan(t);
  if (calon !== undefined && adalahPeriode(calon)) return calon;
  throw new DomainError('periode-tidak-sah', `Periode "${teks}" tidak dikenal. Pakai tahun, TW I sampai TW IV, atau nama bulan.`);
}

function bulan(t: string): string | undefined {
  const nama = ejaanLama[t] ?? t;
  const urutan = namaBulan.findIndex((n) => n.toLowerCase() === nama) + 1 || Number(/^bulan(?: ke)?[ -]?(\d{1,2})$/.exec(t)?.[1] ?? 0);
  return urutan > 0 ? `bulan-${String(urutan).padStart(2, '0')}` : undefined;
}

/** Month (1..12) in which the period ends. */
function bulanTerakhir(p: Periode): number {
  if (p === 'tahun') return 12;
  return p.startsWith('tw') ? Number(p[2]) * 3 : Number(p.slice(6));
}

/** Triwulan (1..4) that the period lies in; `undefined` for the whole year. */
export function triwulanDari(p: Periode): 1 | 2 | 3 | 4 | undefined {
  return p === 'tahun' ? undefined : (Math.ceil(bulanTerakhir(p) / 3) as 1 | 2 | 3 | 4);
}

export function namaPeriode(p: Periode): string {
  if (p === 'tahun') return 'Tahun';
  return p.startsWith('tw') ? `TW ${keRomawi(Number(p[2]))}` : (namaBulan[bulanTerakhir(p) - 1] ?? p);
}

/** Last day of the period: the effective date of a realisasi whose document carries none of its own. */
export function akhirPeriode(p: Periode, t: Tahun): Tanggal {
  const akhir = bulanTerakhir(p);
  return tanggal(`${t}-${String(akhir).padStart(2, '0')}-${hariDalamBulan(t, akhir)}`);
}

/** Periods strictly inside a period, months before their triwulan. */
export function periodeDiDalam(p: Periode): Periode[] {
  if (p.startsWith('bulan')) return [];
  if (p === 'tahun') return (['tw1', 'tw2', 'tw3', 'tw4'] as const).flatMap((tw) => [...periodeDiDalam(tw), tw]);
  return [2, 1, 0].map((mundur) => `bulan-${String(Number(p[2]) * 3 - mundur).padStart(2, '0')}` as Periode);
}

/** Periods that a period lies strictly inside of, the year first. */
export function periodeDiLuar(p: Periode): Periode[] {
  if (p === 'tahun') return [];
  return p.startsWith('tw') ? ['tahun'] : ['tahun', `tw${triwulanDari(p)!}`];
}
