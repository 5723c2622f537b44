import type { Periode } from '#kernel';

/** Short period streams, so that closing and entry cannot race (design, Streams and events). */
export const aliranRealisasi = (pd: string, tahun: number, periode: Periode): string => `realisasi-${pd}-${tahun}-${periode}`;

/** Counts behind formulas, comparisons and analyses of a year. */
export const aliranData = (pd: string, tahun: number): string => `data-${pd}-${tahun}`;
