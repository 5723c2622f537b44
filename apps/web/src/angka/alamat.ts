import type { Ukuran } from '#capaian';

export interface Alamat {
  readonly pd: string;
  readonly tahun: number;
  readonly ukuran: string;
}

/** Reads the head of an address such as `jombang-diskopum/2024/pagu/6.1.1/perubahan`. */
export function readAlamat(angka: string): Alamat | null {
  const [pd, tahun, ukuran] = angka.split('/');
  if (!pd || !tahun || !/^\d{4}$/.test(tahun) || !ukuran) return null;
  return { pd, tahun: Number(tahun), ukuran };
}

const ukuranKinerja: ReadonlySet<string> = new Set<Ukuran>(['target', 'kinerja', 'capaian', 'predikat', 'rata-rata', 'target-dokumen', 'target-rupiah', 'target-akhir', 'saldo-awal', 'data', 'pembanding']);

/** Path of the table in which the figure stands. */
export function tabelDari(angka: string): string | null {
  const alamat = readAlamat(angka);
  if (!alamat) return null;
  return `/pd/${encodeURIComponent(alamat.pd)}/${alamat.tahun}/${alamat.ukuran.startsWith('pk-') ? 'pk' : ukuranKinerja.has(alamat.ukuran) ? 'kinerja' : 'anggaran'}`;
}
