import { DomainError } from './domain-error.js';

/**
 * Edition of the nomenclature that a code belongs to. A code means something only with its edition.
 * `kepmen-900.1.15.5-1317-2023` and later use four digits for sub kegiatan, the earlier ones two.
 */
export type Edisi = 'permendagri-90-2019' | 'kepmen-050-3708-2020' | 'kepmen-050-5889-2021' | 'kepmen-900.1.15.5-1317-2023';

export const edisiDikenal: readonly Edisi[] = ['permendagri-90-2019', 'kepmen-050-3708-2020', 'kepmen-050-5889-2021', 'kepmen-900.1.15.5-1317-2023'];

export type JenjangKode = 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'sub-kegiatan';

/** A code with its edition, or a local one where the source prints none. */
export interface Kode {
  readonly nilai: string;
  readonly edisi: Edisi | null;
  readonly lokal: boolean;
}

const bagian = {
  urusan: '[X1-9]',
  bidang: '(?:XX|\\d{2})',
  program: '\\d{2}',
  kegiatan: '[12]\\.\\d{2}',
};

/**
 * Checks the shape `U.BB.PP.L.KK.SS` for a level of the tree (Permendagri 90/2019 and its updates).
 * Local codes are free text of at most 40 letters, digits, dots and hyphens.
 */
export function kode(nilai: string, edisi: Edisi | null): Kode {
  const teks = nilai.trim();
  if (edisi === null) {
    if (!/^[A-Za-z0-9]([A-Za-z0-9.-]{0,38}[A-Za-z0-9])?$/.test(teks)) {
      throw new DomainError('kode-lokal-tidak-sah', `Kode lokal "${nilai}" tidak sah: hanya huruf, angka, titik dan tanda hubung, paling panjang 40.`);
    }
    return { nilai: teks, edisi: null, lokal: true };
  }
  if (jenjangKode(teks, edisi) === undefined) {
    throw new DomainError('kode-tidak-sah', `Kode "${nilai}" tidak sesuai bentuk U.BB.PP.L.KK.SS edisi ${edisi}. Periksa kode, atau tandai sebagai kode lokal.`);
  }
  return { nilai: teks, edisi, lokal: false };
}

/** Level that a standard code stands for, or `undefined` when its shape fits none. */
export function jenjangKode(nilai: string, edisi: Edisi): JenjangKode | undefined {
  const sub = edisi === 'kepmen-900.1.15.5-1317-2023' ? '\\d{4}' : '\\d{2}';
  const { urusan, bidang, program, kegiatan } = bagian;
  const pola: readonly [JenjangKode, string][] = [
    ['urusan', urusan],
    ['bidang', `${urusan}\\.${bidang}`],
    ['program', `${urusan}\\.${bidang}\\.${program}`],
    ['kegiatan', `${urusan}\\.${bidang}\\.${program}\\.${kegiatan}`],
    ['sub-kegiatan', `${urusan}\\.${bidang}\\.${program}\\.${kegiatan}\\.${sub}`],
  ];
  return pola.find(([, p]) => new RegExp(`^${p}$`).test(nilai))?.[0];
}

/** Orders codes part by part, digits as numbers: 1.2 before 1.10. */
export function bandingKode(a: string, b: string): number {
  const [kiri, kanan] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(kiri.length, kanan.length); i++) {
    const [x, y] = [kiri[i], kanan[i]];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (x === y) continue;
    if (/^\d+$/.test(x) && /^\d+$/.test(y) && BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}
