import type { ArrivedEvent } from './arrival.js';

/**
 * Many arrived events in one message between threads. Numbers and bytes travel in buffers that are handed over, not
 * copied; only names are cloned.
 */
export interface Bundle {
  /** Stream, id and type of each event, in turn. */
  readonly names: readonly string[];
  /** Revision, commit, prepare and length of each event, in turn. */
  readonly numbers: BigInt64Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export function packEvents(events: readonly ArrivedEvent[]): Bundle {
  let total = 0;
  for (const { bytes } of events) total += bytes.length;
  const names = new Array<string>(events.length * 3);
  const numbers = new BigInt64Array(events.length * 4);
  const packed = new Uint8Array(total);
  let offset = 0;
  for (let i = 0; i < events.length; i++) {
    const { stream, id, type, revision, commit, prepare, bytes } = events[i]!;
    names[3 * i] = stream;
    names[3 * i + 1] = id;
    names[3 * i + 2] = type;
    numbers[4 * i] = BigInt(revision);
    numbers[4 * i + 1] = commit;
    numbers[4 * i + 2] = prepare;
    numbers[4 * i + 3] = BigInt(bytes.length);
    packed.set(bytes, offset);
    offset += bytes.length;
  }
  return { names, numbers, bytes: packed.buffer };
}

/** The events of a bundle, each with a view on its bytes. */
export function* unpackEvents({ names, numbers, bytes }: Bundle): Generator<ArrivedEvent> {
  let offset = 0;
  for (let i = 0; 4 * i < numbers.length; i++) {
    const length = Number(numbers[4 * i + 3]);
    yield {
      stream: names[3 * i]!,
      id: names[3 * i + 1]!,
      type: names[3 * i + 2]!,
      revision: Number(numbers[4 * i]),
      commit: numbers[4 * i + 1]!,
      prepare: numbers[4 * i + 2]!,
      bytes: Buffer.from(bytes, offset, length),
    };
    offset += length;
  }
}
