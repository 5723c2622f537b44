import type { SelTercetak, TabelTercetak } from './tercetak.js';

type BarisTabel = TabelTercetak['baris'][number];
type SelBaris = readonly [targetAwal: string, awal: string, targetPerubahan: string, perubahan: string];

/** A program or kegiatan: its budgets are sums of the next level in the same table; those of a program are also the ledger's. */
const induk = (kode: string, label: string, ...[targetAwal, awal, targetPerubahan, perubahan]: SelBaris): BarisTabel => {
  const klaim = (tahap: string): string => `jumlah({2.2/@.*/${tahap}})${kode.includes('.') ? '' : ` ; [pagu/@/${tahap}]`}`;
  return [kode, label, targetAwal, [awal, klaim('awal')], targetPerubahan, [perubahan, klaim('perubahan')]];
};

/** Cells of a sasaran: its budgets are the sums of the programs printed under it. */
const sasaran = (indikator: string, [targetAwal, awal, targetPerubahan, perubahan]: SelBaris, program: readonly string[]): SelTercetak[] => {
  const klaim = (tahap: string): string => `jumlah(${program.map((p) => `{2.2/${p}/${tahap}}`).join(', ')})`;
  return [[targetAwal, `[target/${indikator}/awal]`], [awal, klaim('awal')], [targetPerubahan, `[target/${indikator}/perubahan]`], [perubahan, klaim('perubahan')]];
};

