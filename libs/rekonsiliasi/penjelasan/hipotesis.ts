import type { Desimal } from '#kernel';
import type { KlaimGagal, Penjelasan } from '../klaim/hasil-uji.js';
import type { KlaimDiuji } from './lingkungan.js';
import type { Dampak, Medan } from './medan.js';

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
  readonly bacaan?: string;
  /** Default: the printed cell itself is wrong and should be what the claim comes to. `null`: no cell would change. */
  readonly perbaikan?: Perbaikan | null;
  /** Further evidence of its own, in confirmations; negative: against it. */
  readonly tambahan?: number;
}

const CUKUP = 0.7;

/** Weighs a hypothesis: plausibility, resistance to chance, and what its repair would do to the other claims. Undefined: no better than chance. */
export function timbang(c: Calon, k: KlaimGagal, benar: Desimal | undefined, medan: Medan): Hipotesis | undefined {
  const perbaikan = c.perbaikan === null ? undefined : (c.perbaikan ?? (benar && { kunci: k.sel.kunci, nilai: benar.bulatkan(k.sel.presisi) }));
  const dampak = perbaikan && medan.dampak(perbaikan.kunci, perbaikan.nilai);
  const [pulih, rusak] = dampak ? dukungan(dampak, k) : [0, 0];
  const kebetulan = Math.log10(c.alternatif) - c.digit;
  const bukti = pulih - rusak + (c.tambahan ?? 0);
  if (-kebetulan + 2 * bukti < CUKUP && c.digit < 50) return undefined;
  return {
    jenis: c.jenis, teks: c.teks, sel: [...new Set([k.sel.kunci, ...(perbaikan ? [perbaikan.kunci] : []), ...(c.sel ?? [])])],
    bobot: Math.round((c.dasar + 6 * Math.min(4, -kebetulan) + 10 * (pulih + (c.tambahan ?? 0)) - 14 * rusak) * 100) / 100,
    perbaikan, bacaan: c.bacaan, calon: c,
  };
}

/** Confirmations and objections by other claims; each further one says less. */
function dukungan(d: Dampak, k: KlaimGagal): readonly [pulih: number, rusak: number] {
  const lain = (s: ReadonlySet<KlaimDiuji>): number => [...s].filter((x) => x.sel.kunci !== k.sel.kunci || x.pernyataan !== k.pernyataan).length;
  return [Math.min(3, lain(d.pulih)), Math.min(3, lain(d.rusak))];
}
