import {
  keadaanSelDikenal, putusanDikenal, sebagaiDikenal, statusDikenal, type Hitungan, type JawabanRinci, type JumlahKetidaksesuaian, type KetidaksesuaianBerstatus, type KlaimRinci, type LaporanTampil, type PenjelasanRinci, type PertentanganRinci, type PeristiwaBukti, type PeristiwaSel,
  type ReviuTercatat, type RincianKetidaksesuaian, type RincianSel, type RingkasanKetidaksesuaian, type SelTampil, type TempatKetidaksesuaian, type TempatTercetak,
} from '#rekonsiliasi';
import type { HitunganCakupan, Ketidaksesuaian } from '#capaian';
import { atauNull, bebas, bilangan, daftar, desimal, objek, pilihan, ref, tanggal, teks, waktu, yaTidak, type Schema } from './schema.js';

const ID = '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55';
const HASH = '6eae64c5e78dfcfcacfc20a2ae7bbc0e8d634f8a673eac90e99c7ead84cd5b06';
const ALAMAT = 'jombang-diskopum/2024/pagu/1.2.1/perubahan';
const urutan = bilangan(412, 'Urutan dalam buku besar');
const revisi = bilangan(412, 'Revisi alirannya sekarang, untuk If-Match; -1 bila belum ada');

const lokasi = objek<Ketidaksesuaian['lokasi']>('Tempatnya', { tabel: teks('Tabel 3.7, hlm. 41'), baris: teks('Program penunjang urusan'), kolom: teks('Anggaran') });
const sisiLain = teks('0c1f5a9e22d4', 'Sidik dari yang diharapkan pernyataan lain sel itu yang juga gagal; tidak ada bila hanya satu yang gagal');
/** Fields of a contradiction. */
export const ketidaksesuaian = {
  id: teks('1636c9104a8c'), jenis: teks('jumlah-tercetak'), tingkat: pilihan('A', 'B', 'C'), lokasi, angka: teks(ALAMAT),
  tercetak: atauNull(teks('1300000000', 'Bilangan, atau kata seperti tercetak')), seharusnya: atauNull(teks('1250000000', 'Bilangan, atau kata')), selisih: atauNull(desimal('50000000')), penjelasan: teks('Tercetak 1.300.000.000, padahal jumlahnya 1.250.000.000, lebih 50.000.000.'), sisiLain, bukti: daftar(teks(ID)),
};
/** Counts of printed cells. */
export const cakupan = {
  sel: bilangan(640), berpernyataan: bilangan(600, 'Sel berpernyataan yang tidak rusak'), cocok: bilangan(560), tidakCocok: bilangan(31), tidakTeruji: bilangan(9), rusak: bilangan(2),
};
const jumlah = { jumlah: bilangan(31), menunggu: bilangan(12, 'Belum dijawab, atau perlu ditinjau ulang') };
const putusan = pilihan(...putusanDikenal);
const pencatatan = { laporan: teks('LKJIP', '"_buku_besar" bila tidak menyangkut laporan'), eventId: teks(ID), sequence: urutan, dicatat: waktu(), berlaku: tanggal('2025-03-04'), aktor: ref('Aktor'), usulan: atauNull(bebas('Usulan yang disetujui: id, hash, penyetuju')) };

const tempatTercetak = { laporan: teks('LKJIP'), kunci: teks('3.7/1/pagu'), tabel: teks('Tabel 3.7, hlm. 41'), baris: teks('Program penunjang urusan'), kolom: teks('Anggaran'), teks: teks('1.300.000.000'), sebagai: pilihan(...sebagaiDikenal), pernyataan: teks('jumlah({3.7/1.*/pagu})'), catatan: atauNull(teks('Spasi di dalam angka')), eventId: teks(ID), sequence: urutan };
const peristiwaBukti = {
  perihal: atauNull(teks('1.2.1 Penyediaan gaji dan tunjangan ASN, APBD awal', 'Apa yang dinyatakan peristiwa ini')), nilai: atauNull(teks('1250000000', 'Bilangan, atau teks seperti dinyatakan')), satuan: teks('Rp', 'Kosong bila tidak ada'),
  eventId: teks(ID), sequence: urutan, jenis: teks('AngkaTercetakDicatat'), dicatat: waktu(), berlaku: tanggal('2025-01-10'), aktor: ref('Aktor'), dokumen: atauNull(ref('Dokumen')),
  sumber: objek<PeristiwaBukti['sumber']>('Dari mana', { jenis: pilihan('layar', 'api', 'cli', 'berkas', 'proses'), berkas: atauNull(teks(HASH)), lembar: atauNull(teks('Angka Tercetak')), baris: atauNull(bilangan(12)) }),
};

