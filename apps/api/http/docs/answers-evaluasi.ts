import { statusNasional } from '#capaian';
import { keadaanDikenal, langkahDikenal, putusanVerifikasi, satuanTenggat, sumberLhe, umurDikenal, type BarisMatriks, type BarisRingkasanTindakLanjut, type BuktiDiperiksa, type BuktiTampil, type IsiLheTampil, type KomponenTerhitung, type LangkahTampil, type LheTampil, type MatriksTindakLanjut, type NilaiTampil, type NilaiTerhitung, type PengingatTampil, type RencanaTampil, type RincianLhe, type RincianRekomendasi, type RingkasanTindakLanjut } from '#evaluasi';
import { atauNull, bebas, bilangan, daftar, desimal, objek, pilihan, ref, tanggal, teks, waktu, yaTidak, type Schema } from './schema.js';

const ID = '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55';
const HASH = '6eae64c5e78dfcfcacfc20a2ae7bbc0e8d634f8a673eac90e99c7ead84cd5b06';
const LHE = '006.INSP_LHE.III.2023';
const hari = '2023-04-28';
const urutan = bilangan(412, 'Urutan dalam buku besar');
const revisi = bilangan(3, 'Revisi alirannya sekarang, untuk If-Match; -1 bila belum ada');
const pd = { pd: teks('inhil-diskopukm'), namaPd: teks('Dinas Koperasi dan Usaha Kecil dan Menengah') };
const pada = tanggal('2025-01-06');
const status = pilihan(...statusNasional);
const umur = pilihan(...umurDikenal);
const sumber = pilihan(...sumberLhe);
const hitungan = { jumlah: bilangan(16), nilai: desimal('1500000', 'Rupiah yang diminta'), disetor: desimal('500000', 'Rupiah yang disetor') };

const terhitung = {
  kunci: teks('1'), nama: teks('Perencanaan Kinerja'), bobot: desimal('30'), capaian: atauNull(desimal('80', 'Persen dari bobot')), nilai: atauNull(desimal('24')), asal: atauNull(pilihan('dinyatakan', 'dihitung')), catatan: daftar(teks('Bobot 35 berbeda dari katalog (30).')),
};
const nilai = { tahun: bilangan(2022), komponen: daftar(ref('KomponenTerhitung')), nilai: atauNull(desimal('71.35')), predikat: atauNull(teks('BB')), alasan: atauNull(teks('nilai Pelaporan Kinerja belum dicatat')), skala: bilangan(0, 'Versi skala predikat; 0: bawaan') };
const lhe = {
  pd: pd.pd, lhe: teks(LHE), sumber, dokumen: ref('Dokumen'), suratTugas: atauNull(teks('900/Insp-Keu/066')), tahunDievaluasi: bilangan(2022), tahunTerbit: bilangan(2023), diterima: atauNull(tanggal(hari)), nilai: atauNull(ref('NilaiTampil')),
  sebelumnya: atauNull(objek<NonNullable<LheTampil['sebelumnya']>>('Tahun sebelumnya, menurut laporan ini atau laporannya sendiri', { ...nilai, lhe: teks(LHE) })), kenaikan: atauNull(desimal('0.7')),
  dinyatakan: objek<LheTampil['dinyatakan']>('Yang dinyatakan laporannya sendiri', { nilai: atauNull(desimal('71.35')), predikat: atauNull(teks('BB')), selisih: atauNull(desimal('-0.02')) }), catatan: daftar(teks('Nilai yang dinyatakan 79,38, padahal komponennya berjumlah 79,4.')),
  katalog: bilangan(0), ralat: atauNull(objek<NonNullable<LheTampil['ralat']>>('Ralat yang membentuknya', { peristiwa: teks(ID), alasan: teks('Salah hitung'), dokumen: ref('Dokumen') })), rekomendasi: bilangan(16), eventId: teks(ID), sequence: urutan,
};
const bukti = { berkas: teks(HASH, 'SHA-256'), nama: teks('sop.pdf'), ukuran: bilangan(81234, 'Bita'), media: teks('application/pdf', 'Menurut isinya'), tanggalDokumen: atauNull(tanggal(hari)), uraian: atauNull(teks('SOP yang ditetapkan')), menggantikan: atauNull(teks(HASH)) };

