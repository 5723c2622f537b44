/** Address of a cell for people: `sel(6, 12)` is `F12`. Columns and rows count from 1. */
export function sel(kolomKe: number, baris: number): string {
  let huruf = '';
  for (let n = kolomKe; n > 0; n = Math.floor((n - 1) / 26)) huruf = String.fromCharCode(65 + ((n - 1) % 26)) + huruf;
  return `${huruf}${baris}`;
}

/** A block of cells, both corners included. */
export interface Rentang {
  readonly kolomAwal: number;
  readonly barisAwal: number;
  readonly kolomAkhir: number;
  readonly barisAkhir: number;
}

/** Reads `F12`; `undefined` when it is not the address of one cell of a worksheet. */
export function bacaAlamat(teks: string): { kolom: number; baris: number } | undefined {
  const cocok = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(teks);
  if (!cocok) return undefined;
  let kolom = 0;
  for (const huruf of cocok[1]!) kolom = kolom * 26 + huruf.charCodeAt(0) - 64;
  return kolom <= 16_384 ? { kolom, baris: Number(cocok[2]) } : undefined;
}

/** Reads `A1:B2`, or `A1` as a block of one cell. */
export function bacaRentang(teks: string): Rentang | undefined {
  const [awal, akhir = awal, lebih] = teks.split(':').map(bacaAlamat);
  if (!awal || !akhir || lebih) return undefined;
  return { kolomAwal: awal.kolom, barisAwal: awal.baris, kolomAkhir: akhir.kolom, barisAkhir: akhir.baris };
}
