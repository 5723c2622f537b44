import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { EventStoreError } from '../errors.js';
import { backoff } from './backoff.js';
import type { Position } from './position.js';
import type { AttemptAnswer, ConnectionSettings, ConnectionToMain, MainToConnection } from './protocol.js';

export interface ConnectionListener {
  /** A new thread asks for the other end of its way to the replica. */
  connect(port: MessagePort): void;
  connected(end: Position | null): void;
  end(end: Position | null): void;
  lost(message: string, reachable: boolean): void;
  stopped(error: EventStoreError): void;
  notice(text: string): void;
  audited(count: number, hash: string): void;
}

/** How long a thread may take to say goodbye to the server before it is ended. */
const FAREWELL_MS = 1_000;

/**
 * Main's end of the thread in which the client lives. When that thread dies, whatever was in flight has an unknown
 * outcome, and another one is started after a pause.
 */
export class ConnectionThread {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, (answer: AttemptAnswer) => void>();
  #ticket = 0;
  #deaths = 0;
  #closed = false;
  #closing: Promise<void> | undefined;
  #restart: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: ConnectionSettings,
    private readonly listener: ConnectionListener,
  ) {
    this.#start();
  }

  /** One attempt. Always answers, at the latest a little after `patienceMs`. */
  append(stream: string, expected: number, events: readonly Uint8Array[], patienceMs: number): Promise<AttemptAnswer> {
    const worker = this.#worker;
    if (!worker) return Promise.resolve({ kind: 'not-sent', message: 'Sambungan ke klaster sedang dibuat ulang.' });
    return new Promise((resolve) => {
      const ticket = this.#ticket++;
      // The client can hang past the deadline that it was given: this clock is ours, and of another thread.
      const late = setTimeout(() => answer({ kind: 'unknown', message: 'Klaster tidak menjawab pada waktunya.' }), patienceMs + 100);
      const answer = (outcome: AttemptAnswer): void => {
        clearTimeout(late);
        this.#waiting.delete(ticket);
        resolve(outcome);
      };
      this.#waiting.set(ticket, answer);
      worker.postMessage({ kind: 'append', ticket, stream, expected, events, patienceMs } satisfies MainToConnection);
    });
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#restart);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    worker.postMessage({ kind: 'close' } satisfies MainToConnection);
    const late = setTimeout(() => void worker.terminate(), FAREWELL_MS);
    await ended;
    clearTimeout(late);
  }

  #start(): void {
    const worker = new Worker(new URL('./connection.worker.js', import.meta.url), { workerData: this.settings });
    this.#worker = worker;
    let cause: unknown;
    worker.on('message', (message: ConnectionToMain) => this.#receive(message));
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => this.#died(worker, cause));
    const { port1, port2 } = new MessageChannel();
    this.listener.connect(port2);
    worker.postMessage({ kind: 'start', port: port1 } satisfies MainToConnection, [port1]);
  }

  #died(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const answer of [...this.#waiting.values()]) answer({ kind: 'unknown', message: 'Sambungan ke klaster mati mendadak.' });
    if (this.#closed) return;
    const why = cause instanceof Error ? ` (${cause.message})` : '';
    this.listener.lost(`Klien EventStoreDB mati mendadak${why}; dijalankan ulang.`, false);
    const { backoffMs, maxBackoffMs } = this.settings.timing;
    this.#restart = setTimeout(() => this.#start(), backoff(this.#deaths++, backoffMs, maxBackoffMs, Math.random));
  }

  #receive(message: ConnectionToMain): void {
    switch (message.kind) {
      case 'appended':
        return this.#waiting.get(message.ticket)?.(message.answer);
      case 'connected':
        return this.listener.connected(message.end);
      case 'end':
        this.#deaths = 0;
        return this.listener.end(message.end);
      case 'lost':
        return this.listener.lost(message.message, message.reachable);
      case 'stopped':
        return this.listener.stopped(new EventStoreError(message.error, message.message));
      case 'notice':
        return this.listener.notice(message.text);
      case 'audited':
        return this.listener.audited(message.count, message.hash);
      case 'prepared':
      case 'not-prepared':
        return undefined;
    }
  }
}

/** One question to a thread of its own, which lives no longer than its answer. */
export async function askOnce(settings: ConnectionSettings): Promise<Extract<ConnectionToMain, { kind: 'prepared' }>> {
  const worker = new Worker(new URL('./connection.worker.js', import.meta.url), { workerData: settings });
  try {
    const answer = await new Promise<ConnectionToMain>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.postMessage({ kind: 'prepare' } satisfies MainToConnection);
    });
    if (answer.kind === 'prepared') return answer;
    throw new EventStoreError('unavailable', answer.kind === 'not-prepared' ? answer.message : 'Klien EventStoreDB tidak menjawab dengan benar.');
  } finally {
    await worker.terminate();
  }
}
