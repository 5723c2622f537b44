import { randomUUID } from 'node:crypto';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { clusterFault } from './cluster-error.js';
import { Connection } from './connection.js';
import { hostsOf } from './connection-string.js';
import { LedgerClient } from './ledger-client.js';
import { isProtected, protectedSettings, settingsOf } from './protection.js';
import type { ConnectionSettings, ConnectionToMain, MainToConnection } from './protocol.js';

// The thread in which the client of the cluster lives, and nothing durable with it: whatever the client throws where
// nobody can catch it ends this thread, which main notices and starts anew.

const main = parentPort as MessagePort;
const settings = workerData as ConnectionSettings;
let connection: Connection | undefined;

function tell(message: ConnectionToMain): void {
  main.postMessage(message);
}

main.on('message', (message: MainToConnection) => {
  switch (message.kind) {
    case 'start':
      connection = new Connection(settings, message.port, tell);
      void connection.run();
      return;
    case 'append':
      void connection!.append(message).then((answer) => tell({ kind: 'appended', ticket: message.ticket, answer }));
      return;
    case 'prepare':
      void prepare();
      return;
    case 'close':
      void Promise.resolve(connection?.close()).then(() => main.close());
  }
});

/** Keeps the rights that could lose events to administrators. Writes only where they are not. */
async function prepare(): Promise<void> {
  const client = new LedgerClient(settings.url, settings.prefix, settings.timing.answerMs);
  try {
    const event = await client.lastOf('$settings');
    const found = settingsOf(event);
    const changed = !isProtected(found);
    if (changed) await client.write('$settings', 'update-default-acl', randomUUID(), { ...protectedSettings(found) }, event ? BigInt(event.revision) : 'no_stream');
    const warnings = settings.url.includes('tls=false') ? ['Klaster ini tanpa TLS, jadi tanpa pengguna: siapa pun yang menjangkaunya boleh menghapus. Hak akses baru berlaku setelah TLS dinyalakan.'] : [];
    tell({ kind: 'prepared', changed, warnings });
  } catch (error) {
    tell({ kind: 'not-prepared', error: 'unavailable', message: clusterFault(error, hostsOf(settings.url)).message });
  } finally {
    await client.dispose();
  }
}
