import { realisasiDifasilitasi, realisasiOmset } from './jombang-2024-tercetak-3.js';
import type { TabelTercetak } from './tercetak.js';

const pagu = (a: string, b: string, s: string): string => `{3.5/${a}/pagu} + {3.5/${b}/pagu} ; [pagu/${s}/perubahan]`;
const realisasi = (a: string, b: string, s: string): string => `{3.5/${a}/rp} + {3.5/${b}/rp} ; [realisasi/${s}/TIDAK_DISEBUT/tahun]`;
const program = (s: string): string => `cacah(anak([pagu/${s}/perubahan]))`;

/** Chapter III: kinerja beside anggaran, and efficiency (3.2). Rows carry the codes of sasaran and programs. */
export const tercetakBab3Anggaran: readonly TabelTercetak[] = [
  {
    kode: '3.5', tabel: 'Tabel 3.5, hlm. 50',
    kolom: {
      target: { judul: 'Kinerja, Target', sebagai: 'persen', klaim: '[target/I-@/perubahan]' }, realisasi: { judul: 'Kinerja, Realisasi', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
      capaian: { judul: 'Kinerja, Capaian', sebagai: 'persen', klaim: 'capaian({.target}, {.realisasi})' },
      pagu: { judul: 'Anggaran, Pagu', sebagai: 'rupiah', klaim: '[pagu/@/perubahan]' }, rp: { judul: 'Anggaran, Realisasi', sebagai: 'rupiah', klaim: '[realisasi/@/TIDAK_DISEBUT/tahun]' },
      serapan: { judul: 'Anggaran, Capaian', sebagai: 'persen', klaim: 'persen({.rp}, {.pagu})' },
    },
    baris: [
      ['S1', '1. Meningkatnya Koperasi Aktif', '1%', '1.1%', '118%', ['175.472.340', pagu('2', '3', 'S1')], ['170.897.866', realisasi('2', '3', 'S1')], '97%'],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '60%', '60%', '100%', '32.702.250', '32.694.150,', '99,98%'],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', '55%', '58%', '105%', '142.770.090', '138.203.716', '97%'],
      ['S2', 'Meningkatnya Pertumbuhan asset koperasi', '20%', '25%', '125%', ['895.242.100', pagu('5', '4', 'S2')], ['885.146.558', realisasi('5', '4', 'S2')], '99%'],
      ['5', 'Program Pemberdayaan dan Perlindungan Koperasi', '10%', '25,35 %', ['253%', `capaian({.target}, ${realisasiDifasilitasi})`], '576.222.000', '572.293.718', '99%'],
      ['4', '2. Program Pendidikan dan Latihan Perkoperasian', '7,8%', '14,76 %', '189%', '319.020.100', '312.852.840', '98%'],
      ['S3', 'Meningkatnya usaha mikro yang berkembang', '5%', '8,48%', '169 %', ['2.960.633.800', pagu('6', '7', 'S3')], ['2.949.835.111', realisasi('6', '7', 'S3')], '99%'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '3%', ['4,65%', realisasiOmset], '155%', '2.573.067.300', '2.568.323.711', '99%'],
      ['7', '3. Program Pengembangan UMKM', '20%', '21,43 %', '122%', '387.566.500', '381.511.400', '98%'],
      ['S4', 'Meningkatnya kualitas akuntabilitas kinerja Instansi Pemerintah', ['78', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }], '101,7%',
        ['4.145.778.717', '{3.5/1/pagu} ; [pagu/S4/perubahan]'], ['3.809.442.730', '{3.5/1/rp} ; [realisasi/S4/TIDAK_DISEBUT/tahun]'], '92%'],
      ['1', 'Program Penunjang urusan Pemerintahan Daerah Kabupaten/Kota', '100', '100', '100',
        ['4.145.77 8.717', { catatan: 'Tercetak dengan spasi di dalam angka' }], ['3.809.442. 730', { catatan: 'Tercetak dengan spasi di dalam angka' }], '92%'],
    ],
  },
  {
    kode: '3.2.1', tabel: 'Subbab 3.2.1, teks',
    kolom: {
      target: { judul: 'Target kinerja', sebagai: 'persen', klaim: '[target/I-@/perubahan]' }, realisasi: { judul: 'Realisasi kinerja', sebagai: 'persen', klaim: '[kinerja/I-@/tahun]' },
      capaian: { judul: 'Capaian kinerja', sebagai: 'persen', klaim: '{3.5/@/capaian}' },
      pagu: { judul: 'Pagu anggaran', sebagai: 'rupiah', klaim: '{3.5/@/pagu}' }, rp: { judul: 'Penyerapan anggaran', sebagai: 'rupiah', klaim: '{3.5/@/rp}' },
      serapan: { judul: 'Realisasi penyerapan anggaran', sebagai: 'persen', klaim: '{3.5/@/serapan}' }, program: { judul: 'Program yang mendukung', sebagai: 'bilangan' },
    },
    baris: [
      ['S1', 'Meningkatnya Koperasi Aktif', '1%', '1,1%', '118%', '175.472.340,-', '170.897.866,-', '97%', ['2', program('S1')]],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '60%', '60%', '100%', '32.702.250,-', '32.694.150,-', '99,98%'],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', '55%', '58%', '105%', '142.770.090,-', '138.203.716,-', '97%'],
      ['S2', 'Meningkatnya Pertumbuhan asset koperasi', '20%', '25%', '125%', '895.242.100,-', '885.146.558,-', '99%', ['2', program('S2')]],
      ['5', 'Program Pemberdayaan dan Perlindungan Koperasi', '10%', '25,35%', '253%', '576.222.000,-', '572.293.718,-', '99%'],
      ['4', 'Program Pendidikan dan Latihan Perkoperasian', '7,8%', '14,76%', '189%', '319.020.100,-', '312.852.840,-', '98%'],
      ['S3', 'Meningkatnya usaha mikro yang berkembang', '5%', '8,48%', '169%', '2.960.633.800,-', '2.949.835.111,-', '99%', ['2', program('S3')]],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '3%', ['4,65%', '{3.5/6/realisasi}'], '155%', '2.573.067.300,-', '2.568.323.711,-', '99%'],
      ['7', 'Program Pengembangan UMKM', '20%', '21,43%', '122%', '387.566.500', '381.511.400,-', '98%'],
      ['S4', 'Meningkatnya kualitas akuntabilitas kinerja Instansi Pemerintah', ['78', { sebagai: 'bilangan' }], ['79,38', { sebagai: 'bilangan' }], '101,7%', '4.145.778.717,-', '3.809.442.730,-', '92%'],
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', '100%', '100%', '4.145.778.717,-', '3.809.442.730,-', '94,58%'],
    ],
  },
  {
    kode: '3.6', tabel: 'Tabel 3.6, hlm. 54',
    kolom: {
      capaian: { judul: '% Capaian Kinerja', sebagai: 'persen', klaim: '{3.5/@/capaian}' }, serapan: { judul: '% Penyerapan Anggaran', sebagai: 'persen', klaim: '{3.5/@/serapan}' },
      efisiensi: { judul: '% Tingkat Efisiensi', sebagai: 'persen', klaim: '{.capaian} - {.serapan}' },
    },
    baris: [
      ['S1', 'Meningkatnya Koperasi Aktif', '118%', '97%', '21'],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '100%', '99,98%', '0,02'],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', '105%', '97%', '8'],
      ['S2', 'Meningkatnya Pertumbuhan asset koperasi', '125%', '99%', '26'],
      ['5', 'Program Pemberdayaan dan Perlindungan Koperasi', '253%', '99%', '154'],
      ['4', 'Program Pendidikan dan Latihan Perkoperasian', '189%', '98%', '91'],
      ['S3', 'Meningkatnya usaha mikro yang berkembang', '169 %', '99%', '70%'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '155%', '99%', '56%'],
      ['7', 'Program Pengembangan UMKM', '122%', '98%', '24%'],
      ['S4', 'Meningkatnya kualitas akuntabilitas kinerja Instansi Pemerintah', '101,7%', '92%', '9%'],
      ['1', 'Program Penunjang urusan Pemerintahan Daerah Kabupaten/Kota', '100', '92%', '8%'],
    ],
  },
  {
    kode: '3.2.2', tabel: 'Subbab 3.2.2, teks',
    kolom: {
      capaian: { judul: 'Capaian kinerja', sebagai: 'persen', klaim: '{3.6/@/capaian}' }, serapan: { judul: 'Penyerapan anggaran', sebagai: 'persen', klaim: '{3.6/@/serapan}' },
      efisiensi: { judul: 'Tingkat efisiensi', sebagai: 'persen', klaim: '{3.6/@/efisiensi}' }, program: { judul: 'Program yang mendukung', sebagai: 'bilangan' },
    },
    baris: [
      ['S1', 'Meningkatnya Koperasi Aktif', '118%', '97%', '21%', ['2', program('S1')]],
      ['2', 'Program Pelayanan Izin Usaha Simpan Pinjam', '100%', '99.98%', '0,02%'],
      ['3', 'Program Pengawasan dan Pemeriksaan Koperasi', '105%', '97%', '8%'],
      ['S2', 'Meningkatnya Pertumbuhan asset koperasi', '125%', '99%', '26%', ['2', program('S2')]],
      ['5', 'Program Pemberdayaan dan Perlindungan Koperasi', '253%', '99%', '154%'],
      ['4', 'Program Pendidikan dan Latihan Perkoperasian', '189%', '98%', '91%'],
      ['S3', 'Meningkatnya usaha mikro yang berkembang', '169%', '99%', '70%'],
      ['6', 'Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)', '155%', '99%', '56%'],
      ['7', 'Program Pengembangan UMKM', '122%', '98%', '24%'],
      ['S4', 'Meningkatnya kualitas akuntabilitas kinerja Instansi Pemerintah', '101%', '92%', '9%'],
      ['1', 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota', '100%', '92%', '8%'],
    ],
  },
];
