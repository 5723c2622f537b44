import { createHash } from 'node:crypto';
import { DomainError } from '#kernel';

/**
 * Files by the hash of their content (imports, evidence, issued reports): written once, never replaced, verified by
 * hash on every read. Engines: a folder (default), an S3-compatible store; several servers may share either.
 */
export abstract class SimpananBerkas {
  /**
   * Keeps the bytes durably and returns their SHA-256 in hex. The same bytes twice are one file. What lies there
   * already is verified and never replaced: throws `DomainError` `berkas-berubah` where it is not what it should be.
   */
  abstract simpan(bytes: Uint8Array): Promise<string>;
  /** Throws `DomainError` `berkas-tidak-ada` or `berkas-berubah`; `SimpananTidakSiapError` where the store cannot be asked. */
  abstract baca(hash: string): Promise<Uint8Array>;
}

/** The store of files cannot be asked now, or refuses this server: nothing is wrong with what was requested. */
export class SimpananTidakSiapError extends Error {
  override readonly name = 'SimpananTidakSiapError';
  readonly kind = 'simpanan-tidak-siap';
}

export const sidik = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Throws `berkas-tidak-ada` for what is no hash: no path and no key is ever made from it. */
export function harusSidik(hash: string): void {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new DomainError('berkas-tidak-ada', `"${hash}" bukan sidik berkas.`);
}

export const tidakAda = (hash: string): DomainError => new DomainError('berkas-tidak-ada', `Berkas dengan sidik ${hash} tidak ada dalam simpanan.`);

export const berubah = (hash: string): DomainError => new DomainError('berkas-berubah', `Berkas ${hash} dalam simpanan sudah berubah: isinya tidak cocok lagi dengan sidiknya. Pulihkan berkas itu dari cadangan.`);
