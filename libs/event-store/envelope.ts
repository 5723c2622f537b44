import canonicalize from 'canonicalize';
import type { JsonObject, Peristiwa } from '#kernel';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, type Aktor, type Envelope, type SealedEvent, type Source } from './port.js';
import { TooLargeError } from './errors.js';
import { sha256, uuid5 } from './identity.js';

/** What a command brings along besides its body. */
export interface CommandMeta {
  /** Id of the command: a retry carries the same one. */
  readonly id: string;
  readonly aktor: Aktor;
  readonly source: Source;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly usulan: Envelope['usulan'];
}

/** RFC 8785 text of a JSON value. Refuses what JSON cannot carry (bigint, NaN, functions, undefined at the root). */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Nilai ini tidak dapat ditulis sebagai JSON baku.');
  return text;
}

/** Hash of a command body, for the idempotency check. */
export function bodyHash(body: unknown): string {
  return sha256(canonical(body));
}

/**
 * Makes the envelopes of one append and their canonical bytes. Pure: the clock reading is handed in.
 * Event ids are UUIDv5 of the command id and the place in the append, so that a retry makes the same bytes.
 */
export function seal(
  stream: string,
  expectedRevision: number,
  events: readonly Peristiwa<string, object>[],
  meta: CommandMeta,
  commandBodyHash: string,
  dicatat: string,
): SealedEvent[] {
  const encoder = new TextEncoder();
  let total = 0;
  return events.map((event, i) => {
    const envelope: Envelope = {
      id: uuid5(meta.id, i),
      stream,
      revision: expectedRevision + 1 + i,
      type: event.type,
      version: event.version,
      data: event.data as JsonObject,
      dicatat,
      berlaku: event.berlaku,
      aktor: meta.aktor,
      source: event.asal ? { ...meta.source, lembar: event.asal.lembar, baris: event.asal.baris } : meta.source,
      correlation: { id: meta.correlationId, causation: meta.causationId },
      command: { id: meta.id, bodyHash: commandBodyHash },
      part: { i: i + 1, n: events.length },
      usulan: meta.usulan,
    };
    const bytes = encoder.encode(canonical(envelope));
    if (bytes.length > MAX_EVENT_BYTES) throw new TooLargeError('event', bytes.length, MAX_EVENT_BYTES);
    total += bytes.length;
    if (total > MAX_APPEND_BYTES) throw new TooLargeError('append', total, MAX_APPEND_BYTES);
    return { envelope, bytes };
  });
}
