import { uuid5 } from '#event-store';
import { kunciDokumen, type Dokumen, type Tahap } from '#kernel';
import type { SahkanRevisi } from './decider.js';

/** Name of the stream of a PD's budget year (design, Streams and events). */
export const aliranAnggaran = (pd: string, tahun: number): string => `anggaran-${pd}-${tahun}`;

/** Id of the revision that a document makes: the same document names the same revision. */
export const idRevisi = (pd: string, tahun: number, tahap: Tahap, dokumen: Dokumen): string => uuid5('revisi', pd, tahun, tahap, kunciDokumen(dokumen));

/** Lines that go into one append: 800 envelopes stay well below its limit of 1 000 000 bytes. */
export const BARIS_PER_PERINTAH = 800;

/** Cuts a large document into commands; only the last one closes the revision, so nothing counts before it. */
export function pecahRevisi(perintah: Omit<SahkanRevisi, 'tutup'>): SahkanRevisi[] {
  const bagian: SahkanRevisi[] = [];
  for (let i = 0; i === 0 || i < perintah.baris.length; i += BARIS_PER_PERINTAH) {
    bagian.push({ ...perintah, baris: perintah.baris.slice(i, i + BARIS_PER_PERINTAH), tutup: i + BARIS_PER_PERINTAH >= perintah.baris.length });
  }
  return bagian;
}
