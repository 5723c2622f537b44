import { DomainError } from '#kernel';
import { uraiCatatan, type Catatan } from './catatan.js';

/** What a checkpoint states (C2SP tlog-checkpoint): the log, how many events, the root over them. */
export interface IsiSegel {
  /** Origin: the name of the ledger, the same for ever. */
  readonly asal: string;
  readonly ukuran: number;
  /** Base64 of the root. */
  readonly akar: string;
}

/** The signed text of a checkpoint. No extension lines: nothing beside these three could be audited. */
export const teksSegel = ({ asal, ukuran, akar }: IsiSegel): string => `${asal}\n${ukuran}\n${akar}\n`;

/** Throws `DomainError` `segel-tidak-sah` or `catatan-tidak-sah`. */
export function bacaSegel(isi: string): IsiSegel & { readonly catatan: Catatan } {
  const catatan = uraiCatatan(isi);
  const [asal, ukuran, akar, ...sisa] = catatan.teks.split('\n');
  const sah = asal !== undefined && asal !== '' && ukuran !== undefined && /^(0|[1-9]\d{0,14})$/.test(ukuran) && akar !== undefined && Buffer.from(akar, 'base64').length === 32 && Buffer.from(akar, 'base64').toString('base64') === akar && sisa.length === 1;
  if (!sah) throw new DomainError('segel-tidak-sah', 'Catatan ini bukan segel buku besar: isinya harus tiga baris (nama buku besar, ukuran, akar).');
  return { asal, ukuran: Number(ukuran), akar, catatan };
}
