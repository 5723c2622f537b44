import { existsSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { LogReader, buildEventReader, currentEvent } from '#event-store';
import { Projections, contentHash, type AppliedEvent } from '#projection';
import { catalogues, readModels } from '../../apps/api/read-models.js';
import type { LedgerCheck } from './verify.js';

/** The real read models: what the killed process was projecting. */
export const modelsModule = new URL('../../apps/api/read-models.js', import.meta.url);

/**
 * What a killed process left of its read models must be what a fresh build of the same events gives, table for table.
 * The fresh builds live in this process, which nobody kills, and go on from one kill to the next.
 */
export function readModelCheck(): LedgerCheck {
  const reader = buildEventReader(catalogues);
  const fresh = readModels.map((definition) => {
    const db = new BetterSqlite3(':memory:');
    db.exec(definition.schema);
    return { definition, db, apply: definition.prepare(db), until: 0 };
  });

  return async (folder) => {
    if (!readModels.every((m) => existsSync(join(folder, 'baca', `${m.name}.aktif`)))) return; // killed before they were made
    const left = await Projections.start({ folder, modelsModule, readOnly: true });
    const log = LogReader.open(folder);
    try {
      for (const f of fresh) {
        const { events, contentHash: hash } = await left.contentHash(f.definition.name);
        if (events < f.until) throw new Error(`${f.definition.name} fell back from ${f.until} to ${events}`);
        f.db.transaction((from: number) => {
          for (const append of log.readFrom(from, events - from + 1)) {
            for (const event of append) if (event.sequence <= events) f.apply({ ...currentEvent(reader, event), bytes: event.bytes } satisfies AppliedEvent);
          }
        })(f.until + 1);
        f.until = events;
        if (contentHash(f.db, f.definition.tables) !== hash) throw new Error(`${f.definition.name} differs from a fresh build of ${events} events`);
      }
    } finally {
      log.close();
      await left.close();
    }
  };
}
