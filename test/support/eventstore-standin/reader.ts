import { randomUUID } from 'node:crypto';
import { filterOf, type AllFilter } from './filter.js';
import type { streamsTypes } from './protocol.js';
import { firstVisible, isFound } from './retention.js';
import type { Storage, StoredEvent } from './storage.js';
import { caughtUp, checkpoint, confirmation, ofTicks, recordedEvent, streamNotFound } from './wire.js';

/** One message of a read, ready to be sent; with the event that it carries, if it carries one. */
export interface Frame {
  readonly bytes: Buffer;
  readonly event?: StoredEvent;
}

/** Messages of a read, page by page. Ends by itself unless it is a subscription. */
export type Frames = AsyncGenerator<readonly Frame[], void, undefined>;

/** What a request asks for, in the words of this server. */
export interface Reading {
  readonly stream: string | undefined;
  readonly subscription: boolean;
  readonly frames: Frames;
}

/** How many events are taken from the log at once. */
const PAGE = 512;

const FORWARDS = 0;

/** Reads what the request asks for. `stopped` ends a subscription that waits for events to come. */
export function read(storage: Storage, options: streamsTypes.ReadReq.Options, stopped: AbortSignal, now: () => number): Reading {
  const target = options.getStream();
  const stream = target === undefined ? undefined : Buffer.from(target.getStreamIdentifier()!.getStreamName_asU8()).toString('utf8');
  const subscription = options.hasSubscription();
  const forwards = (options.getReadDirection() as number) === FORWARDS;
  const count = subscription ? Infinity : Number(options.getCount());
  if (stream !== undefined && target !== undefined) {
    if (subscription) return { stream, subscription, frames: subscribeToStream(storage, stream, fromRevision(target, storage.lastRevision(stream)), stopped) };
    const frames = forwards ? streamForwards(storage, stream, target, count, now) : streamBackwards(storage, stream, target, count, now);
    return { stream, subscription, frames };
  }
  const all = options.getAll()!;
  const filter = filterOf(options);
  if (subscription) return { stream, subscription, frames: subscribeToAll(storage, afterPosition(all, storage), filter, stopped) };
  return { stream, subscription, frames: forwards ? allForwards(storage, all, count, filter) : allBackwards(storage, all, count, filter) };
}

const frameOf = (event: StoredEvent): Frame => ({ bytes: event.wire, event });

async function* streamForwards(storage: Storage, stream: string, target: streamsTypes.ReadReq.Options.StreamOptions, count: number, now: () => number): Frames {
  const last = storage.lastRevision(stream);
  const metadata = storage.metadataOf(stream);
  if (!isFound(metadata, last)) return yield [{ bytes: streamNotFound(stream) }];
  if (target.hasEnd()) return;
  let from = Math.max(firstVisible(metadata, last), target.hasRevision() ? Number(target.getRevision()) : 0);
  for (let left = count; left > 0;) {
    const page = storage.streamForwards(stream, from, Math.min(PAGE, left));
    if (page.length === 0) return;
    from = page.at(-1)!.revision + 1;
    const fresh = page.filter((event) => isFresh(event, metadata.$maxAge, now));
    left -= fresh.length;
    yield fresh.map(frameOf);
  }
}

async function* streamBackwards(storage: Storage, stream: string, target: streamsTypes.ReadReq.Options.StreamOptions, count: number, now: () => number): Frames {
  const last = storage.lastRevision(stream);
  const metadata = storage.metadataOf(stream);
  if (!isFound(metadata, last)) return yield [{ bytes: streamNotFound(stream) }];
  const first = firstVisible(metadata, last);
  let from = target.hasRevision() ? Math.min(last, Number(target.getRevision())) : target.hasStart() ? 0 : last;
  for (let left = count; left > 0 && from >= first;) {
    const page = storage.streamBackwards(stream, from, Math.min(PAGE, left));
    if (page.length === 0) return;
    from = page.at(-1)!.revision - 1;
    const fresh = page.filter((event) => event.revision >= first && isFresh(event, metadata.$maxAge, now));
    left -= fresh.length;
    yield fresh.map(frameOf);
  }
}

