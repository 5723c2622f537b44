/** An event as a client proposes it. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** What an append expects of its stream: a word, or the revision of its last event. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
}

/** Revision that stands for "there is no event in this stream". */
export const NO_EVENTS = -1;

/** What became of an append. Positions are places in the log: strictly growing, not dense. */
export type AppendOutcome =
  | { readonly kind: 'written'; readonly lastRevision: number; readonly position: number; readonly idempotent: boolean }
  | { readonly kind: 'wrong-version'; readonly current: number }
  | { readonly kind: 'deleted' };

/** Where an event stands. */
export interface EventPlace {
  /** Place in $all: the commit and the prepare position, which are the same for what is not written in an old-style transaction. */
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
}

/** Size of an event as the server counts it against the limit of one append. */
export const sizeOnDisk = (event: ProposedEvent): number => event.data.length + event.metadata.length + event.type.length * 2;

/** The limit of one append on servers up to 24.x: 1 MiB. */
export const MAX_APPEND_BYTES = 1024 * 1024;
