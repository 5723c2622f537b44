import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { asEventStoreError } from './sqlite-error.js';
import { SqliteLog } from './sqlite-log.js';
import { WriterLock } from './writer-lock.js';
import { MAX_BATCH, unpack, type FromWriter, type ToWriter, type WaitingAppend, type WriterInput } from './writer-protocol.js';

// The only thread that writes the ledger. Disk syncs block it and nothing else. It takes whatever has arrived while the
// last commit was being synced, at most MAX_BATCH appends, commits that at once, and answers after the commit.

/**
 * How long the writer looks for the next append before it sleeps, in milliseconds. Waking a sleeping thread can take as
 * long as a disk sync, and one who waits for his answer sends the next append right after it. It lingers only while
 * appends do follow one another that closely, so that an idle or an unhurried ledger costs no processor time; and never
 * on a machine with one processor, where it would only keep the main thread from sending.
 */
const LINGER_MS = availableParallelism() > 1 ? 1 : 0;

const { folder, port } = workerData as WriterInput;

function tell(message: FromWriter): void {
  port.postMessage(message);
}

function start(): { lock: WriterLock; log: SqliteLog } | undefined {
  let lock: WriterLock | undefined;
  try {
    lock = WriterLock.take(folder);
    return { lock, log: SqliteLog.open(folder) };
  } catch (error) {
    lock?.release();
    const { kind, message } = asEventStoreError(error, `Buku besar di folder "${folder}" tidak dapat dibuka`);
    tell({ kind: 'refused', error: kind, message });
    return undefined;
  }
}

function serve({ lock, log }: { lock: WriterLock; log: SqliteLog }): void {
  const waiting: WaitingAppend[] = [];
  let closing = false;
  let answered = Number.NEGATIVE_INFINITY;

  const take = (message: ToWriter): void => {
    if (message.kind === 'close') closing = true;
    else waiting.push(...unpack(message.appends, message.bytes));
  };
  const drainPort = (): void => {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message as ToWriter);
  };
  const linger = (): void => {
    const until = answered + LINGER_MS;
    while (waiting.length === 0 && !closing && performance.now() < until) drainPort();
  };
  const end = (): void => {
    log.close();
    lock.release();
    port.close();
  };

  port.on('message', (first: ToWriter) => {
    take(first);
    const hurried = performance.now() - answered < LINGER_MS;
    try {
      for (drainPort(); waiting.length > 0; drainPort()) {
        const batch = waiting.splice(0, MAX_BATCH);
        const outcomes = log.appendBatch(batch.map(({ request }) => request));
        tell({ kind: 'settled', tickets: batch.map(({ ticket }) => ticket), outcomes, head: log.head });
        answered = performance.now();
        if (hurried) linger();
      }
    } catch (error) {
      const { kind, message } = asEventStoreError(error, 'Penulis buku besar berhenti');
      tell({ kind: 'failed', error: kind, message });
      closing = true;
    }
    if (closing) end();
  });
  tell({ kind: 'ready', head: log.head });
}

const started = start();
if (started) serve(started);
