import type { EventStoreErrorKind } from '../errors.js';

/** What became of one append. Plain data, because it crosses a thread border where error classes are lost. */
export type AppendOutcome =
  | { readonly kind: 'ok'; readonly firstSequence: number; readonly duplicate: boolean }
  | { readonly kind: 'conflict'; readonly actualRevision: number }
  | { readonly kind: 'id-reused'; readonly id: string }
  | { readonly kind: 'failed'; readonly error: EventStoreErrorKind; readonly message: string };

export interface StoredBytes {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

const decoder = new TextDecoder();
const idOf = (bytes: Uint8Array): string => (JSON.parse(decoder.decode(bytes)) as { id: string }).id;

/**
 * The stream does not end where the writer expected: a retry of what is already there, a reused id, or a conflict.
 * `stored` is what the stream holds from revision expected + 1 on, at most as many events as were sent.
 */
export function settle(stored: readonly StoredBytes[], sent: readonly Uint8Array[], actualRevision: number): AppendOutcome {
  if (stored.length === sent.length && stored.every(({ bytes }, i) => Buffer.compare(bytes, sent[i]!) === 0)) {
    return { kind: 'ok', firstSequence: stored[0]!.sequence, duplicate: true };
  }
  for (let i = 0; i < stored.length; i++) {
    const id = idOf(sent[i]!);
    if (idOf(stored[i]!.bytes) === id) return { kind: 'id-reused', id };
  }
  return { kind: 'conflict', actualRevision };
}
