import type { CakupanSel, Ukuran } from '#capaian';
import { Desimal, formatAngka, persenDari } from '#kernel';

// Figures stay decimal strings from the API to the screen; nothing here goes through a JavaScript number.

/** What stands where a figure is undefined. Never 0. */
export const kosong = '—';

export const tulisRupiah = (nilai: string): string => formatAngka(nilai);

/** A difference carries its sign on both sides, so that "tambah" is not read off the absence of a minus. */
export function tulisSelisih(nilai: string): string {
  return Desimal.dari(nilai).tanda > 0 ? `+${formatAngka(nilai)}` : formatAngka(nilai);
}

/** Two places, half up: percentages are computed, and rounded only here. */
export const tulisPersen = (nilai: string): string => formatAngka(Desimal.dari(nilai).tetap(2));

/** A recorded quantity keeps the digits of its document; only an endless quotient is cut. */
export function tulisKuantitas(nilai: string): string {
  const d = Desimal.dari(nilai);
  return formatAngka(d.skala > 6 ? d.tetap(2) : nilai);
}

/** Recorded quantities, whose percentages keep the digits of their document. */
const kuantitas: ReadonlySet<string> = new Set<Ukuran>(['target', 'kinerja', 'target-dokumen', 'target-akhir', 'saldo-awal', 'pk-target']);

const rupiah = /^(rp\.?|rupiah)$/i;

/** A figure on its own, outside a table whose heading says the unit. */
export function tulisBersatuan(nilai: string | null, satuan: string, ukuran: string): string {
  if (nilai === null) return kosong;
  if (!adalahDesimal(nilai)) return nilai;
  if (rupiah.test(satuan.trim())) return ukuran === 'selisih' ? tulisSelisih(nilai).replace(/^([+−]?)/, '$1Rp') : formatAngka(nilai).replace(/^(−?)/, '$1Rp');
  if (satuan.trim() === '%') return `${kuantitas.has(ukuran) ? tulisKuantitas(nilai) : tulisPersen(nilai)}%`;
  return `${tulisKuantitas(nilai)}${satuan ? ` ${satuan}` : ''}`;
}

/** A predikat or a range is a value too, but not a number. */
export const adalahDesimal = (teks: string): boolean => /^-?\d+(\.\d+)?$/.test(teks);

/** How much of the whole a figure speaks for: of the pagu where parts are weighed, else of the number of parts. */
export function tulisCakupan({ bagian, dari, pagu, paguDari }: CakupanSel): string {
  const persen = pagu === null || paguDari === null ? undefined : persenDari(Desimal.dari(pagu), Desimal.dari(paguDari));
  return persen ? `${formatAngka(persen.tetap(1))} % pagu` : `${bagian} dari ${dari} bagian`;
}
