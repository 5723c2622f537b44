import { tercetak, type KolomTercetak, type LainTercetak, type SelTercetak } from './tercetak.js';

/**
 * Every figure that Lumajang's E.81 of triwulan IV 2021 and its worksheets print beside the facts, with what it claims to be.
 *
 * Left out, with the reason: dashes and units without a number (they state nothing); "DAU" as a word, a fact where its row is
 * known. Kept without a claim: two quarters of the second indikator of 5.4.2, whose triwulan the scan lost. Not printed: K of
 * triwulan III of 5.4, column 6, the predikat. Three worksheet rows stand beside the wrong name; sums prove their place.
 */

/** The columns of the E.81, by key. */
const kolom = {
  k5: { judul: '5 Target Renstra s.d. 2023, K', sebagai: 'bilangan' },
  rp5: { judul: '5 Target Renstra s.d. 2023, Rp', sebagai: 'rupiah' },
  k7: { judul: '7 Target Renja 2021, K', sebagai: 'bilangan' },
  rp7: { judul: '7 Anggaran Renja 2021, Rp', sebagai: 'rupiah' },
  k1: { judul: 'Realisasi triwulan I, K', sebagai: 'bilangan' },
  rp1: { judul: 'Realisasi triwulan I, Rp', sebagai: 'rupiah' },
  k2: { judul: 'Realisasi triwulan II, K', sebagai: 'bilangan' },
  rp2: { judul: 'Realisasi triwulan II, Rp', sebagai: 'rupiah' },
  k3: { judul: 'Realisasi triwulan III, K', sebagai: 'bilangan' },
  rp3: { judul: 'Realisasi triwulan III, Rp', sebagai: 'rupiah' },
  k4: { judul: 'Realisasi triwulan IV, K', sebagai: 'bilangan' },
  rp4: { judul: 'Realisasi triwulan IV, Rp', sebagai: 'rupiah' },
  k12: { judul: '12 Realisasi Renja 2021, K', sebagai: 'bilangan' },
  rp12: { judul: '12 Realisasi Renja 2021, Rp', sebagai: 'rupiah' },
  k13: { judul: '13 = 6 + 12 Realisasi Renstra s.d. 2021, K', sebagai: 'bilangan' },
  rp13: { judul: '13 = 6 + 12 Realisasi Renstra s.d. 2021, Rp', sebagai: 'rupiah' },
  k14: { judul: '14 = 13/5 x 100% Tingkat capaian Renstra, K', sebagai: 'persen' },
  rp14: { judul: '14 = 13/5 x 100% Tingkat capaian Renstra, Rp', sebagai: 'persen' },
} satisfies Record<string, KolomTercetak>;

type Kolom = keyof typeof kolom;
type BarisTabel = readonly [kode: string, label: string, ...sel: (string | null)[]];

const urutan = Object.keys(kolom) as Kolom[];

