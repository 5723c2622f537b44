import type { Dokumen, NilaiTarget, Periode } from '#kernel';
import type { Versi } from '#projection';
import { SELURUH_PD } from '#anggaran';
import type { AngkaDitemukan, Penghitung } from '#capaian';

/** A row that took part in a figure at some time, with what it says. */
export interface Bahan {
  readonly versi: Versi;
  readonly kode: string;
  readonly uraian: string;
  readonly periode: Periode | null;
  readonly tahap: string | null;
  readonly nilai: string | null;
  readonly satuan: string;
  readonly dokumen: Dokumen | null;
}

/** What a figure is about. */
export type PerihalAngka = Pick<AngkaDitemukan, 'simpul' | 'indikator'>;

/** Nodes at and below one: whose statements take part in its figure. */
export function keturunan(h: Penghitung, simpul: string): Set<string> {
  const hasil = new Set<string>();
  const jalan = (s: string): void => {
    hasil.add(s);
    h.pagu.anak(s).forEach(jalan);
  };
  jalan(simpul);
  return hasil;
}

export const satuanIndikator = (h: Penghitung, id: string): string => h.c.indikator.get(id)!.satuan;

export const sebutTarget = (n: NilaiTarget): string => (n.jenis === 'angka' ? n.nilai : n.mentah);

export function sebutSimpul(h: Penghitung, simpul: string, rekening: string | null): { kode: string; uraian: string } {
  const rinci = rekening === null ? '' : ` (rekening ${rekening})`;
  if (simpul === SELURUH_PD) return { kode: SELURUH_PD, uraian: `Seluruh ${h.c.identitas?.nama ?? h.c.pd}${rinci}` };
  const s = h.c.simpul.get(simpul)!;
  return { kode: s.kode, uraian: `${s.uraian}${rinci}` };
}

export function sebutIndikator(h: Penghitung, id: string): { kode: string; uraian: string } {
  const i = h.c.indikator.get(id)!;
  return { kode: i.kode, uraian: i.nama };
}
