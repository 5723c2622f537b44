import type { Kasus } from '../ukur.js';
import { bangunUlang } from './bangun-ulang.js';
import { http } from './http.js';
import { impor } from './impor.js';
import { klaster } from './klaster.js';
import { linimasa } from './linimasa.js';
import { replay } from './replay.js';
import { ringkasan } from './ringkasan.js';
import { tabelPd } from './tabel-pd.js';
import { tambah } from './tambah.js';

/** In the order in which they run; 2 is measured with 1. */
export const semuaKasus: Readonly<Record<string, { readonly nama: string; readonly kasus: Kasus }>> = {
  1: { nama: 'penambahan satu per satu dan 64 penulis', kasus: tambah },
  3: { nama: 'impor buku kerja', kasus: impor },
  4: { nama: 'bangun ulang model angka', kasus: bangunUlang },
  5: { nama: 'tabel satu PD-tahun pada satu urutan', kasus: tabelPd },
  6: { nama: 'ringkasan pemda', kasus: ringkasan },
  7: { nama: 'linimasa', kasus: linimasa },
  8: { nama: 'HTTP', kasus: http },
  9: { nama: 'klaster EventStoreDB', kasus: klaster },
  10: { nama: 'replay: per titik dan beda dua titik', kasus: replay },
};
