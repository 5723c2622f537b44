/** Kinds of contradiction whose own words say less than they should. */
const namaKhusus: Readonly<Record<string, string>> = {
  'beda-cetak': 'Tercetak berbeda',
  'jumlah-tercetak': 'Jumlah tidak cocok',
  'persentase-tercetak': 'Persentase tidak cocok',
  'kategori-tercetak': 'Kategori tidak cocok',
  'hitungan-tercetak': 'Hitungan tidak cocok',
  dipotong: 'Dipotong, tidak dibulatkan',
};

const kalimat = (kata: string): string => kata.charAt(0).toUpperCase() + kata.slice(1);

/** `realisasi-melebihi-pagu` → `Realisasi melebihi pagu`: what a kind of contradiction is called, on the page and on paper. */
export function namaJenisKetidaksesuaian(jenis: string): string {
  const kata = jenis.replaceAll('-', ' ');
  return namaKhusus[jenis] ?? (kata.startsWith('pk ') ? `PK${kata.slice(2)}` : kalimat(kata));
}

/** `RevisiAnggaranDisahkan` → `Revisi anggaran disahkan`: the event's own name, readable. */
export const namaPeristiwa = (jenis: string): string => kalimat(jenis.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
