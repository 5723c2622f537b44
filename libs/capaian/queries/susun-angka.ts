import { Rupiah, sampaiTriwulan, triwulanSetahun, tulisCiri, type Periode, type PeriodeAngka } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { nomorButir } from '#perencanaan';
import { tulisAlamat } from '../angka/alamat.js';
import { rincianDari } from '../angka/gulung-pagu.js';
import { susunSel, type KelompokRataRata, type Penghitung } from '../angka/hitung.js';
import { bagianPeriode } from '../angka/gulung-realisasi.js';
import type { Indikator } from '../angka/cuplikan.js';
import { dokumenRupiah, dokumenTarget, jenisAkhir, programPk, selAkhir, selAkhirRupiah, selPkAnggaran, selPkTarget, selSaldo, selSaldoRupiah, selTargetDokumen, selTargetRupiah, urutPk } from '../angka/rencana.js';
import type { BarisAngka, Sel, Ukuran } from './hasil.js';
import { kunciSaat } from '#realisasi';
import { urutanPohon } from './susun-kinerja.js';

/** A row of the flat list before the log has been asked for id and recording time of its event. */
export type AngkaTanpaPeristiwa = Omit<BarisAngka, 'dicatat' | 'eventId'> & { readonly peristiwa: number | null };

const kelompokRataRata: readonly KelompokRataRata[] = ['sasaran', 'program', 'sasaran-dan-program', 'semua'];

/** Which figures are wanted: computing those that cannot have changed would cost most of a difference. */
export interface BagianAngka {
  /** Pagu and what follows from it. */
  readonly pagu: boolean;
  /** Realisasi in money and what follows from it, of these nodes and periods; the year's figures are always among them. */
  readonly uang: { readonly simpul: (simpul: string) => boolean; readonly periode: (periode: Periode) => boolean } | null;
  readonly fisik: boolean;
  /** Everything about indikator, the counts behind them and the averages over them. */
  readonly indikator: boolean;
  /** Amounts of planning documents, and PK. */
  readonly rencana: boolean;
}

export const SEMUA_BAGIAN: BagianAngka = { pagu: true, uang: { simpul: () => true, periode: () => true }, fisik: true, indikator: true, rencana: true };

/** Figures of a PD and year, recorded and derived, in the order of the tree: every one, or those of some parts. Pure. */
export function susunAngka(h: Penghitung, bagian: BagianAngka = SEMUA_BAGIAN): AngkaTanpaPeristiwa[] {
  const simpul = [SELURUH_PD, ...[...urutanPohon(h)].sort((a, b) => a[1] - b[1]).map(([id]) => id)];
  return [
    ...simpul.flatMap((s) => angkaSimpul(h, s, bagian)), ...(bagian.indikator ? angkaIndikator(h) : []), ...(bagian.rencana ? angkaPk(h) : []), ...(bagian.indikator ? [...angkaData(h), ...kelompokRataRata.map((k) => rataRata(h, k))] : []),
  ];
}

interface Ciri {
  readonly ukuran: Ukuran;
  readonly satuan: string;
  readonly tahap?: string;
  readonly periode?: string;
  readonly basis?: string;
  readonly sumberDana?: string | null;
  readonly rekening?: string | null;
}

