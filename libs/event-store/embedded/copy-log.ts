import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EventStoreError } from '../errors.js';
import { LOG_FILE, makeFolder, openForReading } from './schema.js';
import { asEventStoreError } from './sqlite-error.js';

/** Pages copied before somebody is told how far it is. */
const PAGES_PER_STEP = 4_096;

export interface LogCopy {
  /** Sequence of the last event in the copy. */
  readonly head: number;
}

/**
 * Copies the log of one folder into another that has none, as it stood at one moment, while others go on reading and
 * writing it. The copy is checked page by page and for gaps, synced, and appears under its name only when it is whole.
 * It is one plain file without a write-ahead log, readable from a medium that cannot be written.
 */
export async function copyLog(from: string, to: string, progress: (done: number, of: number) => void = () => undefined): Promise<LogCopy> {
  const target = join(makeFolder(to), LOG_FILE);
  if (existsSync(target)) throw new EventStoreError('invalid', `Di folder "${to}" sudah ada buku besar. Pilih folder yang kosong: buku besar tidak pernah ditimpa.`);
  const temporary = `${target}.${process.pid}.salinan`;
  const source = openForReading(from);
  try {
    // A read transaction keeps the moment: without it the copy would begin anew at every append of another process.
    source.exec('begin');
    source.prepare('select max(sequence) from log').get();
    await source.backup(temporary, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages);
        return PAGES_PER_STEP;
      },
    });
    const copy = check(temporary);
    await sync(temporary);
    await rename(temporary, target);
    await sync(dirname(target));
    return copy;
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(temporary + end, { force: true });
    throw asEventStoreError(error, `Buku besar di folder "${from}" tidak dapat disalin ke "${to}"`);
  } finally {
    source.close();
  }
}

function check(file: string): LogCopy {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.pragma('journal_mode = delete');
    const found = db.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new EventStoreError('damaged', `Salinan buku besar rusak (${String(found)}). Periksa cakram, lalu ulangi.`);
    const { events, head } = db.prepare<[], { events: number; head: number }>('select count(*) as events, coalesce(max(sequence), 0) as head from log').get()!;
    if (events !== head) throw new EventStoreError('damaged', `Salinan buku besar berlubang: ${events} peristiwa, padahal urutan terakhir ${head}.`);
    return { head };
  } finally {
    db.close();
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
