import type { Desimal } from '#kernel';

/** One slip of the keyboard that turns the right text into the printed one. `alternatif`: how many such slips there would have been. */
export interface SalahKetik {
  readonly jenis: 'digit-berubah' | 'digit-tertukar' | 'digit-hilang' | 'digit-tambah';
  readonly alternatif: number;
  /** What happened, for people. */
  readonly peristiwa: string;
}

/** Significant digits, zeros at either end not counted: how much a match of this number says. */
export function digitBerarti(n: Desimal): number {
  return n.mutlak().toString().replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}

/** The same of a computed number as it is printed: closing zeros behind the comma were met, too. */
export function digitCetak(n: Desimal, presisi: number): number {
  return Math.max(digitBerarti(n), presisi);
}

/** The single slip between two numbers as they are printed with `presisi` places; undefined where it is more, or none. */
export function salahKetik(tercetak: Desimal, benar: Desimal, presisi: number): SalahKetik | undefined {
  if (tercetak.tanda * benar.tanda < 0) return undefined;
  const p = tercetak.mutlak().tetap(presisi);
  const sama = ubahan(p, benar.mutlak().tetap(presisi));
  if (sama || presisi === 0) return sama;
  // Fewer decimals than are printed: rounding, no slip.
  if (tercetak.sama(benar.bulatkan(presisi - 1))) return undefined;
  // A decimal that was lost or came twice changes the number of places.
  return presisi > 1 ? (ubahan(p, benar.mutlak().tetap(presisi + 1)) ?? ubahan(p, benar.mutlak().tetap(presisi - 1))) : ubahan(p, benar.mutlak().tetap(presisi + 1));
}

function ubahan(p: string, b: string): SalahKetik | undefined {
  const n = Math.max(p.length, b.length) - (p.includes('.') ? 1 : 0);
  let awal = 0;
  while (awal < p.length && awal < b.length && p[awal] === b[awal]) awal++;
  let akhir = 0;
  while (akhir < p.length - awal && akhir < b.length - awal && p[p.length - 1 - akhir] === b[b.length - 1 - akhir]) akhir++;
  const [tengahP, tengahB] = [p.slice(awal, p.length - akhir), b.slice(awal, b.length - akhir)];
  if (`${tengahP}${tengahB}`.includes('.')) return undefined;
  if (tengahP.length === 1 && tengahB.length === 1) return { jenis: 'digit-berubah', alternatif: 9 * n, peristiwa: `angka ${tengahB} tercetak ${tengahP}` };
  if (tengahP.length === 2 && tengahB.length === 2 && tengahP[0] === tengahB[1] && tengahP[1] === tengahB[0]) return { jenis: 'digit-tertukar', alternatif: n, peristiwa: `angka ${tengahB} tercetak ${tengahP}` };
  if (tengahP === '' && tengahB.length === 1) return { jenis: 'digit-hilang', alternatif: n, peristiwa: `satu angka ${tengahB} hilang` };
  if (tengahB === '' && tengahP.length === 1) return { jenis: 'digit-tambah', alternatif: 10 * n, peristiwa: `kelebihan satu angka ${tengahP}` };
  return undefined;
}
