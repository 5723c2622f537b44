import { golonganPeristiwa, golonganTerlambat, type Andai, type Asal, type Banding, type BarisBanding, type BarisTerlambat, type KeputusanPeriode, type Penghalang, type PernyataanAsal, type PeristiwaJejak, type PeristiwaSejak, type Sejak, type SimpulAsal, type SumbanganAsal, type Terlambat, type TitikBanding } from '#jejak';
import { atauNull, bebas, bilangan, daftar, desimal, objek, pilihan, ref, tanggal, teks, waktu, yaTidak, type Schema } from './schema.js';

const ID = '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55';
const HASH = '6eae64c5e78dfcfcacfc20a2ae7bbc0e8d634f8a673eac90e99c7ead84cd5b06';
const ALAMAT = 'jombang-diskopum/2024/serapan/pd/TIDAK_DISEBUT';
const urutan = bilangan(412, 'Urutan dalam buku besar');
const asal = pilihan('dicatat', 'jumlah', 'terbawa', 'turunan', 'gabungan');
const usulan = atauNull(bebas('Usulan yang disetujui: id, hash, penyetuju'));
const persen = atauNull(desimal('10.05', 'Persen dari nilai lama; null bila nilai lama tidak ada atau nol'));

const pencatatan = { sequence: urutan, eventId: teks(ID), dicatat: waktu(), berlaku: tanggal(), aktor: ref('Aktor'), dokumen: atauNull(ref('Dokumen')), alasan: atauNull(teks('Salah ketik')), usulan };
const peristiwa = {
  ...pencatatan, jenis: teks('RealisasiDikoreksi'),
  perihal: objek<PeristiwaJejak['perihal']>('Tentang apa', { kode: teks('1.2.1'), uraian: teks('Penyediaan gaji dan tunjangan ASN'), periode: atauNull(teks('tw3')), tahap: atauNull(teks('perubahan')) }),
  nilai: atauNull(teks('1250000000', 'Yang dinyatakan; null bila tidak menyatakan nilai atau menarik kembali')), nilaiSebelum: atauNull(teks('1200000000', 'Yang dinyatakan baris yang sama sebelumnya')), satuan: teks('Rp'),
  sumber: objek<PeristiwaJejak['sumber']>('Dari mana', { jenis: pilihan('layar', 'api', 'cli', 'berkas', 'proses'), berkas: atauNull(teks(HASH)), namaBerkas: atauNull(teks('dppa.xlsx')), lembar: atauNull(teks('Anggaran')), baris: atauNull(bilangan(12)) }),
};
const dalamPeriode = { periode: atauNull(teks('tw3')), penutupan: atauNull(ref('KeputusanPeriode')), pembukaan: atauNull(ref('KeputusanPeriode')) };