/** Shapes of the answers about contradictions and reports. */
export const jawabanRekonsiliasi: Readonly<Record<string, Schema>> = {
  KetidaksesuaianBerstatus: objek<KetidaksesuaianBerstatus>('Pertentangan yang ditemukan buku besar, dan keadaannya', {
    ...ketidaksesuaian, status: pilihan(...statusDikenal), laporan: atauNull(teks('LKJIP', 'Null bila fakta buku besar sendiri yang bertentangan')), kunci: atauNull(teks('3.7/1/pagu', 'Kunci sel dalam laporannya')), teks: atauNull(teks('1.300.000.000', 'Teks tercetak apa adanya')),
    jawaban: atauNull(objek<NonNullable<KetidaksesuaianBerstatus['jawaban']>>('Jawaban yang dipakai, yang terakhir dari semua tempatnya', { putusan, dicatat: waktu(), aktor: ref('Aktor'), eventId: teks(ID), sequence: urutan })),
    sebab: atauNull(teks('1636c9104a8c', 'Nama sebab yang sama pada beberapa tempat; null bila berdiri sendiri')), tempat: daftar(ref('TempatKetidaksesuaian'), 'Sedikitnya satu: tempat-tempat yang bertentangan, lalu yang mencetak angka yang sama dan cocok'),
  }, ['sisiLain']),
  TempatKetidaksesuaian: objek<TempatKetidaksesuaian>('Satu tempat sebuah ketidaksesuaian', {
    id: atauNull(teks('1636c9104a8c', 'Id tetap tempat ini, berlaku di mana id ketidaksesuaian berlaku; null bila tempat ini cocok')), tabel: teks('Tabel 3.7, hlm. 41'), baris: teks('Program penunjang urusan'), kolom: teks('Anggaran'), halaman: atauNull(teks('41')),
    kunci: atauNull(teks('3.7/1/pagu')), teks: atauNull(teks('1.300.000.000')), tercetak: atauNull(teks('1300000000')), seharusnya: atauNull(teks('1250000000')), selisih: atauNull(desimal('50000000')), status: atauNull(pilihan(...statusDikenal)),
  }),
  TempatTercetak: objek<TempatTercetak>('Sel tercetak sebuah laporan', tempatTercetak),
  Hitungan: objek<Hitungan>('Satu bagian hitungan dan bagian-bagiannya', {
    jenis: teks('jumlah', 'angka, tercetak, tetap, daftar, identitas, atau nama fungsi dan operator'), label: teks('Jumlah: {3.7/1.*/pagu}'), nilai: atauNull(desimal()), kata: atauNull(teks('Sangat Tinggi')), alasan: atauNull(teks('pembaginya nol', 'Mengapa tidak ada nilai maupun kata')), angka: atauNull(teks(ALAMAT, 'Alamat angka buku besar')),
    kunci: atauNull(teks('3.7/1.1/pagu', 'Kunci sel tercetak; isinya ada di sel')), bukti: daftar(teks(ID)), bagian: daftar(ref('Hitungan')),
  }),
  PenjelasanRinci: objek<PenjelasanRinci>('Satu sebab yang cocok', { jenis: teks('anak-terlewat'), teks: teks('Baris 1.3 tidak ikut dijumlahkan.'), bobot: { type: 'number', example: 0.9, description: 'Makin besar makin kuat' }, sel: daftar(ref('TempatTercetak')) }),
  PertentanganRinci: objek<PertentanganRinci>('Satu pernyataan yang tidak terpenuhi', { pernyataan: atauNull(teks('jumlah({3.7/1.*/pagu})', 'Null untuk identitas buku besar sendiri')), jenis: teks('jumlah-tercetak'), hitungan: ref('Hitungan'), penjelasan: daftar(ref('PenjelasanRinci'), 'Terkuat lebih dahulu; kosong bila tidak terjelaskan') }),
  JawabanRinci: objek<JawabanRinci>('Satu jawaban', {
    ...pencatatan, ketidaksesuaian: teks('1636c9104a8c'), perihal: objek<JawabanRinci['perihal']>('Tentang apa, saat dijawab', { jenis: teks('jumlah-tercetak'), lokasi, angka: teks(ALAMAT) }), putusan, alasan: teks('Baris pengawasan terlewat saat menjumlah'), dokumen: atauNull(ref('Dokumen')),
    tercetak: atauNull(teks('1300000000', 'Yang tertulis saat dijawab')), seharusnya: atauNull(teks('1250000000', 'Yang seharusnya saat dijawab')), sisiLain, dipakai: yaTidak(true),
  }, ['sisiLain']),
  PeristiwaBukti: objek<PeristiwaBukti>('Satu peristiwa di balik ketidaksesuaian', peristiwaBukti),
  SelTampil: objek<SelTampil>('Sel tercetak dan hasil ujinya', {
    ...tempatTercetak, keadaan: pilihan(...keadaanSelDikenal), seharusnya: atauNull(teks('1250000000', 'Bilangan atau kata; null bila tidak ada pernyataan yang dapat diuji')), angka: atauNull(teks(ALAMAT, 'Angka buku besar yang disebut pernyataannya')),
    alasan: atauNull(teks('belum dicatat', 'Mengapa tidak teruji')), ketidaksesuaian: atauNull(teks('1636c9104a8c', 'Id ketidaksesuaiannya')),
  }),
  KlaimRinci: objek<KlaimRinci>('Satu pernyataan sebuah sel', { pernyataan: teks('jumlah({3.7/1.*/pagu})'), hasil: pilihan('sesuai', 'gagal', 'tidak-teruji'), alasan: atauNull(teks('belum dicatat', 'Mengapa tidak teruji')), hitungan: atauNull(ref('Hitungan')) }),
  PeristiwaSel: objek<PeristiwaSel>('Satu peristiwa yang menyatakan isi sebuah sel', { ...peristiwaBukti, teks: atauNull(teks('1.300.000.000', 'Yang tercetak menurut peristiwa ini; null bila selnya dicabut')), sebelum: atauNull(teks('1.300.000.00', 'Yang tercatat sebelumnya')), alasan: atauNull(teks('Salah salin', 'Alasan koreksi')) }),
  RincianSel: objek<RincianSel>('Segala sesuatu di balik satu angka tercetak', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), tahun: bilangan(2024), judulLaporan: teks('Laporan Kinerja Tahun 2024'), sel: ref('SelTampil'), klaim: daftar(ref('KlaimRinci')),
    terlibat: daftar(ref('TempatTercetak'), 'Sel tercetak lain yang ikut dalam pernyataannya'), peristiwa: daftar(ref('PeristiwaSel'), 'Menurut urutan buku besar'),
  }),
  RincianKetidaksesuaian: objek<RincianKetidaksesuaian>('Segala sesuatu di balik satu ketidaksesuaian', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), tahun: bilangan(2024), ketidaksesuaian: ref('KetidaksesuaianBerstatus'), diminta: teks('1636c9104a8c', 'Id tempat yang diminta; yang berikut tentang tempat itu'), tempat: atauNull(ref('TempatTercetak')), sel: daftar(ref('TempatTercetak'), 'Sel tercetak yang ikut dalam hitungan atau penjelasan'),
    pertentangan: daftar(ref('PertentanganRinci')), jawaban: daftar(ref('JawabanRinci'), 'Menurut waktu; yang terakhir dipakai'), peristiwa: daftar(ref('PeristiwaBukti')), aliran: teks('laporan-jombang-diskopum-2024-LKJIP'), revisi,
  }),
  ReviuTercatat: objek<ReviuTercatat>('Satu reviu', { ...pencatatan, dokumen: ref('Dokumen'), catatan: daftar(teks('Penjumlahan Tabel 3.7 perlu diperbaiki')), pernyataan: teks('Informasi kinerja andal dengan catatan.') }),
  LaporanTampil: objek<LaporanTampil>('Satu laporan terdaftar', {
    laporan: teks('LKJIP'), judul: teks('Laporan Kinerja Tahun 2024'), dokumen: ref('Dokumen'), sequence: urutan, eventId: teks(ID),
    cakupan: objek<HitunganCakupan>('Sel yang teruji', cakupan),
    ketidaksesuaian: objek<JumlahKetidaksesuaian>('Ketidaksesuaiannya', jumlah), reviu: daftar(ref('ReviuTercatat')), aliran: teks('laporan-jombang-diskopum-2024-LKJIP'), revisi,
  }),
  RingkasanKetidaksesuaian: objek<RingkasanKetidaksesuaian>('Ketidaksesuaian setahun, terhitung', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), namaPd: teks('Dinas Koperasi dan Usaha Mikro'), tahun: bilangan(2024), ...jumlah,
    perTingkat: daftar(objek<RingkasanKetidaksesuaian['perTingkat'][number]>('Satu tingkat', { tingkat: pilihan('A', 'B', 'C'), ...jumlah })),
    perJenis: daftar(objek<RingkasanKetidaksesuaian['perJenis'][number]>('Satu jenis pada satu tingkat', { tingkat: pilihan('A', 'B', 'C'), jenis: teks('jumlah-tercetak'), ...jumlah })),
    perStatus: daftar(objek<RingkasanKetidaksesuaian['perStatus'][number]>('Satu status', { status: pilihan(...statusDikenal), jumlah: bilangan(12) })), laporan: daftar(ref('LaporanTampil')),
  }),
};
