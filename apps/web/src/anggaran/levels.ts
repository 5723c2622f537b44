/** Names of the levels of the tree, for people. */
export const namaJenjang: Readonly<Record<string, string>> = {
  pd: 'Perangkat Daerah', misi: 'Misi', tujuan: 'Tujuan', sasaran: 'Sasaran', program: 'Program', kegiatan: 'Kegiatan', 'sub-kegiatan': 'Sub kegiatan',
};

interface TreeRow<T> {
  readonly kunci: string;
  readonly jenjang: string;
  readonly anak: readonly T[];
}

/** Levels that occur in the tree, from the top. */
export function jenjangIn<T extends TreeRow<T>>(rows: readonly T[]): string[] {
  const found: string[] = [];
  const visit = (list: readonly T[], depth: number) => {
    for (const row of list) {
      found[depth] ??= row.jenjang;
      visit(row.anak, depth + 1);
    }
  };
  visit(rows, 0);
  return found;
}

/** Keys of the rows to unfold so that everything down to `depth` is on screen (0: only the tops). */
export function keysDownTo<T extends TreeRow<T>>(rows: readonly T[], depth: number): string[] {
  if (depth === 0) return [];
  return rows.flatMap((row) => (row.anak.length === 0 ? [] : [row.kunci, ...keysDownTo(row.anak, depth - 1)]));
}

/** Keys of the rows above the first row that `has` accepts, from the top; null where none does. */
export function pathTo<T extends TreeRow<T>>(rows: readonly T[], has: (row: T) => boolean): readonly string[] | null {
  for (const row of rows) {
    if (has(row)) return [];
    const below = pathTo(row.anak, has);
    if (below) return [row.kunci, ...below];
  }
  return null;
}
