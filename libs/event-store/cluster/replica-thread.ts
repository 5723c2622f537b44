import { Worker, type MessagePort } from 'node:worker_threads';
import { EventStoreError, UnavailableError } from '../errors.js';
import type { MainToReplica, ReplicaToMain } from './protocol.js';
import type { ReplicaMark } from './replica-log.js';

export interface ReplicaListener {
  committed(mark: ReplicaMark): void;
  /** The last word: the replica is written no more. */
  stopped(error: EventStoreError): void;
}

/** Main's end of the thread that writes the replica. */
export class ReplicaThread {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  #closing = false;

  private constructor(
    worker: Worker,
    readonly mark: ReplicaMark,
    listener: ReplicaListener,
  ) {
    this.#worker = worker;
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()));
    const dead = (cause?: unknown): void => {
      if (!this.#closing) listener.stopped(new UnavailableError('Penulis salinan buku besar mati mendadak. Mulai ulang Runut.', { cause }));
    };
    worker.on('message', (message: ReplicaToMain) => {
      if (message.kind === 'committed') listener.committed(message.mark);
      else if (message.kind === 'stopped') listener.stopped(new EventStoreError(message.error, message.message));
    });
    worker.on('error', dead);
    worker.on('exit', () => dead());
  }

  /** Opens or creates the replica. Throws `locked`, `invalid`, `unavailable`, `newer-version` or `damaged`. */
  static async start(folder: string, prefix: string, listener: ReplicaListener): Promise<ReplicaThread> {
    const worker = new Worker(new URL('./replica.worker.js', import.meta.url), { workerData: { folder, prefix } });
    const first = await new Promise<ReplicaToMain>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (cause) => reject(new UnavailableError('Penulis salinan buku besar tidak dapat dijalankan.', { cause })));
    });
    if (first.kind === 'ready') return new ReplicaThread(worker, first.mark, listener);
    await worker.terminate();
    throw first.kind === 'refused' ? new EventStoreError(first.error, first.message) : new UnavailableError('Penulis salinan buku besar tidak menjawab dengan benar.');
  }

  /** Gives it the port over which a new connection sends events; an older one is forgotten. */
  connect(port: MessagePort): void {
    this.#worker.postMessage({ kind: 'connect', port } satisfies MainToReplica, [port]);
  }

  /** Stores nothing more, releases the lock, ends. */
  async close(): Promise<void> {
    if (!this.#closing) {
      this.#closing = true;
      this.#worker.postMessage({ kind: 'close' } satisfies MainToReplica);
    }
    await this.#ended;
  }
}
