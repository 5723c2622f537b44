import type { Desimal, Dokumen } from '#kernel';
import type { KlaimGagal, SelTercetak } from '../klaim/hasil-uji.js';

/** A claim that was tested, with its outcome. What could not be tested is not among them. */
export interface KlaimDiuji extends KlaimGagal {
  readonly lulus: boolean;
}

/**
 * How a figure of the ledger stands to the one that was asked about. `anak`, `induk`: the same figure of a child or the
 * parent of its node; `pagu`: the budget beside a realisasi; `fisik`: physical progress of the node; `lain`: none of
 * these, `nama` says what.
 */
export type HubunganAngka = 'tahap' | 'tahun' | 'basis' | 'periode' | 'sumber-dana' | 'fisik' | 'induk' | 'anak' | 'pagu' | 'dokumen' | 'lain';

/** A figure of the ledger near another one. */
export interface AngkaSekitar {
  readonly hubungan: HubunganAngka;
  /** As `sebutan` of an `angka` in `Uraian`. */
  readonly alamat: string;
  /** For people: `pagu APBD awal 6.1.1`. */
  readonly nama: string;
  readonly nilai: Desimal;
}

/** The ledger's side: which figures stand near one. Figures that are not recorded are left out. */
export interface SekitarAngka {
  sekitar(alamat: string): readonly AngkaSekitar[];
}

/** One grade of a scale: from `dari` (that value itself only where not `terbuka`) up to `sampai`, both as the scale prints them. */
export interface TingkatSkala {
  readonly kata: string;
  readonly dari: Desimal;
  readonly terbuka: boolean;
  readonly sampai: Desimal | undefined;
}

/** What the ledger said before a correction that made a claim fail. */
export interface SebelumKoreksi {
  /** Documents of the correction. */
  readonly dokumen: readonly Dokumen[];
  /** What the claim came to then; undefined where that was a word. */
  readonly nilai: Desimal | undefined;
  /** Ids of the events of what stood before and of the correction. */
  readonly bukti: readonly string[];
}

/** What explanations are sought in: the whole report, every tested claim, and the ledger around a figure. */
export interface Lingkungan {
  readonly sel: readonly SelTercetak[];
  readonly klaim: readonly KlaimDiuji[];
  readonly buku?: SekitarAngka;
  /** The scale behind `predikat(x)` or `predikatLhe(x)`, grades from the highest. */
  readonly skala?: (fungsi: string) => readonly TingkatSkala[] | undefined;
  /** Whether a failed claim held until the ledger was corrected. */
  readonly sebelumKoreksi?: (klaim: KlaimDiuji) => SebelumKoreksi | undefined;
}

/** Where a cell stands: the three parts of its key. */
export interface Letak {
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
}

export function letak(kunci: string): Letak {
  const [tabel = '', baris = '', ...kolom] = kunci.split('/');
  return { tabel, baris, kolom: kolom.join('/') };
}
