import { resolve } from 'node:path';
import { bacaTempatBerkas, type TempatBerkas } from '#impor';

/** A setting that cannot be used, in one line for the person who made it. Never with a secret in its text. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** The cluster that carries the log, as `EVENTSTORE_URL` and `RUNUT_EVENTSTORE_PREFIX` name it. */
export interface KlasterSettings {
  /** Connection string; may hold a password. Show `sebutKlaster` of it, never the string. */
  readonly url: string;
  /** Prefix of the ledger's streams; the engine's own when it is not named. */
  readonly prefix?: string;
}

/** What a ledger stands on, for the server and the command line alike. */
export interface LedgerSettings {
  /** Null: the log is the folder's own. */
  readonly klaster: KlasterSettings | null;
  readonly berkas: TempatBerkas;
  /** File of the key that signs checkpoints. */
  readonly kunciSegel: string;
}

export type Env = Readonly<Record<string, string | undefined>>;

/** Throws `SettingError`, and `DomainError` for the place of files. */
export function readLedgerSettings(env: Env, folder: string): LedgerSettings {
  return { klaster: readKlaster(env), berkas: bacaTempatBerkas(env, folder), kunciSegel: env['RUNUT_KUNCI_SEGEL']?.trim() || letakKunciSegel(folder) };
}

/** Beside the ledger's folder, never in it: a copy of the ledger must not carry the key away. */
export const letakKunciSegel = (folder: string): string => `${resolve(folder)}.kunci-segel`;

export function readKlaster(env: Env): KlasterSettings | null {
  const url = env['EVENTSTORE_URL']?.trim() || null;
  const prefix = env['RUNUT_EVENTSTORE_PREFIX']?.trim() || undefined;
  if (url === null) return null;
  if (!/^esdb(\+discover)?:\/\/[^?]+/.test(url)) {
    throw new SettingError('EVENTSTORE_URL bukan alamat EventStoreDB. Tulis seperti esdb://nama:sandi@server1:2113,server2:2113?tls=true, atau esdb+discover://… untuk mencari anggotanya lewat DNS.');
  }
  if (prefix !== undefined && !/^[a-z0-9][a-z0-9._-]{0,60}\.$/.test(prefix)) {
    throw new SettingError(`RUNUT_EVENTSTORE_PREFIX="${prefix}" tidak sah. Pakai huruf kecil, angka, titik, garis bawah atau tanda hubung, berakhir dengan titik, misalnya runut.`);
  }
  return { url, ...(prefix === undefined ? {} : { prefix }) };
}

/** The cluster without what is secret in its address: protocol and hosts. */
export function sebutKlaster({ url }: Pick<KlasterSettings, 'url'>): string {
  const [, protocol, rest] = /^(esdb(?:\+discover)?:\/\/)([^?]*)/.exec(url) ?? [];
  return protocol === undefined ? 'EVENTSTORE_URL' : `${protocol}${rest!.slice(rest!.lastIndexOf('@') + 1).replace(/\/+$/, '')}`;
}
