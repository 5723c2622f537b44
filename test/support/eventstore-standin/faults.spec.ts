import { NO_STREAM, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import type { AppendFault, Cut } from './fault.js';
import { Faults } from './faults.js';
import { refusals } from './refusal.js';
import { all, event, events, failure, places, Scene, textOf, UNAVAILABLE, Watched } from './scene.js';

let scene: Scene;
let client: EventStoreDBClient;
beforeEach(async () => {
  scene = await Scene.start();
  client = scene.client();
});
afterEach(() => scene.close());

/** What the log holds of a stream, asked past the client. */
const held = (stream: string): number => scene.standIn.storage.streamForwards(stream, 0, 1000).length;

/** Whether a promise is still pending after everything that is ready has run. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending');
  const first = await Promise.race([promise.catch(() => undefined), new Promise((resolve) => setImmediate(() => resolve(pending)))]);
  return first === pending;
}

describe('an append meets', () => {
  it.each<{ fault: AppendFault; committed: number }>([
    { fault: { kind: 'silence' }, committed: 0 },
    { fault: { kind: 'lost-answer' }, committed: 1 },
    { fault: { kind: 'late', commit: 'at-once' }, committed: 1 },
    { fault: { kind: 'late', commit: 'late' }, committed: 0 },
  ])('$fault.kind, and the client waits', async ({ fault, committed }) => {
    const ordered = scene.standIn.faults.next('append', fault);
    const lost = client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    await ordered.met;
    // The next one goes well, so that the first has certainly got as far as it gets.
    await client.appendToStream('b.1', event(2), { expectedRevision: NO_STREAM });
    expect(await isPending(lost)).toBe(true);
    expect(held('a.1')).toBe(committed);
    if (fault.kind !== 'late') return;
    ordered.release();
    expect((await lost).nextExpectedRevision).toBe(0n);
    expect(held('a.1')).toBe(1);
  });

  it.each<{ kind: 'disconnect-before-commit' | 'commit-then-disconnect'; cut: Cut; committed: number }>([
    { kind: 'disconnect-before-commit', cut: 'call', committed: 0 },
    { kind: 'disconnect-before-commit', cut: 'connection', committed: 0 },
    { kind: 'commit-then-disconnect', cut: 'call', committed: 1 },
    { kind: 'commit-then-disconnect', cut: 'connection', committed: 1 },
  ])('$kind of the $cut, and the same append again settles it', async ({ kind, cut, committed }) => {
    scene.standIn.faults.next('append', { kind, cut });
    expect(await failure(client.appendToStream('a.1', events(1, 2), { expectedRevision: NO_STREAM }))).toMatchObject({ code: UNAVAILABLE });
    expect(held('a.1')).toBe(committed * 2);
    const again = await scene.clientAgain();
    expect((await again.appendToStream('a.1', events(1, 2), { expectedRevision: NO_STREAM })).nextExpectedRevision).toBe(1n);
    expect(held('a.1')).toBe(2);
  });

  it('"not ready" and other refusals in the words of the server', async () => {
    scene.standIn.faults.next('append', { kind: 'not-ready' });
    expect(await failure(client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'unavailable', code: UNAVAILABLE });
    scene.standIn.faults.next('append', { kind: 'refuse', refusal: refusals.timeout() });
    expect(await failure((await scene.clientAgain()).appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'timeout' });
    expect(held('a.1')).toBe(0);
  });

  it('the same over the unary Append, where the client does keep its deadline', async () => {
    const old = await Scene.start({ features: false });
    try {
      old.standIn.faults.next('append', { kind: 'lost-answer' });
      const hasty = old.client('&defaultDeadline=300');
      expect(await failure(hasty.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'deadline-exceeded' });
      expect(old.standIn.storage.lastRevision('a.1')).toBe(0);
      old.standIn.faults.next('append', { kind: 'commit-then-disconnect', cut: 'call' });
      expect(await failure(hasty.appendToStream('a.2', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'unavailable' });
      expect(old.standIn.storage.lastRevision('a.2')).toBe(0);
      old.standIn.faults.next('append', { kind: 'duplicate' });
      await (await old.clientAgain()).appendToStream('a.3', event(1), { expectedRevision: NO_STREAM });
    } finally {
      await old.close();
    }
  });

  it('its fault only where the stream fits, after so many, so many times', async () => {
    scene.standIn.faults.next('append', { kind: 'refuse', refusal: refusals.timeout() }, { stream: 'a.', skip: 1, times: 2 });
    const outcomes: string[] = [];
    for (const stream of ['a.1', 'b.1', 'a.2', 'a.3', 'a.4']) {
      const appended = client.appendToStream(stream, event(1), { expectedRevision: NO_STREAM });
      outcomes.push(await appended.then(() => 'ok').catch((error: { type: string }) => error.type));
    }
    expect(outcomes).toEqual(['ok', 'ok', 'timeout', 'timeout', 'ok']);
  });
});

describe('a read meets', () => {
  beforeEach(() => client.appendToStream('a.1', events(1, 20), { expectedRevision: NO_STREAM }));

  it.each<Cut>(['call', 'connection'])('a cut of the %s in its middle', async (cut) => {
    scene.standIn.faults.next('read', { kind: 'cut', after: 5, cut });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const resolved of client.readStream('a.1')) seen.push(...places([resolved]));
    })();
    expect(await failure(reading)).toMatchObject({ type: 'unavailable' });
    if (cut === 'call') expect(seen).toEqual(['a.1@0', 'a.1@1', 'a.1@2', 'a.1@3', 'a.1@4']);
    else expect(seen.length).toBeLessThanOrEqual(5);
  });

  it('an end that comes too early, and looks like any other', async () => {
    scene.standIn.faults.next('read', { kind: 'end', after: 3 });
    expect(places(await all(client.readStream('a.1')))).toEqual(['a.1@0', 'a.1@1', 'a.1@2']);
  });

  it.each([{ kind: 'silence' } as const, { kind: 'stall', after: 2 } as const])('$kind, until it is cancelled', async (fault) => {
    const ordered = scene.standIn.faults.next('read', fault);
    const read = client.readStream('a.1');
    const seen: string[] = [];
    const second = new Promise<void>((resolve) => {
      read.on('data', (resolved) => {
        seen.push(...places([resolved]));
        if (seen.length === 2) resolve();
      });
    });
    await ordered.met;
    if (fault.kind === 'stall') await second;
    await scene.standIn.reads.until(1);
    await read.cancel();
    await scene.standIn.reads.until(0);
    expect(seen).toEqual(fault.kind === 'stall' ? ['a.1@0', 'a.1@1'] : []);
  });

  it('slowness, and gets everything', async () => {
    scene.standIn.faults.next('read', { kind: 'slow', every: 7, milliseconds: 1 });
    expect(await all(client.readStream('a.1'))).toHaveLength(20);
  });

  it.each([
    { how: 'missing', seen: [0, 1, 3] },
    { how: 'repeated', seen: [0, 1, 2, 2, 3] },
    { how: 'swapped', seen: [0, 1, 3, 2] },
    { how: 'renumbered', seen: [0, 1, 3, 3] },
  ] as const)('an event that is $how', async ({ how, seen }) => {
    scene.standIn.faults.next('read', { kind: 'spoil', at: 2, how });
    const read = await all(client.readStream('a.1', { maxCount: 4 }));
    expect(read.map(({ event: e }) => Number(e!.revision))).toEqual(seen);
  });

  it('an event whose data or type is another', async () => {
    scene.standIn.faults.next('read', { kind: 'spoil', at: 1, how: 'garbled' });
    scene.standIn.faults.next('read', { kind: 'spoil', at: 1, how: 'system-type' });
    const garbled = await all(client.readStream('a.1', { maxCount: 3 }));
    // The byte in the middle, the quotation mark, has its lowest bit flipped.
    expect(garbled.map(textOf)).toEqual(['{"n":1}', '{"n#:2}', '{"n":3}']);
    const typed = await all(client.readStream('a.1', { maxCount: 3 }));
    expect(typed.map(({ event: e }) => e!.type)).toEqual(['Uji', '$Uji', 'Uji']);
  });
});

describe('a subscription meets', () => {
  beforeEach(() => client.appendToStream('a.1', events(1, 5), { expectedRevision: NO_STREAM }));

  it('a cut, and ends with one error', async () => {
    scene.standIn.faults.next('subscribe', { kind: 'cut', after: 3, cut: 'call' });
    const watched = new Watched(client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['a.'] }) }));
    await watched.until('error');
    expect(watched.said).toEqual(['confirmation', 'a.1@0', 'a.1@1', 'a.1@2', 'error']);
    expect(watched.errors).toMatchObject([{ type: 'unavailable' }]);
  });

  it('a silent drop: no error, no end, no more events', async () => {
    scene.standIn.faults.next('subscribe', { kind: 'stall', after: 5 });
    const filter = streamNameFilter({ prefixes: ['a.'] });
    const dropped = new Watched(client.subscribeToAll({ filter }));
    await dropped.until('a.1@4');
    const sound = new Watched(client.subscribeToAll({ filter }));
    await client.appendToStream('a.1', event(6), { expectedRevision: 4n });
    await sound.until('a.1@5');
    expect(dropped.said.at(-1)).toBe('a.1@4');
    await Promise.all([dropped.subscription.unsubscribe(), sound.subscription.unsubscribe()]);
  });
});

describe('faults by chance', () => {
  const rates = { append: { silence: 0.1, 'lost-answer': 0.1, late: 0.2, 'commit-then-disconnect': 0.1 }, subscribe: { cut: 0.5, stall: 0.2 } } as const;

  it('follow from the seed, call by call, whatever other calls come between', () => {
    const drawn = (seed: number, calls: readonly ('append' | 'subscribe')[]) => {
      const faults = new Faults();
      faults.random(seed, rates);
      for (const call of calls) faults.meet(call, 'a.1');
      return { appends: faults.decisions.filter(({ call }) => call === 'append'), subscribes: faults.decisions.filter(({ call }) => call === 'subscribe') };
    };
    const appends = Array.from({ length: 200 }, () => 'append' as const);
    const subscribes = Array.from({ length: 50 }, () => 'subscribe' as const);
    const one = drawn(7, [...appends, ...subscribes]);
    expect(drawn(7, [...subscribes, ...appends])).toEqual(one);
    expect(drawn(8, [...appends, ...subscribes])).not.toEqual(one);
    const kinds = new Set(one.appends.map(({ fault }) => fault?.kind));
    expect(kinds).toEqual(new Set([undefined, 'silence', 'lost-answer', 'late', 'commit-then-disconnect']));
  });

  it('stop when they are told to', async () => {
    scene.standIn.faults.random(1, { append: { silence: 1 } });
    scene.standIn.faults.off();
    await client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
  });

  it('and of the calls that name the methods and the members', async () => {
    scene.standIn.faults.next('features', { kind: 'not-ready' });
    expect(await failure(client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ code: UNAVAILABLE });
    scene.standIn.faults.next('gossip', { kind: 'not-ready' }, { times: 9 });
    const lost = scene.client('&maxDiscoverAttempts=2&discoveryInterval=1', scene.standIn.discoverUrl);
    expect(await failure(lost.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ message: expect.stringContaining('Failed to discover') });
  });
});
