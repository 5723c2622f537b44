/** Where in the input a fault stands: a sheet and cell of a workbook, or a field of a request body. */
export interface Tempat {
  readonly lembar?: string;
  readonly sel?: string;
  readonly baris?: number;
  readonly bidang?: string;
}

/** One fault: a stable code for programs, a sentence in Indonesian for people (what, where, what to do). */
export interface Kesalahan {
  readonly kode: string;
  readonly pesan: string;
  readonly tempat?: Tempat;
}

/**
 * A refusal by the domain. It lists every fault found, not only the first.
 * `kode` is stable and is part of the public interface; `message` is Indonesian.
 */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
  readonly kesalahan: readonly Kesalahan[];

  constructor(
    readonly kode: string,
    pesan: string,
    kesalahan: readonly Kesalahan[] = [{ kode, pesan }],
  ) {
    super(pesan);
    this.kesalahan = kesalahan;
  }

  /** Bundles many faults; a single one keeps its own code and sentence. */
  static dari(kesalahan: readonly Kesalahan[], pesan = `Ditolak: ada ${kesalahan.length} kesalahan.`): DomainError {
    const satu = kesalahan.length === 1 ? kesalahan[0] : undefined;
    return satu ? new DomainError(satu.kode, satu.pesan, kesalahan) : new DomainError('banyak-kesalahan', pesan, kesalahan);
  }
}
