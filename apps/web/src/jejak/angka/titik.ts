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
  /** A later day of the same line that was already known, or that its own document bears: it reaches back behind it. Null: it does not. */
  readonly mundurDari: string | null;
}

/** Statements of one line replace each other: the same node or count, the same period. */
const garisDari = ({ perihal: { kode, uraian, periode } }: KejadianLinimasa): string => `${kode}|${uraian}|${periode ?? ''}`;

const terakhir = (...hari: readonly string[]): string => hari.reduce((a, b) => (b > a ? b : a));

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
  // Latest day that is known of each line. What stands in one append became known at once: none of it reaches back behind the rest.
  const diketahui = new Map<string, string>();
  let [calon, append] = [new Map<string, string>(), 0];
  return [...kelompok].map(([kunci, { berlaku, isi }]) => {
    const [awal, akhir] = [isi[0]!, isi.at(-1)!];
    if (awal.diketahuiSejak !== append) {
      for (const [garis, hari] of calon) diketahui.set(garis, hari);
      [calon, append] = [new Map(diketahui), awal.diketahuiSejak];
    }
    let batas = '';
    for (const k of isi) {
      batas = terakhir(batas, k.berlaku, diketahui.get(garisDari(k)) ?? '');
      calon.set(garisDari(k), terakhir(calon.get(garisDari(k)) ?? '', berlaku));
    }
    return {
      kunci, sejak: awal.diketahuiSejak, sebelum: awal.diketahuiSebelum, dicatat: akhir.dicatat, berlaku, dokumen: awal.dokumen, kejadian: isi,
      lama: awal.lama, baru: akhir.baru, mundurDari: batas > berlaku ? batas : null,
    };
  });
}
