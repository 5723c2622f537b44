import type { Tingkat } from '#capaian';
import type { SebagaiTercetak } from '#rekonsiliasi';

/** One row of the sheet Angka Tercetak by column key. */
export type BarisTercetak = Readonly<Record<string, string>>;

/** One column of a printed table. */
export interface KolomTercetak {
  /** Heading as printed. */
  readonly judul: string;
  readonly sebagai: SebagaiTercetak;
  /**
   * What its cells claim to be unless a cell says otherwise. `@` stands for the code of the row, `{.kolom}` for another
   * cell of the same row.
   */
  readonly klaim?: string;
}

/** What one cell has beside its text: its own claim (empty: none), and what sets it apart. */
export interface LainTercetak {
  readonly klaim?: string;
  readonly sebagai?: SebagaiTercetak;
  readonly tingkat?: Tingkat;
  /** The source is damaged here, so that the text cannot be relied on: kept, not tested. */
  readonly rusak?: true;
  readonly catatan?: string;
}

/** A printed cell: its raw text, or the text with what sets it apart. `null`: nothing is printed there. */
export type SelTercetak = string | null | readonly [teks: string, lain: LainTercetak | string];

/** A printed table, or the figures of a running text, row by row. */
export interface TabelTercetak {
  /** First part of the keys of its cells: `3.7`. */
  readonly kode: string;
  /** Where it stands, for people: `Tabel 3.7, hlm. 41`. */
  readonly tabel: string;
  readonly kolom: Readonly<Record<string, KolomTercetak>>;
  /** Code of the row (unique in the table), its label as printed, and its cells in the order of the columns. */
  readonly baris: readonly (readonly [kode: string, label: string, ...sel: SelTercetak[]])[];
}

/** The rows of the sheet Angka Tercetak for the tables of one report. Throws where two cells would have one key. */
export function tercetak(laporan: string, semua: readonly TabelTercetak[]): BarisTercetak[] {
  const kunciDipakai = new Set<string>();
  return semua.flatMap((t) => {
    const kolom = Object.entries(t.kolom);
    return t.baris.flatMap(([kode, baris, ...sel]) => {
      if (sel.length > kolom.length) throw new Error(`${t.kode}/${kode}: ${sel.length} cells in ${kolom.length} columns`);
      return sel.flatMap((isi, i): BarisTercetak[] => {
        if (isi === null) return [];
        const [kunciKolom, k] = kolom[i]!;
        const [teks, lain] = typeof isi === 'string' ? [isi, {} as LainTercetak] : [isi[0], typeof isi[1] === 'string' ? { klaim: isi[1] } : isi[1]];
        const kunci = `${t.kode}/${kode}/${kunciKolom}`;
        if (kunciDipakai.has(kunci)) throw new Error(`two cells are called ${kunci}`);
        kunciDipakai.add(kunci);
        const klaim = (lain.klaim ?? k.klaim ?? '').replaceAll('@', kode).replace(/\{\.([^}/]+)\}/g, (_, nama: string) => `{${t.kode}/${kode}/${nama}}`);
        return [Object.fromEntries(Object.entries({
          laporan, kunci, tabel: t.tabel, baris, kolom: k.judul, sebagai: lain.sebagai ?? k.sebagai, tercetak: teks, pernyataan: klaim,
          tingkat: lain.tingkat ?? '', rusak: lain.rusak ? 'ya' : '', catatan: lain.catatan ?? '',
        }).filter(([, isiKolom]) => isiKolom !== ''))];
      });
    });
  });
}
