import { tercetak, type SelTercetak, type TabelTercetak } from './tercetak.js';

/**
 * Every figure that Indragiri Hilir's LKjIP of 2024 prints beside the facts, with what it claims to be.
 *
 * Left out, with the reason: years, dates, laws, row and column numbers (no figures); names of 1.7.1 and 1.7.3 that differ between
 * Tabel 2.5 and 3.7, numbers of tables that differ in the lists (words); "tidak terserap 100%" and a garbled recommendation (no
 * figure that could be tested). No counts behind formulas are printed. Kept without a claim: LPE 4,64, which the signed PK lacks;
 * the physical progress of rows 6 and 6.1 (87,34; their rounded parts give 87,33, within the rounding of the parts). LHE and
 * follow-up stand here as claims only: as facts they belong to the evaluation.
 */

type Rincian = readonly (readonly [kode: string, label: string, ...teks: string[]])[];

const lalu = (tahun: string, indikator = '@', ukuran: 'realisasi' | 'target' = 'realisasi'): string => `[pembanding/I-${indikator}/tahun-sebelumnya/${tahun}/${ukuran}/${ukuran === 'target' ? 'Target' : 'Realisasi'}%20${tahun}]`;
const target = '[target/I-@/awal]';
const realisasi = '[kinerja/I-@/tahun]';
const akhir = '[target-akhir/I-@/K/RENSTRA]';
/** Figures of the programs that stand behind a row of Tabel 3.6: those that its anggaran is the sum of. */
const program = (ukuran: 'pagu' | 'realisasi', ...kode: readonly string[]): string => `jumlah(${kode.map((k) => (ukuran === 'pagu' ? `[pagu/${k}/awal]` : `[realisasi/${k}/SPJ/tahun]`)).join(', ')})`;
const kataLhe = (nilai: string): string => `skala(${nilai}, '>90:Sangat Memuaskan', '>80:Memuaskan', '>70:Sangat Baik', '>60:Baik', '>50:Cukup', '>30:Kurang', '0:Sangat Kurang')`;

const namaIndikator = {
  T1: 'Persentase UMKM dan Koperasi yang Naik Skala Usaha', 'S1.a': 'Persentase Koperasi yang aktif', 'S1.b': 'Pertumbuhan Usaha Kecil Menengah baru',
  T2: 'Nilai Evaluasi RB Dinas Koperasi Dan Usaha Kecil Dan Menengah Kab. Inhil atas Komponen Pengungkit', S2: 'Nilai AKIP Dinas Koperasi Dan Usaha Kecil Dan Menengah Kab. Inhil',
} as const;
/** A row of an indikator, called as the report calls it. */
const i = (kode: keyof typeof namaIndikator, ...sel: readonly SelTercetak[]): TabelTercetak['baris'][number] => [kode, namaIndikator[kode], ...sel];

