import type { Database } from 'better-sqlite3';
import type { ContentFingerprint } from './content-hash.js';
import { LiveProjections } from './live-projections.js';
import type { ModelStatus } from './model.js';
import { loadModels, moduleUrl } from './models-module.js';
import { ReadOnlyProjections } from './read-only-projections.js';

export interface ProjectionsOptions {
  /** Folder of the ledger. Unless `readOnly`, this process must hold it: no second writer of read models is tolerated. */
  readonly folder: string;
  /** Built module that exports `readModels: ReadModelDefinition[]` and `catalogues: EventCatalogue[]`. */
  readonly modelsModule: URL | string;
  /** Beside a running server: starts no thread, writes nothing, serves what that server has projected. */
  readonly readOnly?: boolean;
  /** Told why a model began anew at the start, in words for the log. */
  readonly onNotice?: (text: string) => void;
}

/** The read models of a ledger, as the rest of the program sees them. Also the token that they are injected by. */
export abstract class Projections {
  static async start({ folder, modelsModule, readOnly = false, onNotice = () => undefined }: ProjectionsOptions): Promise<Projections> {
    const url = moduleUrl(modelsModule);
    const models = await loadModels(url);
    return readOnly ? new ReadOnlyProjections(folder, models) : LiveProjections.start(folder, url, models, onNotice);
  }

  /** The log ends at `head` now, or later. Call it after each append; cheap. */
  abstract notify(head: number): void;
  /**
   * Resolves when the models (default: all) have applied `sequence`: what `db` reads from then on includes it.
   * Rejects with `ModelStoppedError` as soon as one has stopped before it, with `WaitTimeoutError` on time-out.
   */
  abstract waitFor(sequence: number, names?: readonly string[], timeoutMs?: number): Promise<void>;
  abstract status(): ModelStatus[];
  /**
   * Read-only connection of this thread. Ask for it at each query: after a rebuild it is another one, and the one
   * handed out before is closed some seconds later. Its checkpoint never goes back.
   */
  abstract db(name: string): Database;
  /** Builds a model anew beside the live one, then lets it take over. Refused while a rebuild of that model runs. */
  abstract rebuild(name: string): Promise<ContentFingerprint>;
  abstract contentHash(name: string): Promise<ContentFingerprint>;
  abstract close(): Promise<void>;
}
