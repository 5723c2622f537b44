import type { TabelTercetak } from './tercetak.js';

/** Counts of the ledger that the text repeats. */
const aktif = '[data/koperasi-aktif/-/2024-tahun]';
const sasaran = '[data/koperasi-sasaran/-/2024-tahun]';
const legal = '[data/koperasi-berlegalitas/-/2024-tahun]';
const rat = '[data/koperasi-rat/-/2024-tahun]';
const difasilitasi = '[data/koperasi-difasilitasi/-/2024-tahun]';
const kompeten = '[data/sdm-koperasi-kompeten/-/2024-tahun]';
const sdm = '[data/sdm-koperasi-sasaran/-/2024-tahun]';
const umLegal = '[data/um-berlegalitas/-/2024-tahun]';
const um = '[data/um-difasilitasi/-/2024-tahun]';
const omsetNaik = '[data/um-omset-naik/-/2024-tahun]';
const omset = '[data/um-omset-difasilitasi/-/2024-tahun]';
const kualitasNaik = '[data/um-kualitas-naik/-/2024-tahun]';
const kualitas = '[data/um-kualitas-difasilitasi/-/2024-tahun]';

/** The ratio behind I-6: the report prints its realisasi in two ways (4,65 and 4,56), so no place of it is the measure of the others. */
export const realisasiOmset = `persen(${omsetNaik}, ${omset})`;
/** The ratio behind I-5, unrounded: 25,348, of which the capaian of 253 follows and not of the 25,35 that is printed. */
export const realisasiDifasilitasi = `persen(${difasilitasi}, ${sasaran})`;

/** Words of the report's own scale. */
const skala = "skala({.capaian}, '>110:Istimewa (Sangat Berhasil)', '>90:Baik (Berhasil)', '>70:Butuh Perbaikan (Cukup)', '>50:Kurang', '0:Sangat Kurang')";

const program = (s: string): string => `cacah(anak([pagu/${s}/perubahan]))`;
const nasional = '[pembanding/I-@/nasional/2024/realisasi/Kementerian%20Koperasi%20dan%20UKM]';
const lalu = (tahun: number, indikator: string): string => `[pembanding/I-${indikator}/tahun-sebelumnya/${tahun}/realisasi/Realisasi%20${tahun}]`;
const lalu22 = (indikator: string): string => lalu(2022, indikator);
const lalu23 = (indikator: string): string => lalu(2023, indikator);

