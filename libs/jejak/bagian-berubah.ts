import { periodeDiDalam, periodeDiLuar, type Periode } from '#kernel';
import type { Versi } from '#projection';
import { SELURUH_PD } from '#anggaran';
import { entriDari, type BagianAngka, type Penghitung } from '#capaian';

const berindikator: ReadonlySet<string> = new Set(['target', 'data', 'data-lalu', 'pembanding']);
const rencana: ReadonlySet<string> = new Set(['pk', 'target-rupiah', 'target-akhir', 'saldo-awal']);
/** Rows that no figure rests on. */
const tanpaAngka: ReadonlySet<string> = new Set(['periode', 'analisis', 'dukung', 'ganti']);

/** Parts of the figures that changed rows can concern; null where that may be any figure. */
export function bagianBerubah(beda: readonly Versi[], pohon: readonly Penghitung[]): BagianAngka | null {
  const [simpul, periode] = [new Set<string>([SELURUH_PD]), new Set<Periode>()];
  let [pagu, uang, fisik, indikator, adaRencana] = [false, false, false, false, false];
  for (const v of beda) {
    if (v.jenis === 'pagu' || v.jenis === 'revisi') pagu = true;
    else if (berindikator.has(v.jenis)) indikator = true;
    else if (rencana.has(v.jenis)) adaRencana = indikator = true;
    else if (v.jenis === 'realisasi') {
      const { subjek, periode: p } = entriDari(v);
      if (subjek.jenis === 'kinerja') indikator = true;
      else if (subjek.jenis === 'fisik') fisik = true;
      else {
        uang = true;
        // A coarser statement gives way to finer ones, so that either may change with the other.
        for (const x of [p, ...periodeDiLuar(p), ...periodeDiDalam(p)]) periode.add(x);
        for (const h of pohon) for (let s: string | null | undefined = subjek.simpul; s && !simpul.has(s); s = h.c.simpul.get(s)?.induk) simpul.add(s);
      }
    } else if (!tanpaAngka.has(v.jenis)) return null;
  }
  return { pagu, uang: uang ? { simpul: (s) => simpul.has(s), periode: (p) => periode.has(p) } : null, fisik, indikator, rencana: adaRencana };
}