/** Tabel 2.5: row and target. A target without a number is a unit only. */
const targetDpa: Rincian = [
  ['1', '1. PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '78,81 Persen'],
  ['1.1', '1.1 Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', '72 Persen'],
  ['1.1.1', '1.1.1 Penyusunan Dokumen Perencanaan Perangkat Daerah', '4 Dokumen'],
  ['1.1.2', '1.1.2 Evaluasi Kinerja Perangkat Daerah', '3 Laporan'],
  ['1.2', '1.2 Administrasi Keuangan Perangkat Daerah', '100 Persen'],
  ['1.2.1', '1.2.1 Penyediaan Gaji dan Tunjangan ASN', 'Orang/Bulan'],
  ['1.3', '1.3 Administrasi Barang Milik Daerah pada Perangkat Daerah', '100 Persen'],
  ['1.3.1', '1.3.1 Penyusunan Perencanaan Kebutuhan Barang Milik Daerah SKPD', 'Dokumen'],
  ['1.3.2', '1.3.2 Pengamanan Barang Milik Daerah SKPD', 'Dokumen'],
  ['1.4', '1.4 Administrasi Kepegawaian Perangkat Daerah', '100 Persen'],
  ['1.4.1', '1.4.1 Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya', 'Paket'],
  ['1.4.2', '1.4.2 Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi', 'Orang'],
  ['1.5', '1.5 Administrasi Umum Perangkat Daerah', '100 Persen'],
  ['1.5.1', '1.5.1 Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor', 'Paket'],
  ['1.5.2', '1.5.2 Penyediaan Peralatan dan Perlengkapan Kantor', 'Paket'],
  ['1.5.3', '1.5.3 Penyediaan Bahan Logistik Kantor', 'Paket'],
  ['1.5.4', '1.5.4 Penyediaan Barang Cetak dan Penggandaan', 'Paket'],
  ['1.5.5', '1.5.5 Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', '12 Dokumen'],
  ['1.5.6', '1.5.6 Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', '12 Laporan'],
  ['1.6', '1.6 Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', '100 Persen'],
  ['1.6.1', '1.6.1 Penyediaan Jasa Surat Menyurat', '50 Laporan'],
  ['1.6.2', '1.6.2 Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '3 Laporan'],
  ['1.6.3', '1.6.3 Penyediaan Jasa Pelayanan Umum Kantor', '4 Laporan'],
  ['1.7', '1.7 Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '100 Persen'],
  ['1.7.1', '1.7.1 Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan', '22 Unit'],
  ['1.7.2', '1.7.2 Pemeliharaan Peralatan dan Mesin Lainnya', '37 Unit'],
  ['1.7.3', '1.7.3 Pemeliharaan/Rehabilitasi Sarana dan Prasarana Pendukung Gedung Kantor atau Bangunan Lainnya', '1 Unit'],
  ['2', '2. PROGRAM PELAYANAN IZIN USAHA SIMPAN PINJAM', '43 Persen'],
  ['2.1', '2.1 Penerbitan Izin Usaha Simpan Pinjam untuk Koperasi dengan Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '20 Lembar'],
  ['2.1.1', '2.1.1 Fasilitasi Pemenuhan Izin Usaha Simpan Pinjam dan Pembukaan Kantor Cabang, Cabang Pembantu dan Kantor Kas Koperasi Simpan Pinjam untuk Koperasi dengan Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '35 Unit Usaha'],
  ['3', '3. PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', '71 Persen'],
  ['3.1', '3.1 Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/ Kota', '30 Koperasi'],
  ['3.1.1', '3.1.1 Penguatan Tata Kelola Kelembagaan Koperasi', '50 Unit Usaha'],
  ['3.1.2', '3.1.2 Pelaksanaan Proses Pemeriksaan dan Pengawasan Koperasi yang Wilayah Keanggotaannya Daerah Kabupaten/Kota', '30 Unit Usaha'],
  ['4', '4. PROGRAM PENILAIAN KESEHATAN KSP/USPKOPERASI', '15 UMKM'],
  ['4.1', '4.1 Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam 1 (satu) Daerah Kabupaten/Kota', '50 Koperasi'],
  ['4.1.1', '4.1.1 Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '30 Unit Usaha'],
  ['4.1.2', '4.1.2 Penilaian Kesehatan Koperasi Meliputi Tata Kelola, Profil Risiko, Kinerja Keuangan, dan Permodalan', '3 Unit Usaha'],
  ['5', '5. PROGRAM PENDIDIKAN DAN LATIHAN PERKOPERASIAN', '55 Persen'],
  ['5.1', '5.1 Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '2 Kali'],
  ['5.1.1', '5.1.1 Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', '40 Orang'],
  ['6', '6. PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', '5 Koperasi'],
  ['6.1', '6.1 Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/Kota', '5 Koperasi'],
  ['6.1.1', '6.1.1 Fasilitasi Kemitraan Koperasi yang Keanggotaannya Daerah Kabupaten/Kota', '25 Unit Usaha'],
  ['6.1.2', '6.1.2 Fasilitasi Akses Permodalan Koperasi yang Keanggotaannya Daerah Kabupaten/Kota', '30 Unit Usaha'],
  ['7', '7. PROGRAM PEMBERDAYAAN USAHAMENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)', '72 Persen'],
  ['7.1', '7.1 Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', '72 Persen'],
  ['7.1.1', '7.1.1 Pemberdayaan melalui Kemitraan Usaha Mikro', '30 Unit Usaha'],
  ['7.1.2', '7.1.2 Fasilitasi Kemudahan Perizinan Usaha Mikro', '60 Unit Usaha'],
  ['7.1.3', '7.1.3 Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '40 Unit Usaha'],
  ['7.1.4', '7.1.4 Koordinasi dan Sinkronisasi dengan Para Pemangku Kepentingan dalam Pemberdayaan Usaha Mikro', '31 Orang'],
  ['7.1.5', '7.1.5 Pelatihan dan Pendampingan Pemanfaatan Sistem Aplikasi Pembukuan/Pencatatan Keuangan Usaha Mikro dan Usaha Kecil', '30 Unit Usaha'],
  ['7.1.6', '7.1.6 Penyusunan Basis Data Usaha Mikro', '5000 Unit Usaha'],
  ['8', '8. PROGRAM PENGEMBANGAN UMKM', '65 Persen'],
  ['8.1', '8.1 Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', '15 Unit Usaha'],
  ['8.1.1', '8.1.1 Pengembangan Usaha Mikro', '46 Unit Usaha'],
];

/** Tabel 3.7: row, anggaran, realisasi, % capaian. The rows of sub kegiatan are numbered through in print; here they have their code in Tabel 2.5. */
const anggaran: Rincian = [
  ['1', '1 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '5.670.694.672', '3.790.022.175', '93,83'],
  ['1.1', '1.1 Kegiatan Perencanaan, Penganggaran, Dan Evaluasi Kinerja Perangkat Daerah', '192.367.700', '174.745.390', '98,35'],
  ['1.1.1', '1 Sub Kegiatan Penyusunan Dokumen Perencanaan Perangkat Daerah', '118.942.300', '109.549.740', '100'],
  ['1.1.2', '2 Sub Kegiatan Evaluasi Kinerja Perangkat Daerah', '73.425.400', '65.195.650', '95,67'],
  ['1.2', '1.2 Kegiatan Administrasi Keuangan Perangkat Daerah', '3.974.905.962', '2.648.957.053', '100'],
  ['1.2.1', '3 Sub Kegiatan Penyediaan Gaji dan Tunjangan ASN', '3.974.905.962', '2.648.957.053', '100'],
  ['1.3', '1.3 Kegiatan Administrasi Barang Milik Daerah pada Perangkat Daerah', '35.515.600', '35.515.590', '100'],
  ['1.3.1', '4 Sub Kegiatan Penyusunan Perencanaan Kebutuhan Barang Milik Daerah SKPD', '4.186.000', '4.186.000', '100'],
  ['1.3.2', '5 Sub Kegiatan Pengamanan Barang Milik Daerah SKPD', '31.329.600', '31.329.590', '100'],
  ['1.4', '1.4 Kegiatan Administrasi Kepegawaian Perangkat Daerah', '17.330.000', '16.022.500', '100'],
  ['1.4.1', '6 SubKegiatan Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya', '7.500.000', '7.492.500', '100'],
  ['1.4.2', '7 Sub Kegiatan Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi', '9.830.000', '8.530.000', '100'],
  ['1.5', '1.5 Kegiatan Administrasi Umum Perangkat Daerah', '978.286.610', '546.529.260', '65,00'],
  ['1.5.1', '8 Sub Kegiatan Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor', '2.288.850', '2.288.600', '100'],
  ['1.5.2', '9 Sub Kegiatan Penyediaan Peralatan dan Perlengkapan Kantor', '88.297.550', '76.598.550', '94,34'],
  ['1.5.3', '10 Sub Kegiatan Penyediaan Bahan Logistik Kantor', '76.180.000', '75.800.000', '100'],
  ['1.5.4', '11 Sub Kegiatan Penyediaan Barang Cetak dan Penggandaan', '22.240.210', '22.140.210', '100'],
  ['1.5.5', '12 Sub Kegiatan Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', '290.400.000', '24.200.000', '8,33'],
  ['1.5.6', '13 Sub Kegiatan Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', '498.880.000', '345.501.900', '85,73'],
  ['1.6', '1.6 Kegiatan Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', '415.358.800', '324.142.571', '100'],
  ['1.6.1', '14 Sub Kegiatan Penyediaan Jasa Surat Menyurat', '3.550.000', '3.550.000', '100'],
  ['1.6.2', '15 Sub Kegiatan Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '112.848.000', '52.961.371', '100'],
  ['1.6.3', '16 Sub Kegiatan Penyediaan Jasa Pelayanan Umum Kantor', '298.960.800', '267.631.200', '100'],
  ['1.7', '1.7 Kegiatan Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '56.930.000', '44.109.811', '92,89'],
  ['1.7.1', '17 Sub Kegiatan Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, dan Pajak Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan', '36.270.000', '27.499.811', '100'],
  ['1.7.2', '18 Sub Kegiatan Pemeliharaan Peralatan dan Mesin Lainnya', '9.290.000', '9.290.000', '100'],
  ['1.7.3', '19 Sub Kegiatan Pemeliharaan/Rehabilitasi Sarana dan Prasarana Gedung Kantor atau Bangunan Lainnya', '11.370.000', '7.320.000', '64,38'],
  ['2', '2 PROGRAM PELAYANAN IZIN USAHA SIMPAN PINJAM', '176.159.330', '141.445.830', '82,87'],
  ['2.1', '2.1 Kegiatan Penerbitan Izin Usaha Simpan Pinjam Untuk Koperasi Dengan Wilayah Keanggotaan Dalam Daerah Kabupaten/Kota', '176.159.330', '141.445.830', '82,87'],
  ['2.1.1', '20 Sub Kegiatan Fasilitasi Pemenuhan Izin Usaha Simpan Pinjam dan Pembukaan Kantor Cabang, Cabang Pembantu dan Kantor Kas Koperasi Simpan Pinjam untuk Koperasi dengan Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '176.159.330', '141.445.830', '82,87'],
  ['3', '3 PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', '217.451.000', '118.191.753', '93,37'],
  ['3.1', '3.1 Pemeriksaan Dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi Yang Wilayah Keanggotaannya Dalam Daerah Kabupaten/ Kota', '217.451.000', '118.191.753', '93,37'],
  ['3.1.1', '21 Sub Kegiatan Penguatan Tata Kelola Kelembagaan Koperasi', '155.262.000', '85.850.253', '95,60'],
  ['3.1.2', '22 Sub Kegiatan Pelaksanaan Proses Pemeriksaan dan Pengawasan Koperasi yang Wilayah Keanggotaannya Daerah Kabupaten/Kota', '62.189.000', '32.341.500', '87,81'],
  ['4', '4 PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI', '128.187.000', '84.417.500', '92,03'],
  ['4.1', '4.1 Kegiatan Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi Yang Wilayah Keanggotaannya Dalam 1 (Satu) Daerah Kabupaten/Kota', '128.187.000', '84.417.500', '92,03'],
  ['4.1.1', '23 Sub Kegiatan Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '64.322.000', '37.938.500', '91,67'],
  ['4.1.2', '24 Sub Kegiatan Penilaian Kesehatan Koperasi Meliputi Tata Kelola, Profil Risiko, Kinerja Keuangan, dan Permodalan', '63.865.000', '46.479.000', '92,39'],
  ['5', '5 PROGRAM PENDIDIKAN DAN LATIHAN PERKOPERASIAN', '270.325.850', '71.117.200', '36,24'],
  ['5.1', '5.1 Kegiatan Pendidikan Dan Latihan Perkoperasian Bagi Koperasi Yang Wilayah Keanggotaan Dalam Daerah Kabupaten/Kota', '270.325.850', '71.117.200', '36,24'],
  ['5.1.1', '25 Sub Kegiatan Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', '270.325.850', '71.117.200', '36,24'],
  ['6', '6 PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', '234.567.825', '125.711.890', '87,34'],
  ['6.1', '6.1 Kegiatan Pemberdayaan Dan Perlindungan Koperasi Yang Keanggotaannya Dalam Daerah Kabupaten/Kota', '234.567.825', '125.711.890', '87,34'],
  ['6.1.1', '26 Sub Kegiatan Fasilitasi Kemitraan Koperasi yang Keanggotaannya Daerah Kabupaten/Kota', '114.440.875', '61.399.250', '89,29'],
  ['6.1.2', '27 Sub Kegiatan Fasilitasi Akses Permodalan Koperasi yang Keanggotaannya Daerah Kabupaten/Kota', '120.126.950', '64.312.640', '85,47'],
  ['7', '7 PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)', '2.912.712.045', '314.595.648', '11,69'],
  ['7.1', '7.1 Kegiatan Pemberdayaan Usaha Mikro Yang Dilakukan Melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan Dan Koordinasi Dengan Para Pemangku Kepentingan', '2.912.712.045', '314.595.648', '11,69'],
  ['7.1.1', '28 Sub Kegiatan Pemberdayaan melalui Kemitraan Usaha Mikro', '25.710.900', '4.245.300', '16,51'],
  ['7.1.2', '29 Sub Kegiatan Fasilitasi Kemudahan Perizinan Usaha Mikro', '102.768.420', '0', '-'],
  ['7.1.3', '30 Sub Kegiatan Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '2.495.690.000', '89.361.500', '3,98'],
  ['7.1.4', '31 Sub Kegiatan Koordinasi dan Sinkronisasi dengan Para Pemangku Kepentingan dalam Pemberdayaan Usaha Mikro', '148.972.000', '112.238.248', '79,97'],
  ['7.1.5', '32 Sub Kegiatan Pelatihan dan Pendampingan Pemanfaatan Sistem Aplikasi Pembukuan/Pencatatan Keuangan Usaha Mikro dan Usaha Kecil', '40.258.600', '39.904.600', '100'],
  ['7.1.6', '33 Sub Kegiatan Penyusunan Basis Data Usaha Mikro', '99.312.125', '68.846.000', '78,06'],
  ['8', '8 PROGRAM PENGEMBANGAN UMKM', '255.383.500', '202.454.011', '84,05'],
  ['8.1', '8.1 Kegiatan Pengembangan Usaha Mikro Dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', '255.383.500', '202.454.011', '84,05'],
  ['8.1.1', '34 Sub Kegiatan Pengembangan Usaha Mikro', '255.383.500', '202.454.011', '84,05'],
];

/** Means of parts that are rounded themselves: 87,33 where 87,34 is printed, which lies within what the rounding of the parts allows. */
const tertimbangDibulatkan: readonly string[] = ['6', '6.1'];

function barisAnggaran([kode, label, pagu, real, capaian]: Rincian[number]): TabelTercetak['baris'][number] {
  const [persen, induk] = ['persen({.realisasi}, {.pagu})', kode.split('.').length < 3];
  const fisik: SelTercetak = tertimbangDibulatkan.includes(kode) ? [capaian!, { klaim: persen, catatan: 'Fisik: rata-rata tertimbang bagian yang sudah dibulatkan 87,33' }] : capaian!;
  if (!induk) return [kode, label, pagu!, real!, fisik];
  return [kode, label, [pagu!, 'jumlah({3.7/@.*/pagu}) ; [pagu/@/awal]'], [real!, 'jumlah({3.7/@.*/realisasi}) ; [realisasi/@/SPJ/tahun]'], fisik];
}

/**
 * Printed figures of Indragiri Hilir's report of 2024 and what they claim to be. Rows of indikator are called by their code (T1, S1.a, …), also
 * where the report prints another number or none. A target with its predikat (`73 (BB)`) stands as two cells, a unit in parentheses is left away:
 * neither would be read as a number. "% Capaian" of Tabel 3.7 and "Capaian %" of Tabel 3.6 are claimed as their headings say, beside the money
 * that they stand next to; the physical progress that the former holds is its second claim.
 *
 * Left out: numbers of rows, columns, tables, pages and regulations, years, dates, addresses; the 100 % in the words of a recommendation (Lampiran 4)
 * and of 3.2 ("tidak terserap 100%"), which state no figure of the office.
 */
export const inhilTercetak = tercetak('LKJIP', [
  {
    kode: '1.2', tabel: 'Tabel 1.2 Perbandingan Anggaran Tahun 2023 dan Tahun 2024',
    kolom: { jumlah: { judul: 'Jumlah', sebagai: 'rupiah' } },
    baris: [
      ['2023', 'APBD Tahun 2023', ['Rp 6.893.094.173', { tingkat: 'A' }]],
      ['2024', 'APBD Tahun 2024', ['Rp 9.865.481.222', { klaim: '[pagu/pd/awal] ; jumlah({3.7/*/pagu})', tingkat: 'A' }]],
      ['lain', 'Sumber Lainnya', 'Rp-'],
    ],
  },
  {
    kode: '2.1', tabel: 'Tabel 2.1 Tujuan, Sasaran, Indikator, dan Target Kinerja',
    kolom: {
      t2024: { judul: '2024', sebagai: 'bilangan', klaim: '[target-dokumen/I-@/RENSTRA/awal]' }, t2025: { judul: '2025', sebagai: 'bilangan' }, t2026: { judul: '2026', sebagai: 'bilangan' },
      akhir: { judul: 'Akhir Periode', sebagai: 'bilangan', klaim: `${akhir} ; {.t2026}` },
    },
    baris: [i('T1', '63', '65', '67', '67'), i('S1.a', '70', '72', '75', '75'), i('S1.b', '77', '80', '83', '83'), i('T2', '32', '33', '35', '35'), i('S2', '73', '76', '79', '79')],
  },
  {
    kode: '2.3', tabel: 'Tabel 2.3 Rencana Kinerja Tahun 2024',
    kolom: { target: { judul: 'Target', sebagai: 'bilangan', klaim: '[target-dokumen/I-@/RENJA/awal]' }, predikat: { judul: 'Target (predikat)', sebagai: 'kata', klaim: 'predikatLhe({.target})' } },
    baris: [i('S2', '73', 'BB'), i('S1.a', '70,00'), i('S1.b', '77,00')],
  },
  {
    kode: '2.4', tabel: 'Tabel 2.4 Perjanjian Kinerja',
    kolom: { target: { judul: 'Target', sebagai: 'bilangan' } },
    baris: [
      ['LPE', 'LPE Sektor Pertanian, Kehutanan dan Perikanan', ['4.64', { catatan: 'Butir ini tidak ada dalam PK (Lampiran 1)' }]],
      i('S2', ['73', '[pk-target/1/kepala-dinas/awal]']),
      i('T1', ['63', { klaim: target, catatan: 'Butir ini tidak ada dalam PK (Lampiran 1)' }]),
      i('S1.a', ['70', '[pk-target/2.a/kepala-dinas/awal]']),
      i('S1.b', ['77', '[pk-target/2.b/kepala-dinas/awal]']),
    ],
  },
  {
    kode: '2.5', tabel: 'Tabel 2.5 Program, Kegiatan, dan Sub Kegiatan',
    kolom: { target: { judul: 'Target', sebagai: 'bilangan', klaim: '[target-dokumen/I-@/DPA/awal]' } },
    // Program 3 has the name of the indikator of the sasaran, so that its target is printed a second time here.
    baris: targetDpa.map(([kode, label, t]): TabelTercetak['baris'][number] =>
      [kode, label, !/\d/.test(t!) ? [t!, { sebagai: 'kata', klaim: '', catatan: 'Satuan tanpa angka' }] : kode === '3' ? [t!, '[target-dokumen/I-@/DPA/awal] ; {2.1/S1.a/t2024}'] : t!]),
  },
  {
    kode: '3.1', tabel: 'Tabel 3.1 Pengkategorian Capaian Kinerja',
    kolom: { dari: { judul: 'Rata-Rata % Capaian (batas bawah)', sebagai: 'bilangan' }, sampai: { judul: 'Rata-Rata % Capaian (batas atas)', sebagai: 'bilangan' } },
    baris: [['1', 'Sangat Tinggi', '91', '100'], ['2', 'Tinggi', '76', '90'], ['3', 'Sedang', '66', '75'], ['4', 'Rendah', '51', '65'], ['5', 'Sangat Rendah', null, '50']],
  },
  {
    kode: '3.2', tabel: 'Tabel 3.2 Capaian Kinerja Perjanjian Kinerja Tahun 2024',
    kolom: {
      no: { judul: 'No.', sebagai: 'kata' }, target: { judul: 'Target', sebagai: 'bilangan', klaim: target }, realisasi: { judul: 'Realisasi', sebagai: 'bilangan', klaim: realisasi },
      capaian: { judul: 'Capaian %', sebagai: 'persen', klaim: 'capaian({.target}, {.realisasi})' }, kategori: { judul: 'Kategori', sebagai: 'kata', klaim: 'predikat({.capaian})' },
    },
    baris: [i('T1', '1.1.1', '63', '57,9', '91,9', 'Sangat Tinggi'), i('S1.a', '1.1.1.1', '70', '69,2', '98,9', 'Sangat tinggi'), i('S1.b', null, '77', '8,96', '11,6', 'Sangat Rendah'), i('S2', '1.1.1.2', '73', '70.95', '97,1', 'Sangat Tinggi')],
  },
  {
    kode: '3.1.2', tabel: 'Subbab 3.1.2, uraian Tabel 3.2',
    kolom: {
      target: { judul: 'Target', sebagai: 'bilangan', klaim: target }, realisasi: { judul: 'Realisasi', sebagai: 'bilangan', klaim: realisasi },
      capaian: { judul: 'Capaian', sebagai: 'persen', klaim: '{3.2/@/capaian}' }, kategori: { judul: 'Kategori', sebagai: 'kata', klaim: '{3.2/@/kategori}' },
    },
    baris: [i('S1.b', '77 Persen', '8,96 Persen', null, 'sangat rendah'), i('S1.a', null, '69,2', '98,8 Persen', 'sangat tinggi'), i('T1', null, '57,9 Persen', '91,9 Persen', 'sangat tinggi'), i('S2', '73', '70,95', '97,1 Persen', 'sangat tinggi')],
  },
  {
    kode: '3.3', tabel: 'Tabel 3.3 Perbandingan Capaian Kinerja Tahun Lalu',
    kolom: {
      t21: { judul: 'Tahun 2021 Target', sebagai: 'persen' }, r21: { judul: 'Tahun 2021 Realisasi', sebagai: 'persen' }, c21: { judul: 'Tahun 2021 Capaian (%)', sebagai: 'persen', klaim: 'capaian({.t21}, {.r21})' },
      t22: { judul: 'Tahun 2022 Target', sebagai: 'persen' }, r22: { judul: 'Tahun 2022 Realisasi', sebagai: 'persen' }, c22: { judul: 'Tahun 2022 Capaian (%)', sebagai: 'persen', klaim: 'capaian({.t22}, {.r22})' },
      t23: { judul: 'Tahun 2023 (Akhir Renstra) Target', sebagai: 'persen' }, c23: { judul: 'Tahun 2023 (Akhir Renstra) Capaian (%)', sebagai: 'persen' },
    },
    baris: [
      ['1', 'Persentase Volume Usaha Koperasi dan Usaha Mikro', '60%', '59.64%', '99%', '63%', '61,78%', '98%', '65%', '65%'],
      ['2', 'Persentase Koperasi Aktif', ['69%', lalu('2021', 'S1.a', 'target')], ['67%', lalu('2021', 'S1.a')], '97%', ['70%', lalu('2022', 'S1.a', 'target')], ['67,71', lalu('2022', 'S1.a')], '84 %', ['71%', lalu('2023', 'S1.a', 'target')], ['65%', `capaian({.t23}, ${lalu('2023', 'S1.a')})`]],
      ['3', 'Persentase Penumbuhan usaha mikro', '71%', '86%', '124 %', '71%', '74', '112%', '72%', '100%'],
      ['4', 'Persentase Pertumbuhan Usaha Kecil', '70%', '0%', '0%', null, '0%', ['0%', { klaim: '', catatan: 'Targetnya tidak tercetak' }], '79%', '100%'],
    ],
  },
  {
    kode: '3.3b', tabel: 'Tabel Capaian Kinerja Tahun 2024 (subbab 3.1.3)',
    kolom: {
      target: { judul: 'Target', sebagai: 'bilangan', klaim: target }, realisasi: { judul: 'Realisasi', sebagai: 'bilangan', klaim: realisasi },
      capaian: { judul: 'Capaian %', sebagai: 'persen', klaim: '{3.2/@/capaian}' }, kategori: { judul: 'Kategori', sebagai: 'kata', klaim: '{3.2/@/kategori}' },
    },
    baris: [i('T1', '63', '57,9', '91,9', 'Sangat Tinggi'), i('S1.a', '70', '69,2', '98,9', 'Sangat tinggi'), i('S1.b', '77', '8,96', '11,6', 'Sangat Rendah'), i('S2', '73', '70.95', '97,1', 'Sangat Tinggi')],
  },
  {
    kode: '3.1.3', tabel: 'Subbab 3.1.3, uraian Tabel 3.3',
    kolom: { arah: { judul: 'Tingkat capaian 2024 dibandingkan 2021-2023', sebagai: 'kata' } },
    baris: [
      // The sentence does not say of which indikator, nor how several are compared: nothing to test.
      ['rata', 'Tingkat capaian', 'mengalami peningkatan'],
    ],
  },
  {
    kode: '3.4', tabel: 'Tabel 3.4 Kemajuan Capaian Sasaran Strategis',
    kolom: {
      realisasi: { judul: 'Realisasi Kinerja Tahun 2024', sebagai: 'bilangan', klaim: realisasi }, akhir: { judul: 'Target Akhir Rencana Strategis', sebagai: 'bilangan', klaim: akhir },
      kemajuan: { judul: 'Tingkat Kemajuan', sebagai: 'persen', klaim: 'persen({.realisasi}, {.akhir})' },
    },
    baris: [i('T1', '57,9', '67', '86,4'), i('S1.a', '69,2', '75', '92,2'), i('S1.b', '8,96', '83', '10,8'), i('S2', '70.95', '79', '89,8')],
  },
  {
    kode: '3.1.4', tabel: 'Subbab 3.1.4, uraian Tabel 3.4',
    kolom: { kemajuan: { judul: 'Tingkat kemajuan', sebagai: 'persen', klaim: '{3.4/@/kemajuan}' } },
    baris: [i('T1', '86,4 Persen'), i('S1.a', '92,2 Persen'), i('S2', '89,8'), i('S1.b', '10,8 persen')],
  },
  {
    kode: '3.5', tabel: 'Tabel 3.5 Analisis Keberhasilan, Kegagalan, dan Solusi',
    kolom: {
      target: { judul: 'Target', sebagai: 'bilangan', klaim: target }, realisasi: { judul: 'Realisasi', sebagai: 'bilangan', klaim: realisasi }, capaian: { judul: 'Capaian %', sebagai: 'persen', klaim: '{3.2/@/capaian}' },
      kategori: { judul: 'Analisis Keberhasilan/ Kegagalan', sebagai: 'kata', klaim: '{3.2/@/kategori}' },
      nilai: { judul: 'Solusi yang dilakukan (nilai AKIP)', sebagai: 'bilangan', klaim: realisasi }, predikat: { judul: 'Solusi yang dilakukan (kategori)', sebagai: 'kata', klaim: 'predikatLhe({.nilai})' }, kata: { judul: 'Solusi yang dilakukan (sebutan)', sebagai: 'kata', klaim: kataLhe('{.nilai}') },
    },
    baris: [i('T1', '63', '57,9', '91,9'), i('S1.a', '70', '69,2', '98,9'), i('S1.b', '77', '8,96', '11,6', 'Sangat Rendah'), i('S2', '73', '70.95', '97,1', 'Sangat Tinggi', '70,95', 'BB', 'Sangat Baik')],
  },
  {
    kode: '3.6', tabel: 'Tabel 3.6 Perbandingan Pencapaian Kinerja dan Anggaran',
    kolom: {
      target: { judul: 'Indikator Kinerja: Target', sebagai: 'bilangan', klaim: target }, realisasi: { judul: 'Indikator Kinerja: Realisasi', sebagai: 'bilangan', klaim: realisasi }, capaian: { judul: 'Indikator Kinerja: Capaian %', sebagai: 'persen', klaim: '{3.2/@/capaian}' },
      anggaran: { judul: 'Anggaran', sebagai: 'rupiah' }, belanja: { judul: 'Anggaran: Realisasi', sebagai: 'rupiah' }, serapan: { judul: 'Anggaran: Capaian %', sebagai: 'persen', klaim: 'persen({.belanja}, {.anggaran})' },
      efisiensi: { judul: 'Efisiensi', sebagai: 'persen', klaim: 'persen({.belanja}, {.anggaran})' },
    },
    baris: [
      i('T1', '63', '57,9', '91,9', ['3.849.148.550', program('pagu', '2', '5', '6', '7', '8')], ['855.324.579', program('realisasi', '2', '5', '6', '7', '8')], '50,05', '22,22'),
      i('S1.a', '70', '69,2', '98,9', ['345.638.000', program('pagu', '3', '4')], ['344.055.083', program('realisasi', '3', '4')], '60,1', '99,5'),
      i('S1.b', '77', '8,96', '11,6', ['3.168.095.545', program('pagu', '7', '8')], ['517.049.659', program('realisasi', '7', '8')], '45,04', '16,32'),
      i('S2', '73', '70,95', '97,1', ['5.670.694.672', program('pagu', '1')], ['3.790.022.175', program('realisasi', '1')], '93,83', '66,8'),
    ],
  },
  {
    kode: '3.7', tabel: 'Tabel 3.7 Capaian Anggaran Program dan Kegiatan',
    kolom: {
      pagu: { judul: 'Anggaran (Rp)', sebagai: 'rupiah', klaim: '[pagu/@/awal]' }, realisasi: { judul: 'Realisasi (Rp)', sebagai: 'rupiah', klaim: '[realisasi/@/SPJ/tahun]' },
      capaian: { judul: '% Capaian', sebagai: 'persen', klaim: 'persen({.realisasi}, {.pagu}) ; [fisik/@]' },
    },
    baris: anggaran.map(barisAnggaran),
  },
  {
    kode: '3.2-teks', tabel: 'Subbab 3.2, uraian Tabel 3.7',
    kolom: {
      anggaran: { judul: 'Anggaran', sebagai: 'rupiah', klaim: '[pagu/@/awal] ; {3.7/@/pagu}' }, realisasi: { judul: 'Terealisasi', sebagai: 'rupiah', klaim: '[realisasi/@/SPJ/tahun] ; {3.7/@/realisasi}' },
      persen: { judul: 'Terealisasi (%)', sebagai: 'persen', klaim: 'persen({.realisasi}, {.anggaran})' }, sisa: { judul: 'Sisa anggaran', sebagai: 'rupiah', klaim: '{.anggaran} - {.realisasi}' },
      sebutan: { judul: 'Sebutan', sebagai: 'kata' },
    },
    baris: [
      ['pd', 'Total Tahun 2024', ['Rp. 9.865.481.222,-', 'jumlah({3.7/*/pagu}) ; [pagu/pd/awal]'], ['Rp. 4.847.956.007,-', 'jumlah({3.7/*/realisasi}) ; [realisasi/pd/SPJ/tahun]'], '49,14%', ['Rp. 5.017.525.215,-', '{.anggaran} - {.realisasi} ; [sisa/pd/SPJ]']],
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', 'Rp. 5.670.694.672,-', 'Rp. 3.790.022.175,-', null, 'Rp. 1.880.672.497,-'],
      ['1.2.1', 'Penyediaan Gaji dan Tunjangan ASN', 'Rp. 3.974.905.962,-', 'Rp. 2.648.957.053,-'],
      ['7.1.2', 'Sub Kegiatan Fasilitasi Kemudahan Perizinan Usaha Mikro', null, null, null, null, ['tidak terealisasi', "skala([realisasi/7.1.2/SPJ/tahun], '>0:terealisasi', '0:tidak terealisasi')"]],
    ],
  },
  {
    kode: 'IV', tabel: 'Bab IV Penutup, butir 1',
    kolom: { banyak: { judul: 'Banyaknya sasaran strategis', sebagai: 'bilangan' }, huruf: { judul: 'Banyaknya dengan huruf', sebagai: 'kata', klaim: "skala({.banyak}, '5:lain', '4:empat', '3:tiga', '2:dua', '1:satu', '0:nol')" } },
    // Counted by category, as the sentence goes on; the categories stand in Tabel 3.2.
    baris: [
      ['semua', 'Sasaran strategis', ['4', '{IV/tinggi/banyak} + {IV/rendah/banyak}'], 'tiga'],
      ['tinggi', 'Kategori capaian Sangat Tinggi', ['3', 'cacah({3.2/T1/kategori}, {3.2/S1.a/kategori}, {3.2/S2/kategori})']],
      ['rendah', 'Capaian Sangat Rendah', ['1', 'cacah({3.2/S1.b/kategori})'], 'satu'],
    ],
  },
  {
    kode: 'L1', tabel: 'Lampiran 1 Perjanjian Kinerja, sasaran',
    kolom: { target: { judul: 'Target', sebagai: 'bilangan' }, predikat: { judul: 'Target (predikat)', sebagai: 'kata', klaim: 'predikatLhe({.target})' } },
    baris: [i('S2', ['73', '[pk-target/1/kepala-dinas/awal]'], 'BB'), i('S1.a', ['70,00', '[pk-target/2.a/kepala-dinas/awal]']), i('S1.b', ['77,00', '[pk-target/2.b/kepala-dinas/awal]'])],
  },
  {
    kode: 'L1-anggaran', tabel: 'Lampiran 1 Perjanjian Kinerja, program',
    kolom: { anggaran: { judul: 'Anggaran', sebagai: 'rupiah', klaim: '[pk-anggaran/@/kepala-dinas/awal]' } },
    baris: [
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', 'Rp. 5.670.694.672'],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', 'Rp. 176.159.330'],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', 'Rp. 217.451.000'],
      ['4', 'Program Penilaian Kesehatan KSP/USP Koperasi', 'Rp. 128.187.000'],
      ['5', 'Program Pendidikan Dan Latihan Perkoperasian', 'Rp. 270.235.850'],
      ['6', 'Program Pemberdayaan Dan Perlindungan Koperasi', 'Rp. 234.567.825'],
      ['7', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, Dan Usaha Mikro (UMKM)', 'Rp. 2.912.712.045'],
      ['8', 'Program Pengembangan UMKM', 'Rp. 255.383.500'],
    ],
  },
  {
    kode: 'L2', tabel: 'Lampiran 2 Kertas Kerja Indikator Kinerja',
    kolom: {
      ...Object.fromEntries(['2018', '2019', '2020', '2021', '2022', '2023'].map((t) => [`r${t}`, { judul: `Realisasi ${t}${t === '2023' ? '*' : ''}`, sebagai: 'bilangan' as const, klaim: lalu(t) }])),
      t2024: { judul: 'Target 2024', sebagai: 'bilangan', klaim: '[target-dokumen/I-@/RENSTRA/awal] ; {2.1/@/t2024}' }, t2025: { judul: 'Target 2025', sebagai: 'bilangan', klaim: '{2.1/@/t2025}' }, t2026: { judul: 'Target 2026', sebagai: 'bilangan', klaim: '{2.1/@/t2026}' },
      akhir: { judul: 'Akhir Periode', sebagai: 'bilangan', klaim: `${akhir} ; {.t2026}` },
      ...Object.fromEntries((['t2024', 't2025', 't2026', 'akhir'] as const).map((k) => [`p-${k}`, { judul: `${k === 'akhir' ? 'Akhir Periode' : `Target ${k.slice(1)}`} (predikat)`, sebagai: 'kata' as const, klaim: `predikatLhe({.${k}})` }])),
    },
    baris: [
      i('T1', '0,00', '0,00', '0,00', null, '61,78', '61,70', '63,00', '65,00', '67,00', '67,00'),
      i('S1.a', '66,05', '66,20', '67,00', '67,00', '67,70', '65,00', '70,00', '72,00', '75,00', '75'),
      i('S1.b', '97,93', '99,92', '0', '0,27', '90,36', '90,36', '77,00', '80,00', '83,00', '83'),
      i('T2', null, null, null, '18', '29,79', '29,79', '32', '33', '35', '35'),
      i('S2', null, null, null, '61,69', '70,65', '71,35', '73', '76', '79', '79', 'BB', 'BB', 'BB', 'BB'),
    ],
  },
  {
    kode: 'L3', tabel: 'Lampiran 3 Laporan Hasil Evaluasi SAKIP Tahun 2022',
    kolom: {
      b21: { judul: 'Tahun 2021 Bobot', sebagai: 'bilangan' }, c21: { judul: 'Tahun 2021 Capaian', sebagai: 'persen' }, n21: { judul: 'Tahun 2021 Nilai', sebagai: 'bilangan', klaim: '{.b21} * {.c21} / 100' },
      b22: { judul: 'Tahun 2022 Bobot', sebagai: 'bilangan', klaim: '{.b21}' }, c22: { judul: 'Tahun 2022 Capaian', sebagai: 'persen' }, n22: { judul: 'Tahun 2022 Nilai', sebagai: 'bilangan', klaim: '{.b22} * {.c22} / 100' },
    },
    baris: [
      ['1', 'Perencanaan Kinerja', '30,00', '75,00%', '22,50', '30,00', '80,00%', '24,00'],
      ['2', 'Pengukuran Kinerja', '30,00', '67,00%', '20,10', '30,00', '70,00%', '21,00'],
      ['3', 'Pelaporan Kinerja', '15,00', '67,00%', '10,05', '15,00', '69,00%', '10,35'],
      ['4', 'Evaluasi Internal', '25,00', '72,00%', '18,00', '25,00', '64,00%', '16,00'],
      // The office counts the score of a year as realisasi of the year in which it is given (Tabel 3.5 says so of 2023): 2021 stands under 2022 in Lampiran 2.
      ['total', 'Nilai Hasil Evaluasi', ['100,00', 'jumlah({L3/*/b21})'], ['70,65%', 'persen({.n21}, {.b21})'], ['70,65', `jumlah({L3/*/n21}) ; ${lalu('2022', 'S2')}`], ['100,00', 'jumlah({L3/*/b22})'], ['71,35%', 'persen({.n22}, {.b22})'], ['71,35', `jumlah({L3/*/n22}) ; ${lalu('2023', 'S2')}`]],
    ],
  },
  {
    kode: 'L3-tingkat', tabel: 'Lampiran 3, Tingkat Akuntabilitas Kinerja',
    kolom: { predikat: { judul: 'Predikat', sebagai: 'kata' }, kata: { judul: 'Sebutan', sebagai: 'kata' } },
    baris: [
      ['2021', 'Tahun 2021', ['BB', 'predikatLhe({L3/total/n21})'], ['Sangat Baik', kataLhe('{L3/total/n21}')]],
      ['2022', 'Tahun 2022', ['BB', 'predikatLhe({L3/total/n22})'], ['Sangat Baik', kataLhe('{L3/total/n22}')]],
    ],
  },
  {
    kode: 'L4', tabel: 'Lampiran 4 Matrik Tindak Lanjut Hasil Evaluasi SAKIP Tahun 2022',
    kolom: { waktu: { judul: 'Waktu Pelaksanaan', sebagai: 'bilangan' }, status: { judul: 'Status/Progress Pencapaian', sebagai: 'kata' } },
    baris: [
      ['1', 'Rekomendasi 1', '30 hari', 'Selesai'],
      ['2', 'Rekomendasi 2', '30 hari', 'Selesai'],
      ['3', 'Rekomendasi 3', '30 hari', 'Proses'],
      ['4', 'Rekomendasi 4', '10 hari', 'Selesai'],
      ['5', 'Rekomendasi 5', '10 Hari', 'Selesai'],
      ['6', 'Rekomendasi 6', '10 Hari', 'Proses'],
      ['7', 'Rekomendasi 7', '10 Hari', 'Proses'],
      ['8', 'Rekomendasi 8', '10 hari', 'Selesai'],
      ['9', 'Rekomendasi 9', '10 hari', 'Selesai'],
      ['10', 'Rekomendasi 10', '10 hari', 'Selesai'],
      ['11', 'Rekomendasi 11', '30 hari', 'Proses'],
      ['12', 'Rekomendasi 12', '30 hari', 'Proses'],
      ['13', 'Rekomendasi 13', '30 hari', 'Selesai'],
      ['14', 'Rekomendasi 14', '10 hari', 'Selesai'],
      ['15', 'Rekomendasi 15', '7 hari', 'Selesai'],
      ['16', 'Rekomendasi 16', '10 Hari', 'Selesai'],
    ],
  },
]);
