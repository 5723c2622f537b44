import { DomainError } from './domain-error.js';

/**
 * Editions of the nomenclature that are known. A code means something only with its edition.
 * Since `kepmen-900.1.15.5-1317-2023` a sub kegiatan has four digits; the earlier ones give it two.
 */
export const edisiDikenal = ['permendagri-90-2019', 'kepmen-050-3708-2020', 'kepmen-050-5889-2021', 'kepmen-900.1.15.5-1317-2023'] as const;

export type Edisi = (typeof edisiDikenal)[number];

export type JenjangKode = 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'sub-kegiatan';

/** A code with its edition, or a local one where the source prints none. */
export interface Kode {
  readonly nilai: string;
  readonly edisi: Edisi | null;
  readonly lokal: boolean;
}

const sampaiKegiatan: readonly (readonly [JenjangKode, RegExp])[] = [
  ['urusan', /^[X1-9]$/],
  ['bidang', /^[X1-9]\.(XX|\d\d)$/],
  ['program', /^[X1-9]\.(XX|\d\d)\.\d\d$/],
  ['kegiatan', /^[X1-9]\.(XX|\d\d)\.\d\d\.[12]\.\d\d$/],
];
const subDuaAngka = /^[X1-9]\.(XX|\d\d)\.\d\d\.[12]\.\d\d\.\d\d$/;
const subEmpatAngka = /^[X1-9]\.(XX|\d\d)\.\d\d\.[12]\.\d\d\.\d{4}$/;

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
  const sub = edisi === 'kepmen-900.1.15.5-1317-2023' ? subEmpatAngka : subDuaAngka;
  return sub.test(nilai) ? 'sub-kegiatan' : sampaiKegiatan.find(([, pola]) => pola.test(nilai))?.[0];
}

/**
 * Orders codes part by part: numbers by value (1.2 before 1.10) and before letters, a parent before its children.
 * A total order: 0 only for the same text.
 */
export function bandingKode(a: string, b: string): number {
  const [kiri, kanan] = [a.split('.'), b.split('.')];
  for (const [i, x] of kiri.entries()) {
    const y = kanan[i];
    if (y === undefined) return 1;
    const urutan = bandingBagian(x, y);
    if (urutan !== 0) return urutan;
  }
  return kiri.length < kanan.length ? -1 : 0;
}

function bandingBagian(x: string, y: string): number {
  if (x === y) return 0;
  const [angkaX, angkaY] = [/^\d+$/.test(x), /^\d+$/.test(y)];
  if (angkaX !== angkaY) return angkaX ? -1 : 1;
  const selisih = angkaX ? BigInt(x) - BigInt(y) : 0n;
  return selisih < 0n || (selisih === 0n && x < y) ? -1 : 1;
}
