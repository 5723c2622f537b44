import { DomainError, type Decider } from '#kernel';
import type { PeristiwaImpor } from './events.js';

export type PerintahImpor =
  | { readonly jenis: 'Terima'; readonly hash: string; readonly nama: string; readonly ukuran: number; readonly pemda: string; readonly pd: string; readonly tahun: number; readonly jumlahLangkah: number; readonly tanggal: string }
  | { readonly jenis: 'Selesaikan'; readonly hash: string; readonly pd: string; readonly tahun: number; readonly jumlahPeristiwa: number };

export interface Impor {
  keadaan: 'belum-ada' | 'berjalan' | 'selesai';
  nama: string;
  /** Day on which it was accepted: it finishes under the same, whoever finishes it and when. */
  tanggal: string;
}

export const aliranImpor = (hash: string): string => `impor-${hash}`;

/** The life of one file: accepted once, finished once. */
export const impor: Decider<PerintahImpor, PeristiwaImpor, Impor> = {
  initial: () => ({ keadaan: 'belum-ada', nama: '', tanggal: '' }),
  decide(c, s) {
    if (c.jenis === 'Terima') {
      if (s.keadaan !== 'belum-ada') return [];
      const { jenis: _, tanggal, ...data } = c;
      return [{ type: 'ImporDiterima', version: 1, data, berlaku: tanggal }];
    }
    if (s.keadaan === 'selesai') return [];
    if (s.keadaan === 'belum-ada') throw new DomainError('impor-tidak-ada', `Berkas ${c.hash} belum pernah diterima.`);
    return [{ type: 'ImporSelesai', version: 1, data: { hash: c.hash, pd: c.pd, tahun: c.tahun, jumlahPeristiwa: c.jumlahPeristiwa }, berlaku: s.tanggal }];
  },
  evolve(s, e) {
    return e.type === 'ImporDiterima' ? { keadaan: 'berjalan', nama: e.data.nama, tanggal: e.berlaku } : { ...s, keadaan: 'selesai' };
  },
};
