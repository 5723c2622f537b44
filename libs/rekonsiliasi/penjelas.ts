import { sha256 } from '#event-store';
import type { Penghitung } from '#capaian';
import { BukuKlaim } from './klaim/angka-ledger.js';
import type { KlaimGagal, Penjelasan } from './klaim/hasil-uji.js';
import { kelompokkan, type KlaimDiuji } from './penjelasan/index.js';
import { SekitarBuku, skalaDari } from './sekitar-angka.js';
import type { LaporanTeruji } from './uji-tercetak.js';

/** Finds explanations of what failed in a report, best first. */
export type Penjelas = (laporan: LaporanTeruji) => (gagal: KlaimGagal) => readonly Penjelasan[];

const tanda = (k: KlaimGagal): string => `${k.sel.kunci}\n${k.pernyataan}`;

interface Terjelaskan {
  readonly jelaskan: (gagal: KlaimGagal) => readonly Penjelasan[];
  /** Name of the cause that several printed cells have in common, by the key of each. */
  readonly sebab: ReadonlyMap<string, string>;
}

const diingat = new WeakMap<LaporanTeruji, Terjelaskan>();

function terjelaskan(h: Penghitung, laporan: LaporanTeruji): Terjelaskan {
  let hasil = diingat.get(laporan);
  if (!hasil) diingat.set(laporan, (hasil = jelaskanLaporan(h, laporan)));
  return hasil;
}

/**
 * Explanations out of the whole report and the ledger around its figures; what has one cause is explained as one.
 * Remembered with the tested report.
 */
export const penjelasDari = (h: Penghitung): Penjelas => (laporan) => terjelaskan(h, laporan).jelaskan;

/** Printed cells of a report that contradict for one cause, by the key of each: one figure printed several ways, one wrong heading. */
export const sebabBersama = (h: Penghitung, laporan: LaporanTeruji): ReadonlyMap<string, string> => terjelaskan(h, laporan).sebab;

function jelaskanLaporan(h: Penghitung, { laporan, sel }: LaporanTeruji): Terjelaskan {
  const klaim = sel.flatMap((s) => s.klaim.flatMap(({ uji }): KlaimDiuji[] => (uji.hasil === 'sesuai' ? [{ ...uji.sesuai, lulus: true }] : uji.hasil === 'gagal' ? [{ ...uji.gagal, lulus: false }] : [])));
  const buku = new SekitarBuku(new BukuKlaim(h));
  const kelompok = kelompokkan({ sel: sel.map((s) => s.sel), klaim, buku, skala: (fungsi) => skalaDari(h, fungsi) });
  const penjelasan = new Map(kelompok.flatMap((k) => k.anggota.map((a) => [tanda(a), k.penjelasan] as const)));
  const sebab = new Map(kelompok.flatMap((k) => {
    const kunci = [...new Set(k.anggota.map((a) => a.sel.kunci))];
    return kunci.length < 2 ? [] : kunci.map((x) => [x, sha256(`${laporan.laporan}|${k.jenis}|${kunci[0]}`).slice(0, 12)] as const);
  }));
  return { jelaskan: (gagal) => penjelasan.get(tanda(gagal)) ?? [], sebab };
}