/** Chapter II. Rows of table 2.2 carry the codes of the tree; sasaran stand apart as `s.n`, so that `*` counts programs only. */
export const tercetakBab2: readonly TabelTercetak[] = [
  {
    kode: '2.1', tabel: 'Tabel 2.1, hlm. 19',
    kolom: { target: { judul: 'Target', sebagai: 'persen', klaim: '[target/I-@/awal]' } },
    baris: [
      ['S3', 'Meningkatnya usaha mikro yang berkembang', '5%'],
      ['S1', 'Meningkatnya Koperasi Aktif', '1%'],
      ['S2', 'Meningkatnya pertumbuhan asset koperasi', '20%'],
      ['S4', 'Meningkatnya Akuntabilitas dan Kinerja Birokrasi', ['78', { sebagai: 'bilangan' }]],
    ],
  },
  {
    kode: '2.2', tabel: 'Tabel 2.2, hlm. 23',
    kolom: {
      'target-awal': { judul: 'Target Awal', sebagai: 'bilangan', klaim: '[target/I-@/awal]' }, awal: { judul: 'Target Awal (Rp)', sebagai: 'rupiah', klaim: '[pagu/@/awal]' },
      'target-perubahan': { judul: 'Target Perubahan', sebagai: 'bilangan', klaim: '[target/I-@/perubahan]' }, perubahan: { judul: 'Target Perubahan (Rp)', sebagai: 'rupiah', klaim: '[pagu/@/perubahan]' },
    },
    baris: [
      ['s.4', 'Meningkatnya kualitas Akuntabilitas Kinerja Instansi Pemerintah', ...sasaran('I-S4', ['78', '4,117,838,304', '78', '4,145,778,717'], ['1'])],
      induk('1', 'Program penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', '4,117,838,304', '100%', '4,145,778,717'),
      induk('1.1', 'Kegiatan Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', '100%', '8,919,450', '100%', '70,356,951'),
      ['1.1.1', 'Penyusunan Dokumen Perencanaan Perangkat Daerah', '3 dok', '4,590,850', '3 dok', '67,208,351'],
      ['1.1.2', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', '5 dok', '4,328,600', '5 dok', '3,148,600'],
      induk('1.2', 'Kegiatan Administrasi Keuangan Perangkat Daerah', '100%', '3,109,066,844', '100%', '3,013,953,658'),
      ['1.2.1', 'Penyediaan gaji dan tunjangan ASN', '14 bulan', '2,950, 574,844', '14 bulan', '2,852,153,658'],
      ['1.2.2', 'Pelaksanaan Penatausahaan dan Pengujian/verifikasi keuangan SKPD', '4 Kali', '151,244,000', '4 Kali', '151,244,000'],
      ['1.2.3', 'Koordinasi dan penyusunan laporan keuangan akhir tahun SKPD', '1 laporan', '4,424,000', '1 laporan', '4,424,000'],
      ['1.2.4', 'Koordinasi dan Penyusunan Laporan Keuangan Bulanan/Triwulanan/Semesteran SKPD', '17 Laporan', '4,596,000', '17 Laporan', '6,132,000'],
      induk('1.3', 'Kegiatan Administrasi Kepegawaian Perangkat Daerah', '100%', '9,600,000', '100%', '9,600,000'),
      ['1.3.1', 'Pengadaan Pakaian Dinas beserta atribut kelengkapannya', '16 paket', '9,600,000', '16 paket', '9,600,000'],
      induk('1.4', 'Kegiatan Administrasi Umum Perangkat Daerah', '100%', '413,320,900', '100%', '411,347,448'),
      ['1.4.1', 'Penyediaan komponen instalasi listrik/penerangan bangunan kantor', '1 jenis', '9,183,400', '1 jenis', '12,477,400'],
      ['1.4.2', 'Penyediaan peralatan dan perlengkapan kantor', '4 jenis', '166,858,500', '4 jenis', '166,858,500'],
      ['1.4.3', 'Penyediaan bahan logistic kantor', '2 jenis', '93,500,000', '2 jenis', '86,900,000'],
      ['1.4.4', 'Penyediaan barang cetakan dan penggandaan', '3 jenis', '34,056,000', '3 jenis', '34,056,000'],
      ['1.4.5', 'Penyediaan bahan bacaan dan peraturan perundang-undangan', '1 jenis', '18,704,000', '1 jenis', '18,704,000'],
      ['1.4.6', 'Penyelenggaraan rapat koordinasi dan konsultasi SKPD', '2 kali', '91,019,000', '2 kali', '92,351,548'],
      induk('1.5', 'Penyediaan Jasa Penunjang Urusan Pemerintah Daerah', '100%', '393,360,000', '100%', '327,560,000'),
      ['1.5.1', 'Penyediaan jasa surat menyurat', '1 rek', '1,200,000', '1 rek', '1,200,000'],
      ['1.5.2', 'Penyediaan jasa komunikasi, Sumber Daya Air dan listrik', '4 kali', '144,000,000', '4 kali', '108,000,000'],
      ['1.5.3', 'Penyediaan Jasa Pelayanan Umum Kantor', '4 jenis', '248,160,000', '4 Jenis', '218,360,000'],
      induk('1.6', 'Kegiatan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '100%', '183,571,110', '100%', '216,749,610'),
      ['1.6.1', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan dan pajak kendaraan perorangan Dinas atau kendaraan Dinas Jabatan', '1 unit', '40,110,000', '1 unit', '40,110,000'],
      ['1.6.2', 'Penyediaan jasa pemeliharaan, biaya pemeliharaan pajak dan perizinan kendaraan dinas operasional atau lapangan', '15 unit', '114,391,110', '15 unit', '114,391,110'],
      ['1.6.3', 'Pemeliharaan/Rehabilitasi sarana dan prasarana gedung kantor atau bangunan lainnya', '27 unit', '29,070,000', '27 unit', '62,248,500'],
      induk('1.7', 'Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah', '100%', '0', '100%', '96.211.050'),
      ['1.7.1', 'Pengadaan sarana dan prasarana Gedung kantor atau bangunan lainnya', '1 unit', '0', '1 unit', '96.211.050'],
      ['s.1', 'Meningkatnya Koperasi', ...sasaran('I-S1', ['1%', '154,899,090', '1%', '175.472.340'], ['2', '3'])],
      induk('2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '60%', '32,702,250', '60%', '32,702,250'),
      induk('2.1', 'Kegiatan Penerbitan Izin Usaha Simpan Pinjam untuk Koperasi dengan Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '80%', '32,702,250', '80%', '32,702,250'),
      ['2.1.1', 'Fasilitasi Pemenuhan Izin Usaha Simpan Pinjam dan Pembukaan Kantor Cabang, Cabang Pembantu dan Kantor Kas Koperasi Simpan Pinjam untuk Koperasi dengan Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '17 Unit usaha', '32,702,250', '17 unit usaha', '32,702,250'],
      induk('3', 'Program Pengawasan dan Pemeriksaan Koperasi', '55%', '122,196,840', '55%', '142,770,090'),
      induk('3.1', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/ Kota', '55%', '122,196,840', '55%', '142,770,090'),
      ['3.1.1', 'Pengawasan Kekuatan, Kesehatan, Kemandirian, Ketangguhan, serta Akuntabilitas Koperasi Kewenangan Kabupaten/Kota', '80 unit usaha', '122,196,840', '80 unit usaha', '142,770,090'],
      ['s.2', 'Meningkatnya pertumbuhan Asset koperasi', ...sasaran('I-S2', ['20%', '630.702.000', '20%', '895.242.100'], ['4', '5'])],
      induk('4', 'Program Pendidikan dan Latihan Perkoperasian', '7,8%', '184,506,000', '7,8%', '319,020,100'),
      induk('4.1', 'Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '3,23%', '184,506,000', '3,23%', '319,020,100'),
      ['4.1.1', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', '300 Orang', '184,506,000', '300 orang', '319,020,100'],
      induk('5', 'Program Pemberdayaan dan Perlindungan Koperasi', '10%', '446,196,000', '10%', '576,222,000'),
      induk('5.1', 'Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/ Kota', '10%', '446,196,000', '10%', '576,222,000'),
      ['5.1.1', 'Pemberdayaan Peningkatan Produktivitas, Nilai Tambah, Akses Pasar, Akses Pembiayaan, Penguatan Kelembagaan, Penataan Manajemen, Standarisasi, dan Restrukturisasi Usaha Koperasi Kewenangan Kabupaten/Kota', '100 unit usaha', '446,196,000', '100 unit usaha', '576,222,000'],
      ['s.3', 'Meningkatnya usaha mikro berkembang', ...sasaran('I-S3', ['5%', '821.742.500', '5%', '1.086.243.100'], ['6', '7'])],
      induk('6', 'Program Pemberdayaan usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '3%', '554,676,600', '3%', '698,676,600'),
      induk('6.1', 'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', '2,5%', '554,676,600', '2,5%', '698,676,600'),
      ['6.1.1', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '20 unit usaha', '111.425.400', '20 unit usaha', '195.925.400'],
      ['6.1.2', 'Koordinasi dan Sinkronisasi dengan Para Pemangku Kepentingan dalam Pemberdayaan Usaha Mikro', '295 orang', '443.251.200', '295 orang', '502.751.200'],
      induk('7', 'Program Pengembangan UMKM', '20%', '267,066,500', '20%', '387,566,500'),
      induk('7.1', 'Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', '0.8%', '267,066,500', '0,8%', '387,566,500'),
      ['7.1.1', 'Fasilitasi Usaha mikro Menjadi Usaha kecil dalam Pengembangan Produksi dan Pengolahan, Pemasaran, SDM, serta Desain dan Teknologi', '30 unit usaha', '267,066,500', '30 unit usaha', '387,566,500'],
      ['j.total', 'TOTAL ANGGARAN', null, ['5.725.182.494', 'jumlah({2.2/*/awal}) ; [pagu/pd/awal]'], null, ['6,302,736,257', 'jumlah({2.2/*/perubahan}) ; [pagu/pd/perubahan]']],
    ],
  },
  {
    kode: '2.2t', tabel: 'Subbab 2.2, teks',
    kolom: { nilai: { judul: 'Jumlah (Rp)', sebagai: 'rupiah' } },
    baris: [
      ['awal', 'Alokasi awal anggaran 2024', ['5,725,182,494,-', '{2.2/j.total/awal}']],
      ['tambah', 'Penambahan pada Perubahan Anggaran', ['577.553.763,-', '{2.2/j.total/perubahan} - {2.2/j.total/awal}']],
      ['perubahan', 'Anggaran sesudah perubahan', ['6,302,736,257,-', '{2.2/j.total/perubahan} ; {2.2t/operasi/nilai} + {2.2t/modal/nilai}']],
      ['operasi', 'Belanja operasi', ['6,106,525,207,-', '[pagu/pd/perubahan/5.1/-]']],
      ['modal', 'Belanja modal', ['196,211,050,-', '[pagu/pd/perubahan/5.2/-]']],
    ],
  },
  {
    kode: 'pk-s', tabel: 'Perjanjian Kinerja Perubahan, sasaran strategis',
    kolom: { target: { judul: 'Target', sebagai: 'persen', klaim: '[pk-target/@/kepala-dinas/perubahan]' }, kategori: { judul: 'Target (kategori)', sebagai: 'kata', klaim: 'predikatLhe({.target})' } },
    baris: [
      ['1', 'Persentase Koperasi Berkinerja Baik', '9,8%'],
      ['2', 'Persentase Usaha Mikro Aktif', '3,5%'],
      ['3', 'Hasil Evaluasi SAKIP', ['78', { sebagai: 'bilangan' }], 'BB'],
    ],
  },
  {
    kode: 'pk-p', tabel: 'Perjanjian Kinerja Perubahan, sasaran program',
    kolom: { target: { judul: 'Target', sebagai: 'persen', klaim: '[pk-target/P@/kepala-dinas/perubahan]' }, anggaran: { judul: 'Anggaran', sebagai: 'rupiah' } },
    baris: [
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', ['3.676.292.131', '[pk-anggaran/1/kepala-dinas/perubahan]']],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '80%', ['86.848.950', '[pk-anggaran/2/kepala-dinas/perubahan]']],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', '50%', ['81.355.200', '[pk-anggaran/3/kepala-dinas/perubahan]']],
      ['4', 'Program Pemberdayaan dan Perlindungan Koperasi', '23%', ['226.634.400', '[pk-anggaran/5/kepala-dinas/perubahan]']],
      ['5', 'Program Pendidikan dan Latihan Perkoperasian', '3,5%', ['103.734.295', '[pk-anggaran/4/kepala-dinas/perubahan]']],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '3,5%', ['1.137.309.750', '[pk-anggaran/6/kepala-dinas/perubahan]']],
      ['7', 'Program Pengembangan UMKM', '3,5%', ['305.624.250', '[pk-anggaran/7/kepala-dinas/perubahan]']],
      ['j.total', 'TOTAL', null, ['5.617.798.976', 'jumlah({pk-p/*/anggaran})']],
    ],
  },
];
