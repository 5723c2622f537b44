import { DomainError, Desimal, tulisCiri } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { sebutFormula } from '#perencanaan';
import { faktorDikenal, kunciSaat, lingkupPembanding, sebutSaat } from '#realisasi';
import { sebutWaktu } from '../angka/buku-data.js';
import type { Analisis, Indikator, Pembanding } from '../angka/cuplikan.js';
import { cakupanLengkap } from '../angka/gulung-kinerja.js';
import { SKALA_PERSEN, type Penghitung } from '../angka/hitung.js';
import type { AnalisisRincian, BarisAnalisis, BarisData, BarisPembanding, Ketidaksesuaian, PembandingRincian, RincianIndikator } from './hasil.js';
import { capaianPeriode, triwulanKinerja } from './susun-kinerja.js';

/** Everything behind one indikator. Pure. Throws `indikator-tidak-ada`. */
export function susunRincian(h: Penghitung, kode: string, ketidaksesuaian: readonly Ketidaksesuaian[]): RincianIndikator {
  const i = [...h.c.indikator.values()].find((x) => x.kode === kode);
  if (!i) throw new DomainError('indikator-tidak-ada', `Indikator "${kode}" tidak ada pada ${h.c.pd} tahun ${h.c.tahun} menurut titik waktu yang diminta.`);
  const [setahun, triwulan] = [capaianPeriode(h, i, 'tahun'), triwulanKinerja(h, i)];
  const alamat = new Set([setahun, ...triwulan, ...triwulan.map((t) => t.kumulatif)].flatMap((p) => [p.target, p.realisasi, p.capaian]).map((s) => s.angka));
  const formula = rincianFormula(h, i);
  for (const s of formula?.masukan.flatMap((m) => m.sel) ?? []) alamat.add(s.angka);
  return {
    koordinat: h.c.koordinat, pd: h.c.pd, tahun: h.c.tahun,
    indikator: {
      kode: i.kode, nama: i.nama, namaLain: i.namaLain, satuan: i.satuan, arah: i.arah, akumulasi: i.akumulasi,
      simpul: i.simpul.map((s) => h.c.simpul.get(s)!).map((s) => ({ kode: s.kode, jenjang: s.jenjang, uraian: s.uraian })),
    },
    setahun, predikat: h.selPredikat(i), triwulan, formula, anak: rincianAnak(h, i),
    pembanding: urutPembanding(h.c.pembanding.filter((p) => p.indikator === i.id)).map((p) => rincianPembanding(h, i, p)),
    analisis: urutAnalisis(h.c.analisis.filter((a) => a.subjek.jenis === 'indikator' && a.subjek.indikator === i.id)).map(rincianAnalisis),
    ketidaksesuaian: ketidaksesuaian.filter((k) => alamat.has(k.angka)),
  };
}

function rincianFormula(h: Penghitung, i: Indikator): RincianIndikator['formula'] {
  const f = h.c.formula.get(i.id);
  const hasil = h.kinerja.formula(i);
  if (!f || !hasil) return null;
  return {
    jenis: f.formula.jenis, rumus: sebutFormula(f.formula), dokumen: f.dokumen, berlaku: f.berlaku, eventId: f.id,
    nilai: hasil.nilai ? (f.formula.jenis === 'jumlah' ? hasil.nilai.toString() : hasil.nilai.tetap(SKALA_PERSEN)) : null, alasan: hasil.alasan, dipakai: h.kinerja.nilai(i).asal === 'turunan',
    masukan: hasil.masukan.map((m) => {
      const contoh = h.kinerja.data.semua(m.pokok.kunci)[0];
      return {
        peran: m.peran, kunci: m.pokok.kunci, ciri: tulisCiri(m.pokok.ciri), nama: contoh?.nama ?? m.pokok.kunci, satuan: contoh?.satuan ?? '', waktu: m.hitungan.saat.map(sebutSaat).join(', ') || sebutWaktu(m.tahun, m.periode),
        nilai: m.hitungan.nilai?.toString() ?? null, alasan: m.hitungan.alasan, sel: m.hitungan.saat.map((s) => h.selData(m.pokok, s)),
      };
    }),
  };
}

