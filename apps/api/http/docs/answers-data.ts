import type { AnakRincian, AnalisisRincian, BarisAnalisis, BarisData, BarisPembanding, CapaianPeriode, MasukanRincian, PembandingRincian, RincianIndikator, TriwulanKinerja } from '#capaian';
import { faktorDikenal, lingkupPembanding, sifatData, ukuranPembanding } from '#realisasi';
import { akumulasiDikenal, jenisFormula } from '#perencanaan';
import { atauNull, bilangan, daftar, desimal, objek, pilihan, ref, tanggal, teks, yaTidak, type Schema } from './schema.js';

const ID = '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55';

const periode = {
  periode: teks('tw2', 'tahun, tw1 sampai tw4, atau sd-tw1 sampai sd-tw4'), nama: teks('TW II'), target: ref('Sel'), acuan: pilihan('periode', 'tahun'), realisasi: ref('Sel'), capaian: ref('Sel'),
};

const pembanding = {
  lingkup: pilihan(...lingkupPembanding), nama: teks('Nasional'), tahun: bilangan(2024), ukuran: pilihan(...ukuranPembanding), satuan: teks('persen'), sel: ref('Sel'), sebanding: yaTidak(false), catatan: atauNull(teks('Indikator nasional lain definisinya')),
  selisih: atauNull(desimal('-6.39', 'Realisasi tahun ini dikurangi pembanding; null bila tidak sebanding')), dokumen: ref('Dokumen'), eventId: teks(ID),
};

const analisis = { faktor: pilihan(...faktorDikenal), periode: teks('tahun'), nomor: bilangan(1), teks: teks('Pelaporan keuangan koperasi belum tertib'), dokumen: ref('Dokumen'), sequence: bilangan(412), eventId: teks(ID) };

/** Shapes of the answers about counts, formulas, comparisons and analyses. */
export const jawabanData: Readonly<Record<string, Schema>> = {
  CapaianPeriode: objek<CapaianPeriode>('Target, realisasi dan capaian satu periode; acuan "tahun": diukur terhadap target setahun', periode),
  TriwulanKinerja: objek<TriwulanKinerja>('Satu triwulan, dan tahun sampai dengan triwulan itu', { ...periode, kumulatif: ref('CapaianPeriode') }),
  MasukanRincian: objek<MasukanRincian>('Satu masukan formula', {
    peran: pilihan('pembilang', 'penyebut', 'sebelumnya'), kunci: teks('koperasi-aktif'), ciri: teks('status=aktif'), nama: teks('Koperasi aktif'), waktu: teks('2024'), satuan: teks('koperasi'), nilai: atauNull(desimal('789')), alasan: atauNull(teks('data "koperasi" 2024 belum dicatat')), sel: daftar(ref('Sel')),
  }),
  AnakRincian: objek<AnakRincian>('Indikator di bawah yang ikut dijumlahkan', { indikator: teks('I-1.1.1'), nama: teks('Jumlah dokumen'), satuan: teks('dok'), simpul: teks('1.1.1'), target: atauNull(ref('Sel')), realisasi: ref('Sel') }),
  PembandingRincian: objek<PembandingRincian>('Satu pembanding', pembanding),
  BarisPembanding: objek<BarisPembanding>('Satu pembanding dan indikatornya', { indikator: teks('I-S1'), namaIndikator: teks('Persentase koperasi aktif'), ...pembanding }),
  AnalisisRincian: objek<AnalisisRincian>('Satu faktor', analisis),
  BarisAnalisis: objek<BarisAnalisis>('Satu faktor dan subjeknya', { subjek: objek<BarisAnalisis['subjek']>('Indikator atau simpul', { jenis: pilihan('indikator', 'simpul'), kode: teks('I-S1'), nama: teks('Persentase koperasi aktif') }), ...analisis }),
  BarisData: objek<BarisData>('Satu data pendukung', {
    kunci: teks('koperasi'), nama: teks('Koperasi'), satuan: teks('koperasi'), sifat: pilihan(...sifatData), ciri: daftar(objek<BarisData['ciri'][number]>('Ciri', { dimensi: teks('kecamatan'), nilai: teks('Perak') })), saat: teks('2024-tahun'), waktu: teks('2024'),
    sumber: atauNull(teks('Bidang kelembagaan')), dokumen: ref('Dokumen'), eventId: teks(ID), sel: ref('Sel'),
  }),
  RincianIndikator: objek<RincianIndikator>('Segala sesuatu di balik satu indikator', {
    koordinat: ref('Koordinat'), pd: teks('jombang-diskopum'), tahun: bilangan(2024),
    indikator: objek<RincianIndikator['indikator']>('Indikatornya', {
      kode: teks('I-S1'), nama: teks('Persentase koperasi aktif'), namaLain: daftar(teks('Koperasi aktif')), satuan: teks('persen'), arah: pilihan('positif', 'negatif'), akumulasi: pilihan(...akumulasiDikenal),
      simpul: daftar(objek<RincianIndikator['indikator']['simpul'][number]>('Simpul', { kode: teks('S1'), jenjang: teks('sasaran'), uraian: teks('Meningkatnya koperasi aktif') })),
    }),
    setahun: ref('CapaianPeriode'), predikat: ref('Sel'), triwulan: daftar(ref('TriwulanKinerja')),
    formula: atauNull(objek<NonNullable<RincianIndikator['formula']>>('Formula atas data pendukung', {
      jenis: pilihan(...jenisFormula), rumus: teks('koperasi-aktif ÷ koperasi × 100'), dokumen: atauNull(ref('Dokumen')), berlaku: tanggal('2024-01-01'), eventId: teks(ID), nilai: atauNull(desimal('54.79')), alasan: atauNull(teks('penyebut nol')), dipakai: yaTidak(true), masukan: daftar(ref('MasukanRincian')),
    })),
    anak: atauNull(objek<NonNullable<RincianIndikator['anak']>>('Σ keluaran ÷ Σ target indikator di bawahnya', { keluaran: desimal('111'), target: desimal('188'), nilai: atauNull(desimal('59.04')), alasan: atauNull(teks('jumlah target indikator di bawahnya nol')), dipakai: yaTidak(true), cakupan: ref('CakupanSel'), bagian: daftar(ref('AnakRincian')) })),
    pembanding: daftar(ref('PembandingRincian')), analisis: daftar(ref('AnalisisRincian')), ketidaksesuaian: daftar(ref('Ketidaksesuaian')),
  }),
};
