import type { BarisAngka } from '#capaian';

/** The public order of the fields of a figure; what was added since stands behind. */
export function urutkanKolom(b: BarisAngka): BarisAngka {
  const { rekening, teks, asal, angka, ...umum } = b;
  return { ...umum, rekening, teks, asal, angka };
}
