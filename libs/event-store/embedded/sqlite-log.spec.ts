import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendOf } from '../contract/events.js';
import { LogReader } from './log-reader.js';
import { LOG_FILE, migrations, openForWriting } from './schema.js';
import { SqliteLog, type AppendRequest } from './sqlite-log.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runut-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => join(folder, LOG_FILE);
const kind = (name: string, message: RegExp = /./) => expect.objectContaining({ kind: name, message: expect.stringMatching(message) });

function request(stream: string, expected: number, n = 1, command?: string): AppendRequest {
  const events = appendOf(stream, expected, command === undefined ? { n } : { n, command });
  return { stream, expected, dicatat: Date.parse(events[0]!.envelope.dicatat), events: events.map(({ bytes }) => bytes) };
}

/** Opens the log, does something with it, closes it. */
function withLog<T>(body: (log: SqliteLog) => T): T {
  const log = SqliteLog.open(folder);
  try {
    return body(log);
  } finally {
    log.close();
  }
}

/** Does something to the file behind the log's back. */
function tamper(sql: string): void {
  const db = new Database(file());
  db.exec(sql);
  db.close();
}

function sequences(): number[] {
  const reader = LogReader.open(folder);
  const all = reader.readFrom(1, 1000).flat();
  reader.close();
  return all.map(({ sequence }) => sequence);
}

