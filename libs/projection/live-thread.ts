import { Worker } from 'node:worker_threads';
import { ProjectionError } from './errors.js';
import type { Generation } from './generations.js';
import type { FromLiveWorker, ToLiveWorker, WorkerInput } from './messages.js';

type Ready = Extract<FromLiveWorker, { type: 'ready' }>;

interface Replacement {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** How long the thread may take to finish its batch when it is closed, in milliseconds; then it is ended. */
const CLOSE_MS = 10_000;

/** The main thread's handle on the thread of the live models. */
export class LiveThread {
  readonly ready: Promise<Ready>;
  private readonly worker: Worker;
  private readonly exited: Promise<void>;
  private readonly replacements = new Map<string, Replacement>();
  private hear: (message: FromLiveWorker) => void = () => undefined;
  private died: (reason: unknown) => void = () => undefined;
  private readonly early: FromLiveWorker[] = [];
  private end: { reason: unknown } | null = null;
  private closing = false;
  private quiet = true;
  private again = false;

  constructor(input: WorkerInput) {
    this.worker = new Worker(new URL('./projection.worker.js', import.meta.url), { workerData: input, name: 'runut-projeksi' });
    this.ready = new Promise((resolve, reject) => {
      this.hear = (message) => (message.type === 'ready' ? resolve(message) : this.early.push(message));
      this.died = reject;
    });
    let failure: unknown = null;
    this.worker.on('message', (message: FromLiveWorker) => this.receive(message));
    this.worker.on('error', (error) => (failure = error));
    this.exited = new Promise((resolve) => {
      this.worker.once('exit', (code) => {
        this.ended(failure ?? new Error(`kode ${code}`));
        resolve();
      });
    });
  }

  /** From now on messages go here, beginning with those that came since `ready`. */
  listen(hear: (message: FromLiveWorker) => void, died: (reason: unknown) => void): void {
    this.hear = hear;
    this.died = died;
    for (const message of this.early.splice(0)) hear(message);
    if (this.end) died(this.end.reason);
  }

  /** Tells the thread to look at the log: at once, and then at most once a turn, however many appends a turn brings. */
  wake(): void {
    if (!this.quiet) {
      this.again = true;
      return;
    }
    this.quiet = false;
    this.send({ type: 'wake' });
    setImmediate(() => {
      this.quiet = true;
      if (!this.again) return;
      this.again = false;
      this.wake();
    });
  }

  /** Lets a finished build take over. Resolves after the switch-over. */
  replace(generation: Generation): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.end) return reject(new ProjectionError('rebuild-failed', `Hasil bangun ulang "${generation.name}" tidak dapat dipakai: utas model baca sudah berakhir. Mulai ulang server.`));
      this.replacements.set(generation.name, { resolve, reject });
      this.send({ type: 'replace', with: generation });
    });
  }

  released(generation: Generation): void {
    this.send({ type: 'released', generation });
  }

  async close(reason: Error): Promise<void> {
    this.closing = true;
    this.rejectReplacements(reason);
    if (this.end) return;
    this.send({ type: 'close' });
    const timer = setTimeout(() => void this.worker.terminate(), CLOSE_MS);
    await this.exited;
    clearTimeout(timer);
  }

  private receive(message: FromLiveWorker): void {
    this.hear(message);
    if (message.type === 'replaced') {
      this.replacements.get(message.model.name)?.resolve();
      this.replacements.delete(message.model.name);
    } else if (message.type === 'refused') {
      this.replacements.get(message.name)?.reject(new ProjectionError('rebuild-failed', `Hasil bangun ulang "${message.name}" tidak dipakai: ${message.reason}. Yang lama tetap melayani.`));
      this.replacements.delete(message.name);
    }
  }

  private ended(reason: unknown): void {
    this.end = { reason };
    this.rejectReplacements(new ProjectionError('rebuild-failed', 'Utas model baca berakhir saat bangun ulang. Yang lama tetap utuh; mulai ulang server.', { cause: reason }));
    if (!this.closing) this.died(reason);
  }

  private rejectReplacements(reason: Error): void {
    for (const { reject } of this.replacements.values()) reject(reason);
    this.replacements.clear();
  }

  private send(message: ToLiveWorker): void {
    this.worker.postMessage(message);
  }
}
