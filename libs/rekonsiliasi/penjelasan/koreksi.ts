import { tanggalPanjang, type Dokumen } from '#kernel';
import type { Calon } from './hipotesis.js';
import type { Kasus, Medan } from './medan.js';
import { gabung, sebutNilai } from './sebut.js';

export const BENAR_SEBELUM_KOREKSI = 'benar-sebelum-koreksi';

/** The printed figure is what the ledger said until it was corrected. */
export function hipotesisKoreksi(k: Kasus, medan: Medan): Calon[] {
  const s = medan.sebelumKoreksi(k.asal);
  if (!s) return [];
  const nilai = s.nilai === undefined ? '' : `: waktu itu ${sebutNilai(s.nilai.bulatkan(k.sel.presisi), k.sel)}`;
  return [{ jenis: BENAR_SEBELUM_KOREKSI, dasar: 100, alternatif: 1, digit: 2, perbaikan: null, bukti: s.bukti, teks: `Benar menurut catatan sebelum koreksi ${gabung(s.dokumen.map(sebut))}${nilai}.` }];
}

const sebut = ({ jenis, nomor, tanggal, tanggalPerkiraan }: Dokumen): string => `${jenis}${nomor ? ` ${nomor}` : ''} tanggal ${tanggalPanjang(tanggal)}${tanggalPerkiraan ? ' (perkiraan)' : ''}`;
