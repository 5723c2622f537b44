import { Generations, type Generation } from './generations.js';
import type { LogSource } from './log-source.js';
import { BatchReader } from './log-source.js';
import type { FromLiveWorker, Progress } from './messages.js';
import { ModelFile } from './model-file.js';
import type { LoadedModels } from './models-module.js';
import type { ReadModelDefinition } from './model.js';
import { ProjectionRunner } from './runner.js';
import { reasonOf, stopText } from './errors.js';

/**
 * All live models of a ledger, on one thread. It alone makes, activates and removes generations, save for the one that
 * a rebuild is filling. The process must hold the ledger: two of these on one folder would write the same files.
 */
export class LiveModels {
  private readonly runners = new Map<string, ProjectionRunner>();
  private readonly generations: Generations;
  private readonly batches: BatchReader;

  constructor(
    folder: string,
    private readonly models: LoadedModels,
    log: LogSource,
    private readonly post: (message: FromLiveWorker) => void,
  ) {
    this.generations = new Generations(folder);
    this.batches = new BatchReader(log, models.reader);
  }

  /** Opens every model; one that is missing, damaged, of another version or from another log begins anew. */
  open(): void {
    this.batches.look();
    const notices: string[] = [];
    for (const definition of this.models.definitions) {
      const opened = this.openActive(definition);
      const file = typeof opened === 'string' ? this.begin(definition) : opened;
      if (typeof opened === 'string') notices.push(`Model baca "${definition.name}" dibangun dari awal: ${opened}.`);
      this.generations.removeOthers(file.generation);
      this.runners.set(definition.name, new ProjectionRunner(definition, file, this.batches));
    }
    this.post({ type: 'ready', head: this.batches.head, models: [...this.runners.values()].map(progressOf), notices });
  }

  /** One batch for every model that is behind. Returns whether anything moved, so that another round is worthwhile. */
  round(): boolean {
    const head = this.batches.look();
    const moved: Progress[] = [];
    let again = false;
    for (const runner of this.runners.values()) {
      if (runner.stopped) continue;
      const applied = runner.step();
      again ||= applied > 0;
      if (applied > 0 || runner.stopped) moved.push(progressOf(runner));
    }
    if (moved.length > 0) this.post({ type: 'progress', head, models: moved });
    return again;
  }

  /**
   * Puts a finished build in the place of the live one: first lets it reach the live checkpoint, then moves the pointer.
   * The live one does not move meanwhile, so no reader can see an earlier checkpoint than before.
   */
  replace(generation: Generation): void {
    const live = this.runners.get(generation.name)!;
    const opened = ModelFile.open(generation, live.definition, this.models.versions, true);
    if (typeof opened === 'string') {
      this.post({ type: 'refused', name: generation.name, reason: opened });
      return;
    }
    const next = new ProjectionRunner(live.definition, opened, this.batches);
    this.batches.look();
    while (next.position < live.position && !next.stopped) next.step();
    if (next.position < live.position) {
      this.post({ type: 'refused', name: generation.name, reason: next.stopped ? stopText(next.stopped) : 'tidak sampai ke posisi yang lama' });
      next.close();
      return;
    }
    this.generations.activate(generation);
    this.runners.set(generation.name, next);
    live.close();
    this.post({ type: 'replaced', model: progressOf(next), old: live.file.generation, now: generation });
  }

  /** Removes a generation that was replaced, once the main thread has closed it. */
  released(generation: Generation): void {
    if (this.runners.get(generation.name)?.file.generation.generation !== generation.generation) this.generations.remove(generation);
  }

  close(): void {
    for (const runner of this.runners.values()) {
      runner.close();
      this.generations.removeOthers(runner.file.generation);
      this.generations.leaveMark(runner.file.generation);
    }
  }

  private openActive(definition: ReadModelDefinition): ModelFile | string {
    const active = this.generations.active(definition.name);
    if (!active) return 'belum ada';
    if (active.version !== definition.version) return `versinya ${active.version}, yang berlaku ${definition.version}`;
    const opened = ModelFile.open(active, definition, this.models.versions, this.generations.takeMark(active));
    if (typeof opened === 'string') return opened;
    const { sequence, eventId } = opened.posisi();
    const foreign = this.whyForeign(sequence, eventId);
    if (foreign !== null) opened.close();
    return foreign ?? opened;
  }

  /** A log that was restored from a backup may be shorter than the model, or another one. */
  private whyForeign(sequence: number, eventId: string | null): string | null {
    if (sequence === 0) return null;
    if (sequence > this.batches.head) return `posisinya ${sequence} mendahului catatan peristiwa (${this.batches.head})`;
    try {
      return this.batches.idAt(sequence) === eventId ? null : 'dibangun dari catatan peristiwa yang lain';
    } catch (thrown) {
      return `catatan peristiwa pada posisinya tidak terbaca (${reasonOf(thrown)})`;
    }
  }

  private begin(definition: ReadModelDefinition): ModelFile {
    const generation = this.generations.next(definition.name, definition.version);
    const file = ModelFile.create(generation, definition, this.models.versions);
    this.generations.activate(generation);
    return file;
  }
}

const progressOf = (runner: ProjectionRunner): Progress => ({ name: runner.definition.name, sequence: runner.position, stop: runner.stopped });
