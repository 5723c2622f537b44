import { DomainError, type Decider } from '#kernel';
import { ditandai, uraiCatatan } from './catatan/catatan.js';
import { JENIS_SAKSI, JENIS_SEGEL, bacaKunciTerbuka, type KunciTerbuka } from './catatan/kunci.js';
import { disaksikan } from './catatan/saksi.js';
import { bacaSegel } from './catatan/segel.js';
import type { PeristiwaSegel, SebabSegel } from './events.js';

/** The first key, or the next one. Its statement is signed beforehand: a decision holds no secret. */
export interface TetapkanKunci {
  readonly jenis: 'TetapkanKunci';
  readonly asal: string;
  readonly kunci: string;
  readonly pernyataan: string;
  /** Why the old key does not sign; null where it does, and for the first one. */
  readonly alasan: string | null;
  readonly tanggal: string;
}

/** Publishes a checkpoint, signed beforehand over the root of the prefix that it names. */
export interface TerbitkanSegel {
  readonly jenis: 'TerbitkanSegel';
  readonly catatan: string;
  readonly sebab: SebabSegel;
  readonly tanggal: string;
}

/** Keeps the cosignature that a witness put under a checkpoint. */
export interface CatatSaksi {
  readonly jenis: 'CatatSaksi';
  readonly catatan: string;
  /** Verifier key of the witness. */
  readonly saksi: string;
  readonly tanggal: string;
}

export type PerintahSegel = TetapkanKunci | TerbitkanSegel | CatatSaksi;

export interface KeadaanSegel {
  asal: string | null;
  /** Verifier key that signs now. */
  kunci: string | null;
  terakhir: { readonly ukuran: number; readonly akar: string } | null;
  /** Root by size of every checkpoint. */
  readonly akar: Map<number, string>;
  /** `size|verifier key` of every cosignature. */
  readonly saksi: Set<string>;
}

/** What both keys sign when one follows the other. */
export const teksPernyataanKunci = (asal: string, kunci: string, menggantikan: string | null): string => `runut kunci segel v1\n${asal}\n${kunci}\n${menggantikan ?? '-'}\n`;

export const segel: Decider<PerintahSegel, PeristiwaSegel, KeadaanSegel> = {
  initial: () => ({ asal: null, kunci: null, terakhir: null, akar: new Map(), saksi: new Set() }),

  decide(c, state) {
    switch (c.jenis) {
      case 'TetapkanKunci':
        return tetapkan(c, state);
      case 'TerbitkanSegel':
        return terbitkan(c, state);
      case 'CatatSaksi':
        return catatSaksi(c, state);
    }
  },

  evolve(state, { type, data }) {
    switch (type) {
      case 'KunciSegelDitetapkan':
        return Object.assign(state, { asal: data.asal, kunci: data.kunci });
      case 'SegelDiterbitkan':
        state.akar.set(data.ukuran, data.akar);
        return Object.assign(state, { terakhir: { ukuran: data.ukuran, akar: data.akar } });
      case 'SegelDisaksikan':
        state.saksi.add(`${data.ukuran}|${data.saksi}`);
        return state;
    }
  },
};

function kunciBerjenis(teks: string, jenis: typeof JENIS_SEGEL | typeof JENIS_SAKSI): KunciTerbuka {
  const kunci = bacaKunciTerbuka(teks);
  if (kunci.jenis !== jenis) throw new DomainError('kunci-tidak-sah', jenis === JENIS_SEGEL ? `Kunci "${kunci.nama}" adalah kunci saksi; segel ditandai dengan kunci segel.` : `Kunci "${kunci.nama}" bukan kunci saksi. Saksi memakai kunci yang dibuat dengan "runut saksi --buat-kunci".`);
  return kunci;
}

