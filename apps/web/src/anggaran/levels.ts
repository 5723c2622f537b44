/** Names of the levels of the tree, for people. */
export const namaJenjang: Readonly<Record<string, string>> = {
  pd: 'Perangkat Daerah', misi: 'Misi', tujuan: 'Tujuan', sasaran: 'Sasaran', program: 'Program', kegiatan: 'Kegiatan', 'sub-kegiatan': 'Sub kegiatan',
};

interface TreeRow<T> {
  readonly kunci: string;
  readonly jenjang: string;
  readonly anak: readonly T[];
}

const urutanJenjang = ['misi', 'tujuan', 'sasaran', 'program', 'kegiatan', 'sub-kegiatan'];
const rank = (jenjang: string): number => urutanJenjang.indexOf(jenjang);

/** Levels that occur in the tree, from the top, at whatever depth: a program may stand under a sasaran or at the top. */
export function jenjangIn<T extends TreeRow<T>>(rows: readonly T[]): string[] {
  const found = new Set<string>();
  const visit = (list: readonly T[]) => {
    for (const row of list) {
      found.add(row.jenjang);
      visit(row.anak);
    }
  };
  visit(rows);
  return urutanJenjang.filter((j) => found.has(j));
}

/** Keys of the rows to unfold so that every node down to a level is on screen. */
export function keysDownTo<T extends TreeRow<T>>(rows: readonly T[], jenjang: string): string[] {
  return rows.flatMap((row) => (row.anak.length === 0 || rank(row.jenjang) >= rank(jenjang) ? [] : [row.kunci, ...keysDownTo(row.anak, jenjang)]));
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