/** Chapter III up to the analysis of kinerja (3.1). Rows carry the codes of sasaran and programs; `n` behind the code of a table: the counts in its text. */
export const tercetakBab3Kinerja: readonly TabelTercetak[] = [
  {
    kode: '3.1s', tabel: 'Subbab 3.1, skala pengukuran kinerja',
    kolom: { bawah: { judul: 'Batas bawah', sebagai: 'persen' }, atas: { judul: 'Batas atas', sebagai: 'persen' } },
    baris: [
      ['a', 'Istimewa (Sangat Berhasil)', '110%', '120%'],
      ['b', 'Baik (Berhasil)', '90%', '110%'],
      ['c', 'Butuh Perbaikan (Cukup)', '70%', '80%'],
      ['d', 'Kurang', '50%', '70%'],
      ['e', 'Sangat Kurang', '0%', '50%'],
    ],
  },
  {
    kode: '3.1', tabel: 'Tabel 3.1, hlm. 36',
    kolom: {
      target: { judul: 'Target', sebagai: 'persen', klaim: '[target/I-@/perubahan]' }, realisasi: { judul: 'Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
      capaian: { judul: 'Capaian', sebagai: 'persen', klaim: 'capaian({.target}, {.realisasi})' }, ket: { judul: 'Ket', sebagai: 'kata', klaim: skala },
    },
    baris: [
      ['awal.S1', '1. Meningkatnya koperasi Aktif (baris pertama)', ['1%', '[target/I-S1/perubahan]'], ['1,1%', '[kinerja/I-S1/tahun]'], '110%', 'Istimewa (Sangat berhasil)'],
      ['S1', '1. Meningkatnya Koperasi Aktif', '1%', '1,11%', '111', 'Istimewa (sangat berhasil)'],
      ['2', 'a. Program Pelayanan Izin Usaha Simpan Pinjam', '60%', '60%', '100%', 'Baik (berhasil)'],
      ['3', 'b. Program Pengawasan dan Pemeriksaan Koperasi', '55%', '58%', '105%', 'Baik (Berhasil)'],
      ['S2', '2. Meningkatnya pertumbuhan Asset koperasi', '20%', '25%', '125', 'Istimewa (sangat berhasil)'],
      ['5', 'c. Program Pemberdayaan dan Perlindungan Koperasi', '10%', '25,35%', ['253%', `capaian({.target}, ${realisasiDifasilitasi})`], 'Istimewa (sangat Berhasil)'],
      ['4', 'd. Program Pendidikan dan Latihan Perkoperasian', '7,8%', '14,76%', '189%', 'Istimewa (Sangat berhasil)'],
      ['S3', '3. Meningkatnya usaha mikro berkembang', '5%', '8,48%', '169 %', 'Istimewa (Sangat Berhasil)'],
      ['6', 'a. Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '3%', ['4,65%', realisasiOmset], '155%', 'Istimewa (Sangat Berhasil)'],
      ['7', 'b. Program Pengembangan UMKM', '20%', '21,43%', '122%', 'Baik (Berhasil)'],
      ['S4', '3. Meningkatnya kualitas Akuntabilitas Kinerja Instansi Pemerintah', ['78', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }], '101,7%', 'Baik (Berhasil)'],
      ['1', 'a. Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', '100%', '100%', 'Baik (Berhasil)'],
      ['j.total', 'TOTAL CAPAIAN KINERJA', null, null, ['106,93%', { klaim: 'rata({3.1/*/capaian})', tingkat: 'A' }]],
    ],
  },
  {
    kode: '3.1.1', tabel: 'Subbab 3.1.1, teks',
    kolom: {
      target: { judul: 'Target', sebagai: 'persen', klaim: '[target/I-@/perubahan]' }, realisasi: { judul: 'Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
      capaian: { judul: 'Capaian', sebagai: 'persen', klaim: '{3.1/@/capaian}' },
    },
    baris: [
      ['semua', 'Persentase capaian kinerja tahun 2024', null, null, ['100%', '{3.1/j.total/capaian}']],
      ['S1', 'Meningkatnya koperasi aktif', '1%', '1,11%', '111%'],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '60%', '60%', '100%'],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', '55%', '50%', '100%'],
      ['S2', 'Meningkatnya pertumbuhan asset koperasi', '20%', '40,73%'],
      ['5', 'Program Pemberdayaan dan Perlindungan Koperasi', '10%', '25,35%', '253%'],
      ['4', 'Program Pendidikan dan Latihan Perkoperasian', '7,8%', '14,76%', '189%'],
      ['S3', 'Meningkatnya usaha mikro berkembang', '5%', '8,48%', '169%'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '3%', ['4,56%', realisasiOmset], ['155%', '{3.1/6/capaian} ; capaian({.target}, {.realisasi})']],
      ['7', 'Program Pengembangan UMKM', '20%', '21,43%', '122%'],
      ['S4', 'Meningkatnya kualitas Akuntabilitas Kinerja Instansi Pemerintah', ['78', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }], '101,7%'],
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', '100%'],
    ],
  },
  {
    kode: '3.1.1n', tabel: 'Subbab 3.1.1, teks',
    kolom: { nilai: { judul: 'Banyaknya', sebagai: 'bilangan' } },
    baris: [
      ['legal', 'Koperasi yang mempunyai legalitas', ['726', legal]],
      ['rat', 'Koperasi yang melaksanakan RAT', ['413', rat]],
      ['total', 'Total koperasi di belakangnya', ['726', sasaran]],
      ['program-S1', 'Program yang mendukung koperasi aktif', ['2', program('S1')]],
      ['rat-2', 'Koperasi yang melaksanakan RAT pada tahun 2024 (program pengawasan)', ['432', rat]],
      ['total-2', 'Koperasi di Kabupaten Jombang di belakangnya', ['726', '{3.1.1n/total/nilai}']],
      ['program-S2', 'Program yang mendukung pertumbuhan asset', ['2', program('S2')]],
      ['difasilitasi', 'Koperasi yang dicapai pemberdayaan', ['182', difasilitasi]],
      ['total-3', 'Total koperasi yang ada di Kab. Jombang', ['718', sasaran]],
      ['difasilitasi-target', 'Koperasi yang ditargetkan pemberdayaan', ['72', '{3.1.1/5/target} * {3.1.1n/total-3/nilai} / 100']],
      ['kompeten', 'Peserta pelatihan', ['106', kompeten]],
      ['sdm', 'Orang yang ditargetkan', ['718', sdm]],
      ['um-legal', 'Pelaku usaha mikro yang mempunyai legalitas usaha', ['175', umLegal]],
      ['um', 'Pelaku usaha mikro yang difasilitasi', ['2.064', um]],
      ['program-S3', 'Program yang mendukung usaha mikro berkembang', ['2', program('S3')]],
      ['omset-naik', 'Pelaku usaha mikro yang dicapai', ['14', omsetNaik]],
      ['omset', 'Pelaku usaha mikro yang difasilitasi (omset)', ['307', omset]],
      ['kualitas-naik', 'Pelaku usaha mikro yang dicapai (pengembangan)', ['31', kualitasNaik]],
      ['kualitas', 'Pelaku usaha mikro yang difasilitasi (pengembangan)', ['154', kualitas]],
    ],
  },
  {
    // A 0 stands for a year in which the indikator did not exist and claims nothing. `lama.`: rows of indikator that ended in 2023.
    kode: '3.2', tabel: 'Tabel 3.2, hlm. 39',
    kolom: {
      t22: { judul: 'Target 2022', sebagai: 'persen' }, r22: { judul: 'Realisasi Tahun 2022', sebagai: 'persen' }, r23: { judul: 'Realisasi Tahun 2023', sebagai: 'persen' },
      t24: { judul: 'Target Tahun 2024', sebagai: 'persen', klaim: '[target/I-@/perubahan]' }, r24: { judul: 'Realisasi Tahun 2024', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
    },
    baris: [
      ['lama.S1', 'Persentase koperasi berkinerja baik', '9,7%', ['9,7%', 'persen({3.1.2n/baik22/nilai}, {3.1.2n/kop22/nilai})'], ['11,6%', 'persen({3.1.2n/baik23/nilai}, {3.1.2n/kop23/nilai})'], ['0', ''], ['0', '']],
      ['S1', 'Persentase peningkatan koperasi aktif', '0', '0', '0', '1%', '1.1%'],
      ['lama.2', 'Persentase Koperasi Simpan Pinjam yang sudah berijin', '60%', ['76%', lalu22('2')], ['96%', lalu23('2')], ['0', ''], ['0', '']],
      ['2', 'Persentase Koperasi yang mempunyai legalitas', '0', '0', '0', '60%', '60%'],
      ['3', 'Persentase koperasi yang melaksanakan RAT tepat waktu', '45%', ['45%', lalu22('3')], ['50%', lalu23('3')], '55%', '58%'],
      ['S2', 'Persentase pertumbuhan aset koperasi', '0', '0', '0', '20%', '25%'],
      ['lama.5', 'Persentase Koperasi yang mempunyai usaha selain simpan pinjam', '20%', ['27%', lalu22('5')], ['23,2%', lalu23('5')], ['0', ''], ['0', '']],
      ['5', 'Persentase Koperasi yang SDMnya difasilitasi', '0', '0', '0', '10%', '25,35%'],
      ['4', 'Persentase SDM Koperasi yang Kompeten', '3,3%', ['3,9%', lalu22('4')], ['4,6%', lalu23('4')], '7,8', '14,76%'],
      ['lama.S3', 'Persentase usaha mikro aktif', '3%', ['3%', 'persen({3.1.2n/um22/nilai}, {3.1.2n/semua22/nilai})'], ['3,5%', 'persen({3.1.2n/um23/nilai}, {3.1.2n/semua23/nilai})'], ['0', ''], ['0', '']],
      ['S3', 'Persentase Usaha Mikro yang mempunyai legalitas usaha', '0', '0', '0', '5%', '8,48%'],
      ['lama.6', 'Persentase Usaha Mikro yang meningkat Omset (Berdaya)', '3%', ['3%', lalu22('6')], ['3,5%', lalu23('6')], ['0', ''], ['0', '']],
      ['6', 'Persentase SDM Usaha Mikro terfasilitasi yang meningkat Omset', '0', '0', '0', '3%', ['4,56%', realisasiOmset]],
      ['lama.7', 'Persentase Peningkatan UM yang mengalami peningkatan Pendapatan', '3%', ['4,6%', lalu22('7')], ['3,5%', lalu23('7')], ['0', ''], ['0', '']],
      ['7', 'persentase SDM Usaha Mikro terfasilitasi yang meningkat kualitasnya', null, null, null, '20%', '21,43%'],
      ['S4', 'Nilai Evaluasi SAKIP', ['75', { sebagai: 'bilangan' }], ['75', { klaim: lalu22('S4'), sebagai: 'bilangan' }], ['77,47', { klaim: lalu23('S4'), sebagai: 'bilangan' }], ['78', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }]],
      ['1', 'Persentase rata-rata capaian kinerja aparatur', '100%', ['100%', lalu22('1')], ['100%', lalu23('1')], '100%', '100%'],
    ],
  },
  {
    // Targets of 2023 stand in no table of this report but in the PK that it reprints.
    kode: '3.1.2', tabel: 'Subbab 3.1.2, teks',
    kolom: {
      t22: { judul: 'Target 2022', sebagai: 'persen', klaim: '{3.2/@/t22}' }, r22: { judul: 'Realisasi 2022', sebagai: 'persen', klaim: '{3.2/@/r22}' },
      t23: { judul: 'Target 2023', sebagai: 'persen' }, r23: { judul: 'Realisasi 2023', sebagai: 'persen', klaim: '{3.2/@/r23}' },
      t24: { judul: 'Target 2024', sebagai: 'persen' }, r24: { judul: 'Realisasi 2024', sebagai: 'persen' },
      k22: { judul: 'Kategori realisasi 2022', sebagai: 'kata', klaim: 'predikatLhe({.r22})' }, kt22: { judul: 'Kategori target 2022', sebagai: 'kata', klaim: 'predikatLhe({.t22})' },
      k24: { judul: 'Kategori realisasi 2024', sebagai: 'kata', klaim: 'predikatLhe({.r24})' }, kt24: { judul: 'Kategori target 2024', sebagai: 'kata', klaim: 'predikatLhe({.t24})' },
    },
    baris: [
      ['lama.S1', 'Persentase koperasi berkinerja baik', null, '9,7%', ['9,8%', '[pk-target/1/kepala-dinas/perubahan]'], '11,6%'],
      ['lama.S1-lagi', 'Persentase koperasi berkinerja baik (disebut lagi)', null, ['9,7%', '{3.2/lama.S1/r22}']],
      ['S1', 'Persentase peningkatan koperasi aktif', null, null, null, null, ['1%', '[target/I-S1/perubahan]'], ['1,1%', '[kinerja/I-S1/tahun]']],
      ['lama.2', 'Persentase koperasi simpan pinjam yang sudah berijin', '45%', ['45%', '{3.2/lama.2/r22} ; persen({3.1.2n/izin22/nilai}, {3.1.2n/aju22/nilai})'], ['80%', '[pk-target/P2/kepala-dinas/perubahan]'], '96%'],
      ['2', 'Persentase koperasi yang mempunyai legalitas', null, null, null, null, ['60%', '[target/I-2/perubahan]'], ['60%', '[kinerja/I-2/tahun]']],
      ['3', 'Persentase koperasi yang melaksanakan RAT tepat waktu', '45%', ['45%', '{3.2/3/r22} ; persen({3.1.2n/rat22/nilai}, {3.1.2n/rat22-dari/nilai})'], ['50%', '[pk-target/P3/kepala-dinas/perubahan]'], ['50%', '{3.2/3/r23} ; persen({3.1.2n/rat23/nilai}, {3.1.2n/rat23-dari/nilai})']],
      ['S2', 'Persentase pertumbuhan asset koperasi', null, null, null, null, ['20%', '[target/I-S2/perubahan]'], ['25%', '[kinerja/I-S2/tahun]']],
      ['lama.5', 'Persentase koperasi yang mempunyai usaha selain simpan pinjam', '20%', ['20%', '{3.2/lama.5/r22} ; persen({3.1.2n/usaha22/nilai}, {3.1.2n/usaha22-dari/nilai})'],
        ['23%', '[pk-target/P4/kepala-dinas/perubahan]'], ['23,2%', '{3.2/lama.5/r23} ; persen({3.1.2n/usaha23/nilai}, {3.1.2n/usaha23-dari/nilai})']],
      ['5', 'Persentase koperasi yang SDMnya difasilitasi', null, null, null, null, ['10%', '[target/I-5/perubahan]'], ['25,35%', '[kinerja/I-5/tahun]']],
      ['4', 'Persentase SDM Koperasi yang Kompeten', '3,3%', ['3,3%', '{3.2/4/r22} ; persen({3.1.2n/kompeten22/nilai}, {3.1.2n/pengurus22/nilai})'], ['3,5 %', '[pk-target/P5/kepala-dinas/perubahan]'],
        ['4,6%', '{3.2/4/r23} ; persen({3.1.2n/kompeten23/nilai}, {3.1.2n/pengurus23/nilai})'], ['7,8%', '[target/I-4/perubahan]'], ['14, 78%', { klaim: '[kinerja/I-4/tahun]', catatan: 'Tercetak dengan spasi di dalam angka' }]],
      ['lama.S3', 'Persentase usaha mikro aktif', '3%', '3%', ['3,5%', '[pk-target/2/kepala-dinas/perubahan]'], '3,5%'],
      ['S3', 'Persentase Usaha Mikro yang mempunyai legalitas usaha', null, null, null, null, ['5%', '[target/I-S3/perubahan]'], ['8.48', '[kinerja/I-S3/tahun]']],
      ['lama.6', 'Persentase Usaha Mikro yang meningkat Omset (Berdaya)', '3%', '3%', ['3,5%', '[pk-target/P6/kepala-dinas/perubahan]'], '3,5%'],
      ['lama.7', 'Persentase Peningkatan UM yang mengalami peningkatan Pendapatan', '3%', ['3%', '{3.2/lama.7/r22} ; persen({3.1.2n/pendapatan22/nilai}, {3.1.2n/pendapatan22-dari/nilai})'], ['3,5%', '[pk-target/P7/kepala-dinas/perubahan]'], '3,5%'],
      ['7', 'persentase SDM usaha mikro terfasilitasi yang meningkat kualitasnya', null, null, null, null, ['20%', '[target/I-7/perubahan]'], ['21,43%', '[kinerja/I-7/tahun]']],
      ['S4', 'Nilai evaluasi SAKIP', ['75', { sebagai: 'bilangan' }], ['75', { sebagai: 'bilangan' }], ['78', { klaim: '[pk-target/3/kepala-dinas/perubahan]', sebagai: 'bilangan' }], ['77,47', { sebagai: 'bilangan' }],
        ['78', { klaim: '[target/I-S4/perubahan]', sebagai: 'bilangan' }], ['79,38', { klaim: '[kinerja/I-S4/tahun]', sebagai: 'bilangan' }], 'BB', 'BB', 'BB', 'BB'],
      ['1', 'Persentase rata-rata capaian kinerja aparatur, target dan realisasi 2022 sampai 2024', null, null, null, null, null, ['100%', '[target/I-1/perubahan] ; [kinerja/I-1/tahun] ; {3.2/1/t22} ; {3.2/1/r22} ; {3.2/1/r23}']],
    ],
  },
  {
    kode: '3.1.2n', tabel: 'Subbab 3.1.2, teks',
    kolom: { nilai: { judul: 'Banyaknya', sebagai: 'bilangan' } },
    baris: [
      ['baik22', 'Koperasi berkinerja baik 2022', '83'],
      ['kop22', 'Koperasi di Kabupaten Jombang 2022', '852'],
      ['baik23', 'Koperasi berkinerja baik 2023', '100'],
      ['kop23', 'Koperasi di Kabupaten Jombang 2023', ['862', '[data/koperasi/-/2023-tahun]']],
      ['aktif24', 'Koperasi aktif 2024', ['726', aktif]],
      ['sasaran24', 'Koperasi yang ditargetkan 2024', ['718', sasaran]],
      ['program-S1', 'Program yang mendukung koperasi aktif', ['2', program('S1')]],
      ['izin22', 'Koperasi yang mengajukan rekomendasi ijin usaha 2022', '12'],
      ['aju22', 'Koperasi di belakangnya', '25'],
      ['legal24', 'Koperasi yang mempunyai legalitas 2024', ['431', legal]],
      ['legal24-dari', 'Koperasi yang ditargetkan 2024 (legalitas)', ['718', sasaran]],
      ['rat22', 'Koperasi yang melaksanakan RAT 2022', ['384', '[data/koperasi-rat/-/2022-tahun]']],
      ['rat22-dari', 'Koperasi 2022 (RAT)', ['852', '{3.1.2n/kop22/nilai}']],
      ['rat23', 'Koperasi yang melaksanakan RAT 2023', ['432', '[data/koperasi-rat/-/2023-tahun]']],
      ['rat23-dari', 'Koperasi 2023 (RAT)', ['862', '{3.1.2n/kop23/nilai}']],
      ['program-S2', 'Program yang mendukung pertumbuhan asset', ['2', program('S2')]],
      ['usaha22', 'Koperasi dengan usaha selain simpan pinjam 2022', '171'],
      ['usaha22-dari', 'Koperasi di Kabupaten Jombang 2022 (usaha)', ['852', '{3.1.2n/kop22/nilai}']],
      ['usaha23', 'Koperasi dengan usaha selain simpan pinjam 2023', '200'],
      ['usaha23-dari', 'Koperasi di Kabupaten Jombang 2023 (usaha)', ['862', '{3.1.2n/kop23/nilai}']],
      ['difasilitasi24', 'Koperasi yang SDMnya difasilitasi 2024', ['182', difasilitasi]],
      ['difasilitasi24-dari', 'Koperasi yang ditargetkan 2024 (difasilitasi)', ['718', sasaran]],
      ['kompeten22', 'SDM koperasi yang kompeten 2022', '112'],
      ['pengurus22', 'Pengurus koperasi 2022', ['3408', '{3.1.2n/pengurus22-kop/nilai} * {3.1.2n/pengurus22-tiap/nilai}']],
      ['pengurus22-kop', 'Koperasi 2022 (pengurus)', ['852', '{3.1.2n/kop22/nilai}']],
      ['pengurus22-tiap', 'Pengurus tiap koperasi 2022', '4'],
      ['kompeten23', 'SDM koperasi yang kompeten 2023', '158'],
      ['pengurus23', 'Pengurus koperasi 2023', ['3.448', '{3.1.2n/pengurus23-kop/nilai} * {3.1.2n/pengurus23-tiap/nilai}']],
      ['pengurus23-kop', 'Koperasi 2023 (pengurus)', ['862', '{3.1.2n/kop23/nilai}']],
      ['pengurus23-tiap', 'Pengurus tiap koperasi 2023', ['4', '{3.1.2n/pengurus22-tiap/nilai}']],
      ['kompeten24', 'SDM koperasi yang kompeten 2024', ['106', kompeten]],
      ['kompeten24-target', 'Orang yang ditargetkan 2024', ['56', `{3.1.2/4/t24} * ${sdm} / 100`]],
      ['um22', 'Usaha mikro aktif 2022', '192'],
      ['semua22', 'Pelaku usaha mikro 2022', '6.375'],
      ['um23', 'Usaha mikro aktif 2023', '319'],
      ['semua23', 'Pelaku usaha mikro 2023', '9.061'],
      ['um-legal24', 'Usaha mikro yang mempunyai legalitas usaha 2024', ['175', umLegal]],
      ['um-legal24-target', 'Usaha mikro yang ditargetkan 2024', ['103', '{3.1.2/S3/t24} * {3.1.2n/um24/nilai} / 100']],
      ['um24', 'Usaha mikro yang difasilitasi 2024', ['2064', um]],
      ['program-S3', 'Program yang mendukung usaha mikro berkembang', ['2', program('S3')]],
      ['omset22', 'Usaha mikro yang meningkat omset 2022', ['192', '{3.1.2n/um22/nilai}']],
      ['omset22-dari', 'Pelaku usaha mikro 2022 (omset)', ['6.375', '{3.1.2n/semua22/nilai}']],
      ['omset23', 'Usaha mikro yang meningkat omset 2023', ['319', '{3.1.2n/um23/nilai}']],
      ['omset23-dari', 'Pelaku usaha mikro 2023 (omset)', ['9.061', '{3.1.2n/semua23/nilai}']],
      ['omset24', 'Pelaku usaha mikro yang meningkat omset 2024', ['14', omsetNaik]],
      ['omset24-target', 'Pelaku usaha mikro yang ditargetkan 2024 (omset)', ['9', '[target/I-6/perubahan] * {3.1.2n/omset24-dari/nilai} / 100']],
      ['omset24-dari', 'Pelaku usaha mikro yang difasilitasi 2024 (omset)', ['307', omset]],
      ['pendapatan22', 'Usaha mikro yang meningkat pendapatan 2022', ['192', '{3.1.2n/um22/nilai}']],
      ['pendapatan22-dari', 'Pelaku usaha mikro 2022 (pendapatan)', ['6.375', '{3.1.2n/semua22/nilai}']],
      ['pendapatan23', 'Usaha mikro yang meningkat pendapatan 2023', ['319', '{3.1.2n/um23/nilai}']],
      ['pendapatan23-dari', 'Pelaku usaha mikro 2023 (pendapatan)', ['9.061', '{3.1.2n/semua23/nilai}']],
      ['kualitas24', 'Pelaku usaha mikro yang meningkat kualitasnya 2024', ['33', kualitasNaik]],
      ['kualitas24-target', 'Pelaku usaha mikro yang ditargetkan 2024 (kualitas)', ['31', '{3.1.2/7/t24} * {3.1.2n/kualitas24-dari/nilai} / 100']],
      ['kualitas24-dari', 'Pelaku usaha mikro yang difasilitasi 2024 (kualitas)', ['154', kualitas]],
    ],
  },
  {
    kode: '3.3', tabel: 'Tabel 3.3, hlm. 44',
    kolom: {
      target: { judul: 'Target akhir Renstra', sebagai: 'persen', klaim: '[target-akhir/I-@/K/RENSTRA]' }, realisasi: { judul: 'Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
      kemajuan: { judul: 'Tingkat Kemajuan (%)', sebagai: 'persen', klaim: 'persen({.realisasi}, {.target})' }, kategori: { judul: 'Target akhir Renstra (kategori)', sebagai: 'kata', klaim: 'predikatLhe({.target})' },
    },
    baris: [
      ['S1', 'Persentase peningkatan koperasi aktif', '3%', '1,1%', '36,7%'],
      ['2', 'Persentase Koperasi yang mempunyai legalitas', '80%', '60%', '75%'],
      ['3', 'Persentase koperasi yang melaksanakan RAT tepat waktu', '65%', '58%', '89%'],
      ['S2', 'Persentase pertumbuhan asset koperasi', '26%', '25%', '96%'],
      ['5', 'Persentase Koperasi yang SDMnya difasilitasi', '21%', '25.35%', '120%'],
      ['4', 'Persentase SDM Koperasi yang Kompeten', '27%', '14,76%', '54%'],
      ['S3', 'Persentase Usaha Mikro yang mempunyai legalitas usaha', '7%', '8,48%', '121%'],
      ['6', 'Persentase SDM Usaha Mikro terfasilitasi yang meningkat Omset', '4%', ['4,56%', realisasiOmset], '114%'],
      ['7', 'persentase SDM Usaha Mikro terfasilitasi yang meningkat kualitasnya', '60%', '21,43%', '35,72%'],
      ['S4', 'Nilai Evaluasi SAKIP', ['80', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }], '99%', 'bb'],
      ['1', 'Persentase rata-rata capaian kinerja aparatur', '100%', '100%', '100%'],
    ],
  },
  {
    kode: '3.3j', tabel: 'Subbab 3.1.3 dan Daftar Tabel: tahun keberapa dari Renstra 2024-2026',
    kolom: { tahun: { judul: 'Tahun ke', sebagai: 'kata' } },
    baris: [
      ['judul', 'Judul Tabel 3.3', 'pertama'],
      ['teks', 'Teks subbab 3.1.3: pencapaian kinerja tahun (2024)', ['pertama', '{3.3j/judul/tahun}']],
      ['teks-tabel', 'Teks subbab 3.1.3: periode Renstra (2024)', ['ketiga', { klaim: '{3.3j/judul/tahun}', tingkat: 'C' }]],
      ['daftar', 'Daftar Tabel, judul Tabel 3.3', ['kelima', { klaim: '{3.3j/judul/tahun}', tingkat: 'C' }]],
    ],
  },
  {
    kode: '3.1.3', tabel: 'Subbab 3.1.3, teks',
    kolom: {
      target: { judul: 'Target akhir', sebagai: 'persen', klaim: '[target-akhir/I-@/K/RENSTRA]' }, realisasi: { judul: 'Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
      kemajuan: { judul: 'Tingkat kemajuan', sebagai: 'persen', klaim: '{3.3/@/kemajuan}' }, kategori: { judul: 'Target (kategori)', sebagai: 'kata', klaim: 'predikatLhe({.target})' },
    },
    baris: [
      ['S1', 'Persentase peningkatan koperasi aktif', '3%', '1,1%', '36,7%'],
      ['S1-lagi', 'Persentase peningkatan koperasi aktif (disebut lagi)', null, ['1,1%', '[kinerja/I-S1/tahun]']],
      ['2', 'Persentase Koperasi yang mempunyai legalitas', '80%', '60%', '75%'],
      ['3', 'Persentase koperasi yang melaksanakan RAT tepat waktu', '65%', '58%'],
      ['S2', 'Persentase pertumbuhan asset koperasi', '26%', '25%', '96%'],
      ['5', 'Persentase Koperasi yang SDMnya difasilitasi', '21%', '25,35%', '120%'],
      ['4', 'Program Pendidikan dan Latihan Perkoperasian', '27%', '14,76%', '54%'],
      ['S3', 'Persentase Usaha Mikro yang mempunyai legalitas usaha', '7%', '8,4%', '121%'],
      ['6', 'Persentase SDM usaha mikro terfasilitasi yang meningkat omzet', '4%', ['4,56%', realisasiOmset], '114%'],
      ['7', 'Program Pengembangan UMKM', '60%', '21,43%', '35,72%'],
      ['S4', 'Nilai Evaluasi SAKIP tahun 2024', ['78', { klaim: '[target/I-S4/perubahan]', sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }], null, 'b'],
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota tahun 2024', ['100%', '[target/I-1/perubahan]'], '100%'],
    ],
  },
  {
    kode: '3.1.3n', tabel: 'Subbab 3.1.3, teks',
    kolom: { nilai: { judul: 'Banyaknya', sebagai: 'bilangan' } },
    baris: [
      ['aktif', 'Koperasi aktif', ['726', aktif]],
      ['aktif-dari', 'Koperasi yang ada di Kabupaten Jombang pada akhir tahun 2024', ['718', sasaran]],
      ['program-S1', 'Program yang mendukung koperasi aktif', ['2', program('S1')]],
      ['legal', 'Koperasi yang mempunyai legalitas', ['431', legal]],
      ['legal-dari', 'Koperasi yang ditargetkan', ['718', sasaran]],
      ['rat', 'Koperasi yang melaksanakan RAT', ['413', rat]],
      ['rat-dari', 'Koperasi di Kabupaten Jombang (RAT)', ['718', sasaran]],
      ['program-S2', 'Program yang mendukung pertumbuhan asset', ['2', program('S2')]],
      ['difasilitasi', 'Koperasi yang SDMnya difasilitasi', ['182', difasilitasi]],
      ['difasilitasi-dari', 'Koperasi di Kabupaten Jombang (difasilitasi)', ['718', sasaran]],
      ['kompeten', 'Tercetak sebagai koperasi: SDM koperasi yang kompeten', ['106', kompeten]],
      ['kompeten-dari', 'Tercetak sebagai koperasi: SDM koperasi yang menjadi sasaran', ['718', sdm]],
      ['um-legal', 'Pelaku usaha mikro yang mempunyai legalitas usaha', ['175', umLegal]],
      ['um', 'Pelaku usaha mikro', ['2.064', um]],
      ['program-S3', 'Program yang mendukung usaha mikro berkembang', ['2', program('S3')]],
      ['omset-naik', 'Pelaku usaha mikro yang meningkat omset', ['14', omsetNaik]],
      ['omset', 'Pelaku usaha mikro yang difasilitasi (omset)', ['307', omset]],
      ['kualitas-naik', 'Pelaku usaha mikro yang meningkat usahanya', ['33', kualitasNaik]],
      ['kualitas', 'Pelaku usaha mikro di belakangnya', ['154', kualitas]],
    ],
  },
  {
    kode: '3.4', tabel: 'Tabel 3.4, hlm. 47',
    kolom: { nasional: { judul: 'Realisasi 2024, Nasional', sebagai: 'persen', klaim: nasional }, jombang: { judul: 'Realisasi 2024, Kab. Jombang', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' } },
    baris: [
      ['S1', 'Persentase koperasi berkualitas; Persentase peningkatan koperasi aktif', '7,5%', '1,1%'],
      ['S2', 'Pertumbuhan volume usaha koperasi; Persentase pertumbuhan asset koperasi', '18%', '25%'],
      ['S3', 'Persentase SDM Usaha Mikro yang meningkat kapasitas; Persentase um yang mempunyai legalitas usaha', '70%', '8,48'],
      ['S4', 'Indeks reformasi birokrasi deputi bidang usaha mikro; Nilai Evaluasi SAKIP', ['35,39', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }]],
    ],
  },
  {
    kode: '3.4j', tabel: 'Tabel 3.4 dan teks subbab 3.1.4: angka kementerian',
    kolom: { sebagai: { judul: 'Disebut sebagai', sebagai: 'kata' } },
    baris: [['judul', 'Judul kolom Tabel 3.4', 'Realisasi'], ['teks', 'Teks: 7,5%, 70% dan 35,39', ['target', { klaim: '{3.4j/judul/sebagai}', tingkat: 'C' }]]],
  },
  {
    kode: '3.1.4', tabel: 'Subbab 3.1.4, teks',
    kolom: {
      nomor: { judul: 'Nomor', sebagai: 'bilangan' }, nasional: { judul: 'Target nasional', sebagai: 'persen' }, target: { judul: 'Target', sebagai: 'persen' }, realisasi: { judul: 'Realisasi', sebagai: 'persen' },
      banyak: { judul: 'Yang dicapai', sebagai: 'bilangan' }, dari: { judul: 'Dari', sebagai: 'bilangan' },
    },
    baris: [
      ['sasaran', 'Sasaran strategis Kementerian Koperasi dan UKM yang diuraikan', ['3', 'cacah({3.1.4/b.*/nomor})']],
      ['b.1', 'Koperasi berkualitas; koperasi aktif', '1', ['7,5%', '{3.4/S1/nasional}'], null, ['1,1%', '[kinerja/I-S1/tahun]'], ['726', aktif], ['718', sasaran]],
      ['b.2', 'Pertumbuhan asset koperasi', '2', null, ['20%', '[target/I-S2/perubahan]'], ['25%', '[kinerja/I-S2/tahun]']],
      ['b.3', 'Usaha mikro yang mempunyai legalitas usaha', '3', ['70%', '{3.4/S3/nasional}'], null, ['8, 48', { klaim: '[kinerja/I-S3/tahun]', catatan: 'Tercetak dengan spasi di dalam angka' }], ['175', umLegal], ['2.064', um]],
      ['b.4', 'Indeks Reformasi Birokrasi; nilai evaluasi SAKIP', '4', ['35,39', { klaim: '{3.4/S4/nasional}', sebagai: 'bilangan' }], ['78', { klaim: '[target/I-S4/perubahan]', sebagai: 'bilangan' }], ['79,38', { klaim: '[kinerja/I-S4/tahun]', sebagai: 'bilangan' }]],
    ],
  },
  {
    kode: '3.4b', tabel: 'Hasil Penilaian AKIP di bawah Tabel 3.4',
    kolom: {
      bobot: { judul: 'Bobot', sebagai: 'persen', klaim: '{1.3/@/bobot}' }, nilai: { judul: 'Nilai Hasil Evaluasi', sebagai: 'bilangan', klaim: '{1.3/@/nilai}' },
      capaian: { judul: '% Capaian (Bobot)', sebagai: 'persen', klaim: '{1.3/@/capaian}' }, skor: { judul: 'Skor per komponen', sebagai: 'kata', klaim: '{1.3/@/skor}' },
    },
    baris: [
      ['k.1', 'Perencanaan Kinerja', '30%', '25,88', '86,25', 'A'],
      ['k.2', 'Pengukuran Kinerja', '30%', '20,2', '60,95', 'B'],
      ['k.3', 'Pelaporan Kinerja', '15%', '13,13', '87,50', 'A'],
      ['k.4', 'Evaluasi Kinerja', '25%', '20,19', '80,75', 'A'],
      ['j.total', 'Total', '100%', '79,38'],
    ],
  },
  {
    kode: '3.1.5', tabel: 'Subbab 3.1.5, teks',
    kolom: {
      target: { judul: 'Target', sebagai: 'persen', klaim: '[target/I-@/perubahan]' }, realisasi: { judul: 'Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' }, capaian: { judul: 'Capaian', sebagai: 'persen', klaim: '{3.1/@/capaian}' },
      banyak: { judul: 'Yang dicapai', sebagai: 'bilangan' }, dari: { judul: 'Dari', sebagai: 'bilangan' },
    },
    baris: [
      ['S1', 'Persentase Peningkatan koperasi aktif', '1%', '1,1%', null, ['726', aktif], ['714', sasaran]],
      ['S1-lagi', 'Persentase Peningkatan koperasi aktif (disebut lagi)', null, ['1,1%', '[kinerja/I-S1/tahun]']],
      ['S2', 'Persentase Pertumbuhan Asset koperasi', '20%', '25%'],
      ['S3', 'Persentase peningkatan usaha mikro yang mempunyai legalitas usaha', '5%', '8,48%', '169 %', ['175', umLegal], ['2.064', um]],
      ['S4', 'Nilai Evaluasi AKIP', ['78', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }]],
    ],
  },
];
