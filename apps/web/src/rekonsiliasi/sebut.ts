import type { Putusan, StatusKetidaksesuaian } from '#rekonsiliasi';
import { adalahDesimal, kosong, tulisKuantitas, tulisSelisih } from '../angka/tulis';

/** A side of a contradiction: a figure, a word, or nothing. */
export const tulisSisi = (nilai: string | null): string => (nilai === null ? kosong : adalahDesimal(nilai) ? tulisKuantitas(nilai) : nilai || '(kosong)');

/** A difference, signed on both sides. */
export const tulisBeda = (selisih: string | null): string => (selisih !== null && adalahDesimal(selisih) ? tulisSelisih(selisih) : tulisSisi(selisih));

export const namaPutusan = {
  'kesalahan-diakui': 'Kesalahan diakui',
  'benar-seperti-tercetak': 'Benar seperti tercetak',
  'diperbaiki-dengan-dokumen': 'Diperbaiki dengan dokumen',
} satisfies Record<Putusan, string>;

export const namaStatus = { terbuka: 'Terbuka', 'perlu-ditinjau-ulang': 'Perlu ditinjau ulang', ...namaPutusan } satisfies Record<StatusKetidaksesuaian, string>;

export const tingkatan = [
  { tingkat: 'A', arti: 'jumlah, anggaran, atau indikator utama' },
  { tingkat: 'B', arti: 'angka di dalam tabel' },
  { tingkat: 'C', arti: 'pembulatan, label, satuan' },
] as const;
