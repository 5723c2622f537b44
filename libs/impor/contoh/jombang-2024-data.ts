import type { IsiContoh } from './isi.js';

type Baris = Readonly<Record<string, string>>;

const dokumen = 'LKJIP-2024';

const jenisKoperasi = ['Produsen', 'Konsumen', 'Jasa', 'Pemasaran', 'Simpan Pinjam'] as const;

/** Koperasi of 2023 by kecamatan, one number for each kind, as the report's table 1.1 prints them; it prints none for 2024. */
const koperasiPerKecamatan: Readonly<Record<string, readonly [produsen: number, konsumen: number, jasa: number, pemasaran: number, simpanPinjam: number]>> = {
  'Bandar Kedung Mulyo': [5, 15, 0, 0, 0],
  Perak: [0, 24, 1, 0, 1],
  Gudo: [4, 21, 2, 1, 7],
  Diwek: [12, 45, 1, 1, 9],
  Ngoro: [5, 21, 1, 0, 4],
  Mojowarno: [6, 31, 0, 1, 3],
  Bareng: [1, 24, 0, 1, 2],
  Wonosalam: [10, 16, 1, 0, 0],
  Mojoagung: [4, 34, 0, 2, 5],
  Sumobito: [5, 33, 0, 0, 4],
  Jogoroto: [2, 21, 0, 0, 1],
  Peterongan: [3, 34, 0, 1, 4],
  Jombang: [9, 174, 6, 4, 27],
  Megaluh: [2, 21, 0, 0, 0],
  Tembelang: [4, 24, 1, 0, 1],
  Kesamben: [6, 20, 0, 1, 0],
  Kudu: [6, 18, 0, 0, 1],
  Ngusikan: [7, 17, 0, 0, 0],
  Ploso: [3, 23, 1, 1, 5],
  Kabuh: [9, 27, 0, 0, 2],
  Plandaan: [9, 19, 0, 0, 0],
};

const koperasi = (nilai: number, ciri: string): Baris => ({ kunci: 'koperasi', nama: 'Jumlah koperasi', ciri, tahunData: '2023', sifat: 'posisi', nilai: String(nilai), satuan: 'koperasi', sumber: 'Tabel 1.1', dokumen });

const hitungan = (kunci: string, nama: string, nilai: string, satuan: string, lain: Baris = {}): Baris => ({ kunci, nama, sifat: 'posisi', nilai, satuan, dokumen, ...lain });

/** Counts that the report prints behind its indikator, and its tables of counts. Figures stand as printed, including those that contradict each other. */
const dataPendukung: readonly Baris[] = [
  // The growth of active koperasi is printed as 726 of 718 = 1,1 %: read as this year's against the year before's.
  hitungan('koperasi-aktif', 'Koperasi aktif', '726', 'koperasi'),
  hitungan('koperasi-aktif', 'Koperasi aktif', '718', 'koperasi', { tahunData: '2023' }),
  hitungan('koperasi-sasaran', 'Koperasi yang menjadi sasaran program', '718', 'koperasi'),
  hitungan('koperasi-berlegalitas', 'Koperasi yang mempunyai legalitas', '431', 'koperasi'),
  hitungan('koperasi-rat', 'Koperasi yang melaksanakan RAT', '413', 'koperasi'),
  hitungan('koperasi-rat', 'Koperasi yang melaksanakan RAT', '432', 'koperasi', { tahunData: '2023' }),
  hitungan('koperasi-rat', 'Koperasi yang melaksanakan RAT', '384', 'koperasi', { tahunData: '2022' }),
  hitungan('koperasi-difasilitasi', 'Koperasi yang SDM-nya difasilitasi', '182', 'koperasi'),
  hitungan('sdm-koperasi-kompeten', 'Peserta pelatihan yang kompeten', '106', 'orang'),
  hitungan('sdm-koperasi-sasaran', 'SDM koperasi yang menjadi sasaran pelatihan', '718', 'orang'),
  hitungan('um-difasilitasi', 'Pelaku usaha mikro yang difasilitasi', '2064', 'pelaku usaha'),
  hitungan('um-berlegalitas', 'Usaha mikro yang memperoleh legalitas usaha', '175', 'pelaku usaha'),
  hitungan('um-omset-difasilitasi', 'Pelaku usaha mikro yang difasilitasi menaikkan omset', '307', 'pelaku usaha'),
  hitungan('um-omset-naik', 'Pelaku usaha mikro yang omsetnya naik', '14', 'pelaku usaha'),
  hitungan('um-kualitas-difasilitasi', 'Pelaku usaha mikro yang difasilitasi menaikkan kualitas', '154', 'pelaku usaha'),
  hitungan('um-kualitas-naik', 'Pelaku usaha mikro yang kualitasnya naik', '33', 'pelaku usaha'),
  ...Object.entries(koperasiPerKecamatan).flatMap(([kecamatan, banyak]) => banyak.map((n, k) => koperasi(n, `jenis=${jenisKoperasi[k]!}; kecamatan=${kecamatan}`))),
  koperasi(112, 'jenis=Produsen'),
  koperasi(662, 'jenis=Konsumen'),
  koperasi(14, 'jenis=Jasa'),
  koperasi(13, 'jenis=Pemasaran'),
  koperasi(76, 'jenis=Simpan Pinjam'),
  koperasi(877, ''),
  // The parts add up to four less than the printed total.
  ...([['Agrobisnis', '1601'], ['Perdagangan', '7069'], ['Otomotif', '321'], ['Kerajinan', '539'], ['Fashion & kecantikan', '850'], ['Jasa', '1110'], ['Makanan & minuman', '1634']] as const)
    .map(([bidang, nilai]) => hitungan('usaha-mikro', 'Pelaku usaha mikro', nilai, 'pelaku usaha', { ciri: `bidang=${bidang}`, sumber: 'Tabel 1.2' })),
  hitungan('usaha-mikro', 'Pelaku usaha mikro', '13128', 'pelaku usaha', { sumber: 'Tabel 1.2' }),
  ...([['PNS', '12'], ['P3K', '2'], ['Tenaga kontrak', '10'], ['Tenaga pendamping', '6']] as const).map(([status, nilai]) => hitungan('pegawai', 'Pegawai dinas', nilai, 'orang', { ciri: `status=${status}` })),
  hitungan('pegawai', 'Pegawai dinas', '30', 'orang'),
];

