import { sebagaiDikenal, tingkatDikenal } from '#rekonsiliasi';
import { kolom, yaTidak, type Lembar } from './kolom.js';

export type KunciLembarTercetak = 'laporan' | 'angkaTercetak';

/** Sheets of what a report prints, tested against the ledger and against itself. */
export const lembarTercetak: readonly Lembar[] = [
  {
    kunci: 'laporan', nama: 'Laporan', wajib: false,
    petunjuk: 'Laporan yang angka tercetaknya diuji. Naskah yang diperbaiki sebelum terbit dicatat sebagai laporan lain, misalnya LKJIP_naskah2.',
    kolom: [
      kolom('laporan', 'Laporan', 'Tanda singkat laporan: huruf, angka dan garis bawah.', 'LKJIP'),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'LKJIP-2024'),
      kolom('judul', 'Judul', 'Judul laporan.', 'Laporan Kinerja Tahun 2024'),
    ],
  },
  {
    kunci: 'angkaTercetak', nama: 'Angka Tercetak', wajib: false,
    petunjuk: 'Setiap angka yang tercetak dalam laporan: satu baris satu sel, dengan teksnya persis seperti tercetak dan pernyataan tentang apa angka itu. Setiap pernyataan diuji; yang tidak cocok muncul sebagai ketidaksesuaian.',
    kolom: [
      kolom('laporan', 'Laporan', 'Tanda laporan dari lembar Laporan.', 'LKJIP'),
      kolom('kunci', 'Kunci', 'Nama sel, unik dalam laporan: tabel/baris/kolom.', '3.7/1.2/pagu'),
      kolom('tabel', 'Tabel', 'Tempatnya dalam laporan: tabel atau paragraf, dan halaman.', 'Tabel 3.7, hlm. 41'),
      kolom('baris', 'Baris', 'Nama baris, seperti tercetak.', 'Kegiatan Administrasi Umum'),
      kolom('kolom', 'Kolom', 'Judul kolom, seperti tercetak.', 'Anggaran'),
      kolom('sebagai', 'Sebagai', 'Cara membaca teksnya.', 'rupiah', { pilihan: sebagaiDikenal }),
      kolom('tercetak', 'Tercetak', 'Teks persis seperti tercetak, dalam sel berformat Teks; kosong bila tidak ada yang tercetak.', '1.234.567', { wajib: false }),
      kolom('pernyataan', 'Pernyataan', "Apa angka itu; beberapa pernyataan dipisahkan titik koma, semuanya diuji. [pagu/1.2/perubahan]: angka buku besar, alamatnya tanpa PD dan tahun. {3.7/1.2/pagu}: sel lain laporan ini. Hitungan: + - * / ( ), jumlah, rata, cacah, min, maks (boleh daftar: {3.7/1.*/pagu}, anak([pagu/1/awal])), persen(bagian, keseluruhan), tumbuh(lama, baru), capaian(target, realisasi), capaianNegatif(target, realisasi), batas(x, 100), bulat(x, 2), predikat(x), predikatLhe(x), skala(x, '91:Sangat Tinggi', '76:Tinggi'). Kosong: sel hanya dipakai sel lain.", 'jumlah({3.7/1.2.*/pagu}) ; [pagu/1.2/perubahan]', { wajib: false }),
      kolom('tingkat', 'Tingkat', 'A: total, anggaran atau indikator utama; B: angka dalam tabel; C: pembulatan, sebutan. Kosong: menurut isinya.', '', { wajib: false, pilihan: tingkatDikenal }),
      kolom('rusak', 'Rusak', '"ya" bila sumbernya rusak di sini sehingga teksnya tidak dapat diandalkan: disimpan, tidak diuji.', '', { wajib: false, pilihan: yaTidak }),
      kolom('catatan', 'Catatan', 'Keterangan singkat, misalnya apa yang diperbaiki dalam membaca.', '', { wajib: false }),
    ],
  },
];
