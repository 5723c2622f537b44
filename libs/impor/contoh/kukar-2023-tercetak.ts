import { tercetak, type KolomTercetak, type SelTercetak, type TabelTercetak } from './tercetak.js';

const bilangan = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'bilangan', klaim });
const persen = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'persen', klaim });
const rupiah = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'rupiah', klaim });
/** Figures of running text: each row one figure with a claim of its own. */
const teks = (satu: KolomTercetak): Record<string, KolomTercetak> => ({ nilai: satu });
const rusak = (isi: string, catatan: string): SelTercetak => [isi, { klaim: '', rusak: true, catatan }];

/** Bab I: staff. Claims only, as no figure of the ledger counts staff. */
const pegawai: readonly TabelTercetak[] = [
  {
    kode: '1', tabel: 'Bab I, kekuatan sumber daya manusia', kolom: teks(bilangan('Jumlah orang')),
    baris: [
      ['semua', 'Jumlah pegawai', ['90', 'jumlah({1/asn/nilai}, {1/thl/nilai}) ; {1/total/nilai}']],
      ['asn', 'ASN', ['68', 'jumlah({1/struktural/nilai}, {1/fungsional/nilai}, {1/pelaksana/nilai}) ; {1.1/status.asn/jumlah}']],
      ['struktural', 'Pejabat Struktural', ['6', '{1/eselon-jumlah/nilai}']],
      ['fungsional', 'Pejabat Fungsional', ['7', '{1/fungsional-muda/nilai}']],
      ['pelaksana', 'Pelaksana', '55'],
      ['thl', 'Non ASN/THL', ['22', '{1.1/status.thl/jumlah}']],
      ['laki', 'Laki-laki', '42'],
      ['perempuan', 'Perempuan', '48'],
      ['total', 'Total Asn/Non Asn', ['90 orang', 'jumlah({1/laki/nilai}, {1/perempuan/nilai})']],
      ['eselon.2b', 'Esselon II/b', '1 Orang'],
      ['eselon.3a', 'Esselon III/a', '1Orang'],
      ['eselon.3b', 'Esselon III/a', ['2Orang', { catatan: 'Dua baris tercetak III/a; menurut Tabel 1.4 yang kedua III/b' }]],
      ['eselon.4a', 'Esselon IV/a', '2 Orang'],
      ['eselon-jumlah', 'Jumlah Pejabat Struktural', ['6 Orang', 'jumlah({1/eselon.*/nilai}) ; {1.4/jumlah/jumlah}']],
      ['fungsional-muda', 'Pengawas Koperasi Ahli Muda', '7 Orang'],
    ],
  },
  {
    kode: '1.1', tabel: 'Tabel 1.1',
    kolom: {
      sekretariat: bilangan('Sekretariat'), kelembagaan: bilangan('Kelembagaan & Pengawasan Koperasi'), koperasi: bilangan('Pemberdayaan & Pengembangan Koperasi'),
      usahaMikro: bilangan('Pemberdayaan Usaha Mikro'), lain: bilangan('(judul tidak terbaca)'),
      jumlah: bilangan('Jumlah', 'jumlah({.sekretariat}, {.kelembagaan}, {.koperasi}, {.usahaMikro}, {.lain})'),
    },
    baris: [
      ['status.asn', 'ASN', '20', '12', '11', '18', '7', '68'],
      ['status.thl', 'THL', '8', '11', '1', '2', '0', '22'],
      // Four of the five numbers of the row are in the scan, so that the first three cannot be told apart.
      ['jumlah', 'Jumlah Perbidang ASN', rusak('24', 'Kolomnya tidak pasti'), rusak('12', 'Kolomnya tidak pasti'), null, rusak('18', 'Kolomnya tidak pasti'), ['7', 'jumlah({1.1/status.*/lain})'], ['91', 'jumlah({1.1/status.*/jumlah})']],
    ],
  },
  {
    kode: '1.2', tabel: 'Tabel 1.2', kolom: { golongan: bilangan('Golongan IV, III, II, I'), jumlah: bilangan('Jumlah PNS') },
    baris: [
      ['didik.s3', 'S-3', rusak('S BT IR T R N R R IR A - |-]-1-1-1', 'Baris tidak terbaca'), '0'],
      ['didik.s2', 'S-2', rusak('411 - |- - |-|-13]-1]-/|-+', 'Baris tidak terbaca'), rusak('S B', 'Jumlah tidak terbaca')],
      ['didik.s1', 'S-1', rusak('a1 -] 245 - -] - - |-|-|-]-]', 'Baris tidak terbaca'), '24'],
      ['didik.d', 'Diploma', rusak('o B N T R - -] - - l-l- -]', 'Baris tidak terbaca'), '1'],
      ['didik.sma', 'SD/SLTP/SLTA', rusak('| - | - | - |-| - | -] -1 - | -1 31 |-|-|-1|-]|', 'Baris tidak terbaca'), '35'],
      ['jumlah', 'Jumlah', rusak('4121|102 |1|5|18|0 |1 31/0{0|0|0|0|', 'Baris tidak terbaca'), ['68', 'jumlah({1.2/didik.*/jumlah}) ; {1.1/status.asn/jumlah}']],
    ],
  },
  {
    kode: '1.3', tabel: 'Tabel 1.3',
    kolom: { iv: bilangan('Golongan IV'), iii: bilangan('Golongan III'), ii: bilangan('Golongan II'), i: bilangan('Golongan I'), jumlah: bilangan('Jumlah PNS') },
    baris: [
      ['ruang.a', 'a', '4', '2', rusak('(0|13 |3 [00]0]O', 'Ruang golongan II dan I tidak terbaca')],
      ['ruang.b', 'b', '2', '1'],
      ['ruang.c', 'c', '1', '5'],
      ['ruang.d', 'd', '0', '18'],
      ['pns', 'PNS', null, null, null, null, ['68', '{1.1/status.asn/jumlah}']],
      ['jumlah', 'Jumlah', ['7', 'jumlah({1.3/ruang.*/iv})'], ['26', 'jumlah({1.3/ruang.*/iii})'], '35', '0', ['68 Orang', 'jumlah({.iv}, {.iii}, {.ii}, {.i}) ; {1.3/pns/jumlah}']],
    ],
  },
  {
    kode: '1.4', tabel: 'Tabel 1.4',
    kolom: { iib: bilangan('II.b'), iiia: bilangan('III.a'), iiib: bilangan('III.b'), iva: bilangan('IV.a'), jumlah: bilangan('Jumlah', 'jumlah({.iib}, {.iiia}, {.iiib}, {.iva})') },
    baris: [
      ['diklat.sudah', 'Sudah Diklat PIM', '1', '1', '2', '1', '5'],
      ['diklat.lulus', 'Lulus Tes', null, null, null, null, ['0', '']],
      ['diklat.belum', 'Belum Tes', null, null, null, '1', ['1', '{.iva}']],
      ['jumlah', 'JUMLAH', ['1', 'jumlah({1.4/diklat.*/iib}) ; {1/eselon.2b/nilai}'], ['1', 'jumlah({1.4/diklat.*/iiia}) ; {1/eselon.3a/nilai}'], ['2', 'jumlah({1.4/diklat.*/iiib}) ; {1/eselon.3b/nilai}'],
        ['2', 'jumlah({1.4/diklat.*/iva}) ; {1/eselon.4a/nilai}'], ['6 Orang', 'jumlah({.iib}, {.iiia}, {.iiib}, {.iva}) ; jumlah({1.4/diklat.*/jumlah})']],
    ],
  },
];

