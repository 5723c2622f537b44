import type { Dokumen } from '#kernel';

/**
 * Sign of an evaluation or audit report: its number, with what an address cannot hold replaced. Where the source prints no
 * number, kind and date. It holds no hyphen, so that a recommendation is `LHE-NOMOR`.
 */
export const tandaLhe = ({ jenis, nomor, tanggal }: Pick<Dokumen, 'jenis' | 'nomor' | 'tanggal'>): string =>
  (nomor ?? `${jenis} ${tanggal.replaceAll('-', '')}`).trim().replace(/[/\\]+/g, '.').replace(/[^A-Za-z0-9.]+/g, '_');

/** One report about one PD: a report about several is a stream for each. */
export const aliranLhe = (pd: string, lhe: string): string => `lhe-${pd}-${lhe}`;

/** Id of a recommendation within its PD. */
export const idRekomendasi = (lhe: string, nomor: string): string => `${lhe}-${nomor}`;

export const aliranTindakLanjut = (pd: string, lhe: string, nomor: string): string => `tindaklanjut-${pd}-${idRekomendasi(lhe, nomor)}`;

/** The two parts of a recommendation's id; undefined for a text that is none. */
export function uraikanRekomendasi(id: string): { readonly lhe: string; readonly nomor: string } | undefined {
  const cocok = /^([A-Za-z0-9._]+)-([A-Za-z0-9.]+)$/.exec(id);
  return cocok ? { lhe: cocok[1]!, nomor: cocok[2]! } : undefined;
}
