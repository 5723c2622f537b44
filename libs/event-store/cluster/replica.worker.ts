import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { asEventStoreError, isFatal } from '../embedded/sqlite-error.js';
import { WriterLock } from '../embedded/writer-lock.js';
import { EventStoreError } from '../errors.js';
import type { ArrivedEvent } from './arrival.js';
import { unpackEvents } from './bundle.js';
import type { FromReplica, MainToReplica, ReplicaToMain, ToReplica } from './protocol.js';
import { ReplicaLog } from './replica-log.js';

// The only thread that writes the replica. It takes whatever bundles have arrived while the last commit was being synced,
// checks every event, commits whole appends at once, and says how far it is: to main, which reads, and to the
// connection, which may send as much again.

/** Events committed with one disk sync: enough that the sync does not count, few enough that readers soon see them. */
const MAX_BATCH = 4_096;

const main = parentPort as MessagePort;
const { folder, prefix } = workerData as { readonly folder: string; readonly prefix: string };

function tell(message: ReplicaToMain): void {
  main.postMessage(message);
}

function start(): { lock: WriterLock; log: ReplicaLog } | undefined {
  let lock: WriterLock | undefined;
  try {
    lock = WriterLock.take(folder);
    return { lock, log: ReplicaLog.open(folder, prefix) };
  } catch (error) {
    lock?.release();
    const { kind, message } = asEventStoreError(error, `Salinan buku besar di folder "${folder}" tidak dapat dibuka`);
    tell({ kind: 'refused', error: kind, message });
    return undefined;
  }
}

function serve({ lock, log }: { lock: WriterLock; log: ReplicaLog }): void {
  let connection: MessagePort | undefined;
  let generation = -1;
  let stopped = false;

  const answer = (message: FromReplica): void => connection?.postMessage(message);

  const begin = (next: number): void => {
    generation = next;
    const anchor = log.restart();
    answer({ kind: 'from', generation, mark: log.mark, anchor });
  };

  const store = (bundles: readonly Extract<ToReplica, { kind: 'events' }>[]): void => {
    const before = log.mark.sequence;
    let count = 0;
    for (const bundle of bundles) count += bundle.count;
    try {
      log.take(eventsOf(bundles));
      answer({ kind: 'taken', generation, count });
    } catch (error) {
      const known = asEventStoreError(error, 'Salinan buku besar tidak dapat ditulis');
      if (known.kind === 'disagreement' || known.kind === 'damaged' || isFatal(error) || isFatal(known.cause)) stop(known);
      else {
        // A full disk, a locked file: it may pass. What was sent will be sent again.
        generation = -1;
        answer({ kind: 'not-taken', generation: bundles[0]!.generation, message: known.message });
      }
    }
    if (log.mark.sequence > before) tell({ kind: 'committed', mark: log.mark });
  };

  const stop = (error: EventStoreError): void => {
    stopped = true;
    tell({ kind: 'stopped', error: error.kind, message: error.message });
  };

  const receive = (first: ToReplica): void => {
    const waiting: ToReplica[] = [first];
    for (let next = receiveMessageOnPort(connection!); next; next = receiveMessageOnPort(connection!)) waiting.push(next.message as ToReplica);
    let batch: Extract<ToReplica, { kind: 'events' }>[] = [];
    let events = 0;
    const flush = (): void => {
      if (batch.length > 0 && !stopped) store(batch);
      batch = [];
      events = 0;
    };
    for (const message of waiting) {
      if (message.kind === 'begin') {
        flush();
        if (!stopped) begin(message.generation);
      } else if (message.generation === generation) {
        batch.push(message);
        events += message.count;
        if (events >= MAX_BATCH) flush();
      }
    }
    flush();
  };

  main.on('message', (message: MainToReplica) => {
    if (message.kind === 'connect') {
      connection?.close();
      connection = message.port;
      generation = -1;
      connection.on('message', receive);
    } else {
      connection?.close();
      log.close();
      lock.release();
      main.close();
    }
  });
  tell({ kind: 'ready', mark: log.mark });
}

function* eventsOf(bundles: readonly { readonly bundle: Parameters<typeof unpackEvents>[0] }[]): Generator<ArrivedEvent> {
  for (const { bundle } of bundles) yield* unpackEvents(bundle);
}

const started = start();
if (started) serve(started);
