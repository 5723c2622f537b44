import type { Dokumen, Kesalahan } from '#kernel';
import type { BarisUsulan } from '#akses';
import type {
  BarisAnggaran, BarisAngka, BarisJembatan, BarisKinerja, BarisRingkasan, ButirTampil, CakupanSel, CakupanTercetak, HitunganCakupan, KlaimTidakTeruji, DaftarPk, HasilImpor, Jembatan, KebijakanDipakai, KejadianLinimasa, Ketidaksesuaian, KolomDokumen, Koordinat, LangkahJembatan, Linimasa, PdTerdaftar, PenggantianTampil,
  PerubahanImpor, PkTampil, ProgramPkTampil, RingkasanPemda, Sel, TabelAnggaran, TabelKinerja, TahapTersedia,
} from '#capaian';
import { akumulasiDikenal } from '#perencanaan';
import type { Aktor, Envelope, ReplicaState } from '#event-store';
import type { ModelStatus } from '#projection';
import type { Problem } from '../errors/problem.js';
import type { ContohTersedia, ImporTercatat } from '../imports.js';
import type { Kesehatan, Status } from '../standing.js';
import type { HasilTulis } from '../writes/write-desk.js';
import { jawabanData } from './answers-data.js';
import { jawabanEvaluasi } from './answers-evaluasi.js';
import { jawabanJejak } from './answers-jejak.js';
import { cakupan, jawabanRekonsiliasi, ketidaksesuaian } from './answers-rekonsiliasi.js';
import { jawabanSegel } from './answers-segel.js';
import { atauNull, bebas, bilangan, daftar, desimal, objek, pilihan, ref, tanggal, teks, waktu, yaTidak, type Schema } from './schema.js';

const ALAMAT = 'jombang-diskopum/2024/pagu/1.2.1/perubahan';
const HASH = '6eae64c5e78dfcfcacfc20a2ae7bbc0e8d634f8a673eac90e99c7ead84cd5b06';
const ID = '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55';
const ukuran = pilihan('pagu', 'pagu-terkini', 'selisih', 'realisasi', 'fisik', 'serapan', 'sisa', 'target', 'kinerja', 'capaian', 'predikat', 'rata-rata', 'target-dokumen', 'target-rupiah', 'target-akhir', 'saldo-awal', 'pk-target', 'pk-anggaran', 'data', 'pembanding');
const asal = pilihan('dicatat', 'jumlah', 'terbawa', 'turunan', 'gabungan');
const keadaanImpor = pilihan('selesai', 'berjalan', 'tertahan');
const urutan = bilangan(412, 'Urutan dalam buku besar');

const outcome = {
  stream: teks('realisasi-jombang-diskopum-2024-tw3', 'Aliran yang ditulis'), revision: bilangan(4, 'Revisi aliran sesudahnya; juga ETag'), sequence: bilangan(412, 'Urutan peristiwa terakhir; 0 bila tidak ada yang berubah'),
  count: bilangan(3, 'Banyak peristiwa'), duplicate: yaTidak(false), ketidaksesuaian: daftar(ref('Ketidaksesuaian'), 'Yang baru terbuka atau berubah oleh pencatatan ini'),
};

const impor = {
  hash: teks(HASH), nama: teks('realisasi-tw3.xlsx'), pd: teks('jombang-diskopum'), tahun: bilangan(2024), keadaan: keadaanImpor, alasan: atauNull(teks('Periode TW I 2024 sudah ditutup.')), dicatat: waktu(), sequence: atauNull(urutan), jumlahPeristiwa: atauNull(bilangan(398)),
};


const replika = {
  keadaan: pilihan('tersambung', 'menyusul', 'menyambung', 'berhenti'), sequence: urutan, runningHash: teks(HASH, 'Sidik berjalan atas semua peristiwa sampai sequence'),
  lag: objek<ReplicaState['lag']>('Ketertinggalan', { detik: atauNull(bilangan(0)), bita: atauNull(bilangan(0)) }), sejak: waktu(), kesalahan: atauNull(teks('Klaster tidak menjawab.')), sambungUlang: bilangan(0),
};

