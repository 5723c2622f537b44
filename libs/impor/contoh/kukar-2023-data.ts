import type { IsiContoh } from './isi.js';

type Baris = Readonly<Record<string, string>>;

const dokumen = 'LKJIP-2023';

/** Koperasi by kecamatan as Tabel 3.1.3 prints them. Those that held their RAT stand there too, but one of the twenty numbers is lost in the scan, so that only their total is a fact. */
const koperasiPerKecamatan: Readonly<Record<string, readonly [aktif: number, tidakAktif: number]>> = {
  Tabang: [23, 1],
  'Kembang Janggut': [35, 0],
  Kenohan: [17, 0],
  'Muara Wis': [7, 2],
  'Kota Bangun': [14, 1],
  'Kota Bangun Darat': [9, 0],
  'Muara Kaman': [46, 4],
  'Muara Muntai': [18, 2],
  Sebulu: [34, 7],
  Tenggarong: [105, 22],
  'Tenggarong Seberang': [30, 6],
  'Loa Kulu': [48, 5],
  'Loa Janan': [27, 9],
  'Sanga Sanga': [16, 15],
  'Muara Jawa': [24, 6],
  Samboja: [27, 11],
  'Samboja Barat': [16, 0],
  Anggana: [18, 4],
  'Muara Badak': [25, 8],
  Marangkayu: [14, 9],
};

const hitungan = (kunci: string, nama: string, satuan: string, sumber: string, nilai: number, tahunData: string, ciri = ''): Baris => ({ kunci, nama, ciri, tahunData, sifat: 'posisi', nilai: String(nilai), satuan, sumber, dokumen });
const koperasi = (nilai: number, tahunData: string, ciri: string, sumber = 'Tabel 3.1.2'): Baris => hitungan('koperasi', 'Jumlah koperasi', 'koperasi', sumber, nilai, tahunData, ciri);
const usahaMikro = (nilai: number, tahunData: string): Baris => hitungan('usaha-mikro', 'Jumlah usaha mikro', 'usaha mikro', 'Tabel 3.1.4', nilai, tahunData);

/** Counts behind the two indikator of the sasaran, and koperasi by kecamatan. */
const dataPendukung: readonly Baris[] = [
  ...([['2021', 528, 640], ['2022', 542, 654], ['2023', 553, 665]] as const).flatMap(([tahun, aktif, semua]) => [koperasi(aktif, tahun, 'status=aktif'), koperasi(semua, tahun, '')]),
  ...Object.entries(koperasiPerKecamatan).flatMap(([kecamatan, [aktif, tidakAktif]]) => [
    koperasi(aktif, '2023', `kecamatan=${kecamatan}; status=aktif`, 'Tabel 3.1.3'),
    koperasi(tidakAktif, '2023', `kecamatan=${kecamatan}; status=tidak aktif`, 'Tabel 3.1.3'),
  ]),
  hitungan('koperasi-rat', 'Koperasi yang melaksanakan RAT', 'koperasi', 'Tabel 3.1.3', 106, '2023'),
  // The table's "awal" is the end of the year in its heading and its "akhir" the end of the year before: only so do its own 44,67 and 0,68 follow.
  usahaMikro(40590, '2021'),
  usahaMikro(58720, '2022'),
  usahaMikro(59120, '2023'),
];

const lalu = (indikator: string, tahun: string, ukuran: 'target' | 'realisasi', nilai: string): Baris =>
  ({ indikator, lingkup: 'tahun-sebelumnya', nama: `${ukuran === 'target' ? 'Target' : 'Realisasi'} ${tahun}`, tahunNilai: tahun, ukuran, nilai, satuan: 'persen', sebanding: 'ya', dokumen });

/** Tabel 3.1.2 and 3.2.1. Tabel 3.4.1 says that there is no national standard for either. */
const pembanding: readonly Baris[] = [
  lalu('I-S1', '2021', 'realisasi', '82.50%'),
  lalu('I-S1', '2022', 'target', '82,53%'),
  lalu('I-S1', '2022', 'realisasi', '82,87%'),
  lalu('I-S2', '2022', 'target', '0,35 %'),
  lalu('I-S2', '2022', 'realisasi', '44.67%'),
];

const faktor = (indikator: string, jenis: 'pendorong' | 'penghambat' | 'solusi', ...teks: readonly string[]): Baris[] => teks.map((t, n) => ({ indikator, faktor: jenis, nomor: String(n + 1), teks: t, dokumen }));

/** What subbab 3.5 gives as causes and answers, in short words of our own. */
const analisis: readonly Baris[] = [
  ...faktor('I-S1', 'pendorong', 'Pelaksanaan RAT didampingi dan dipantau', 'Kepatuhan koperasi diperiksa', 'Pengurus dan anggota dilatih', 'Penyusunan laporan koperasi didampingi', 'Sertifikasi pengelola simpan pinjam', 'Bimbingan digitalisasi koperasi', 'Pelatihan pengelola rumah produksi'),
  ...faktor('I-S1', 'penghambat', 'RAT tidak rutin setiap tahun', 'Pengurus sulit menyusun laporan pertanggungjawaban', 'Pendidikan perkoperasian sedikit'),
  ...faktor('I-S1', 'solusi', 'Mendampingi pengelola melaksanakan RAT', 'Mempercepat pendampingan laporan keuangan', 'Menambah anggaran pendidikan'),
  ...faktor('I-S2', 'pendorong', 'Pembinaan langsung ke lapangan', 'Pelaku antusias mengikuti kegiatan', 'Pelaku sadar akan legalitas usaha', 'Dukungan perangkat daerah dan instansi setempat'),
  ...faktor('I-S2', 'penghambat', 'Jadwal berbenturan dengan kegiatan lain', 'SDM yang kompeten kurang', 'Sarana dan internet kurang', 'NIK pelaku sudah terdaftar di kegiatan lain'),
  ...faktor('I-S2', 'solusi', 'Menyesuaikan anggaran', 'Menjadwalkan ulang kegiatan', 'Menyediakan sarana dan internet sendiri', 'NIB dibantu DPMPTSP', 'NPWP dibantu kantor pajak', 'Izin pangan bersama Dinas Kesehatan', 'Sertifikasi halal dibantu', 'Mempercepat pengadaan sarana', 'Pelaku mengurus sendiri identitasnya'),
];

/** Counts, comparisons and analyses of the report. */
export const dataKukar2023: Pick<IsiContoh, 'dataPendukung' | 'pembanding' | 'analisis'> = { dataPendukung, pembanding, analisis };

/** How realisasi follows from those counts: the ratio and the growth that the report itself prints. */
export const formulaKukar2023: Readonly<Record<string, Baris>> = {
  'I-S1': { formula: 'rasio', pembilang: 'koperasi[status=aktif]', penyebut: 'koperasi', dokumenFormula: dokumen },
  'I-S2': { formula: 'pertumbuhan', pembilang: 'usaha-mikro', dokumenFormula: dokumen },
};
