import { SELAMANYA, type Versi } from '#projection';
import type { Penghitung } from '#capaian';
import type { GolonganPeristiwa, PeristiwaJejak, PeristiwaSejak } from './hasil.js';
import { bergantian } from './jeda.js';
import type { SumberLinimasa } from './linimasa.js';
import { PenulisJejak } from './penulis-jejak.js';
import { RiwayatPeriode, keputusanPeriode, periodeBaris } from './riwayat-periode.js';

/** Rows of a PD and year, whatever their kind. */
export interface BarisSejak {
  /** Known and effective at the coordinates, ended ones too. */
  readonly semua: readonly Versi[];
  /** Closings and reopenings, whatever their dates. */
  readonly periode: readonly Versi[];
}

/** Everything recorded after sequence `sejak` up to the coordinates of the Penghitung, in the order of the log. */
export async function susunSejak(h: Penghitung, baris: BarisSejak, sejak: number, sumber: SumberLinimasa): Promise<PeristiwaSejak[]> {
  const penulis = new PenulisJejak(h, baris.semua, sumber);
  const riwayat = new RiwayatPeriode(baris.periode);
  const giliran = bergantian();
  const hasil: PeristiwaSejak[] = [];
  const tambah = async (v: Versi, p: PeristiwaJejak): Promise<void> => {
    const periode = periodeBaris(v);
    const keadaan = periode === null ? null : riwayat.sebelum(periode, p.sequence);
    const golongan: GolonganPeristiwa = keadaan === null ? 'di-luar-periode' : keadaan.penutupan === null ? 'periode-baru' : 'periode-tertutup';
    hasil.push({ golongan, ...p, periode, penutupan: await keputusanPeriode(sumber, keadaan?.penutupan ?? null), pembukaan: await keputusanPeriode(sumber, keadaan?.pembukaan ?? null) });
    await giliran();
  };
  const dinyatakan = new Set<number>();
  for (const v of baris.semua) {
    // One event may state several rows: a merger of two PD.
    if (v.seq <= sejak || dinyatakan.has(v.peristiwa)) continue;
    dinyatakan.add(v.peristiwa);
    await tambah(v, await penulis.tulis(v));
  }
  for (const v of penarikan(baris.semua, sejak, h.c.koordinat.diketahui)) await tambah(v, await penulis.tulisPenarikan(v));
  return hasil.sort((a, b) => a.sequence - b.sequence);
}

/** Rows that an event after `sejak` and up to `sampai` ended without stating another one in their place. */
export function penarikan(semua: readonly Versi[], sejak: number, sampai: number): Versi[] {
  const dinyatakan = new Set(semua.map((v) => v.peristiwa));
  const ditarik = new Map<number, Versi>();
  for (const v of semua) if (v.seqAkhir !== SELAMANYA && v.seqAkhir > sejak && v.seqAkhir <= sampai && !dinyatakan.has(v.seqAkhir)) ditarik.set(v.seqAkhir, v);
  return [...ditarik.values()];
}
