import { DomainError, kunciDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan, type NilaiTarget, type Periode, type Tahap } from '#kernel';
import type { PeristiwaTarget } from './events.js';

/** Reason and document of a correction: without both, a recorded figure does not change (law 12). */
export interface DasarKoreksi {
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

export interface TargetDinyatakan {
  readonly indikator: string;
  readonly tahap: Tahap;
  readonly periode: Periode;
  readonly nilai: NilaiTarget;
  readonly dokumen: Dokumen;
  readonly koreksi?: DasarKoreksi;
  readonly asal?: AsalBaris;
}

export interface TetapkanTarget {
  readonly pd: string;
  readonly tahun: number;
  readonly baris: readonly TargetDinyatakan[];
}

interface Tercatat {
  id: string;
  nilai: NilaiTarget;
  dokumen: Dokumen;
}

export interface TargetTahun {
  readonly target: Map<string, Tercatat>;
}

/** One target: the promises of different kinds of document are different figures. */
export const kunciTarget = (indikator: string, jenisDokumen: string, tahap: Tahap, periode: Periode): string => [indikator, jenisDokumen, tahap, periode].join('|');

/** Two targets say the same: the raw text may differ (`3 dok` and `3 dokumen`). */
export function targetSama(a: NilaiTarget, b: NilaiTarget): boolean {
  const inti = (n: NilaiTarget): string => JSON.stringify(n.jenis === 'angka' ? [n.jenis, n.nilai] : n.jenis === 'rentang' ? [n.jenis, n.dari, n.sampai, n.predikat] : n.jenis === 'predikat' ? [n.jenis, n.predikat, n.nilai] : n.jenis === 'teks' ? [n.jenis, n.mentah] : [n.jenis]);
  return inti(a) === inti(b);
}

export const target: Decider<TetapkanTarget, PeristiwaTarget, TargetTahun> = {
  initial: () => ({ target: new Map() }),

  decide(c, state) {
    const salah: Kesalahan[] = [];
    const hasil: PeristiwaTarget[] = [];
    const dalamBerkas = new Set<string>();
    for (const b of c.baris) {
      const kunci = kunciTarget(b.indikator, b.dokumen.jenis, b.tahap, b.periode);
      const asal = b.asal ? { asal: b.asal } : {};
      const tempat = { ...b.asal, bidang: 'target' };
      if (dalamBerkas.has(kunci)) {
        salah.push({ kode: 'target-ganda', pesan: 'Target indikator ini sudah dinyatakan di baris lain untuk tahap, periode dan jenis dokumen yang sama. Hapus salah satu.', tempat });
        continue;
      }
      dalamBerkas.add(kunci);
      const ada = state.target.get(kunci);
      if (ada && targetSama(ada.nilai, b.nilai)) continue;
      if (ada && b.koreksi) {
        hasil.push({ type: 'TargetDikoreksi', version: 1, data: { pd: c.pd, tahun: c.tahun, indikator: b.indikator, tahap: b.tahap, periode: b.periode, jenisDokumen: b.dokumen.jenis, peristiwa: ada.id, nilai: b.nilai, alasan: b.koreksi.alasan, dokumen: b.koreksi.dokumen }, berlaku: b.koreksi.dokumen.tanggal, ...asal });
      } else if (ada && kunciDokumen(ada.dokumen) === kunciDokumen(b.dokumen)) {
        salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Target yang tercatat dari dokumen ini "${ada.nilai.mentah}", berkas menulis "${b.nilai.mentah}". Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`, tempat });
      } else {
        hasil.push({ type: 'TargetDitetapkan', version: 1, data: { pd: c.pd, tahun: c.tahun, indikator: b.indikator, tahap: b.tahap, periode: b.periode, nilai: b.nilai, dokumen: b.dokumen }, berlaku: b.dokumen.tanggal, ...asal });
      }
    }
    if (salah.length > 0) throw DomainError.dari(salah);
    return hasil;
  },

  evolve(state, e) {
    const d = e.data;
    if (e.type === 'TargetDitetapkan') {
      state.target.set(kunciTarget(e.data.indikator, e.data.dokumen.jenis, d.tahap, d.periode), { id: e.id, nilai: d.nilai, dokumen: d.dokumen });
    } else {
      const kunci = kunciTarget(e.data.indikator, e.data.jenisDokumen, d.tahap, d.periode);
      const ada = state.target.get(kunci);
      if (ada) state.target.set(kunci, { ...ada, id: e.id, nilai: d.nilai });
    }
    return state;
  },
};
