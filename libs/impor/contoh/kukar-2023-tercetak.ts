import { tercetak, type KolomTercetak, type SelTercetak, type TabelTercetak } from './tercetak.js';

/**
 * Every figure that Kutai Kartanegara's LKjIP of 2023 prints beside the facts, with what it claims to be.
 *
 * Left out, with the reason: bounds of scales (policy); "> 100 %", ticks of charts, "Tidak ada", "Berhasil", a stray "0%" in Tabel
 * 3.6.1 (no figures); cells of golongan in Tabel 1.2 and 1.3 and the first three of "Jumlah Perbidang" in Tabel 1.1, whose columns
 * the scan lost; figures of 2.17.02 in chapter 4, which the scan lost. One kecamatan's RAT is unreadable, so only the total is a
 * fact. Kept without a claim: the column of Tabel 2.1 whose heading is lost, and that of 2026; capaian of programs without an
 * indikator in chapter 4. Damaged cells are marked and not tested.
 */

const bilangan = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'bilangan', klaim });
const persen = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'persen', klaim });
const rupiah = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'rupiah', klaim });
const kata = (judul: string, klaim = ''): KolomTercetak => ({ judul, sebagai: 'kata', klaim });
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
      ['jumlah', 'Jumlah', rusak('4121|102 |1|5|18|0 |1 31/0{0|0|0|', 'Baris tidak terbaca'), ['68', 'jumlah({1.2/didik.*/jumlah}) ; {1.1/status.asn/jumlah}']],
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

/** Addresses write the values of a count in small letters. */
const kecamatan = (nama: string, status: 'aktif' | 'tidak aktif'): string => `[data/koperasi/kecamatan=${nama.toLowerCase()};status=${status}/2023-tahun]`;
const aktif = (tahun: number): string => `[data/koperasi/status=aktif/${tahun}-tahun]`;
const semuaKoperasi = (tahun: number): string => `[data/koperasi/-/${tahun}-tahun]`;
const usahaMikro = (tahun: number): string => `[data/usaha-mikro/-/${tahun}-tahun]`;
const lalu = (indikator: string, tahun: number, ukuran: 'target' | 'realisasi'): string => `[pembanding/${indikator}/tahun-sebelumnya/${tahun}/${ukuran}/${ukuran === 'target' ? 'Target' : 'Realisasi'} ${tahun}]`;

const target = '[target/I-@/awal]';
const realisasi = '[kinerja/I-@/tahun]';
const capaian = 'capaian({.target}, {.realisasi})';

