import { UnavailableError } from '../errors.js';

/** What the set-up of a cluster found and did. */
export interface ClusterPreparation {
  /** True when the default access list was written, false when it already protected the ledger. */
  readonly changed: boolean;
  /** What is not protected and why, in Indonesian; empty when all is well. */
  readonly warnings: readonly string[];
}

/**
 * Writes the access lists that forbid ordinary users to delete the ledger's streams and to limit their retention.
 * Needs the credentials of an administrator in the connection string. Repeating it changes nothing.
 */
export function prepareCluster(url: string, prefix?: string): Promise<ClusterPreparation> {
  return Promise.reject(new UnavailableError(`Penyiapan klaster ${url} (${prefix ?? ''}) belum tersedia.`));
}
