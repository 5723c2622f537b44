import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommit } from './commit-check.js';
import { NO_EVENTS, type AppendOutcome, type AppendRequest, type EventPlace, type ProposedEvent } from './event.js';
import { isMetastream, isSoftDeleted, metastreamOf, originalOf, parseMetadata, SOFT_DELETED, type StreamMetadata } from './retention.js';
import { eventRead, recordedEvent } from './wire.js';

/** A stored event: its place, what filters look at, and its bytes as readers get them. */
export interface StoredEvent extends EventPlace {
  readonly type: string;
  readonly wire: Buffer;
}

export interface StorageOptions {
  readonly folder: string;
  /** `NORMAL` (default) survives the end of the process, `FULL` also the end of the power. */
  readonly synchronous?: 'NORMAL' | 'FULL';
  /** Clock of `created`, milliseconds since 1970. */
  readonly now?: () => number;
}

/** How many event ids are remembered for appends that expect nothing in particular; the real server bounds it as well. */
const REMEMBERED_IDS = 100_000;

/** Bytes that a record takes in the log beside its event: makes positions grow as they do on the real server. */
const RECORD_BYTES = 93;

type Row = [position: number, stream: string, revision: number, type: string, wire: Buffer];

const stored = ([position, stream, revision, type, wire]: Row): StoredEvent => ({ position, stream, revision, type, wire });

const COLUMNS = 'position, stream, revision, type, wire';

/** Appends that wait for the next commit. */
interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The log of the stand-in: one SQLite file, written by one process. Appends that arrive in one turn of the event loop
 * are committed together; nobody hears of an append before its commit.
 */
export class Storage {
  readonly #db: Database.Database;
  readonly #statements;
  readonly #now: () => number;
  readonly #tombstones: Set<string>;
  readonly #last = new Map<string, number>();
  readonly #metadata = new Map<string, StreamMetadata>();
  readonly #ids = new Map<string, { readonly stream: string; readonly revision: number }>();
  readonly #listeners = new Set<() => void>();
  #waiting: Waiting[] = [];
  #end = 0;
  #tail = -1;
  #closed = false;

  constructor({ folder, synchronous = 'NORMAL', now = Date.now }: StorageOptions) {
    mkdirSync(folder, { recursive: true });
    this.#db = new Database(join(folder, 'standin.sqlite'));
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma(`synchronous = ${synchronous}`);
    this.#db.exec(`
      create table if not exists events (
        position integer primary key, stream text not null, revision integer not null,
        id text not null, type text not null, wire blob not null) strict;
      create unique index if not exists by_stream on events (stream, revision);
      create table if not exists tombstones (stream text primary key) strict, without rowid;
    `);
    this.#now = now;
    const prepare = (sql: string) => this.#db.prepare(sql);
    this.#statements = {
      insert: prepare('insert into events (position, stream, revision, id, type, wire) values (?, ?, ?, ?, ?, ?)'),
      last: prepare('select max(revision) from events where stream = ?').pluck(),
      idAt: prepare('select id from events where stream = ? and revision = ?').pluck(),
      at: prepare(`select ${COLUMNS} from events where stream = ? and revision = ?`).raw(),
      addTombstone: prepare('insert into tombstones values (?)'),
      allForwards: prepare(`select ${COLUMNS} from events where position >= ? order by position limit ?`).raw(),
      allBackwards: prepare(`select ${COLUMNS} from events where position < ? order by position desc limit ?`).raw(),
      streamForwards: prepare(`select ${COLUMNS} from events where stream = ? and revision >= ? order by revision limit ?`).raw(),
      streamBackwards: prepare(`select ${COLUMNS} from events where stream = ? and revision <= ? order by revision desc limit ?`).raw(),
      tail: prepare('select position, length(wire) from events order by position desc limit 1').raw(),
    };
    this.#tombstones = new Set(this.#db.prepare('select stream from tombstones').pluck().all() as string[]);
    this.#readEnd();
  }

  /** Position of the last event, -1 for an empty log. */
  get tail(): number {
    return this.#tail;
  }

  /** Resolves after the commit. Rejects only when SQLite refuses or the storage is closed meanwhile. */
  append(request: AppendRequest): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#flush());
    });
  }

  /** Appends and commits at once. */
  appendNow(request: AppendRequest): AppendOutcome {
    const [outcome] = this.#commit([request]);
    this.#announce();
    return outcome!;
  }

  /** Deletes a stream: softly (it may live again) or for ever. The expectation is checked as for an append. */
  delete(request: Omit<AppendRequest, 'events'>, forEver: boolean): AppendOutcome {
    const current = this.lastRevision(request.stream);
    if (this.isTombstoned(request.stream)) return { kind: 'deleted' };
    const decision = checkCommit(this.#state(request.stream, current), request.expected, []);
    if (decision !== 'ok') return { kind: 'wrong-version', current };
    if (!forEver) {
      const metadata = { ...this.metadataOf(request.stream), $tb: SOFT_DELETED };
      return this.appendNow({ stream: metastreamOf(request.stream), expected: 'any', events: [systemEvent('$metadata', metadata, `${request.stream}@${this.#end}`)] });
    }
    const outcome = this.appendNow({ stream: request.stream, expected: 'any', events: [systemEvent('$streamDeleted', {}, `${request.stream}@${this.#end}`)] });
    this.#statements.addTombstone.run(request.stream);
    this.#tombstones.add(request.stream);
    return outcome;
  }

