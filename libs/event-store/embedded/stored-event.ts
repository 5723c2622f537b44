import { EventStoreError } from '../errors.js';
import type { Envelope, PlacedEnvelope, RecordedEvent } from '../port.js';

/** Columns that every read selects, in this order. Rows come as arrays: objects cost more than the read itself. */
export const COLUMNS = 'sequence, part_i, part_n, bytes';
export type Row<T = Uint8Array> = readonly [sequence: number, partI: number, partN: number, bytes: T];

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * An event as it stands in the file. The envelope is parsed when it is first asked for, so that a scan which needs only
 * bytes (replica, Merkle tree, export) pays for no JSON. Throws `damaged` then, if the bytes are no envelope.
 */
export class StoredEvent implements RecordedEvent {
  #envelope: Envelope | undefined;

  constructor(
    readonly sequence: number,
    readonly bytes: Uint8Array,
  ) {}

  get envelope(): Envelope {
    return (this.#envelope ??= parse(this.sequence, this.bytes));
  }
}

function parse(sequence: number, stored: Uint8Array | string): Envelope {
  try {
    return JSON.parse(typeof stored === 'string' ? stored : decoder.decode(stored)) as Envelope;
  } catch (error) {
    throw new EventStoreError('damaged', `Peristiwa nomor ${sequence} di buku besar rusak dan tidak dapat dibaca. Pulihkan dari cadangan.`, { cause: error });
  }
}

export function fromRow(row: Row): StoredEvent {
  return new StoredEvent(row[0], row[3]);
}

/** An event that was read for its envelope; its bytes are made when they are asked for. */
class TextEvent implements PlacedEnvelope {
  readonly #bytes: () => Uint8Array;

  constructor(
    readonly sequence: number,
    readonly envelope: Envelope,
    bytes: () => Uint8Array,
  ) {
    this.#bytes = bytes;
  }

  get bytes(): Uint8Array {
    return this.#bytes();
  }
}

/** The same columns with the bytes as text, for a scan that needs little but envelopes: a third cheaper. */
export const TEXT_COLUMNS = 'sequence, part_i, part_n, cast(bytes as text)';

/**
 * An event read as text. SQLite turns bytes that are no text into U+FFFD without a word: where one stands, the bytes
 * themselves have to be looked at, which `exact` does. Throws `damaged`.
 */
export function fromTextRow([sequence, , , text]: Row<string>, exact: (sequence: number) => RecordedEvent): PlacedEnvelope {
  if (!text.includes('\uFFFD')) return new TextEvent(sequence, parse(sequence, text), () => Buffer.from(text));
  const event = exact(sequence);
  return new TextEvent(sequence, event.envelope, () => event.bytes);
}
