import { BACKWARDS, END, eventTypeFilter, excludeSystemEvents, NO_STREAM, START, streamNameFilter, type EventStoreDBClient } from '@eventstore/db-client';
import { all, event, events, failure, places, Scene, Watched } from './scene.js';
import { writeStatistics } from './tampering.js';

describe('the stand-in reads', () => {
  let scene: Scene;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    scene = await Scene.start();
    client = scene.client();
    await client.appendToStream('a.1', events(1, 3), { expectedRevision: NO_STREAM });
    writeStatistics(scene.standIn.storage, 2);
    await client.appendToStream('b.1', events(4, 5), { expectedRevision: NO_STREAM });
    await client.appendToStream('a.1', event(6), { expectedRevision: 2n });
  });
  afterAll(() => scene.close());

  it('a stream forwards and backwards, from a revision, its start or its end', async () => {
    const read = async (options: Parameters<typeof client.readStream>[1]) => (await all(client.readStream('a.1', options))).map(({ event: e }) => Number(e!.revision));
    expect(await read({ fromRevision: 1n, maxCount: 2 })).toEqual([1, 2]);
    expect(await read({ fromRevision: 9n })).toEqual([]);
    expect(await read({ fromRevision: END })).toEqual([]);
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 1 })).toEqual([3]);
    expect(await read({ direction: BACKWARDS, fromRevision: 1n })).toEqual([1, 0]);
    expect(await read({ direction: BACKWARDS, fromRevision: START })).toEqual([0]);
    expect(await failure(all(client.readStream('c.1')))).toMatchObject({ type: 'stream-not-found', streamName: 'c.1' });
  });

  it('$all forwards from a position with it, backwards without it', async () => {
    const whole = await all(client.readAll());
    expect(places(whole).filter((place) => !place.startsWith('$'))).toEqual(['a.1@0', 'a.1@1', 'a.1@2', 'b.1@0', 'b.1@1', 'a.1@3']);
    const middle = whole.findIndex(({ event: e }) => e!.streamId === 'b.1');
    const fromPosition = whole[middle]!.event!.position!;
    expect(places(await all(client.readAll({ fromPosition })))).toEqual(places(whole.slice(middle)));
    expect(places(await all(client.readAll({ fromPosition, direction: BACKWARDS })))).toEqual(places(whole.slice(0, middle).reverse()));
    expect(places(await all(client.readAll({ fromPosition: END, direction: BACKWARDS, maxCount: 2 })))).toEqual(['a.1@3', 'b.1@1']);
    expect(await all(client.readAll({ fromPosition: END }))).toEqual([]);
  });

  it('and subscribes: confirmation, what was, "caught up", what comes', async () => {
    const watched = new Watched(client.subscribeToAll({ filter: streamNameFilter({ prefixes: ['b.'] }) }));
    await watched.until('caughtUp');
    expect(watched.said).toEqual(['confirmation', 'b.1@0', 'b.1@1', 'caughtUp']);
    expect(watched.subscription.id).toMatch(/^[0-9a-f-]{36}$/);
    await client.appendToStream('b.2', event(7), { expectedRevision: NO_STREAM });
    await watched.until('b.2@0');
    await watched.subscription.unsubscribe();
    await scene.standIn.reads.until(0);
    expect(watched.errors).toEqual([]);
  });

  it('and begins a subscription after its position, or with nothing of what was', async () => {
    const [first] = await all(client.readStream('b.1'));
    const after = new Watched(client.subscribeToAll({ fromPosition: first!.event!.position!, filter: streamNameFilter({ regex: '^b\\.1$' }) }));
    await after.until('caughtUp');
    expect(after.said).toEqual(['confirmation', 'b.1@1', 'caughtUp']);
    const end = new Watched(client.subscribeToAll({ fromPosition: END }));
    await end.until('caughtUp');
    expect(end.said).toEqual(['confirmation', 'caughtUp']);
    await Promise.all([after.subscription.unsubscribe(), end.subscription.unsubscribe()]);
  });

  it('and filters by type, system events among them, with checkpoints for what was not wanted', async () => {
    const checkpoints: bigint[] = [];
    const checkpointReached = async (_: unknown, position: { readonly commit: bigint }) => void checkpoints.push(position.commit);
    const system = new Watched(client.subscribeToAll({ filter: eventTypeFilter({ prefixes: ['$stats'], maxSearchWindow: 1, checkpointInterval: 2, checkpointReached }) }));
    await system.until('caughtUp');
    expect(system.said).toEqual(['confirmation', '$stats-127.0.0.1:2113@0', '$stats-127.0.0.1:2113@1', 'caughtUp']);
    const whole = await all(client.readAll());
    // One for every two events considered, and the last one where it caught up.
    expect(checkpoints.slice(0, 3)).toEqual([whole[1], whole[3], whole[5]].map((e) => e!.event!.position!.commit));
    expect(checkpoints.at(-1)).toBe(whole.at(-1)!.event!.position!.commit);
    const ours = new Watched(client.subscribeToAll({ filter: excludeSystemEvents() }));
    await ours.until('caughtUp');
    expect(ours.said.filter((place) => place.startsWith('$'))).toEqual([]);
    await Promise.all([system.subscription.unsubscribe(), ours.subscription.unsubscribe()]);
  });

  it('and subscribes to one stream', async () => {
    const seen: bigint[] = [];
    const subscription = client.subscribeToStream('d.1', { fromRevision: START });
    const third = new Promise<void>((resolve) =>
      subscription.on('data', ({ event: e }) => {
        seen.push(e!.revision);
        if (e!.revision === 2n) resolve();
      }),
    );
    await client.appendToStream('d.1', events(20, 22), { expectedRevision: NO_STREAM });
    await third;
    expect(seen).toEqual([0n, 1n, 2n]);
    await subscription.unsubscribe();
  });
});
