import type { Statement } from 'better-sqlite3';
import type { BatchReader, DecodedEvent } from './log-source.js';
import type { ModelFile } from './model-file.js';
import type { AppliedEvent, ReadModelDefinition } from './model.js';
import { reasonOf, type Stop } from './errors.js';

/** Thrown inside the transaction by an event that cannot be applied; carries its place in the batch. */
class Unapplied extends Error {
  constructor(
    readonly index: number,
    readonly stop: Stop,
  ) {
    super(stop.alasan);
  }
}

/**
 * Applies the log to one read model, in order, one batch a call. Rows and checkpoint are committed together, at the
 * end of whole appends only. An event that cannot be applied stops the model before the append that holds it: what
 * came earlier is kept, nothing is ever skipped, and the stop is written down beside the checkpoint.
 */
export class ProjectionRunner {
  private apply: ((event: AppliedEvent) => void) | null = null;
  private at: number;
  private stop: Stop | null = null;
  private readonly saveCheckpoint: Statement<[number, string | null]>;
  private readonly saveStop: Statement<[number, string | null, string]>;

  constructor(
    readonly definition: ReadModelDefinition,
    readonly file: ModelFile,
    private readonly batches: BatchReader,
  ) {
    this.at = file.posisi().sequence;
    this.saveCheckpoint = file.db.prepare('update posisi set sequence = ?, event_id = ?, berhenti_sequence = null, berhenti_jenis = null, berhenti_alasan = null');
    this.saveStop = file.db.prepare('update posisi set berhenti_sequence = ?, berhenti_jenis = ?, berhenti_alasan = ?');
  }

  /** Sequence of the last event applied. */
  get position(): number {
    return this.at;
  }

  get stopped(): Stop | null {
    return this.stop;
  }

  /** Applies the next batch. Returns how far the checkpoint moved: 0 at the head of the log, or when stopped. */
  step(): number {
    if (this.stop) return 0;
    const before = this.at;
    let batch: readonly DecodedEvent[] = [];
    try {
      this.apply ??= this.definition.prepare(this.file.db);
      batch = this.batches.read(before + 1);
      while (batch.length > 0) {
        const failed = this.commit(batch);
        if (failed === null) break;
        this.stop = failed.stop;
        batch = batch.slice(0, startOfAppend(batch, failed.index));
      }
    } catch (thrown) {
      this.stop = { sequence: this.at + 1, jenis: null, alasan: reasonOf(thrown) };
    }
    if (this.stop) this.recordStop(this.stop);
    return this.at - before;
  }

  close(): void {
    this.file.close();
  }

  /** One transaction. Returns the event that could not be applied, with everything rolled back. */
  private commit(batch: readonly DecodedEvent[]): Unapplied | null {
    const last = batch.at(-1)!;
    try {
      this.file.db.transaction(() => {
        batch.forEach((decoded, i) => this.applyOne(decoded, i));
        this.saveCheckpoint.run(last.sequence, last.event!.envelope.id);
      }).immediate();
      this.at = last.sequence;
      return null;
    } catch (thrown) {
      // Whatever the model remembers outside its rows was not rolled back: let it start from its rows again.
      this.apply = this.definition.prepare(this.file.db);
      if (thrown instanceof Unapplied) return thrown;
      throw thrown;
    }
  }

  private applyOne({ sequence, type, event, refused }: DecodedEvent, index: number): void {
    if (event === null) throw new Unapplied(index, { sequence, jenis: type, alasan: refused ?? 'tidak dapat dibaca' });
    try {
      this.apply!(event);
    } catch (thrown) {
      throw new Unapplied(index, { sequence, jenis: type, alasan: reasonOf(thrown) });
    }
  }

  /** Best effort: a full disk, which may be the very reason, must not hide the stop itself. */
  private recordStop(stop: Stop): void {
    try {
      this.saveStop.run(stop.sequence, stop.jenis, stop.alasan);
    } catch {
      return;
    }
  }
}

/** Index of the first event of the append that holds the event at `index`. */
function startOfAppend(batch: readonly DecodedEvent[], index: number): number {
  let start = index;
  while (start > 0 && !batch[start - 1]!.closes) start -= 1;
  return start;
}
