import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreError } from '../errors.js';
import { makeFolder } from './schema.js';
import { asEventStoreError, codeOf } from './sqlite-error.js';

const LOCK_FILE = 'tulis.kunci';
const PID_FILE = 'tulis.pid';

/**
 * The right to write one ledger folder: an exclusive SQLite lock on a file of its own, held for a lifetime. The
 * operating system drops it when the process dies, however it dies, so no stale lock is ever left behind.
 *
 * Never open `tulis.kunci` with `fs` in the holding process: closing any other descriptor of it drops a POSIX lock.
 * That is why the pid, which is for people only, stands in a second file.
 */
export class WriterLock {
  private constructor(private readonly db: Database.Database) {}

  /** Takes the lock or throws `locked`, naming the process that holds it; `unavailable` when the folder is unusable. */
  static take(folder: string): WriterLock {
    const path = makeFolder(folder);
    let db: Database.Database | undefined;
    try {
      db = new Database(join(path, LOCK_FILE), { timeout: 0 });
      db.exec('begin exclusive');
      writeFileSync(join(path, PID_FILE), `${process.pid}\n`);
      return new WriterLock(db);
    } catch (error) {
      db?.close();
      if (codeOf(error)?.startsWith('SQLITE_BUSY')) {
        throw new EventStoreError('locked', `Buku besar di folder "${path}" sedang ditulis oleh ${holder(path)}. Hentikan proses itu, atau kirim perintah lewat server yang berjalan.`, { cause: error });
      }
      throw asEventStoreError(error, `Kunci tulis di folder "${path}" tidak dapat diambil`);
    }
  }

  release(): void {
    this.db.close();
  }
}

function holder(path: string): string {
  try {
    const pid = readFileSync(join(path, PID_FILE), 'utf8').trim();
    return /^\d+$/.test(pid) ? `proses ${pid}` : 'proses lain';
  } catch {
    return 'proses lain';
  }
}
