import type { Observable, ObservableInput } from 'rxjs';
import type { JsonObject } from '#kernel';

/** Who acts, in which role, over what: as it was at the moment of recording (law 2). Ids are opaque (law 11). */
export interface Aktor {
  readonly id: string;
  readonly peran: string;
  readonly lingkup: string;
}

/** Where a fact came in: a screen, the API, the command line, or a workbook (hash of the file, sheet and row). */
export interface Source {
  readonly jenis: 'layar' | 'api' | 'cli' | 'berkas' | 'proses';
  readonly berkas?: string;
  readonly lembar?: string;
  readonly baris?: number;
}

/**
 * The stored form of an event, made once by the node that appends. Its RFC 8785 bytes are kept verbatim and never
 * re-serialised. The global sequence is not inside: it is the event's place in the order.
 */
export interface Envelope {
  readonly id: string;
  readonly stream: string;
  /** Place in the stream, from 0. */
  readonly revision: number;
  readonly type: string;
  readonly version: number;
  readonly data: JsonObject;
  /** Instant of recording, RFC 3339 UTC with milliseconds; one stamp for a whole append. */
  readonly dicatat: string;
  /** Effective date, YYYY-MM-DD, from the document. */
  readonly berlaku: string;
  readonly aktor: Aktor;
  readonly source: Source;
  readonly correlation: { readonly id: string; readonly causation: string | null };
  /** The command that made it: its id, and SHA-256 of its body, so that one key cannot stand for two bodies. */
  readonly command: { readonly id: string; readonly bodyHash: string };
  /** Place of the event in its append: `i` of `n`, from 1. */
  readonly part: { readonly i: number; readonly n: number };
  /** The proposal that this fact was approved under (law 10), with its hash and approver. */
  readonly usulan: { readonly id: string; readonly hash: string; readonly penyetuju: string } | null;
}

/** An envelope together with its canonical bytes. Only `seal` makes one. */
export interface SealedEvent {
  readonly envelope: Envelope;
  readonly bytes: Uint8Array;
}

/** An event as it is read back: the envelope, its bytes, and its place in the global order (gapless, from 1). */
export interface RecordedEvent extends SealedEvent {
  readonly sequence: number;
}

/** An event as a scan for what it says hands it over: its bytes are made again from its text when they are asked for. */
export type PlacedEnvelope = RecordedEvent;

/** All events of one append, in order: readers never see part of one. */
export type Append = readonly RecordedEvent[];

/** Revision of the last event that the writer has seen: -1 stands for "the stream does not exist". */
export type ExpectedRevision = number;
export const NO_STREAM: ExpectedRevision = -1;

export interface AppendResult {
  readonly firstRevision: number;
  readonly lastRevision: number;
  readonly firstSequence: number;
  readonly lastSequence: number;
  /** True when the very same append was already there: the first result is returned again. */
  readonly duplicate: boolean;
}

/** Limits of the port, the same on both engines. */
export const MAX_EVENT_BYTES = 65_535;
export const MAX_APPEND_BYTES = 1_000_000;

/**
 * The event store port. Engines: embedded SQLite (default); EventStoreDB.
 *
 * Errors are `EventStoreError`s: conflict, stream-not-found, too-large, invalid, unavailable, outcome-unknown, id-reused.
 */
export interface EventStore {
  /**
   * Appends atomically to one stream. Resolves only after the commit is durable.
   * The same ids and bytes at the same expected revision return the first result (`duplicate: true`);
   * the same ids with other bytes are refused (`id-reused`); anything else at a stale revision is a `conflict`.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult>;
  /** Reads a stream forward from a revision (inclusive, default 0). Throws `stream-not-found` when it does not exist. */
  readStream(stream: string, fromRevision?: number): AsyncIterable<RecordedEvent>;
  /**
   * Revision of the stream's last event (-1: none) in the ledger itself, at the call or later; what this store reads of the
   * stream includes it when the promise resolves. An answer that writes nothing ("refused", "nothing to change") is checked
   * with it, because a replica may be behind. Throws `unavailable` when the ledger cannot be asked.
   */
  current(stream: string): Promise<ExpectedRevision>;
  /** The last event of a stream, or `undefined` when the stream does not exist. */
  lastEvent(stream: string): Promise<RecordedEvent | undefined>;
  /** Reads whole appends in global order from a sequence (inclusive, default 1) up to the head at the time of the call. */
  readAll(fromSequence?: number): AsyncIterable<Append>;
  /** One event by its global sequence. */
  readAt(sequence: number): Promise<RecordedEvent | undefined>;
  /**
   * Catch-up, then live, from a sequence (inclusive), by whole appends. Back-pressure: the next append is read only
   * after the observable that `project` returned for the previous one has completed. Errors of `project` end it.
   */
  subscribe<T>(fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T>;
  /** Sequence of the last event, 0 for an empty log. */
  head(): Promise<number>;
  /**
   * Sequence of the last whole append at or before a coordinate. A sequence inside an append is cut back to the
   * append before it. An instant means the last whole append before the first event recorded later than it (law 3).
   */
  cut(at: { readonly sequence: number } | { readonly instant: string }): Promise<number>;
  close(): Promise<void>;
}
