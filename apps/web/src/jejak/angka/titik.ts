import type { KejadianLinimasa } from '#capaian';
import { kunciDokumen, type Dokumen } from '#kernel';

/** What one document states of a figure in one append: a point of recorded × effective time. */
export interface Titik {
  readonly kunci: string;
  /** Sequence from which it counts: readers see whole appends only. */
  readonly sejak: number;
  /** Last sequence without it; 0 where nothing is before it. */
  readonly sebelum: number;
  readonly dicatat: string;
  /** Day from which the figure holds: a correction keeps that of what it corrects. */
  readonly berlaku: string;
  readonly dokumen: Dokumen | null;
  readonly kejadian: readonly KejadianLinimasa[];
  /** The whole figure before and after. */
  readonly lama: string | null;
  readonly baru: string | null;
  /** A later day that was already known, or that its own document bears: it reaches back behind it. Null: it does not. */
  readonly mundurDari: string | null;
}

/**
 * The points of a figure in the order in which they were recorded. `berlakuAngka` gives, by sequence, the day from which
 * an event's figure holds, where that is not the event's own.
 */
export function titikDari(kejadian: readonly KejadianLinimasa[], berlakuAngka: ReadonlyMap<number, string>): readonly Titik[] {
  const kelompok = new Map<string, { berlaku: string; isi: KejadianLinimasa[] }>();
  for (const k of kejadian.toSorted((a, b) => a.sequence - b.sequence)) {
    const berlaku = berlakuAngka.get(k.sequence) ?? k.berlaku;
    const kunci = `${k.diketahuiSejak}|${berlaku}|${k.dokumen ? kunciDokumen(k.dokumen) : ''}`;
    const sama = kelompok.get(kunci);
    if (sama) sama.isi.push(k);
    else kelompok.set(kunci, { berlaku, isi: [k] });
  }
  // What stands in one append became known at once: none of it reaches back behind the rest.
  let [terjauh, calon, append] = ['', '', 0];
  return [...kelompok].map(([kunci, { berlaku, isi }]) => {
    const [awal, akhir] = [isi[0]!, isi.at(-1)!];
    if (awal.diketahuiSejak !== append) [terjauh, append] = [calon, awal.diketahuiSejak];
    const batas = isi.reduce((b, k) => (k.berlaku > b ? k.berlaku : b), terjauh);
    if (berlaku > calon) calon = berlaku;
    return {
      kunci, sejak: awal.diketahuiSejak, sebelum: awal.diketahuiSebelum, dicatat: akhir.dicatat, berlaku, dokumen: awal.dokumen, kejadian: isi,
      lama: awal.lama, baru: akhir.baru, mundurDari: batas > berlaku ? batas : null,
    };
  });
}
