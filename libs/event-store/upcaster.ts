import type { Envelope } from './port.js';

/** Turns the stored data of one version of an event type into that of the next version. Pure. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly up: (data: Envelope['data']) => Envelope['data'];
}

/** What a context publishes about its events: the current version of each type, and the way up from older ones. */
export interface EventCatalogue {
  readonly current: Readonly<Record<string, number>>;
  readonly upcasters: readonly Upcaster[];
}

/** Applies upcasters on reading; the stored bytes are never touched. Built once at start, where the chain is checked. */
export interface EventReader {
  /** The envelope with `data` and `version` brought up to the current version. Throws on an unknown type or a version from the future. */
  current(envelope: Envelope): Envelope;
  readonly types: ReadonlySet<string>;
}
