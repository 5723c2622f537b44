import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { MessageChannel, Worker, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { ConflictError, EventStoreError, IdReusedError, OutcomeUnknownError, UnavailableError } from '../errors.js';
import type { AppendResult } from '../port.js';
import type { AppendOutcome } from './settle.js';
import type { AppendRequest } from './sqlite-log.js';
import { MAX_BATCH, pack, type FromWriter, type ToWriter, type WaitingAppend, type WriterInput } from './writer-protocol.js';

interface Pending {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: EventStoreError) => void;
}

/**
 * How long this thread looks for the answer to a lone append at every turn, in milliseconds, instead of waiting to be
 * woken, which can take half as long as the disk sync itself. Whoever else has something to do is served in between. It
 * looks only while answers do come that fast: on a slow disk or a busy machine looking would take the processor from the
 * writer, as it would with one processor. Where many appends wait they share a commit, and the waking too.
 */
const LOOK_MS = availableParallelism() > 1 ? 0.25 : 0;

/** The main thread's end of the writer thread: sends appends in bundles, matches answers to promises, notices its death. */
export class WriterClient {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #ended: Promise<void>;
  readonly #onHead: (head: number) => void;
  readonly #pending = new Map<number, Pending>();
  #outbox: WaitingAppend[] = [];
  #ticket = 0;
  /** When the last append was sent that found no other waiting, and how long its answer took, in milliseconds. */
  #sent = 0;
  #took = Number.POSITIVE_INFINITY;
  /** Why no further append is taken; `undefined` while the writer serves. */
  #refusal: EventStoreError | undefined;

  private constructor(worker: Worker, port: MessagePort, onHead: (head: number) => void) {
    this.#worker = worker;
    this.#port = port;
    this.#onHead = onHead;
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()));
    port.on('message', (message: FromWriter) => this.#receive(message));
    worker.on('error', (error) => this.#end(new UnavailableError('Penulis buku besar mati mendadak. Mulai ulang Runut.', { cause: error })));
    worker.on('exit', () => this.#end(new UnavailableError('Penulis buku besar sudah berhenti. Mulai ulang Runut.')));
  }

  /**
   * Starts the writer thread on a folder. `onHead` hears of each commit, after its appends have been resolved.
   * Throws `locked`, `unavailable`, `newer-version` or `damaged`.
   */
  static async start(folder: string, onHead: (head: number) => void): Promise<WriterClient> {
    const { port1: port, port2: theirs } = new MessageChannel();
    const worker = new Worker(new URL('./writer.worker.js', import.meta.url), { workerData: { folder, port: theirs } satisfies WriterInput, transferList: [theirs] });
    const first = await new Promise<FromWriter>((resolve, reject) => {
      port.once('message', resolve);
      worker.once('error', (error) => reject(new UnavailableError('Penulis buku besar tidak dapat dijalankan.', { cause: error })));
    });
    if (first.kind === 'ready') return new WriterClient(worker, port, onHead);
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
    if (this.#pending.size !== 1) return;
    this.#sent = performance.now();
    if (this.#took < LOOK_MS) this.#look();
  }

  #look(): void {
    this.#drain();
    if (this.#pending.size === 1 && performance.now() - this.#sent < LOOK_MS) setImmediate(() => this.#look());
  }

  /** Takes the answers that are there, without waiting for the event that announces them. */
  #drain(): void {
    for (let next = receiveMessageOnPort(this.#port); next; next = receiveMessageOnPort(this.#port)) this.#receive(next.message as FromWriter);
  }

  #post(message: ToWriter): void {
    this.#port.postMessage(message, message.kind === 'append' ? [message.bytes] : []);
  }

  #receive(message: FromWriter): void {
    if (message.kind === 'settled') {
      this.#took = performance.now() - this.#sent;
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

  /** The thread is gone: what it has answered still counts. */
  #end(reason: EventStoreError): void {
    this.#drain();
    this.#port.close();
    this.#stop(reason);
  }

  #stop(reason: EventStoreError): void {
    this.#refusal ??= reason;
    for (const { request, reject } of this.#pending.values()) {
      reject(new OutcomeUnknownError(`Tidak diketahui apakah penambahan ke aliran "${request.stream}" sempat tersimpan. Ulangi dengan isi yang sama persis.`, { cause: reason }));
    }
    this.#pending.clear();
  }
}