/** Bab III: performance. The office's rule prints no cap on capaian, so none is assumed where they are averaged. */
const akuntabilitas: readonly TabelTercetak[] = [
  {
    kode: '3.1-teks', tabel: 'Subbab 3.1, sebelum Tabel 3.1.1', kolom: { nilai: persen('Rata-rata realisasi kinerja', '{3.1.1/rata/capaian}'), kategori: kata('Kategori', 'predikat({.nilai})') },
    baris: [['rata', 'Rata-rata realisasi kinerja tahun 2023', '100 %', 'SANGAT TINGGI']],
  },
  {
    kode: '3.1.1', tabel: 'Tabel 3.1.1', kolom: { target: persen('Target', target), realisasi: persen('Realisasi', realisasi), capaian: persen('Capaian', capaian), predikat: kata('Predikat', 'predikat({.capaian})') },
    baris: [
      // The report measures by its Perjanjian Kinerja, as its preface says.
      ['S1', 'Persentase Koperasi Aktif', ['82,59', { klaim: '[target/I-S1/awal] ; {2.2/1/target}', tingkat: 'A' }], '83,16', ['100,70', { tingkat: 'C' }], 'Sangat Tinggi'],
      ['S2', 'Persentase pertumbuhan wirausaha baru', ['0,44', '[target/I-S2/awal] ; {2.2/2/target}'], '0,68', '154,55', 'Sangat Tinggi'],
      ['rata', 'Rata - Rata', null, null, ['100', { klaim: 'rata({3.1.1/S1/capaian}, {3.1.1/S2/capaian})', tingkat: 'A' }]],
    ],
  },
  {
    kode: '3.1-aktif', tabel: 'Subbab 3.1, Persentase Koperasi Aktif', kolom: teks(bilangan('Angka')),
    baris: [
      ['target', 'Target 2023', ['82.59 %', { sebagai: 'persen', klaim: '[target/I-S1/awal]' }]],
      ['realisasi', 'Realisasi 2023', ['83.16 %', { sebagai: 'persen', klaim: '[kinerja/I-S1/tahun]' }]],
      ['capaian', 'Capaian 2023', ['100.70%', { sebagai: 'persen', klaim: '{3.1.1/S1/capaian}' }]],
      ['predikat', 'Predikat', ['Sangat Tinggi', { sebagai: 'kata', klaim: '{3.1.1/S1/predikat}' }]],
      ['capaian-2', 'Capaian 2023', ['100.70 %', { sebagai: 'persen', klaim: '{3.1.1/S1/capaian}' }]],
      ['predikat-2', 'Kriteria penilaian', ['Sangat tinggi', { sebagai: 'kata', klaim: '{3.1.1/S1/predikat}' }]],
      ['aktif-2023', 'Koperasi Aktif 2023', ['553', aktif(2023)]],
      ['aktif-2022', 'Koperasi Aktif 2022', ['542', aktif(2022)]],
      ['aktif-2021', 'Koperasi Aktif 2021', ['525', aktif(2021)]],
      ['jumlah-2023', 'Jumlah Koperasi 2023', ['665', semuaKoperasi(2023)]],
      ['persen-2023', 'Persentase koperasi aktif 2023', ['83.16%', { sebagai: 'persen', klaim: '[kinerja/I-S1/tahun] ; persen({3.1-aktif/aktif-2023/nilai}, {3.1-aktif/jumlah-2023/nilai})' }]],
      ['persen-2022', 'Persentase koperasi aktif 2022', ['82,87%', { sebagai: 'persen', klaim: lalu('I-S1', 2022, 'realisasi') }]],
    ],
  },
  {
    kode: '3.1.2', tabel: 'Tabel 3.1.2', kolom: { t2021: bilangan('2021'), t2022: bilangan('2022'), t2023: bilangan('2023') },
    baris: [
      ['aktif', 'Koperasi Aktif', ['528', aktif(2021)], ['542', aktif(2022)], ['553', aktif(2023)]],
      ['jumlah', 'Jumlah Koperasi', ['640', semuaKoperasi(2021)], ['654', semuaKoperasi(2022)], ['665', semuaKoperasi(2023)]],
      ['persen', '% Koperasi Aktif', ...(['82.50%', '82.87%', '83.16%'].map((nilai, i): SelTercetak => {
        const t = `t${2021 + i}`;
        return [nilai, { sebagai: 'persen', klaim: `persen({3.1.2/aktif/${t}}, {3.1.2/jumlah/${t}}) ; ${i === 2 ? '[kinerja/I-S1/tahun]' : lalu('I-S1', 2021 + i, 'realisasi')}` }];
      }))],
    ],
  },
  {
    kode: '3.1.3', tabel: 'Tabel 3.1.3',
    kolom: { jumlah: bilangan('Jumlah koperasi', '{.aktif} + {.tidakAktif}'), aktif: bilangan('Aktif'), tidakAktif: bilangan('(judul tidak terbaca: tidak aktif)'), rat: bilangan('RAT') },
    baris: [
      ['kec.1', 'TABANG', '24', ['23', kecamatan('Tabang', 'aktif')], ['1', kecamatan('Tabang', 'tidak aktif')], '5'],
      ['kec.2', 'KEMBANG JANGGUT', '35', ['35', kecamatan('Kembang Janggut', 'aktif')], ['0', kecamatan('Kembang Janggut', 'tidak aktif')], '17'],
      ['kec.3', 'KENOHAN', '17', ['17', kecamatan('Kenohan', 'aktif')], ['0', kecamatan('Kenohan', 'tidak aktif')], '6'],
      ['kec.4', 'MUARA WIS', '9', ['7', kecamatan('Muara Wis', 'aktif')], ['2', kecamatan('Muara Wis', 'tidak aktif')], '2'],
      ['kec.5', 'KOTA BANGUN', '15', ['14', kecamatan('Kota Bangun', 'aktif')], ['1', kecamatan('Kota Bangun', 'tidak aktif')], '5'],
      ['kec.6', 'KOTA BANGUN DARAT', '9', ['9', kecamatan('Kota Bangun Darat', 'aktif')], ['0', kecamatan('Kota Bangun Darat', 'tidak aktif')], '3'],
      ['kec.7', 'MUARA KAMAN', '50', ['46', kecamatan('Muara Kaman', 'aktif')], ['4', kecamatan('Muara Kaman', 'tidak aktif')], '18'],
      ['kec.8', 'MUARA MUNTAI', '20', ['18', kecamatan('Muara Muntai', 'aktif')], ['2', kecamatan('Muara Muntai', 'tidak aktif')], '4'],
      ['kec.9', 'SEBULU', '41', ['34', kecamatan('Sebulu', 'aktif')], ['7', kecamatan('Sebulu', 'tidak aktif')], '2'],
      ['kec.10', 'TENGGARONG', '127', ['105', kecamatan('Tenggarong', 'aktif')], ['22', kecamatan('Tenggarong', 'tidak aktif')], '13'],
      ['kec.11', 'TENGGARONG SEBERANG', '36', ['30', kecamatan('Tenggarong Seberang', 'aktif')], ['6', kecamatan('Tenggarong Seberang', 'tidak aktif')], rusak('A', 'Tidak terbaca')],
      ['kec.12', 'LOA KULU', '53', ['48', kecamatan('Loa Kulu', 'aktif')], rusak('5}', 'Dibaca 5: 53 - 48'), '6'],
      ['kec.13', 'LOA JANAN', '36', ['27', kecamatan('Loa Janan', 'aktif')], ['9', kecamatan('Loa Janan', 'tidak aktif')], '3'],
      ['kec.14', 'SANGA SANGA', '31', ['16', kecamatan('Sanga Sanga', 'aktif')], ['15', kecamatan('Sanga Sanga', 'tidak aktif')], '1'],
      ['kec.15', 'MUARA JAWA', '30', ['24', kecamatan('Muara Jawa', 'aktif')], ['6', kecamatan('Muara Jawa', 'tidak aktif')], '3'],
      ['kec.16', 'SAMBOJA', '38', ['27', kecamatan('Samboja', 'aktif')], ['11', kecamatan('Samboja', 'tidak aktif')], '3'],
      ['kec.17', 'SAMBOJA BARAT', '16', ['16', kecamatan('Samboja Barat', 'aktif')], ['0', kecamatan('Samboja Barat', 'tidak aktif')], '3'],
      ['kec.18', 'ANGGANA', '22', ['18', kecamatan('Anggana', 'aktif')], ['4', kecamatan('Anggana', 'tidak aktif')], '3'],
      ['kec.19', 'MUARA BADAK', '33', ['25', kecamatan('Muara Badak', 'aktif')], ['8', kecamatan('Muara Badak', 'tidak aktif')], '3'],
      ['kec.20', 'MARANGKAYU', '23', ['14', kecamatan('Marangkayu', 'aktif')], ['9', kecamatan('Marangkayu', 'tidak aktif')], '3'],
      ['jumlah', 'JUMLAH', ['665', `jumlah({3.1.3/kec.*/jumlah}) ; {.aktif} + {.tidakAktif} ; ${semuaKoperasi(2023)}`], ['553', `jumlah({3.1.3/kec.*/aktif}) ; ${aktif(2023)}`], ['112', 'jumlah({3.1.3/kec.*/tidakAktif}) ; {.jumlah} - {.aktif}'], ['106', 'jumlah({3.1.3/kec.*/rat}) ; [data/koperasi-rat/-/2023-tahun]']],
    ],
  },
  {
    kode: '3.1-wirausaha', tabel: 'Subbab 3.1, Persentase Pertumbuhan Wirausaha Baru', kolom: teks(persen('Angka')),
    baris: [
      ['realisasi', 'Capaian tahun 2023', ['0.68 %', '[kinerja/I-S2/tahun]']],
      ['target', 'Target 2023', ['0,44%', '[target/I-S2/awal]']],
      ['predikat', 'Tingkat capaian', ['Sangat Tinggi', { sebagai: 'kata', klaim: '{3.1.1/S2/predikat}' }]],
      ['realisasi-2', 'Persentase pertumbuhan wirausaha baru 2023', ['0,68%', '[kinerja/I-S2/tahun]']],
      ['target-2', 'Target 2023', ['0,44%', '[target/I-S2/awal]']],
      ['predikat-2', 'Kriteria penilaian', ['Sangat Tinggi', { sebagai: 'kata', klaim: '{3.1.1/S2/predikat}' }]],
      ['predikat-dinas', 'Kriteria capaian kinerja dinas', ['sangat tinggi', { sebagai: 'kata', klaim: '{3.1-teks/rata/kategori}' }]],
    ],
  },
  {
    // The text gives the formula: awal less akhir, compared with awal.
    kode: '3.1.4', tabel: 'Tabel 3.1.4', kolom: { t2022: bilangan('2022'), t2023: bilangan('2023') },
    baris: [
      ['awal', 'Usaha Mikro Awal', ['58,720', usahaMikro(2022)], ['59,120', usahaMikro(2023)]],
      ['akhir', 'Usaha Mikro Akhir', ['40,590', usahaMikro(2021)], ['58,720', usahaMikro(2022)]],
      ['persen', '% Pertumbuhan Wirausaha Baru', ['44.67', { sebagai: 'persen', klaim: `persen({3.1.4/awal/t2022} - {3.1.4/akhir/t2022}, {3.1.4/awal/t2022}) ; ${lalu('I-S2', 2022, 'realisasi')}` }],
        ['0.68', { sebagai: 'persen', klaim: 'persen({3.1.4/awal/t2023} - {3.1.4/akhir/t2023}, {3.1.4/awal/t2023}) ; [kinerja/I-S2/tahun]' }]],
    ],
  },
  {
    kode: '3.2.1', tabel: 'Tabel 3.2.1',
    kolom: { target22: persen('Target 2022'), realisasi22: persen('Realisasi 2022'), capaian22: persen('Capaian 2022', 'capaian({.target22}, {.realisasi22})'), target: persen('Target 2023', target), realisasi: persen('Realisasi 2023', realisasi), capaian: persen('Capaian 2023', capaian) },
    baris: [
      ['S1', 'Persentase Koperasi Aktif', ['82,53%', lalu('I-S1', 2022, 'target')], ['82,87%', lalu('I-S1', 2022, 'realisasi')], '100,41', '82,59%', '83,16%', ['100,70%', { tingkat: 'C' }]],
      ['S2', 'Persentase Pertumbuhan Wirausaha Baru', ['0,35 %', lalu('I-S2', 2022, 'target')], ['44.67%', lalu('I-S2', 2022, 'realisasi')], '12.762,86', '0,44 %', ['0,65%', { tingkat: 'A' }], '154,55%'],
    ],
  },
  {
    kode: '3.2-teks', tabel: 'Subbab 3.2', kolom: teks(persen('Angka')),
    baris: [
      ['S1-2023', 'Realisasi persentase koperasi aktif 2023', ['83,16%', '[kinerja/I-S1/tahun]']],
      ['S1-2022', 'Realisasi persentase koperasi aktif 2022', ['82,87 %', lalu('I-S1', 2022, 'realisasi')]],
      ['S1-naik', 'Peningkatan kinerja', ['0,29%', '{3.2-teks/S1-2023/nilai} - {3.2-teks/S1-2022/nilai}']],
      ['S2-target', 'Target pertumbuhan wirausaha baru 2023', ['0,44%', '[target/I-S2/awal]']],
      ['S2-2023', 'Realisasi pertumbuhan wirausaha baru 2023', ['0,65%', { klaim: '[kinerja/I-S2/tahun]', tingkat: 'A' }]],
      ['S2-capaian', 'Capaian kinerja 2023', ['154,55%', '{3.2.1/S2/capaian}']],
      ['S2-2022', 'Capaian kinerja 2022', ['12.762,86%', { klaim: '{3.2.1/S2/capaian22}', catatan: 'Kalimatnya dapat pula berarti besarnya penurunan; di tempat lain laporan memakai susunan yang sama untuk nilai tahun 2022' }]],
    ],
  },
  {
    kode: '3.3.1', tabel: 'Tabel 3.3.1', kolom: { target: persen('Target akhir Renstra', '[target-akhir/I-@/K/RENSTRA]'), realisasi: persen('Realisasi', realisasi), capaian: persen('Tingkat kemajuan', capaian) },
    baris: [
      ['S1', 'Persentase Koperasi Aktif', ['82,70%', { tingkat: 'A' }], '83,16%', '100,56%'],
      ['S2', 'Persentase Pertumbuhan Wirausaha Baru', '3,20%', ['0,65%', { tingkat: 'A' }], '20,31%'],
    ],
  },
  {
    kode: '3.3-teks', tabel: 'Subbab 3.3', kolom: teks(persen('Tingkat kemajuan', '{3.3.1/@/capaian}')),
    baris: [['S1', 'Persentase koperasi aktif', '100,56%'], ['S1-kategori', 'Persentase koperasi aktif', ['sangat tinggi', { sebagai: 'kata', klaim: 'predikat({3.3.1/S1/capaian})' }]], ['S2', 'Persentase pertumbuhan wirausaha baru', '20,31%']],
  },
  {
    kode: '3.4.1', tabel: 'Tabel 3.4.1', kolom: { target: persen('Target', target), realisasi: persen('Realisasi', realisasi), capaian: persen('Capaian', capaian) },
    baris: [
      ['S1', 'Persentase Koperasi Aktif', '82,59%', '83,16%', ['100,70%', { tingkat: 'C' }]],
      ['S2', 'Persentase Pertumbuhan Wirausaha Baru', '0,44 %', ['0,65%', { tingkat: 'A' }], '154,55%'],
    ],
  },
  {
    kode: '3.6.1', tabel: 'Tabel 3.6.1',
    kolom: { anggaran: rupiah('Anggaran', '[pagu/@/awal] ; {3.8/@/pagu}'), realisasi: rupiah('Realisasi', '{3.8/@/realisasi}'), sisa: rupiah('Efisiensi', '{.anggaran} - {.realisasi}'), kategori: kata('Keterangan') },
    baris: [
      ['2.17.02', 'PROGRAM PELAYANAN IZIN USAHA SIMPAN PINJAM', null, null, null, ['Terjadi Efisiensi', { catatan: 'Tanpa anggaran dan realisasi' }]],
      ['2.17.03', 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', '600.000.000,-', rusak('475.245.927 -', 'Dibaca 475.245.927,-'), ['124.754.073,-', '{.anggaran} - {3.8/2.17.03/realisasi}'], 'Terjadi Efisiensi'],
      ['2.17.04', 'PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI', '645.000.000,-', '419.314.060,-', '225.685.940,-', 'Terjadi Efisiensi'],
      ['2.17.05', 'PROGRAM PENDIDIKAN DAN LATIHAN PERKOPERASIAN', '200.000.000,-', '198.308.000,-', '1.692.000,-', 'Terjadi Efisiensi'],
      ['2.17.06', 'PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', '1.250.000.000,-', '795.401.506,-', '454.598.494. -', 'Terjadi Efisiensi'],
      ['2.17.07', 'PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)', '3.055.000.000,-', '2.099.483.857,-', '955.516.143,-', 'Terjadi Efisiensi'],
      ['2.17.08', 'PROGRAM PENGEMBANGAN UMKM', ['8.201.162.000,-', '[pagu/2.17.08/awal] ; {3.8/2.17.08.2.01/pagu}'], ['7.216.071.732,-', '[realisasi/2.17.08/TIDAK_DISEBUT/tahun] ; {3.8/2.17.08.2.01/realisasi}'], '985.090.268, -', 'Terjadi Efisiensi'],
    ],
  },
  {
    kode: '3.6-teks', tabel: 'Subbab 3.6', kolom: teks(rupiah('Angka')),
    baris: [
      ['efisiensi', 'Efisiensi', ['Rp. 2.747.336.918,-', 'jumlah({3.6.1/2.17.*/sisa})']],
      ['persen', 'Efisiensi', ['19,69%', { sebagai: 'persen', klaim: 'persen({3.6-teks/efisiensi/nilai}, jumlah({3.6.1/2.17.*/anggaran}))' }]],
    ],
  },
  {
    kode: '3.7-teks', tabel: 'Subbab 3.7', kolom: { target: persen('Target', target), realisasi: persen('Realisasi', realisasi), capaian: persen('Capaian', capaian) },
    baris: [
      ['2.17.04', 'Persentase Koperasi KSP/USP Berkategori Sehat dan Cukup Sehat', '7,41%', '7,41%', '100%'],
      ['2.17.06', 'Persentase meningkatnya omzet dan asset koperasi', '1,95%'],
      ['2.17.07', 'persentase UMKM yang telah difasilitasi', '1,99%', '1,99%', '100%'],
      ['2.17.08', 'pertumbuhan omzet UMKM', '0,6%', '0,6%', '100 %'],
    ],
  },
  {
    kode: '3.7.1', tabel: 'Tabel 3.7.1', kolom: { target: persen('Target', target), realisasi: persen('Realisasi', realisasi), capaian: persen('Capaian', capaian) },
    baris: [
      ['2.17.04', 'Penilaian Kesehatan KSP/USP Koperasi', '7,41 %', '7,41%', '100%'],
      ['2.17.06', 'Program Pemberdayaan Dan Perlindungan Koperasi', '1,95%', '1,95%', '100%'],
      ['2.17.07', 'Pemberdayaan usaha menengah, usaha kecil dan usaha mikro (UMKM)', '1,99%', '1,99%', '100%'],
      ['2.17.08', 'Pengembangan UMKM', '0,6%', '0,6%', '100%'],
    ],
  },
];

/** Rows of Tabel 3.8 by code: pagu, realisasi, percentage, sisa. */
const barisAnggaran: TabelTercetak['baris'] = [
  ['2.17.01.2.01', 'Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah', '290.000.000', '229.078.094', '78', '60.921.906'],
  ['2.17.01.2.01.01', 'Penyusunan Dokumen Perencanaan Perangkat Daerah', '100.000.000', '82.273.000', '82.27', '17.727.000'],
  ['2.17.01.2.01.06', 'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD', '190.000.000', '146.805.094', '77.27', '43.194.906'],
  ['2.17.01.2.02', 'Administrasi Keuangan Perangkat Daerah', '8.867.651.075', '7.965.194.669', '89.82', '902.456.406'],
  ['2.17.01.2.02.01', 'Penyediaan Gaji dan Tunjangan ASN', '8.763.210.075', '7.863.494.669', '89.73', '899.715.406'],
  ['2.17.01.2.02.07', 'Koordinasi dan Penyusunan Laporan Keuangan Bulanan/Triwulanan/Semesteran SKPD', '104.441.000', '101.700.000', '97.38', '2.741.000'],
  ['2.17.01.2.03', 'Administrasi Barang Milik Daerah pada Perangkat Daerah', '93.926.000', '80.810.000', '86.04', '13.116.000'],
  ['2.17.01.2.03.05', 'Rekonsiliasi dan Penyusunan Laporan Barang Milik Daerah pada SKPD', '93.926.000', '80.810.000', '86.04', '13.116.000'],
  ['2.17.01.2.05', 'Administrasi Kepegawaian Perangkat Daerah', '333.110.000', '291.850.000', '87.61', '41.260.000'],
  ['2.17.01.2.05.02', 'Pengadaan Pakaian Dinas Beserta Atribut Kelengkapannya', '283.110.000', '225.360.000', '90.20', '27.750.000'],
  ['2.17.01.2.05.09', 'Pendidikan dan Pelatihan Pegawai Berdasarkan Tugas dan Fungsi', rusak('50.000.0000', 'Dibaca 50.000.000: sisa pagu kegiatannya dan penyebut 72,98 %'), '36.490.000', ['72.98', 'persen({.realisasi}, [pagu/2.17.01.2.05.09/awal])'], ['13.150.000', '[pagu/2.17.01.2.05.09/awal] - {.realisasi}']],
  ['2.17.01.2.06', 'Administrasi Umum Perangkat Daerah', '1.425.071.335', '1.256.929.246', '88.20', '168.142.089'],
  ['2.17.01.2.06.02', 'Penyediaan Peralatan dan Perlengkapan Kantor', '120.000.000', '114.856.000', '95.71', '5.144.000'],
  ['2.17.01.2.06.04', 'Penyediaan Bahan Logistik Kantor', '70.000.000', '66.852.000', '95.50', '3.148.000'],
  ['2.17.01.2.06.01', 'Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor', '10.000.000', '6.690.000', '66.90', '3.310.000'],
  ['2.17.01.2.06.05', 'Penyediaan Barang Cetakan dan Penggandaan', '49.999.800', '38.099.600', '76.20', '11.900.200'],
  ['2.17.01.2.06.09', 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD', '330.071.535', '315.173.896', '95.49', '14.897.639'],
  ['2.17.01.2.06.10', 'Penatausahaan Arsip Dinamis pada SKPD', '195.000.000', '87.209.000', ['4497', { catatan: 'Titik desimal hilang dalam pindaian: 44.97' }], '107.791.000'],
  ['2.17.01.2.06.06', 'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan', '325.000.000', '314.833.000', '96.87', '10.166.250'],
  ['2.17.01.2.06.11', 'Dukungan Pelaksanaan Sistem Pemerintahan Berbasis Elektronik pada SKPD', '325.000.000', '313.215.000', '96.37', '11.785.000'],
  ['2.17.01.2.07', 'Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah', '2.717.465.032', '2.538.902.572', '93.43', '178.562.480'],
  ['2.17.01.2.07.10', 'Pengadaan Sarana dan Prasarana Gedung Kantor atau Bangunan Lainnya', '2.717.465.032', '2.538.902.572', '93.43', '178.562.480'],
  ['2.17.01.2.08', 'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah', '1.115.873.740', '727.542.142', '65.20', '388.331.598'],
  ['2.17.01.2.08.01', 'Penyediaan Jasa Surat Menyurat', '2.398.000', '1.860.000', '77.56', '538.000'],
  ['2.17.01.2.08.02', 'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik', '354.036.580', '203.451.180', '57.47', '150.585.400'],
  ['2.17.01.2.08.04', 'Penyediaan Jasa Pelayanan Umum Kantor', '759.439.160', '522.230.962', '68.77', '237.208.198'],
  ['2.17.01.2.09', 'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah', '3.179.821.966', '3.076.270.492', '96.74'],
  ['2.17.01.2.09.01', 'Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan dan Pajak Kendaraan Perorangan Dinas atau Kendaraan Dinas Jabatan', '546.220.000', '501.533.211', '91.82', '44.686.789'],
  ['2.17.01.2.09.06', 'Pemeliharaan Peralatan dan Mesin Lainnya', '75.000.000', '70.695.000', '94.26', '4.305.000'],
  ['2.17.01.2.09.10', 'Pemeliharaan/Rehabilitasi Sarana dan Prasarana Gedung Kantor atau Bangunan Lainnya', '2.558.601.966', '2.504.042.281', '97.87', '54.559.685'],
  ['2.17.03', 'PROGRAM PENGAWASAN DAN PEMERIKSAAN KOPERASI', '600.000.000', '475.245.927', '79.21', '124.754.073'],
  ['2.17.03.2.01', 'Pemeriksaan dan Pengawasan Koperasi, Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaannya dalam Daerah Kabupaten/Kota', '600.000.000', '475.245.927', '79.21', '124.754.073'],
  ['2.17.03.2.01.01', 'Pengawasan Kekuatan, Kesehatan, Kemandirian, Ketangguhan, serta Akuntabilitas Koperasi Kewenangan Kabupaten/Kota', '175.000.000', '169.608.604', '96.92', '169.608.604'],
  ['2.17.03.2.01.02', 'Pemeriksaan Kepatuhan Koperasi terhadap Peraturan Perundang-Undangan Kewenangan Kabupaten/Kota', '425.000.000', '305.637.323', '71.91', '119.362.677'],
  ['2.17.04', 'PROGRAM PENILAIAN KESEHATAN KSP/USP KOPERASI', '645.000.000', '419.314.060', '65.01', '225.685.940'],
  ['2.17.04.2.01', 'Penilaian Kesehatan Koperasi Simpan Pinjam/Unit Simpan Pinjam Koperasi yang Wilayah Keanggotaanya dalam 1 (satu) Daerah Kabupaten/Kota', '645.000.000', '419.314.060', '65.01', '225.685.940'],
  ['2.17.04.2.01.01', 'Pelaksanaan Penilaian Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '295.000.000', '191.639.560', '64.96', '103.363.440'],
  ['2.17.04.2.01.02', 'Penghargaan Kesehatan KSP/USP Koperasi Kewenangan Kabupaten/Kota', '350.000.000', '227.677.500', '65.05', '122.322.500'],
  ['2.17.05', 'PROGRAM PENDIDIKAN DAN LATIHAN PERKOPERASIAN', '200.000.000', '198.308.000', '99.15', '1.692.000'],
  ['2.17.05.2.01', 'Pendidikan dan Latihan Perkoperasian Bagi Koperasi yang Wilayah Keanggotaan dalam Daerah Kabupaten/Kota', '200.000.000', '198.308.000', '99.15', '1.692.000'],
  ['2.17.05.2.01.01', 'Peningkatan Pemahaman dan Pengetahuan Perkoperasian serta Kapasitas dan Kompetensi SDM Koperasi', '200.000.000', '198.308.000', '99.15', '1.692.000'],
  ['2.17.06', 'PROGRAM PEMBERDAYAAN DAN PERLINDUNGAN KOPERASI', '1.250.000.000', '795.401.506', '63.63', '454.598.494'],
  ['2.17.06.2.01', 'Pemberdayaan dan Perlindungan Koperasi yang Keanggotaannya dalam Daerah Kabupaten/Kota', '1.250.000.000', '795.401.506', '63.63', '454.598.494'],
  ['2.17.06.2.01.01', 'Pemberdayaan Peningkatan Produktivitas, Nilai Tambah, Akses Pasar, Akses Pembiayaan, Penguatan Kelembagaan, Penataan Manajemen, Standarisasi, dan Restrukturisasi Usaha Koperasi Kewenangan Kabupaten/Kota', '1.250.000.000', '795.401.506', '63.63', '454.598.494'],
  ['2.17.07', 'PROGRAM PEMBERDAYAAN USAHA MENENGAH, USAHA KECIL, DAN USAHA MIKRO (UMKM)', '3.055.000.000', '2.099.483.857', '68.72', '955.516.143'],
  ['2.17.07.2.01', 'Pemberdayaan Usaha Mikro yang Dilakukan melalui Pendataan, Kemitraan, Kemudahan Perizinan, Penguatan Kelembagaan dan Koordinasi dengan Para Pemangku Kepentingan', '3.055.000.000', '2.099.483.857', '68.72', '955.516.143'],
  ['2.17.07.2.01.01', 'Pendataan Potensi dan Pengembangan Usaha Mikro', '200.000.000', '104.733.000', '52.37', '95.267.000'],
  ['2.17.07.2.01.02', 'Pemberdayaan Melalui Kemitraan Usaha Mikro', '50.000.000', '43.267.000', '86.53', '6.733.000'],
  ['2.17.07.2.01.03', 'Fasilitasi Kemudahan Perizinan Usaha Mikro', '1.000.000.000', '711.118.662', '71.11', '288.881.338'],
  ['2.17.07.2.01.04', 'Pemberdayaan Kelembagaan Potensi dan Pengembangan Usaha Mikro', '1.105.000.000', '823.874.575', rusak('7456', 'Titik desimal hilang dalam pindaian: 74.56'), '281.125.425'],
  ['2.17.07.2.01.05', 'Koordinasi dan Sinkronisasi dengan Para Pemangku Kepentingan dalam Pemberdayaan Usaha Mikro', '700.000.000', '416.490.620', '59.50', '283.509.380'],
  ['2.17.08.2.01', 'Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha Menjadi Usaha Kecil', '8.201.162.000', '7.216.071.732', '87.99', '985.090.268'],
  ['2.17.08.2.01.01', 'Fasilitasi Usaha Mikro Menjadi Usaha Kecil dalam Pengembangan Produksi dan Pengolahan, Pemasaran, SDM, serta Desain dan Teknologi', '8.201.162.000', '7.216.071.732', '87.99', '985.090.268'],
];

/** Amounts of the sub kegiatan are inputs of the ledger; those above them are sums of the rows under them. A program's kegiatan carry a level digit between. */
const anggaran: readonly TabelTercetak[] = [
  {
    kode: '3.8', tabel: 'Tabel 3.8', kolom: { pagu: rupiah('Anggaran'), realisasi: rupiah('Realisasi'), persen: persen('%', 'persen({.realisasi}, {.pagu})'), sisa: rupiah('Sisa', '{.pagu} - {.realisasi}') },
    baris: barisAnggaran.map(([kode, label, pagu, nyata, ...lain]) => {
      const anak = kode.split('.').length === 3 ? `${kode}.2.*` : barisAnggaran.some(([k]) => k.startsWith(`${kode}.`)) ? `${kode}.*` : undefined;
      const klaim = (isi: SelTercetak | undefined, kunci: string, alamat: string): SelTercetak => (typeof isi === 'string' ? [isi, `${anak === undefined ? '' : `jumlah({3.8/${anak}/${kunci}}) ; `}[${alamat}]`] : (isi ?? null));
      return [kode, label, klaim(pagu, 'pagu', `pagu/${kode}/awal`), klaim(nyata, 'realisasi', `realisasi/${kode}/TIDAK_DISEBUT/tahun`), ...lain];
    }),
  },
];

const serapanProgram = 'persen({3.8/@/realisasi}, {3.8/@/pagu})';
const kegiatanPenunjang = (kunci: 'pagu' | 'realisasi'): string => `{3.8/2.17.01.2.*/${kunci}}`;
const semuaProgram = (kunci: 'pagu' | 'realisasi'): string => `jumlah(${kegiatanPenunjang(kunci)}, {3.8/2.17.*/${kunci}}, {3.8/2.17.08.2.01/${kunci}})`;

/** Bab IV. */
const penutup: readonly TabelTercetak[] = [
  {
    kode: '4-dinas', tabel: 'Subbab 4.1, kalimat pembuka', kolom: { kinerja: persen('Capaian kinerja', 'rata({4.1/2.17.*/kinerja}) ; {3.1.1/rata/capaian}'), anggaran: persen('Capaian anggaran', `persen(${semuaProgram('realisasi')}, ${semuaProgram('pagu')})`) },
    baris: [['dinas', 'Dinas Koperasi dan UKM Tahun 2023', ['77,70 %', { tingkat: 'A' }], ['85,60%', { tingkat: 'A' }]]],
  },
  {
    kode: '4.1', tabel: 'Subbab 4.1, rincian per program',
    kolom: { kinerja: persen('Capaian kinerja'), predikatKinerja: kata('Predikat capaian kinerja', 'predikat({.kinerja})'), anggaran: persen('Capaian anggaran', serapanProgram), predikatAnggaran: kata('Predikat capaian anggaran', 'predikat({.anggaran})') },
    baris: [
      ['2.17.01', 'Program Penunjang Urusan Pemerintahan daerah Kabupaten/ Kota', '84,05%', 'Tinggi', ['89,70%', `persen(jumlah(${kegiatanPenunjang('realisasi')}), jumlah(${kegiatanPenunjang('pagu')}))`], 'Tinggi'],
      ['2.17.03', 'Program Pengawasan dan Pemeriksaan Koperasi', '84,4%', 'Tinggi', '89,70 %', 'Tinggi'],
      ['2.17.04', 'Program Penilaian Kesehatan KSP/USP Koperasi', ['65,05%', '[capaian/I-2.17.04]'], 'Sedang', '65,01%', 'Sedang'],
      ['2.17.05', 'Program Pendidikan dan Latihan Perkoperasian', '100%', 'Sangat tinggi', '99,15%', 'Tinggi'],
      ['2.17.07', 'Program Pemberdayaan Usaha Menengah Usaha Kecil dan Usaha Mikro (UMKM)', ['95%', '[capaian/I-2.17.07]'], 'Tinggi', '68,72%', 'Sedang'],
      ['2.17.08', 'Program Pengembangan UMKM', ['100%', '[capaian/I-2.17.08]'], 'Sangat tinggi', ['87,99', 'persen({3.8/2.17.08.2.01/realisasi}, {3.8/2.17.08.2.01/pagu})'], 'Tinggi'],
      ['2.17.06', 'Pemberdayaan dan Perlindungan Koperasi', ['80,33 %', '[capaian/I-2.17.06]'], 'Tinggi', '63,63%', 'Sedang'],
    ],
  },
  {
    kode: '4-teks', tabel: 'Subbab 4.1, sasaran', kolom: teks(bilangan('Angka')),
    baris: [
      ['aktif-2023', 'Koperasi Aktif 2023', ['553', aktif(2023)]],
      ['aktif-2022', 'Koperasi Aktif 2022', ['542', aktif(2022)]],
      ['aktif-2021', 'Koperasi Aktif 2021', ['528', aktif(2021)]],
      ['jumlah-2023', 'Jumlah Koperasi 2023', ['665', semuaKoperasi(2023)]],
      ['persen-2023', 'Persentase koperasi aktif 2023', ['83,16%', { sebagai: 'persen', klaim: '[kinerja/I-S1/tahun] ; persen({4-teks/aktif-2023/nilai}, {4-teks/jumlah-2023/nilai})' }]],
      ['persen-2022', 'Persentase koperasi aktif 2022', ['82,87%', { sebagai: 'persen', klaim: lalu('I-S1', 2022, 'realisasi') }]],
      ['S2', 'Realisasi pertumbuhan wirausaha baru 2023', ['0,65%', { sebagai: 'persen', klaim: '[kinerja/I-S2/tahun]', tingkat: 'A' }]],
      ['S2-target', 'Target pertumbuhan wirausaha baru 2023', ['0,44%', { sebagai: 'persen', klaim: '[target/I-S2/awal]' }]],
      ['S2-capaian', 'Tingkat capaian', ['154,55%', { sebagai: 'persen', klaim: '{3.1.1/S2/capaian}' }]],
      ['S2-predikat', 'Tingkat capaian', ['Sangat Tinggi', { sebagai: 'kata', klaim: '{3.1.1/S2/predikat}' }]],
    ],
  },
];

/**
 * Every printed figure of the LKjIP 2023: what each claims to be.
 *
 * Left out: the bounds of the scale (Tabel 3.1 is policy, entered as such); "> 100 %" (a bound); ticks of the diagrams; "0%" behind the
 * name of 2.17.05 in Tabel 3.6.1, whose column is lost; "Tidak ada" of the national standard. The rows of 2.17.01 and 2.17.08 are lost in Tabel 3.8: what needs them is summed from their kegiatan.
 */
export const kukarTercetak = tercetak('LKJIP', [...pegawai, ...perencanaan, ...akuntabilitas, ...anggaran, ...penutup]);
