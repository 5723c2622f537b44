import { sha256 } from '#event-store';
import type { Penghitung } from '#capaian';
import { BukuKlaim } from './klaim/angka-ledger.js';
import type { KlaimGagal, Penjelasan, SelTercetak } from './klaim/hasil-uji.js';
import { kelompokkan, type KelompokGagal, type KlaimDiuji } from './penjelasan/index.js';
import { gagalDari } from './periksa-tercetak.js';
import { SekitarBuku, skalaDari } from './sekitar-angka.js';
import type { RiwayatBuku } from './sebelum-koreksi.js';
import type { LaporanTeruji } from './uji-tercetak.js';

/** What one cause shows in: one figure printed several ways, one wrong heading over a column. */
export interface SebabBersama {
  /** Lasting name; null where only one cell contradicts. */
  readonly nama: string | null;
  /** Cells that print the same figure and contradict nothing. */
  readonly cocok: readonly SelTercetak[];
}

/** Why the claims of a report fail, out of the whole report and the ledger around its figures; what has one cause is explained as one. */
export interface PenjelasanLaporan {
  /** Best first; none: *tidak terjelaskan*. */
  readonly jelaskan: (gagal: KlaimGagal) => readonly Penjelasan[];
  /** The cause of a contradicting cell by its key, the very same one for all that share it; undefined for one by itself. */
  readonly sebab: (kunci: string) => SebabBersama | undefined;
  /** Figures as they were known before corrections, as far as an explanation looked at them. */
  readonly masaLalu: () => readonly Penghitung[];
}

const diingat = new WeakMap<LaporanTeruji, PenjelasanLaporan>();

/** Remembered with the tested report. `riwayat`: what the ledger said before its figures were corrected. */
export function jelaskanLaporan(h: Penghitung, laporan: LaporanTeruji, riwayat: RiwayatBuku): PenjelasanLaporan {
  let hasil = diingat.get(laporan);
  if (!hasil) diingat.set(laporan, (hasil = cari(h, laporan, riwayat)));
  return hasil;
}

const tanda = (k: KlaimGagal): string => `${k.sel.kunci}\n${k.pernyataan}`;

function cari(h: Penghitung, laporan: LaporanTeruji, riwayat: RiwayatBuku): PenjelasanLaporan {
  const klaim = laporan.sel.flatMap((s) => s.klaim.flatMap(({ uji }): KlaimDiuji[] => (uji.hasil === 'sesuai' ? [{ ...uji.sesuai, lulus: true }] : uji.hasil === 'gagal' ? [{ ...uji.gagal, lulus: false }] : [])));
  const kelompok = kelompokkan({ sel: laporan.sel.map((s) => s.sel), klaim, buku: new SekitarBuku(new BukuKlaim(h)), skala: (fungsi) => skalaDari(h, fungsi), sebelumKoreksi: (k) => riwayat.sebelumKoreksi(laporan, k) });
  const perKlaim = new Map(kelompok.flatMap((k) => k.anggota.map((a) => [tanda(a), k] as const)));
  const penjelasan = new Map(kelompok.flatMap((k) => [...k.perAnggota].map(([a, p]) => [tanda(a), p] as const)));
  const sebab = sebabPerSel(laporan, perKlaim);
  return { jelaskan: (gagal) => penjelasan.get(tanda(gagal)) ?? [], sebab: (kunci) => sebab.get(kunci), masaLalu: () => riwayat.masaLalu };
}

/** A cell belongs to the cause of the claim that gives its contradiction its kind. */
function sebabPerSel({ laporan, sel }: LaporanTeruji, perKlaim: ReadonlyMap<string, KelompokGagal>): ReadonlyMap<string, SebabBersama> {
  const gagal = new Map(sel.flatMap((s) => {
    const [utama] = gagalDari(s);
    return utama ? [[s.sel.kunci, perKlaim.get(tanda(utama.gagal))!] as const] : [];
  }));
  const anggota = new Map<KelompokGagal, string[]>();
  for (const [kunci, k] of gagal) anggota.set(k, [...(anggota.get(k) ?? []), kunci]);
  const perKunci = new Map(sel.map((s) => [s.sel.kunci, s.sel]));
  return new Map([...anggota].flatMap(([k, kunci]) => {
    const cocok = k.tempat.flatMap((t) => t.sel).filter((x) => !gagal.has(x)).map((x) => perKunci.get(x)!);
    if (kunci.length + cocok.length < 2) return [];
    const bersama: SebabBersama = { nama: kunci.length < 2 ? null : sha256(`${laporan.laporan}|${k.jenis}|${kunci[0]}`).slice(0, 12), cocok };
    return kunci.map((x) => [x, bersama] as const);
  }));
}