/** Shapes of the answers of replay. */
export const jawabanJejak: Readonly<Record<string, Schema>> = {
  PeristiwaJejak: objek<PeristiwaJejak>('Satu peristiwa: apa, tentang apa, dokumen, pelaku, penyetuju', peristiwa),
  KeputusanPeriode: objek<KeputusanPeriode>('Penutupan atau pembukaan kembali sebuah periode', pencatatan),
  PeristiwaSejak: objek<PeristiwaSejak>('Satu peristiwa sesudah titik itu', { ...peristiwa, ...dalamPeriode, golongan: pilihan(...golonganPeristiwa) }),
  Sejak: objek<Sejak>('Semua yang dicatat sesudah suatu titik', {
    koordinat: ref('Koordinat'), sejak: bilangan(370, 'Peristiwa sesudah urutan ini'), pd: teks('jombang-diskopum'), tahun: bilangan(2024),
    jumlah: objek<Sejak['jumlah']>('Banyaknya menurut golongan', { 'periode-baru': bilangan(12), 'periode-tertutup': bilangan(1), 'di-luar-periode': bilangan(30) }), peristiwa: daftar(ref('PeristiwaSejak')),
  }),
  TitikBanding: objek<TitikBanding>('Satu sisi perbandingan', { koordinat: ref('Koordinat'), tahun: bilangan(2024), tahap: atauNull(teks('awal')) }),
  BarisBanding: objek<BarisBanding>('Satu angka yang berbeda pada kedua sisi', {
    jenjang: teks('pd'), kode: teks('pd'), uraian: teks('Dinas Koperasi dan Usaha Mikro'), indikator: atauNull(teks('Persentase koperasi aktif')), ukuran: teks('serapan'), tahap: atauNull(teks('perubahan')), periode: atauNull(teks('tahun')), basis: atauNull(teks('SP2D')), sumberDana: atauNull(teks('DAU')), rekening: atauNull(teks('5.1')), satuan: teks('%'),
    arah: atauNull(pilihan('positif', 'negatif')), keadaan: pilihan('baru', 'hilang', 'berubah'), lama: atauNull(desimal('112.67')), lamaTeks: atauNull(teks('pagu nol')), baru: atauNull(desimal('124.00')), baruTeks: atauNull(teks('pagu nol')), selisih: atauNull(desimal('11.33')), persen,
    angkaDari: atauNull(teks(ALAMAT)), angkaKe: atauNull(teks(ALAMAT)), peristiwa: daftar(urutan, 'Urutan peristiwanya; isinya pada peristiwa jawaban'),
  }),
  Banding: objek<Banding>('Beda antara dua sisi', { pd: teks('jombang-diskopum'), dari: ref('TitikBanding'), ke: ref('TitikBanding'), baris: daftar(ref('BarisBanding')), peristiwa: daftar(ref('PeristiwaJejak')) }),
  PernyataanAsal: objek<PernyataanAsal>('Peristiwa yang membentuk angka', { ...peristiwa, sumbangan: atauNull(desimal('1250000000', 'Yang ditambahkannya pada angka ini; null bila angka ini bukan jumlah bagiannya')) }),
  SimpulAsal: objek<SimpulAsal>('Satu angka dan yang membentuknya', {
    angka: teks(ALAMAT), judul: teks('Serapan: seluruh Dinas Koperasi dan Usaha Mikro'), nilai: atauNull(teks('124.00')), teks: atauNull(teks('pagu nol')), satuan: teks('%'), asal, cara: teks('Realisasi ÷ pagu terkini × 100.'), aditif: yaTidak(false), sumbangan: atauNull(desimal('1250000000', 'Yang ditambahkannya pada angka di atasnya')),
    bagian: daftar(ref('SimpulAsal')), pernyataan: daftar(ref('PernyataanAsal')),
  }),
  Asal: objek<Asal>('Pohon peristiwa sebuah angka', {
    koordinat: ref('Koordinat'), akar: ref('SimpulAsal'), sumbangan: daftar(objek<SumbanganAsal>('Sumbangan satu peristiwa pada angka yang ditanya', { sequence: urutan, eventId: teks(ID), sumbangan: atauNull(desimal()) }), 'Bila akar.aditif, jumlahnya tepat sama dengan angkanya'),
  }),
  BarisTerlambat: objek<BarisTerlambat>('Satu fakta yang terlambat, masuk periode yang dibuka kembali, atau mengoreksi yang tertutup', { ...peristiwa, ...dalamPeriode, golongan: daftar(pilihan(...golonganTerlambat)), berlakuAngka: tanggal(), hari: bilangan(111, 'Hari dari berlakunya angka sampai dicatat (WIB)') }),
  Terlambat: objek<Terlambat>('Pencatatan yang terlambat', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), tahun: bilangan(2024), hari: bilangan(30), jumlah: objek<Terlambat['jumlah']>('Banyaknya menurut golongan', { terlambat: bilangan(12), 'periode-dibuka-kembali': bilangan(1), 'koreksi-setelah-tutup': bilangan(2) }), baris: daftar(ref('BarisTerlambat')),
  }),
  Andai: objek<Andai>('Sebuah angka tanpa satu peristiwa', {
    koordinat: ref('Koordinat'), angka: teks(ALAMAT), judul: teks('Serapan: seluruh Dinas Koperasi dan Usaha Mikro'), satuan: teks('%'), tanpa: ref('PeristiwaJejak'), ikut: yaTidak(true), mungkin: yaTidak(true),
    penghalang: daftar(objek<Penghalang>('Peristiwa yang bersandar padanya', { sequence: urutan, eventId: teks(ID), jenis: teks('RealisasiDikoreksi'), sebab: teks('Mengoreksi pernyataan peristiwa itu.') })),
    nilai: atauNull(teks('124.00')), teks: atauNull(teks('pagu nol')), nilaiTanpa: atauNull(teks('112.67')), teksTanpa: atauNull(teks('angka ini tidak ada')), selisih: atauNull(desimal('-11.33')), persen,
  }),
};
