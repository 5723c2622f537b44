import type { Desimal } from '#kernel';
import type { KlaimGagal, Penjelasan } from '../klaim/hasil-uji.js';
import type { KlaimDiuji } from './lingkungan.js';
import type { Medan } from './medan.js';

/** What a cell should have printed if a hypothesis is right. */
export interface Perbaikan {
  readonly kunci: string;
  readonly nilai: Desimal;
}

/** An explanation with what the engine knows beyond its text. */
export interface Hipotesis extends Penjelasan {
  readonly perbaikan: Perbaikan | undefined;
  /** A way to read the column under which this cell is right; the same text in every row where it is the same way. */
  readonly bacaan: string | undefined;
  readonly calon: Calon;
}

/** A hypothesis that fits, before it is weighed. */
export interface Calon {
  readonly jenis: string;
  readonly teks: string;
  /** Plausibility before any evidence: fewer assumptions, more. 0 to 100. */
  readonly dasar: number;
  /** How many alternatives of this kind were tried. */
  readonly alternatif: number;
  /** Significant digits that the match had to meet: `alternatif` tries against 10^`digit` values hit by chance. */
  readonly digit: number;
  readonly sel?: readonly string[];
  /** Ids of events that it rests on beside the cells. */
  readonly bukti?: readonly string[];
  readonly bacaan?: string;
  /** Default: the printed cell itself is wrong and should be what the claim comes to. `null`: no cell would change. */
  readonly perbaikan?: Perbaikan | null;
  /** Further evidence of its own, in confirmations; negative: against it. */
  readonly tambahan?: number;
}

/** Less evidence than this, in powers of ten, is chance. */
const CUKUP = 1;

/** Weighs a hypothesis: plausibility, resistance to chance, and what its repair would do to the other claims. Undefined: no better than chance. */
export function timbang(c: Calon, k: KlaimGagal, benar: Desimal | undefined, medan: Medan): Hipotesis | undefined {
  const perbaikan = c.perbaikan === null ? undefined : (c.perbaikan ?? (benar && { kunci: k.sel.kunci, nilai: benar.bulatkan(k.sel.presisi) }));
  const dampak = perbaikan && medan.dampak(perbaikan.kunci, perbaikan.nilai);
  const dukungan = dampak ? lain(dampak.pulih, k, medan) + (c.tambahan ?? 0) : (c.tambahan ?? 0);
  const keberatan = dampak ? lain(dampak.rusak, k, medan) : 0;
  const kebetulan = Math.log10(c.alternatif) - c.digit;
  // A wrong way to compute stays wrong where the result was copied or computed with; a slip would have shown there.
  const cara = c.bacaan?.startsWith('rumus:') ?? false;
  if (-kebetulan + 2 * dukungan - (cara ? 0 : 2 * keberatan) < CUKUP) return undefined;
  return {
    jenis: c.jenis, teks: c.teks, sel: [...new Set([k.sel.kunci, ...(perbaikan ? [perbaikan.kunci] : []), ...(c.sel ?? [])])], ...(c.bukti && { bukti: c.bukti }),
    bobot: Math.round((c.dasar + 6 * Math.min(4, -kebetulan) + 10 * dukungan - 14 * keberatan) * 100) / 100,
    perbaikan, bacaan: c.bacaan, calon: c,
  };
}

/** Further claims that speak for or against; each one says less, and mere copies of one figure together little. */
function lain(klaim: ReadonlySet<KlaimDiuji>, k: KlaimGagal, medan: Medan): number {
  let [hitungan, salinan] = [0, 0];
  for (const x of klaim) {
    if (x.sel.kunci === k.sel.kunci && x.pernyataan === k.pernyataan) continue;
    if (x.lulus && mengikuti(x, k, medan)) continue;
    if (!x.lulus || x.seharusnya.jenis !== 'tercetak') hitungan++;
    else salinan++;
  }
  return Math.min(3, hitungan + (salinan > 0 ? 0.5 : 0));
}

/** A sum that holds with the printed value, though its own figure is off by the same difference: it was made after the error and says nothing. */
function mengikuti(x: KlaimDiuji, k: KlaimGagal, medan: Medan): boolean {
  const beda = k.sel.nilai && k.seharusnya.nilai && k.sel.nilai.kurang(k.seharusnya.nilai);
  return x.sel.kunci !== k.sel.kunci && beda !== undefined && medan.klaimSel(x.sel.kunci).some((y) => !y.lulus && y.sel.nilai && y.seharusnya.nilai && y.sel.nilai.kurang(y.seharusnya.nilai).sama(beda));
}
