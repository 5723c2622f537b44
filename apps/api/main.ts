import { StartError, readSettings } from './settings.js';
import type { RunningServer } from './server.js';

/** What closing takes after the requests are drained; then a stop is cut short: everything that was acknowledged is on the disk already. */
const CLOSE_MS = 1_100;

let server: RunningServer | undefined;
let stopMs = CLOSE_MS;

/** A start that is not finished is simply left: what it resumes goes on at the next one. */
function stop(code: number): void {
  if (server === undefined) process.exit(code);
  setTimeout(() => process.exit(code), stopMs).unref();
  server.stop().then(() => process.exit(code), (error: unknown) => {
    process.stderr.write(`Runut berhenti tidak tertib: ${String(error)}\n`);
    process.exit(1);
  });
}

try {
  const settings = readSettings(process.env);
  stopMs = settings.drainMs + CLOSE_MS;
  process.once('SIGINT', () => stop(0));
  process.once('SIGTERM', () => stop(0));
  // Loaded only now, so that a wrong setting is told at once.
  const { startServer } = await import('./server.js');
  server = await startServer(settings);
  void server.failed.then((reason) => {
    process.stderr.write(`Runut berhenti: ${reason}\n`);
    stop(1);
  });
  process.stdout.write(`Runut siap di ${server.url}\nHentikan dengan Ctrl+C.\n`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`Runut tidak dapat dijalankan: ${error.message}\n`);
  process.exitCode = 1;
}
