/** A column of a printed table. */
export interface KolomTabel<T> {
  readonly judul: string;
  readonly isi: (baris: T) => string;
  readonly kanan?: boolean;
  /** Widest that the column may become; longer texts are wrapped. Without it the column takes what the others leave. */
  readonly lebar?: number;
}

/** Columns that a line of the terminal may hold. */
export const LEBAR_TERMINAL = 120;
const SELA = 2;
const LEBAR_TERKECIL = 12;

// Figures and texts come from workbooks: what could steer the terminal is not passed on to it.
const bersih = (teks: string): string => teks.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
const panjang = (teks: string): number => [...teks].length;

/** Aligned lines, at most `lebar` wide: texts that do not fit are wrapped inside their column, nothing is cut off. */
export function susunTabel<T>(kolom: readonly KolomTabel<T>[], baris: readonly T[], lebar = LEBAR_TERMINAL): string[] {
  const sel = baris.map((b) => kolom.map((k) => bersih(k.isi(b))));
  const lebarKolom = bagiLebar(kolom, sel, lebar);
  const garis = (isi: readonly string[]): string[] => {
    const potongan = isi.map((t, i) => bungkus(t, lebarKolom[i]!));
    const tinggi = Math.max(...potongan.map((p) => p.length));
    return Array.from({ length: tinggi }, (_, n) =>
      potongan.map((p, i) => rata(p[n] ?? '', lebarKolom[i]!, kolom[i]!.kanan === true && p.length === 1)).join(' '.repeat(SELA)).trimEnd(),
    );
  };
  return [...garis(kolom.map((k) => k.judul)), lebarKolom.map((l) => '─'.repeat(l)).join(' '.repeat(SELA)), ...sel.flatMap(garis)];
}

function bagiLebar<T>(kolom: readonly KolomTabel<T>[], sel: readonly (readonly string[])[], lebar: number): number[] {
  const alami = kolom.map((k, i) => Math.max(panjang(k.judul), ...sel.map((s) => panjang(s[i]!))));
  const tetap = kolom.map((k, i) => (k.lebar === undefined ? 0 : Math.min(alami[i]!, k.lebar)));
  const lentur = kolom.flatMap((k, i) => (k.lebar === undefined ? [i] : []));
  let sisa = lebar - SELA * (kolom.length - 1) - tetap.reduce((a, b) => a + b, 0);
  const hasil = [...tetap];
  // Narrow columns first: what they do not need goes to the wide ones.
  for (const [n, i] of [...lentur].sort((a, b) => alami[a]! - alami[b]!).entries()) {
    hasil[i] = Math.max(LEBAR_TERKECIL, Math.min(alami[i]!, Math.floor(sisa / (lentur.length - n))));
    sisa -= hasil[i];
  }
  return hasil;
}

function rata(teks: string, lebar: number, kanan: boolean): string {
  const isi = ' '.repeat(Math.max(0, lebar - panjang(teks)));
  return kanan ? isi + teks : teks + isi;
}

/** Breaks at blanks; a word wider than the column is broken where the column ends. */
function bungkus(teks: string, lebar: number): string[] {
  const hasil: string[] = [];
  let garis = '';
  for (const kata of teks.split(' ')) {
    let sisa = kata;
    if (garis !== '' && panjang(garis) + 1 + panjang(sisa) <= lebar) {
      garis += ` ${sisa}`;
      continue;
    }
    if (garis !== '') hasil.push(garis);
    while (panjang(sisa) > lebar) {
      hasil.push([...sisa].slice(0, lebar).join(''));
      sisa = [...sisa].slice(lebar).join('');
    }
    garis = sisa;
  }
  return [...hasil, garis];
}
