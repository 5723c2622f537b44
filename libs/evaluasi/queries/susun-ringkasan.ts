import { Desimal, Rupiah } from '#kernel';
import { statusNasional, type Koordinat } from '#capaian';
import { selisihHari } from '../hari.js';
import type { CuplikanEvaluasi } from '../buku-evaluasi.js';
import { umurDikenal, type BarisMatriks, type BarisRingkasanTindakLanjut, type HitunganTindakLanjut, type RingkasanTindakLanjut } from './hasil.js';

/** Recommendations counted by PD, year of issue, status and age, rupiah beside them. */
export function susunRingkasan(koordinat: Koordinat, pada: string, semua: readonly { readonly c: CuplikanEvaluasi; readonly baris: readonly BarisMatriks[] }[], sebutan: Readonly<Record<string, string>>): RingkasanTindakLanjut {
  const baris = semua.flatMap((x) => x.baris);
  const kelompok = new Map<string, BarisMatriks[]>();
  for (const b of baris) {
    const kunci = JSON.stringify([b.pd, b.tahunTerbit, b.status, b.umurKini]);
    const ada = kelompok.get(kunci);
    if (ada) ada.push(b);
    else kelompok.set(kunci, [b]);
  }
  const terlambat = (hari: (b: BarisMatriks) => number | null): number => baris.filter((b) => (hari(b) ?? 0) > 0).length;
  return {
    koordinat, pada, ...hitung(baris),
    baris: [...kelompok.values()].map((k): BarisRingkasanTindakLanjut => ({ pd: k[0]!.pd, namaPd: k[0]!.namaPd, tahunTerbit: k[0]!.tahunTerbit, status: k[0]!.status, umur: k[0]!.umurKini, ...hitung(k) })),
    perStatus: statusNasional.map((status) => ({ status, sebutan: sebutan[status]!, ...hitung(baris.filter((b) => b.status === status)) })),
    perUmur: umurDikenal.map((umur) => ({ umur, jumlah: baris.filter((b) => b.umurKini === umur).length, jumlahAsal: baris.filter((b) => b.umur === umur).length })),
    terlambat: { asal: terlambat((b) => b.hariLewat), kini: terlambat((b) => b.hariLewatKini) },
    dibukaKembali: baris.filter((b) => b.dibukaKembali > 0).length, berbedaKlaim: baris.filter((b) => b.berbedaKlaim).length,
    medianHari: median(semua.flatMap(({ c, baris: milik }) => {
      const terbit = new Map(c.lhe.map((l) => [l.lhe, l.isi.dokumen.tanggal]));
      return milik.flatMap((b) => (b.status === 'sesuai' && b.putusan ? [selisihHari(terbit.get(b.lhe)!, b.putusan.tanggal)] : []));
    })),
  };
}

const hitung = (baris: readonly BarisMatriks[]): HitunganTindakLanjut => ({
  jumlah: baris.length,
  nilai: Rupiah.jumlah(baris.flatMap((b) => (b.rupiah ? [Rupiah.dari(b.rupiah.nilai)] : []))).toString(),
  disetor: Rupiah.jumlah(baris.flatMap((b) => (b.rupiah ? [Rupiah.dari(b.rupiah.disetor)] : []))).toString(),
});

function median(hari: readonly number[]): string | null {
  if (hari.length === 0) return null;
  const urut = [...hari].sort((a, b) => a - b);
  const tengah = urut.length >> 1;
  return urut.length % 2 === 1 ? String(urut[tengah]) : Desimal.dariBulat(urut[tengah - 1]! + urut[tengah]!).bagi(Desimal.dariBulat(2))!.toString();
}
