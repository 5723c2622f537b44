import type { Versi } from '#projection';
import type { Penghitung } from '#capaian';
import type { BarisTerlambat, GolonganTerlambat } from './hasil.js';
import { bergantian } from './jeda.js';
import type { SumberLinimasa } from './linimasa.js';
import { PenulisJejak } from './penulis-jejak.js';
import { RiwayatPeriode, keputusanPeriode, periodeBaris } from './riwayat-periode.js';
import type { BarisSejak } from './sejak.js';

/** Kinds of rows that state a figure: what can come late. Tree and decisions about periods are no figures. */
const jenisFakta: ReadonlySet<string> = new Set(['pagu', 'realisasi', 'target', 'target-rupiah', 'target-akhir', 'saldo-awal', 'pk', 'data', 'pembanding']);

/** Days that may pass where nobody says how many. */
export const HARI_TERLAMBAT = 30;

const SEHARI = 86_400_000;
const WIB = 7 * 3_600_000;

/** Days from a date to the day, in Indonesia's western time, of an instant; negative where that day is the earlier one. */
export const hariAntara = (tanggal: string, instan: string): number => Math.floor((Date.parse(instan) + WIB) / SEHARI) - Date.parse(tanggal) / SEHARI;

/** Facts recorded more than `hari` days after the date from which they hold, into a reopened period, or correcting a closed one. */
export async function susunTerlambat(h: Penghitung, baris: BarisSejak, hari: number, sumber: SumberLinimasa): Promise<BarisTerlambat[]> {
  const penulis = new PenulisJejak(h, baris.semua, sumber);
  const riwayat = new RiwayatPeriode(baris.periode);
  const giliran = bergantian();
  const hasil: BarisTerlambat[] = [];
  for (const v of baris.semua.filter((x) => jenisFakta.has(x.jenis))) {
    const { dicatat } = await sumber.peristiwa(v.peristiwa);
    const [lewat, periode] = [hariAntara(v.berlaku, dicatat), periodeBaris(v)];
    const keadaan = periode === null ? null : riwayat.sebelum(periode, v.peristiwa);
    const golongan: GolonganTerlambat[] = [
      ...(lewat > hari ? ['terlambat' as const] : []), ...(keadaan?.pembukaan != null ? ['periode-dibuka-kembali' as const] : []), ...(keadaan?.ditutup ? ['koreksi-setelah-tutup' as const] : []),
    ];
    if (golongan.length > 0) hasil.push(await lengkap(v, golongan, lewat));
    await giliran();
  }
  return hasil.sort((a, b) => a.sequence - b.sequence);

  async function lengkap(v: Versi, golongan: readonly GolonganTerlambat[], lewat: number): Promise<BarisTerlambat> {
    const periode = periodeBaris(v);
    const { penutupan, pembukaan } = periode === null ? { penutupan: null, pembukaan: null } : riwayat.sebelum(periode, v.peristiwa);
    return { golongan, hari: lewat, berlakuAngka: v.berlaku, ...(await penulis.tulis(v)), periode, penutupan: await keputusanPeriode(sumber, penutupan), pembukaan: await keputusanPeriode(sumber, pembukaan) };
  }
}
