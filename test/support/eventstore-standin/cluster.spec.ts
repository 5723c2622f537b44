import { NO_STREAM, streamNameFilter } from '@eventstore/db-client';
import { all, event, events, failure, places, Scene, UNAVAILABLE, Watched } from './scene.js';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.start({ members: 3 });
});
afterEach(() => scene.close());

const leaderOnly = { expectedRevision: NO_STREAM, requiresLeader: true } as const;

describe('the stand-in as a cluster of three', () => {
  it('is found by gossip from one member or from all', async () => {
    const { standIn } = scene;
    standIn.moveLeadership(2);
    await scene.client('', standIn.discoverUrl).appendToStream('a.1', event(1), leaderOnly);
    await scene.client().appendToStream('a.2', event(2), leaderOnly);
    await scene.client('&nodePreference=follower').appendToStream('a.3', event(3), { expectedRevision: NO_STREAM });
    // The first member is asked for the others and is none too good when it is gone.
    await standIn.members[0]!.down();
    await scene.client('&nodePreference=leader').appendToStream('a.4', event(4), leaderOnly);
    expect(places(await all(scene.client().readAll())).filter((place) => place.startsWith('a.'))).toEqual(['a.1@0', 'a.2@0', 'a.3@0', 'a.4@0']);
  });

  it('a follower sends an append that wants the leader to the leader, and the client goes there', async () => {
    const { standIn } = scene;
    const client = scene.client('', standIn.members[1]!.url);
    expect(await failure(client.appendToStream('a.1', event(1), leaderOnly))).toMatchObject({ type: 'not-leader', leader: { address: '127.0.0.1', port: standIn.members[0]!.port } });
    // The error is the caller's to repeat; the client has changed its channel meanwhile.
    await client.appendToStream('a.1', event(1), leaderOnly);
    expect(await failure(all(scene.client('', standIn.members[2]!.url).readStream('a.1', { requiresLeader: true })))).toMatchObject({ type: 'not-leader' });
    expect(places(await all(scene.client('', standIn.members[2]!.url).readStream('a.1')))).toEqual(['a.1@0']);
  });

  it('a follower passes on an append that does not mind, and one that finds no leader times out uncommitted', async () => {
    const { standIn } = scene;
    const client = scene.client('', standIn.members[1]!.url);
    await client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    standIn.moveLeadership(undefined);
    expect(await failure(client.appendToStream('a.2', event(2), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'deadline-exceeded' });
    expect(standIn.storage.lastRevision('a.2')).toBe(-1);
  });

  it('goes on when the leader dies and another takes over', async () => {
    const { standIn } = scene;
    const client = scene.client();
    await client.appendToStream('a.1', events(1, 2), leaderOnly);
    const watched = new Watched(scene.client('', standIn.members[1]!.url).subscribeToAll({ filter: streamNameFilter({ prefixes: ['a.'] }) }));
    await watched.until('caughtUp');
    await standIn.members[0]!.down();
    standIn.moveLeadership(1);
    for (;;) {
      // The first attempts may still meet the connection that died.
      const outcome = await client.appendToStream('a.1', event(3), { expectedRevision: 1n, requiresLeader: true }).catch((error: { code?: number }) => error);
      if (!('code' in outcome)) break;
      expect(outcome.code).toBe(UNAVAILABLE);
    }
    await watched.until('a.1@2');
    expect(watched.errors).toEqual([]);
    await watched.subscription.unsubscribe();
    await standIn.members[0]!.up();
    expect(standIn.members.map(({ alive, leader }) => [alive, leader])).toEqual([
      [true, false],
      [true, true],
      [true, false],
    ]);
  });

  it('"not leader" on order, at any node', async () => {
    scene.standIn.faults.next('append', { kind: 'not-leader' });
    scene.standIn.moveLeadership(2);
    const client = scene.client('', scene.standIn.members[0]!.url);
    expect(await failure(client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'not-leader', leader: { port: scene.standIn.members[2]!.port } });
  });
});
