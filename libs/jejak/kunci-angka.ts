import { SELURUH_PD } from '#anggaran';
import { bacaAlamat, type Alamat, type Indikator, type Penghitung, type Ukuran } from '#capaian';
import type { PerihalAngka } from './bahan.js';

/** Place of the tahap among the konteks of an address. */
const letakTahap: Partial<Readonly<Record<Ukuran, number>>> = { pagu: 0, target: 0, 'target-dokumen': 1, 'target-rupiah': 1, 'pk-target': 1, 'pk-anggaran': 1 };
const berindikator: ReadonlySet<Ukuran> = new Set(['target', 'kinerja', 'capaian', 'predikat', 'pembanding', 'target-dokumen']);
const tanpaSubjek: ReadonlySet<Ukuran> = new Set(['data', 'rata-rata', 'pk-target']);
/** Figures that stand for an indikator or, in rupiah, for a node. */
const dapatKeduanya: ReadonlySet<Ukuran> = new Set(['target-akhir', 'saldo-awal']);

/** What the address of a figure is about, by ids: codes may change from year to year, and from one point to another. */
export class PencariPerihal {
  private readonly perKode: ReadonlyMap<string, Indikator>;

  constructor(private readonly h: Penghitung) {
    this.perKode = new Map([...h.c.indikator.values()].map((i) => [i.kode, i]));
  }

  perihal(a: Alamat): PerihalAngka {
    if (tanpaSubjek.has(a.ukuran)) return { simpul: null, indikator: null };
    const rupiah = dapatKeduanya.has(a.ukuran) && a.konteks[0] === 'Rp';
    if (berindikator.has(a.ukuran) || (dapatKeduanya.has(a.ukuran) && !rupiah)) return { simpul: null, indikator: this.perKode.get(a.subjek) ?? null };
    return { simpul: a.subjek === SELURUH_PD ? SELURUH_PD : (this.h.c.perKode.get(a.subjek) ?? null), indikator: null };
  }

  /** The same for one figure wherever it stands; `lintas`: what it is compared across. */
  kunci(alamat: string, lintas: { readonly tahap: boolean; readonly tahun: boolean }): string {
    const a = bacaAlamat(alamat);
    const { simpul, indikator } = this.perihal(a);
    const konteks = a.konteks.flatMap((k, i) => (lintas.tahap && letakTahap[a.ukuran] === i ? [] : [lintas.tahun && a.ukuran === 'data' ? tanpaTahun(k, a.tahun) : k]));
    return JSON.stringify([a.ukuran, simpul ?? indikator?.id ?? a.subjek, ...konteks]);
  }
}

/** A moment of a count within its own year. */
const tanpaTahun = (saat: string, tahun: number): string => (saat.startsWith(`${tahun}-`) ? saat.slice(5) : saat);
