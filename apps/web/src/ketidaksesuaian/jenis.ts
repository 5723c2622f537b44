/** Kinds whose own words say less than they should. */
const nama: Readonly<Record<string, string>> = {
  'beda-cetak': 'Tercetak berbeda',
  'jumlah-tercetak': 'Jumlah tidak cocok',
  'persentase-tercetak': 'Persentase tidak cocok',
  'kategori-tercetak': 'Kategori tidak cocok',
  'hitungan-tercetak': 'Hitungan tidak cocok',
  dipotong: 'Dipotong, tidak dibulatkan',
};

/** `realisasi-melebihi-pagu` → `Realisasi melebihi pagu`: the list of kinds belongs to the server and may grow. */
export function namaJenis(jenis: string): string {
  const words = jenis.replaceAll('-', ' ');
  return nama[jenis] ?? (words.startsWith('pk ') ? `PK${words.slice(2)}` : words.charAt(0).toUpperCase() + words.slice(1));
}

/** What the two sides of a contradiction are. */
export function namaSisi(jenis: string): readonly [string, string] {
  if (jenis === 'realisasi-melebihi-pagu') return ['Realisasi', 'Pagu'];
  if (jenis === 'pk-anggaran-berbeda') return ['PK', 'Pagu'];
  if (jenis === 'data-tahun-lalu-berbeda') return ['Kini', 'Dahulu'];
  if (jenis.endsWith('-tercetak') || jenis === 'beda-cetak' || jenis === 'dipotong') return ['Tercetak', 'Seharusnya'];
  return jenis === 'pk-target-berbeda' ? ['Butir PK', 'Target tercatat'] : ['Dinyatakan', 'Dihitung'];
}
