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

/** A row as it is read back, with the sequence that ended it. */
export interface Versi extends VersiBaru {
  readonly seqAkhir: number;
  /** What a reader made of `isi`. It stays with the row, which one read after the other shares. */
  terurai?: unknown;
}
