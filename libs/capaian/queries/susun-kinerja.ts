import { bandingKode, namaPeriodeAngka, namaTahap, sampaiTriwulan, triwulanSetahun, type PeriodeAngka } from '#kernel';
import { sebutFormula, urutanJenjang } from '#perencanaan';
import type { Indikator, Penggantian, SimpulTahun } from '../angka/cuplikan.js';
import type { KelompokRataRata, Penghitung } from '../angka/hitung.js';
import { tulisAlamat } from '../angka/alamat.js';
import { susunSel } from '../angka/hitung.js';
import { kolomDokumen } from '../angka/rencana.js';
import type { BarisKinerja, CapaianPeriode, PenggantianTampil, TabelKinerja, TriwulanKinerja } from './hasil.js';

const namaKelompok: Readonly<Record<KelompokRataRata, string>> = {
  sasaran: 'Rata-rata capaian sasaran', program: 'Rata-rata capaian program',
  'sasaran-dan-program': 'Rata-rata capaian sasaran dan program', semua: 'Rata-rata capaian semua indikator',
};

/** The performance table in the order of the tree, with averages and the policies that made its numbers. Pure. */
export function susunKinerja(h: Penghitung, imporBerjalan: readonly string[]): TabelKinerja {
  const { c } = h;
  const tahap = h.tahapTarget();
  const dokumen = kolomDokumen(h);
  const baris = h.ingat('baris-kinerja', () => {
    const urutan = urutanPohon(h);
    return [...c.indikator.values()]
      .flatMap((i) => i.simpul.map((s) => ({ i, s: c.simpul.get(s)! })))
      .sort((a, b) => urutan.get(a.s.id)! - urutan.get(b.s.id)! || bandingKode(a.i.kode, b.i.kode))
      .map(({ i, s }): BarisKinerja => barisKinerja(h, i, s, tahap, dokumen));
  });
  const utama = c.kebijakan.isi['rata-rata'].atas;
  const kelompok: KelompokRataRata[] = [utama, ...(['sasaran', 'program'] as const).filter((k) => k !== utama)];
  return {
    koordinat: c.koordinat, pd: c.pd, namaPd: c.identitas?.nama ?? c.pd, namaPemda: c.identitas?.namaPemda ?? '', tahun: c.tahun,
    tahap: tahap.map((t) => ({ tahap: t, nama: namaTahap(t) })),
    dokumen: dokumen.map((d) => d.kolom),
    baris,
    rataRata: kelompok.map((k) => ({ nama: namaKelompok[k], ...h.selRataRata(k) })),
    kebijakan: [c.kebijakan.dipakai.capaian, c.kebijakan.dipakai['rata-rata'], c.kebijakan.dipakai.skala],
    imporBerjalan,
  };
}

function barisKinerja(h: Penghitung, i: Indikator, s: SimpulTahun, tahap: ReturnType<Penghitung['tahapTarget']>, dokumen: ReturnType<typeof kolomDokumen>): BarisKinerja {
  return {
    indikator: i.id, kode: i.kode, nama: i.nama, namaLain: i.namaLain, satuan: i.satuan, arah: i.arah,
    simpul: { kode: s.kode, jenjang: s.jenjang, uraian: s.uraian, leluhur: leluhur(h, s) },
    program: (h.c.dukungan.get(i.id) ?? []).map((p) => ({ kode: h.kodeSimpul(p), uraian: h.c.simpul.get(p)!.uraian })),
    menggantikan: h.c.penggantian.filter((p) => p.baru.id === i.id).map((p) => penggantian(p, p.lama)),
    digantikan: h.c.penggantian.filter((p) => p.lama.id === i.id).map((p) => penggantian(p, p.baru))[0] ?? null,
    target: tahap.map((t) => h.selTarget(i, t)),
    perDokumen: dokumen.map((d) => d.sel(i, s.id)),
    realisasi: h.selKinerja(i), capaian: h.selCapaian(i), predikat: h.selPredikat(i),
    akumulasi: i.akumulasi, formula: caraTurunan(h, i), triwulan: triwulanKinerja(h, i),
  };
}

/** How the realisasi of an indikator is derived, in words; null where it is entered only. */
export function caraTurunan(h: Penghitung, i: Indikator): string | null {
  if (i.akumulasi === 'rasio-anak') return 'Σ keluaran indikator di bawahnya ÷ Σ targetnya × 100';
  const f = h.c.formula.get(i.id);
  return f ? sebutFormula(f.formula) : null;
}

/** Target, realisasi and capaian of a period: measured against its own target where there is one, else against the year's. */
export function capaianPeriode(h: Penghitung, i: Indikator, periode: PeriodeAngka): CapaianPeriode {
  const tahap = h.tahapTarget().at(-1);
  const acuan = periode === 'tahun' ? 'tahun' : h.acuanTarget(i, periode);
  const target = tahap === undefined ? susunSel(tulisAlamat(h.c.pd, h.c.tahun, 'target', i.kode, 'awal'), null, 'belum ditetapkan', 'dicatat', []) : h.selTarget(i, tahap, acuan === 'periode' ? periode : 'tahun');
  return { periode, nama: namaPeriodeAngka(periode), target, acuan, realisasi: h.selKinerja(i, periode), capaian: h.selCapaian(i, periode) };
}

/** The four triwulan of an indikator, each with the year up to it; none where nothing is stated for any of them. */
export function triwulanKinerja(h: Penghitung, i: Indikator): TriwulanKinerja[] {
  const ada = triwulanSetahun.some((tw) => h.kinerja.nilai(i, tw).nilai !== undefined || h.acuanTarget(i, tw) === 'periode');
  return ada ? triwulanSetahun.map((tw) => ({ ...capaianPeriode(h, i, tw), kumulatif: capaianPeriode(h, i, sampaiTriwulan(tw)) })) : [];
}

const penggantian = ({ sebanding, alasan, dokumen }: Penggantian, { kode, nama }: Penggantian['lama']): PenggantianTampil => ({ kode, nama, sebanding, alasan, dokumen });

function leluhur(h: Penghitung, s: SimpulTahun): string[] {
  const induk = s.induk === null ? undefined : h.c.simpul.get(s.induk);
  return induk ? [...leluhur(h, induk), induk.kode] : [];
}

/** Place of every node when the tree is walked from the top, parents before children. */
export function urutanPohon(h: Penghitung): Map<string, number> {
  const urutan = new Map<string, number>();
  const jalan = (simpul: string): void => {
    urutan.set(simpul, urutan.size);
    h.pagu.anak(simpul).forEach(jalan);
  };
  const puncak = [...h.c.puncak].sort((a, b) => urutanJenjang.indexOf(h.c.simpul.get(a)!.jenjang) - urutanJenjang.indexOf(h.c.simpul.get(b)!.jenjang));
  puncak.forEach(jalan);
  return urutan;
}
