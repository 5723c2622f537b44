import { NO_EVENTS, type Expected, type ProposedEvent } from './event.js';

/** What the check asks about the stream. */
export interface StreamState {
  /** Revision of its last event, -1 when it has none. */
  readonly current: number;
  /** Whether it or its metadata exist. */
  readonly exists: boolean;
  readonly softDeleted: boolean;
  /** Id of the event of the stream at a revision. */
  idAt(revision: number): string | undefined;
  /** Revision at which the stream holds the event with this id, as far as it is remembered. */
  remembered(id: string): number | undefined;
}

export type CommitDecision = 'ok' | 'wrong-version' | { readonly idempotentUpTo: number };

/**
 * The server's optimistic concurrency check, with its idempotency, after EventStore's `IndexWriter.CheckCommit` and
 * its page "Optimistic concurrency and idempotence": events are compared by id only. With an expected revision below
 * the current one, the proposed ids must be exactly those that follow it; with `any` and `stream_exists` they must be
 * among the ids that the server still remembers. All the same: the first result again. Some the same: wrong version.
 */
export function checkCommit(stream: StreamState, expected: Expected, events: readonly ProposedEvent[]): CommitDecision {
  if (expected === 'any' || expected === 'stream_exists') {
    if (expected === 'stream_exists' && !stream.exists) return 'wrong-version';
    return repeated(events, (event) => stream.remembered(event.id), 'ok');
  }
  const revision = expected === 'no_stream' ? NO_EVENTS : expected;
  if (revision === stream.current) return 'ok';
  if (revision > stream.current) return 'wrong-version';
  const whenNew = expected === 'no_stream' && stream.softDeleted ? 'ok' : 'wrong-version';
  return repeated(events, (event, i) => (stream.idAt(revision + 1 + i) === event.id ? revision + 1 + i : undefined), whenNew);
}

function repeated(events: readonly ProposedEvent[], revisionOf: (event: ProposedEvent, index: number) => number | undefined, whenNew: CommitDecision): CommitDecision {
  let last: number | undefined;
  for (const [i, event] of events.entries()) {
    const revision = revisionOf(event, i);
    if (revision === undefined) return i === 0 ? whenNew : 'wrong-version';
    last = revision;
  }
  return last === undefined ? whenNew : { idempotentUpTo: last };
}
