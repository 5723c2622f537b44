import { kolom, kolomTahap, yaTidak, type Lembar } from './kolom.js';

const tandaDokumen = kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'PK-2024');
const jabatan = kolom('jabatan', 'Jabatan', 'Tanda pengenal jabatan yang berjanji: huruf kecil dan tanda hubung.', 'kepala-dinas');

/** What hangs on the tree and its indikator, and what changes the office itself. */
export const lembarPohon: readonly Lembar[] = [
  {
    kunci: 'dukungan', nama: 'Dukungan', wajib: false,
    petunjuk: 'Program yang mendukung indikator sasaran. Satu program boleh mendukung beberapa indikator, dan sebaliknya: satu pasangan satu baris.',
    kolom: [kolom('indikator', 'Indikator', 'Kode indikator sasaran (atau tujuan, misi).', 'I-S1'), kolom('simpul', 'Kode program', 'Kode program yang mendukungnya.', '2')],
  },
  {
    kunci: 'penggantian', nama: 'Penggantian', wajib: false,
    petunjuk: 'Indikator yang digantikan indikator lain, misalnya oleh Renstra baru. Keduanya harus sudah dikenal.',
    kolom: [
      kolom('indikator', 'Indikator lama', 'Kode indikator yang digantikan.', 'I-LAMA'),
      kolom('oleh', 'Indikator baru', 'Kode indikator penggantinya.', 'I-S1'),
      kolom('sebanding', 'Sebanding', '"ya" bila angka keduanya boleh dibandingkan.', 'tidak', { pilihan: yaTidak }),
      kolom('alasan', 'Alasan', 'Mengapa digantikan.', 'Definisi operasional berubah'),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'RENSTRA-2024'),
    ],
  },
  {
    kunci: 'perubahanPd', nama: 'Perubahan PD', wajib: false,
    petunjuk: 'Perubahan susunan perangkat daerah menurut Perda atau Perkada. ubah: nama PD buku kerja ini berubah. gabung: setiap PD asal satu baris, dengan PD hasil yang sama. pecah: setiap PD hasil satu baris, dengan PD asal yang sama. Lembar Identitas memuat nama yang sudah tercatat.',
    kolom: [
      kolom('jenis', 'Jenis', 'ubah, gabung atau pecah.', 'ubah', { pilihan: ['ubah', 'gabung', 'pecah'] }),
      kolom('pd', 'PD asal', 'Tanda pengenal PD yang berubah, berakhir atau dipecah.', 'jombang-diskopum'),
      kolom('menjadi', 'PD hasil', 'Tanda pengenal PD hasil; kosong untuk ubah. Tanda pengenal tidak dipakai dua kali.', '', { wajib: false }),
      kolom('nama', 'Nama', 'Nama PD sesudahnya, menurut dokumen.', 'Dinas Koperasi'),
      kolom('berlaku', 'Berlaku', 'Hari pertama berlakunya; kosong: tanggal dokumen.', '2025-01-01', { isi: 'tanggal', wajib: false }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'PERDA-2024'),
    ],
  },
];

