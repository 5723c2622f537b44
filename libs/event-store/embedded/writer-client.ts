import { Worker } from 'node:worker_threads';
import { ConflictError, EventStoreError, IdReusedError, OutcomeUnknownError, UnavailableError } from '../errors.js';
import type { AppendResult } from '../port.js';
import type { AppendOutcome } from './settle.js';
import type { AppendRequest } from './sqlite-log.js';
import { MAX_BATCH, pack, type FromWriter, type ToWriter, type WaitingAppend } from './writer-protocol.js';

interface Pending {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: EventStoreError) => void;
}

/** The main thread's end of the writer thread: sends appends in bundles, matches answers to promises, notices its death. */
export class WriterClient {
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  readonly #onHead: (head: number) => void;
  readonly #pending = new Map<number, Pending>();
  #outbox: WaitingAppend[] = [];
  #ticket = 0;
  /** Why no further append is taken; `undefined` while the writer serves. */
  #refusal: EventStoreError | undefined;

  private constructor(worker: Worker, onHead: (head: number) => void) {
    this.#worker = worker;
    this.#onHead = onHead;
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()));
    worker.on('message', (message: FromWriter) => this.#receive(message));
    worker.on('error', (error) => this.#stop(new UnavailableError('Penulis buku besar mati mendadak. Mulai ulang Runut.', { cause: error })));
    worker.on('exit', () => this.#stop(new UnavailableError('Penulis buku besar sudah berhenti. Mulai ulang Runut.')));
  }

  /**
   * Starts the writer thread on a folder. `onHead` hears of each commit, after its appends have been resolved.
   * Throws `locked`, `unavailable`, `newer-version` or `damaged`.
   */
  static async start(folder: string, onHead: (head: number) => void): Promise<WriterClient> {
    const worker = new Worker(new URL('./writer.worker.js', import.meta.url), { workerData: { folder } });
    const first = await new Promise<FromWriter>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error) => reject(new UnavailableError('Penulis buku besar tidak dapat dijalankan.', { cause: error })));
    });
    if (first.kind === 'ready') return new WriterClient(worker, onHead);
    await worker.terminate();
    throw first.kind === 'refused' ? new EventStoreError(first.error, first.message) : new UnavailableError('Penulis buku besar tidak menjawab dengan benar.');
  }

  append(request: AppendRequest): Promise<AppendResult> {
    if (this.#refusal) return Promise.reject(this.#refusal);
    return new Promise((resolve, reject) => {
      const ticket = this.#ticket++;
      this.#pending.set(ticket, { request, resolve, reject });
      // Everything that asks in this turn of the event loop travels in one message: a message costs more than an insert.
      if (this.#outbox.length === 0) process.nextTick(() => this.#send());
      this.#outbox.push({ ticket, request });
    });
  }

  /** Takes no further append, waits until all earlier ones are settled, and ends the thread. */
  async close(): Promise<void> {
    if (!this.#refusal) {
      this.#refusal = new UnavailableError('Buku besar sudah ditutup.');
      this.#send();
      this.#post({ kind: 'close' });
    }
    await this.#ended;
  }

  /** Ends the thread at once, as a crash of it would: what is in flight becomes `outcome-unknown`. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
    await this.#ended;
  }

  #send(): void {
    const outbox = this.#outbox;
    this.#outbox = [];
    for (let i = 0; i < outbox.length; i += MAX_BATCH) {
      const { appends, bytes } = pack(outbox.slice(i, i + MAX_BATCH));
      this.#post({ kind: 'append', appends, bytes });
    }
  }

  #post(message: ToWriter): void {
    this.#worker.postMessage(message, message.kind === 'append' ? [message.bytes] : []);
  }

  #receive(message: FromWriter): void {
    if (message.kind === 'settled') {
      message.outcomes.forEach((outcome, i) => this.#settle(message.tickets[i]!, outcome));
      this.#onHead(message.head);
    } else if (message.kind === 'failed') {
      this.#stop(new EventStoreError(message.error, message.message));
    }
  }

  #settle(ticket: number, outcome: AppendOutcome): void {
    const { request, resolve, reject } = this.#pending.get(ticket)!;
    this.#pending.delete(ticket);
    const { stream, expected, events } = request;
    switch (outcome.kind) {
      case 'ok':
        return resolve({
          firstRevision: expected + 1,
          lastRevision: expected + events.length,
          firstSequence: outcome.firstSequence,
          lastSequence: outcome.firstSequence + events.length - 1,
          duplicate: outcome.duplicate,
        });
      case 'conflict':
        return reject(new ConflictError(stream, expected, outcome.actualRevision));
      case 'id-reused':
        return reject(new IdReusedError(outcome.id));
      case 'failed':
        return reject(new EventStoreError(outcome.error, outcome.message));
    }
  }

  #stop(reason: EventStoreError): void {
    this.#refusal ??= reason;
    for (const { request, reject } of this.#pending.values()) {
      reject(new OutcomeUnknownError(`Tidak diketahui apakah penambahan ke aliran "${request.stream}" sempat tersimpan. Ulangi dengan isi yang sama persis.`, { cause: reason }));
    }
    this.#pending.clear();
  }
}
