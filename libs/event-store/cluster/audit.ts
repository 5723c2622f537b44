import { LogReader } from '../embedded/log-reader.js';
import { RunningHash } from '../running-hash.js';
import type { ArrivedEvent } from './arrival.js';
import { disagreement, placeOfEvent } from './disagreement.js';
import type { LedgerClient } from './ledger-client.js';
import type { ConnectionSettings } from './protocol.js';

/** Events compared before other work gets its turn. */
const CHUNK = 256;
/** Share of the time that an audit leaves to others: after each chunk it rests as long as the chunk took. */
const REST = 1;

/**
 * Reads the ledger's part of the cluster's log from its beginning and compares it, event by event and byte by byte, with
 * what the replica held when the audit began; the replica's running hash is computed anew on the way and compared with
 * the one that was kept. Throws `disagreement` with the first place that differs, the client's error when a read fails.
 * Returns `undefined` when it was told to stop.
 */
export async function audit({ folder, prefix }: ConnectionSettings, client: LedgerClient, over: AbortSignal, metadata: (event: ArrivedEvent) => void): Promise<{ count: number; hash: string } | undefined> {
  const replica = LogReader.open(folder);
  try {
    const goal = replica.replicaMark();
    if (!goal) return undefined;
    const hash = new RunningHash();
    let local: readonly { readonly bytes: Uint8Array }[] = [];
    let place = 0;
    let began = performance.now();
    for await (const event of client.readLedger({ metadata: true })) {
      if (over.aborted) return undefined;
      if (event.stream.startsWith('$$')) {
        metadata(event);
        continue;
      }
      if (hash.count >= goal.count) continue; // later than the audit; only what was said about metadata still counts
      if (place === local.length) {
        local = replica.readFrom(hash.count + 1, CHUNK).flat();
        place = 0;
        await rest((performance.now() - began) * REST, over);
        began = performance.now();
      }
      const own = local[place++];
      const sequence = hash.count + 1;
      if (!own || !event.stream.startsWith(prefix) || Buffer.compare(own.bytes, event.bytes) !== 0) throw disagreement('Audit: peristiwa ini di klaster berbeda dari salinan node ini', placeOfEvent(event, sequence));
      hash.add(own.bytes);
    }
    if (hash.count < goal.count) throw disagreement(`Audit: klaster hanya memegang ${hash.count} peristiwa buku besar ini, salinan node ini ${goal.count}`, `yang pertama hilang berurutan ${hash.count + 1}`);
    if (hash.hex !== goal.hash) throw disagreement('Audit: sidik berjalan salinan node ini tidak cocok dengan isinya, padahal isinya sama dengan klaster', `urutan ${goal.count}`);
    return { count: hash.count, hash: hash.hex };
  } finally {
    replica.close();
  }
}

function rest(milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      over.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    over.addEventListener('abort', done);
    if (over.aborted) done();
  });
}
