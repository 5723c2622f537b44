import { kunciDokumen, namaPeriode, type Dokumen, type Periode } from '#kernel';
import type { Envelope } from '#event-store';
import type { Versi } from '#projection';
import { analisisDari, entriDari, paguDari, pembandingDari, pkDari, rencanaBaris, revisiDari, targetDari, terurai, type SemuaBaris } from '#capaian';
import type { IsiDukung, IsiGanti, IsiPasang, IsiSimpul } from '#perencanaan';
import { barisPeristiwa } from './andai.js';
import { RiwayatPeriode, periodeBaris } from './riwayat-periode.js';

/** A later event that rests on an earlier one, and why. */
export interface Sandaran {
  readonly sequence: number;
  readonly sebab: string;
}

/**
 * Later events of the PD and year that could not have been recorded without one event, by sequence. `semua` are the rows up to the
 * coordinates, `periode` the decisions about periods whatever their dates.
 */
export function sandaran(e: Envelope, sequence: number, semua: SemuaBaris, periode: readonly Versi[], diketahui: number): Sandaran[] {
  const milik = barisPeristiwa(semua, sequence);
  const hasil = new Map<number, string>();
  const halang = (s: number, sebab: string): void => {
    if (s > sequence && s <= diketahui && !hasil.has(s)) hasil.set(s, sebab);
  };
  for (const v of milik) {
    halang(v.seqAkhir, 'Mengoreksi pernyataan peristiwa itu.');
    if (v.jenis === 'pagu') halang(v.seq, 'Mengesahkan revisi yang barisnya termasuk peristiwa itu: jumlah dan sidik barisnya tidak akan cocok.');
    if (v.jenis === 'revisi') for (const r of semua.tahunan) if (r.jenis === 'revisi' && revisiDari(r).merevisi === v.kunci) halang(r.seq, 'Merevisi dokumen yang disahkan peristiwa itu.');
    if (v.jenis === 'pk') for (const r of semua.tahunan) if (r.jenis === 'pk' && merevisi(r, pkDari(v).dokumen)) halang(r.seq, 'Mengubah perjanjian kinerja yang dinyatakan peristiwa itu.');
    if (pertama(v, semua)) for (const r of [...semua.pohon, ...semua.tahunan]) if (menyebut(r).includes(v.kunci)) halang(r.peristiwa, 'Menyebut simpul atau indikator yang dikenal sejak peristiwa itu.');
    if (v.jenis === 'pd' && pertama(v, semua)) for (const r of [...semua.pohon, ...semua.tahunan]) halang(r.peristiwa, 'Mencatat fakta perangkat daerah yang dikenal sejak peristiwa itu.');
  }
  const keputusan = periode.find((v) => v.peristiwa === sequence);
  if (keputusan) for (const s of sandaranPeriode(e, keputusan, semua, periode)) halang(s.sequence, s.sebab);
  return [...hasil].sort(([a], [b]) => a - b).map(([s, sebab]) => ({ sequence: s, sebab }));
}

const merevisi = (pk: Versi, dokumen: Dokumen): boolean => {
  const lama = pkDari(pk).merevisi;
  return lama !== null && kunciDokumen(lama) === kunciDokumen(dokumen);
};

/** Whether a row is the first to say that a node, an indikator or the PD is there: the later ones only change it. */
function pertama(v: Versi, semua: SemuaBaris): boolean {
  if (!['simpul', 'kode', 'indikator', 'pd'].includes(v.jenis)) return false;
  return ![...semua.daftar, ...semua.pohon, ...semua.tahunan].some((x) => x.jenis === v.jenis && x.kunci === v.kunci && x.peristiwa < v.peristiwa);
}

/** Nodes and indikator that a row speaks of. */
function menyebut(v: Versi): readonly string[] {
  switch (v.jenis) {
    case 'simpul':
      return [terurai<IsiSimpul>(v).induk].filter((x) => x !== null);
    case 'kode':
      return [v.kunci];
    case 'pasang':
      return [terurai<IsiPasang>(v).indikator, terurai<IsiPasang>(v).simpul];
    case 'dukung':
      return [terurai<IsiDukung>(v).indikator, terurai<IsiDukung>(v).program];
    case 'ganti':
      return [v.kunci, terurai<IsiGanti>(v).oleh];
    case 'formula':
      return [v.kunci];
    case 'pagu':
      return [paguDari(v).simpul];
    case 'realisasi': {
      const s = entriDari(v).subjek;
      return [s.jenis === 'kinerja' ? s.indikator : s.simpul];
    }
    case 'target':
      return [targetDari(v).indikator];
    case 'target-rupiah':
    case 'target-akhir':
    case 'saldo-awal': {
      const r = rencanaBaris(v);
      return [r.angka === 'target-rupiah' ? r.simpul : r.subjek.jenis === 'simpul' ? r.subjek.simpul : r.subjek.indikator];
    }
    case 'pk':
      return [...pkDari(v).program.map((p) => p.simpul), ...pkDari(v).butir.flatMap((b) => b.indikator ?? [])];
    case 'pembanding':
      return [pembandingDari(v).indikator];
    case 'analisis': {
      const s = analisisDari(v).subjek;
      return [s.jenis === 'indikator' ? s.indikator : s.simpul];
    }
    default:
      return [];
  }
}

/** What rests on the closing or the reopening of a period. */
function sandaranPeriode(e: Envelope, keputusan: Versi, semua: SemuaBaris, periode: readonly Versi[]): Sandaran[] {
  const p = keputusan.kunci as Periode;
  const berikut = new RiwayatPeriode(periode).sesudah(p, keputusan.seq);
  const sela = semua.tahunan.filter((v) => v.jenis === 'realisasi' && periodeBaris(v) === p && v.peristiwa > keputusan.seq && (berikut === null || v.peristiwa < berikut));
  const dikoreksi = new Set(semua.tahunan.map((v) => v.seqAkhir));
  if (e.type === 'PeriodeDitutup') {
    return [
      ...(berikut === null ? [] : [{ sequence: berikut, sebab: `Membuka kembali ${namaPeriode(p)}, yang ditutup oleh peristiwa itu.` }]),
      ...sela.filter((v) => entriDari(v).setelahTutup).map((v) => ({ sequence: v.peristiwa, sebab: `Dicatat sebagai koreksi setelah ${namaPeriode(p)} ditutup oleh peristiwa itu.` })),
    ];
  }
  return [
    ...(berikut === null ? [] : [{ sequence: berikut, sebab: `Menutup ${namaPeriode(p)}, yang dibuka kembali oleh peristiwa itu.` }]),
    ...sela.map((v) => ({ sequence: v.peristiwa, sebab: dikoreksi.has(v.peristiwa) ? `Koreksi pada ${namaPeriode(p)} selama dibuka kembali oleh peristiwa itu.` : `Entri pada ${namaPeriode(p)}, yang dibuka kembali oleh peristiwa itu.` })),
  ];
}
