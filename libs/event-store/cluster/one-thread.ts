import { MessageChannel, type MessagePort, type TransferListItem } from 'node:worker_threads';
import { serveConnection } from './connection-service.js';
import { serveReplica } from './replica-service.js';
import type { Thread, Threads } from './threads.js';

/**
 * Every part on the thread of its user: for simulations with many nodes in one process, where starting threads would
 * cost more than everything else. An error that the client throws where nobody can catch it is one of the process then.
 */
export const oneThread: Threads = {
  connection: (settings) => start((port) => serveConnection(port, settings)),
  replica: (settings) => start((port) => serveReplica(port, settings)),
};

function start(serve: (port: MessagePort) => void): Thread {
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return new Neighbour(port1) as unknown as Thread;
}

/** A part of this thread that behaves as if it were one of its own. It has ended when its end of the channel is closed. */
class Neighbour {
  constructor(private readonly port: MessagePort) {}

  postMessage(message: unknown, transfer: readonly TransferListItem[] = []): void {
    this.port.postMessage(message, transfer);
  }
  on(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): void {
    if (event !== 'error') this.port.on(event === 'exit' ? 'close' : 'message', listener);
  }
  once(event: 'message' | 'error' | 'exit', listener: (value: unknown) => void): void {
    if (event !== 'error') this.port.once(event === 'exit' ? 'close' : 'message', listener);
  }
  async terminate(): Promise<void> {
    this.port.close();
  }
}
