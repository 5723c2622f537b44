import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const SERVER_FILE = 'server.json';

/**
 * Where the running server of a ledger is reached: for the command line, which writes through it. Returns what removes
 * it; a process that ends before that removes it too, unless it is killed.
 */
export function announceServer(folder: string, host: string, port: number): () => void {
  const path = join(folder, SERVER_FILE);
  const withdraw = (): void => {
    process.off('exit', withdraw);
    rmSync(path, { force: true });
  };
  process.once('exit', withdraw);
  writeFileSync(path, `${JSON.stringify({ pid: process.pid, host, port })}\n`);
  return withdraw;
}
