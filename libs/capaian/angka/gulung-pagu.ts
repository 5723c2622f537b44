import { SELURUH_PD, kunciBaris } from '#anggaran';
import type { Cuplikan, Jejak, Pagu } from './cuplikan.js';
import { Jumlah, belumDinyatakan } from './jumlah.js';

/** How finely a line is split: lines of one fineness are added, breakdowns of one figure never are. */
export type Rincian = 'tidak-dirinci' | 'rekening' | 'sumber-dana' | 'rekening-dan-sumber-dana';

export function rincianDari(b: { rekening: string | null; sumberDana: unknown }): Rincian {
  if (b.rekening !== null && b.sumberDana !== null) return 'rekening-dan-sumber-dana';
  if (b.rekening !== null) return 'rekening';
  return b.sumberDana !== null ? 'sumber-dana' : 'tidak-dirinci';
}

/** Finest first; of two single breakdowns the one stated later counts. */
export function rincianTerhalus<T extends Jejak>(baris: readonly T[], garis: (b: T) => { rekening: string | null; sumberDana: unknown }): Rincian | undefined {
  const satu = baris[0] && rincianDari(garis(baris[0]));
  if (baris.every((b) => rincianDari(garis(b)) === satu)) return satu;
  const terbaru = new Map<Rincian, number>();
  for (const b of baris) {
    const rincian = rincianDari(garis(b));
    terbaru.set(rincian, Math.max(terbaru.get(rincian) ?? 0, b.seq));
  }
  if (terbaru.has('rekening-dan-sumber-dana')) return 'rekening-dan-sumber-dana';
  const [rek, sumber] = [terbaru.get('rekening'), terbaru.get('sumber-dana')];
  if (rek !== undefined && (sumber === undefined || rek >= sumber)) return 'rekening';
  if (sumber !== undefined) return 'sumber-dana';
  return terbaru.has('tidak-dirinci') ? 'tidak-dirinci' : undefined;
}

/**
 * Pagu per node and tahap. Per tahap a node is either entered or the sum of its parts, never both: where anything
 * below it is stated in a tahap, the parts count; else its own statement; else what held in the tahap before.
 */
export class GulunganPagu {
  private readonly pernyataan = new Map<string, PaguSimpul>();
  private readonly ingatan = new Map<string, Jumlah>();
  private readonly adaDiBawah = new Map<string, boolean>();

  constructor(private readonly c: Cuplikan) {
    const urutan = new Map<string, number>(c.tahap.map((t, i) => [t.tahap, i]));
    for (const p of c.pagu) {
      let milik = this.pernyataan.get(p.simpul);
      if (!milik) this.pernyataan.set(p.simpul, (milik = new PaguSimpul()));
      milik.tambah(p, urutan.get(p.tahap)!);
    }
  }

  /** Pagu of a node (`pd` for the whole office) in the tahap with this place in `cuplikan.tahap`. */
  nilai(simpul: string, tahap: number): Jumlah {
    if (tahap < 0) return belumDinyatakan;
    const kunci = `${tahap}|${simpul}`;
    const ada = this.ingatan.get(kunci);
    if (ada) return ada;
    const hasil = this.hitung(simpul, tahap);
    this.ingatan.set(kunci, hasil);
    return hasil;
  }

  terkini(simpul: string): Jumlah {
    return this.nilai(simpul, this.c.tahap.length - 1);
  }

  /** The node's own statement in a tahap, whether or not its parts override it; undefined where it has none. */
  sendiri(simpul: string, tahap: number): Jumlah | undefined {
    return this.pernyataan.get(simpul)?.nilai(tahap);
  }

  /** Own statements of a node in a tahap, one sum per fineness: two that differ contradict each other. */
  rincianSendiri(simpul: string, tahap: number): Map<Rincian, Jumlah> {
    return this.pernyataan.get(simpul)?.rincian(tahap) ?? new Map();
  }

