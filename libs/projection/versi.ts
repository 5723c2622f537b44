/** A row of the two-time table as it is added. */
export interface VersiBaru {
  readonly partisi: string;
  readonly jenis: string;
  readonly kunci: string;
  readonly berlaku: string;
  readonly seq: number;
  readonly peristiwa: number;
  readonly nilai: bigint | null;
  readonly isi: string | null;
}

/** A row as it is read back, with the sequence that ended it; an end later than the sequence that was asked about need not be known. */
export interface Versi extends VersiBaru {
  readonly seqAkhir: number;
  /** What a reader made of `isi`. It stays with the row, which one read after the other shares. */
  terurai?: unknown;
}

/** No sequence ever reaches this: the row is still the last word. */
export const SELAMANYA = 9_007_199_254_740_991;
/** Greater than every date: "whatever its effective date". */
export const SEMUA_TANGGAL = '9999-12-31';

/** Columns as arrays: objects a row, made by the binding, would double the cost of a read. */
export const KOLOM = 'jenis, kunci, berlaku, seq, seq_akhir, peristiwa, nilai, isi';
export type Baris = [jenis: string, kunci: string, berlaku: string, seq: bigint, seqAkhir: bigint, peristiwa: bigint, nilai: bigint | null, isi: string | null];

export const keVersi = (partisi: string, b: Baris): Versi => ({
  partisi, jenis: b[0], kunci: b[1], berlaku: b[2],
  seq: Number(b[3]), seqAkhir: Number(b[4]), peristiwa: Number(b[5]), nilai: b[6], isi: b[7],
});
