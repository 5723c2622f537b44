import { StartError, readSettings } from './settings.js';
import { startServer } from './server.js';

/** After this a stop is cut short: everything that was acknowledged is on the disk already. */
const STOP_MS = 1_900;

try {
  const server = await startServer(readSettings(process.env));
  const stop = (): void => {
    setTimeout(() => process.exit(0), STOP_MS).unref();
    server.stop().then(() => process.exit(0), (error: unknown) => {
      process.stderr.write(`Runut berhenti tidak tertib: ${String(error)}\n`);
      process.exit(1);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(`Runut siap di ${server.url}\nHentikan dengan Ctrl+C.\n`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`Runut tidak dapat dijalankan: ${error.message}\n`);
  process.exitCode = 1;
}