/** Shapes of the answers about evaluations and their follow-up. */
export const jawabanEvaluasi: Readonly<Record<string, Schema>> = {
  NilaiTerhitung: objek<NilaiTerhitung>('Satu nilai', terhitung),
  KomponenTerhitung: objek<KomponenTerhitung>('Satu komponen dan subkomponennya', { ...terhitung, sub: daftar(ref('NilaiTerhitung')) }),
  NilaiTampil: objek<NilaiTampil>('Nilai satu tahun', nilai),
  LheTampil: objek<LheTampil>('Satu LHE atau LHP', lhe),
  IsiLheTampil: objek<IsiLheTampil>('Satu peristiwa laporan, untuk diralat', { perihal: pilihan('lhe', 'nilai', 'rekomendasi'), kunci: teks('2022|1|'), eventId: teks(ID), sequence: urutan }),
  RincianLhe: objek<RincianLhe>('Satu laporan dengan segala isinya', { koordinat: ref('Koordinat'), namaPd: pd.namaPd, ...lhe, daftarRekomendasi: daftar(ref('BarisMatriks')), peristiwa: daftar(ref('IsiLheTampil')), aliran: teks(`lhe-inhil-diskopukm-${LHE}`), revisi }),
  RencanaTampil: objek<RencanaTampil>('Satu rencana aksi', {
    kunci: teks('1'), uraian: teks('Menyusun SOP'), tujuan: atauNull(teks('SOP berlaku')), penanggungJawab: atauNull(teks('Kepala Dinas')), hari: atauNull(bilangan(30)), satuan: pilihan(...satuanTenggat), waktu: atauNull(teks('30 hari kerja')), mulai: atauNull(tanggal(hari)),
    jatuhTempo: atauNull(tanggal(hari)), jatuhTempoKini: atauNull(tanggal(hari)), disetujui: yaTidak(true), perpanjanganDiminta: atauNull(objek<NonNullable<RencanaTampil['perpanjanganDiminta']>>('Permintaan yang belum diputus', { sampai: tanggal(hari), alasan: teks('Menunggu peraturan') })),
  }),
  BarisMatriks: objek<BarisMatriks>('Satu rekomendasi dan keadaannya', {
    ...pd, rekomendasi: teks(`${LHE}-1`), lhe: teks(LHE), nomor: teks('1'), sumber, tahunDievaluasi: bilangan(2022), tahunTerbit: bilangan(2023), uraian: teks('Susun SOP pengukuran kinerja'), komponen: atauNull(teks('2')), angka: atauNull(teks('inhil-diskopukm/2024/kinerja/I-S2/tahun')), rencana: daftar(ref('RencanaTampil')),
    keadaan: pilihan(...keadaanDikenal), sebutanKeadaan: teks('rencana aksi diajukan'),
    klaim: atauNull(objek<NonNullable<BarisMatriks['klaim']>>('Kata pelapor yang terakhir', { kata: teks('Selesai'), selesai: yaTidak(true), uraian: teks('Menurut matriks'), tanggal: tanggal(hari) })),
    putusan: atauNull(objek<NonNullable<BarisMatriks['putusan']>>('Putusan pemeriksa yang terakhir', { putusan: pilihan(...putusanVerifikasi), alasan: atauNull(teks('Belum ditetapkan')), penyetuju: atauNull(teks('Inspektur')), tanggal: tanggal(hari), oleh: teks('aktor-demo') })),
    status, sebutanStatus: teks('Belum sesuai (dalam proses)'), berbedaKlaim: yaTidak(true), rupiah: atauNull(objek<NonNullable<BarisMatriks['rupiah']>>('Rupiah dan setorannya', { nilai: desimal('1500000'), disetor: desimal('500000'), sisa: desimal('1000000') })),
    jatuhTempo: atauNull(tanggal(hari)), jatuhTempoKini: atauNull(tanggal(hari)), hariLewat: atauNull(bilangan(12, 'Negatif: belum jatuh tempo')), hariLewatKini: atauNull(bilangan(-5)), umur, umurKini: umur, banyakBukti: bilangan(2), dibukaKembali: bilangan(0),
    langkahBoleh: daftar(pilihan(...langkahDikenal)), pelanggaran: daftar(teks(ID), 'Putusan oleh pelapor sendiri, ditemukan saat membaca ulang'),
  }),
  MatriksTindakLanjut: objek<MatriksTindakLanjut>('Matriks tindak lanjut pada suatu tanggal', { koordinat: ref('Koordinat'), ...pd, pada, baris: daftar(ref('BarisMatriks')) }),
  LangkahTampil: objek<LangkahTampil>('Satu langkah seperti tercatat', { eventId: teks(ID), sequence: urutan, jenis: teks('KemajuanDilaporkan'), uraian: teks('Kemajuan (Proses): draf selesai'), dicatat: waktu(), berlaku: tanggal(hari), aktor: ref('Aktor'), dokumen: atauNull(ref('Dokumen')), sumber: bebas('Dari mana'), isi: bebas('Isi peristiwa') }),
  BuktiTampil: objek<BuktiTampil>('Satu bukti', { ...bukti, tanggal: tanggal(hari), oleh: teks('aktor-demo'), digantikan: yaTidak(false) }),
  BuktiDiperiksa: objek<BuktiDiperiksa>('Satu bukti dan berkasnya', { rekomendasi: teks(`${LHE}-1`), berkas: teks(HASH), nama: teks('sop.pdf'), keadaan: pilihan('utuh', 'hilang', 'berubah'), penjelasan: atauNull(teks('Berkas dengan sidik … tidak ada dalam simpanan.')) }),
  RincianRekomendasi: objek<RincianRekomendasi>('Satu rekomendasi dan seluruh jalannya', {
    koordinat: ref('Koordinat'), pada, rekomendasi: ref('BarisMatriks'), lhe: ref('LheTampil'), langkah: daftar(ref('LangkahTampil')), bukti: daftar(ref('BuktiTampil')),
    setoran: daftar(objek<RincianRekomendasi['setoran'][number]>('Satu setoran', { nilai: desimal('500000'), dokumen: ref('Dokumen'), eventId: teks(ID) })),
    pilihan: objek<RincianRekomendasi['pilihan']>('Kata yang dapat dipilih', { klaim: daftar(teks('Selesai')), alasanSah: daftar(teks('keadaan kahar')) }), aliran: teks(`tindaklanjut-inhil-diskopukm-${LHE}-1`), revisi,
  }),
  BarisRingkasanTindakLanjut: objek<BarisRingkasanTindakLanjut>('Satu kelompok', { ...pd, tahunTerbit: bilangan(2023), status, umur, ...hitungan }),
  RingkasanTindakLanjut: objek<RingkasanTindakLanjut>('Rekomendasi terhitung', {
    koordinat: ref('Koordinat'), pada, ...hitungan, baris: daftar(ref('BarisRingkasanTindakLanjut')),
    perStatus: daftar(objek<RingkasanTindakLanjut['perStatus'][number]>('Satu status', { status, sebutan: teks('Sesuai rekomendasi'), ...hitungan })),
    perUmur: daftar(objek<RingkasanTindakLanjut['perUmur'][number]>('Satu umur', { umur, jumlah: bilangan(3, 'Menurut tenggat sekarang'), jumlahAsal: bilangan(4, 'Menurut tenggat semula') })),
    terlambat: objek<RingkasanTindakLanjut['terlambat']>('Lewat tenggat', { asal: bilangan(4), kini: bilangan(3) }), dibukaKembali: bilangan(1), berbedaKlaim: bilangan(2), medianHari: atauNull(desimal('41.5')),
  }),
  PengingatTampil: objek<PengingatTampil>('Satu tenggat yang diingatkan', { pd: pd.pd, rekomendasi: teks(`${LHE}-1`), rencana: teks('1'), tanda: pilihan('mendekat', 'terlampaui'), jatuhTempo: tanggal(hari), berlaku: tanggal(hari), dicatat: waktu(), eventId: teks(ID), sequence: urutan }),
};
