import type { Database } from 'better-sqlite3';
import type { Envelope } from '#event-store';

/** An event as a read model sees it: brought up to its current version, with its place in the global order. */
export interface AppliedEvent {
  readonly sequence: number;
  readonly envelope: Envelope;
  /** The stored bytes, whatever version the envelope was brought up to; absent where a trial applies what is in no log. */
  readonly bytes?: Uint8Array;
}

/**
 * A disposable view of the log (design law 8). It lives in an SQLite file of its own, so that a rebuild can run beside
 * the live one and be switched over. `apply` must depend on nothing but the event and the model's own rows.
 */
export interface ReadModelDefinition {
  /** Short name, part of the file name: lower-case letters, digits and underscores. */
  readonly name: string;
  /** Raise it when `schema` or `prepare` changes meaning: the model is then rebuilt at the next start. */
  readonly version: number;
  /** DDL, run once on an empty file. */
  readonly schema: string;
  /** Tables that make up its content, each with a primary key: each is hashed in primary-key order to compare two builds. */
  readonly tables: readonly string[];
  /**
   * Prepares statements on an open file; the returned function applies one event inside the runner's transaction. It must
   * not change the event, which other models get too. It may remember things derived from its rows: after a rollback
   * `prepare` is called again.
   */
  prepare(db: Database): (event: AppliedEvent) => void;
}

export type ModelState = 'mengejar' | 'terkini' | 'berhenti';

/** What `runut status` and the health endpoint show of a read model. */
export interface ModelStatus {
  readonly nama: string;
  readonly versi: number;
  readonly keadaan: ModelState;
  /** Sequence of the last event applied. */
  readonly sampai: number;
  /** Events of the log that are not applied yet. */
  readonly tertinggal: number;
  readonly kesalahan: string | null;
  readonly dibangunUlang: { readonly sampai: number; readonly dari: number } | null;
}
