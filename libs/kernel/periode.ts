import { DomainError } from './domain-error.js';

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

const bulanPola = /^bulan-(0[1-9]|1[0-2])$/;

export function adalahPeriode(teks: string): teks is Periode {
  return teks === 'tahun' || /^tw[1-4]$/.test(teks) || bulanPola.test(teks);
}

/** Reads what offices write: `tahun`, `TW I`..`TW IV`, `tw2`, `Triwulan 3`, `bulan-07`, a month's name; blank means the whole year. */
export function periode(teks: string): Periode {
  const t = teks.trim().toLowerCase().replace(/\s+/g, ' ');
  if (t === '' || t === 'tahun' || t === 'tahunan' || t === 'setahun') return 'tahun';
  if (adalahPeriode(t)) return t;
  const tw = /^(?:tw|triwulan)[ -]?(i{1,3}|iv|[1-4])$/.exec(t);
  if (tw) {
    const romawi: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
    return `tw${romawi[tw[1]!] ?? Number(tw[1])}` as Periode;
  }
  const nama = ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember'].indexOf(t);
  if (nama >= 0) return `bulan-${String(nama + 1).padStart(2, '0')}`;
  const angka = /^bulan[ -]?(\d{1,2})$/.exec(t);
  if (angka && Number(angka[1]) >= 1 && Number(angka[1]) <= 12) return `bulan-${angka[1]!.padStart(2, '0')}`;
  throw new DomainError('periode-tidak-sah', `Periode "${teks}" tidak dikenal. Pakai tahun, TW I sampai TW IV, atau nama bulan.`);
}

/** Triwulan (1..4) that the period lies in; `undefined` for the whole year. */
export function triwulanDari(p: Periode): 1 | 2 | 3 | 4 | undefined {
  if (p === 'tahun') return undefined;
  if (p.startsWith('tw')) return Number(p[2]) as 1 | 2 | 3 | 4;
  return (Math.ceil(Number(p.slice(6)) / 3)) as 1 | 2 | 3 | 4;
}

export function namaPeriode(p: Periode): string {
  if (p === 'tahun') return 'Tahun';
  if (p.startsWith('tw')) return `TW ${['I', 'II', 'III', 'IV'][Number(p[2]) - 1]}`;
  return ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'][Number(p.slice(6)) - 1] ?? p;
}

/** Last day of the period: the effective date of a realisasi whose document carries none of its own. */
export function akhirPeriode(p: Periode, t: Tahun): string {
  const bulan = p === 'tahun' ? 12 : p.startsWith('tw') ? Number(p[2]) * 3 : Number(p.slice(6));
  const hari = bulan === 2 ? ((t % 4 === 0 && t % 100 !== 0) || t % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(bulan) ? 30 : 31;
  return `${t}-${String(bulan).padStart(2, '0')}-${hari}`;
}