/** Rows of the worksheet: code, label, cells in the order of the columns. */
const lembarKerja: readonly BarisTabel[] = [
  ['S1', 'Persentase Perkembangan Usaha Mikro', '14.46 %', null, '13.85 %', null, null, null, null, null, null, null, null, null, '13.44 %', null, '13.44 %', null, '92.95 %'],
  ['1', 'Program pemberdayaan usaha menengah, usaha kecil, dan usaha mikro (UMKM)', '540 UM', '220,500,000', '400 UM', '11,491,259,904', null, null, '105 UM', '6,313,270,100', null, null, '292 UM', '4,924,799,345', '397 UM', '11,238,069,445', '397 UM', '11,238,069,445', null, '51'],
  ['1.1', 'Pemberdayaan Usaha Mikro yang Dilakukan Melalui Pendataan, Kemiraan, Kemudahan Perijinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', '540 UM', '220,500,000', '400 UM', '11,491,259,904', null, null, '105 UM', '6,313,270,100', null, null, '292 UM', '4,924,799,345', '397 UM', '11,238,069,445', '397 UM', '11,238,069,445', null, '51'],
  ['1.1.1', 'Pendataan Potensi dan Pengembangan Usaha Mikro', '220 UM', '110,250,000', '200 UM', '199,999,804', null, null, null, null, null, null, '200 UM', '197,179,345', '200 UM', '197,179,345', '200 UM', '197,179,345', null, '2'],
  ['1.1.2', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '320 UM', '110,250,000', '200 UM', '11,291,260,100', null, null, '105 UM', '6,313,270,100', null, null, '92 UM', '4,727,620,000', '197 UM', '11,040,890,100', '197 UM', '11,040,890,100', null, '100'],
  ['S2.a', 'Persentase Koperasi yang melaksanakan RAT', '81.10 %', null, '81.02 %', null, null, null, null, null, null, null, null, null, '60.72 %', null, '60.72 %', null, '74.87 %'],
  ['2', 'Program pengawasan dan pemeriksaan koperasi', '30 kop', '132,300,000', '30 kop', '27,784,250', null, null, '30 kop', '24,302,250', null, null, '30 kop', '24,302,250', '30 kop', '24,302,250', '30 kop', '24,302,250', null, '18%'],
  ['2.1', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/ Kota', '30 kop', '132,300,000', '30 kop', '27,784,250', null, null, '30 kop', '24,302,250', null, null, '30 kop', '24,302,250', '30 kop', '24,302,250', '30 kop', '24,302,250', null, '18%'],
  ['2.1.1', 'Pemeriksaan Kepatuhan Koperasi terhadap Peraturan Perundang- Undangan Kewenangan Kabupaten/Kota', '40 kop', '132,300,000', '30 kop', '27,784,250', null, null, '30 kop', '24,302,250', null, null, '30 kop', '24,302,250', '30 kop', '24,302,250', '30 kop', '24,302,250', null, '18%'],
  ['3', 'Program pendidikan dan latihan perkoperasian', '100 kop', '551,250,000', '100 kop', '459,181,000', null, '4,000,000', '40 kop', '170,730,400', '20 kop', '120,515,800', '40 kop', '151,005,400', '100 kop', '446,251,600', '100 kop', '446,251,600'],
  ['3.1', 'Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/ Kota', '100 kop', '551,250,000', '100 kop', '459,181,000', null, '4,000,000', '40 kop', '170,730,400', '20 kop', '120,515,800', '40 kop', '151,005,400', '100 kop', '446,251,600', '100 kop', '446,251,600'],
  ['3.1.1', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian Serta Kapasitas dan Kompetensi SDM Koperasi', '120 kop', '551,250,000', '100 kop', '459,181,000', null, '4,000,000', '40 kop', '170,730,400', '20 kop', '120,515,800', '40 kop', '151,005,400', '100 kop', '446,251,600', '100 kop', '446,251,600', null, '81%'],
  ['S2.b', 'Persentase Koperasi Sehat dan Cukup Sehat', '88.2 %', null, '87.5 %', null, null, null, null, null, null, null, null, null, '80.00 %', null, '80.00 %', null, '90.703 %'],
  ['4', 'Program penilaian kesehatan KSP/USP Koperasi', '50 kop', '165,375,000', '50 kop', '43,370,000', null, null, '30 kop', '6,060,000', '20 kop', '36,560,000', null, null, '50 kop', '42,620,000', '50 kop', '42,620,000', null, '26%'],
  ['4.1', 'Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam 1 (Satu) Daerah Kabupaten/Kota', '50 kop', '165,375,000', '50 kop', '43,370,000', null, null, '30 kop', '6,060,000', '20 kop', '36,560,000', null, null, '50 kop', '42,620,000', '50 kop', '42,620,000', null, '26%'],
  ['4.1.1', 'Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '120 kop', '110,250,000', '50 kop', '20,810,000', null, null, '30 kop', '6,060,000', '20 kop', '14,000,000', null, null, null, '20,060,000', '50 kop', '20,060,000', null, '18%'],
  ['4.1.2', 'Penghargaan Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '4 kategori', '55,125,000', '4 kategori', '22,560,000', null, null, null, null, '4 kategori', '22,560,000', null, null, null, '22,560,000', '4 kategori', '22,560,000', null, '41%'],
  ['5', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '100 %', '3,800,167,622', '100 %', '3,025,650,964', '59 %', '697,310,663', '17 %', '946,756,940', '9 %', '669,022,931', '13 %', '685,592,652', '98 %', '2,998,683,186', '98 %', '2,998,683,186', null, '79%'],
  ['5.1', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', '100 %', '5,000,000', '100 %', '5,000,000', null, null, '100 %', '5,000,000', null, null, null, null, '100 %', '5,000,000', '100 %', '5,000,000'],
  ['5.1.1', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', '1 dok', '2,500,000', '1 dok', '2,500,000', null, null, '1 dok', '2,500,000', null, null, null, null, null, '2,500,000', '1 dok', '2,500,000', null, '100%'],
  ['5.1.2', 'Evaluasi Kinerja Perangkat Daerah', '1 dok', '2,500,000', '1 dok', '2,500,000', null, null, '1 dok', '2,500,000', null, null, null, null, null, '2,500,000', '1 dok', '2,500,000', null, '100%'],
  ['5.2', 'Administrasi Keuangan Perangkat Daerah', null, '2,889,545,929', '100 %', '2,418,333,196', '25 %', '560,691,291', '25 %', '773,979,905', '13 %', '542,737,269', '13 %', '533,508,649', '75 %', '2,410,917,114', '75 %', '2,410,917,114'],
  ['5.2.1', 'Penyediaan Gaji dan Tunjangan ASN', '24 ASN', '2,858,706,997', '24 ASN', '2,409,884,683', '24 ASN', '555,058,949', '24 ASN', '771,163,734', '24 ASN', '542,737,269', '24 ASN', '533,508,649', '24 ASN', '2,402,468,601', '24 ASN', '2,402,468,601', null, '84%'],
  ['5.2.2', 'Penyediaan Administrasi dan Pelaksanaan Tugas ASN', '1 fasilitasi', '30,838,932', '1 fasilitasi', '8,448,513', '1 fasilitasi', '5,632,342', '1 fasilitasi', '2,816,171', null, null, null, null, '1 fasilitasi', '8,448,513', '1 fasilitasi', '8,448,513', null, '27%'],
  ['5.3', 'Administrasi Kepegawaian Perangkat Daerah', null, '19,845,000', '100 %', '15,500,000', '100 %', '15,500,000', null, null, null, null, null, null, '100 %', '15,500,000', '100 %', '15,500,000'],
  ['5.3.1', 'Pengadaan Pakaian Dinas Beserta Atribut Kelengkapannya', '45 stel', '19,845,000', '45 stel', '15,500,000', '45 stel', '15,500,000', null, null, null, null, null, null, '45 stel', '15,500,000', '45 stel', '15,500,000', null, '78%'],
  ['5.4', 'Administrasi Umum Perangkat Daerah', null, '231,299,508', '100 %', '51,944,300', '69 %', '28,460,300', '15 %', '13,199,000', null, null, '11 %', '10,103,608', '95 %', '51,762,908', '95 %', '51,762,908'],
  ['5.4.1', 'Penyediaan Bahan Logistik Kantor', '40 jenis', '34,068,353', '40 jenis', '26,802,300', '40 jenis', '26,802,300', null, null, null, null, null, null, '40 jenis', '26,802,300', '40 jenis', '26,802,300', null, '79%'],
  ['5.4.2', 'Penyediaan Barang Cetak dan Penggandaan', '8 jenis', '17,616,816', '8 jenis', '8,209,000', '3 jenis', '983,000', '5 jenis', '6,963,000', null, null, '2 jenis', '263,000', '8 jenis', '8,209,000', '8 jenis', '8,209,000', null, '47%'],
  ['5.4.2.b', 'Jumlah fasilitasi pergandaan dokumen', '1 fasilitasi', null, '1 fasilitasi'],
  ['5.4.3', 'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', '2 jenis', '3,307,500', '2 jenis', '750,000', '2 jenis', '675,000', null, null, null, null, null, null, '2 jenis', '675,000', '2 jenis', '675,000', null, '20%'],
  ['5.4.4', 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', '3 fasilitasi', '176,306,839', '3 fasilitasi', '16,183,000', null, null, '3 fasilitasi', '6,236,000', null, null, '3 fasilitasi', '9,840,608', '3 fasilitasi', '16,076,608', '3 fasilitasi', '16,076,608', null, '9%'],
  ['5.5', 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', null, '536,846,609', '100 %', '485,392,168', '25 %', '87,633,825', '25 %', '137,362,235', '25 %', '124,527,162', '25 %', '125,270,395', '100 %', '474,793,617', '100 %', '474,793,617'],
  ['5.5.1', 'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '7 rekening', '71,679,809', '7 rekening', '66,328,168', '7 rekening', '13,870,995', '7 rekening', '16,029,805', '7 rekening', '14,008,133', '7 rekening', '15,380,782', '7 rekening', '59,289,715', '7 rekening', '59,289,715', null, '83%'],
  ['5.5.2', 'Penyediaan Jasa Pelayanan Umum Kantor', '3 fasilitasi', '465,166,800', '3 fasilitasi', '419,064,000', '3 fasilitasi', '73,762,830', '3 fasilitasi', '121,332,430', '3 fasilitasi', '110,519,029', '3 fasilitasi', '109,889,613', '3 fasilitasi', '415,503,902', '3 fasilitasi', '415,503,902', null, '89%'],
  ['5.6', 'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', null, '117,630,576', '100 %', '49,481,300', '16 %', '5,025,247', '37 %', '17,215,800', '5 %', '1,758,500', '42 %', '16,710,000', '100 %', '40,709,547', '100 %', '40,709,547'],
  ['5.6.1', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan', '14 unit', '71,435,826', '14 unit', '35,581,300', '3 unit', '5,025,247', '4 unit', '8,515,800', '1 unit', '1,758,500', '6 unit', '11,510,000', '14 unit', '26,809,547', '14 unit', '26,809,547', null, '38%'],
  ['5.6.2', 'Pemeliharaan Peralatan dan Mesin Lainnya', '5 jenis', '46,194,750', '5 jenis', '13,900,000', null, null, '3 jenis', '8,700,000', null, null, '2 jenis', '5,200,000', '5 jenis', '13,900,000', '5 jenis', '13,900,000', null, '30%'],
];

/**
 * What a cell of the worksheet claims, from its column and from what else its row prints. Amounts of the lowest level are inputs of the ledger; amounts above it are
 * sums of the rows under them. Percentages of program 5 and its kegiatan come from the counts of the second worksheet, which has no triwulan IV.
 */
function klaim(kode: string, kolomSel: Kolom, tercetakDiBaris: ReadonlySet<Kolom>): string {
  const induk = lembarKerja.some(([k]) => k.startsWith(`${kode}.`) && /^[\d.]+$/.test(k));
  const ada = (...daftar: Kolom[]): Kolom[] => daftar.filter((k) => tercetakDiBaris.has(k));
  const buku = (alamat: string): string => (induk ? `jumlah({E81/${kode}.*/${kolomSel}}) ; [${alamat}]` : `[${alamat}]`);
  const triwulan = kolomSel.at(-1)!;
  switch (kolomSel) {
    // The only sub kegiatan that counts koperasi counts those of its kegiatan: everywhere else in these rows the two agree.
    case 'k5': return `[target-akhir/I-${kode}/K/RENSTRA]${['2.1.1', '3.1.1', '4.1.1'].includes(kode) ? ` ; {E81/${kode.slice(0, -2)}/k5}` : ''}`;
    case 'rp5': return buku(`target-akhir/${kode}/Rp/RENSTRA`);
    case 'k7': return `[target/I-${kode}/awal]`;
    case 'rp7': return buku(`pagu/${kode}/awal`);
    case 'k1': case 'k2': case 'k3': case 'k4':
      return `[kinerja/I-${kode}/tw${triwulan}]${kode.startsWith('5') && induk && kolomSel !== 'k4' ? ` ; persen({kertas/${kode}/tw${triwulan}}, {kertas/${kode}/satuan})` : ''}`;
    case 'rp1': case 'rp2': case 'rp3': case 'rp4': return buku(`realisasi/${kode}/TIDAK_DISEBUT/tw${triwulan}`);
    case 'k12': return `[kinerja/I-${kode}/tahun]`;
    case 'rp12': return `jumlah(${ada('rp1', 'rp2', 'rp3', 'rp4').map((k) => `{.${k}}`).join(', ')})${induk ? ` ; jumlah({E81/${kode}.*/rp12})` : ''}`;
    case 'k13': return tercetakDiBaris.has('k12') ? '{.k12}' : `[kinerja/I-${kode}/tahun]`;
    case 'rp13': return '{.rp12}';
    case 'k14': return 'persen({.k13}, {.k5})';
    case 'rp14': return 'persen({.rp13}, {.rp5})';
  }
}

/** Cells with something to say beside their claim, by row and column. */
const lain: Readonly<Record<string, LainTercetak>> = {
  '5.2/k12': { tingkat: 'C', catatan: 'Dua triwulan 12,5 tercetak 13' },
  ...Object.fromEntries(['1', '1.1', '1.1.1', '1.1.2'].map((kode) => [`${kode}/rp14`, { tingkat: 'C', catatan: 'Tercetak sebagai kelipatan, tanpa tanda persen' }])),
};

/** The unit stands in the cell, so a percentage is one only there. */
function barisLembarKerja([kode, label, ...isi]: BarisTabel): readonly [string, string, ...SelTercetak[]] {
  const tercetakDiBaris = new Set(urutan.filter((_, i) => (isi[i] ?? null) !== null));
  return [kode, label, ...isi.map((teks, i): SelTercetak => {
    if (teks === null) return null;
    const kunci = urutan[i]!;
    return [teks, { klaim: klaim(kode, kunci, tercetakDiBaris), ...(kunci.startsWith('k') && teks.endsWith('%') ? { sebagai: 'persen' } : {}), ...lain[`${kode}/${kunci}`] }];
  })];
}

const persenTujuan = {
  target: { judul: 'Target', sebagai: 'persen', klaim: '[target/I-@/awal]' },
  realisasi: { judul: 'Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
  capaian: { judul: 'Capaian', sebagai: 'persen', klaim: 'capaian({.target}, {.realisasi})' },
} satisfies Record<string, KolomTercetak>;

const hitungan = (judul: string): KolomTercetak => ({ judul, sebagai: 'bilangan' });
const urutanHitungan = ['satuan', 'tw1', 'tw2', 'tw3'] as const;
const jumlahAnak = (teks: string, kode: string, kolomSel: (typeof urutanHitungan)[number]): SelTercetak => [teks, `jumlah({kertas/${kode}.*/${kolomSel}})`];
/** A row of the second worksheet whose every number is the sum of the rows under it. */
const induk = (kode: string, label: string, ...isi: readonly [string, string, string, string]): readonly [string, string, ...SelTercetak[]] =>
  [kode, label, ...isi.map((teks, i) => jumlahAnak(teks, kode, urutanHitungan[i]!))];
/** Three rows of the second worksheet stand beside the name of the row after them: their own names are proven by the sums 74, 51, 11 and 6. */
const geser = (teks: string, klaimSel = ''): SelTercetak => [teks, { klaim: klaimSel, catatan: 'Tercetak di samping nama baris berikutnya; menurut jumlahnya milik baris sebelumnya' }];

/**
 * Every printed figure of the evaluation worksheet (E.81) for triwulan IV of 2021 and of the worksheets behind it: what each claims to be.
 *
 * Left out, because they state nothing: dashes, and units without a number ("dok", "- %"). The two quarters of the second indikator of
 * 5.4.2 stand without a claim: the scan does not say which they are. Column 6 is not printed, so column 13 can only be column 12.
 */
export const lumajangTercetak = tercetak('E81', [
  {
    kode: 'kepala', tabel: 'Kepala laporan: sasaran RKPD',
    kolom: { target: { judul: 'Target Kinerja', sebagai: 'persen', klaim: '[target/I-@/awal]' } },
    baris: [
      ['T1.a', '1. Persentase Koperasi Aktif', '71.71%'],
      ['T1.b', '2. Persentase Pertumbuhan Usaha Mikro', '0.66%'],
    ],
  },
  { kode: 'E81', tabel: 'Formulir E.81', kolom, baris: lembarKerja.map(barisLembarKerja) },
  {
    kode: 'ganda', tabel: 'Formulir E.81, indikator kedua 5.4.2',
    kolom: { satu: { judul: 'Realisasi, triwulan tidak terbaca', sebagai: 'bilangan' }, dua: { judul: 'Realisasi, triwulan tidak terbaca', sebagai: 'bilangan' } },
    baris: [['5.4.2.b', 'Jumlah fasilitasi pergandaan dokumen', '1 fasilitasi', '1 fasilitasi']],
  },
  {
    kode: 'kaki', tabel: 'Formulir E.81, baris penutup',
    kolom: { nilai: { judul: 'Realisasi', sebagai: 'persen', klaim: 'rata({rata-rata/*/capaian})' } },
    baris: [['rata', 'Rata-rata capaian kinerja (%)', '99.60 %']],
  },
  {
    kode: 'tujuan', tabel: 'Indikator Tujuan', kolom: persenTujuan,
    baris: [
      ['T1.a', 'Persentase Koperasi Aktif', '71.71', '70.98', '98.98'],
      ['T1.b', 'Persentase Pertumbuhan Usaha Mikro', '0.66', '44.83', '6792.4'],
    ],
  },
  {
    kode: 'sasaran', tabel: 'Indikator Sasaran', kolom: persenTujuan,
    baris: [
      ['S2.a', 'Persentase Koperasi yang melaksanakan RAT', '81.02', '60.72', '74.94'],
      ['S2.b', 'Persentase Koperasi Sehat dan Cukup Sehat', '87.5', '80.00', '91.43'],
      ['S1', 'Persentase Perkembangan Usaha Mikro', '13.85', '13.44', '97.04'],
    ],
  },
  {
    kode: 'rata-rata', tabel: 'Kertas kerja: capaian program',
    kolom: { capaian: { judul: 'Capaian', sebagai: 'persen', klaim: '[capaian/I-@]' }, rata: { judul: 'Rata-rata', sebagai: 'persen', klaim: 'rata({rata-rata/*/capaian})' } },
    baris: [
      ['1', 'Program pemberdayaan usaha menengah, usaha kecil, dan usaha mikro (UMKM)', '100'],
      ['2', 'Program pengawasan dan pemeriksaan koperasi', '100'],
      ['3', 'Program pendidikan dan latihan perkoperasian', '100'],
      ['4', 'Program penilaian kesehatan KSP/USP Koperasi', '100'],
      ['5', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '98'],
      ['rata', 'Rata-rata', null, '99.60 %'],
    ],
  },
  {
    kode: 'kertas-target', tabel: 'Kertas kerja: target Renja 2021',
    kolom: { k7: { judul: '7 K', sebagai: 'bilangan', klaim: '[target/I-@/awal]' } },
    baris: [
      ['1.1.1', 'Pendataan Potensi dan Pengembangan Usaha Mikro', '200 UM'],
      ['1.1.2', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '300 UM'],
      ['2.1.1', 'Pemeriksaan Kepatuhan Koperasi terhadap Peraturan Perundang-Undangan Kewenangan Kabupaten/Kota', '30 kop'],
      ['3.1.1', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian Serta Kapasitas dan Kompetensi SDM Koperasi', '100 kop'],
      ['4.1.1', 'Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '50 kop'],
      ['4.1.2', 'Penghargaan Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '4 kategori'],
    ],
  },
  {
    // Where the unit of a row is months, the first worksheet counts something else: its numbers are operands of their sums only.
    kode: 'kertas', tabel: 'Kertas kerja: hitungan program penunjang',
    kolom: { satuan: hitungan('satuan'), tw1: hitungan('TW I'), tw2: hitungan('TW II'), tw3: hitungan('TW III') },
    baris: [
      induk('5', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA', '188', '111', '32', '16'),
      ['5.1', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', jumlahAnak('2', '5.1', 'satuan'), '0', jumlahAnak('2', '5.1', 'tw2'), '0'],
      ['5.1.1', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', ['1 dok', '{E81/5.1.1/k7}'], null, ['1', '{E81/5.1.1/k2}']],
      ['5.1.2', 'Evaluasi Kinerja Perangkat Daerah', ['1 dok', '{E81/5.1.2/k7}'], null, ['1', '{E81/5.1.2/k2}']],
      induk('5.2', 'Administrasi Keuangan Perangkat Daerah', '24', '6', '6', '3'),
      ['5.2.1', 'Penyediaan Gaji dan Tunjangan ASN', '12 bulan', '3', '3', '3'],
      ['5.2.2', 'Penyediaan Administrasi dan Pelaksanaan Tugas ASN', '12 bulan', '3', '3'],
      ['5.3', 'Administrasi Kepegawaian Perangkat Daerah', jumlahAnak('45', '5.3', 'satuan'), jumlahAnak('45', '5.3', 'tw1'), '0', '0'],
      ['5.3.1', 'Pengadaan Pakaian Dinas Beserta Atribut Kelengkapannya', ['45 stel', '{E81/5.3.1/k7}'], ['45', '{E81/5.3.1/k1}']],
      induk('5.4', 'Administrasi Umum Perangkat Daerah', '74', '51', '11', '6'),
      ['5.4.1', 'Penyediaan Bahan Logistik Kantor', ['40 jenis', '{E81/5.4.1/k7}'], ['40', '{E81/5.4.1/k1}']],
      ['5.4.2', 'Penyediaan Barang Cetak dan Penggandaan', ['8 jenis', '{E81/5.4.2/k7}'], ['3', '{E81/5.4.2/k1}'], ['5', '{E81/5.4.2/k2}']],
      ['5.4.2b', 'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', geser('12 bulan'), geser('3'), geser('3'), geser('3')],
      ['5.4.3', 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', geser('2 jenis', '{E81/5.4.3/k7}'), geser('2', '{E81/5.4.3/k1}')],
      ['5.4.4', 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', geser('12 bulan'), geser('3'), geser('3'), geser('3')],
      induk('5.5', '(baris tanpa nama)', '24', '6', '6', '6'),
      ['5.5.1', 'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '12 bulan', '3', '3', '3'],
      ['5.5.2', 'Penyediaan Jasa Pelayanan Umum Kantor', '12 bulan', '3', '3', '3'],
      induk('5.6', 'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '19', '3', '7', '1'),
      ['5.6.1', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak, dan Perizinan Kendaraan Dinas Operasional atau Lapangan', ['14 unit', '{E81/5.6.1/k7}'], ['3', '{E81/5.6.1/k1}'], ['4', '{E81/5.6.1/k2}'], ['1', '{E81/5.6.1/k3}']],
      ['5.6.2', 'Pemeliharaan Peralatan dan Mesin Lainnya', ['5 jenis', '{E81/5.6.2/k7}'], null, ['3', '{E81/5.6.2/k2}']],
    ],
  },
]);
