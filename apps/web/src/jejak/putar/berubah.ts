import type { Sel } from '#capaian';
import type { Changes } from '../../angka/changes';

const adalahSel = (x: object): x is Sel => 'angka' in x && 'nilai' in x && 'asal' in x;

/** Every figure of a table's answer, wherever in it. */
function selDari(isi: unknown, kumpul: Map<string, Sel> = new Map()): Map<string, Sel> {
  if (Array.isArray(isi)) for (const b of isi) selDari(b, kumpul);
  else if (typeof isi === 'object' && isi !== null) {
    if (adalahSel(isi)) kumpul.set(isi.angka, isi);
    else for (const b of Object.values(isi)) selDari(b, kumpul);
  }
  return kumpul;
}

const nilaiSel = (s: Sel): string | null => s.nilai ?? s.teks;

/** Figures of a table that differ from those of the stop before. What a tahap only carries on from the one before is no change. */
export function berubahDari(sebelum: unknown, kini: unknown): Changes {
  const lama = selDari(sebelum);
  const berubah = new Map<string, Pick<Sel, 'nilai' | 'teks'> | null>();
  for (const [angka, sel] of selDari(kini)) {
    const dulu = lama.get(angka);
    if (dulu === undefined ? sel.nilai !== null && sel.asal !== 'terbawa' : nilaiSel(dulu) !== nilaiSel(sel)) berubah.set(angka, dulu ?? null);
  }
  return berubah;
}
