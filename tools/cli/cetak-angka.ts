import { adalahDesimal, adalahPeriode, adalahTahap, formatAngka, formatSelisih, namaPeriode, namaTahap } from '#kernel';

/** A figure for people: grouped as in Indonesia, its unit behind it; rupiah stands alone. */
export function cetakNilai(nilai: string | null, satuan = 'Rp', teks: string | null = null): string {
  if (nilai === null) return teks === null ? '-' : `(${teks})`;
  if (!adalahDesimal(nilai)) return nilai;
  return satuan === 'Rp' || satuan === '' ? formatAngka(nilai) : `${formatAngka(nilai)} ${satuan}`;
}

export const cetakSelisih = (selisih: string | null): string => (selisih === null ? '-' : formatSelisih(selisih));

/** `pagu Perubahan APBD`, `realisasi SP2D TW I`: what is measured, and of which stage or period. */
export function sebutUkuran(b: { readonly ukuran: string; readonly tahap: string | null; readonly basis: string | null; readonly periode: string | null; readonly rekening: string | null; readonly sumberDana: string | null }): string {
  const tahap = b.tahap !== null && adalahTahap(b.tahap) ? namaTahap(b.tahap) : b.tahap;
  const periode = b.periode !== null && adalahPeriode(b.periode) ? namaPeriode(b.periode) : b.periode;
  return [b.ukuran, tahap, b.rekening, b.sumberDana, b.basis, periode].filter((x) => x !== null).join(' ');
}
