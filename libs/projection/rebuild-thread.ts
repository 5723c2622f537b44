import { Worker } from 'node:worker_threads';
import { ModelStoppedError, ProjectionError, reasonOf } from './errors.js';
import type { FromRebuildWorker, RebuildInput } from './messages.js';

type Built = Extract<FromRebuildWorker, { type: 'built' }>;
type Hashed = Extract<FromRebuildWorker, { type: 'hashed' }>;

/** The main thread's handle on one long task. Settles when the thread has ended, so that its files are closed. */
export class RebuildThread {
  private readonly worker: Worker;
  private readonly result: Promise<Built | Hashed>;
  private cancelled: Error | null = null;
  progress: { readonly sampai: number; readonly dari: number };

  constructor(input: RebuildInput, head: number) {
    this.progress = { sampai: 0, dari: head };
    this.worker = new Worker(new URL('./rebuild.worker.js', import.meta.url), { workerData: input, name: `runut-${input.task}-${input.name}` });
    let outcome: Built | Hashed | null = null;
    let failure: Error | null = null;
    this.worker.on('message', (message: FromRebuildWorker) => {
      if (message.type === 'progress') this.progress = { sampai: message.sequence, dari: message.head };
      else if (message.type === 'stopped') failure = new ModelStoppedError(input.name, message.stop);
      else if (message.type === 'built' || message.type === 'hashed') outcome = message;
    });
    this.worker.on('error', (error) => {
      failure = error instanceof ProjectionError ? error : new ProjectionError('rebuild-failed', `Model baca "${input.name}" gagal dibangun ulang atau diperiksa: ${reasonOf(error)}. Yang lama tetap melayani.`, { cause: error });
    });
    this.result = new Promise((resolve, reject) => {
      this.worker.once('exit', (code) => {
        if (outcome && !this.cancelled) resolve(outcome);
        else reject(this.cancelled ?? failure ?? new ProjectionError('rebuild-failed', `Utas bangun ulang "${input.name}" berakhir dengan kode ${code}.`));
      });
    });
    this.result.catch(() => undefined);
  }

  async built(): Promise<Omit<Built, 'type'>> {
    const { generation, events, contentHash } = (await this.result) as Built;
    return { generation, events, contentHash };
  }

  async hashed(): Promise<Omit<Hashed, 'type'>> {
    const { events, contentHash } = await this.result;
    return { events, contentHash };
  }

  async cancel(reason: Error): Promise<void> {
    this.cancelled = reason;
    await this.worker.terminate();
  }
}
