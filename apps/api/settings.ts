import { resolve } from 'node:path';
import { DomainError } from '#kernel';
import { SettingError, readLedgerSettings, type LedgerSettings } from './ledger-settings.js';

/** How the server was asked to run (environment variables `RUNUT_*`, `EVENTSTORE_URL`). */
export interface Settings extends LedgerSettings {
  /** Folder of the ledger. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  /** Whether an empty ledger begins with the shipped example. */
  readonly contoh: boolean;
  readonly logLevel: string;
  /** How long another server's work may make no progress before this one takes it over, in milliseconds. */
  readonly ambilAlihMs: number;
  /** How long requests that are under way may still take when the server stops, in milliseconds. */
  readonly drainMs: number;
  /** Requests that one address may make in a minute. */
  readonly requestsPerMinute: number;
  /** Between two checkpoints by the clock, in milliseconds; 0: none. */
  readonly segelMs: number;
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
  const requests = filled('RUNUT_PERMINTAAN', '3000');
  if (!/^[1-9]\d{0,8}$/.test(requests)) throw new StartError(`RUNUT_PERMINTAAN="${requests}" bukan jumlah permintaan per menit. Pakai bilangan bulat, misalnya RUNUT_PERMINTAAN=3000.`);
  const folder = resolve(filled('RUNUT_DATA', './data'));
  return { folder, host, port: Number(port), contoh: filled('RUNUT_CONTOH', 'ya') !== 'tidak', logLevel, ambilAlihMs: seconds('RUNUT_AMBIL_ALIH', filled('RUNUT_AMBIL_ALIH', '20')), drainMs: seconds('RUNUT_TUNTAS', filled('RUNUT_TUNTAS', '0.8')), segelMs: seconds('RUNUT_SEGEL', filled('RUNUT_SEGEL', '3600')), requestsPerMinute: Number(requests), ...ledgerSettings(env, folder) };
}

function seconds(name: string, text: string): number {
  if (!/^\d{1,5}(\.\d{1,3})?$/.test(text)) throw new StartError(`${name}="${text}" bukan lama waktu. Tulis dalam detik, misalnya ${name}=20.`);
  return Math.round(Number(text) * 1_000);
}

function ledgerSettings(env: Readonly<Record<string, string | undefined>>, folder: string): LedgerSettings {
  try {
    return readLedgerSettings(env, folder);
  } catch (error) {
    throw error instanceof SettingError || error instanceof DomainError ? new StartError(error.message) : error;
  }
}

/** Names and addresses that reach this machine only. */
export function isLoopback(host: string): boolean {
  const h = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return h === 'localhost' || h === '::1' || /^127(\.\d{1,3}){3}$/.test(h);
}
