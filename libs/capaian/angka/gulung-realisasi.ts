import { triwulanDari, type Periode } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { basisDikenal, type Basis } from '#realisasi';
import type { Cuplikan, EntriUang } from './cuplikan.js';
import { rincianTerhalus, rincianDari } from './gulung-pagu.js';
import { Jumlah, belumDinyatakan } from './jumlah.js';

const triwulan: readonly Periode[] = ['tw1', 'tw2', 'tw3', 'tw4'];
const bulan = Array.from({ length: 12 }, (_, i) => `bulan-${String(i + 1).padStart(2, '0')}` as Periode);
const bagian = new Map<Periode, readonly Periode[]>([['tahun', triwulan], ...triwulan.map((tw, i) => [tw, bulan.slice(3 * i, 3 * i + 3)] as const)]);

/** Periods that a period consists of, coarsest split first; months have none. */
export const bagianPeriode = (p: Periode): readonly Periode[] => bagian.get(p) ?? [];

/** What was entered for one node on one basis. */
class EntriSimpul {
  private readonly perPeriode = new Map<Periode, EntriUang[]>();
  private readonly ingatan = new Map<Periode, Jumlah | undefined>();

  tambah(e: EntriUang): void {
    const daftar = this.perPeriode.get(e.periode);
    if (daftar) daftar.push(e);
    else this.perPeriode.set(e.periode, [e]);
  }

  /** Periods that an entry names. */
  periode(): Iterable<Periode> {
    return this.perPeriode.keys();
  }

  sendiri(periode: Periode): Jumlah | undefined {
    if (!this.ingatan.has(periode)) this.ingatan.set(periode, this.jumlahBagian(periode) ?? this.langsung(periode));
    return this.ingatan.get(periode);
  }

  langsung(periode: Periode): Jumlah | undefined {
    const semua = this.perPeriode.get(periode);
    if (!semua) return undefined;
    const halus = rincianTerhalus(semua, (e) => e.subjek);
    const dipakai = semua.filter((e) => rincianDari(e.subjek) === halus);
    return Jumlah.dariPernyataan(dipakai.length === 1 ? 'dicatat' : 'gabungan', dipakai);
  }

  jumlahBagian(periode: Periode): Jumlah | undefined {
    return Jumlah.dariBagian('gabungan', bagianPeriode(periode).map((p) => this.sendiri(p)));
  }
}

/** What was entered for one node, and what was found of it and of what lies below it. */
class UangSimpul {
  readonly anakTerjumlah = new Map<string, Jumlah | undefined>();
  readonly periodeDiBawah = new Map<Basis, ReadonlySet<Periode>>();

  constructor(readonly entri: Map<Basis, EntriSimpul> = new Map()) {}

  tambah(e: EntriUang): void {
    let milik = this.entri.get(e.subjek.basis);
    if (!milik) this.entri.set(e.subjek.basis, (milik = new EntriSimpul()));
    milik.tambah(e);
  }
}

/**
 * Money realised per node, basis and period. Bases are never mixed. A node is either entered or the sum of its parts:
 * finer nodes and finer periods count before coarser statements, which are then only compared.
 */
export class GulunganRealisasi {
  private readonly simpul: Map<string, UangSimpul>;

  /** `acuan` rolls up another cuplikan with the same tree, in which only `berubah` has other entries; `naik` is those and all above. */
  constructor(private readonly c: Pick<Cuplikan, 'simpul' | 'puncak' | 'keuangan'>, acuan?: { readonly gulungan: GulunganRealisasi; readonly berubah: ReadonlySet<string>; readonly naik: ReadonlySet<string> }) {
    this.simpul = new Map(acuan?.gulungan.simpul);
    for (const s of acuan?.naik ?? []) {
      const lama = this.simpul.get(s);
      if (acuan!.berubah.has(s)) this.simpul.delete(s);
      else if (lama) this.simpul.set(s, new UangSimpul(lama.entri));
    }
    for (const e of c.keuangan) if (!acuan || acuan.berubah.has(e.subjek.simpul)) this.milik(e.subjek.simpul).tambah(e);
  }

