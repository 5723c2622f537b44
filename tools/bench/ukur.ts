import { performance } from 'node:perf_hooks';

/** One line of the report. A figure means something only beside its bare limit, measured in the same run. */
export interface Hasil {
  readonly skenario: string;
  /** What we measured and what stands against it, for people. */
  readonly kami: string;
  readonly pembanding: string;
  /** Null where a figure has no limit to stand against. */
  readonly rasio: number | null;
  readonly sasaran: string;
  /** Null: no aim, or not measured yet. */
  readonly baik: boolean | null;
  /** The raw figures behind the line. */
  readonly angka: Readonly<Record<string, number>>;
}

export type Kasus = (lingkup: Lingkup) => AsyncIterable<Hasil>;

/** What every scenario gets: how large it may be, and where it may write. */
export interface Lingkup {
  readonly cepat: boolean;
  /** Work folder on the disk that is measured. */
  folder(nama: string): string;
  kabari(teks: string): void;
}

export function persentil(sampel: readonly number[], p: number): number {
  const urut = [...sampel].sort((a, b) => a - b);
  return urut[Math.min(urut.length - 1, Math.floor(p * urut.length))] ?? Number.NaN;
}

export const median = (sampel: readonly number[]): number => persentil(sampel, 0.5);

/** Milliseconds that the work took. */
export async function lama(kerja: () => unknown): Promise<number> {
  const mulai = performance.now();
  await kerja();
  return performance.now() - mulai;
}

/**
 * Runs both sides turn by turn, so that whatever else the machine does meets both, the order swapped each time.
 * Returns the milliseconds of every turn; `rasio` is the median over the turns of `b` divided by `a`.
 */
export async function selangSeling(putaran: number, a: (i: number) => unknown, b: (i: number) => unknown): Promise<{ a: number[]; b: number[]; rasio: number }> {
  const hasil = { a: [] as number[], b: [] as number[] };
  for (let i = 0; i < putaran; i++) {
    const urutan = i % 2 === 0 ? (['a', 'b'] as const) : (['b', 'a'] as const);
    for (const sisi of urutan) hasil[sisi].push(await lama(() => (sisi === 'a' ? a(i) : b(i))));
  }
  return { ...hasil, rasio: median(hasil.a.map((ms, i) => hasil.b[i]! / ms)) };
}

const format = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 0 });
export const bulat = (n: number): string => format.format(n);
export const perDetik = (banyak: number, ms: number): number => (banyak / ms) * 1000;
export const milidetik = (ms: number): string => `${ms.toLocaleString('id-ID', { maximumFractionDigits: ms < 100 ? 2 : 0 })} ms`;
