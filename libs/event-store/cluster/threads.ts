import { Worker } from 'node:worker_threads';
import type { ConnectionSettings } from './protocol.js';
import type { ReplicaSettings } from './replica-service.js';

/** What its owner uses of a thread. */
export type Thread = Pick<Worker, 'postMessage' | 'on' | 'once' | 'terminate'>;

/** Starts the parts of the engine that do not run on the thread of its user. */
export interface Threads {
  connection(settings: ConnectionSettings): Thread;
  replica(settings: ReplicaSettings): Thread;
}

/** Each part in a thread of its own: disk syncs and what the client throws stay where they are. */
export const ownThreads: Threads = {
  connection: (workerData) => new Worker(new URL('./connection.worker.js', import.meta.url), { workerData }),
  replica: (workerData) => new Worker(new URL('./replica.worker.js', import.meta.url), { workerData }),
};
