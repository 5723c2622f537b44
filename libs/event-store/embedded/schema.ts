import Database from 'better-sqlite3';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EventStoreError, UnavailableError } from '../errors.js';
import { asEventStoreError } from './sqlite-error.js';

/** The ledger's file inside its folder. Readable with any SQLite tool; nobody but the writer may change it. */
export const LOG_FILE = 'log.sqlite';

/** "RNUT": tells our file from any other SQLite file. */
const APPLICATION_ID = 0x524e5554;

/**
 * One step per schema version, in order; a step is never edited once it has shipped. `user_version` counts them.
 *
 * `batas_waktu` is the running maximum of `dicatat` (milliseconds since 1970) over the whole log. It never falls, even
 * when a node's clock does, so an instant is cut by binary search over the primary key, without an index of its own:
 * each further index costs about half of the append rate. `bytes` stands last so that short columns stay on the page.
 */
export const migrations: readonly string[] = [
  `create table log (
     sequence integer primary key,
     stream text not null,
     revision integer not null,
     part_i integer not null,
     part_n integer not null,
     batas_waktu integer not null,
     bytes blob not null
   ) strict;
   create unique index log_stream on log (stream, revision);
   pragma application_id = ${APPLICATION_ID};`,
  // One row marks the log as a node's replica of a cluster's ledger; a ledger of its own has none. `awalan` is the prefix
  // of the ledger's streams there; `posisi_*` the place of the last event in the cluster's log (decimal, 64 bits; null
  // while the replica is empty); `sidik` the running hash over all events (RunningHash), `jumlah` their count.
  `create table salinan (
     satu integer primary key check (satu = 1),
     awalan text not null,
     posisi_commit text,
     posisi_prepare text,
     sidik text not null,
     jumlah integer not null
   ) strict;`,
];

/** The oldest schema whose events can be read as they are; only a writer brings a file up to date. */
const READABLE_SINCE = 1;

/** Prefix of the cluster's streams that the log is a replica of; `undefined` for a ledger of its own. */
export function replicaPrefix(db: Database.Database): string | undefined {
  return db.prepare('select awalan from salinan').pluck().get() as string | undefined;
}

/** Opens the ledger's file for writing, creates or migrates it, and makes sure that a commit means a disk sync. */
export function openForWriting(folder: string): Database.Database {
  const file = join(makeFolder(folder), LOG_FILE);
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    checkOwner(db, file, true);
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    db.pragma('synchronous = FULL');
    // The binding is compiled with NORMAL for WAL, which loses acknowledged commits at a power cut.
    const synchronous = db.pragma('synchronous', { simple: true });
    if (mode !== 'wal' || synchronous !== 2) {
      throw new UnavailableError(`Buku besar "${file}" tidak dapat menjamin penulisan ke cakram (journal_mode=${String(mode)}, synchronous=${String(synchronous)}).`);
    }
    db.pragma('wal_autocheckpoint = 4000');
    db.pragma('journal_size_limit = 67108864');
    migrate(db);
    return db;
  } catch (error) {
    db?.close();
    throw asEventStoreError(error, `Buku besar "${file}" tidak dapat dibuka`);
  }
}

/** Opens the ledger's file for reading only. Takes no lock and never changes the file. */
export function openForReading(folder: string): Database.Database {
  const file = join(resolve(folder), LOG_FILE);
  if (!existsSync(file)) throw new UnavailableError(`Belum ada buku besar di folder "${resolve(folder)}".`);
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    checkOwner(db, file, false);
    return db;
  } catch (error) {
    db?.close();
    throw asEventStoreError(error, `Buku besar "${file}" tidak dapat dibaca`);
  }
}

/** Makes the folder where it is missing. Throws `unavailable` with the reason in one line. */
export function makeFolder(folder: string): string {
  const path = resolve(folder);
  try {
    if (existsSync(path)) {
      if (!statSync(path).isDirectory()) throw new UnavailableError(`"${path}" bukan folder. Pilih folder untuk buku besar.`);
      return path;
    }
    makePath(path);
    return path;
  } catch (error) {
    throw asEventStoreError(error, `Folder "${path}" tidak dapat dibuat`);
  }
}

/** One folder after the other: asked for all at once, Node tries for ever where a parent takes no folders (/proc). */
function makePath(path: string): void {
  const parent = dirname(path);
  if (!existsSync(parent)) makePath(parent);
  mkdirSync(path);
  // The new folder's own name must survive a power cut too.
  const open = openSync(parent, 'r');
  fsyncSync(open);
  closeSync(open);
}

function version(db: Database.Database): number {
  return db.pragma('user_version', { simple: true }) as number;
}

function checkOwner(db: Database.Database, file: string, writing: boolean): void {
  const found = version(db);
  const owner = db.pragma('application_id', { simple: true });
  const empty = found === 0 && owner === 0 && db.prepare('select count(*) from sqlite_schema').pluck().get() === 0;
  if (empty) {
    if (writing) return;
    throw new UnavailableError(`Buku besar "${file}" belum siap: pembuatannya belum selesai.`);
  }
  if (owner !== APPLICATION_ID) throw new EventStoreError('damaged', `Berkas "${file}" bukan buku besar Runut.`);
  if (found > migrations.length) {
    throw new EventStoreError('newer-version', `Buku besar "${file}" dibuat oleh Runut yang lebih baru (skema ${found}; program ini mengenal sampai ${migrations.length}). Perbarui Runut.`);
  }
  if (!writing && found < READABLE_SINCE) {
    throw new UnavailableError(`Buku besar "${file}" masih berskema ${found}; jalankan server Runut sekali untuk memperbaruinya ke ${migrations.length}.`);
  }
}

function migrate(db: Database.Database): void {
  for (let from = version(db); from < migrations.length; from++) {
    db.exec(`begin immediate; ${migrations[from]!} pragma user_version = ${from + 1}; commit`);
  }
}