function angkaSimpul(h: Penghitung, simpul: string, bagian: BagianAngka): AngkaTanpaPeristiwa[] {
  const { c } = h;
  const s = c.simpul.get(simpul);
  const [jenjang, kode, uraian] = [s?.jenjang ?? 'pd', h.kodeSimpul(simpul), s?.uraian ?? c.identitas?.nama ?? c.pd];
  // Written out: a spread into a literal of this size is several times slower, and there are thousands of rows.
  const baris = (sel: Sel, ciri: Ciri): AngkaTanpaPeristiwa => ({
    pd: c.pd, tahun: c.tahun, jenjang, kode, uraian, indikator: null, ukuran: ciri.ukuran, tahap: ciri.tahap ?? null, periode: ciri.periode ?? null, basis: ciri.basis ?? null, sumberDana: ciri.sumberDana ?? null, rekening: ciri.rekening ?? null,
    nilai: sel.nilai, teks: sel.teks, satuan: ciri.satuan, asal: sel.asal, sequence: sel.sequence, peristiwa: sel.peristiwa, berlaku: sel.berlaku, angka: sel.angka,
  });
  const hasil = bagian.pagu ? c.tahap.map((t, i) => baris(h.selPagu(simpul, i), { ukuran: 'pagu', satuan: 'Rp', tahap: t.tahap })) : [];
  if (bagian.pagu) {
    for (const p of c.pagu.filter((x) => x.simpul === simpul && rincianDari(x) !== 'tidak-dirinci')) {
      const sumber = p.sumberDana?.kode ?? p.sumberDana?.nama ?? null;
      const angka = tulisAlamat(c.pd, c.tahun, 'pagu', kode, p.tahap, p.rekening ?? '-', sumber ?? '-');
      hasil.push(baris(susunSel(angka, Rupiah.dariSen(p.sen).toString(), null, 'dicatat', [p]), { ukuran: 'pagu', satuan: 'Rp', tahap: p.tahap, sumberDana: sumber, rekening: p.rekening }));
    }
    hasil.push(baris(h.selPaguTerkini(simpul), { ukuran: 'pagu-terkini', satuan: 'Rp' }), baris(h.selSelisih(simpul), { ukuran: 'selisih', satuan: 'Rp' }));
  }
  const uang = bagian.uang?.simpul(simpul) ? bagian.uang : null;
  const periode = uang ? semuaPeriode.filter((p) => p === 'tahun' || uang.periode(p)) : [];
  for (const basis of h.basis) {
    for (const p of periode) {
      const sel = h.selRealisasi(simpul, basis, p);
      if (p === 'tahun' || sel.nilai !== null) hasil.push(baris(sel, { ukuran: 'realisasi', satuan: 'Rp', periode: p, basis }));
    }
    for (const r of h.rincianRealisasi) {
      for (const p of periode) {
        const sel = h.selRincianRealisasi(simpul, basis, p, r);
        if (sel.nilai !== null) hasil.push(baris(sel, { ukuran: 'realisasi', satuan: 'Rp', periode: p, basis, sumberDana: r.sumberDana === '-' ? null : r.sumberDana, rekening: r.rekening === '-' ? null : r.rekening }));
      }
    }
    if (uang || bagian.pagu) hasil.push(baris(h.selSerapan(simpul, basis), { ukuran: 'serapan', satuan: '%', basis }), baris(h.selSisa(simpul, basis), { ukuran: 'sisa', satuan: 'Rp', basis }));
  }
  const fisik = bagian.fisik || bagian.pagu ? h.selFisik(simpul) : null;
  if (fisik !== null && fisik.nilai !== null) hasil.push(baris(fisik, { ukuran: 'fisik', satuan: '%' }));
  if (bagian.rencana) hasil.push(...rencanaSimpul(h, simpul).map(({ sel, ...ciri }) => baris(sel, { satuan: 'Rp', ...ciri })));
  return hasil;
}

const semuaPeriode: readonly Periode[] = ['tahun', ...bagianPeriode('tahun').flatMap((tw) => [tw, ...bagianPeriode(tw)])];


