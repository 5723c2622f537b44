import type { Kasus } from '../ukur.js';
import { tabelPd } from './tabel-pd.js';
import { tambah } from './tambah.js';

export const semuaKasus: Readonly<Record<string, { readonly nama: string; readonly kasus: Kasus }>> = {
  1: { nama: 'penambahan satu per satu dan 64 penulis', kasus: tambah },
  5: { nama: 'tabel satu PD-tahun pada satu urutan', kasus: tabelPd },
};
