import { EventStoreError, UnavailableError } from '../errors.js';

/** Result code of SQLite or errno of the system, `undefined` for any other error. */
export function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * True for errors after which the writer must not go on with this connection: a failed disk write or sync (whether the
 * commit survives is open until the file is opened afresh) and a damaged file.
 */
export function isFatal(error: unknown): boolean {
  return (error instanceof EventStoreError && error.kind === 'damaged') || /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(codeOf(error) ?? '');
}

const reasons: readonly [RegExp, string][] = [
  [/^SQLITE_FULL|^ENOSPC/, 'ruang cakram habis'],
  [/^SQLITE_(BUSY|LOCKED)/, 'berkas sedang dikunci proses lain'],
  [/^SQLITE_(READONLY|PERM|AUTH)|^E(ACCES|PERM|ROFS)$/, 'tidak ada izin menulis'],
  [/^SQLITE_CANTOPEN/, 'berkas tidak dapat dibuka; periksa izin folder'],
  [/^ENOTDIR$|^EEXIST$/, 'sebagian jalurnya bukan folder'],
  [/^ENOENT$/, 'jalurnya tidak ada'],
  [/^SQLITE_IOERR/, 'cakram melaporkan kegagalan baca atau tulis'],
];

/** Turns an error of SQLite or of the file system into one of the port: one line in Indonesian, the cause kept. */
export function asEventStoreError(error: unknown, what: string): EventStoreError {
  if (error instanceof EventStoreError) return error;
  const code = codeOf(error);
  if (code !== undefined && /^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new EventStoreError('damaged', `${what}: isinya rusak (${code}). Pulihkan dari cadangan.`, { cause: error });
  }
  const reason = reasons.find(([pattern]) => pattern.test(code ?? ''))?.[1] ?? (error instanceof Error ? error.message : String(error));
  return new UnavailableError(`${what}: ${reason}${code ? ` (${code})` : ''}.`, { cause: error });
}
