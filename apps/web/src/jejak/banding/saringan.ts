import type { BarisBanding } from '#jejak';
import { sebutAngka } from '../../angka/sebutAngka';
import type { Alamat } from '../useAlamat';
import { nilaiPerubahan } from './penilaian';

/** Which of the changed figures are shown; null: all. */
export interface SaringanBanding {
  readonly cari: string | null;
  readonly ukuran: string | null;
  readonly jenjang: string | null;
  readonly keadaan: string | null;
  readonly penilaian: string | null;
}

export const tanpaSaringan: SaringanBanding = { cari: null, ukuran: null, jenjang: null, keadaan: null, penilaian: null };

export const bacaSaringan = (baca: Alamat['baca']): SaringanBanding => ({ cari: baca('cari'), ukuran: baca('ukuran'), jenjang: baca('jenjang'), keadaan: baca('keadaan'), penilaian: baca('penilaian') });

const isi = (b: BarisBanding): string => [b.kode, b.indikator, b.uraian, sebutAngka(b), b.lama, b.baru, b.selisih, b.angkaDari, b.angkaKe].join(' ').toLocaleLowerCase('id-ID');

export function cocok(b: BarisBanding, s: SaringanBanding): boolean {
  if (s.ukuran !== null && b.ukuran !== s.ukuran) return false;
  if (s.jenjang !== null && b.jenjang !== s.jenjang) return false;
  if (s.keadaan !== null && b.keadaan !== s.keadaan) return false;
  if (s.penilaian !== null && nilaiPerubahan(b) !== s.penilaian) return false;
  if (s.cari === null) return true;
  const teks = isi(b);
  return s.cari.toLocaleLowerCase('id-ID').split(/\s+/).every((kata) => teks.includes(kata) || (/^[\d.]{4,}$/.test(kata) && teks.includes(kata.replaceAll('.', ''))));
}
