import { NO_EVENTS } from './event.js';

/** Metadata of a stream as it stands in the last event of `$$stream`; fields that the server knows. */
export interface StreamMetadata {
  readonly $maxAge?: number;
  readonly $maxCount?: number;
  readonly $tb?: number;
  readonly $acl?: Acl;
}

/** Who may do what: a user, a role, or several. */
export interface Acl {
  readonly $r?: string | readonly string[];
  readonly $w?: string | readonly string[];
  readonly $d?: string | readonly string[];
  readonly $mr?: string | readonly string[];
  readonly $mw?: string | readonly string[];
}

/** `$tb` of a stream that was deleted but may live again. */
export const SOFT_DELETED = Number('9223372036854775807');

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');
export const originalOf = (metastream: string): string => metastream.slice(2);

/** Reads metadata; what is no JSON object counts as none, as on the server. */
export function parseMetadata(data: Uint8Array): StreamMetadata {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** First revision that readers of the stream still see. Age is looked at event by event. */
export function firstVisible(metadata: StreamMetadata, lastRevision: number): number {
  const { $tb = 0, $maxCount } = metadata;
  const counted = $maxCount === undefined ? 0 : lastRevision - $maxCount + 1;
  return Math.max(0, $tb, counted);
}

export const isSoftDeleted = (metadata: StreamMetadata): boolean => metadata.$tb === SOFT_DELETED;

/** Whether the stream has something to show or can say that it exists. */
export const isFound = (metadata: StreamMetadata, lastRevision: number): boolean => lastRevision !== NO_EVENTS && !isSoftDeleted(metadata);
