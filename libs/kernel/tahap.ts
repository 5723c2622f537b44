import { DomainError } from './domain-error.js';
import { urutanDari } from './romawi.js';

/**
 * A stage of a year's budget or targets: `awal`, `pergeseran-1`, …, `perubahan`, `perubahan-2`, ….
 * Every stage has one name only: the first perubahan is never `perubahan-1`.
 * The label orders nothing: stages are ordered by the date of their documents.
 */
export type Tahap = 'awal' | 'perubahan' | `pergeseran-${number}` | `perubahan-${number}`;

export function adalahTahap(teks: string): teks is Tahap {
  return /^(awal|pergeseran-[1-9]\d?|perubahan(-([2-9]|[1-9]\d))?)$/.test(teks);
}

/** Reads `awal`, `APBD awal`, `pergeseran ke-2`, `Pergeseran III`, `perubahan`, `P-APBD`, `DPPA`. A pergeseran without a number is the first. */
export function tahap(teks: string): Tahap {
  const t = teks.trim().toLowerCase().replace(/\s+/g, ' ');
  if (adalahTahap(t)) return t;
  if (/^((apbd )?(awal|induk|murni)|dpa)$/.test(t)) return 'awal';
  if (/^(perubahan apbd|apbd perubahan|p-?apbd|apbd-?p|dppa)$/.test(t)) return 'perubahan';
  const bernomor = /^(pergeseran|perubahan)(?: apbd)?(?:(?: ke)?[ -]?(\d{1,2}|[ivx]+))?$/.exec(t);
  const urutan = urutanDari(bernomor?.[2] ?? '1');
  if (bernomor && urutan !== undefined) {
    return bernomor[1] === 'perubahan' && urutan === 1 ? 'perubahan' : (`${bernomor[1]}-${urutan}` as Tahap);
  }
  throw new DomainError('tahap-tidak-sah', `Tahap "${teks}" tidak dikenal. Pakai awal, pergeseran-1, pergeseran-2, …, atau perubahan.`);
}

export function namaTahap(t: Tahap): string {
  if (t === 'awal') return 'APBD awal';
  if (t === 'perubahan') return 'Perubahan APBD';
  const [jenis, nomor] = t.split('-');
  return jenis === 'pergeseran' ? `Pergeseran ke-${nomor}` : `Perubahan APBD ke-${nomor}`;
}

/** The same stage of something that is no budget: `awal`, `perubahan`, `pergeseran ke-2`. */
export const sebutTahap = (t: Tahap): string => (t === 'awal' ? t : namaTahap(t).replace(' APBD', '').toLowerCase());
