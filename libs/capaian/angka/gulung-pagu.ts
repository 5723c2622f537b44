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

/** A line of a breakdown as addresses name it. */
export const garisRincian = (b: { rekening: string | null; sumberDana: { readonly kode: string | null; readonly nama: string } | null }): readonly [rekening: string, sumberDana: string] => [b.rekening ?? '-', b.sumberDana?.kode ?? b.sumberDana?.nama ?? '-'];

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
 *
 * What holds goes by the date of documents: where a tahap goes on after another one began (a second DPA after a
 * pergeseran), its later documents are a step of their own, after that other tahap.
 */
export class GulunganPagu {
  private readonly pernyataan = new Map<string, PaguSimpul>();
  private readonly ingatan = new Map<string, Jumlah>();
  private readonly adaDiBawah = new Map<string, boolean>();
  /** Place in `cuplikan.tahap` of the tahap that each step belongs to. */
  private readonly tahapLangkah: number[] = [];

  constructor(private readonly c: Cuplikan) {
    const urutan = new Map<string, number>(c.tahap.map((t, i) => [t.tahap, i]));
    const langkah = new Map<string, number>();
    for (const r of c.revisi) {
      const tahap = urutan.get(r.tahap)!;
      if (this.tahapLangkah.at(-1) !== tahap) this.tahapLangkah.push(tahap);
      langkah.set(r.revisi, this.tahapLangkah.length - 1);
    }
    for (const p of c.pagu) {
      let milik = this.pernyataan.get(p.simpul);
      if (!milik) this.pernyataan.set(p.simpul, (milik = new PaguSimpul(this.tahapLangkah)));
      milik.tambah(p, langkah.get(p.revisi)!);
    }
  }

  /** Pagu of a node (`pd` for the whole office) in the tahap with this place in `cuplikan.tahap`. */
  nilai(simpul: string, tahap: number): Jumlah {
    const hasil = this.pada(simpul, tahap, this.tahapLangkah.length - 1);
    return hasil.sen === undefined || this.dinyatakanDalam(simpul, tahap) ? hasil : hasil.sebagai('terbawa');
  }

  terkini(simpul: string): Jumlah {
    return this.nilai(simpul, this.c.tahap.length - 1);
  }

  /** The node's own statement in a tahap, whether or not its parts override it; undefined where it has none. */
  sendiri(simpul: string, tahap: number): Jumlah | undefined {
    return this.pernyataan.get(simpul)?.nilai(tahap, this.tahapLangkah.lastIndexOf(tahap));
  }

  /** Own statements of a node in a tahap, one sum per fineness: two that differ contradict each other. */
  rincianSendiri(simpul: string, tahap: number): Map<Rincian, Jumlah> {
    return this.pernyataan.get(simpul)?.rincian(tahap, this.tahapLangkah.lastIndexOf(tahap)) ?? new Map();
  }

  /** Sum of the parts of a node, undefined where no part has a value. */
  jumlahAnak(simpul: string, tahap: number): Jumlah | undefined {
    return Jumlah.dariBagian('jumlah', this.anak(simpul).map((a) => this.nilai(a, tahap)));
  }

  anak(simpul: string): readonly string[] {
    return simpul === SELURUH_PD ? this.c.puncak : (this.c.simpul.get(simpul)?.anak ?? []);
  }

  /** What the steps up to `langkah` come to, of those that belong to a tahap up to `tahap`. */
  private pada(simpul: string, tahap: number, langkah: number): Jumlah {
    let l = langkah;
    while (l >= 0 && this.tahapLangkah[l]! > tahap) l -= 1;
    if (l < 0) return belumDinyatakan;
    const kunci = `${this.tahapTerjauh(tahap, l)}|${l}|${simpul}`;
    const ada = this.ingatan.get(kunci);
    if (ada) return ada;
    const hasil = this.hitung(simpul, tahap, l);
    this.ingatan.set(kunci, hasil);
    return hasil;
  }

  /** The same steps under another bound are the same question. */
  private tahapTerjauh(tahap: number, langkah: number): number {
    let jauh = this.tahapLangkah[langkah]!;
    for (let l = 0; l < langkah; l++) if (this.tahapLangkah[l]! <= tahap && this.tahapLangkah[l]! > jauh) jauh = this.tahapLangkah[l]!;
    return jauh;
  }