/** Shapes of every answer of the API. */
export const answers: Readonly<Record<string, Schema>> = {
  Dokumen: objek<Dokumen>('Dasar sebuah fakta', { jenis: teks('DPPA'), nomor: atauNull(teks('12/DPPA/2024')), tanggal: tanggal(), tanggalPerkiraan: yaTidak(false), uraian: atauNull(teks('Perubahan APBD')), berkas: atauNull(teks(HASH)) }),
  Koordinat: objek<Koordinat>('Titik dua waktu sebuah jawaban', { diketahui: urutan, berlaku: atauNull(tanggal()), kepala: urutan }),
  Sel: objek<Sel>('Satu angka dan alamatnya', { angka: teks(ALAMAT), nilai: atauNull(desimal()), teks: atauNull(teks('belum ada pagu')), asal, sequence: atauNull(urutan), peristiwa: atauNull(urutan), berlaku: atauNull(tanggal()), cakupan: ref('CakupanSel') }, ['cakupan']),
  CakupanSel: objek<CakupanSel>('Berapa bagian yang terwakili, bila angkanya tersusun dari bagian-bagian', { bagian: bilangan(3), dari: bilangan(5), pagu: atauNull(desimal('600000000')), paguDari: atauNull(desimal('1000000000')), lengkap: yaTidak(false) }),
  Ketidaksesuaian: objek<Ketidaksesuaian>('Pertentangan yang ditemukan buku besar', ketidaksesuaian, ['sisiLain']),
  CakupanTercetak: objek<CakupanTercetak>('Berapa banyak angka tercetak yang teruji', {
    laporan: daftar(objek<CakupanTercetak['laporan'][number]>('Satu laporan', { laporan: teks('LKJIP'), judul: teks('Laporan Kinerja Tahun 2024'), ...cakupan })), jumlah: objek<HitunganCakupan>('Semua laporan', cakupan),
    tidakTeruji: daftar(objek<KlaimTidakTeruji>('Pernyataan yang tidak dapat diuji', { laporan: teks('LKJIP'), kunci: teks('3.7/1.2/pagu'), lokasi: objek<KlaimTidakTeruji['lokasi']>('Tempatnya', { tabel: teks('Tabel 3.7, hlm. 41'), baris: teks('Kegiatan Administrasi Umum'), kolom: teks('Anggaran') }), tercetak: teks('1.234.567'), pernyataan: teks('[pagu/1.2/perubahan]'), alasan: teks('[pagu/1.2/perubahan]: belum dicatat') })),
  }),
  PdTerdaftar: objek<PdTerdaftar>('Perangkat daerah dan tahun-tahunnya', { pd: teks('jombang-diskopum'), pemda: teks('jombang'), namaPemda: teks('Kabupaten Jombang'), nama: teks('Dinas Koperasi dan Usaha Mikro'), tahun: daftar(bilangan(2024)),
    berakhir: atauNull(objek<NonNullable<PdTerdaftar['berakhir']>>('Sejak kapan PD tidak ada lagi, dan menjadi apa', { berlaku: tanggal('2025-01-01'), menjadi: daftar(teks('jombang-dkupp')) })), asal: daftar(teks('jombang-diskop'), 'PD yang menjadi atau bergabung ke PD ini') }),
  TahapTersedia: objek<TahapTersedia>('Tahap anggaran', { tahap: teks('perubahan'), nama: teks('Perubahan APBD'), dokumen: ref('Dokumen'), sequence: urutan }),
  BarisAnggaran: objek<BarisAnggaran>('Satu simpul dan bagian-bagiannya', {
    kode: teks('1.2.1'), lokal: yaTidak(true), jenjang: teks('sub-kegiatan'), uraian: teks('Penyediaan gaji dan tunjangan ASN'), pagu: daftar(ref('Sel'), 'Satu sel tiap tahap'), paguTerkini: ref('Sel'), selisih: ref('Sel'), realisasi: ref('Sel'), serapan: ref('Sel'), sisa: ref('Sel'), fisik: ref('Sel'),
    ketidaksesuaian: daftar(teks('1636c9104a8c')), anak: daftar(ref('BarisAnggaran')),
  }),
  TabelAnggaran: objek<TabelAnggaran>('Tabel anggaran', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), namaPemda: teks('Kabupaten Jombang'), tahun: bilangan(2024), tahap: daftar(ref('TahapTersedia')), basis: daftar(teks('SP2D')), basisDipakai: atauNull(teks('SP2D')),
    total: ref('BarisAnggaran'), ketidaksesuaian: daftar(ref('Ketidaksesuaian')), imporBerjalan: daftar(teks('realisasi-tw3.xlsx')),
  }),
  PenggantianTampil: objek<PenggantianTampil>('Sisi lain penggantian indikator', { kode: teks('I-S1'), nama: teks('Persentase koperasi aktif'), sebanding: yaTidak(false), alasan: teks('Definisi operasional berubah'), dokumen: ref('Dokumen') }),
  BarisKinerja: objek<BarisKinerja>('Satu indikator pada satu simpul', {
    indikator: teks(ID), kode: teks('I-S1'), nama: teks('Persentase koperasi aktif'), namaLain: daftar(teks('Koperasi aktif')), satuan: teks('%'), arah: pilihan('positif', 'negatif'),
    simpul: objek<BarisKinerja['simpul']>('Simpulnya', { kode: teks('S1'), jenjang: teks('sasaran'), uraian: teks('Meningkatnya Koperasi Aktif'), leluhur: daftar(teks('T1'), 'Kode simpul-simpul di atasnya, dari puncak') }),
    program: daftar(objek<BarisKinerja['program'][number]>('Program pendukung', { kode: teks('2'), uraian: teks('Program Pelayanan Izin Usaha Simpan Pinjam') })), menggantikan: daftar(ref('PenggantianTampil')), digantikan: atauNull(ref('PenggantianTampil')), target: daftar(ref('Sel'), 'Satu sel tiap tahap'), perDokumen: daftar(ref('Sel'), 'Satu sel tiap kolom dokumen'), realisasi: ref('Sel'), capaian: ref('Sel'), predikat: ref('Sel'),
    akumulasi: pilihan(...akumulasiDikenal), formula: atauNull(teks('koperasi-aktif ÷ koperasi × 100')), triwulan: daftar(ref('TriwulanKinerja'), 'Empat triwulan; kosong bila tidak ada yang dinyatakan per triwulan'),
  }),
  ...jawabanData,
  ...jawabanRekonsiliasi,
  ...jawabanJejak,
  ...jawabanSegel,
  ...jawabanEvaluasi,
  KebijakanDipakai: objek<KebijakanDipakai>('Kebijakan yang ikut membentuk angka turunan', { jenis: teks('skala'), versi: bilangan(1), berlaku: teks('2024-01-01'), sequence: atauNull(urutan), eventId: atauNull(teks(ID)), dokumen: atauNull(ref('Dokumen')), isi: bebas('Isi kebijakan'), catatan: daftar(teks('Tidak ada predikat antara 80 dan 90.')) }),
  TabelKinerja: objek<TabelKinerja>('Tabel kinerja', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), namaPemda: teks('Kabupaten Jombang'), tahun: bilangan(2024),
    tahap: daftar(objek<TabelKinerja['tahap'][number]>('Tahap', { tahap: teks('awal'), nama: teks('APBD awal') })),
    dokumen: daftar(objek<KolomDokumen>('Kolom dokumen perencanaan', { kunci: teks('target/K/RENSTRA/awal'), isi: pilihan('target', 'rupiah', 'akhir', 'saldo'), ukuran: pilihan('K', 'Rp'), jenis: atauNull(teks('RENSTRA')), tahap: atauNull(teks('awal')), nama: teks('Renstra 2024') })), baris: daftar(ref('BarisKinerja')),
    rataRata: daftar(objek<TabelKinerja['rataRata'][number]>('Rata-rata', { nama: teks('Sasaran'), jumlahBaris: bilangan(4), sel: ref('Sel') })), kebijakan: daftar(ref('KebijakanDipakai')), imporBerjalan: daftar(teks('realisasi-tw3.xlsx')),
  }),
  ButirTampil: objek<ButirTampil>('Butir PK', {
    nomor: teks('7.a'), sasaran: teks('Meningkatnya Koperasi Aktif'), indikator: atauNull(objek<NonNullable<ButirTampil['indikator']>>('Indikatornya', { kode: teks('I-S1'), nama: teks('Persentase koperasi aktif') })), nama: teks('Persentase koperasi aktif'), satuan: teks('persen'), target: ref('Sel'), diLuarRenstra: yaTidak(false),
    mendukung: atauNull(objek<NonNullable<ButirTampil['mendukung']>>('Butir PK di atasnya', { jabatan: teks('kepala-dinas'), nomor: teks('1'), nama: atauNull(teks('Persentase koperasi aktif')), ada: yaTidak(true) })),
    didukung: daftar(objek<ButirTampil['didukung'][number]>('Butir PK di bawahnya', { jabatan: teks('kabid-koperasi'), namaJabatan: teks('Kepala Bidang Koperasi'), nomor: teks('1'), nama: teks('Koperasi yang dibina') })),
  }),
  ProgramPkTampil: objek<ProgramPkTampil>('Program dan anggarannya dalam PK', { kode: teks('2'), uraian: teks('Program Pelayanan Izin Usaha Simpan Pinjam'), anggaran: ref('Sel'), pagu: atauNull(ref('Sel')), selisih: atauNull(desimal('0')) }),
  PkTampil: objek<PkTampil>('Satu PK', {
    jabatan: objek<PkTampil['jabatan']>('Yang berjanji', { id: teks('kepala-dinas'), nama: teks('Kepala Dinas') }), atasan: objek<PkTampil['atasan']>('Kepada siapa', { id: teks('bupati'), nama: teks('Bupati Jombang') }), tahap: teks('awal'), dokumen: ref('Dokumen'), merevisi: atauNull(ref('Dokumen')), alasan: atauNull(teks('Perubahan APBD')),
    sequence: urutan, eventId: teks(ID), butir: daftar(ref('ButirTampil')), program: daftar(ref('ProgramPkTampil')), totalAnggaran: atauNull(desimal()), tahapPagu: atauNull(teks('perubahan')),
  }),
  DaftarPk: objek<DaftarPk>('Perjanjian kinerja satu tahun', { koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), namaPemda: teks('Kabupaten Jombang'), tahun: bilangan(2024), pk: daftar(ref('PkTampil')), ketidaksesuaian: daftar(ref('Ketidaksesuaian')), imporBerjalan: daftar(teks('realisasi-tw3.xlsx')) }),
  BarisAngka: objek<BarisAngka>('Satu angka', {
    pd: teks('jombang-diskopum'), tahun: bilangan(2024), jenjang: teks('sub-kegiatan'), kode: teks('1.2.1'), uraian: teks('Penyediaan gaji dan tunjangan ASN'), indikator: atauNull(teks('I-1.2.1')), ukuran, tahap: atauNull(teks('perubahan')), periode: atauNull(teks('tahun')), basis: atauNull(teks('SP2D')),
    sumberDana: atauNull(teks('DAU')), rekening: atauNull(teks('5.1')), nilai: atauNull(desimal()), teks: atauNull(teks('B (60-70)')), satuan: teks('Rp'), asal, sequence: atauNull(urutan), dicatat: atauNull(waktu()), berlaku: atauNull(tanggal()), eventId: atauNull(teks(ID)), angka: teks(ALAMAT),
  }),
  LangkahJembatan: objek<LangkahJembatan>('Satu langkah', { tahap: teks('perubahan'), nama: teks('Perubahan APBD'), dokumen: ref('Dokumen'), sebelum: atauNull(desimal('1200000000')), sesudah: atauNull(desimal()), selisih: atauNull(desimal('50000000')), angka: teks(ALAMAT) }),
  BarisJembatan: objek<BarisJembatan>('Jembatan satu simpul', { kode: teks('1.2.1'), jenjang: teks('sub-kegiatan'), uraian: teks('Penyediaan gaji dan tunjangan ASN'), langkah: daftar(ref('LangkahJembatan')), realisasi: ref('Sel') }),
  Jembatan: objek<Jembatan>('Jembatan awal sampai perubahan', { koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), tahun: bilangan(2024), baris: daftar(ref('BarisJembatan')) }),
  BarisRingkasan: objek<BarisRingkasan>('Satu perangkat daerah', { pd: teks('jombang-diskopum'), nama: teks('Dinas Koperasi dan Usaha Mikro'), paguTerkini: atauNull(desimal()), basis: atauNull(teks('SP2D')), realisasi: atauNull(desimal('1100000000')), serapan: atauNull(desimal('88.00', 'Persen')) }),
  RingkasanPemda: objek<RingkasanPemda>('Seluruh perangkat daerah satu pemda', {
    koordinat: ref('Koordinat'), pemda: teks('jombang'), namaPemda: teks('Kabupaten Jombang'), tahun: bilangan(2024), baris: daftar(ref('BarisRingkasan')),
    total: objek<RingkasanPemda['total']>('Jumlahnya; realisasi null bila basisnya berlainan', { paguTerkini: atauNull(desimal()), basis: atauNull(teks('SP2D')), realisasi: atauNull(desimal('1100000000')), serapan: atauNull(desimal('88.00', 'Persen')), perBasis: { type: 'object', additionalProperties: desimal('1100000000'), example: { SP2D: '1100000000' } } }),
  }),
  KejadianLinimasa: objek<KejadianLinimasa>('Satu peristiwa dalam riwayat sebuah angka', {
    sequence: urutan, diketahuiSebelum: urutan, diketahuiSejak: urutan, eventId: teks(ID), jenis: teks('PaguDitetapkan'), dicatat: waktu(), berlaku: tanggal(), aktor: ref('Aktor'), dokumen: atauNull(ref('Dokumen')),
    perihal: objek<KejadianLinimasa['perihal']>('Tentang apa', { kode: teks('1.2.1'), uraian: teks('Penyediaan gaji dan tunjangan ASN'), periode: atauNull(teks('tw3')), tahap: atauNull(teks('perubahan')) }),
    nilai: atauNull(desimal()), nilaiSebelum: atauNull(desimal('1200000000')), satuan: teks('Rp'), lama: atauNull(desimal('1200000000')), baru: atauNull(desimal()), alasan: atauNull(teks('Salah ketik')),
    sumber: objek<KejadianLinimasa['sumber']>('Dari mana', { jenis: pilihan('layar', 'api', 'cli', 'berkas', 'proses'), berkas: atauNull(teks(HASH)), namaBerkas: atauNull(teks('dppa.xlsx')), lembar: atauNull(teks('Anggaran')), baris: atauNull(bilangan(12)) }), usulan: atauNull(teks(ID)),
  }),
  Linimasa: objek<Linimasa>('Seluruh riwayat satu angka', {
    koordinat: ref('Koordinat'), angka: teks(ALAMAT), judul: teks('Pagu Perubahan APBD: 1.2.1 Penyediaan gaji dan tunjangan ASN'), ukuran, satuan: teks('Rp'), nilai: atauNull(desimal()), teks: atauNull(teks('belum ada pagu')), asal, cara: teks('Dicatat langsung dari dokumen.'),
    bagian: daftar(objek<Linimasa['bagian'][number]>('Angka penyusun', { angka: teks(ALAMAT), judul: teks('1.2.1 Penyediaan gaji dan tunjangan ASN'), nilai: atauNull(desimal()) })), kejadian: daftar(ref('KejadianLinimasa')), ketidaksesuaian: daftar(ref('Ketidaksesuaian')),
  }),
  Aktor: objek<Aktor>('Pelaku, dengan peran dan lingkupnya saat itu', { id: teks('aktor-demo'), peran: teks('demo'), lingkup: teks('*') }),
  Peristiwa: objek<{ sequence: number; envelope: Envelope }>('Satu peristiwa seperti tersimpan', {
    sequence: urutan,
    envelope: objek<Envelope>('Amplop', {
      id: teks(ID), stream: teks('anggaran-jombang-diskopum-2024'), revision: bilangan(7), type: teks('PaguDitetapkan'), version: bilangan(1), data: bebas('Isi peristiwa'), dicatat: waktu(), berlaku: tanggal(), aktor: ref('Aktor'), source: bebas('Sumber: jenis, berkas, lembar, baris'),
      correlation: bebas('Rangkaian: id dan causation'), command: bebas('Perintah: id dan bodyHash'), part: bebas('Tempat dalam satu penambahan: i dari n'), usulan: atauNull(bebas('Usulan yang disetujui: id, hash, penyetuju')),
    }),
  }),
  Kesalahan: objek<Kesalahan>('Satu kesalahan', { kode: teks('isian-tidak-sah'), pesan: teks('Tulis sebagai teks desimal dengan titik, misalnya "1250000.50".'), tempat: { type: 'object', description: 'Bidang isian, atau lembar dan sel buku kerja', properties: { bidang: teks('entri[0].nilai'), lembar: teks('Anggaran'), sel: teks('F12'), baris: bilangan(12) } } }, ['tempat']),
  Masalah: objek<Problem>('Penolakan atau kegagalan (RFC 9457)', {
    type: teks('urn:runut:masalah:isian-tidak-sah'), title: teks('Permintaan tidak sah'), status: bilangan(400), detail: teks('Isian tidak sah: entri[0].nilai.'), kode: teks('isian-tidak-sah', 'Tetap: untuk program'), kesalahan: daftar(ref('Kesalahan')),
    revisi: objek<NonNullable<Problem['revisi']>>('Hanya pada 409 dan 412', { diharapkan: bilangan(3), sekarang: bilangan(4) }),
  }, ['revisi']),
  PerubahanImpor: objek<PerubahanImpor>('Satu angka yang berubah oleh impor', { lembar: teks('Anggaran'), baris: bilangan(12), angka: atauNull(teks(ALAMAT)), uraian: teks('Pagu perubahan: 1.2.1'), lama: atauNull(desimal('1200000000')), baru: atauNull(desimal()) }),
  HasilImpor: objek<HasilImpor>('Hasil impor', {
    cakupan: objek<HitunganCakupan>('Angka tercetak tahun itu sesudah impor, dan berapa yang teruji', cakupan),
    hash: teks(HASH), nama: teks('dppa.xlsx'), keadaan: pilihan('uji', 'selesai', 'sudah-pernah', 'sudah-tercatat', 'berjalan', 'tertahan'), pd: teks('jombang-diskopum'), tahun: bilangan(2024), perubahan: daftar(ref('PerubahanImpor')), jumlahPeristiwa: bilangan(398), sequence: atauNull(urutan),
    peringatan: daftar(ref('Kesalahan')), ketidaksesuaian: daftar(ref('Ketidaksesuaian')),
  }),
  ImporTercatat: objek<ImporTercatat>('Berkas yang pernah diterima', impor),
  KemajuanImpor: objek<ImporTercatat & { selesai: number; dari: number }>('Kemajuan impor; sebelum diterima hanya hash, keadaan, selesai dan dari', { ...impor, selesai: bilangan(3, 'Langkah selesai'), dari: bilangan(7, 'Langkah seluruhnya') }, ['nama', 'pd', 'tahun', 'alasan', 'dicatat', 'sequence', 'jumlahPeristiwa']),
  ContohTersedia: objek<ContohTersedia>('Contoh terisi yang disertakan', {
    nama: teks('jombang-2024'), judul: teks('Laporan kinerja (LKjIP) tahun 2024', 'Laporan asal angkanya'), pemda: teks('jombang'), namaPemda: teks('Kabupaten Jombang'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), tahun: bilangan(2024),
    hash: teks(HASH, 'SHA-256 buku kerjanya'), keadaan: pilihan('belum', 'berjalan', 'tertahan', 'selesai'), alasan: atauNull(teks('Periode TW I 2024 sudah ditutup.')), selesai: bilangan(3, 'Langkah selesai'), dari: bilangan(7, 'Langkah seluruhnya; 0 bila tidak sedang diimpor'),
  }),
  HasilTulis: objek<HasilTulis>('Hasil pencatatan', outcome),
  HasilUsulan: objek<HasilTulis & { usulan: string }>('Usulan yang tercatat', { ...outcome, usulan: teks(ID) }),
  BarisUsulan: objek<BarisUsulan>('Usulan dan keadaannya', { usulan: teks(ID), pd: teks('jombang-diskopum'), perintah: teks('anggaran'), keadaan: pilihan('diajukan', 'disetujui', 'dilaksanakan', 'ditolak', 'ditarik'), pengusul: teks('aktor-demo'), catatan: teks('SP2D September'), hash: teks(HASH), diajukan: urutan, diputus: atauNull(urutan) }),
  Usulan: objek<{ usulan: string; revision: number; keadaan: string; pengusul: string; penyetuju: string | null; hash: string; pd: string; isi: object | null }>('Usulan dan isinya', {
    usulan: teks(ID), revision: bilangan(0), keadaan: pilihan('diajukan', 'disetujui', 'dilaksanakan', 'ditolak', 'ditarik'), pengusul: teks('aktor-demo'), penyetuju: atauNull(teks('aktor-2')), hash: teks(HASH), pd: teks('jombang-diskopum'), isi: atauNull(bebas('Perintah yang diusulkan: perintah dan isi')),
  }),
  ModelStatus: objek<ModelStatus>('Model baca', { nama: teks('angka'), versi: bilangan(1), keadaan: pilihan('terkini', 'mengejar', 'berhenti'), sampai: urutan, tertinggal: bilangan(0), kesalahan: atauNull(teks('Berhenti pada peristiwa 12')), dibangunUlang: atauNull(objek<NonNullable<ModelStatus['dibangunUlang']>>('Pembangunan ulang', { sampai: bilangan(100), dari: bilangan(412) })) }),
  Replika: objek<ReplicaState>('Kedudukan server ini terhadap klasternya', { ...replika, position: atauNull(bebas('Letak dalam log klaster: commit dan prepare')), audit: atauNull(bebas('Pemeriksaan terakhir: selesai, jumlah, runningHash')) }),
  Status: objek<Status>('Keadaan layanan', { versi: teks('0.1.0'), kepala: urutan, mesin: pilihan('tertanam', 'klaster'), replika: atauNull(ref('Replika')), model: daftar(ref('ModelStatus')), impor: daftar(ref('ImporTercatat')) }),
  Kesehatan: objek<Kesehatan>('Kesiapan layanan', {
    sehat: yaTidak(true), bukuBesar: pilihan('terbuka', 'tertutup'), menulis: yaTidak(true), replika: atauNull(objek<NonNullable<Kesehatan['replika']>>('Kedudukan terhadap klaster', replika)),
    model: daftar(objek<Pick<ModelStatus, 'nama' | 'keadaan' | 'tertinggal' | 'kesalahan'>>('Model baca', { nama: teks('angka'), keadaan: pilihan('terkini', 'mengejar', 'berhenti'), tertinggal: bilangan(0), kesalahan: atauNull(teks('Berhenti pada peristiwa 12')) })),
  }),
  Hidup: objek<{ hidup: true }>('Proses ini hidup', { hidup: yaTidak(true) }),
};
