import Database from 'better-sqlite3';
import { ProjectionError } from './errors.js';
import type { Generation, Generations } from './generations.js';
import { readPosisi } from './model-file.js';

export interface ActiveConnection {
  readonly generation: Generation;
  readonly db: Database.Database;
}

const same = (a: Generation | null, b: Generation): boolean => a?.generation === b.generation && a.version === b.version;

/**
 * Opens the served generation of a model for reading. The checkpoint is read before the pointer is looked at again:
 * if it still names this generation, the write-ahead log was open before anybody could have removed it.
 */
export function openActive(generations: Generations, name: string): ActiveConnection {
  for (;;) {
    const generation = generations.active(name);
    if (!generation) throw new ProjectionError('not-ready', `Model baca "${name}" belum dibangun. Jalankan server, atau bangun ulang.`);
    let db: Database.Database | undefined;
    let failure: unknown = null;
    try {
      db = new Database(generation.path, { readonly: true, fileMustExist: true });
      readPosisi(db);
    } catch (error) {
      failure = error;
    }
    if (same(generations.active(name), generation)) {
      if (failure === null) return { generation, db: db! };
      db?.close();
      throw new ProjectionError('not-ready', `Model baca "${name}" tidak dapat dibuka: ${(failure as Error).message}. Mulai ulang server; berkas yang rusak dibangun ulang sendiri.`, { cause: failure });
    }
    db?.close();
  }
}

/**
 * Makes something once for each connection, such as prepared statements: `projections.db(name)` returns the same
 * connection until a rebuild is switched over, and another one after it.
 */
export function oncePerConnection<T>(make: (db: Database.Database) => T): (db: Database.Database) => T {
  const made = new WeakMap<Database.Database, T>();
  return (db) => {
    let found = made.get(db);
    if (found === undefined) made.set(db, (found = make(db)));
    return found;
  };
}
