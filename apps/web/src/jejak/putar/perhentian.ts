import type { PeristiwaJejak } from '#jejak';
import { kunciDokumen, sebutDokumen, tanggalPanjang, type Dokumen } from '#kernel';

/** The axis along which a year is replayed: the order of recording, or the days from which facts hold. */
export type Sumbu = 'dicatat' | 'berlaku';

/** A place at which the slider stops: what the ledger says as soon as these documents count. */
export interface Perhentian {
  /** Value for `diketahui` (a sequence) or for `berlaku` (a date). */
  readonly posisi: string;
  readonly judul: string;
  readonly dokumen: readonly Dokumen[];
  readonly banyak: number;
}

type Bahan = Pick<PeristiwaJejak, 'sequence' | 'dicatat' | 'berlaku' | 'dokumen'>;

const unik = (peristiwa: readonly Bahan[]): readonly Dokumen[] => [...new Map(peristiwa.flatMap(({ dokumen: d }) => (d ? [[kunciDokumen(d), d] as const] : []))).values()];

function judulDari(dokumen: readonly Dokumen[]): string {
  if (dokumen.length === 0) return 'susunan awal, tanpa dokumen';
  const [satu, ...lain] = dokumen.map((d) => sebutDokumen(d).replaceAll('_', ' '));
  return lain.length === 0 ? satu! : `${satu} dan ${lain.length} dokumen lain`;
}

/**
 * Stops in the order of recording. One document is one stop even where it needed several appends; events without a document
 * belong to the stop before them. Readers see whole appends only, and what was recorded in one instant may be one append:
 * no stop lies inside it.
 */
export function perhentianDicatat(peristiwa: readonly Bahan[]): readonly Perhentian[] {
  const kelompok: Bahan[][] = [];
  for (const p of peristiwa.toSorted((a, b) => a.sequence - b.sequence)) {
    const kini = kelompok.at(-1);
    const sebelum = kini?.at(-1);
    const dokumen = kini?.findLast((e) => e.dokumen !== null)?.dokumen;
    const lanjut = p.dokumen === null || sebelum?.dicatat === p.dicatat || (dokumen && kunciDokumen(dokumen) === kunciDokumen(p.dokumen));
    if (kini && lanjut) kini.push(p);
    else kelompok.push([p]);
  }
  return kelompok.map((isi) => ({ posisi: String(isi.at(-1)!.sequence), dokumen: unik(isi), judul: judulDari(unik(isi)), banyak: isi.length }));
}

/** Stops by the day from which facts hold. */
export function perhentianBerlaku(peristiwa: readonly Bahan[]): readonly Perhentian[] {
  const perHari = new Map<string, Bahan[]>();
  for (const p of peristiwa) {
    const hari = perHari.get(p.berlaku);
    if (hari) hari.push(p);
    else perHari.set(p.berlaku, [p]);
  }
  return [...perHari].sort(([a], [b]) => (a < b ? -1 : 1)).map(([hari, isi]) => {
    const dokumen = unik(isi);
    return { posisi: hari, dokumen, judul: `${tanggalPanjang(hari)}: ${judulDari(dokumen)}`, banyak: isi.length };
  });
}
