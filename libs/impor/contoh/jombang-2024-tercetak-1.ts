import type { TabelTercetak } from './tercetak.js';

type BarisTabel = TabelTercetak['baris'][number];

const jenis = ['produsen', 'konsumen', 'jasa', 'pemasaran', 'simpan pinjam'] as const;

/** Koperasi of one kecamatan in 2023, one cell for each kind. The columns of 2024 are printed empty. */
const kecamatan = (nomor: number, nama: string, ...sel: readonly string[]): BarisTabel => [
  `k.${nomor}`, nama, ...sel.map((teks, k) => [teks, `[data/koperasi/${encodeURIComponent(`jenis=${jenis[k]!};kecamatan=${nama.toLowerCase()}`)}/2023-tahun]`] as const),
];

/** Executive summary and chapter I. */
export const tercetakBab1: readonly TabelTercetak[] = [
  {
    kode: 'ikhtisar', tabel: 'Ikhtisar Eksekutif',
    kolom: { realisasi: { judul: 'Realisasi', sebagai: 'persen' }, kategori: { judul: 'Kategori', sebagai: 'kata' } },
    baris: [
      ['S3', 'Meningkatnya usaha mikro yang berkembang', ['8,48%', '[kinerja/I-S3/tahun]']],
      ['S1', 'Meningkatnya Koperasi Aktif', ['1,11%', '[kinerja/I-S1/tahun]']],
      ['S2', 'Meningkatnya pertumbuhan Asset koperasi', ['25%', '[kinerja/I-S2/tahun]']],
      ['S4', 'Meningkatnya Akuntabilitas dan Kinerja Birokrasi', ['79,38', { klaim: '[kinerja/I-S4/tahun]', sebagai: 'bilangan' }], ['BB', 'predikatLhe({.realisasi})']],
    ],
  },
  {
    kode: '1.1', tabel: 'Tabel 1.1, hlm. 12',
    kolom: {
      produsen: { judul: 'Produsen 2023', sebagai: 'bilangan' }, konsumen: { judul: 'Konsumen 2023', sebagai: 'bilangan' }, jasa: { judul: 'Jasa 2023', sebagai: 'bilangan' },
      pemasaran: { judul: 'Pemasaran 2023', sebagai: 'bilangan' }, simpan: { judul: 'Simpan Pinjam 2023', sebagai: 'bilangan' },
    },
    baris: [
      kecamatan(1, 'Bandar Kedung Mulyo', '5', '15', '0', '0', '0'),
      kecamatan(2, 'Perak', '0', '24', '1', '0', '1'),
      kecamatan(3, 'Gudo', '4', '21', '2', '1', '7'),
      kecamatan(4, 'Diwek', '12', '45', '1', '1', '9'),
      kecamatan(5, 'Ngoro', '5', '21', '1', '0', '4'),
      kecamatan(6, 'Mojowarno', '6', '31', '0', '1', '3'),
      kecamatan(7, 'Bareng', '1', '24', '0', '1', '2'),
      kecamatan(8, 'Wonosalam', '10', '16', '1', '0', '0'),
      kecamatan(9, 'Mojoagung', '4', '34', '0', '2', '5'),
      kecamatan(10, 'Sumobito', '5', '33', '0', '0', '4'),
      kecamatan(11, 'Jogoroto', '2', '21', '0', '0', '1'),
      kecamatan(12, 'Peterongan', '3', '34', '0', '1', '4'),
      kecamatan(13, 'Jombang', '9', '174', '6', '4', '27'),
      kecamatan(14, 'Megaluh', '2', '21', '0', '0', '0'),
      kecamatan(15, 'Tembelang', '4', '24', '1', '0', '1'),
      kecamatan(16, 'Kesamben', '6', '20', '0', '1', '0'),
      kecamatan(17, 'Kudu', '6', '18', '0', '0', '1'),
      kecamatan(18, 'Ngusikan', '7', '17', '0', '0', '0'),
      kecamatan(19, 'Ploso', '3', '23', '1', '1', '5'),
      kecamatan(20, 'Kabuh', '9', '27', '0', '0', '2'),
      kecamatan(21, 'Plandaan', '9', '19', '0', '0', '0'),
      ['j.total', 'Jumlah', ['112', 'jumlah({1.1/k.*/produsen}) ; [data/koperasi/jenis%3Dprodusen/2023-tahun]'], ['662', 'jumlah({1.1/k.*/konsumen}) ; [data/koperasi/jenis%3Dkonsumen/2023-tahun]'],
        ['14', 'jumlah({1.1/k.*/jasa}) ; [data/koperasi/jenis%3Djasa/2023-tahun]'], ['13', 'jumlah({1.1/k.*/pemasaran}) ; [data/koperasi/jenis%3Dpemasaran/2023-tahun]'],
        ['76', 'jumlah({1.1/k.*/simpan}) ; [data/koperasi/jenis%3Dsimpan%20pinjam/2023-tahun]']],
    ],
  },
  {
    kode: '1.5', tabel: 'Subbab 1.5',
    kolom: { nilai: { judul: 'Banyaknya', sebagai: 'bilangan' } },
    baris: [
      ['kecamatan', 'Kecamatan di wilayah Kabupaten Jombang', ['21', 'cacah({1.1/k.*/produsen})']],
      ['koperasi', 'Koperasi di Kabupaten Jombang pada tahun 2023', ['877', 'jumlah({1.1/j.total/produsen}, {1.1/j.total/konsumen}, {1.1/j.total/jasa}, {1.1/j.total/pemasaran}, {1.1/j.total/simpan}) ; [data/koperasi/-/2023-tahun]']],
      ['um', 'Pelaku usaha mikro tahun 2024', ['13.128', { klaim: '{1.2/j.total/jumlah}', catatan: 'Orang; titiknya pemisah ribuan' }]],
      ['um-terbanyak', 'Bidang usaha yang paling banyak: perdagangan', ['7069', '{1.2/b.2/jumlah} ; maks({1.2/b.*/jumlah})']],
      ['um-bagian', 'Bagian perdagangan dari total keseluruhan', ['54%', { klaim: 'persen({1.2/b.2/jumlah}, {1.2/j.total/jumlah})', sebagai: 'persen' }]],
    ],
  },
  {
    kode: '1.2', tabel: 'Tabel 1.2, hlm. 13',
    kolom: { jumlah: { judul: 'Jumlah', sebagai: 'bilangan' } },
    baris: [
      ['b.1', 'Agrobisnis', ['1601', '[data/usaha-mikro/bidang%3Dagrobisnis/2024-tahun]']],
      ['b.2', 'Perdagangan', ['7069', '[data/usaha-mikro/bidang%3Dperdagangan/2024-tahun]']],
      ['b.3', 'Otomotif', ['321', '[data/usaha-mikro/bidang%3Dotomotif/2024-tahun]']],
      ['b.4', 'Kerajinan', ['539', '[data/usaha-mikro/bidang%3Dkerajinan/2024-tahun]']],
      ['b.5', 'Fashion & Kecantikan', ['850', '[data/usaha-mikro/bidang%3Dfashion%20%26%20kecantikan/2024-tahun]']],
      ['b.6', 'Jasa', ['1110', '[data/usaha-mikro/bidang%3Djasa/2024-tahun]']],
      ['b.7', 'Makanan & Minuman', ['1634', '[data/usaha-mikro/bidang%3Dmakanan%20%26%20minuman/2024-tahun]']],
      ['j.total', 'Total', ['13128', 'jumlah({1.2/b.*/jumlah}) ; [data/usaha-mikro/-/2024-tahun]']],
    ],
  },
  {
    kode: '1.6', tabel: 'Subbab 1.6',
    kolom: { nilai: { judul: 'Nilai', sebagai: 'bilangan' }, kategori: { judul: 'Kategori', sebagai: 'kata', klaim: 'predikatLhe({.nilai})' } },
    baris: [
      ['hasil', 'Nilai hasil evaluasi', ['79,38 %', { klaim: '[kinerja/I-S4/tahun] ; {1.3/j.total/nilai}', catatan: 'Tanda persen tercetak di belakang nilai' }], 'BB'],
      ['semula', 'Nilai AKIP semula', ['77,47', '[pembanding/I-S4/tahun-sebelumnya/2023/realisasi/Realisasi%202023]']],
      ['menjadi', 'Nilai AKIP menjadi', ['79,38', '[kinerja/I-S4/tahun] ; {1.3/j.total/nilai}'], 'BB'],
    ],
  },
  {
    kode: '1.3', tabel: 'Tabel 1.3, hlm. 16',
    kolom: {
      bobot: { judul: 'Bobot', sebagai: 'persen' }, nilai: { judul: 'Nilai Hasil Evaluasi', sebagai: 'bilangan', klaim: '{.bobot} * {.capaian} / 100' },
      capaian: { judul: '% Capaian (Bobot)', sebagai: 'persen' }, skor: { judul: 'Skor per komponen', sebagai: 'kata', klaim: 'predikatLhe({.capaian})' },
    },
    baris: [
      ['k.1', 'Perencanaan Kinerja', '30%', '25,88', '86,25', 'A'],
      ['k.2', 'Pengukuran Kinerja', '30%', '20,2', '60,95', 'B'],
      ['k.3', 'Pelaporan Kinerja', '15%', '13,13', '87,50', 'A'],
      ['k.4', 'Evaluasi Kinerja', '25%', '20,19', '80,75', 'A'],
      ['j.total', 'Total', ['100%', 'jumlah({1.3/k.*/bobot})'], ['79,38', 'jumlah({1.3/k.*/nilai}) ; [kinerja/I-S4/tahun]']],
    ],
  },
];
