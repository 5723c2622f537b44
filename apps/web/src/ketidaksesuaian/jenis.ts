/** `realisasi-melebihi-pagu` → `Realisasi melebihi pagu`: the list of kinds belongs to the server and may grow. */
export function namaJenis(jenis: string): string {
  const words = jenis.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the two sides of a contradiction are. */
export function namaSisi(jenis: string): readonly [string, string] {
  if (jenis === 'realisasi-melebihi-pagu') return ['Realisasi', 'Pagu'];
  return jenis === 'data-tahun-lalu-berbeda' ? ['Kini', 'Dahulu'] : ['Dinyatakan', 'Dihitung'];
}
