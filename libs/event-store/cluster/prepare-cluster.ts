import { checkPrefix, hostsOf } from './connection-string.js';
import { askOnce } from './connection-thread.js';
import { DEFAULT_PREFIX, DEFAULT_TIMING } from './options.js';

/** What the set-up of a cluster found and did. */
export interface ClusterPreparation {
  /** True when the default access list was written, false when it already protected the ledger. */
  readonly changed: boolean;
  /** What is not protected and why, in Indonesian; empty when all is well. */
  readonly warnings: readonly string[];
}

/**
 * Writes the access lists that forbid ordinary users to delete the ledger's streams and to limit their retention: the
 * default for streams of users in `$settings`, which is the only list that a stream has from its first event on. It holds
 * for every stream of that cluster without a list of its own. Needs the credentials of an administrator in the connection
 * string. Repeating it changes nothing. Throws `unavailable`.
 */
export async function prepareCluster(url: string, prefix: string = DEFAULT_PREFIX): Promise<ClusterPreparation> {
  hostsOf(url);
  const { changed, warnings } = await askOnce({ folder: '', url, prefix: checkPrefix(prefix), timing: DEFAULT_TIMING });
  return { changed, warnings };
}
