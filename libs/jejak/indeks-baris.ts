import type { Versi } from '#projection';
import { entriDari, paguDari, rencanaBaris, type Indikator, type Penghitung, type SemuaBaris } from '#capaian';
import { SELURUH_PD } from '#anggaran';
import type { PerihalAngka } from './bahan.js';

/** Kinds of rows that stand for the whole PD and that any figure of an indikator may rest on. */
const lainnya: ReadonlySet<string> = new Set(['pk', 'data', 'data-lalu', 'pembanding', 'target', 'pasang', 'dukung', 'periode', 'analisis']);

/** Rows by the nodes that they speak of and all above those, so that a figure is asked about its own rows only. */
export class IndeksBaris {
  private readonly perSimpul = new Map<string, Versi[]>();
  private readonly umum: Versi[] = [];
  private readonly perIndikator: SemuaBaris;

  /** `pohon`: trees in which a row may have its place; one that was moved stands below two. */
  constructor(semua: SemuaBaris, private readonly pohon: readonly Penghitung[]) {
    for (const v of [...semua.tahunan, ...semua.pohon]) this.letakkan(v);
    this.perIndikator = { ...semua, tahunan: semua.tahunan.filter((v) => lainnya.has(v.jenis) || (v.jenis === 'realisasi' && entriDari(v).subjek.jenis === 'kinerja') || v.jenis === 'saldo-awal') };
  }

  /** Rows among which those of a figure are. */
  untuk(angka: PerihalAngka): SemuaBaris {
    if (angka.simpul === null) return this.perIndikator;
    const milik = [...(this.perSimpul.get(angka.simpul) ?? []), ...this.umum];
    return { daftar: [], kebijakan: [], pohon: milik.filter((v) => v.jenis === 'target-akhir'), tahunan: milik };
  }

  /** Rows of the tree that bear on a figure: nodes and codes at or below its node, its indikator and where that hangs. */
  susunan(angka: PerihalAngka): Versi[] {
    if (angka.simpul !== null) return (this.perSimpul.get(angka.simpul) ?? []).filter((v) => v.jenis === 'simpul' || v.jenis === 'kode');
    return [...this.perIndikator.pohon, ...this.perIndikator.tahunan].filter((v) => (v.jenis === 'indikator' || v.jenis === 'pasang') && milikIndikator(v, angka.indikator));
  }

  private letakkan(v: Versi): void {
    const simpul = simpulBaris(v);
    if (simpul === null) {
      if (v.jenis === 'pk' || v.jenis === 'revisi') this.umum.push(v);
      return;
    }
    const tempat = new Set([SELURUH_PD, simpul]);
    for (const h of this.pohon) for (let s = h.c.simpul.get(simpul)?.induk; s; s = h.c.simpul.get(s)?.induk) tempat.add(s);
    for (const s of tempat) {
      const daftar = this.perSimpul.get(s);
      if (daftar) daftar.push(v);
      else this.perSimpul.set(s, [v]);
    }
  }
}

/** Without an indikator (an average) every one counts. */
const milikIndikator = (v: Versi, i: Indikator | null): boolean => i === null || v.kunci === i.id || v.kunci.startsWith(`${i.id}|`);

/** The node that a row speaks of; null where it speaks of none. */
function simpulBaris(v: Versi): string | null {
  switch (v.jenis) {
    case 'simpul':
    case 'kode':
      return v.kunci;
    case 'pagu':
      return paguDari(v).simpul;
    case 'realisasi': {
      const s = entriDari(v).subjek;
      return s.jenis === 'kinerja' ? null : s.simpul;
    }
    case 'target-rupiah':
    case 'target-akhir':
    case 'saldo-awal': {
      const r = rencanaBaris(v);
      return r.angka === 'target-rupiah' ? r.simpul : r.subjek.jenis === 'simpul' ? r.subjek.simpul : null;
    }
    default:
      return null;
  }
}
