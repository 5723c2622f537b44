import { SELURUH_PD, kunciBaris } from '#anggaran';
import type { AsalAngka } from '../queries/hasil.js';
import type { Cuplikan, Jejak, Pagu } from './cuplikan.js';

/** A rolled-up amount in sen; `sen` undefined: never stated. `dari` are the statements that it is made of. */
export interface Jumlah {
  readonly sen: bigint | undefined;
  readonly asal: AsalAngka;
  readonly dari: readonly (Jejak & { readonly id: string })[];
}

export const belumDinyatakan: Jumlah = { sen: undefined, asal: 'dicatat', dari: [] };

/** How finely a line is split: lines of one fineness are added, breakdowns of one figure never are. */
export type Rincian = 'tidak-dirinci' | 'rekening' | 'sumber-dana' | 'rekening-dan-sumber-dana';

export function rincianDari(b: { rekening: string | null; sumberDana: unknown }): Rincian {
  if (b.rekening !== null && b.sumberDana !== null) return 'rekening-dan-sumber-dana';
  if (b.rekening !== null) return 'rekening';
  return b.sumberDana !== null ? 'sumber-dana' : 'tidak-dirinci';
}

/** Finest first; of two single breakdowns the one stated later counts. */
export function rincianTerhalus<T extends Jejak>(baris: readonly T[], garis: (b: T) => { rekening: string | null; sumberDana: unknown }): Rincian | undefined {
  if (baris.length === 0) return undefined;
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
  private readonly pernyataan = new Map<string, Pagu[]>();
  private readonly urutan: ReadonlyMap<string, number>;
  private readonly ingatan = new Map<string, Jumlah>();
  private readonly adaDiBawah = new Map<string, boolean>();

  constructor(private readonly c: Cuplikan) {
    this.urutan = new Map(c.tahap.map((t, i) => [t.tahap, i]));
    for (const p of c.pagu) {
      const daftar = this.pernyataan.get(p.simpul);
      if (daftar) daftar.push(p);
      else this.pernyataan.set(p.simpul, [p]);
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
    const semua = this.pernyataan.get(simpul) ?? [];
    const halus = rincianTerhalus(semua.filter((p) => this.urutan.get(p.tahap) === tahap), (p) => p);
    return halus === undefined ? undefined : this.jumlahRincian(semua, halus, tahap);
  }

  /** Own statements of a node in a tahap, one sum per fineness: two that differ contradict each other. */
  rincianSendiri(simpul: string, tahap: number): Map<Rincian, Jumlah> {
    const semua = this.pernyataan.get(simpul) ?? [];
    const jenis = new Set(semua.filter((p) => this.urutan.get(p.tahap) === tahap).map(rincianDari));
    return new Map([...jenis].map((r) => [r, this.jumlahRincian(semua, r, tahap)]));
  }

  /** Sum of the parts of a node, undefined where no part has a value. */
  jumlahAnak(simpul: string, tahap: number): Jumlah | undefined {
    const bagian = this.anak(simpul).map((a) => this.nilai(a, tahap)).filter((j) => j.sen !== undefined);
    if (bagian.length === 0) return undefined;
    return { sen: bagian.reduce((s, j) => s + j.sen!, 0n), asal: 'jumlah', dari: bagian.flatMap((j) => j.dari) };
  }

  anak(simpul: string): readonly string[] {
    return simpul === SELURUH_PD ? this.c.puncak : (this.c.simpul.get(simpul)?.anak ?? []);
  }

  private hitung(simpul: string, tahap: number): Jumlah {
    if (this.dinyatakanDiBawah(simpul, tahap)) return this.jumlahAnak(simpul, tahap)!;
    const sendiri = this.sendiri(simpul, tahap);
    if (sendiri) return sendiri;
    const sebelum = this.nilai(simpul, tahap - 1);
    return sebelum.sen === undefined ? sebelum : { ...sebelum, asal: 'terbawa' };
  }

  private dinyatakanDiBawah(simpul: string, tahap: number): boolean {
    const kunci = `${tahap}|${simpul}`;
    const ada = this.adaDiBawah.get(kunci);
    if (ada !== undefined) return ada;
    const hasil = this.anak(simpul).some((a) => (this.pernyataan.get(a) ?? []).some((p) => this.urutan.get(p.tahap) === tahap) || this.dinyatakanDiBawah(a, tahap));
    this.adaDiBawah.set(kunci, hasil);
    return hasil;
  }

  /**
   * Lines of one fineness, each at its latest statement up to the tahap. Lines from before a tahap that stated the node
   * in another fineness only are not carried over it: that statement replaced them.
   */
  private jumlahRincian(semua: readonly Pagu[], rincian: Rincian, tahap: number): Jumlah {
    const perBaris = new Map<string, Pagu>();
    const sejak = this.terakhirDiganti(semua, rincian, tahap);
    for (const p of semua) {
      const urutan = this.urutan.get(p.tahap)!;
      if (rincianDari(p) !== rincian || urutan > tahap || urutan < sejak) continue;
      const kunci = kunciBaris(p);
      const ada = perBaris.get(kunci);
      if (!ada || this.urutan.get(ada.tahap)! < urutan) perBaris.set(kunci, p);
    }
    const dipakai = [...perBaris.values()];
    const satu = dipakai.length === 1 && rincian === 'tidak-dirinci';
    return { sen: dipakai.reduce((s, p) => s + p.sen, 0n), asal: satu ? 'dicatat' : 'jumlah', dari: dipakai };
  }

  /** First tahap after the last one, up to `tahap`, that stated the node without this fineness. */
  private terakhirDiganti(semua: readonly Pagu[], rincian: Rincian, tahap: number): number {
    for (let t = tahap - 1; t >= 0; t--) {
      const padaTahap = semua.filter((p) => this.urutan.get(p.tahap) === t);
      if (padaTahap.length > 0 && !padaTahap.some((p) => rincianDari(p) === rincian)) return t + 1;
    }
    return 0;
  }
}
