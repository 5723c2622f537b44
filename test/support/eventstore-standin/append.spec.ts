import { ANY, jsonEvent, NO_STREAM, STREAM_EXISTS, type EventStoreDBClient } from '@eventstore/db-client';
import { all, event, eventId, events, failure, places, Scene, textOf } from './scene.js';

describe.each([
  { over: 'BatchAppend', features: true },
  { over: 'Append, when the server does not say what it can', features: false },
])('the stand-in appends over $over', ({ features }) => {
  let scene: Scene;
  let client: EventStoreDBClient;
  beforeEach(async () => {
    scene = await Scene.start({ features });
    client = scene.client();
  });
  afterEach(() => scene.close());

  it('and gives back bytes, ids, revisions and positions as they are in $all', async () => {
    const first = await client.appendToStream('a.1', events(1, 3), { expectedRevision: NO_STREAM });
    const second = await client.appendToStream('a.1', event(4, '{"z":1,"a":[2]}'), { expectedRevision: 2n });
    expect([first.nextExpectedRevision, second.nextExpectedRevision]).toEqual([2n, 3n]);
    const stream = await all(client.readStream('a.1'));
    const ours = (await all(client.readAll())).filter(({ event: e }) => e?.streamId === 'a.1');
    expect(stream.map(({ event: e }) => e!.position)).toEqual(ours.map(({ event: e }) => e!.position));
    expect(stream.map(({ event: e }) => e!.id)).toEqual([1, 2, 3, 4].map(eventId));
    expect(textOf(stream[3]!)).toBe('{"z":1,"a":[2]}');
    // An append is answered with the place of its last event.
    expect([first.position, second.position]).toEqual([stream[2]!.event!.position, stream[3]!.event!.position]);
    const positions = stream.map(({ event: e }) => e!.position!.commit);
    expect(positions).toEqual([...positions].sort((a, b) => Number(a - b)));
    expect(stream[0]!.event!.created.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('and checks the expected revision', async () => {
    await client.appendToStream('a.1', events(1, 2), { expectedRevision: NO_STREAM });
    expect(await failure(client.appendToStream('a.1', event(3), { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'wrong-expected-version', expectedVersion: 'no_stream', actualVersion: 1n });
    expect(await failure(client.appendToStream('a.1', event(3), { expectedRevision: 7n }))).toMatchObject({ type: 'wrong-expected-version', expectedVersion: 7n, actualVersion: 1n });
    expect(await failure(client.appendToStream('b.1', event(3), { expectedRevision: 0n }))).toMatchObject({ actualVersion: 'no_stream' });
    expect(await failure(client.appendToStream('b.1', event(3), { expectedRevision: STREAM_EXISTS }))).toMatchObject({ type: 'wrong-expected-version', expectedVersion: 'stream_exists' });
    expect((await client.appendToStream('a.1', event(3), { expectedRevision: STREAM_EXISTS })).nextExpectedRevision).toBe(2n);
    expect((await client.appendToStream('a.1', event(4), { expectedRevision: ANY })).nextExpectedRevision).toBe(3n);
  });

  it('and takes the same ids at the same revision as the same append, whatever is in them', async () => {
    const first = await client.appendToStream('a.1', events(1, 2), { expectedRevision: NO_STREAM });
    await client.appendToStream('a.1', event(3), { expectedRevision: 1n });
    expect(await client.appendToStream('a.1', [event(1), event(2, 'another body')], { expectedRevision: NO_STREAM })).toEqual(first);
    expect((await client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM })).nextExpectedRevision).toBe(0n);
    expect((await client.appendToStream('a.1', events(2, 3), { expectedRevision: 0n })).nextExpectedRevision).toBe(2n);
    for (const partly of [[event(1), event(9)], [event(1), event(2), event(3), event(4)], [event(2), event(1)]]) {
      expect(await failure(client.appendToStream('a.1', partly, { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'wrong-expected-version', actualVersion: 2n });
    }
    // Another stream may use the id again.
    await client.appendToStream('b.1', event(1), { expectedRevision: NO_STREAM });
    expect(places(await all(client.readStream('a.1')))).toEqual(['a.1@0', 'a.1@1', 'a.1@2']);
  });

  it('and recognises a repetition without expectation only as long as it remembers', async () => {
    await client.appendToStream('a.1', event(1), { expectedRevision: ANY });
    expect((await client.appendToStream('a.1', event(1), { expectedRevision: ANY })).nextExpectedRevision).toBe(0n);
    await scene.standIn.restart();
    const another = await scene.clientAgain();
    expect((await another.appendToStream('a.1', event(1), { expectedRevision: ANY })).nextExpectedRevision).toBe(1n);
    // With an expectation it looks into the stream itself.
    expect((await another.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM })).nextExpectedRevision).toBe(0n);
  });

  it('and refuses an append of more than 1 MiB as a whole', async () => {
    const halves = [event(1, 'x'.repeat(600_000)), event(2, 'y'.repeat(600_000))];
    expect(await failure(client.appendToStream('a.1', halves, { expectedRevision: NO_STREAM }))).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: 1024 * 1024 });
    expect(await failure(all(client.readStream('a.1')))).toMatchObject({ type: 'stream-not-found' });
    await client.appendToStream('a.1', halves.slice(1), { expectedRevision: NO_STREAM });
  });

  it('and keeps metadata and settings as events of streams of their own', async () => {
    await client.appendToStream('a.1', events(1, 4), { expectedRevision: NO_STREAM });
    await client.setStreamMetadata('a.1', { maxCount: 2 });
    expect((await client.getStreamMetadata('a.1')).metadata).toEqual({ maxCount: 2 });
    expect(places(await all(client.readStream('a.1')))).toEqual(['a.1@2', 'a.1@3']);
    await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: {} }), { expectedRevision: ANY });
    const types = (await all(client.readAll())).map(({ event: e }) => `${e!.streamId} ${e!.type}`);
    expect(types).toContain('$$a.1 $metadata');
    expect(types).toContain('$settings update-default-acl');
  });

  it('and deletes a stream so that it may live again, or for ever', async () => {
    await client.appendToStream('a.1', events(1, 2), { expectedRevision: NO_STREAM });
    await client.deleteStream('a.1', { expectedRevision: 1n });
    expect(await failure(all(client.readStream('a.1')))).toMatchObject({ type: 'stream-not-found' });
    expect((await client.appendToStream('a.1', event(3), { expectedRevision: NO_STREAM })).nextExpectedRevision).toBe(2n);
    expect(places(await all(client.readStream('a.1')))).toEqual(['a.1@2']);
    expect(await failure(client.tombstoneStream('a.1', { expectedRevision: 9n }))).toMatchObject({ type: 'wrong-expected-version' });
    await client.tombstoneStream('a.1', { expectedRevision: ANY });
    expect(await failure(client.appendToStream('a.1', event(4), { expectedRevision: ANY }))).toMatchObject({ type: 'stream-deleted' });
    expect(await failure(all(client.readStream('a.1')))).toMatchObject({ type: 'stream-deleted' });
  });

  it('and still has everything after a hard stop, on the same port', async () => {
    const { url } = scene.standIn;
    const before = await client.appendToStream('a.1', events(1, 2), { expectedRevision: NO_STREAM });
    await scene.standIn.stop();
    expect(scene.standIn.running).toBe(false);
    await scene.standIn.restart();
    expect(scene.standIn.url).toBe(url);
    const after = await scene.clientAgain();
    expect(places(await all(after.readStream('a.1')))).toEqual(['a.1@0', 'a.1@1']);
    const next = await after.appendToStream('a.1', event(3), { expectedRevision: 1n });
    expect(next.position!.commit).toBeGreaterThan(before.position!.commit);
  });
});
