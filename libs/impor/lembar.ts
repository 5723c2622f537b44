import { jenisKebijakan } from '#capaian';
import { akumulasiDikenal } from '#perencanaan';
import { kolom, kolomTahap, yaTidak, type KunciLembar, type Lembar } from './kolom.js';
import { kolomFormula, lembarData } from './lembar-data.js';
import { lembarEvaluasi } from './lembar-evaluasi.js';
import { lembarPerencanaan, lembarPohon } from './lembar-perencanaan.js';
import { lembarTercetak } from './lembar-tercetak.js';

export type { Kolom, KunciLembar, Lembar } from './kolom.js';

/**
 * The one workbook format for all offices: its sheets and columns. Reader, writer, instructions and validation
 * lists are all derived from this table, so that none of them can drift from the others.
 */
export const lembarBuku: readonly Lembar[] = [
  {
    kunci: 'identitas', nama: 'Identitas', wajib: true,
    petunjuk: 'Satu baris: pemerintah daerah, perangkat daerah dan tahun anggaran yang diisi buku kerja ini.',
    kolom: [
      kolom('pemda', 'Pemda', 'Tanda pengenal pemda, huruf kecil dan tanda hubung.', 'jombang'),
      kolom('namaPemda', 'Nama pemda', 'Nama lengkap pemerintah daerah.', 'Kabupaten Jombang'),
      kolom('pd', 'PD', 'Tanda pengenal perangkat daerah, huruf kecil dan tanda hubung.', 'jombang-diskopum'),
      kolom('namaPd', 'Nama PD', 'Nama lengkap perangkat daerah.', 'Dinas Koperasi dan Usaha Mikro'),
      kolom('tahun', 'Tahun', 'Tahun anggaran, empat angka.', '2024'),
      kolom('edisi', 'Edisi nomenklatur', 'Edisi kode baku; kosong bila semua kode lokal.', 'kepmen-900.1.15.5-1317-2023', { wajib: false }),
    ],
  },
  {
    kunci: 'dokumen', nama: 'Dokumen', wajib: true,
    petunjuk: 'Setiap angka bersandar pada dokumen. Beri setiap dokumen tanda singkat dan pakai tanda itu di lembar lain.',
    kolom: [
      kolom('dokumen', 'Dokumen', 'Tanda singkat dokumen, unik dalam buku kerja ini.', 'DPA-2024'),
      kolom('jenis', 'Jenis', 'Jenis dokumen.', 'DPA', { pilihan: ['DPA', 'DPPA', 'DPAL', 'PERDA', 'PERKADA', 'RPJMD', 'RENSTRA', 'RENJA', 'RKT', 'PK', 'LKJIP', 'LHE', 'SP2D', 'SPJ', 'STS', 'LRA', 'BERITA_ACARA', 'SURAT', 'LAINNYA'] }),
      kolom('nomor', 'Nomor', 'Nomor dokumen; kosong bila tidak tercetak.', '900/12/2024', { wajib: false }),
      kolom('tanggal', 'Tanggal', 'Tanggal dokumen. Kosong selama dokumennya belum dipakai di lembar lain.', '2024-01-02', { isi: 'tanggal', bolehKosong: true }),
      kolom('tanggalPerkiraan', 'Tanggal perkiraan', '"ya" bila tanggal tidak tercetak dan hanya perkiraan.', 'tidak', { wajib: false, pilihan: yaTidak }),
      kolom('uraian', 'Uraian', 'Keterangan singkat.', 'DPA murni', { wajib: false }),
    ],
  },
  {
    kunci: 'pohon', nama: 'Pohon', wajib: false,
    petunjuk: 'Pohon kinerja: misi, tujuan, sasaran, program, kegiatan, sub kegiatan. Induk boleh di baris mana pun.',
    kolom: [
      kolom('kode', 'Kode', 'Kode baku sesuai edisi, atau kode lokal.', '1.1.1'),
      kolom('jenjang', 'Jenjang', 'Jenjang simpul.', 'sub-kegiatan', { pilihan: ['misi', 'tujuan', 'sasaran', 'program', 'kegiatan', 'sub-kegiatan'] }),
      kolom('induk', 'Kode induk', 'Kode simpul induk; kosong untuk puncak pohon.', '1.1', { wajib: false }),
      kolom('uraian', 'Uraian', 'Nama simpul (nomenklatur).', 'Penyusunan Dokumen Perencanaan Perangkat Daerah'),
      kolom('lokal', 'Kode lokal', '"ya" bila kode tidak tercetak di sumber dan diberikan sendiri.', 'ya', { wajib: false, pilihan: yaTidak }),
    ],
  },
  {
    kunci: 'indikator', nama: 'Indikator', wajib: false,
    petunjuk: 'Indikator yang dipasang pada simpul. Satu indikator boleh dipasang pada beberapa simpul: ulangi barisnya.',
    kolom: [
      kolom('indikator', 'Indikator', 'Kode indikator, unik dalam PD.', 'I-1.1.1'),
      kolom('simpul', 'Kode simpul', 'Kode simpul tempat indikator dipasang.', '1.1.1'),
      kolom('nama', 'Nama', 'Nama indikator.', 'Jumlah dokumen perencanaan PD yang tersusun'),
      kolom('satuan', 'Satuan', 'Satuan ukuran.', 'dokumen'),
      kolom('arah', 'Arah', 'positif: makin tinggi makin baik; negatif: makin rendah makin baik.', 'positif', { pilihan: ['positif', 'negatif'] }),
      kolom('akumulasi', 'Akumulasi', 'Cara angka triwulan menjadi angka tahun; rasio-anak: Σ keluaran ÷ Σ target indikator satu jenjang di bawahnya.', 'jumlah', { pilihan: akumulasiDikenal }),
      ...kolomFormula,
      kolom('namaLain', 'Nama lain', 'Nama yang dipakai sumber lain untuk indikator yang sama; pisahkan dengan titik koma.', '', { wajib: false }),
    ],
  },
  ...lembarPohon,
  {
    kunci: 'target', nama: 'Target', wajib: false,
    petunjuk: 'Target kinerja (K) per indikator, tahap dan dokumen. Baris yang tidak ada bukan pernyataan, bukan nol.',
    kolom: [
      kolom('indikator', 'Indikator', 'Kode indikator.', 'I-1.1.1'),
      kolomTahap,
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'DPA-2024'),
      kolom('periode', 'Periode', 'Kosong untuk setahun; TW I sampai TW IV bila dirinci.', '', { wajib: false }),
      kolom('target', 'Target', 'Angka; boleh dengan satuan ("3 dok"), rentang, predikat ("B (60-70)"), atau "tidak berlaku". Baris tanpa target belum menyatakan apa pun.', '3 dok', { bolehKosong: true }),
    ],
  },
  ...lembarPerencanaan,
  {
    kunci: 'anggaran', nama: 'Anggaran', wajib: false,
    petunjuk: 'Pagu per tahap. Isi nilai baru atau selisih terhadap tahap sebelumnya, salah satu. Baris yang tidak ada, atau tanpa keduanya, bukan pernyataan, bukan nol. Semua baris satu tahap dan dokumen menjadi satu revisi yang utuh.',
    kolom: [
      kolom('simpul', 'Kode simpul', 'Kode simpul pada jenjang yang dinyatakan dokumen; "pd" untuk seluruh perangkat daerah.', '1.1.1'),
      kolomTahap,
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'DPA-2024'),
      kolom('rekening', 'Rekening', 'Kode rekening, paling sedikit jenis belanja (5.1 operasi, 5.2 modal, 5.3 tak terduga, 5.4 transfer); kosong bila tidak dirinci.', '5.1', { wajib: false }),
      kolom('sumberDana', 'Sumber dana', 'Kode atau nama sumber dana; kosong bila tidak dirinci.', 'PAD', { wajib: false }),
      kolom('nilai', 'Nilai baru', 'Pagu dalam rupiah.', '4590850', { wajib: false, isi: 'angka' }),
      kolom('selisih', 'Selisih', 'Tambah (+) atau kurang (-) terhadap tahap sebelumnya.', '', { wajib: false, isi: 'angka' }),
    ],
  },
  {
    kunci: 'realisasi', nama: 'Realisasi', wajib: false,
    petunjuk: 'Realisasi keuangan (Rp) atau fisik (%) per periode. Pengembalian (STS) ditulis negatif dengan dokumennya sendiri.',
    kolom: [
      kolom('jenis', 'Jenis', 'keuangan atau fisik.', 'keuangan', { pilihan: ['keuangan', 'fisik'] }),
      kolom('periode', 'Periode', 'Tahun, TW I sampai TW IV, atau nama bulan.', 'TW I'),
      kolom('basis', 'Basis', 'Dasar angka keuangan; kosong untuk fisik.', 'SP2D', { wajib: false, pilihan: ['SP2D', 'SPJ', 'LRA_BELUM_AUDIT', 'LRA_AUDIT', 'TIDAK_DISEBUT'] }),
      kolom('simpul', 'Kode simpul', 'Kode simpul pada jenjang yang dinyatakan sumber.', '1.1.1'),
      kolom('rekening', 'Rekening', 'Kosong bila tidak dirinci.', '', { wajib: false }),
      kolom('sumberDana', 'Sumber dana', 'Kosong bila tidak dirinci.', '', { wajib: false }),
      kolom('nilai', 'Nilai', 'Rupiah, atau persen untuk fisik. Baris tanpa nilai belum menyatakan apa pun.', '1000000', { isi: 'angka', bolehKosong: true }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'SP2D-031'),
    ],
  },
  {
    kunci: 'kinerja', nama: 'Kinerja', wajib: false,
    petunjuk: 'Realisasi kinerja per indikator dan periode.',
    kolom: [
      kolom('periode', 'Periode', 'Tahun, TW I sampai TW IV, atau nama bulan.', 'Tahun'),
      kolom('indikator', 'Indikator', 'Kode indikator.', 'I-1.1.1'),
      kolom('nilai', 'Realisasi', 'Angka; boleh dengan satuan. Baris tanpa angka belum menyatakan apa pun.', '3', { isi: 'angka', bolehKosong: true }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'LKJIP-2024'),
    ],
  },
  ...lembarData,
  ...lembarTercetak,
  ...lembarEvaluasi,
  {
    kunci: 'kebijakan', nama: 'Kebijakan', wajib: false,
    petunjuk: 'Kebijakan pemda: rumus capaian, rata-rata, skala predikat. Beberapa baris dengan jenis dan berlaku yang sama membentuk satu kebijakan.',
    kolom: [
      kolom('jenis', 'Jenis', 'Jenis kebijakan.', 'skala', { pilihan: jenisKebijakan }),
      kolom('berlaku', 'Berlaku', 'Tanggal mulai berlaku.', '2024-01-01', { isi: 'tanggal' }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'LKJIP-2024'),
      kolom('kunci', 'Kunci', 'Untuk skala dan skala-lhe: predikat, atau "celah", "di atas puncak". Untuk capaian: "batas". Untuk katalog-lhe: kunci komponen (1) atau subkomponen (1.a). Untuk hari-libur: "libur". Untuk tindak-lanjut: "klaim selesai", "klaim proses", "alasan sah", "ingatkan".', 'Istimewa'),
      kolom('nilai', 'Nilai', 'Untuk skala: selang seperti (110,120] atau [50,70]. Untuk katalog-lhe: nama; bobot. Untuk hari-libur: satu tanggal tiap baris.', '(110,120]'),
    ],
  },
  {
    kunci: 'koreksi', nama: 'Koreksi', wajib: false,
    petunjuk: 'Bila sebuah baris berbeda dari yang sudah tercatat untuk dokumen yang sama, sebutkan di sini lembar dan barisnya, alasan, dan dokumen yang menjadi dasar koreksi.',
    kolom: [
      kolom('lembar', 'Lembar', 'Nama lembar yang memuat angka baru.', 'Realisasi', { pilihan: ['Target', 'Target Rupiah', 'Renstra', 'PK', 'PK Butir', 'PK Anggaran', 'Anggaran', 'Realisasi', 'Kinerja', 'Data Pendukung', 'Pembanding', 'Analisis', 'Angka Tercetak'] }),
      kolom('baris', 'Baris', 'Nomor baris di lembar itu.', '7'),
      kolom('alasan', 'Alasan', 'Mengapa angka yang tercatat salah.', 'Salah ketik pada SP2D'),
      kolom('dokumen', 'Dokumen', 'Dokumen dasar koreksi, dari lembar Dokumen.', 'BA-03'),
    ],
  },
];

/** One data row: the text of each cell by column key, and the row's number in the sheet (for messages and provenance). */
export interface BarisLembar {
  readonly baris: number;
  readonly isi: Readonly<Record<string, string>>;
  /**
   * Columns whose cell was numeric: their text is an exact canonical decimal (`1234.5`; a percent cell `55%`) and must not
   * be read as office writing, in which `1.234` is a thousand. `bilanganSel` reads them.
   */
  readonly bilangan?: readonly string[];
  /** Columns whose cell is faulty and listed as such: their text is empty, and the row states nothing. */
  readonly cacat?: readonly string[];
}

/** A workbook as rows of text: what the reader yields and what the writer takes. */
export type BukuKerja = Readonly<Record<KunciLembar, readonly BarisLembar[]>>;
