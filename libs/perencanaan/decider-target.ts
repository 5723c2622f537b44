import { Desimal, DomainError, SebutanDokumen, kunciDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan, type NilaiTarget, type Periode, type Tahap } from '#kernel';
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
}

export interface TargetTahun {
  /** What each document states: a later document adds a statement, it does not take the earlier one away. */
  readonly pernyataan: Map<string, Tercatat>;
  /** Key of a statement by the id of every event that ever stated it. */
  readonly perPeristiwa: Map<string, string>;
  /** Documents of targets and corrections. */
  readonly dokumen: SebutanDokumen;
}

/** One target: the promises of different kinds of document are different figures. */
export const kunciTarget = (indikator: string, jenisDokumen: string, tahap: Tahap, periode: Periode): string => [indikator, jenisDokumen, tahap, periode].join('|');

const kunciPernyataan = (b: Pick<TargetDinyatakan, 'indikator' | 'tahap' | 'periode' | 'dokumen'>): string => `${kunciTarget(b.indikator, b.dokumen.jenis, b.tahap, b.periode)}|${kunciDokumen(b.dokumen)}`;

/** Two targets say the same: the raw text may differ (`3 dok` and `3 dokumen`). */
export function targetSama(a: NilaiTarget, b: NilaiTarget): boolean {
  const inti = (n: NilaiTarget): string => JSON.stringify(n.jenis === 'angka' ? [n.jenis, n.nilai] : n.jenis === 'rentang' ? [n.jenis, n.dari, n.sampai, n.predikat] : n.jenis === 'predikat' ? [n.jenis, n.predikat, n.nilai] : n.jenis === 'teks' ? [n.jenis, n.mentah] : [n.jenis]);
  return inti(a) === inti(b);
}

export const target: Decider<TetapkanTarget, PeristiwaTarget, TargetTahun> = {
  initial: () => ({ pernyataan: new Map(), perPeristiwa: new Map(), dokumen: new SebutanDokumen() }),

  decide(c, state) {
    const salah: Kesalahan[] = [];
    const hasil: PeristiwaTarget[] = [];
    const dalamBerkas = new Set<string>();
    const disebut = new SebutanDokumen([state.dokumen]);
    for (const b of c.baris) {
      const kunci = kunciTarget(b.indikator, b.dokumen.jenis, b.tahap, b.periode);
      const asal = b.asal ? { asal: b.asal } : {};
      const tempat = { ...b.asal, bidang: 'target' };
      if (dalamBerkas.has(kunci)) {
        salah.push({ kode: 'target-ganda', pesan: 'Target indikator ini sudah dinyatakan di baris lain untuk tahap, periode dan jenis dokumen yang sama. Hapus salah satu.', tempat });
        continue;
      }
      dalamBerkas.add(kunci);
      const beda = disebut.beda(b.dokumen, b.tahap) ?? (b.koreksi && disebut.beda(b.koreksi.dokumen, null));
      if (beda) {
        salah.push({ kode: beda.kode, pesan: beda.pesan, tempat: { ...b.asal, bidang: 'dokumen' } });
        continue;
      }
      disebut.catat(b.dokumen, b.tahap);
      const salahNilai = periksaNilai(b.nilai);
      if (salahNilai) {
        salah.push({ ...salahNilai, tempat });
        continue;
      }
      const ada = state.pernyataan.get(kunciPernyataan(b));
      if (ada && targetSama(ada.nilai, b.nilai)) continue;
      if (!ada && b.koreksi) {
        salah.push({ kode: 'koreksi-tanpa-dasar', pesan: 'Koreksi menunjuk target yang belum pernah tercatat. Hapus barisnya dari lembar Koreksi, atau periksa dokumen dan tahapnya.', tempat });
      } else if (!ada) {
        hasil.push({ type: 'TargetDitetapkan', version: 1, data: { pd: c.pd, tahun: c.tahun, indikator: b.indikator, tahap: b.tahap, periode: b.periode, nilai: b.nilai, dokumen: b.dokumen }, berlaku: b.dokumen.tanggal, ...asal });
      } else if (!b.koreksi) {
        salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Target yang tercatat dari dokumen ini "${ada.nilai.mentah}", berkas menulis "${b.nilai.mentah}". Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`, tempat });
      } else if (b.koreksi.alasan.trim() === '') {
        salah.push({ kode: 'alasan-kosong', pesan: 'Koreksi perlu alasan.', tempat });
      } else {
        hasil.push({ type: 'TargetDikoreksi', version: 1, data: { pd: c.pd, tahun: c.tahun, indikator: b.indikator, tahap: b.tahap, periode: b.periode, jenisDokumen: b.dokumen.jenis, peristiwa: ada.id, nilai: b.nilai, alasan: b.koreksi.alasan, dokumen: b.koreksi.dokumen }, berlaku: b.koreksi.dokumen.tanggal, ...asal });
      }
    }
    if (salah.length > 0) throw DomainError.dari(salah);
    return hasil;
  },

  evolve(state, e) {
    const kunci = e.type === 'TargetDitetapkan' ? kunciPernyataan(e.data) : state.perPeristiwa.get(e.data.peristiwa);
    if (kunci === undefined) return state;
    state.dokumen.catat(e.data.dokumen, e.type === 'TargetDitetapkan' ? e.data.tahap : null);
    state.pernyataan.set(kunci, { id: e.id, nilai: e.data.nilai });
    state.perPeristiwa.set(e.id, kunci);
    return state;
  },
};

/** The first figure of a target that is no canonical decimal. */
function periksaNilai(n: NilaiTarget): Pick<Kesalahan, 'kode' | 'pesan'> | undefined {
  const angka = n.jenis === 'angka' ? [n.nilai] : n.jenis === 'rentang' ? [n.dari, n.sampai] : n.jenis === 'predikat' && n.nilai !== null ? [n.nilai] : [];
  try {
    for (const a of angka) Desimal.dari(a);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { kode: error.kode, pesan: error.message };
    throw error;
  }
}