  private hitung(simpul: string, tahap: number, langkah: number): Jumlah {
    if (this.dinyatakanDiBawah(simpul, langkah)) return Jumlah.dariBagian('jumlah', this.anak(simpul).map((a) => this.pada(a, tahap, langkah)))!;
    const sendiri = this.pernyataan.get(simpul)?.nilai(tahap, langkah);
    return sendiri ?? this.pada(simpul, tahap, langkah - 1);
  }

  /** Whether a document of the tahap states the node or anything below it. */
  private dinyatakanDalam(simpul: string, tahap: number): boolean {
    return this.tahapLangkah.some((t, l) => t === tahap && (this.pernyataan.get(simpul)?.menyatakan(l) === true || this.dinyatakanDiBawah(simpul, l)));
  }

  private dinyatakanDiBawah(simpul: string, langkah: number): boolean {
    const kunci = `${langkah}|${simpul}`;
    const ada = this.adaDiBawah.get(kunci);
    if (ada !== undefined) return ada;
    const hasil = this.anak(simpul).some((a) => this.pernyataan.get(a)?.menyatakan(langkah) === true || this.dinyatakanDiBawah(a, langkah));
    this.adaDiBawah.set(kunci, hasil);
    return hasil;
  }
}

/** Lines that were stated for one node itself. */
class PaguSimpul {
  private readonly baris: { readonly pagu: Pagu; readonly langkah: number; readonly rincian: Rincian; readonly kunci: string }[] = [];
  private readonly ingatan = new Map<string, Jumlah | undefined>();

  constructor(private readonly tahapLangkah: readonly number[]) {}

  tambah(pagu: Pagu, langkah: number): void {
    this.baris.push({ pagu, langkah, rincian: rincianDari(pagu), kunci: kunciBaris(pagu) });
  }

  menyatakan(langkah: number): boolean {
    return this.baris.some((b) => b.langkah === langkah);
  }

  /** What the node's own lines of a step come to, with those that they let stand of earlier steps of a tahap up to `tahap`. */
  nilai(tahap: number, langkah: number): Jumlah | undefined {
    const kunci = `${tahap}|${langkah}`;
    if (!this.ingatan.has(kunci)) {
      const halus = rincianTerhalus(this.baris.filter((b) => b.langkah === langkah).map((b) => b.pagu), (p) => p);
      this.ingatan.set(kunci, halus && this.jumlahRincian(halus, tahap, langkah));
    }
    return this.ingatan.get(kunci);
  }

  rincian(tahap: number, langkah: number): Map<Rincian, Jumlah> {
    const jenis = new Set(this.baris.filter((b) => b.langkah === langkah).map((b) => b.rincian));
    return new Map([...jenis].map((r) => [r, this.jumlahRincian(r, tahap, langkah)]));
  }

  /**
   * Lines of one fineness, each at its latest statement up to the step. Lines from before a step that stated the node
   * in another fineness only are not carried over it: that statement replaced them.
   */
  private jumlahRincian(rincian: Rincian, tahap: number, langkah: number): Jumlah {
    const perBaris = new Map<string, (typeof this.baris)[number]>();
    const sejak = this.terakhirDiganti(rincian, tahap, langkah);
    for (const b of this.baris) {
      if (b.rincian !== rincian || b.langkah > langkah || b.langkah < sejak || this.tahapLangkah[b.langkah]! > tahap) continue;
      const ada = perBaris.get(b.kunci);
      if (!ada || ada.langkah < b.langkah) perBaris.set(b.kunci, b);
    }
    const dipakai = Array.from(perBaris.values(), (b) => b.pagu);
    const satu = dipakai.length === 1 && rincian === 'tidak-dirinci';
    return Jumlah.dariPernyataan(satu ? 'dicatat' : 'jumlah', dipakai);
  }

  /** First step after the last one before `langkah` that stated the node without this fineness. */
  private terakhirDiganti(rincian: Rincian, tahap: number, langkah: number): number {
    for (let l = langkah - 1; l >= 0; l--) {
      if (this.tahapLangkah[l]! > tahap) continue;
      const padaLangkah = this.baris.filter((b) => b.langkah === l);
      if (padaLangkah.length > 0 && !padaLangkah.some((b) => b.rincian === rincian)) return l + 1;
    }
    return 0;
  }
}
