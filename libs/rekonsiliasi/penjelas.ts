import type { Penghitung } from '#capaian';
import { BukuKlaim } from './klaim/angka-ledger.js';
import type { KlaimGagal, Penjelasan } from './klaim/hasil-uji.js';
import { kelompokkan, type KlaimDiuji } from './penjelasan/index.js';
import { SekitarBuku, skalaDari } from './sekitar-angka.js';
import type { LaporanTeruji } from './uji-tercetak.js';

/** Finds explanations of what failed in a report, best first. */
export type Penjelas = (laporan: LaporanTeruji) => (gagal: KlaimGagal) => readonly Penjelasan[];

const tanda = (k: KlaimGagal): string => `${k.sel.kunci}\n${k.pernyataan}`;

const diingat = new WeakMap<LaporanTeruji, ReturnType<Penjelas>>();

/**
 * Explanations out of the whole report and the ledger around its figures; what has one cause is explained as one.
 * Remembered with the tested report.
 */
export const penjelasDari = (h: Penghitung): Penjelas => (laporan) => {
  let hasil = diingat.get(laporan);
  if (!hasil) diingat.set(laporan, (hasil = jelaskanLaporan(h, laporan)));
  return hasil;
};

function jelaskanLaporan(h: Penghitung, { sel }: LaporanTeruji): ReturnType<Penjelas> {
  const klaim = sel.flatMap((s) => s.klaim.flatMap(({ uji }): KlaimDiuji[] => (uji.hasil === 'sesuai' ? [{ ...uji.sesuai, lulus: true }] : uji.hasil === 'gagal' ? [{ ...uji.gagal, lulus: false }] : [])));
  const buku = new SekitarBuku(new BukuKlaim(h));
  const kelompok = kelompokkan({ sel: sel.map((s) => s.sel), klaim, buku, skala: (fungsi) => skalaDari(h, fungsi) });
  const penjelasan = new Map(kelompok.flatMap((k) => k.anggota.map((a) => [tanda(a), k.penjelasan] as const)));
  return (gagal) => penjelasan.get(tanda(gagal)) ?? [];
}
