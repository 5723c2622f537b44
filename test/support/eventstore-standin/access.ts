import { isMetastream, metastreamOf, originalOf, parseMetadata, type Acl } from './retention.js';
import type { Storage } from './storage.js';

/** A user of the stand-in. `admin` and `ops` are there from the start, as on the real server. */
export interface User {
  readonly password: string;
  readonly roles: readonly string[];
}

export const DEFAULT_USERS: Readonly<Record<string, User>> = {
  admin: { password: 'changeit', roles: ['$admins'] },
  ops: { password: 'changeit', roles: ['$ops'] },
};

/** Who calls. A server without TLS checks nobody, as the real one in its insecure mode. */
export type Caller = { readonly kind: 'unchecked' } | { readonly kind: 'anonymous' } | { readonly kind: 'user'; readonly name: string; readonly roles: readonly string[] };

/** Reads basic credentials. `undefined` stands for wrong ones. */
export function callerOf(authorization: string | undefined, users: Readonly<Record<string, User>>): Caller | undefined {
  if (authorization === undefined) return { kind: 'anonymous' };
  const [, encoded = ''] = /^Basic (.+)$/.exec(authorization) ?? [];
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const name = text.slice(0, text.indexOf(':'));
  const user = users[name];
  return user !== undefined && user.password === text.slice(name.length + 1) ? { kind: 'user', name, roles: user.roles } : undefined;
}

export type Action = 'read' | 'write' | 'delete';

const EVERYBODY: Required<Acl> = { $r: '$all', $w: '$all', $d: '$all', $mr: '$all', $mw: '$all' };
const ADMINS: Required<Acl> = { $r: '$admins', $w: '$admins', $d: '$admins', $mr: '$admins', $mw: '$admins' };
const SETTINGS = '$settings';
export const ALL_STREAM = '$all';

/**
 * Whether the caller may do it: the ACL in the stream's metadata, else the default of `$settings`, else everybody for
 * streams of users and admins for streams of the system (after EventStoreDB's page "Access Control Lists"). `$all` is
 * a stream of the system; who reads it is said in the metadata of the stream `$all`.
 */
export function mayDo(caller: Caller, action: Action, stream: string, storage: Storage): boolean {
  if (caller.kind === 'unchecked') return true;
  if (caller.kind === 'anonymous') return false;
  if (caller.roles.includes('$admins')) return true;
  const meta = isMetastream(stream);
  const subject = meta ? originalOf(stream) : stream;
  const right = action === 'read' ? (meta ? '$mr' : '$r') : action === 'write' ? (meta ? '$mw' : '$w') : '$d';
  const acl = parseMetadata(storage.lastData(metastreamOf(subject))).$acl ?? {};
  const allowed = acl[right] ?? defaultAcl(subject, storage)[right] ?? [];
  const names = typeof allowed === 'string' ? [allowed] : allowed;
  return names.some((name) => name === '$all' || name === caller.name || caller.roles.includes(name));
}

function defaultAcl(stream: string, storage: Storage): Acl {
  const settings = parseMetadata(storage.lastData(SETTINGS)) as { readonly $userStreamAcl?: Acl; readonly $systemStreamAcl?: Acl };
  return stream.startsWith('$') ? { ...ADMINS, ...settings.$systemStreamAcl } : { ...EVERYBODY, ...settings.$userStreamAcl };
}
