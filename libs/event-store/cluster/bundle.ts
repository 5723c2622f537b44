import type { ArrivedEvent } from './arrived-event.js';

/**
 * Many arrived events in one message between threads. Numbers and bytes travel in buffers that are handed over, not
 * copied; only names are cloned.
 */
export interface Bundle {
  /** Stream, id and type of each event, in turn. */
  readonly names: readonly string[];
  /** Revision and length of each event, in turn. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Commit and prepare position of each event, in turn. */
  readonly places: BigInt64Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export function packEvents(events: readonly ArrivedEvent[]): Bundle {
  let total = 0;
  for (const { bytes } of events) total += bytes.length;
  const names: string[] = [];
  const numbers = new Float64Array(events.length * 2);
  const places = new BigInt64Array(events.length * 2);
  const packed = new Uint8Array(total);
  let offset = 0;
  for (let i = 0; i < events.length; i++) {
    const { stream, id, type, revision, commit, prepare, bytes } = events[i]!;
    names.push(stream, id, type);
    numbers[2 * i] = revision;
    numbers[2 * i + 1] = bytes.length;
    places[2 * i] = commit;
    places[2 * i + 1] = prepare;
    packed.set(bytes, offset);
    offset += bytes.length;
  }
  return { names, numbers, places, bytes: packed.buffer };
}

/** The events of a bundle, each with a view on its bytes. */
export function* unpackEvents({ names, numbers, places, bytes }: Bundle): Generator<ArrivedEvent> {
  let offset = 0;
  for (let i = 0; 2 * i < numbers.length; i++) {
    const length = numbers[2 * i + 1]!;
    yield {
      stream: names[3 * i]!,
      id: names[3 * i + 1]!,
      type: names[3 * i + 2]!,
      revision: numbers[2 * i]!,
      commit: places[2 * i]!,
      prepare: places[2 * i + 1]!,
      bytes: Buffer.from(bytes, offset, length),
    };
    offset += length;
  }
}