describe('a batch of appends', () => {
  it('gives each append its own outcome, and those that are refused leave no trace', () => {
    withLog((log) => {
      expect(log.appendBatch([request('a', -1, 2, 'satu')])).toEqual([{ kind: 'ok', firstSequence: 1, duplicate: false }]);
      const outcomes = log.appendBatch([
        request('a', 1),
        request('a', 1),
        request('a', -1, 2, 'satu'),
        request('a', -1, 1, 'satu'),
        request('b', 4),
        request('b', -1, 3, 'dua'),
        request('b', -1, 3, 'dua'),
        request('c', -1),
      ]);
      expect(outcomes).toEqual([
        { kind: 'ok', firstSequence: 3, duplicate: false },
        { kind: 'conflict', actualRevision: 2 },
        { kind: 'ok', firstSequence: 1, duplicate: true },
        { kind: 'id-reused', id: appendOf('a', -1, { command: 'satu' })[0]!.envelope.id },
        { kind: 'conflict', actualRevision: -1 },
        { kind: 'ok', firstSequence: 4, duplicate: false },
        { kind: 'ok', firstSequence: 4, duplicate: true },
        { kind: 'ok', firstSequence: 7, duplicate: false },
      ]);
      expect(log.head).toBe(7);
    });
    expect(sequences()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('does not let one append that cannot be stored fail its neighbours', () => {
    const poison = { ...request('racun', -1, 2), events: [Buffer.from('{}'), 'bukan bita' as unknown as Uint8Array] };
    withLog((log) => {
      const outcomes = log.appendBatch([request('a', -1, 2), poison, request('a', 1), request('b', -1)]);
      expect(outcomes.map((outcome) => outcome.kind)).toEqual(['ok', 'failed', 'ok', 'ok']);
      expect(outcomes.map((outcome) => outcome.kind === 'ok' && outcome.firstSequence)).toEqual([1, false, 3, 4]);
      // What was remembered of the failed transaction is forgotten: the stream does not exist.
      expect(log.appendBatch([request('racun', 1)])).toEqual([{ kind: 'conflict', actualRevision: -1 }]);
    });
    expect(sequences()).toEqual([1, 2, 3, 4]);
  });

  it('calls a value that the binding refuses the request’s fault', () => {
    const broken = { ...request('a', -1), stream: Symbol('a') as unknown as string };
    withLog((log) => expect(log.appendBatch([broken])).toEqual([expect.objectContaining({ kind: 'failed', error: 'invalid' })]));
  });

  it('goes on where the file ends', () => {
    withLog((log) => log.appendBatch([request('a', -1, 2)]));
    withLog((log) => {
      expect(log.head).toBe(2);
      expect(log.appendBatch([request('a', 1)])).toEqual([{ kind: 'ok', firstSequence: 3, duplicate: false }]);
    });
  });
});

describe('opening the file', () => {
  it('syncs every commit to disk', () => {
    const db = openForWriting(folder);
    const pragmas = ['journal_mode', 'synchronous', 'user_version'].map((name) => db.pragma(name, { simple: true }));
    db.close();
    expect(pragmas).toEqual(['wal', 2, migrations.length]);
  });

  it('refuses a schema from the future, for writing and for reading', () => {
    withLog(() => undefined);
    tamper(`pragma user_version = ${migrations.length + 1}`);
    expect(() => SqliteLog.open(folder)).toThrow(kind('newer-version', /^[^\n]*Perbarui Runut\.$/));
    expect(() => LogReader.open(folder)).toThrow(kind('newer-version'));
  });

  it('refuses a file that is no database', () => {
    writeFileSync(file(), 'bukan basis data '.repeat(500));
    expect(() => SqliteLog.open(folder)).toThrow(kind('damaged', /rusak/));
    expect(() => LogReader.open(folder)).toThrow(kind('damaged', /rusak/));
  });

  it('refuses another program’s database and leaves it alone', () => {
    tamper('create table orang (nama text)');
    expect(() => SqliteLog.open(folder)).toThrow(kind('damaged', /bukan buku besar Runut/));
    const db = new Database(file());
    expect(db.prepare('select name from sqlite_schema').pluck().all()).toEqual(['orang']);
    db.close();
  });

  it.each([
    ['its beginning', 'delete from log where sequence = 1'],
    ['the end of its last append', 'delete from log where sequence = 5'],
  ])('refuses a log that lost %s', (_, sql) => {
    withLog((log) => log.appendBatch([request('a', -1, 2), request('b', -1, 3)]));
    tamper(sql);
    expect(() => SqliteLog.open(folder)).toThrow(kind('damaged', /terpotong/));
  });

  it('says which event cannot be read, and only when its envelope is asked for', () => {
    withLog((log) => log.appendBatch([request('a', -1, 2)]));
    tamper("update log set bytes = x'ff' where sequence = 2");
    const reader = LogReader.open(folder);
    const event = reader.readAt(2)!;
    expect(event.bytes).toHaveLength(1);
    expect(() => event.envelope).toThrow(kind('damaged', /nomor 2 /));
    expect(() => reader.readEnvelopes(1, 10)).toThrow(kind('damaged', /nomor 2 /));
    reader.close();
  });

  it('tells bytes that are no text from a text that holds the sign for them', () => {
    const marked = request('a', -1, 1, 'perintah \uFFFD');
    withLog((log) => log.appendBatch([marked, request('b', -1)]));
    const reader = LogReader.open(folder);
    expect(reader.readEnvelopes(1, 1)).toEqual([{ sequence: 1, envelope: reader.readAt(1)!.envelope }]);
    // One byte inside a text, so that the rest is still whole JSON.
    tamper("update log set bytes = cast(replace(cast(bytes as text), 'perintah', 'perint' || cast(x'ff' as text) || 'h') as blob) where sequence = 1");
    expect(() => reader.readEnvelopes(1, 1)).toThrow(kind('damaged', /nomor 1 /));
    reader.close();
  });

  it('says that there is no ledger yet, and creates none, when asked to read', () => {
    expect(() => LogReader.open(folder)).toThrow(kind('unavailable', /Belum ada buku besar/));
    expect(() => LogReader.open(join(folder, 'tidak', 'ada'))).toThrow(kind('unavailable', /Belum ada buku besar/));
  });

  it('refuses to read a ledger that is still being created', () => {
    new Database(file()).close();
    writeFileSync(file(), '');
    expect(() => LogReader.open(folder)).toThrow(kind('unavailable', /belum siap/));
  });
});

describe('reading in chunks', () => {
  it('gives about as many events as asked for, and never part of an append', () => {
    withLog((log) => log.appendBatch([request('a', -1, 5), request('b', -1), request('c', -1, 4)]));
    const reader = LogReader.open(folder);
    const shape = (from: number, limit: number): number[] => reader.readFrom(from, limit).map((append) => append.length);
    expect(shape(1, 1)).toEqual([5]);
    expect(shape(1, 5)).toEqual([5]);
    expect(shape(1, 6)).toEqual([5, 1]);
    expect(shape(1, 7)).toEqual([5, 1, 4]);
    expect(shape(3, 1)).toEqual([5]);
    expect(shape(3, 4)).toEqual([5, 1]);
    expect(shape(11, 4)).toEqual([]);
    for (const [from, limit] of [[1, 1], [1, 5], [1, 6], [3, 1], [3, 4], [11, 4]] as const) {
      expect(reader.readEnvelopes(from, limit)).toEqual(reader.readFrom(from, limit).flat().map(({ sequence, envelope }) => ({ sequence, envelope })));
    }
    reader.close();
  });
});
