import type { BarisKinerja } from '#capaian';

/** A node with its indikator; a node with several has one row for each, under its own. */
export interface RowKinerja {
  readonly kunci: string;
  readonly jenjang: string;
  readonly simpul: BarisKinerja['simpul'];
  readonly baris: BarisKinerja | null;
  readonly anak: RowKinerja[];
}

function rowOf(group: readonly BarisKinerja[]): RowKinerja {
  const { simpul } = group[0]!;
  const several = group.length > 1;
  return {
    kunci: simpul.kode,
    jenjang: simpul.jenjang,
    simpul,
    baris: several ? null : group[0]!,
    anak: several ? group.map((b) => ({ kunci: `${simpul.kode}#${b.indikator}`, jenjang: 'indikator', simpul, baris: b, anak: [] })) : [],
  };
}

/** sasaran → program → …, from rows in the order of the tree: a node belongs under the nearest one above it that has a row. */
export function treeOf(baris: readonly BarisKinerja[]): readonly RowKinerja[] {
  const groups: BarisKinerja[][] = [];
  for (const b of baris) {
    const same = groups.at(-1);
    if (same && same[0]!.simpul.kode === b.simpul.kode) same.push(b);
    else groups.push([b]);
  }
  const tops: RowKinerja[] = [];
  const perKode = new Map<string, RowKinerja>();
  for (const row of groups.map(rowOf)) {
    const above = row.simpul.leluhur.findLast((kode) => perKode.has(kode));
    (above === undefined ? tops : perKode.get(above)!.anak).push(row);
    perKode.set(row.kunci, row);
  }
  return tops;
}

/** Addresses of the figures that stand in a row, in whichever view. */
export function figuresOf({ baris }: RowKinerja): readonly string[] {
  if (!baris) return [];
  const periode = baris.triwulan.flatMap((t) => [t, t.kumulatif]).flatMap((p) => [p.target, p.realisasi, p.capaian]);
  return [...baris.target, ...baris.perDokumen, baris.realisasi, baris.capaian, baris.predikat, ...periode].map((sel) => sel.angka);
}
