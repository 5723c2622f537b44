import type { Database } from 'better-sqlite3';
import { openActive, type ActiveConnection } from './active-connection.js';
import type { Generation, Generations } from './generations.js';

/** How long a replaced connection stays open for a caller that still reads from it, in milliseconds. */
const GRACE_MS = 2_000;

/** The read-only connections of one thread, one for each model, opened when first asked for. */
export class Connections {
  private readonly open = new Map<string, ActiveConnection>();
  private readonly retired = new Map<ActiveConnection, { timer: NodeJS.Timeout; done: () => void }>();

  constructor(private readonly generations: Generations) {}

  get(name: string): ActiveConnection {
    let found = this.open.get(name);
    if (!found) this.open.set(name, (found = openActive(this.generations, name)));
    return found;
  }

  db(name: string): Database {
    return this.get(name).db;
  }

  /**
   * The next `get` opens what the pointer names now. The old connection is closed a moment later, so that a reader in
   * the middle of its rows is not cut off; `done` is called when this thread no longer has the old generation open.
   */
  retire(old: Generation, done: () => void): void {
    const current = this.open.get(old.name);
    if (current?.generation.generation !== old.generation) return done();
    this.open.delete(old.name);
    this.closeLater(current, done);
  }

  close(): void {
    for (const [connection, { timer }] of this.retired) {
      clearTimeout(timer);
      connection.db.close();
    }
    this.retired.clear();
    for (const { db } of this.open.values()) db.close();
    this.open.clear();
  }

  private closeLater(connection: ActiveConnection, done: () => void): void {
    const timer = setTimeout(() => {
      try {
        connection.db.close();
      } catch {
        // Someone is still stepping through rows of it: SQLite refuses to close; look again later.
        return this.closeLater(connection, done);
      }
      this.retired.delete(connection);
      done();
    }, GRACE_MS).unref();
    this.retired.set(connection, { timer, done });
  }
}
