import type { BarisImpor } from '#impor';
import type { Contoh, Pengimpor } from '#impor/nest';

/** A file that was handed in, as lists show it. */
export interface ImporTercatat {
  readonly hash: string;
  readonly nama: string;
  readonly pd: string;
  readonly tahun: number;
  readonly keadaan: 'selesai' | 'berjalan' | 'tertahan';
  /** Why it is held back; null unless it is. */
  readonly alasan: string | null;
  readonly dicatat: string;
  /** Sequence of the event that finished it. */
  readonly sequence: number | null;
  readonly jumlahPeristiwa: number | null;
}

/** A shipped example, and whether this ledger holds its workbook. */
export interface ContohTersedia extends Omit<Contoh, 'isi'> {
  readonly hash: string;
  readonly keadaan: 'belum' | 'berjalan' | 'tertahan' | 'selesai';
  /** Why it is held back; null unless it is. */
  readonly alasan: string | null;
  /** Steps carried out, and all of them: 0 of 0 unless it is under way. */
  readonly selesai: number;
  readonly dari: number;
}

export function rowOf(pengimpor: Pengimpor, baris: BarisImpor): ImporTercatat {
  const { keadaan, alasan } = pengimpor.keadaan(baris);
  return { hash: baris.hash, nama: baris.nama, pd: baris.pd, tahun: baris.tahun, keadaan, alasan, dicatat: baris.dicatat, sequence: baris.selesai, jumlahPeristiwa: baris.jumlah_peristiwa };
}
