import { StartError, readSettings } from './settings.js';
import type { RunningServer } from './server.js';

/** After this a stop is cut short: everything that was acknowledged is on the disk already. */
const STOP_MS = 1_900;

let server: RunningServer | undefined;

/** A start that is not finished is simply left: what it resumes goes on at the next one. */
function stop(): void {
  if (server === undefined) process.exit(0);
  setTimeout(() => process.exit(0), STOP_MS).unref();
  server.stop().then(() => process.exit(0), (error: unknown) => {
    process.stderr.write(`Runut berhenti tidak tertib: ${String(error)}\n`);
    process.exit(1);
  });
}

try {
  const settings = readSettings(process.env);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Loaded only now, so that a wrong setting is told at once.
  const { startServer } = await import('./server.js');
  server = await startServer(settings);
  process.stdout.write(`Runut siap di ${server.url}\nHentikan dengan Ctrl+C.\n`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`Runut tidak dapat dijalankan: ${error.message}\n`);
  process.exitCode = 1;
}
