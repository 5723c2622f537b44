import { DomainError } from './domain-error.js';

/**
 * A stage of a year's budget or targets: `awal`, `pergeseran-1`, …, `perubahan`, `perubahan-2`.
 * The label orders nothing: stages are ordered by the date of their documents (rules, Budget).
 */
export type Tahap = 'awal' | 'perubahan' | `pergeseran-${number}` | `perubahan-${number}`;

export function adalahTahap(teks: string): teks is Tahap {
  return /^(awal|perubahan|(pergeseran|perubahan)-[1-9]\d?)$/.test(teks);
}

/** Reads `awal`, `APBD awal`, `pergeseran ke-2`, `perubahan`, `P-APBD`, `DPPA`. */
export function tahap(teks: string): Tahap {
  const t = teks.trim().toLowerCase().replace(/\s+/g, ' ');
  if (adalahTahap(t)) return t;
  if (/^(apbd )?(awal|induk|murni)$/.test(t) || t === 'dpa') return 'awal';
  if (/^(perubahan apbd|apbd perubahan|p-apbd|dppa)$/.test(t)) return 'perubahan';
  const geser = /^pergeseran(?: ke)?[- ]?(\d{1,2}|i{1,3}|iv|v)$/.exec(t);
  if (geser) {
    const romawi: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };
    return `pergeseran-${romawi[geser[1]!] ?? Number(geser[1])}`;
  }
  if (t === 'pergeseran') return 'pergeseran-1';
  throw new DomainError('tahap-tidak-sah', `Tahap "${teks}" tidak dikenal. Pakai awal, pergeseran-1, pergeseran-2, …, atau perubahan.`);
}

export function namaTahap(t: Tahap): string {
  if (t === 'awal') return 'APBD awal';
  if (t === 'perubahan') return 'Perubahan APBD';
  const [jenis, nomor] = t.split('-');
  return jenis === 'pergeseran' ? `Pergeseran ke-${nomor}` : `Perubahan APBD ke-${nomor}`;
}