function angkaIndikator(h: Penghitung): AngkaTanpaPeristiwa[] {
  const { c } = h;
  return [...c.indikator.values()].flatMap((i) => {
    const s = c.simpul.get(i.simpul[0]!)!;
    const baris = (sel: Sel, ukuran: Ukuran, satuan: string, lain: { tahap?: string; periode?: string; basis?: string } = {}): AngkaTanpaPeristiwa => ({
      pd: c.pd, tahun: c.tahun, jenjang: s.jenjang, kode: s.kode, uraian: s.uraian, indikator: i.nama, ukuran,
      tahap: lain.tahap ?? null, periode: lain.periode ?? null, basis: lain.basis ?? null, sumberDana: null, rekening: null,
      nilai: sel.nilai, teks: sel.teks, satuan, asal: sel.asal, sequence: sel.sequence, peristiwa: sel.peristiwa, berlaku: sel.berlaku, angka: sel.angka,
    });
    const periode = semuaPeriode.map((p) => ({ p, sel: h.selKinerja(i, p) })).filter(({ p, sel }) => p === 'tahun' || sel.nilai !== null);
    // A predikat is a word, not a number: it stands in `teks`.
    const predikat = h.selPredikat(i);
    return [
      ...h.tahapTarget().map((t) => baris(h.selTarget(i, t), 'target', i.satuan, { tahap: t })),
      ...rencanaIndikator(h, i).map(({ sel, ukuran, ...lain }) => baris(sel, ukuran, i.satuan, lain)),
      ...periode.map(({ p, sel }) => baris(sel, 'kinerja', i.satuan, { periode: p })),
      ...angkaTriwulan(h, i, baris),
      baris(h.selCapaian(i), 'capaian', '%'),
      ...h.c.pembanding.filter((p) => p.indikator === i.id).map((p) => baris(h.selPembanding(i, p), 'pembanding', p.satuan)),
      baris({ ...predikat, nilai: null, teks: predikat.nilai ?? predikat.teks }, 'predikat', ''),
    ];
  });
}

interface AngkaRencana {
  readonly sel: Sel;
  readonly ukuran: Ukuran;
  readonly tahap?: string;
  /** Kind of the planning document. */
  readonly basis?: string;
}

const dinyatakan = (semua: readonly AngkaRencana[]): AngkaRencana[] => semua.filter(({ sel }) => sel.sequence !== null);

function rencanaSimpul(h: Penghitung, simpul: string): AngkaRencana[] {
  if (h.c.rencana.length === 0) return [];
  return dinyatakan([
    ...dokumenRupiah(h).map((d) => ({ sel: selTargetRupiah(h, simpul, d), ukuran: 'target-rupiah' as const, tahap: d.tahap, basis: d.jenis })),
    ...jenisAkhir(h).map((jenis) => ({ sel: selAkhirRupiah(h, simpul, jenis), ukuran: 'target-akhir' as const, basis: jenis })),
    { sel: selSaldoRupiah(h, simpul), ukuran: 'saldo-awal' },
  ]);
}

function rencanaIndikator(h: Penghitung, i: Indikator): AngkaRencana[] {
  return dinyatakan([
    ...dokumenTarget(h).map((d) => ({ sel: selTargetDokumen(h, i, d), ukuran: 'target-dokumen' as const, tahap: d.tahap, basis: d.jenis })),
    ...jenisAkhir(h).map((jenis) => ({ sel: selAkhir(h, i, jenis), ukuran: 'target-akhir' as const, basis: jenis })),
    { sel: selSaldo(h, i), ukuran: 'saldo-awal' },
  ]);
}

/** What PK promise; `basis` carries the post. */
function angkaPk(h: Penghitung): AngkaTanpaPeristiwa[] {
  const { c } = h;
  return urutPk(h).flatMap((pk) => {
    const baris = (sel: Sel, ukuran: Ukuran, ciri: Pick<AngkaTanpaPeristiwa, 'jenjang' | 'kode' | 'uraian' | 'indikator' | 'satuan'>): AngkaTanpaPeristiwa => ({
      pd: c.pd, tahun: c.tahun, ...ciri, ukuran, tahap: pk.tahap, periode: null, basis: pk.jabatan.id, sumberDana: null, rekening: null,
      nilai: sel.nilai, teks: sel.teks, asal: sel.asal, sequence: sel.sequence, peristiwa: sel.peristiwa, berlaku: sel.berlaku, angka: sel.angka,
    });
    return [
      ...pk.butir.map((b) => baris(selPkTarget(h, pk, b), 'pk-target', { jenjang: 'pk', kode: nomorButir(b), uraian: b.sasaran, indikator: b.nama, satuan: b.satuan })),
      ...programPk(h, pk).map((p) => baris(selPkAnggaran(h, pk, p.simpul), 'pk-anggaran', { jenjang: c.simpul.get(p.simpul)?.jenjang ?? 'pd', kode: h.kodeSimpul(p.simpul), uraian: c.simpul.get(p.simpul)?.uraian ?? c.identitas?.nama ?? c.pd, indikator: null, satuan: 'Rp' })),
    ];
  });
}

