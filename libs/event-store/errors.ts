export type EventStoreErrorKind =
  | 'conflict'
  | 'stream-not-found'
  | 'too-large'
  | 'invalid'
  | 'unavailable'
  | 'outcome-unknown'
  | 'id-reused'
  | 'locked'
  | 'newer-version'
  | 'damaged'
  | 'disagreement'
  | 'unknown-event'
  | 'catalogue';

/** Base of every error of the port. `kind` is stable; `message` is Indonesian, for people. */
export class EventStoreError extends Error {
  override readonly name: string = 'EventStoreError';
  constructor(
    readonly kind: EventStoreErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The stream is not where the writer thought it was. Revisions are -1 where the stream does not exist. */
export class ConflictError extends EventStoreError {
  override readonly name = 'ConflictError';
  constructor(
    readonly stream: string,
    readonly expectedRevision: number,
    readonly actualRevision: number,
  ) {
    super('conflict', `Aliran "${stream}" sudah berubah: diharapkan revisi ${expectedRevision}, ternyata ${actualRevision}. Muat ulang, lalu ulangi.`);
  }
}

export class StreamNotFoundError extends EventStoreError {
  override readonly name = 'StreamNotFoundError';
  constructor(readonly stream: string) {
    super('stream-not-found', `Aliran "${stream}" tidak ada.`);
  }
}

export class TooLargeError extends EventStoreError {
  override readonly name = 'TooLargeError';
  constructor(
    readonly what: 'event' | 'append',
    readonly bytes: number,
    readonly limit: number,
  ) {
    super('too-large', `${what === 'event' ? 'Satu peristiwa' : 'Satu penambahan'} berukuran ${bytes} bita, melebihi batas ${limit} bita.`);
  }
}

export class UnavailableError extends EventStoreError {
  override readonly name = 'UnavailableError';
  constructor(message: string, options?: ErrorOptions) {
    super('unavailable', message, options);
  }
}

/** The append may or may not be in the log: only a retry with identical bytes can settle it. */
export class OutcomeUnknownError extends EventStoreError {
  override readonly name = 'OutcomeUnknownError';
  constructor(message: string, options?: ErrorOptions) {
    super('outcome-unknown', message, options);
  }
}

export class IdReusedError extends EventStoreError {
  override readonly name = 'IdReusedError';
  constructor(readonly id: string) {
    super('id-reused', `Kunci perintah ${id} sudah dipakai untuk isi yang lain. Pakai kunci baru untuk perintah baru.`);
  }
}

/** A request that no state of the ledger could answer (an empty append, a wrong part, an unreadable instant): a fault of the program that made it. */
export class InvalidRequestError extends EventStoreError {
  override readonly name = 'InvalidRequestError';
  constructor(message: string, options?: ErrorOptions) {
    super('invalid', message, options);
  }
}

/**
 * This node's replica and the cluster do not say the same, or the cluster holds what a ledger cannot hold. The node stops:
 * no figure is better than a wrong one.
 */
export class DisagreementError extends EventStoreError {
  override readonly name = 'DisagreementError';
  constructor(message: string, options?: ErrorOptions) {
    super('disagreement', message, options);
  }
}