/** What planning documents promise beside the yearly K. */
export const lembarPerencanaan: readonly Lembar[] = [
  {
    kunci: 'targetRupiah', nama: 'Target Rupiah', wajib: false,
    petunjuk: 'Anggaran yang dijanjikan dokumen perencanaan (RPJMD, Renstra, Renja) untuk sebuah simpul pada tahun ini. Angka dokumen yang berbeda jenis adalah angka yang berbeda, bukan versi satu sama lain. Pagu DPA tidak di sini, tetapi di lembar Anggaran.',
    kolom: [
      kolom('simpul', 'Kode simpul', 'Kode simpul pada jenjang yang dinyatakan dokumen; "pd" untuk seluruh perangkat daerah.', '2'),
      kolomTahap, kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'RENSTRA-2024'),
      kolom('nilai', 'Nilai', 'Jumlah dalam rupiah. Baris tanpa nilai belum menyatakan apa pun.', '32702250', { isi: 'angka', bolehKosong: true }),
    ],
  },
  {
    kunci: 'renstra', nama: 'Renstra', wajib: false,
    petunjuk: 'Target akhir periode Renstra (atau RPJMD), dan saldo awal: realisasi Renstra sampai tahun lalu. K sebuah indikator atau Rp sebuah simpul, satu baris satu angka. Target Renstra tahun ini ditulis di lembar Target dan Target Rupiah dengan dokumen Renstra.',
    kolom: [
      kolom('angka', 'Angka', 'target akhir atau saldo awal.', 'target akhir', { pilihan: ['target akhir', 'saldo awal'] }),
      kolom('indikator', 'Indikator', 'Kode indikator, bila baris ini memuat K.', 'I-S1', { wajib: false }),
      kolom('simpul', 'Kode simpul', 'Kode simpul, bila baris ini memuat Rp; "pd" untuk seluruh perangkat daerah.', '', { wajib: false }),
      kolom('dari', 'Dari tahun', 'Tahun pertama periode; hanya untuk target akhir.', '2024', { wajib: false }),
      kolom('sampai', 'Sampai tahun', 'Tahun terakhir periode; hanya untuk target akhir.', '2026', { wajib: false }),
      kolom('k', 'K', 'Target akhir, atau realisasi sampai tahun lalu, sebagaimana tertulis.', '3%', { wajib: false }),
      kolom('rupiah', 'Rp', 'Jumlah dalam rupiah.', '', { wajib: false, isi: 'angka' }),
      kolom('dokumen', 'Dokumen', 'Renstra atau RPJMD untuk target akhir; dokumen yang memuat realisasinya untuk saldo awal.', 'RENSTRA-2024'),
    ],
  },
  {
    kunci: 'pk', nama: 'PK', wajib: false,
    petunjuk: 'Perjanjian kinerja, satu baris satu dokumen: siapa berjanji kepada siapa, menurut jabatan. Nama dan NIP orang tidak dicatat. PK yang lebih baru mengubah PK sebelumnya dari jabatan yang sama.',
    kolom: [
      jabatan,
      kolom('namaJabatan', 'Nama jabatan', 'Nama jabatan itu; bukan nama orang.', 'Kepala Dinas Koperasi dan Usaha Mikro'),
      kolom('atasan', 'Atasan', 'Tanda pengenal jabatan yang menerima janji.', 'bupati'),
      kolom('namaAtasan', 'Nama jabatan atasan', 'Nama jabatan itu; bukan nama orang.', 'Bupati Jombang'),
      kolomTahap, tandaDokumen,
      kolom('alasan', 'Alasan', 'Mengapa PK sebelumnya diubah.', '', { wajib: false }),
    ],
  },
  {
    kunci: 'pkButir', nama: 'PK Butir', wajib: false,
    petunjuk: 'Butir setiap PK: indikator dan targetnya. Butir dengan beberapa indikator: ulangi nomornya dan beri setiap baris huruf bagian. Butir di luar Renstra boleh tanpa kode indikator.',
    kolom: [
      jabatan, tandaDokumen,
      kolom('nomor', 'Nomor', 'Nomor butir, unik dalam PK itu.', '1'),
      kolom('bagian', 'Bagian', 'Huruf bagian: a, b, …; kosong bila butirnya satu indikator.', '', { wajib: false }),
      kolom('sasaran', 'Sasaran', 'Sasaran strategis atau sasaran program menurut PK.', 'Meningkatnya Koperasi Aktif'),
      kolom('indikator', 'Indikator', 'Kode indikator; kosong hanya bila di luar Renstra dan tidak dikenal.', 'I-S1', { wajib: false }),
      kolom('nama', 'Nama indikator', 'Nama indikator menurut PK.', 'Persentase peningkatan koperasi aktif'),
      kolom('satuan', 'Satuan', 'Satuan ukuran.', 'persen', { wajib: false }),
      kolom('target', 'Target', 'Angka, rentang, predikat, atau "tidak berlaku".', '1%'),
      kolom('diLuarRenstra', 'Di luar Renstra', '"ya" bila butir ini tidak ada dalam Renstra.', 'tidak', { wajib: false, pilihan: yaTidak }),
      kolom('mendukung', 'Mendukung', 'Butir PK di atasnya: jabatan, garis miring, nomor; misalnya bupati/3 atau bupati/7.a.', 'bupati/3', { wajib: false }),
    ],
  },
  {
    kunci: 'pkAnggaran', nama: 'PK Anggaran', wajib: false,
    petunjuk: 'Program (atau kegiatan, sub kegiatan) dan anggarannya dalam setiap PK.',
    kolom: [
      jabatan, tandaDokumen,
      kolom('simpul', 'Kode simpul', 'Kode program dalam pohon.', '2'),
      kolom('nilai', 'Anggaran', 'Jumlah dalam rupiah. Baris tanpa angka belum menyatakan apa pun.', '32702250', { isi: 'angka', bolehKosong: true }),
    ],
  },
];
