/** What an error of the client means for an append that met it. */
export type Meaning =
  /** Surely not stored: it never left this node, or the server said so. Trying again is harmless and may help. */
  | 'not-sent'
  /** Stored or not, nobody here knows. Only the same bytes again can settle it. */
  | 'unknown'
  /** Trying again will not help until somebody changes something. */
  | 'refused'
  /** The cluster says that a stream of the ledger was deleted. */
  | 'deleted';

export interface ClusterFault {
  readonly meaning: Meaning;
  /** One sentence for people, Indonesian, without credentials. */
  readonly message: string;
}

interface ClientError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: unknown;
}

/** gRPC status codes that are looked at (https://grpc.io/docs/guides/status-codes/). */
const INVALID_ARGUMENT = 3;
const PERMISSION_DENIED = 7;
const UNAVAILABLE = 14;
const UNAUTHENTICATED = 16;

/** What hides in the text of a connection that was never made. */
const causes: readonly [RegExp, (host: string) => string][] = [
  [/ENOTFOUND|EAI_AGAIN|Name resolution failed/, (host) => `Alamat klaster ${host} tidak dikenal. Periksa nama host di EVENTSTORE_URL dan DNS.`],
  [/wrong version number|packet length too long|EPROTO/i, (host) => `Klaster ${host} tidak berbicara TLS. Periksa EVENTSTORE_URL: server tanpa TLS perlu "?tls=false".`],
  [/certificate|altname|\bCERT_|SSL|TLS/i, (host) => `Sertifikat TLS klaster ${host} tidak dipercaya. Periksa tlsCAFile, nama host dan masa berlaku sertifikatnya.`],
  [/ECONNREFUSED/, (host) => `Klaster ${host} menolak sambungan: servernya mati, atau portnya lain.`],
  [/EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/, (host) => `Klaster ${host} tidak terjangkau dari jaringan ini.`],
];

/** Connections that were never made: the request cannot have arrived. */
const neverConnected = /No connection established|Name resolution failed|Failed to discover|Failed to connect|ECONNREFUSED|ENOTFOUND/;

/**
 * Says what an error of the client means. It throws errors of its own with a `type`, raw gRPC errors with a `code` only,
 * and plain ones; `host` is how the cluster is named to people.
 */
export function clusterFault(error: unknown, host: string): ClusterFault {
  const { type, code, message, details } = (typeof error === 'object' && error !== null ? error : {}) as ClientError;
  const text = [message, details].filter((part) => typeof part === 'string').join(' ') || String(error);
  if (type === 'not-leader') return { meaning: 'not-sent', message: `Klaster ${host} sedang berganti pemimpin.` };
  if (type === 'stream-deleted') return { meaning: 'deleted', message: `Klaster ${host} menyatakan sebuah aliran buku besar sudah dihapus.` };
  if (type === 'access-denied' || code === PERMISSION_DENIED || code === UNAUTHENTICATED) {
    return { meaning: 'refused', message: `Klaster ${host} menolak pengguna node ini: nama atau sandinya salah, atau tidak berhak. Periksa EVENTSTORE_URL dan hak bacanya atas $all.` };
  }
  if (type === 'maximum-append-size-exceeded') return { meaning: 'refused', message: `Klaster ${host} menolak penambahan sebesar ini. Naikkan batas MaxAppendSize servernya ke paling sedikit 1 MiB.` };
  if (type === 'invalid-argument' || code === INVALID_ARGUMENT) return { meaning: 'refused', message: `Klaster ${host} menolak permintaan ini sebagai tidak sah: ${oneLine(text)}.` };

  if (/certificate file|userCertFile/.test(text)) return { meaning: 'not-sent', message: `Berkas sertifikat yang disebut EVENTSTORE_URL tidak dapat dibaca. Periksa tlsCAFile, userCertFile dan userKeyFile.` };

  const lost = neverConnected.test(text);
  if (lost || type === 'unavailable' || code === UNAVAILABLE) {
    const cause = causes.find(([pattern]) => pattern.test(text))?.[1];
    const sentence = cause?.(host) ?? (lost ? `Klaster ${host} tidak dapat dihubungi${lastError(text)}. Periksa apakah servernya hidup, dan apakah "tls=" di EVENTSTORE_URL cocok dengannya.` : `Sambungan ke klaster ${host} terputus.`);
    return { meaning: lost ? 'not-sent' : 'unknown', message: sentence };
  }
  if (type === 'deadline-exceeded' || type === 'timeout' || type === 'cancelled' || code === 4 || code === 10 || code === 1) {
    return { meaning: 'unknown', message: `Klaster ${host} tidak menjawab pada waktunya.` };
  }
  return { meaning: 'unknown', message: `Klaster ${host} menjawab dengan kesalahan yang tidak dikenal: ${oneLine(text)}.` };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/[. ]+$/, '').slice(0, 300);

/** What stands behind a connection that was not made, in brackets, without the times and notes around it; the client may know nothing. */
function lastError(text: string): string {
  const behind = oneLine(/Last error: (?:Error: )?(.*?)(?: \(\d{4}-|\. Resolution note|$)/.exec(text)?.[1] ?? text);
  return behind === 'null' || behind === '' ? '' : ` (${behind})`;
}