const lalu = (indikator: string, tahun: string, nilai: string, satuan = 'persen', catatan = ''): Baris => ({ indikator, lingkup: 'tahun-sebelumnya', nama: `Realisasi ${tahun}`, tahunNilai: tahun, ukuran: 'realisasi', nilai, satuan, sebanding: catatan === '' ? 'ya' : 'tidak', catatan, dokumen });
const nasional = (indikator: string, nilai: string, satuan: string, catatan: string): Baris => ({ indikator, lingkup: 'nasional', nama: 'Kementerian Koperasi dan UKM', tahunNilai: '2024', ukuran: 'realisasi', nilai, satuan, sebanding: 'tidak', catatan, dokumen });

/** Tables 3.2 and 3.4. A printed 0 for a year in which an indikator did not exist is no figure and stands nowhere here. */
const pembanding: readonly Baris[] = [
  nasional('I-S1', '7,5%', 'persen', 'Indikator nasional mengukur koperasi berkualitas'),
  nasional('I-S2', '18%', 'persen', 'Indikator nasional mengukur volume usaha, bukan aset'),
  nasional('I-S3', '70%', 'persen', 'Indikator nasional mengukur kapasitas SDM, bukan legalitas usaha'),
  nasional('I-S4', '35,39', 'nilai', 'Indeks reformasi birokrasi satu deputi, skalanya lain'),
  lalu('I-S4', '2022', '75', 'nilai'),
  lalu('I-S4', '2023', '77,47', 'nilai'),
  lalu('I-1', '2022', '100%'),
  lalu('I-1', '2023', '100%'),
  lalu('I-2', '2022', '76%', 'persen', 'Sampai 2023 yang diukur koperasi simpan pinjam berizin'),
  lalu('I-2', '2023', '96%', 'persen', 'Sampai 2023 yang diukur koperasi simpan pinjam berizin'),
  lalu('I-3', '2022', '45%'),
  lalu('I-3', '2023', '50%'),
  lalu('I-4', '2022', '3,9%'),
  lalu('I-4', '2023', '4,6%'),
  lalu('I-5', '2022', '27%', 'persen', 'Sampai 2023 yang diukur koperasi dengan usaha selain simpan pinjam'),
  lalu('I-5', '2023', '23,2%', 'persen', 'Sampai 2023 yang diukur koperasi dengan usaha selain simpan pinjam'),
  lalu('I-6', '2022', '3%', 'persen', 'Sampai 2023 dihitung terhadap seluruh usaha mikro, bukan yang difasilitasi'),
  lalu('I-6', '2023', '3,5%', 'persen', 'Sampai 2023 dihitung terhadap seluruh usaha mikro, bukan yang difasilitasi'),
  lalu('I-7', '2022', '4,6%', 'persen', 'Sampai 2023 yang diukur pendapatan, bukan kualitas'),
  lalu('I-7', '2023', '3,5%', 'persen', 'Sampai 2023 yang diukur pendapatan, bukan kualitas'),
];