  /** Sum of the parts of a node, undefined where no part has a value. */
  jumlahAnak(simpul: string, tahap: number): Jumlah | undefined {
    return Jumlah.dariBagian('jumlah', this.anak(simpul).map((a) => this.nilai(a, tahap)));
  }

  anak(simpul: string): readonly string[] {
    return simpul === SELURUH_PD ? this.c.puncak : (this.c.simpul.get(simpul)?.anak ?? []);
  }

  private hitung(simpul: string, tahap: number): Jumlah {
    if (this.dinyatakanDiBawah(simpul, tahap)) return this.jumlahAnak(simpul, tahap)!;
    const sendiri = this.sendiri(simpul, tahap);
    if (sendiri) return sendiri;
    const sebelum = this.nilai(simpul, tahap - 1);
    return sebelum.sen === undefined ? sebelum : sebelum.sebagai('terbawa');
  }

  private dinyatakanDiBawah(simpul: string, tahap: number): boolean {
    const kunci = `${tahap}|${simpul}`;
    const ada = this.adaDiBawah.get(kunci);
    if (ada !== undefined) return ada;
    const hasil = this.anak(simpul).some((a) => this.pernyataan.get(a)?.menyatakan(tahap) === true || this.dinyatakanDiBawah(a, tahap));
    this.adaDiBawah.set(kunci, hasil);
    return hasil;
  }
}

/** Lines that were stated for one node itself. */
class PaguSimpul {
  private readonly baris: { readonly pagu: Pagu; readonly tahap: number; readonly rincian: Rincian; readonly kunci: string }[] = [];
  private readonly ingatan = new Map<number, Jumlah | undefined>();

  tambah(pagu: Pagu, tahap: number): void {
    this.baris.push({ pagu, tahap, rincian: rincianDari(pagu), kunci: kunciBaris(pagu) });
  }

  menyatakan(tahap: number): boolean {
    return this.baris.some((b) => b.tahap === tahap);
  }

  nilai(tahap: number): Jumlah | undefined {
    if (!this.ingatan.has(tahap)) {
      const halus = rincianTerhalus(this.baris.filter((b) => b.tahap === tahap).map((b) => b.pagu), (p) => p);
      this.ingatan.set(tahap, halus && this.jumlahRincian(halus, tahap));
    }
    return this.ingatan.get(tahap);
  }

  rincian(tahap: number): Map<Rincian, Jumlah> {
    const jenis = new Set(this.baris.filter((b) => b.tahap === tahap).map((b) => b.rincian));
    return new Map([...jenis].map((r) => [r, this.jumlahRincian(r, tahap)]));
  }

  /**
   * Lines of one fineness, each at its latest statement up to the tahap. Lines from before a tahap that stated the node
   * in another fineness only are not carried over it: that statement replaced them.
   */
  private jumlahRincian(rincian: Rincian, tahap: number): Jumlah {
    const perBaris = new Map<string, (typeof this.baris)[number]>();
    const sejak = this.terakhirDiganti(rincian, tahap);
    for (const b of this.baris) {
      if (b.rincian !== rincian || b.tahap > tahap || b.tahap < sejak) continue;
      const ada = perBaris.get(b.kunci);
      if (!ada || ada.tahap < b.tahap) perBaris.set(b.kunci, b);
    }
    const dipakai = Array.from(perBaris.values(), (b) => b.pagu);
    const satu = dipakai.length === 1 && rincian === 'tidak-dirinci';
    return Jumlah.dariPernyataan(satu ? 'dicatat' : 'jumlah', dipakai);
  }

  /** First tahap after the last one, up to `tahap`, that stated the node without this fineness. */
  private terakhirDiganti(rincian: Rincian, tahap: number): number {
    for (let t = tahap - 1; t >= 0; t--) {
      const padaTahap = this.baris.filter((b) => b.tahap === t);
      if (padaTahap.length > 0 && !padaTahap.some((b) => b.rincian === rincian)) return t + 1;
    }
    return 0;
  }
}
