import type { KeadaanSel, KetidaksesuaianBerstatus, Putusan, StatusKetidaksesuaian } from '#rekonsiliasi';
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

/** What the test of a printed cell came to, in words. */
export const keadaanSel: readonly { readonly keadaan: KeadaanSel; readonly nama: string; readonly arti: string }[] = [
  { keadaan: 'cocok', nama: 'Cocok', arti: 'diuji, dan tidak ada pernyataan yang salah' },
  { keadaan: 'tidak-cocok', nama: 'Bertentangan', arti: 'sel dengan satu pernyataan yang tidak benar, atau lebih' },
  { keadaan: 'tidak-teruji', nama: 'Tidak teruji', arti: 'angka pembandingnya belum tercatat di buku besar, atau sel yang dirujuknya rusak, tidak terbaca atau tidak mencetak angka' },
  { keadaan: 'rusak', nama: 'Rusak', arti: 'tidak terbaca di naskah sumber; disimpan, tidak diuji' },
  { keadaan: 'tanpa-pernyataan', nama: 'Tanpa pernyataan', arti: 'dipakai menghitung angka lain saja' },
];

export const namaKeadaan = (keadaan: KeadaanSel): string => keadaanSel.find((k) => k.keadaan === keadaan)?.nama ?? keadaan;

/** How many places an entry has: those that contradict, and those that print the same figure and agree. */
export function sebutTempat({ tempat }: Pick<KetidaksesuaianBerstatus, 'tempat'>): string {
  const cocok = tempat.filter((t) => t.id === null).length;
  return cocok > 0 ? `${tempat.length - cocok} sel bertentangan, ${cocok} cocok` : `${tempat.length} sel`;
}
