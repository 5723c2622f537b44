import { EventStoreError } from '../errors.js';
import type { Envelope, RecordedEvent } from '../port.js';

/** Columns that every read selects, in this order. Rows come as arrays: objects cost more than the read itself. */
export const COLUMNS = 'sequence, part_i, part_n, bytes';
export type Row = readonly [sequence: number, partI: number, partN: number, bytes: Uint8Array];

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

function parse(sequence: number, bytes: Uint8Array): Envelope {
  try {
    return JSON.parse(decoder.decode(bytes)) as Envelope;
  } catch (error) {
    throw new EventStoreError('damaged', `Peristiwa nomor ${sequence} di buku besar rusak dan tidak dapat dibaca. Pulihkan dari cadangan.`, { cause: error });
  }
}

export function fromRow(row: Row): StoredEvent {
  return new StoredEvent(row[0], row[3]);
}
