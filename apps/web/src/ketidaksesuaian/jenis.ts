/** What the two sides of a contradiction are. */
export function namaSisi(jenis: string): readonly [string, string] {
  if (jenis === 'realisasi-melebihi-pagu') return ['Realisasi', 'Pagu'];
  if (jenis === 'pk-anggaran-berbeda') return ['PK', 'Pagu'];
  if (jenis === 'data-tahun-lalu-berbeda') return ['Kini', 'Dahulu'];
  if (jenis.endsWith('-tercetak') || jenis === 'beda-cetak' || jenis === 'dipotong') return ['Tercetak', 'Seharusnya'];
  return jenis === 'pk-target-berbeda' ? ['Butir PK', 'Target tercatat'] : ['Dinyatakan', 'Dihitung'];
}