/** Targets of triwulan, and what is measured by triwulan and up to each. */
function angkaTriwulan(h: Penghitung, i: Indikator, baris: (sel: Sel, ukuran: Ukuran, satuan: string, lain: { tahap?: string; periode?: string }) => AngkaTanpaPeristiwa): AngkaTanpaPeristiwa[] {
  const tahap = h.tahapTarget().at(-1);
  return triwulanSetahun.flatMap((tw) => {
    const sd = sampaiTriwulan(tw);
    const bertarget = (p: PeriodeAngka): boolean => h.acuanTarget(i, p) === 'periode';
    const target = tahap === undefined ? [] : [tw, ...(tw === 'tw4' ? [] : [sd])].filter(bertarget).map((p) => baris(h.selTarget(i, tahap, p), 'target', i.satuan, { tahap, periode: p }));
    const [sendiri, sampai] = [h.kinerja.nilai(i, tw).nilai, h.kinerja.nilai(i, sd).nilai];
    // The figure up to the first triwulan is that triwulan's, the one up to the last is the year's.
    const kumulatif = sampai !== undefined && tw !== 'tw1' && tw !== 'tw4' ? [baris(h.selKinerja(i, sd), 'kinerja', i.satuan, { periode: sd }), baris(h.selCapaian(i, sd), 'capaian', '%', { periode: sd })] : [];
    return [...target, ...(sendiri === undefined ? [] : [baris(h.selCapaian(i, tw), 'capaian', '%', { periode: tw })]), ...kumulatif];
  });
}

/** Every recorded count, and the sum of a key at a moment where only its breakdown is recorded. */
function angkaData(h: Penghitung): AngkaTanpaPeristiwa[] {
  const buku = h.kinerja.data;
  return buku.kunci().flatMap((kunci) => {
    const milik = h.c.data.filter((d) => d.kunci === kunci);
    const jumlah = [...new Map(milik.map((d) => [kunciSaat(d.saat), d.saat])).values()].filter((saat) => !milik.some((d) => d.ciri.length === 0 && kunciSaat(d.saat) === kunciSaat(saat)) && buku.pada({ kunci, ciri: [] }, saat).nilai !== undefined);
    return [...jumlah.map((saat) => ({ ciri: [], saat })), ...milik].map(({ ciri, saat }): AngkaTanpaPeristiwa => {
      const sel = h.selData({ kunci, ciri }, saat);
      const { nama, satuan } = milik[0]!;
      return {
        pd: h.c.pd, tahun: h.c.tahun, jenjang: 'pd', kode: kunci, uraian: ciri.length === 0 ? nama : `${nama} (${tulisCiri(ciri)})`, indikator: null, ukuran: 'data', tahap: null, periode: kunciSaat(saat), basis: null,
        sumberDana: null, rekening: null, nilai: sel.nilai, teks: sel.teks, satuan, asal: sel.asal, sequence: sel.sequence, peristiwa: sel.peristiwa, berlaku: sel.berlaku, angka: sel.angka,
      };
    });
  });
}

function rataRata(h: Penghitung, k: KelompokRataRata): AngkaTanpaPeristiwa {
  const { sel } = h.selRataRata(k);
  return {
    pd: h.c.pd, tahun: h.c.tahun, jenjang: 'pd', kode: k, uraian: `Rata-rata capaian ${k.replaceAll('-', ' ')}`, indikator: null, ukuran: 'rata-rata',
    tahap: null, periode: null, basis: null, sumberDana: null, rekening: null, nilai: sel.nilai, teks: sel.teks, satuan: '%', asal: sel.asal, sequence: sel.sequence, peristiwa: sel.peristiwa, berlaku: sel.berlaku, angka: sel.angka,
  };
}
