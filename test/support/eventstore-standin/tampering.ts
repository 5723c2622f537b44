import { NO_EVENTS } from './event.js';
import { firstVisible, isSoftDeleted } from './retention.js';
import { systemEvent, type Storage } from './storage.js';
import { changedEvent, recordedEvent } from './wire.js';

// What may happen to the log of a cluster without its clients: for tests that a node notices it.

/** Other data in an event that is stored already; its place, id and type stay. */
export function rewriteEvent(storage: Storage, stream: string, revision: number, change: (data: Uint8Array) => Uint8Array): void {
  storage.alter((db) => {
    const wire = db.prepare('select wire from events where stream = ? and revision = ?').pluck().get(stream, revision) as Buffer | undefined;
    if (wire === undefined) throw new Error(`the stand-in holds no event ${revision} of ${stream}`);
    const changed = changedEvent(wire, (event) => event.setData(change(recordedEvent(wire).getData_asU8())));
    db.prepare('update events set wire = ? where stream = ? and revision = ?').run(changed, stream, revision);
  });
}

/** An event disappears from its stream and from $all. */
export function removeEvent(storage: Storage, stream: string, revision: number): void {
  storage.alter((db) => db.prepare('delete from events where stream = ? and revision = ?').run(stream, revision));
}

/**
 * Everything from a position on is lost, as what a deposed leader had not replicated. What comes next takes the same
 * positions and revisions.
 */
export function truncateLog(storage: Storage, from: number): void {
  storage.alter((db) => db.prepare('delete from events where position >= ?').run(from));
}

/** What retention hides is removed from $all as well: who reads it from the start afterwards misses it. */
export function scavenge(storage: Storage): number {
  let removed = 0;
  storage.alter((db) => {
    const streams = db.prepare('select distinct stream from events').pluck().all() as string[];
    for (const stream of streams) {
      const metadata = storage.metadataOf(stream);
      const last = storage.lastRevision(stream);
      if (last === NO_EVENTS) continue;
      // The last event of a stream stays, so that its revisions are not given out again.
      const first = isSoftDeleted(metadata) ? last : Math.min(firstVisible(metadata, last), last);
      removed += db.prepare('delete from events where stream = ? and revision < ?').run(stream, first).changes;
    }
  });
  return removed;
}

/** Events that the server writes about itself: they stand in $all between those of its users. */
export function writeStatistics(storage: Storage, count: number): void {
  const stream = '$stats-127.0.0.1:2113';
  for (let i = 0; i < count; i++) {
    storage.appendNow({ stream, expected: 'any', events: [systemEvent('$statsCollected', { proc: { mem: i } }, `stats/${storage.tail}`)] });
  }
}