function tetapkan(c: TetapkanKunci, state: KeadaanSegel): PeristiwaSegel[] {
  if (state.kunci === c.kunci) return [];
  const baru = kunciBerjenis(c.kunci, JENIS_SEGEL);
  if (state.asal !== null && state.asal !== c.asal) throw new DomainError('asal-berbeda', `Buku besar ini bernama "${state.asal}" dan tidak dapat berganti nama menjadi "${c.asal}".`);
  if (baru.nama !== c.asal) throw new DomainError('asal-berbeda', `Nama kunci "${baru.nama}" harus sama dengan nama buku besar, "${c.asal}".`);
  const catatan = uraiCatatan(c.pernyataan);
  const lama = state.kunci === null ? null : bacaKunciTerbuka(state.kunci);
  if (catatan.teks !== teksPernyataanKunci(c.asal, c.kunci, state.kunci) || !ditandai(catatan, baru)) throw new DomainError('pernyataan-kunci', 'Pernyataan kunci tidak menyebut kunci baru dan kunci yang digantikannya, atau tidak ditandai kunci baru.');
  if (lama !== null && !ditandai(catatan, lama) && !c.alasan?.trim()) throw new DomainError('alasan-kosong', 'Pergantian kunci tanpa tanda tangan kunci lama perlu alasan: pemegang kunci lama tidak dapat mengikutinya sendiri.');
  return [{ type: 'KunciSegelDitetapkan', version: 1, data: { asal: c.asal, kunci: c.kunci, menggantikan: state.kunci, pernyataan: c.pernyataan, alasan: c.alasan }, berlaku: c.tanggal }];
}

function terbitkan(c: TerbitkanSegel, state: KeadaanSegel): PeristiwaSegel[] {
  if (state.kunci === null) throw kunciBelumAda();
  const { asal, ukuran, akar, catatan } = bacaSegel(c.catatan);
  if (asal !== state.asal) throw new DomainError('asal-berbeda', `Segel ini milik "${asal}", buku besar ini bernama "${state.asal}".`);
  if (!ditandai(catatan, bacaKunciTerbuka(state.kunci))) throw new DomainError('tanda-segel', 'Segel ini tidak ditandai kunci yang berlaku. Periksa berkas kunci (RUNUT_KUNCI_SEGEL).');
  if (state.terakhir && ukuran <= state.terakhir.ukuran) throw new DomainError('segel-mundur', `Segel terakhir sudah meliputi ${state.terakhir.ukuran} peristiwa; segel baru harus meliputi lebih banyak, bukan ${ukuran}.`);
  if (ukuran < 1) throw new DomainError('segel-kosong', 'Buku besar masih kosong: belum ada yang disegel.');
  return [{ type: 'SegelDiterbitkan', version: 1, data: { asal, ukuran, akar, kunci: state.kunci, catatan: c.catatan, sebab: c.sebab }, berlaku: c.tanggal }];
}

function catatSaksi(c: CatatSaksi, state: KeadaanSegel): PeristiwaSegel[] {
  const kunci = kunciBerjenis(c.saksi, JENIS_SAKSI);
  const { asal, ukuran, akar, catatan } = bacaSegel(c.catatan);
  if (asal !== state.asal || state.akar.get(ukuran) !== akar) throw new DomainError('segel-tidak-dikenal', `Segel "${asal}" berukuran ${ukuran} dengan akar itu tidak pernah diterbitkan buku besar ini. Bila saksi benar-benar memegangnya, ada dua buku besar yang berbeda: jangan lanjutkan sebelum jelas sebabnya.`);
  const saksi = disaksikan(catatan, kunci);
  if (!saksi) throw new DomainError('tanda-saksi', `Segel ini tidak memuat tanda tangan saksi "${kunci.nama}" yang sah.`);
  if (state.saksi.has(`${ukuran}|${c.saksi}`)) return [];
  return [{ type: 'SegelDisaksikan', version: 1, data: { asal, ukuran, akar, saksi: kunci.teks, baris: saksi.baris }, berlaku: c.tanggal }];
}

export const kunciBelumAda = (): DomainError => new DomainError('kunci-segel-belum-ada', 'Buku besar ini belum mempunyai kunci segel. Buat dengan "runut segel --buat-kunci".');
