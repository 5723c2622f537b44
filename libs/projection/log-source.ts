import type { EventReader, PlacedEnvelope, RecordedEvent } from '#event-store';
import type { AppliedEvent } from './model.js';
import { reasonOf } from './errors.js';

/** What a projection needs of the log: synchronous reads, from the thread that projects. `LogReader` is one. */
export interface LogSource {
  /** Events of whole appends in global order from a sequence (inclusive): about `limit`, more where the last append is larger. */
  readEnvelopes(sequence: number, limit: number): readonly PlacedEnvelope[];
  readAt(sequence: number): RecordedEvent | undefined;
  /** Sequence of the last event, 0 for an empty log. */
  head(): number;
}

/** An event of a batch, or the reason why it cannot be read (unknown type, version from the future). */
export interface DecodedEvent {
  readonly sequence: number;
  readonly type: string;
  readonly event: AppliedEvent | null;
  readonly refused: string | null;
  /** True on the last event of its append. */
  readonly closes: boolean;
}

/** Makes the bytes only for the model that asks for them. */
class CurrentEvent implements AppliedEvent {
  readonly #stored: RecordedEvent;

  constructor(
    stored: RecordedEvent,
    readonly envelope: AppliedEvent['envelope'],
  ) {
    this.#stored = stored;
  }

  get sequence(): number {
    return this.#stored.sequence;
  }
  get bytes(): Uint8Array {
    return this.#stored.bytes;
  }
}

/** Most events in one batch; a single append may be larger. */
export const BATCH = 1000;

/**
 * Reads batches and brings their events up to the current version. The last batch is kept, so that the models of one
 * worker that stand at the same place share one read and one upcast. Models must not change what they are given.
 */
export class BatchReader {
  private from = 0;
  private kept: readonly DecodedEvent[] = [];
  private known = 0;

  constructor(
    private readonly log: LogSource,
    private readonly reader: EventReader,
    private readonly limit: number = BATCH,
  ) {}

  /** Looks where the log ends now. Batches reach as far as the last look. */
  look(): number {
    const head = this.log.head();
    if (head !== this.known) this.kept = [];
    this.known = head;
    return head;
  }

  get head(): number {
    return this.known;
  }

  /** Id of the event at a sequence, to tell whether a model was built from this log. */
  idAt(sequence: number): string | null {
    return this.log.readAt(sequence)?.envelope.id ?? null;
  }

  /** The batch that starts at a sequence; empty at the head. Throws when the log itself is not whole. */
  read(from: number): readonly DecodedEvent[] {
    if (from > this.known) return [];
    if (this.from === from && this.kept.length > 0) return this.kept;
    const events = this.log.readEnvelopes(from, this.limit);
    const last = events.at(-1);
    if (!last || last.envelope.part.i !== last.envelope.part.n) throw new Error(`Catatan peristiwa tidak utuh sejak urutan ${from}.`);
    this.kept = events.map((recorded, i) => {
      if (recorded.sequence !== from + i) throw new Error(`Catatan peristiwa terputus: urutan ${from + i} tidak ada.`);
      return this.decode(recorded);
    });
    this.from = from;
    return this.kept;
  }

  private decode(stored: PlacedEnvelope): DecodedEvent {
    const { sequence, envelope } = stored;
    const closes = envelope.part.i === envelope.part.n;
    try {
      return { sequence, type: envelope.type, event: new CurrentEvent(stored, this.reader.current(envelope)), refused: null, closes };
    } catch (thrown) {
      return { sequence, type: envelope.type, event: null, refused: reasonOf(thrown), closes };
    }
  }
}
