import { LiveProjections } from './live-projections.js';
import { loadModels, moduleUrl } from './models-module.js';
import type { ProjectionsApi } from './projections-api.js';
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
// oxlint-disable-next-line no-extraneous-class, no-unsafe-declaration-merging -- a token with the shape of the interface: it has no members of its own to get wrong
export abstract class Projections {
  static async start({ folder, modelsModule, readOnly = false, onNotice = () => undefined }: ProjectionsOptions): Promise<Projections> {
    const url = moduleUrl(modelsModule);
    const models = await loadModels(url);
    return readOnly ? new ReadOnlyProjections(folder, models) : LiveProjections.start(folder, url, models, onNotice);
  }
}

export interface Projections extends ProjectionsApi {}
