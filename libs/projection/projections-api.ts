import type { Database } from 'better-sqlite3';
import type { ContentFingerprint } from './content-hash.js';
import type { ModelStatus } from './model.js';

/** What the read models of a ledger offer, whoever keeps them up to date. */
export interface ProjectionsApi {
  /** The log ends at `head` now, or later. Call it after each append; cheap. */
  notify(head: number): void;
  /**
   * Resolves when the models (default: all) have applied `sequence`: what `db` reads from then on includes it.
   * Rejects with `ModelStoppedError` as soon as one has stopped before it, with `WaitTimeoutError` on time-out.
   */
  waitFor(sequence: number, names?: readonly string[], timeoutMs?: number): Promise<void>;
  status(): ModelStatus[];
  /**
   * Read-only connection of this thread. Ask for it at each query: after a rebuild it is another one, and the one
   * handed out before is closed some seconds later. Its checkpoint never goes back.
   */
  db(name: string): Database;
  /** Builds a model anew beside the live one, then lets it take over. Refused while a rebuild of that model runs. */
  rebuild(name: string): Promise<ContentFingerprint>;
  contentHash(name: string): Promise<ContentFingerprint>;
  close(): Promise<void>;
}
