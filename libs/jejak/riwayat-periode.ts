import type { Dokumen, Periode } from '#kernel';
import type { Versi } from '#projection';
import { entriDari, terurai } from '#capaian';
import type { IsiPeriode } from '#realisasi';
import type { KeputusanPeriode } from './hasil.js';
import type { SumberLinimasa } from './linimasa.js';

/** How a period stood when an event was recorded. */
export interface KeadaanPeriode {
  readonly ditutup: boolean;
  /** Sequence of the last closing before it. */
  readonly penutupan: number | null;
  /** Sequence of the reopening after that closing. */
  readonly pembukaan: number | null;
}

const terbuka: KeadaanPeriode = { ditutup: false, penutupan: null, pembukaan: null };

/** Closings and reopenings of the periods of a PD and year, in the order of the log: whatever dates they carry. */
export class RiwayatPeriode {
  private readonly perPeriode = new Map<string, { readonly seq: number; readonly ditutup: boolean }[]>();

  /** `baris`: every row of the PD and year. */
  constructor(baris: readonly Versi[]) {
    for (const v of baris) {
      if (v.jenis !== 'periode') continue;
      const daftar = this.perPeriode.get(v.kunci) ?? [];
      daftar.push({ seq: v.seq, ditutup: terurai<IsiPeriode>(v).ditutup });
      this.perPeriode.set(v.kunci, daftar);
    }
    for (const daftar of this.perPeriode.values()) daftar.sort((a, b) => a.seq - b.seq);
  }

  /** How a period stood just before a sequence. */
  sebelum(periode: Periode, sequence: number): KeadaanPeriode {
    const dulu = (this.perPeriode.get(periode) ?? []).filter((k) => k.seq < sequence);
    const penutupan = dulu.findLast((k) => k.ditutup);
    if (!penutupan) return terbuka;
    const pembukaan = dulu.find((k) => !k.ditutup && k.seq > penutupan.seq);
    return { ditutup: !pembukaan, penutupan: penutupan.seq, pembukaan: pembukaan?.seq ?? null };
  }

  /** The first decision about a period after a sequence. */
  sesudah(periode: Periode, sequence: number): number | null {
    return this.perPeriode.get(periode)?.find((k) => k.seq > sequence)?.seq ?? null;
  }
}

/** Period of realisasi that a row belongs to; null where it belongs to none. */
export function periodeBaris(v: Versi): Periode | null {
  if (v.jenis === 'periode') return v.kunci as Periode;
  return v.jenis === 'realisasi' ? entriDari(v).periode : null;
}

export async function keputusanPeriode(sumber: SumberLinimasa, sequence: number | null): Promise<KeputusanPeriode | null> {
  if (sequence === null) return null;
  const e = await sumber.peristiwa(sequence);
  const data = e.data as { dokumen?: Dokumen; alasan?: string };
  return { sequence, eventId: e.id, dicatat: e.dicatat, berlaku: e.berlaku, aktor: e.aktor, dokumen: data.dokumen ?? null, alasan: data.alasan ?? null, usulan: e.usulan };
}
