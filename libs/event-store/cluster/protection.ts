import type { ArrivedEvent } from './arrival.js';

/**
 * Who may delete the ledger's streams or limit how long they are kept. EventStoreDB looks into the stream's own
 * metadata first, then into the default access list of `$settings`, then allows everybody; members of `$admins` may
 * always (its manual, "Access Control Lists"). Streams of the ledger have no metadata of their own, so the default decides.
 */
export interface SystemSettings {
  readonly $userStreamAcl?: AccessList;
  readonly [other: string]: unknown;
}
export interface AccessList {
  readonly $d?: string | readonly string[];
  readonly $mw?: string | readonly string[];
  readonly [other: string]: unknown;
}

/** Rights that could lose events: deleting, and writing metadata (retention, and the access list itself). */
const DANGEROUS = ['$d', '$mw'] as const;
const ADMINS = '$admins';

const onlyAdmins = (who: string | readonly string[] | undefined): boolean => {
  if (who === undefined) return false;
  return (typeof who === 'string' ? [who] : who).every((name) => name === ADMINS);
};

export const isProtected = ({ $userStreamAcl = {} }: SystemSettings): boolean => DANGEROUS.every((right) => onlyAdmins($userStreamAcl[right]));

/** The settings with those rights kept to administrators; a right that they do not name stays as the server has it. */
export function protectedSettings(settings: SystemSettings): SystemSettings {
  return { ...settings, $userStreamAcl: { ...settings.$userStreamAcl, $d: ADMINS, $mw: ADMINS } };
}

/** The last event of `$settings` as settings; what is no JSON object counts as none, as on the server. */
export function settingsOf(event: ArrivedEvent | undefined): SystemSettings {
  return (event && objectOf(event.bytes)) ?? {};
}

export function settingsWarning(event: ArrivedEvent | undefined): string | undefined {
  if (isProtected(settingsOf(event))) return undefined;
  return 'Klaster mengizinkan pengguna biasa menghapus aliran buku besar atau membatasi masa simpannya. Jalankan perintah penyiapan klaster sekali dengan pengguna admin.';
}

/** What an event of one of our streams' metadata could cost; `undefined` when nothing. */
export function metadataWarning({ stream, bytes }: ArrivedEvent): string | undefined {
  const name = stream.slice(2);
  const metadata = objectOf(bytes);
  if (!metadata) return undefined;
  const limits = ['$maxCount', '$maxAge', '$tb'].filter((field) => metadata[field] !== undefined);
  if (limits.length > 0) {
    return `Metadata aliran "${name}" di klaster membatasi masa simpan (${limits.join(', ')}): peristiwa buku besar dapat hilang dari sana. Hapus batas itu dari metadatanya dengan pengguna admin, lalu periksa siapa yang menulisnya.`;
  }
  const acl = metadata['$acl'] as AccessList | undefined;
  if (typeof acl === 'object' && acl !== null && DANGEROUS.some((right) => acl[right] !== undefined && !onlyAdmins(acl[right]))) {
    return `Metadata aliran "${name}" di klaster mengizinkan pengguna biasa menghapusnya atau mengubah masa simpannya. Hapus hak itu dari metadatanya dengan pengguna admin.`;
  }
  return undefined;
}

function objectOf(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
