import type { Dokumen } from '#kernel';
import type { SumberDana } from '#anggaran';
import type { Codes } from '../code-book.js';
import { bacaDokumen } from './dokumen.js';
import type { DasarKoreksiIsian } from './koreksi.js';

/** The reason and document of a correction, where the body brings them. */
export function bacaKoreksi(isian: DasarKoreksiIsian | null | undefined, bidang: string, codes: Codes): { koreksi?: { alasan: string; dokumen: Dokumen } } {
  return isian ? { koreksi: { alasan: isian.alasan, dokumen: bacaDokumen(isian.dokumen, `${bidang}.koreksi.dokumen`, codes.salah) as Dokumen } } : {};
}

/** How finely an amount is split: kode rekening and sumber dana, either of which may be left open. */
export function bacaRincian(isian: { readonly rekening?: string | null; readonly sumberDana?: string | null }, bidang: string, codes: Codes): { rekening: string | null; sumberDana: SumberDana | null } {
  const rekening = isian.rekening?.trim() || null;
  if (rekening !== null && !/^\d(\.\d{1,4})*$/.test(rekening)) codes.tolak('rekening-tidak-sah', `Kode rekening "${rekening}" tidak sah. Tulis seperti 5.1 atau 5.1.02.01.`, `${bidang}.rekening`);
  const nama = isian.sumberDana?.trim() || null;
  return { rekening, sumberDana: nama === null ? null : { kode: null, nama } };
}
