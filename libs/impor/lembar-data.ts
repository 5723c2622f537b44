import { jenisFormula } from '#perencanaan';
import { faktorDikenal, lingkupPembanding, sifatData, ukuranPembanding } from '#realisasi';
import { kolom, yaTidak, type Lembar } from './kolom.js';

export type KunciLembarData = 'dataPendukung' | 'pembanding' | 'analisis';

/** Columns of the sheet Indikator that say how its realisasi follows from counts. */
export const kolomFormula = [
  kolom('formula', 'Formula', 'Cara realisasi dihitung dari lembar Data Pendukung: rasio = pembilang ÷ penyebut × pengali; pertumbuhan = (n − n tahun sebelumnya) ÷ n tahun sebelumnya, atau ÷ penyebut bila diisi (tahun dasar), × pengali; jumlah. Kosong bila realisasi hanya dicatat.', '', { wajib: false, pilihan: jenisFormula }),
  kolom('pembilang', 'Pembilang', 'Kunci data, boleh dengan ciri: koperasi-aktif atau koperasi[status=aktif]; beberapa suku dijumlahkan dengan +.', '', { wajib: false }),
  kolom('penyebut', 'Penyebut', 'Kunci data pembagi: wajib untuk rasio, boleh untuk pertumbuhan terhadap tahun dasar.', '', { wajib: false }),
  kolom('pengali', 'Pengali', 'Kosong berarti 100.', '', { wajib: false, isi: 'angka' }),
  kolom('dokumenFormula', 'Dokumen formula', 'Tanda dokumen yang menetapkan formula; kosong bila tidak disebut.', '', { wajib: false }),
] as const;

/** Sheets of counts, comparisons and analyses. */
export const lembarData: readonly Lembar[] = [
  {
    kunci: 'dataPendukung', nama: 'Data Pendukung', wajib: false,
    petunjuk: 'Hitungan di balik formula dan tabel, seluruhnya atau menurut kecamatan, jenis, status, bidang. Jumlah tidak perlu ditulis bila rinciannya ada; bila ditulis, keduanya dibandingkan.',
    kolom: [
      kolom('kunci', 'Kunci', 'Nama singkat data, huruf kecil dan tanda hubung; dipakai dalam formula.', 'koperasi'),
      kolom('nama', 'Nama', 'Nama data untuk dibaca orang; sama untuk setiap baris dengan kunci yang sama.', 'Jumlah koperasi'),
      kolom('ciri', 'Ciri', 'Rincian sebagai dimensi=nilai, dipisahkan titik koma; kosong untuk seluruhnya.', 'kecamatan=Perak; jenis=Konsumen', { wajib: false }),
      kolom('tahunData', 'Tahun data', 'Tahun yang dihitung; kosong berarti tahun buku kerja ini.', '', { wajib: false }),
      kolom('periode', 'Periode', 'Kosong untuk setahun; TW I sampai TW IV atau nama bulan.', '', { wajib: false }),
      kolom('tanggal', 'Tanggal', 'Sebagai ganti periode: hari yang dihitung.', '', { wajib: false, isi: 'tanggal' }),
      kolom('sifat', 'Sifat', 'posisi: banyaknya pada suatu saat (kosong berarti ini); arus: yang bertambah selama periode.', 'posisi', { wajib: false, pilihan: sifatData }),
      kolom('nilai', 'Nilai', 'Angka; boleh dengan satuan. Baris tanpa nilai belum menyatakan apa pun.', '26', { isi: 'angka', bolehKosong: true }),
      kolom('satuan', 'Satuan', 'Satuan; sama untuk setiap baris dengan kunci yang sama.', 'koperasi'),
      kolom('sumber', 'Sumber', 'Siapa yang menghitung, atau tabel asalnya.', 'Bidang kelembagaan', { wajib: false }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'LKJIP-2024'),
    ],
  },
  {
    kunci: 'pembanding', nama: 'Pembanding', wajib: false,
    petunjuk: 'Nilai pembanding sebuah indikator: nasional, provinsi, perangkat daerah lain, atau tahun sebelumnya.',
    kolom: [
      kolom('indikator', 'Indikator', 'Kode indikator.', 'I-S1'),
      kolom('lingkup', 'Lingkup', 'Pembanding dari mana.', 'nasional', { pilihan: lingkupPembanding }),
      kolom('nama', 'Nama', 'Nama pembanding.', 'Nasional'),
      kolom('tahunNilai', 'Tahun', 'Tahun nilai pembanding.', '2024'),
      kolom('ukuran', 'Ukuran', 'Apa yang dibandingkan.', 'realisasi', { pilihan: ukuranPembanding }),
      kolom('nilai', 'Nilai', 'Angka; boleh dengan satuan. Baris tanpa nilai belum menyatakan apa pun.', '7,5%', { isi: 'angka', bolehKosong: true }),
      kolom('satuan', 'Satuan', 'Satuan nilai.', 'persen'),
      kolom('sebanding', 'Sebanding', '"tidak" bila definisinya lain; catatan lalu wajib.', 'tidak', { pilihan: yaTidak }),
      kolom('catatan', 'Catatan', 'Mengapa tidak sebanding, atau yang perlu diperhatikan.', 'Indikator nasional lain definisinya', { wajib: false }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'LKJIP-2024'),
    ],
  },
  {
    kunci: 'analisis', nama: 'Analisis', wajib: false,
    petunjuk: 'Faktor pendorong, penghambat dan solusi sebuah indikator atau simpul, singkat. Isi kode indikator atau kode simpul, salah satu.',
    kolom: [
      kolom('indikator', 'Indikator', 'Kode indikator; kosong bila tentang simpul.', 'I-S1', { wajib: false }),
      kolom('simpul', 'Kode simpul', 'Kode simpul, atau "pd"; kosong bila tentang indikator.', '', { wajib: false }),
      kolom('periode', 'Periode', 'Kosong untuk setahun; TW I sampai TW IV atau nama bulan.', '', { wajib: false }),
      kolom('faktor', 'Faktor', 'Jenis faktor.', 'penghambat', { pilihan: faktorDikenal }),
      kolom('nomor', 'Nomor', 'Urutan dalam daftar faktornya, mulai 1.', '1'),
      kolom('teks', 'Teks', 'Paling banyak 500 huruf. Baris tanpa teks belum menyatakan apa pun.', 'Laporan keuangan koperasi sering terlambat', { bolehKosong: true }),
      kolom('dokumen', 'Dokumen', 'Tanda dokumen dari lembar Dokumen.', 'LKJIP-2024'),
    ],
  },
];