function rincianAnak(h: Penghitung, i: Indikator): RincianIndikator['anak'] {
  const anak = h.kinerja.anak(i);
  if (!anak) return null;
  const tahap = h.tahapTarget().at(-1);
  return {
    keluaran: anak.keluaran.toString(), target: anak.target.toString(), nilai: anak.nilai?.tetap(SKALA_PERSEN) ?? null, alasan: anak.alasan, dipakai: h.kinerja.nilai(i).asal === 'turunan',
    cakupan: { bagian: anak.cakupan.bagian, dari: anak.cakupan.dari, pagu: null, paguDari: null, lengkap: cakupanLengkap(anak.cakupan) },
    bagian: anak.bagian.map(({ indikator: x }) => ({ indikator: x.kode, nama: x.nama, satuan: x.satuan, simpul: h.kodeSimpul(x.simpul[0]!), target: tahap === undefined ? null : h.selTarget(x, tahap), realisasi: h.selKinerja(x) })),
  };
}

const urutPembanding = (daftar: readonly Pembanding[]): Pembanding[] =>
  [...daftar].sort((a, b) => lingkupPembanding.indexOf(a.lingkup) - lingkupPembanding.indexOf(b.lingkup) || b.tahunNilai - a.tahunNilai || (a.nama < b.nama ? -1 : 1));

function rincianPembanding(h: Penghitung, i: Indikator, p: Pembanding): PembandingRincian {
  const realisasi = h.kinerja.nilai(i).nilai;
  return {
    lingkup: p.lingkup, nama: p.nama, tahun: p.tahunNilai, ukuran: p.ukuran, satuan: p.satuan, sel: h.selPembanding(i, p), sebanding: p.sebanding, catatan: p.catatan,
    selisih: p.sebanding && realisasi ? bulat(realisasi.kurang(Desimal.dari(p.nilai))) : null, dokumen: p.dokumen, eventId: p.id,
  };
}

/** A difference of recorded figures is exact; one of a quotient is rounded like the quotient. */
const bulat = (d: Desimal): string => (d.skala > 6 ? d.tetap(SKALA_PERSEN) : d.toString());

const urutAnalisis = (daftar: readonly Analisis[]): Analisis[] => [...daftar].sort((a, b) => faktorDikenal.indexOf(a.faktor) - faktorDikenal.indexOf(b.faktor) || (a.periode < b.periode ? -1 : a.periode > b.periode ? 1 : a.nomor - b.nomor));

const rincianAnalisis = (a: Analisis): AnalisisRincian => ({ faktor: a.faktor, periode: a.periode, nomor: a.nomor, teks: a.teks, dokumen: a.dokumen, sequence: a.seq, eventId: a.id });

/** Every count that this year's sources state. Pure. */
export function susunData(h: Penghitung): BarisData[] {
  return h.c.data.map((d) => ({
    kunci: d.kunci, nama: d.nama, satuan: d.satuan, sifat: d.sifat, ciri: d.ciri, saat: kunciSaat(d.saat), waktu: sebutSaat(d.saat), sumber: d.sumber, dokumen: d.dokumen, eventId: d.id, sel: h.selData(d, d.saat),
  }));
}

/** Every comparison of the year, by indikator. Pure. */
export function susunPembanding(h: Penghitung): BarisPembanding[] {
  return [...h.c.indikator.values()].flatMap((i) => urutPembanding(h.c.pembanding.filter((p) => p.indikator === i.id)).map((p) => ({ indikator: i.kode, namaIndikator: i.nama, ...rincianPembanding(h, i, p) })));
}

/** Every analysis of the year, of nodes and of indikator. Pure. */
export function susunAnalisis(h: Penghitung): BarisAnalisis[] {
  return urutAnalisis(h.c.analisis).flatMap((a): BarisAnalisis[] => {
    if (a.subjek.jenis === 'indikator') {
      const i = h.c.indikator.get(a.subjek.indikator);
      return i ? [{ subjek: { jenis: 'indikator', kode: i.kode, nama: i.nama }, ...rincianAnalisis(a) }] : [];
    }
    const s = h.c.simpul.get(a.subjek.simpul);
    if (!s && a.subjek.simpul !== SELURUH_PD) return [];
    return [{ subjek: { jenis: 'simpul', kode: s?.kode ?? SELURUH_PD, nama: s?.uraian ?? h.c.identitas?.nama ?? h.c.pd }, ...rincianAnalisis(a) }];
  });
}