  /** Bases with entries, in the order audited LRA first. */
  basis(): Basis[] {
    const ada = new Set([...this.simpul.values()].flatMap((s) => [...s.entri.keys()]));
    return basisDikenal.filter((b) => ada.has(b));
  }

  nilai(simpul: string, basis: Basis, periode: Periode = 'tahun'): Jumlah {
    const milik = this.entri(simpul, basis);
    const anak = this.jumlahAnak(simpul, basis, periode);
    const sisa = milik && this.sisaSendiri(milik, this.periodeDiBawah(simpul, basis), periode);
    return anak && sisa ? Jumlah.dariBagian('jumlah', [anak, sisa])! : (anak ?? sisa ?? belumDinyatakan);
  }

  /** The node's own entries for a period, whether or not its parts override them. */
  sendiri(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.entri(simpul, basis)?.sendiri(periode);
  }

  /** Own entries that name exactly this period. */
  langsung(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.entri(simpul, basis)?.langsung(periode);
  }

  /** Own entries of the finer periods of a period. */
  jumlahBagian(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.entri(simpul, basis)?.jumlahBagian(periode);
  }

  jumlahAnak(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    const anak = this.anak(simpul);
    if (anak.length === 0) return undefined;
    const { anakTerjumlah } = this.milik(simpul);
    const kunci = `${basis}|${periode}`;
    if (!anakTerjumlah.has(kunci)) anakTerjumlah.set(kunci, Jumlah.dariBagian('jumlah', anak.map((a) => this.nilai(a, basis, periode))));
    return anakTerjumlah.get(kunci);
  }

  private milik(simpul: string): UangSimpul {
    let milik = this.simpul.get(simpul);
    if (!milik) this.simpul.set(simpul, (milik = new UangSimpul()));
    return milik;
  }

  private entri(simpul: string, basis: Basis): EntriSimpul | undefined {
    return this.simpul.get(simpul)?.entri.get(basis);
  }

  private anak(simpul: string): readonly string[] {
    return simpul === SELURUH_PD ? this.c.puncak : (this.c.simpul.get(simpul)?.anak ?? []);
  }

  /**
   * The node's own entries for those periods in which nothing below it states anything: per node and period a figure is
   * entered or summed, so that a program's first triwulan still counts when its sub kegiatan begin with the second.
   */
  private sisaSendiri(milik: EntriSimpul, diBawah: ReadonlySet<Periode>, periode: Periode): Jumlah | undefined {
    if (diBawah.size === 0) return milik.sendiri(periode);
    const rinci = Jumlah.dariBagian('gabungan', bagianPeriode(periode).map((p) => this.sisaSendiri(milik, diBawah, p)));
    if (rinci) return rinci;
    if (milik.jumlahBagian(periode) !== undefined) return undefined; // its finer periods are stated below
    return [...diBawah].some((p) => beririsan(p, periode)) ? undefined : milik.langsung(periode);
  }

  /** Periods that anything below a node states. */
  private periodeDiBawah(simpul: string, basis: Basis): ReadonlySet<Periode> {
    const { periodeDiBawah } = this.milik(simpul);
    let hasil = periodeDiBawah.get(basis);
    if (!hasil) {
      hasil = new Set(this.anak(simpul).flatMap((a) => [...(this.entri(a, basis)?.periode() ?? []), ...this.periodeDiBawah(a, basis)]));
      periodeDiBawah.set(basis, hasil);
    }
    return hasil;
  }
}

/** Whether two periods of one year share a day. */
function beririsan(a: Periode, b: Periode): boolean {
  if (a === 'tahun' || b === 'tahun' || a === b) return true;
  return a[0] !== b[0] && triwulanDari(a) === triwulanDari(b);
}