const faktor = (indikator: string, jenis: 'pendorong' | 'penghambat' | 'solusi', ...teks: readonly string[]): Baris[] => teks.map((t, n) => ({ indikator, faktor: jenis, nomor: String(n + 1), teks: t, dokumen }));

/** What chapter 3.1.5 and 3.3 give as causes, in short words of our own. */
const analisis: readonly Baris[] = [
  ...faktor('I-S1', 'pendorong', 'Minat pengurus belajar akuntansi koperasi', 'Koordinasi rutin dengan kecamatan dan desa', 'Jadwal kegiatan ditepati'),
  ...faktor('I-S1', 'penghambat', 'Pengurus lambat melaporkan keuangan', 'Usaha koperasi masih terbatas simpan pinjam', 'Tenaga akuntansi kurang'),
  ...faktor('I-S1', 'solusi', 'Pembinaan akuntansi yang intensif', 'Penghargaan dan sanksi yang jelas'),
  ...faktor('I-S2', 'pendorong', 'Aplikasi pembuat laporan keuangan koperasi', 'Kerja sama tim pelaksana'),
  ...faktor('I-S2', 'penghambat', 'Administrasi banyak koperasi belum rapi', 'Koperasi yang melaksanakan RAT berkurang'),
  ...faktor('I-S3', 'pendorong', 'Produk dipromosikan lewat pameran', 'Pelatihan dan bantuan sarana sampai desa'),
  ...faktor('I-S3', 'penghambat', 'Anggaran fasilitasi terbatas', 'Tugas pameran dan pelatihan tumpang tindih', 'Pelatihan usaha mikro masih sedikit'),
  ...faktor('I-S3', 'solusi', 'Memperbanyak pelatihan dan promosi daring maupun luring', 'Mengupayakan bantuan alat dan modal'),
  ...faktor('I-S4', 'pendorong', 'Hasil evaluasi tahun berjalan ditindaklanjuti', 'Capaian dipantau berkala'),
  ...faktor('I-S4', 'penghambat', 'Pegawai kurang', 'Fasilitas kerja belum memadai'),
  ...faktor('I-S4', 'solusi', 'Prosedur pengumpulan data kinerja dijalankan', 'Hasil pengukuran dipakai menyusun anggaran'),
];

/** Counts, comparisons and analyses of the report. */
export const dataJombang2024: Pick<IsiContoh, 'dataPendukung' | 'pembanding' | 'analisis'> = { dataPendukung, pembanding, analisis };

/** How realisasi follows from those counts, by indikator: the ratios that the report itself prints. */
export const formulaJombang2024: Readonly<Record<string, Baris>> = {
  'I-S1': { formula: 'pertumbuhan', pembilang: 'koperasi-aktif', dokumenFormula: dokumen },
  'I-S3': { formula: 'rasio', pembilang: 'um-berlegalitas', penyebut: 'um-difasilitasi', dokumenFormula: dokumen },
  'I-2': { formula: 'rasio', pembilang: 'koperasi-berlegalitas', penyebut: 'koperasi-sasaran', dokumenFormula: dokumen },
  'I-3': { formula: 'rasio', pembilang: 'koperasi-rat', penyebut: 'koperasi-sasaran', dokumenFormula: dokumen },
  'I-4': { formula: 'rasio', pembilang: 'sdm-koperasi-kompeten', penyebut: 'sdm-koperasi-sasaran', dokumenFormula: dokumen },
  'I-5': { formula: 'rasio', pembilang: 'koperasi-difasilitasi', penyebut: 'koperasi-sasaran', dokumenFormula: dokumen },
  'I-6': { formula: 'rasio', pembilang: 'um-omset-naik', penyebut: 'um-omset-difasilitasi', dokumenFormula: dokumen },
  'I-7': { formula: 'rasio', pembilang: 'um-kualitas-naik', penyebut: 'um-kualitas-difasilitasi', dokumenFormula: dokumen },
};
