import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildEventReader, type EventCatalogue, type EventReader } from '#event-store';
import { ProjectionError } from './errors.js';
import { eventVersions, type EventVersions } from './model-file.js';
import type { ReadModelDefinition } from './model.js';

/** The read models of a ledger, and what is needed to feed them. */
export interface LoadedModels {
  readonly definitions: readonly ReadModelDefinition[];
  readonly reader: EventReader;
  readonly versions: EventVersions;
}

/** A module as URL text, which can be handed to a worker thread. */
export function moduleUrl(module: URL | string): string {
  if (module instanceof URL) return module.href;
  return module.startsWith('file:') ? module : pathToFileURL(isAbsolute(module) ? module : resolve(module)).href;
}

/** Imports a module that exports `readModels` and `catalogues`. Each thread imports its own. */
export async function loadModels(url: string): Promise<LoadedModels> {
  const { readModels, catalogues } = (await import(url)) as { readModels?: readonly ReadModelDefinition[]; catalogues?: readonly EventCatalogue[] };
  if (!readModels || !catalogues) throw new Error(`Modul ${url} harus mengekspor readModels dan catalogues.`);
  const names = new Set(readModels.map((m) => m.name));
  if (names.size !== readModels.length) throw new Error('Dua model baca memakai nama yang sama.');
  return { definitions: readModels, reader: buildEventReader(catalogues), versions: eventVersions(catalogues) };
}

/** Throws `unknown-model`. */
export function knownDefinition(models: LoadedModels, name: string): ReadModelDefinition {
  const found = models.definitions.find((d) => d.name === name);
  if (!found) throw new ProjectionError('unknown-model', `Tidak ada model baca bernama "${name}".`);
  return found;
}