  /** Revision of the last event of the stream, whether readers may see it or not; -1 when it never had any. */
  lastRevision(stream: string): number {
    const known = this.#last.get(stream);
    if (known !== undefined) return known;
    const last = (this.#statements.last.get(stream) as number | null) ?? NO_EVENTS;
    this.#last.set(stream, last);
    return last;
  }

  isTombstoned(stream: string): boolean {
    return this.#tombstones.has(stream);
  }

  metadataOf(stream: string): StreamMetadata {
    const known = this.#metadata.get(stream);
    if (known !== undefined) return known;
    const metadata = parseMetadata(this.lastData(metastreamOf(stream)));
    this.#metadata.set(stream, metadata);
    return metadata;
  }

  /** Data of the last event of a stream; empty when there is none. */
  lastData(stream: string): Uint8Array {
    const row = this.#statements.at.get(stream, this.lastRevision(stream)) as Row | undefined;
    return row === undefined ? new Uint8Array() : recordedEvent(row[4]).getData_asU8();
  }

  /** Events in order from a position, inclusive. */
  allForwards(from: number, count: number): StoredEvent[] {
    return (this.#statements.allForwards.all(from, count) as Row[]).map(stored);
  }

  /** Events in reverse order below a position, exclusive. */
  allBackwards(below: number, count: number): StoredEvent[] {
    return (this.#statements.allBackwards.all(below, count) as Row[]).map(stored);
  }

  /** Events of a stream from a revision, inclusive, as they are stored: retention is the reader's business. */
  streamForwards(stream: string, from: number, count: number): StoredEvent[] {
    return (this.#statements.streamForwards.all(stream, from, count) as Row[]).map(stored);
  }

  streamBackwards(stream: string, from: number, count: number): StoredEvent[] {
    return (this.#statements.streamBackwards.all(stream, from, count) as Row[]).map(stored);
  }

  /** Changes the log behind everybody's back, for `tampering.ts`; what was remembered of it is forgotten. */
  alter(change: (db: Database.Database) => void): void {
    this.#db.transaction(() => change(this.#db))();
    this.#forget();
  }

  /** Calls back after every commit. Returns how to stop it. */
  onCommit(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops at once. Appends that were not committed yet are lost, as they are when a server dies. */
  close(): void {
    this.#closed = true;
    const lost = this.#waiting.splice(0);
    this.#db.close();
    for (const { reject } of lost) reject(new Error('the stand-in was stopped'));
  }

  #flush(): void {
    const batch = this.#waiting.splice(0);
    if (this.#closed || batch.length === 0) return;
    let outcomes: AppendOutcome[];
    try {
      outcomes = this.#commit(batch.map(({ request }) => request));
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const [i, { resolve }] of batch.entries()) resolve(outcomes[i]!);
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }

  #commit(requests: readonly AppendRequest[]): AppendOutcome[] {
    try {
      return this.#db.transaction(() => requests.map((request) => this.#apply(request)))();
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  #forget(): void {
    this.#last.clear();
    this.#metadata.clear();
    this.#ids.clear();
    this.#readEnd();
  }

  #readEnd(): void {
    const tail = this.#statements.tail.get() as [position: number, length: number] | undefined;
    this.#tail = tail?.[0] ?? -1;
    this.#end = tail === undefined ? 0 : tail[0] + RECORD_BYTES + tail[1];
  }

  #apply({ stream, expected, events }: AppendRequest): AppendOutcome {
    if (this.isTombstoned(stream)) return { kind: 'deleted' };
    const current = this.lastRevision(stream);
    const state = this.#state(stream, current);
    if (expected === 'stream_exists' && state.softDeleted) return { kind: 'deleted' };
    const decision = checkCommit(state, expected, events);
    if (decision === 'wrong-version') return { kind: 'wrong-version', current };
    if (decision !== 'ok') {
      const [position] = this.#statements.at.get(stream, decision.idempotentUpTo) as Row;
      return { kind: 'written', lastRevision: decision.idempotentUpTo, position, idempotent: true };
    }
    if (state.softDeleted && events.length > 0) this.#revive(stream, current);
    return this.#insert(stream, current, events);
  }

  #insert(stream: string, current: number, events: readonly ProposedEvent[]): AppendOutcome {
    const created = this.#now();
    for (const [i, event] of events.entries()) {
      const place = { position: this.#end, stream, revision: current + 1 + i };
      const wire = eventRead(place, event, created);
      this.#statements.insert.run(place.position, stream, place.revision, event.id, event.type, wire);
      this.#remember(event.id, stream, place.revision);
      this.#tail = place.position;
      this.#end += RECORD_BYTES + wire.length;
    }
    this.#last.set(stream, current + events.length);
    if (isMetastream(stream)) this.#metadata.delete(originalOf(stream));
    return { kind: 'written', lastRevision: current + events.length, position: this.#tail, idempotent: false };
  }

  /** A stream that was deleted softly lives again; what it held before stays hidden. */
  #revive(stream: string, current: number): void {
    const metastream = metastreamOf(stream);
    const metadata = { ...this.metadataOf(stream), $tb: current + 1 };
    this.#insert(metastream, this.lastRevision(metastream), [systemEvent('$metadata', metadata, `${stream}@${this.#end}`)]);
  }

  #state(stream: string, current: number) {
    const remembered = (id: string) => {
      const known = this.#ids.get(id);
      return known?.stream === stream ? known.revision : undefined;
    };
    return {
      current,
      exists: current !== NO_EVENTS || this.lastRevision(metastreamOf(stream)) !== NO_EVENTS,
      softDeleted: isSoftDeleted(this.metadataOf(stream)),
      idAt: (revision: number) => this.#statements.idAt.get(stream, revision) as string | undefined,
      remembered,
    };
  }

  #remember(id: string, stream: string, revision: number): void {
    this.#ids.set(id, { stream, revision });
    if (this.#ids.size <= REMEMBERED_IDS) return;
    const [oldest] = this.#ids.keys();
    this.#ids.delete(oldest!);
  }
}

/** An event that the server writes by itself. Its id follows from what it is about, so that a run can be repeated. */
export function systemEvent(type: string, data: unknown, about: string): ProposedEvent {
  const hex = Buffer.from(`${type}/${about}`).toString('hex').padStart(32, '0').slice(-32);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { id, type, contentType: 'application/json', data: new Uint8Array(Buffer.from(JSON.stringify(data))), metadata: new Uint8Array() };
}