async function* allForwards(storage: Storage, all: streamsTypes.ReadReq.Options.AllOptions, count: number, filter: AllFilter | undefined): Frames {
  if (all.hasEnd()) return;
  let from = all.hasPosition() ? Number(all.getPosition()!.getCommitPosition()) : 0;
  for (let left = count; left > 0;) {
    const page = storage.allForwards(from, filter === undefined ? Math.min(PAGE, left) : PAGE);
    if (page.length === 0) return;
    from = page.at(-1)!.position + 1;
    const wanted = (filter === undefined ? page : page.filter(filter.wants)).slice(0, left);
    left -= wanted.length;
    yield wanted.map(frameOf);
  }
}

async function* allBackwards(storage: Storage, all: streamsTypes.ReadReq.Options.AllOptions, count: number, filter: AllFilter | undefined): Frames {
  if (all.hasStart()) return;
  let below = all.hasPosition() ? Number(all.getPosition()!.getCommitPosition()) : Number.MAX_SAFE_INTEGER;
  for (let left = count; left > 0;) {
    const page = storage.allBackwards(below, filter === undefined ? Math.min(PAGE, left) : PAGE);
    if (page.length === 0) return;
    below = page.at(-1)!.position;
    const wanted = (filter === undefined ? page : page.filter(filter.wants)).slice(0, left);
    left -= wanted.length;
    yield wanted.map(frameOf);
  }
}

/** Position after which a subscription to $all begins: its own position is excluded. */
function afterPosition(all: streamsTypes.ReadReq.Options.AllOptions, storage: Storage): number {
  if (all.hasEnd()) return storage.tail;
  return all.hasPosition() ? Number(all.getPosition()!.getCommitPosition()) : -1;
}

function fromRevision(target: streamsTypes.ReadReq.Options.StreamOptions, last: number): number {
  if (target.hasEnd()) return last + 1;
  return target.hasRevision() ? Number(target.getRevision()) + 1 : 0;
}

/**
 * Confirmation, then everything after `after`, then a checkpoint and "caught up", then what comes. A filtered
 * subscription also gets a checkpoint every so many events considered, wanted or not.
 */
async function* subscribeToAll(storage: Storage, after: number, filter: AllFilter | undefined, stopped: AbortSignal): Frames {
  yield [{ bytes: confirmation(randomUUID()) }];
  const behind = after < storage.tail;
  let position = after;
  let live = false;
  let considered = 0;
  while (!stopped.aborted) {
    const page = storage.allForwards(position + 1, PAGE);
    if (page.length > 0) {
      position = page.at(-1)!.position;
      if (filter === undefined) {
        yield page.map(frameOf);
        continue;
      }
      const frames: Frame[] = [];
      for (const event of page) {
        if (filter.wants(event)) frames.push(frameOf(event));
        considered += 1;
        if (considered % filter.checkpointInterval === 0) frames.push({ bytes: checkpoint(event.position) });
      }
      yield frames;
      continue;
    }
    if (!live) {
      live = true;
      yield filter !== undefined && behind ? [{ bytes: checkpoint(position) }, { bytes: caughtUp() }] : [{ bytes: caughtUp() }];
    }
    await nextCommit(storage, stopped, () => storage.tail > position);
  }
}

async function* subscribeToStream(storage: Storage, stream: string, from: number, stopped: AbortSignal): Frames {
  yield [{ bytes: confirmation(randomUUID()) }];
  let next = from;
  let live = false;
  while (!stopped.aborted) {
    const page = storage.streamForwards(stream, Math.max(next, firstVisible(storage.metadataOf(stream), storage.lastRevision(stream))), PAGE);
    if (page.length > 0) {
      next = page.at(-1)!.revision + 1;
      yield page.map(frameOf);
      continue;
    }
    if (!live) {
      live = true;
      yield [{ bytes: caughtUp() }];
    }
    await nextCommit(storage, stopped, () => storage.lastRevision(stream) >= next);
  }
}

/** Waits for a commit after which `ready` holds, or for the end of the subscription. */
function nextCommit(storage: Storage, stopped: AbortSignal, ready: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted || ready()) return resolve();
    const done = () => {
      unlisten();
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const unlisten = storage.onCommit(() => {
      if (ready()) done();
    });
    stopped.addEventListener('abort', done);
  });
}

/** `$maxAge` is in seconds. */
function isFresh(event: StoredEvent, maxAge: number | undefined, now: () => number): boolean {
  if (maxAge === undefined) return true;
  const created = recordedEvent(event.wire).getMetadataMap().get('created');
  return created !== undefined && now() - ofTicks(created) <= maxAge * 1000;
}
