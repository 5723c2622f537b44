import { tercetak, type KolomTercetak, type SelTercetak, type TabelTercetak } from './tercetak.js';

/**
 * Every printed figure of the report of Kabupaten Kediri 2021 beside the facts of `kediri-2021.ts`, and what each claims to be.
 *
 * Totals of pagu are tested against their printed parts and against the ledger. Sums over sumber dana too. Totals of realisasi are tested against printed parts
 * and against the other table only: one triwulan of 2.1.2 is printed 50.000 too high, and would drag every total of the ledger along.
 * Cells that print a dash are kept as operands.
 *
 * Left out: years, dates, numbers of laws, of pages and of misi; amounts and counts in words behind their figures; names of
 * program 1 and of an indikator of program 3 that differ between places (they are no figures).
 */
const kolom = (judul: string, sebagai: KolomTercetak['sebagai'], klaim?: string): KolomTercetak => ({ judul, sebagai, ...(klaim !== undefined && { klaim }) });

const banyak = { banyak: kolom('Banyaknya', 'bilangan') };

/** Lists whose items stand under a heading that says how many there are. */
const daftar = { nomor: kolom('Nomor', 'kata'), banyak: kolom('Banyaknya', 'bilangan') };

/** A table of staff: its total is the sum of its rows, and what `samaDengan` says. */
const pegawai = (kode: string, total: string, samaDengan: string | undefined, ...baris: readonly (readonly [label: string, jumlah: string])[]): TabelTercetak => ({
  kode, tabel: `Tabel ${kode}`, kolom: { jumlah: kolom('Jumlah', 'bilangan') },
  baris: [...baris.map(([label, jumlah], i) => [String(i + 1), label, jumlah] as const), ['total', 'Total', [total, [`jumlah({${kode}/*/jumlah})`, samaDengan].filter((k) => k !== undefined).join(' ; ')]]],
});

const pendahuluan: readonly TabelTercetak[] = [
  {
    kode: 'I.4', tabel: 'Bab I, Gambaran Umum, susunan organisasi', kolom: daftar,
    baris: [
      ['a', 'Sekretariat', 'a.', ['2', 'cacah({I.4/a.*/nomor})']],
      ['a.1', 'Sub Bagian Umum dan Kepegawaian', '1.'],
      ['a.2', 'Sub Bagian Penyusunan Program dan Keuangan', '2.'],
      ['b', 'Bidang Kelembagaan dan Pengawasan', 'b.', ['3', 'cacah({I.4/b.*/nomor})']],
      ['b.1', 'Seksi Organisasi dan Tatalaksana', '1.'],
      ['b.2', 'Seksi Penyuluhan, Advokasi dan Hukum', '2.'],
      ['b.3', 'Seksi Pengawasan, Akuntabilitas dan Kepatuhan', '3.'],
      ['c', 'Bidang Produksi dan Restrukturisasi Usaha', 'c.', ['3', 'cacah({I.4/c.*/nomor})']],
      ['c.1', 'Seksi Pembangunan dan Penguatan Usaha', '1.'],
      ['c.2', 'Seksi Produksi', '2.'],
      ['c.3', 'Seksi Restrukturisasi Usaha', '3.'],
      ['d', 'Bidang Pembiayaan dan Pemasaran', 'd.', ['3', 'cacah({I.4/d.*/nomor})']],
      ['d.1', 'Seksi Fasilitasi Permodalan, Pengembangan Jaringan dan Kerjasama Pemasaran', '1.'],
      ['d.2', 'Seksi Usaha Simpan Pinjam, Fasilitasi Pengembangan Informasi dan Wirausaha', '2.'],
      ['d.3', 'Seksi Pembiayaan, Jasa Keuangan dan Promosi', '3.'],
    ],
  },
  pegawai('1.1', '24 Orang', undefined, ['S2', '4 Orang'], ['S1', '13 Orang'], ['SARMUD/D3', '1 Orang'], ['DI/D2', '0 Orang'], ['SLTA', '5 Orang'], ['SLTP', '1 Orang']),
  pegawai('1.2', '13 Orang', undefined, ['S2', '0 Orang'], ['S1', '7 Orang'], ['SARMUD/D3', '1 Orang'], ['DI/D2', '2 Orang'], ['SLTA', '2 Orang'], ['SLTP', '0 Orang'], ['SD', '1 Orang']),
  pegawai('1.3', '24 Orang', '{1.1/total/jumlah}', ['I', '1 Orang'], ['II', '4 Orang'], ['III', '15 Orang'], ['IV', '4 Orang']),
  pegawai('1.4', '37 Orang', '{1.1/total/jumlah} + {1.2/total/jumlah}', ['KEPALA DINAS', '1 Orang'], ['SEKRETARIAT', '11 Orang'], ['BIDANG KELEMBAGAAN DAN PENGAWASAN', '8 Orang'], ['BIDANG PRODUKSI DAN RESTRUKTURISASI USAHA', '9 Orang'], ['BIDANG PEMBIAYAAN DAN PEMASARAN', '8 Orang']),
];

const banyakSub = 'cacah({II.3/@.*/nomor})';
const banyakProgram = 'cacah({II.3/*/nomor})';
const banyakKegiatan = 'cacah({II.3/*.*/nomor})';

