import { resolve } from 'node:path';

/** How the server was asked to run (environment variables `RUNUT_*`). */
export interface Settings {
  /** Folder of the ledger. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** Whether an empty ledger begins with the shipped example. */
  readonly contoh: boolean;
  readonly logLevel: string;
}

/** A start that cannot go on, in one line for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const filled = (name: string, preset: string): string => env[name]?.trim() || preset;
  const port = filled('RUNUT_PORT', '3000');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new StartError(`RUNUT_PORT="${port}" bukan nomor port. Pakai bilangan 0 sampai 65535, misalnya RUNUT_PORT=3001.`);
  const logLevel = filled('RUNUT_LOG', 'warn');
  if (!levels.includes(logLevel)) throw new StartError(`RUNUT_LOG="${logLevel}" tidak dikenal. Pakai salah satu: ${levels.join(', ')}.`);
  const host = filled('RUNUT_HOST', '127.0.0.1');
  if (!isLoopback(host)) {
    throw new StartError(`RUNUT_HOST="${host}" membuka Runut ke jaringan, padahal belum ada akun: siapa pun dapat membaca dan mencatat. Pakai RUNUT_HOST=127.0.0.1.`);
  }
  return { folder: resolve(filled('RUNUT_DATA', './data')), host, port: Number(port), contoh: filled('RUNUT_CONTOH', 'ya') !== 'tidak', logLevel };
}

/** Names and addresses that reach this machine only. */
export function isLoopback(host: string): boolean {
  const h = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return h === 'localhost' || h === '::1' || /^127(\.\d{1,3}){3}$/.test(h);
}
