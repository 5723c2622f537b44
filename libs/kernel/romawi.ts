const romawi = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const;

/** Reads an ordinal as offices number triwulan and pergeseran: `I`..`X` in any case, or one or two digits. Never 0. */
export function urutanDari(teks: string): number | undefined {
  const angka = /^\d{1,2}$/.test(teks) ? Number(teks) : romawi.findIndex((r) => r === teks.toUpperCase()) + 1;
  return angka > 0 ? angka : undefined;
}

/** `3` → `III`; beyond ten the digits themselves. */
export function keRomawi(urutan: number): string {
  return romawi[urutan - 1] ?? String(urutan);
}
