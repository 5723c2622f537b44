import Database from 'better-sqlite3';
import type { Generation } from './generations.js';
import type { ReadModelDefinition } from './model.js';
import { sha256, type EventCatalogue } from '#event-store';
import type { Stop } from './errors.js';

/** Version of every event type that a model was built with. */
export type EventVersions = Readonly<Record<string, number>>;

export function eventVersions(catalogues: readonly EventCatalogue[]): EventVersions {
  return Object.assign({}, ...catalogues.map((c) => c.current)) as EventVersions;
}

/** Where a model stands: the last event applied, that event's id, and the stop if there is one. */
export interface Posisi {
  readonly sequence: number;
  readonly eventId: string | null;
  readonly stop: Stop | null;
}

const SCHEMA = `
  create table posisi (
    satu integer primary key check (satu = 1),
    nama text not null, versi integer not null, generasi integer not null,
    skema text not null, peristiwa text not null,
    sequence integer not null, event_id text,
    berhenti_sequence integer, berhenti_jenis text, berhenti_alasan text
  );
`;

interface PosisiRow {
  nama: string;
  versi: number;
  generasi: number;
  skema: string;
  peristiwa: string;
  sequence: number;
  event_id: string | null;
  berhenti_sequence: number | null;
  berhenti_jenis: string | null;
  berhenti_alasan: string | null;
}

const toPosisi = (row: PosisiRow): Posisi => ({
  sequence: row.sequence,
  eventId: row.event_id,
  stop: row.berhenti_sequence === null ? null : { sequence: row.berhenti_sequence, jenis: row.berhenti_jenis, alasan: row.berhenti_alasan ?? '' },
});

/** The checkpoint of an open file, whoever opened it. */
export function readPosisi(db: Database.Database): Posisi {
  const row = db.prepare<[], PosisiRow>('select * from posisi').get();
  if (!row) throw new Error('Berkas model baca tidak memuat posisinya.');
  return toPosisi(row);
}

/** One generation of a read model, open for writing. WAL, so that readers of any thread or process go on meanwhile. */
export class ModelFile {
  private constructor(
    readonly generation: Generation,
    readonly db: Database.Database,
  ) {}

  /**
   * Makes the file of a new generation. `durable: false` leaves syncing to the caller, for a build nobody reads yet: it
   * needs no write-ahead log, which would write every page twice. Opening it later makes it like any other.
   */
  static create(generation: Generation, definition: ReadModelDefinition, events: EventVersions, durable = true): ModelFile {
    const db = new Database(generation.path);
    try {
      db.pragma(`journal_mode = ${durable ? 'WAL' : 'MEMORY'}`);
      db.pragma(`synchronous = ${durable ? 'NORMAL' : 'OFF'}`);
      db.transaction(() => {
        db.exec(SCHEMA);
        db.exec(definition.schema);
        db.prepare('insert into posisi (satu, nama, versi, generasi, skema, peristiwa, sequence) values (1, ?, ?, ?, ?, ?, 0)')
          .run(definition.name, definition.version, generation.generation, sha256(definition.schema), JSON.stringify(events));
      })();
      return new ModelFile(generation, db);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /**
   * Opens an existing file, or says why it has to be built anew: damaged, made by another schema, or by an older
   * version of an event type. Types that were added since are no reason: no event of theirs can have been applied.
   * `checked: true` spares the look at every page, for a file that is known to be as it was closed.
   */
  static open(generation: Generation, definition: ReadModelDefinition, events: EventVersions, checked = false): ModelFile | string {
    let db: Database.Database | undefined;
    try {
      db = new Database(generation.path, { fileMustExist: true });
      const reason = (checked ? null : damage(db)) ?? reasonToRebuild(db, generation, definition, events);
      if (reason === null) {
        db.pragma('journal_mode = WAL');
        db.pragma('synchronous = NORMAL');
        db.prepare('update posisi set peristiwa = ?').run(JSON.stringify(events));
        return new ModelFile(generation, db);
      }
      db.close();
      return reason;
    } catch (error) {
      db?.close();
      return `berkasnya tidak dapat dibuka (${(error as Error).message})`;
    }
  }

  posisi(): Posisi {
    return readPosisi(this.db);
  }

  close(): void {
    this.db.close();
  }
}

function damage(db: Database.Database): string | null {
  const found = db.pragma('quick_check(1)', { simple: true });
  return found === 'ok' ? null : `berkasnya rusak (${String(found)})`;
}

function reasonToRebuild(db: Database.Database, g: Generation, definition: ReadModelDefinition, events: EventVersions): string | null {
  const row = db.prepare<[], PosisiRow>('select * from posisi').get();
  if (!row || row.nama !== definition.name || row.generasi !== g.generation) return 'isinya bukan milik model ini';
  if (row.versi !== definition.version) return `versinya ${row.versi}, yang berlaku ${definition.version}`;
  if (row.skema !== sha256(definition.schema)) return 'susunan tabelnya berubah';
  const raised = Object.entries(JSON.parse(row.peristiwa) as EventVersions).find(([type, version]) => events[type] !== version);
  if (raised) return `peristiwa ${raised[0]} berganti versi`;
  return null;
}
