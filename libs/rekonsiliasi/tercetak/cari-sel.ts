import type { Desimal } from '#kernel';
import type { SelTercatat } from '../projection.js';
import { bacaTercetak, kataBaku, type TeksTercetak } from '../klaim/teks-tercetak.js';

const bacaan = (t: TeksTercetak): readonly Desimal[] => (t.jenis === 'angka' ? [t.nilai, ...(t.lain ? [t.lain] : [])] : []);

/**
 * Printed cells that a reader with the page in hand means, best first: those that print just that, whichever separators
 * were typed; those whose text holds it; those whose place holds every word of it. `dari`: the recorded cell of an item.
 */
export function cariSel<T>(semua: readonly T[], cari: string, dari: (x: T) => SelTercatat): T[] {
  const teks = kataBaku(cari);
  if (teks === '') return [...semua];
  const angka = bacaan(bacaTercetak(cari, 'bilangan'));
  const kata = cari.toLowerCase().split(/\s+/).filter((k) => k !== '');
  const jauh = (s: SelTercatat): number => {
    const tercetak = kataBaku(s.tercetak);
    if (tercetak === teks || (angka.length > 0 && bacaan(bacaTercetak(s.tercetak, s.sebagai)).some((a) => angka.some((b) => a.sama(b))))) return 0;
    if (tercetak.includes(teks)) return 1;
    const letak = `${s.tabel} ${s.baris} ${s.kolom} ${s.kunci} ${s.tercetak}`.toLowerCase();
    return kata.every((k) => letak.includes(k)) ? 2 : 3;
  };
  return semua.map((x) => ({ x, jauh: jauh(dari(x)) })).filter((y) => y.jauh < 3).sort((a, b) => a.jauh - b.jauh).map((y) => y.x);
}