/** Bab II: indikator kinerja utama and the Perjanjian Kinerja. */
const perencanaan: readonly TabelTercetak[] = [
  {
    kode: '2.1', tabel: 'Tabel 2.1',
    kolom: { awal: persen('(judul tidak terbaca)'), t2023: persen('Target 2023', '[target-dokumen/I-@/RENSTRA/awal]'), t2026: persen('Target 2026'), akhir: persen('Target akhir Renstra 2026', '[target-akhir/I-@/K/RENSTRA]') },
    baris: [
      ['S1', 'Persentase Koperasi Aktif', '82', '82', '82', '82'],
      ['S2', 'Persentase Pertumbuhan Wirausaha Baru', '0.23', '0.44', '1,01', '3,20'],
      ['S3', 'Predikat Akuntabilitas Kinerja DISKOP UKM', '67.76', '70', ['1,01', { catatan: 'Sama dengan baris di atasnya' }], ['3,20', { catatan: 'Sama dengan baris di atasnya; tidak dicatat sebagai target' }]],
    ],
  },
  {
    kode: '2.2', tabel: 'Tabel 2.2', kolom: { target: bilangan('Target', '[pk-target/@/kepala-dinas/awal]') },
    baris: [
      ['1', 'Persentase Koperasi Aktif', ['82,00', { sebagai: 'persen' }]],
      ['2', 'Persentase Pertumbuhan Wirausaha baru', ['0,44', { sebagai: 'persen' }]],
      ['3', 'Predikat Akuntabilitas Kinerja Perangkat Daerah', '70,00'],
      ['4', 'Temuan Administrasi BPK/Inspektorat yang di tindak lanjuti', ['100', { sebagai: 'persen' }]],
      ['5', 'Persentase Pelaksanaan dan Pelaporan Pengelolaan Barang Milik Daerah yang berada di Pengguna Barang Milik Daerah', ['100', { sebagai: 'persen' }]],
      ['6', 'Persentase Pengelolaan Pengadaan Barang dan Jasa', ['100', { sebagai: 'persen' }]],
      ['7.a', 'Tingkat Kepatuhan serta Kelengkapan LHKPN Pertanggal 31 Maret 2023', ['100', { sebagai: 'persen' }]],
      ['7.b', 'Tingkat Kepatuhan LHKASN Pertanggal 31 Maret 2023', ['100', { sebagai: 'persen' }]],
      ['8', 'Predikat Tata Kelola Arsip Perangkat Daerah', ['B (60-70)', { sebagai: 'kata' }]],
      ['9', 'Persentase Keterisian Data di Aplikasi Satu Data Kukar dan Aplikasi e-Pantau', ['100', { sebagai: 'persen' }]],
      ['10', 'Jumlah Inovasi', '1'],
      ['11', 'Capaian Output Kegiatan', ['100', { sebagai: 'persen' }]],
      ['12.a', 'Persentase realisasi kegiatan fisik', ['100', { sebagai: 'persen' }]],
      ['12.b', 'Persentase realisasi keuangan', ['100', { sebagai: 'persen' }]],
      ['13', 'Laporan Penyusunan Manajemen Resiko dan Laporan Pengendalian Manajemen Resiko maksimal 10 Januari', '2'],
      ['14', 'Dokumen Review Indikator Kinerja Utama', '1'],
      ['15', 'Jumlah kegiatan sosialisasi, internalisasi, penetapan leader, Tim budaya Kerja', '4'],
      ['16', 'Persentase Pengembangan Kompetensi ASN', ['100', { sebagai: 'persen' }]],
      ['17', 'Kawasan Tanpa Rokok (KTR) di Perkantoran', '100'],
    ],
  },
  {
    kode: 'PK', tabel: 'Program dan Anggaran Tahun 2023', kolom: { anggaran: rupiah('Anggaran', '[pk-anggaran/@/kepala-dinas/awal]') },
    baris: [
      ['2.17.06', 'PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', '560.000.000,00'],
      ['2.17.04', 'PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI', '210.000.000,00'],
      ['2.17.08', 'PROGRAM PENGEMBANGAN UMKM', '2.575.000.000,00'],
      ['2.17.05', 'PROGRAM PENDIDIKAN DAN LATIHAN PERKOPERASIAN', '200.000.000,00'],
      ['2.17.01', 'PROGRAM PENUNJANG URUSAN PEMERINTAHAN DARAH', '12.320.503.400,00'],
      ['2.17.03', 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', '450.000.000,00'],
      ['2.17.02', 'PROGRAM PELAYANAN IZIN USAHA SIMPAN PINJAM', '100.000.000,00'],
      ['2.17.07', 'PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL DAN USAHA MIKRO (UMKM)', '2.330.000.000,00'],
      ['jumlah', 'JUMLAH ANGGARAN', ['18.745.503.400,00', 'jumlah({PK/2.17.*/anggaran})']],
    ],
  },
];

/**
 * Every printed figure of the LKjIP 2023: what each claims to be.
 *
 * Left out: the bounds of the scale (Tabel 3.1 is policy, entered as such); "> 100 %" (a bound); ticks of the diagrams; "0%" behind the
 * name of 2.17.05 in Tabel 3.6.1, whose column is lost; "Tidak ada" of the national standard. The rows of 2.17.01 and 2.17.08 are lost in Tabel 3.8: what needs them is summed from their kegiatan.
 */
export const kukarTercetak = tercetak('LKJIP', [...pegawai, ...perencanaan]);