const perencanaan: readonly TabelTercetak[] = [
  {
    kode: 'II.2', tabel: 'Bab II, Perjanjian Kinerja Tahun 2021', kolom: { nomor: kolom('Nomor', 'kata'), banyak: kolom('Banyaknya', 'bilangan'), target: kolom('Target', 'persen', '[target/I-@/awal]') },
    baris: [
      ['sasaran', 'Sasaran', null, ['2', 'cacah({II.2/S1/nomor}, {II.2/S3/nomor})']],
      ['S1', 'Meningkatnya kualitas kelembagaan, usaha dan kinerja koperasi', 'Pertama'],
      ['S1.a', 'Prosentase koperasi aktif', 'a)', null, '71,00%'],
      ['S1.b', 'Prosentase koperasi hasil binaan yang mendapat peningkatan predikat', 'b)', null, '5,03%'],
      ['S3', 'Meningkatnya jumlah dan kualitas serta volume usaha mikro', 'kedua'],
      ['S3.a', 'Prosentase peningkatan wirausaha baru', 'a)', null, '89,79%'],
      ['S3.b', 'Prosentase usaha mikro yang berizin', 'b)', null, '4,72%'],
      ['S3.c', 'Prosentase usaha mikro hasil binaan yang omsetnya meningkat', 'c)', null, '71,31%'],
    ],
  },
  {
    kode: 'II.3', tabel: 'Bab II, Program/Kegiatan Tahun 2021', kolom: daftar,
    baris: [
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', 'I.'],
      ['1.1', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', 'i.', ['2', banyakSub]],
      ['1.1.1', 'Penyusunan Dokumen Perencanaan Perangkat Daerah', 'i.'],
      ['1.1.2', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', 'ii.'],
      ['1.2', 'Administrasi Keuangan Perangkat Daerah', 'ii.', ['4', banyakSub]],
      ['1.2.1', 'Penyediaan Gaji dan Tunjangan ASN', 'i.'],
      ['1.2.2', 'Penyediaan Administrasi Pelaksanaan Tugas ASN', 'ii.'],
      ['1.2.3', 'Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD', 'iii.'],
      ['1.2.4', 'Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD', 'iv.'],
      ['1.3', 'Administrasi Barang Milik Daerah pada Perangkat Daerah', 'iii.', ['1', banyakSub]],
      ['1.3.1', 'Penatausahaan Barang Milik Daerah pada SKPD', 'i.'],
      ['1.4', 'Administrasi Kepegawaian Perangkat Daerah', 'iv.', ['2', banyakSub]],
      ['1.4.1', 'Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi', 'i.'],
      ['1.4.2', 'Sosialisasi Peraturan Perundang-Undangan', 'ii.'],
      ['1.5', 'Administrasi Umum Perangkat Daerah', 'v.', ['6', banyakSub]],
      ['1.5.1', 'Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor', 'i.'],
      ['1.5.2', 'Penyediaan Peralatan dan Perlengkapan Kantor', 'ii.'],
      ['1.5.4', 'Penyediaan Barang Cetak dan Penggandaan', 'iii.'],
      ['1.5.3', 'Penyediaan Peralatan Rumah Tangga', 'iv.'],
      ['1.5.5', 'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', 'v.'],
      ['1.5.6', 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', 'vi.'],
      ['1.6', 'Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah', 'vi.', ['1', banyakSub]],
      ['1.6.1', 'Pengadaan Mebel', 'i.'],
      ['1.7', 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', 'vii.', ['2', banyakSub]],
      ['1.7.1', 'Penyediaan Jasa Surat Menyurat', 'i.'],
      ['1.7.2', 'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', 'ii.'],
      ['1.8', 'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', 'viii.', ['3', banyakSub]],
      ['1.8.1', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan', 'i.'],
      ['1.8.2', 'Pemeliharaan Peralatan dan Mesin Lainnya', 'ii.'],
      ['1.8.3', 'Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya', 'iii.'],
      ['2', 'Program Pengawasan Dan Pemeriksaan Koperasi', 'II.'],
      ['2.1', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/ Kota', 'a.', ['2', banyakSub]],
      ['2.1.1', 'Pengawasan Kekuatan, Kesehatan, Kemandirian, Ketangguhan, serta Akuntabilitas Koperasi Kewenangan Kabupaten/Kota', 'i.'],
      ['2.1.2', 'Pemeriksaan Kepatuhan Koperasi terhadap Peraturan Perundang-Undangan Kewenangan Kabupaten/Kota', 'ii.'],
      ['3', 'Program Penilaian Kesehatan KSP/USP Koperasi', 'III.'],
      ['3.1', 'Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam 1 (satu) Daerah Kabupaten/Kota', 'a.', ['1', banyakSub]],
      ['3.1.1', 'Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam 1 (satu) Daerah Kabupaten/Kota', 'ix.'],
      ['4', 'Program Pendidikan Dan Latihan Perkoperasian', 'IV.'],
      ['4.1', 'Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', 'a.', ['1', banyakSub]],
      ['4.1.1', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', 'i.'],
      ['4.2', 'Pendidikan dan Pelatihan SDM Usaha Mikro dalam 1 (satu) Daerah Kabupaten/Kota', 'b.', ['1', banyakSub]],
      ['4.2.1', 'Peningkatan Pemahaman dan Pengetahuan Usaha Mikro serta Kapasitas dan Kompetensi SDM Usaha Mikro', 'i.'],
      ['5', 'Program Pemberdayaan Dan Perlindungan Koperasi', 'V.'],
      ['5.1', 'Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/Kota', 'a.', ['1', banyakSub]],
      ['5.1.1', 'Pemberdayaan Peningkatan Produktivitas, Nilai Tambah, Akses Pasar, Akses Pembiayaan, Penguatan Kelembagaan, Penataan Manajemen, Standarisasi, dan Restrukturisasi Usaha Koperasi Kewenangan Kabupaten/Kota', 'i.'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, Dan Usaha Mikro (UMKM)', 'VI.'],
      ['6.1', 'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', 'a.', ['2', banyakSub]],
      ['6.1.1', 'Fasilitasi Kemudahan Perizinan Usaha Mikro', 'i.'],
      ['6.1.2', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', 'ii.'],
      ['7', 'Program Pengembangan UMKM', 'VII.'],
      ['7.1', 'Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', 'a.', ['1', banyakSub]],
      ['7.1.1', 'Fasilitasi Usaha Mikro Menjadi Usaha Kecil dalam Pengembangan Produksi dan Pengolahan, Pemasaran, SDM, serta Desain dan Teknologi', 'i.'],
    ],
  },
  {
    kode: 'II.3-banyak', tabel: 'Bab II, Program/Kegiatan Tahun 2021, kalimat pengantar', kolom: banyak,
    baris: [['program', 'Program', ['7', banyakProgram]], ['kegiatan', 'Kegiatan', ['12', banyakKegiatan]]],
  },
  {
    kode: 'II.4-banyak', tabel: 'Bab II, Anggaran Tahun 2021, kalimat pengantar', kolom: banyak,
    baris: [['program', 'Program', ['7', banyakProgram]], ['kegiatan', 'Kegiatan', ['15', banyakKegiatan]]],
  },
  {
    kode: 'II.4', tabel: 'Bab II, Anggaran Tahun 2021', kolom: { pagu: kolom('Anggaran', 'rupiah', '[pagu/@/awal]') },
    baris: [
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '5.087.297.982'],
      ['2', 'Program Pengawasan Dan Pemeriksaan Koperasi', '336.362.660'],
      ['3', 'Program Penilaian Kesehatan KSP/USP Koperasi', '30.600.270'],
      ['4', 'Program Pendidikan Dan Latihan Perkoperasian', '657.872.780'],
      ['5', 'Program Pemberdayaan Dan Perlindungan Koperasi', '38.882.900'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, Dan Usaha Mikro (UMKM)', '5.806.870.500'],
      ['7', 'Program Pengembangan UMKM', '511.020.500'],
      ['jumlah', 'Pagu anggaran', ['12.468.907.592,00', { klaim: 'jumlah({II.4/*/pagu}) ; [pagu/pd/awal]', tingkat: 'A' }]],
    ],
  },
];

const kinerjaTeks: readonly TabelTercetak[] = [
  {
    kode: 'III-komponen', tabel: 'Bab III, kalimat pengantar', kolom: daftar,
    baris: [['komponen', 'Komponen', null, ['3', 'cacah({III-komponen/*/nomor})']], ['1', 'Sasaran strategis', 'Sasaran strategis'], ['2', 'Indikator kinerja', 'Indikator kinerja'], ['3', 'Target', 'Target']],
  },
  {
    kode: 'III.1-banyak', tabel: 'Bab III, 1.1 Capaian Kinerja Program, kalimat pengantar', kolom: banyak,
    baris: [['program', 'Program', ['7', banyakProgram]], ['kegiatan', 'Kegiatan', ['15', banyakKegiatan]]],
  },
  {
    kode: 'III.1', tabel: 'Bab III, 1.1 Capaian Kinerja Program',
    kolom: { target: kolom('Target', 'persen', '[target/I-@/awal]'), realisasi: kolom('Realisasi', 'persen', '[kinerja/I-@/tahun]'), capaian: kolom('Capaian kinerja', 'persen', 'capaian({.target}, {.realisasi})') },
    baris: [
      ['1', 'cakupan penyediaan administrasi penunjang urusan pemerintahan daerah Kabupaten/Kota', '100%', '100%', '100%'],
      ['2', 'Tingkat pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi', '8,77%', '13,90%', '158,49%'],
      ['3', 'Persentase Koperasi Simpan Pinjam/Unit Simpan Pinjam yang sehat', '1%', '1,23%', '123%'],
      ['4', 'Persentase SDM Koperasi terlatih', '0,10%', '0,28%', '280,00%'],
      ['5', 'Persentase Partisipasi Koperasi Aktif', '13,39%', '12,67%', '94,62%'],
      ['6', 'Persentase Partisipasi Usaha Mikro', '13,86%', '15,68%', '113,13%'],
      ['7', 'Persentase Usaha Mikro yang meningkat omsetnya', '2,31%', '4,37%', '189,77%'],
    ],
  },
];

/** A row of a tree: programs and kegiatan are the sum of their parts, sub kegiatan what the ledger holds. */
const adalahDaun = (kode: string): boolean => kode.split('.').length === 3;

/** The rows of a table with the claims of their level; a cell that says its own keeps it. An empty claim: the cell is an operand only. */
function berjenjang(kolomnya: TabelTercetak['kolom'], klaim: (kode: string, kunci: string, kosong: boolean) => string | undefined, baris: TabelTercetak['baris']): TabelTercetak['baris'] {
  const kunci = Object.keys(kolomnya);
  return baris.map(([kode, label, ...sel]) => [kode, label, ...sel.map((s, i): SelTercetak => {
    const [teks, lain] = typeof s === 'string' ? [s, {}] : s === null ? ['', ''] : s;
    const k = klaim(kode, kunci[i]!, teks === '-');
    return k === undefined || typeof lain === 'string' || lain.klaim !== undefined ? s : [teks, { ...lain, klaim: k }];
  })]);
}

const satuanLain = 'Satuan lain daripada indikatornya';

const triwulan = ['1', '2', '3', '4'] as const;
const kolomE81: TabelTercetak['kolom'] = {
  target: kolom('Target Kinerja RKPD 2021 (K)', 'bilangan', '[target/I-@/awal]'), pagu: kolom('Anggaran RKPD 2021 (Rp)', 'rupiah'),
  ...Object.fromEntries(triwulan.flatMap((t, i) => {
    const tw = ['I', 'II', 'III', 'IV'][i]!;
    return [[`k${t}`, kolom(`Triwulan ${tw} (K)`, 'bilangan', `[kinerja/I-@/tw${t}]`)], [`rp${t}`, kolom(`Triwulan ${tw} (Rp)`, 'rupiah')]] as const;
  })),
  k: kolom('Realisasi 9 = 5+6+7+8 (K)', 'bilangan', 'jumlah({.k1}, {.k2}, {.k3}, {.k4})'), rp: kolom('Realisasi 9 = 5+6+7+8 (Rp)', 'rupiah'),
  persenK: kolom('Tingkat capaian 10 = 9/4 x 100% (K)', 'persen', 'capaian({.target}, {.k})'), persenRp: kolom('Tingkat capaian 10 = 9/4 x 100% (Rp)', 'persen', 'persen({.rp}, {.pagu})'),
};

/** A dash states nothing of the ledger; of parts it says that they print none either. */
function klaimE81(kode: string, kunci: string, kosong: boolean): string | undefined {
  const bagian = `jumlah({3.1/${kode}.*/${kunci}})`;
  if (kunci === 'rp') return `jumlah({.rp1}, {.rp2}, {.rp3}, {.rp4})${adalahDaun(kode) ? '' : ` ; ${bagian}`}`;
  if (/^(target|k\d)$/.test(kunci)) return kosong ? '' : undefined;
  const fakta = kosong ? '' : kunci === 'pagu' ? '[pagu/@/awal]' : `[realisasi/@/TIDAK_DISEBUT/tw${kunci.slice(2)}]`;
  if (kunci === 'pagu') return adalahDaun(kode) ? fakta : `${bagian} ; ${fakta}`;
  return /^rp\d$/.test(kunci) ? (adalahDaun(kode) ? fakta : bagian) : undefined;
}

/** The evaluation of the RKPD. The report gives it no number. Where K is counted in another unit than its indikator, that is a contradiction of the label. */
const barisE81: TabelTercetak['baris'] = [
  ['1', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '100%', '5.087.297.982', null, '631.110.930', null, '967.101.372', null, '981.091.939', null, null, ['0', { klaim: '', rusak: true, catatan: 'Sel triwulan IV hilang pada hasil pindai: letaknya tidak pasti' }], ['4.121.714.374,00', 'jumlah({3.1/1.*/rp})'], null, '81,02%'],
  ['1.1', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', '7 laporan', '6.970.800', '-', '-', '2 laporan', '2.340.200', '1 laporan', '941.100', '4 laporan', '3.147.600', '7 laporan', '6.429.100,00', '86%', '92,23%'],
  ['1.1.1', 'Penyusunan Dokumen Perencanaan Perangkat Daerah', '3 laporan', '2.546.400', '-', '-', null, null, null, null, '3 laporan', '2.004.700', ['3 laporan', 'jumlah({.k1}, {.k4})'], ['2.004.700,00', 'jumlah({.rp1}, {.rp4})'], '67%', '78,73%'],
  ['1.1.2', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', '4 laporan', '4.424.400', '-', '-', '2 laporan', '2.340.200', '1 laporan', '941.100', '1 laporan', '1.143.100', '4 laporan', '4.424.400,00', '100%', '100,00 %'],
  ['1.2', 'Administrasi Keuangan Perangkat Daerah', '12 bulan', '3.690.365.094', '3 bulan', '631.110.930', '3 bulan', '886.341.502', '3 bulan', '906.007.602', '3 bulan', '685.516.207', '12 bulan', '3.108.976.241,00', '100%', '84,25%'],
  ['1.2.1', 'Penyediaan Gaji dan Tunjangan ASN', '12 bulan', '3.072.526.800', '3 bulan', '613.680.930', '3 bulan', '613.680.930', '3 bulan', '750.644.296', '3 bulan', '514.119.689', '12 bulan', '2.492.125.845,00', '100%', '81,11%'],
  ['1.2.2', 'Penyediaan Administrasi Pelaksanaan Tugas ASN', '12 bulan', '393.990.794', '3 bulan', '-', '3 bulan', '182.830.572', '3 bulan', '96.755.806', '3 bulan', '114.396.518', '12 bulan', '393.982.896,00', '100%', '100,00 %'],
  ['1.2.3', 'Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD', '12 bulan', '220.950.000', '3 bulan', '17.430.000', '3 bulan', '89.830.000', '3 bulan', '55.710.000', '3 bulan', '57.000.000', '12 bulan', '219.970.000,00', '100%', '99,56%'],
  ['1.2.4', 'Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD', '1 laporan', '2.897.500', '-', '-', '-', '-', '1 laporan', '2.897.500', '-', '-', '1 laporan', '2.897.500,00', '100%', '100,00 %'],
  ['1.3', 'Administrasi Barang Milik Daerah pada Perangkat Daerah', '1 bulan', '6.259.200', '3 bulan', '-', '3 bulan', '2.759.200', '3 bulan', '220.000', '3 bulan', '3.280.000', '12 bulan', '6.259.200,00', '100%', '100,00 %'],
  ['1.3.1', 'Penatausahaan Barang Milik Daerah pada SKPD', '12 bulan', '6.259.200', '3 bulan', '-', '3 bulan', '2.759.200', '3 bulan', '220.000', '3 bulan', '3.280.000', '12 bulan', '6.259.200,00', '100%', '100,00 %'],
  ['1.4', 'Administrasi Kepegawalan Perangkat Daerah', '12 bulan', '900.000.000', '3 bulan', '-', '3 bulan', '-', '3 bulan', '-', '3 bulan', '534.753.000', '12 bulan', '534.753.000,00', '100%', '59,42%'],
  ['1.4.1', 'Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '0%', '#DIV/0!'],
  ['1.4.2', 'Sosialisasi Peraturan Perundang-Undangan', '1550 orang', '900.000.000', '-', '-', '-', '-', '-', '-', '1500 orang', '534.753.000', '1500 orang', '534.753.000,00', '97%', '59,42%'],
  ['1.5', 'Administrasi Umum Perangkat Daerah', '12 bulan', '166.591.969', '3 bulan', '-', '3 bulan', '26.129.964', '3 bulan', '58.277.060', '3 bulan', '87.045.400', '12 bulan', '166.452.424,00', '100%', '99,92%'],
  ['1.5.1', 'Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor', '2 bulan', '10.299.740', '-', '-', '-', '-', '2 bulan', '10.299.740', '-', '-', '2 bulan', '10.299.740,00', '100%', '100,00 %'],
  ['1.5.2', 'Penyediaan Peralatan dan Perlengkapan Kantor', '11 unit', '64.665.000', '-', '-', '-', '-', '-', '-', '11 unit', '64.665.000', '11 unit', '64.665.000,00', '100%', '100,00 %'],
  ['1.5.3', 'Penyediaan Peralatan Rumah Tangga', '12 bulan', '24.579.787', '3 bulan', '-', '3 bulan', '15.089.507', '3 bulan', '5.489.280', '3 bulan', '4.000.000', '12 bulan', '24.578.787,00', '100%', '100,00 %'],
  ['1.5.4', 'Penyediaan Barang Cetak dan Penggandaan', '12 bulan', '33.337.585', '3 bulan', '-', '3 bulan', '327.000', '3 bulan', '30.480.040', '3 bulan', '2.530.400', '12 bulan', '33.337.440,00', '100%', '100,00 %'],
  ['1.5.5', 'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', '12 bulan', '5.296.000', '3 bulan', '-', '3 bulan', '2.050.000', '3 bulan', '1.608.000', '3 bulan', '1.640.000', '12 bulan', '5.298.000,00', '100%', '100,00 %'],
  ['1.5.6', 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', '12 bulan', '28.411.857', '3 bulan', '-', '3 bulan', '8.663.457', '3 bulan', '5.400.000', '3 bulan', '14.210.000', '12 bulan', '28.273.457,00', '100%', '99,51%'],
  ['1.5.7', 'Penatausahaan Arsip Dinamis pada SKPD', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '0%', '#DIV/0!'],
  ['1.6', 'Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah', '22 unit', '137.450.000', '-', '-', '-', '-', '-', '-', '22 unit', '125.561.500', '22 unit', '125.561.500,00', '95%', '91,35%'],
  ['1.6.1', 'Pengadaan Mebel', '22 unit', '137.450.000', '-', '-', '-', '-', '-', '-', '22 unit', '125.561.500', '22 unit', '125.561.500,00', '95%', '91,35%'],
  ['1.7', 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', '12 bulan', '66.268.419', '3 bulan', '-', '3 bulan', '31.129.406', '3 bulan', '13.604.177', '3 bulan', '15.852.406', '12 bulan', '60.585.989,00', '100%', '91,43%'],
  ['1.7.1', 'Penyediaan Jasa Surat Menyurat', '12 bulan', '9.150.000', '3 bulan', '-', '3 bulan', '7.750.000', '3 bulan', '600.000', '3 bulan', '800.000', '12 bulan', '9.150.000,00', '100%', '100,00 %'],
  ['1.7.2', 'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '12 bulan', '57.118.419', '3 bulan', '-', '3 bulan', '23.379.406', '3 bulan', '13.004.177', '3 bulan', '15.052.406', '12 bulan', '51.435.989,00', '100%', '90,06%'],
  ['1.8', 'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '21 unit', '113.992.500', '-', '-', '8 unit', '18.401.100', '5 unit', '7.042.000', '8 unit', '87.253.820', '21 unit', '112.696.920,00', '100%', '99,39%'],
  ['1.8.1', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan', '10 kendaraan dinas', '26.500.000', '-', '-', '2 kendaraan dinas', '5.201.100', '3 kendaraan dinas', '2.642.000', '5 kendaraan dinas', '18.133.500', '10 kendaraan dinas', '25.976.600,00', '100%', '98,02%'],
  ['1.8.2', 'Pemeliharaan Peralatan dan Mesin Lainnya', '10 unit', '22.000.000', '-', '-', '6 unit', '13.200.000', '2 unit', '4.400.000', '2 unit', '4.400.000', '10 unit', '22.000.000,00', '100%', '100,00 %'],
  ['1.8.3', 'Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya', '1 gedung kantor', '64.720.500', '-', '-', '-', '-', '-', '-', '1 gedung kantor', '64.720.320', '1 gedung kantor', '64.720.320,00', '100%', '99,73%'],
  ['2', 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', ['302 kop', { tingkat: 'C', catatan: satuanLain }], '336.362.660', '-', '-', ['68 kop', '{3.1/@.1/k2}'], '22.150.000', ['54 kop', '{3.1/@.1/k3}'], '5.559.000', ['174 kop', '{3.1/@.1/k4}'], '272.617.200', ['296 kop', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '300.326.200,00', ['98%', 'capaian({.target}, {.k}) ; {III.1/@/capaian}'], '89,29%'],
  ['2.1', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/ Kota', '302 kop', '336.362.660', '-', '-', '68 kop', '22.150.000', '54 kop', '5.559.000', '174 kop', '272.617.200', '296 kop', '300.326.200,00', '98%', '89,29%'],
  ['2.1.1', 'Pengawasan Kekuatan, Kesehatan, Kemandirian, Ketangguhan, serta Akuntabilitas Koperasi Kewenangan Kabupaten/Kota', '127 kop', '182.819.860', '-', '-', '3 kop', '1.520.000', '54 kop', '5.559.000', '64 kop', '157.267.800', '121 kop', '164.346.800,00', '95%', '89,90%'],
  ['2.1.2', 'Pemeriksaan Kepatuhan Koperasi terhadap Peraturan Perundang-Undangan Kewenangan Kabupaten/Kota', '175 orang', '153.542.800', '-', '-', '65 orang', '20.680.000', '-', '-', '110 orang', '115.349.400', '175 orang', '135.979.400,00', '100%', '88,56%'],
  ['3', 'PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI', ['125 kop', { tingkat: 'C', catatan: satuanLain }], '30.600.270', '-', '-', '-', '-', ['100 kop', '{3.1/@.1/k3}'], '28.010.700', ['25 kop', '{3.1/@.1/k4}'], '736.000', ['125 kop', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '28.746.700,00', ['100%', 'capaian({.target}, {.k}) ; {III.1/@/capaian}'], '93,94%'],
  ['3.1', 'Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam 1 (satu) Daerah Kabupaten/Kota', '125 kop', '30.600.270', '-', '-', '-', '-', '100 kop', '28.010.700', '25 kop', '736.000', '125 kop', '28.746.700,00', '100%', '93,94%'],
  ['3.1.1', 'Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '125 kop', '30.600.270', '-', '-', '-', '-', '100 kop', '28.010.700', '25 kop', '736.000', '125 kop', '28.746.700,00', '100%', '93,94%'],
  ['3.1.2', 'Penghargaan Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '-', '0%', '#DIV/0!'],
  ['4', 'PROGRAM PENDIDIKAN DAN LATHAN PERKOPERASIAN', ['415 orang', { tingkat: 'C', catatan: satuanLain }], '584.802.220', '-', '-', ['75 orang', '{3.1/@.1/k2}'], '93.880.200', ['150 orang', '{3.1/@.1/k3}'], '103.346.810', ['190 orang', '{3.1/@.1/k4}'], '332.994.190', ['415 orang', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '530.221.200,00', ['100%', 'capaian({.target}, {.k}) ; {III.1/@/capaian}'], '90,67%'],
  ['4.1', 'Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', ['415 orang', { tingkat: 'C', catatan: satuanLain }], '584.802.220', '-', '-', ['75 orang', ''], '93.880.200', ['150 orang', ''], '103.346.810', ['190 orang', ''], '332.994.190', ['415 orang', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '530.221.200,00', '100%', '90,67%'],
  ['4.1.1', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', '415 orang', '584.802.220', '-', '-', '75 orang', '93.880.200', '150 orang', '103.346.810', '190 orang', '332.994.190', '415 orang', '530.221.200,00', '100%', '90,67%'],
  ['5', 'PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', ['125 orang', { tingkat: 'C', catatan: satuanLain }], '38.882.900', '-', '-', '-', '-', ['100 orang', '{3.1/@.1/k3}'], '35.831.900', '-', '-', ['100 orang', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '35.831.900,00', ['80%', 'capaian({.target}, {.k}) ; {III.1/@/capaian}'], '92,15%'],
  ['5.1', 'Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/Kota', ['125 orang', { tingkat: 'C', catatan: satuanLain }], '38.882.900', '-', '-', '-', '-', ['100 orang', ''], '35.831.900', '-', '-', ['100 orang', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '35.831.900,00', '80%', '92,15%'],
  ['5.1.1', 'Pemberdayaan Peningkatan Produktivitas, Milal Tambah, Akses Pasar, Akses Pembiayaan, Penguatan Kelembagaan, Penataan Manajemen, Standarisasi, dan Restrukturisasi Usaha Koperasi Kewenangan Kabupaten/Kota', '125 orang', '38.882.900', '-', '-', '-', '-', '100 orang', '35.831.900', '-', '-', '100 orang', '35.831.900,00', '80%', '92,15%'],
  ['6', 'PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)', ['731 orang', { tingkat: 'C', catatan: satuanLain }], '5.806.870.500', '-', '-', ['30 orang', '{3.1/@.1/k2}'], '20.951.250', ['90 orang', '{3.1/@.1/k3}'], '39.472.500', ['561 orang', '{3.1/@.1/k4}'], '5.424.703.590', ['561 orang', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '5.485.127.940,00', ['77%', 'capaian({.target}, {.k}) ; {III.1/@/capaian}'], '94,46%'],
  ['6.1', 'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', '731 orang', '5.806.870.500', '-', '-', '30 orang', '20.951.250', '90 orang', '39.472.500', '561 orang', '5.424.703.590', '681 orang', '5.485.127.940,00', '93%', '94,46%'],
  ['6.1.1', 'Fasilitasi Kemudahan Perizinan Usaha Mikro', '490 orang', '460.692.500', '-', '-', '-', '-', '-', '-', '440 orang', '227.743.440', '440 orang', '227.743.440,00', '90%', '49,44%'],
  ['6.1.2', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '241 orang', '5.346.178.000', '-', '-', '30 orang', '20.951.250', '90 orang', '39.472.500', '121 orang', '5.196.960.150', '241 orang', '5.257.383.900,00', '100%', '98,34%'],
  ['7', 'PROGRAM PENGEMBANGAN UMKUM', ['250 orang', { tingkat: 'C', catatan: satuanLain }], '511.020.500', '-', '-', ['140 orang', '{3.1/@.1/k2}'], '201.150.350', ['60 orang', '{3.1/@.1/k3}'], '38.334.000', ['44 orang', '{3.1/@.1/k4}'], '111.902.000', ['244 orang', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '351.386.350,00', ['98%', 'capaian({.target}, {.k}) ; {III.1/@/capaian}'], '68,76%'],
  ['7.1', 'Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', '250 orang', '511.020.500', '-', '-', '140 orang', '201.150.350', '60 orang', '38.334.000', '44 orang', '111.902.000', '244 orang', '351.386.350', '98%', '68,76%'],
  ['7.1.1', 'Fasilitasi Usaha Mikro Menjadi Usaha Kecil dalam Pengembangan Produk dan Pengolahan, Pemasaran, SDM, serta Desain dan Teknologi', '250 orang', '511.020.500', '-', '-', '140 orang', '201.150.350', '60 orang', '38.334.000', '44 orang', '111.902.000', '244 orang', '351.386.350', '98%', '68,76%'],
  ['4.2', 'Pendidikan dan Pelatihan SDM Usaha Mikro dalam 1 (satu) Daerah Kabupaten/Kota', ['2 kegiatan', ''], '73.070.560', ['-', ''], '-', ['0', ''], '0', ['0', ''], '-', ['2 kegiatan', ''], '67.697.560', '2 kegiatan', '67.697.560,00', '100%', '92,65%'],
  ['4.2.1', 'Peningkatan Pemahaman dan Pengetahuan Usaha Mikro serta Kapasitas dan Kompetensi SDM Usaha Mikro', ['2 kegiatan', { tingkat: 'C', catatan: satuanLain }], '73.070.560', '-', '-', ['0', ''], '0', ['0', ''], '-', ['2 kegiatan', ''], '67.697.560', ['2 kegiatan', { klaim: 'jumlah({.k1}, {.k2}, {.k3}, {.k4}) ; [kinerja/I-@/tahun]', tingkat: 'C', catatan: satuanLain }], '67.697.560', '100%', '92,65%'],
];

/** Its last row: the seven programs and the kegiatan that it prints below them. */
const jumlahE81 = (kunci: string): string => `jumlah({3.1/*/${kunci}}, {3.1/4.2/${kunci}})`;

const evaluasi: TabelTercetak = {
  kode: '3.1', tabel: 'Bab III, 1.1 Realisasi Capaian Kinerja Program dan Kegiatan Tahun 2021', kolom: kolomE81,
  baris: [
    ...berjenjang(kolomE81, klaimE81, barisE81),
    ['jumlah', 'JUMILAH', null, ['12.468.907.592', { klaim: `${jumlahE81('pagu')} ; [pagu/pd/awal]`, tingkat: 'A' }], null, ['631.110.930', jumlahE81('rp1')], null, ['1.305.239.172', jumlahE81('rp2')], null, ['1.231.646.849', jumlahE81('rp3')], null,
      // The scan lost triwulan IV of program 1: its kegiatan stand for it.
      ['7.753.090.673', 'jumlah({3.1/1.*/rp4}, {3.1/*/rp4}, {3.1/4.2/rp4})'], null, ['10.921.051.624', { klaim: `${jumlahE81('rp')} ; jumlah({.rp1}, {.rp2}, {.rp3}, {.rp4})`, tingkat: 'A' }], null, ['87,59', { tingkat: 'A' }]],
  ],
};

const sasaran: readonly TabelTercetak[] = [
  {
    kode: 'III.2-hitungan', tabel: 'Bab III, 1.1 Capaian Kinerja Sasaran, dasar perhitungan', kolom: { nilai: kolom('Banyaknya', 'bilangan', '[data/@/-/2021-tahun]') },
    baris: [
      ['koperasi', 'Jumlah koperasi', '1.440'],
      ['koperasi-aktif', 'Koperasi aktif', '789'],
      ['koperasi-naik-predikat', 'Koperasi yang mendapatkan peningkatan predikat', '18'],
      ['koperasi-binaan-dasar', 'Koperasi binaan tahun dasar', '652'],
      ['wirausaha-baru', 'Wirausaha baru sampai dengan tahun 2021', '287'],
      ['wirausaha-baru-2020', 'Wirausaha baru sampai dengan tahun 2020', ['132', '[data/wirausaha-baru/-/2020-tahun]']],
      ['wirausaha-baru-dasar', 'Wirausaha baru tahun dasar', '76'],
      ['um-berizin', 'Usaha mikro yang dibina yang mendapatkan perizinan', '307'],
      ['um-binaan', 'Usaha mikro yang dibina', '1386'],
      ['um-omset-naik', 'Usaha mikro hasil binaan yang omsetnya meningkat', '250'],
      ['um-binaan-dasar', 'Usaha mikro binaan tahun dasar', '857'],
    ],
  },
  {
    kode: 'III.2', tabel: 'Bab III, 1.1 Capaian Kinerja Sasaran Perjanjian Kinerja',
    kolom: { target: kolom('Target', 'persen', '[target/I-@/awal]'), realisasi: kolom('Realisasi', 'persen'), capaian: kolom('Capaian kinerja', 'persen', 'capaian({.target}, {.realisasi})') },
    baris: ([
      ['S1.a', 'Prosentase koperasi aktif', '71,00%', '54,79%', '77,17%', 'persen({III.2-hitungan/koperasi-aktif/nilai}, {III.2-hitungan/koperasi/nilai})'],
      ['S1.b', 'Prosentase koperasi hasil binaan yang mendapat peningkatan predikat', '5,03%', '2,76%', '52,08%', 'persen({III.2-hitungan/koperasi-naik-predikat/nilai}, {III.2-hitungan/koperasi-binaan-dasar/nilai})'],
      ['S3.a', 'Prosentase peningkatan wirausaha baru', '89,79%', '203,95%', '227,14%', 'persen({III.2-hitungan/wirausaha-baru/nilai} - {III.2-hitungan/wirausaha-baru-2020/nilai}, {III.2-hitungan/wirausaha-baru-dasar/nilai})'],
      ['S3.b', 'Prosentase usaha mikro yang berizin', '4,72%', '22,16 %', '469,49%', 'persen({III.2-hitungan/um-berizin/nilai}, {III.2-hitungan/um-binaan/nilai})'],
      ['S3.c', 'Prosentase usaha mikro hasil binaan yang omsetnya meningkat', '71,31%', '29,17%', '40,91%', 'persen({III.2-hitungan/um-omset-naik/nilai}, {III.2-hitungan/um-binaan-dasar/nilai})'],
    ] as const).map(([kode, label, target, realisasi, capaian, rumus]) => [kode, label, target, [realisasi, { klaim: `[kinerja/I-@/tahun] ; ${rumus}`, tingkat: 'A' }], [capaian, { tingkat: 'A' }]] as const),
  },
  {
    kode: 'III.2-rpjmd', tabel: 'Bab III, 1.2 Capaian Kinerja Sasaran RPJMD',
    kolom: { target: kolom('Target', 'persen', '[target-dokumen/I-@/RPJMD/awal] ; [target-akhir/I-@/K/RPJMD]'), realisasi: kolom('Realisasi', 'persen', '[kinerja/I-@/tahun]'), capaian: kolom('Capaian kinerja', 'persen', 'capaian({.target}, {.realisasi})') },
    baris: [['S1.a', 'Persentase koperasi aktif', '71%', '54,79%', '77,17%'], ['S4', 'Persentase pertumbuhan usaha mikro', '3,39%', '7,33%', '216,22%']],
  },
];

const kolomKeuangan: TabelTercetak['kolom'] = {
  target: kolom('Target Kinerja', 'bilangan', '[target/I-@/awal]'), capaian: kolom('Capaian Kinerja', 'bilangan', '[kinerja/I-@/tahun]'), anggaran: kolom('Anggaran', 'rupiah'),
  dau: kolom('DAU', 'rupiah'), dak: kolom('DAK', 'rupiah'), dbhcht: kolom('DBHCHT', 'rupiah'), rokok: kolom('Pajak Rokok', 'rupiah'), total: kolom('Total', 'rupiah'),
  persen: kolom('%', 'persen', 'persen({.total}, {.anggaran})'), silpa: kolom('Silpa Anggaran', 'rupiah', '{.anggaran} - {.total}'),
};

const sumberDana = { dau: 'DAU', dak: 'DAK', dbhcht: 'DBHCHT', rokok: 'Pajak Rokok' } as const;
const sumber = 'jumlah({.dau}, {.dak}, {.dbhcht}, {.rokok})';

/** By sumber dana: the facts at the sub kegiatan, sums of them above; the total is the year of the evaluation of the RKPD. */
function klaimKeuangan(kode: string, kunci: string, kosong: boolean): string | undefined {
  const bagian = `jumlah({3.2/${kode}.*/${kunci}})`;
  const jumlahDanFakta = (alamat: string): string => [adalahDaun(kode) ? '' : bagian, kosong ? '' : alamat].filter((k) => k !== '').join(' ; ');
  switch (kunci) {
    case 'target': case 'capaian':
      return kosong ? '' : undefined;
    case 'anggaran':
      return jumlahDanFakta('[pagu/@/awal]');
    case 'dau': case 'dak': case 'dbhcht': case 'rokok':
      return jumlahDanFakta(`[realisasi/@/TIDAK_DISEBUT/tahun/-/${sumberDana[kunci]}]`);
    case 'total':
      return `${sumber} ; ${adalahDaun(kode) ? '' : `${bagian} ; `}{3.1/@/rp}`;
    default:
      return undefined;
  }
}

const barisKeuangan: TabelTercetak['baris'] = [
  ['1', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '100%', '100%', '5.087.297.982', '3.586.961.374', '-', '534.753.000', '-', '4.121.714.374', '81,02%', '965.683.608'],
  ['1.1', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', '7 laporan', '7 laporan', '6.970.800', '6.429.100', '-', '-', '-', '6.429.100', '92,23%', '541.700'],
  ['1.1.1', 'Penyusunan Dokumen Perencanaan Perangkat Daerah', '3 laporan', '3 laporan', '2.546.400', '2.004.700', '-', '-', '-', '2.004.700', '78,73%', '541.700'],
  ['1.1.2', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', '4 laporan', '4 laporan', '4.424.400', '4.424.400', '-', '-', '-', '4.424.400', '100,00%', '-'],
  ['1.2', 'Administrasi Keuangan Perangkat Daerah', '12 bulan', '12 bulan', '3.690.366.094', '3.108.976.241', '-', '-', '-', '3.108.976.241', '84,25%', '581.388.853'],
  ['1.2.1', 'Penyediaan Gaji dan Tunjangan ASN', '12 bulan', '12 bulan', '3.072.526.800', '2.492.125.845', '-', '-', '-', '2.492.125.845', '81,11%', '580.400.955'],
  ['1.2.2', 'Penyediaan Administrasi Pelaksanaan Tugas ASN', '12 bulan', '12 bulan', '393.990.794', '393.982.896', '-', '-', '-', '393.982.896', '100,00%', '7.898'],
  ['1.2.3', 'Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD', '12 bulan', '12 bulan', '220.950.000', '219.970.000', '-', '-', '-', '219.970.000', '99,56%', '980.000'],
  ['1.2.4', 'Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD', '1 laporan', '1 laporan', '2.897.500', '2.897.500', '-', '-', '-', '2.897.500', '100,00%', '-'],
  ['1.3', 'Administrasi Barang Milik Daerah pada Perangkat Daerah', '12 bulan', '12 bulan', '6.259.200', '6.259.200', '-', '-', '-', '6.259.200', '100,00%', '-'],
  ['1.3.1', 'Penatausahaan Barang Milik Daerah pada SKPD', '12 bulan', '12 bulan', '6.259.200', '6.259.200', '-', '-', '-', '6.259.200', '100,00%', '-'],
  ['1.4', 'Administrasi Kepegawaian Perangkat Daerah', '12 bulan', '12 bulan', '900.000.000', '-', '-', '534.753.000', '-', '534.753.000', '59,42%', '365.247.000'],
  ['1.4.1', 'Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi', '-', '-', '-', '-', '-', '-', '-', '-', '0,00%', '-'],
  ['1.4.2', 'Sosialisasi Peraturan Perundang-Undangan', '930 orang', '1500 orang', '900.000.000', '-', '-', '534.753.000', '-', '534.753.000', '59,42%', '365.247.000'],
  ['1.5', 'Administrasi Umum Perangkat Daerah', '12 bulan', '12 bulan', '166.591.989', '166.452.424', '-', '-', '-', '166.452.424', '99,92%', '139.545'],
  ['1.5.1', 'Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor', '12 bulan', '12 bulan', '10.299.740', '10.299.740', '-', '-', '-', '10.299.740', '100,00%', '-'],
  ['1.5.2', 'Penyediaan Peralatan dan Perlengkapan Kantor', '8 unit', '11 unit', '64.665.000', '64.665.000', '-', '-', '-', '64.665.000', '100,00%', '-'],
  ['1.5.3', 'Penyediaan Peralatan Rumah Tangga', '12 bulan', '12 bulan', '24.579.787', '24.578.787', '-', '-', '-', '24.578.787', '100,00%', '1.000'],
  ['1.5.4', 'Penyediaan Barang Cetak dan Penggandaan', '12 bulan', '12 bulan', '33.337.585', '33.337.440', '-', '-', '-', '33.337.440', '100,00%', '145'],
  ['1.5.5', 'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', '12 bulan', '12 bulan', '5.298.000', '5.298.000', '-', '-', '-', '5.298.000', '100,00%', '-'],
  ['1.5.6', 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', '12 bulan', '12 bulan', '28.411.857', '28.273.457', '-', '-', '-', '28.273.457', '99,51%', '138.400'],
  ['1.6', 'Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah', '50 unit', '22 unit', '137.450.000', '125.561.500', '-', '-', '-', '125.561.500', '91,35%', '11.888.500'],
  ['1.6.1', 'Pengadaan Mebel', '50 unit', '22 unit', '137.450.000', '125.561.500', '-', '-', '-', '125.561.500', '91,35%', '11.888.500'],
  ['1.7', 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', '12 bulan', '12 bulan', '66.268.419', '60.585.989', '-', '-', '-', '60.585.989', '91,43%', '5.682.430'],
  ['1.7.1', 'Penyediaan Jasa Surat Menyurat', '12 bulan', '12 bulan', '9.150.000', '9.150.000', '-', '-', '-', '9.150.000', '100,00%', '-'],
  ['1.7.2', 'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '12 bulan', '12 bulan', '57.118.419', '51.435.989', '-', '-', '-', '51.435.989', '90,05%', '5.682.430'],
  ['1.8', 'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '17 unit', '23 unit', '113.392.500', '112.696.920', '-', '-', '-', '112.696.920', '99,39%', '695.580'],
  ['1.8.1', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan', '6 kendaraan dinas', '10 kendaraan dinas', '26.500.000', '25.976.600', '-', '-', '-', '25.976.600', '98,02%', '523.400'],
  ['1.8.2', 'Pemeliharaan Peralatan dan Mesin Lainnya', '10 unit', '12 unit', '22.000.000', '22.000.000', '-', '-', '-', '22.000.000', '100,00%', '-'],
  ['1.8.3', 'Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya', '1 gedung kantor', '1 gedung kantor', '64.892.500', '64.720.320', '-', '-', '-', '64.720.320', '99,73%', '172.180'],
  ['2', 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', '8,77%', '13,90%', '336.362.660', '205.561.200', '-', '-', '94.765.000', '300.326.200', '89,29%', '36.036.460'],
  ['2.1', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/ Kota', '150 kop', '200 kop', '336.362.660', '205.561.200', '-', '-', '94.765.000', '300.326.200', '89,28%', '36.036.460'],
  ['2.1.1', 'Pengawasan Kekuatan, Kesehatan, Kemandirian, Ketangguhan, serta Akuntabilitas Koperasi Kewenangan Kabupaten/Kota', '125 kop', '127 Kop', '182.819.880', '69.581.800', '-', '-', '94.765.000', '184.346.800', '89,90%', '18.473.060'],
  ['2.1.2', 'Pemeriksaan Kepatuhan Koperasi terhadap Peraturan Perundang-Undangan Kewenangan Kabupaten/Kota', '210 orang', '175 orang', '153.542.800', '135.979.400', '-', '-', '-', '135.979.400', '88,56%', '17.563.400'],
  ['3', 'PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI', '1,00%', '1,23%', '30.600.270', '28.746.700', '-', '-', '-', '28.746.700', '93,94%', '1.863.570'],
  ['3.1', 'Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam 1 (satu) Daerah Kabupaten/Kota', '100 kop', '125 kop', '30.600.270', '28.746.700', '-', '-', '-', '28.746.700', '93,94%', '1.853.570'],
  ['3.1.1', 'Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '100 kop', '125 kop', '30.600.270', '28.746.700', '-', '-', '-', '28.746.700', '93,94%', '1.853.570'],
  ['4', 'PROGRAM PENDIDIKAN DAN LATIHAN PERKOPERASIAN', '0,10%', '0,28%', '584.802.220', '199.349.010', '398.569.750', '-', '-', '571.685.680', '97,76%', '13.116.540'],
  ['4.1', 'Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '13 kegiatan', '15 kegiatan', '584.802.220', '199.349.010', '398.569.750', '-', '-', '597.918.760', '102,24%', '13.116.540'],
  ['4.1.1', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', '350 orang', '415 orang', '584.802.220', '199.349.010', '330.872.190', '-', '-', '530.221.200', '90,67%', '54.581.020'],
  ['4.2', 'Pendidikan dan Pelatihan SDM Usaha Mikro dalam 1 (satu) Daerah Kabupaten/Kota', '60 orang', '60 orang', '73.070.560', '-', '67.697.560', '-', '-', '67.697.560', '92,65%', '5.373.000'],
  ['4.2.1', 'Peningkatan Pemahaman dan Pengetahuan Usaha Mikro serta Kapasitas dan Kompetensi SDM Usaha Mikro', '60 orang', '60 orang', '73.070.560', '-', '67.697.560', '-', '-', '67.697.560', '92,65%', '5.373.000'],
  ['5', 'PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', '13,39%', '12,67%', '38.882.900', '35.831.900', '-', '-', '-', '35.831.900', '92,15%', '3.051.000'],
  ['5.1', 'Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/Kota', '1 kegiatan', '1 kegiatan', '38.882.900', '35.831.900', '-', '-', '-', '35.831.900', '92,15%', '3.051.000'],
  ['5.1.1', 'Pemberdayaan Peningkatan Produktivitas, Nilai Tambah, Akses Pasar, Akses Pembiayaan, Penguatan Kelembagaan, Penataan Manajemen, Standarisasi, dan Restrukturisasi Usaha Koperasi Kewenangan Kabupaten/Kota', '125 orang', '100 orang', '38.882.900', '35.831.900', '-', '-', '-', '35.831.900', '92,15%', '3.051.000'],
  ['6', 'PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)', '13,86%', '15,88%', '5.806.870.500', '6.405.477.440', '-', '-', '79.649.900', '5.485.127.340', '94,46%', '321.743.160'],
  ['6.1', 'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', '930 orang', '896 orang', '5.806.870.500', '6.405.477.440', '-', '-', '79.649.900', '5.485.127.340', '94,46%', '321.743.160'],
  ['6.1.1', 'Fasilitasi Kemudahan Perizinan Usaha Mikro', '690 orang', '612 orang', '460.692.500', '227.743.440', '-', '-', '-', '227.743.440', '49,44%', '232.649.060'],
  ['6.1.2', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '240 orang', '240 orang', '5.346.178.000', '5.177.734.000', '-', '-', '79.649.900', '5.257.383.900', '98,34%', '68.794.100'],
  ['7', 'PROGRAM PENGEMBANGAN UMKM', '2,31%', '4,37%', '611.020.500', '351.386.350', '-', '-', '-', '351.386.350', '68,76%', '159.634.150'],
  ['7.1', 'Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', '240 orang', '250 orang', '611.020.500', '351.386.350', '-', '-', '-', '351.386.350', '68,76%', '159.634.150'],
  ['7.1.1', 'Fasilitasi Usaha Mikro Menjadi Usaha Kecil dalam Pengembangan Produksi dan Pengolahan, Pemasaran, SDM, serta Desain dan Teknologi', '240 orang', '250 orang', '611.020.500', '351.386.350', '-', '-', '-', '351.386.350', '68,76%', '159.634.150'],
];

const jumlahProgram = (kunci: string): string => `jumlah({3.2/*/${kunci}})`;
const jumlahSumber = (kunci: keyof typeof sumberDana): string => `${jumlahProgram(kunci)} ; [realisasi/pd/TIDAK_DISEBUT/tahun/-/${sumberDana[kunci]}]`;

const keuangan: readonly TabelTercetak[] = [
  {
    kode: 'III.3-pengantar', tabel: 'Bab III, 2 Akuntabilitas Keuangan, kalimat pengantar', kolom: { ...banyak, pagu: kolom('Pagu anggaran', 'rupiah', '[pagu/pd/awal]') },
    baris: [['program', 'Program', ['7', banyakProgram]], ['kegiatan', 'Kegiatan', ['15', banyakKegiatan]], ['jumlah', 'Pagu anggaran', null, ['12.468.907.592', { tingkat: 'A' }]]],
  },
  {
    kode: 'III.3', tabel: 'Bab III, 2 Akuntabilitas Keuangan', kolom: { pagu: kolom('Pagu anggaran', 'rupiah', '[pagu/@/awal]'), realisasi: kolom('Realisasi', 'rupiah', '{3.2/@/total}'), persen: kolom('Capaian kinerja anggaran', 'persen', 'persen({.realisasi}, {.pagu})') },
    baris: [
      ['1', 'Program Pelayanan Administrasi Perkantoran', '5.087.297.982', '4.121.714.374', '81,02%'],
      ['2', 'Program Pengawasan Dan Pemeriksaan Koperasi', '336.362.660', '300.326.200', '89,29%'],
      ['3', 'Program Penilaian Kesehatan Ksp/Usp Koperasi', '30.600.270', '28.746.700', '93,94%'],
      ['4', 'Program Pendidikan Dan Latihan Perkoperasian', '584.802.220', '571.685.680', '97,76%'],
      ['5', 'Program Pemberdayaan Dan Perlindungan Koperasi', '38.882.900', '35.831.900', '92,15%'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, Dan Usaha Mikro (UMKM)', '5.806.870.500', '5.485.127.340', '94,46%'],
      ['7', 'Program Pengembangan UMKM', '511.020.500', '351.386.350', '68,76%'],
      ['jumlah', 'Anggaran tahun 2021', ['12.468.907.592,-', { klaim: 'jumlah({III.3/*/pagu}) ; [pagu/pd/awal]', tingkat: 'A' }], ['10.894.818.544,-', { klaim: 'jumlah({III.3/*/realisasi}) ; {3.2/jumlah/total}', tingkat: 'A' }], ['87,38%', { tingkat: 'A' }]],
    ],
  },
  {
    kode: '3.2', tabel: 'Tabel 3.2', kolom: kolomKeuangan,
    baris: [
      ...berjenjang(kolomKeuangan, klaimKeuangan, barisKeuangan),
      ['jumlah', 'JUMLAH', null, null, ['12.468.907.692', { klaim: `${jumlahProgram('anggaran')} ; [pagu/pd/awal]`, tingkat: 'A' }], ['9.613.313.974', jumlahSumber('dau')], ['398.569.750', jumlahSumber('dak')], ['534.753.000', jumlahSumber('dbhcht')], ['174.414.900', jumlahSumber('rokok')],
        ['10.894.818.644', { klaim: `${sumber} ; ${jumlahProgram('total')} ; {3.1/jumlah/rp}`, tingkat: 'A' }], ['87,38%', { klaim: 'persen({.total}, {.anggaran}) ; {3.1/jumlah/persenRp}', tingkat: 'A' }], ['1.501.018.488', `{.anggaran} - {.total} ; ${jumlahProgram('silpa')}`]],
    ],
  },
  {
    kode: '3.3', tabel: 'Tabel 3.3',
    kolom: { capaian: kolom('CAPAIAN KINERJA (%)', 'persen', 'capaian({III.1/@/target}, {III.1/@/realisasi})'), alokasi: kolom('ANGGARAN, ALOKASI (Rp)', 'rupiah', '[pagu/@/awal]'), realisasi: kolom('ANGGARAN, REALISASI (Rp)', 'rupiah', '{3.2/@/total}'), persen: kolom('ANGGARAN, CAPAIAN (%)', 'persen', 'persen({.realisasi}, {.alokasi})') },
    baris: [
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', '5.087.297.982', '4.121.714.374', '81,02%'],
      ['2', 'Program Pengawasan Dan Pemeriksaan Koperasi', '158%', '336.362.660', '300.326.200', '89,29%'],
      ['3', 'Program Penilaian Kesehatan Kep/Usj Koperasi', '123%', '30.600.270', '28.746.700', '93,94%'],
      ['4', 'Program Pendidikan Dan Latihan Perkoperasian', '294%', '584.802.220', '571.685.680', '97,76%'],
      ['5', 'Program Pemberdayaan Dan Perlindungan Koperasi', '95%', '38.882.900', '35.831.900', '92,15%'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, Dan Usaha Mikro (Umkm)', '113%', '5.808.870.500', '5.485.127.340', '94,46%'],
      ['7', 'Program Pengembangan Umkm', '189%', '511.020.500', '351.306.350', '68,76%'],
      ['rata', '(tanpa nama)', ['93,14%', { klaim: 'rata({3.3/*/capaian})', tingkat: 'A' }], null, null, ['87,38%', { klaim: 'rata({3.3/*/persen})', tingkat: 'A' }]],
    ],
  },
  {
    kode: '3.3-teks', tabel: 'Tabel 3.3, kalimat sesudahnya', kolom: { nilai: kolom('Nilai', 'persen') },
    baris: [
      ['capaian', 'Rata-rata capaian kinerja per outcomes', ['93,14%', '{3.3/rata/capaian}']],
      ['serapan', 'Rata-rata serapan anggaran per outcomes', ['87,38%', '{3.3/rata/persen}']],
      ['kategori', 'Kategori', ['efisien', { klaim: "skala({3.3-teks/capaian/nilai} - {3.3-teks/serapan/nilai}, '>0:efisien', '-1000:tidak efisien')", sebagai: 'kata' }]],
    ],
  },
];

export const kediriTercetak = tercetak('LKJIP', [...pendahuluan, ...perencanaan, ...kinerjaTeks, evaluasi, ...sasaran, ...keuangan]);
