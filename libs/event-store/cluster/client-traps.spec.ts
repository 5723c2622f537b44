import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { NO_STREAM } from '../port.js';
import { appendOf, appendOfSizes, textOf } from '../contract/events.js';
import { collect, put } from '../contract/ledger.js';
import { eventually, standInOfTest } from '../fixtures/cluster.js';
import { LedgerClient } from './ledger-client.js';

// One test a trap of @eventstore/db-client 6.2.1 that this engine has to be immune to. The numbers are those of the list
// of known traps; that the traps are there is shown beside the stand-in, with the bare client.

const scene = standInOfTest();

const firstOnly = { firstRevision: 0, lastRevision: 0, firstSequence: 1, lastSequence: 1, duplicate: false };

describe('1: data that cannot be encoded', () => {
  it('is refused before the client sees it, and the store lives on', async () => {
    const { cluster } = scene();
    const store = await cluster.node();
    expect(() => appendOf('a', NO_STREAM, { data: { n: 1n } as never })).toThrow(TypeError);
    const [event] = appendOf('a', NO_STREAM);
    await expect(store.append('a', NO_STREAM, [{ envelope: event!.envelope, bytes: Buffer.from('bukan amplop') }])).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('bukan JSON') });
    await expect(store.append('a', NO_STREAM, [{ envelope: event!.envelope, bytes: appendOf('b', NO_STREAM)[0]!.bytes }])).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('bukan amplopnya') });
    expect(() => appendOf('\ud800', NO_STREAM)).toThrow('surrogate');
    expect(await put(store, appendOf('a', NO_STREAM))).toEqual(firstOnly);
  });
});

describe('2: a server that stays silent', () => {
  it('costs one attempt: the same bytes are sent again', async () => {
    const { standIn, cluster } = scene();
    // Long enough for the second attempt on a busy machine.
    const store = await cluster.node({ appendTimeoutMs: 600 });
    standIn.faults.next('append', { kind: 'silence' });
    expect(await put(store, appendOf('a', NO_STREAM))).toEqual(firstOnly);
  });

  it('ends in an unknown outcome within bounded time, which the same bytes settle', async () => {
    const { standIn, cluster } = scene();
    const counted: string[] = [];
    const store = await cluster.node({ appendTimeoutMs: 60, onAppend: (outcome) => counted.push(outcome) });
    standIn.faults.next('append', { kind: 'silence' }, { times: 1_000 });
    const events = appendOf('a', NO_STREAM, { n: 2 });
    await expect(put(store, events)).rejects.toMatchObject({ kind: 'outcome-unknown', message: expect.stringContaining('Ulangi dengan isi yang sama persis') });
    standIn.faults.off();
    // Nobody can tell whether the first call stored it after all, so the second one does not claim to be the first.
    expect(await put(store, events)).toMatchObject({ firstSequence: 1, lastSequence: 2, duplicate: true });
    expect(await store.head()).toBe(2);
    expect(counted).toEqual(['outcome-unknown', 'duplicate']);
  });

  it('is no loss where the append was stored: the replica shows it', async () => {
    const { standIn, cluster } = scene();
    const store = await cluster.node({ appendTimeoutMs: 300 });
    standIn.faults.next('append', { kind: 'lost-answer' });
    expect(await put(store, appendOf('a', NO_STREAM))).toEqual(firstOnly);
  });

  it('does not hide that an earlier attempt of ours was stored', async () => {
    const { standIn, cluster } = scene();
    const store = await cluster.node({ appendTimeoutMs: 60, timing: { probeMs: 60_000 } });
    standIn.faults.next('append', { kind: 'lost-answer' }, { times: 1_000 });
    const events = appendOf('a', NO_STREAM);
    // The subscription is dead as well, so nothing tells that it is there.
    standIn.faults.next('subscribe', { kind: 'silence' }, { times: 1_000 });
    standIn.members[0]!.cutConnections();
    await expect(put(store, events)).rejects.toMatchObject({ kind: expect.stringMatching(/outcome-unknown/) });
    standIn.faults.off();
    standIn.members[0]!.cutConnections();
    await eventually(() => store.replica().sequence === 1);
    expect(await put(store, events)).toEqual({ ...firstOnly, duplicate: true });
  });
});

it('3: a connection string that tells the client not to throw changes nothing', async () => {
  const { cluster } = scene();
  const store = await cluster.node({ url: `${cluster.url}&throwOnAppendFailure=false` });
  const other = await cluster.node();
  await put(other, appendOf('a', NO_STREAM, { n: 3 }));
  await expect(put(store, appendOf('a', NO_STREAM))).rejects.toMatchObject({ kind: 'conflict', expectedRevision: -1, actualRevision: 2 });
  await expect(put(store, appendOf('b', 7))).rejects.toMatchObject({ kind: 'conflict', actualRevision: -1 });
});

describe('4: one map of pending appends for all clients', () => {
  it('lets a broken connection of one store leave the appends of another alone', async () => {
    const { standIn, cluster } = scene();
    // Unary appends only: the client would ask for batches here, and hang.
    standIn.faults.next('features', { kind: 'silence' }, { times: 1_000 });
    const [one, two] = [await cluster.node(), await cluster.node()];
    const late = standIn.faults.next('append', { kind: 'late', commit: 'at-once' }, { stream: `${cluster.prefix}a` });
    const pending = put(one, appendOf('a', NO_STREAM));
    await late.met;
    standIn.faults.next('append', { kind: 'disconnect-before-commit', cut: 'call' }, { stream: `${cluster.prefix}b` });
    expect(await put(two, appendOf('b', NO_STREAM))).toMatchObject({ firstRevision: 0, duplicate: false });
    late.release();
    expect(await pending).toMatchObject({ firstRevision: 0, duplicate: false });
    expect(standIn.faults.decisions.filter(({ call }) => call === 'features')).toEqual([]);
  });

  it('survives an answer that comes twice, and one that comes too late', async () => {
    const { standIn, cluster } = scene();
    const store = await cluster.node({ appendTimeoutMs: 600 });
    standIn.faults.next('append', { kind: 'duplicate' });
    expect(await put(store, appendOf('a', NO_STREAM))).toEqual(firstOnly);
    const late = standIn.faults.next('append', { kind: 'late', commit: 'late' });
    expect(await put(store, appendOf('a', 0))).toMatchObject({ firstRevision: 1, duplicate: false });
    late.release();
    expect(await put(store, appendOf('a', 1))).toMatchObject({ firstRevision: 2, firstSequence: 3, duplicate: false });
  });

  it.each(['call', 'connection'] as const)('settles what was cut off before and after the commit (%s)', async (cut) => {
    const { standIn, cluster } = scene();
    const store = await cluster.node();
    standIn.faults.next('append', { kind: 'disconnect-before-commit', cut });
    expect(await put(store, appendOf('a', NO_STREAM))).toEqual(firstOnly);
    standIn.faults.next('append', { kind: 'commit-then-disconnect', cut });
    expect(await put(store, appendOf('a', 0))).toMatchObject({ firstRevision: 1, duplicate: false });
  });
});

it('5: a read that is left early is cancelled', async () => {
  const { standIn, cluster } = scene();
  const store = await cluster.node({ timing: { probeMs: 60_000 } });
  for (let i = 0; i < 3; i++) await put(store, appendOf(`s-${i}`, NO_STREAM));
  await standIn.reads.until(1); // the subscription
  const client = new LedgerClient(cluster.url, cluster.prefix, 5_000);
  for await (const event of client.readLedger()) {
    expect(event.revision).toBe(0);
    break;
  }
  expect(await client.last()).toMatchObject({ stream: `${cluster.prefix}s-2` });
  expect(await client.stream('s-1', 0, 1)).toHaveLength(1);
  expect(await client.stream('tidak-ada', 0, 1)).toEqual([]);
  await standIn.reads.until(1);
  await client.dispose();
});

it('6: no work hangs on checkpoints: a cluster full of other events changes nothing', async () => {
  const { standIn, cluster } = scene();
  const store = await cluster.node();
  const client = EventStoreDBClient.connectionString(standIn.url);
  const noise = Array.from({ length: 500 }, (_, i) => jsonEvent({ type: 'Lain', data: { i } }));
  for (let i = 0; i < 14; i++) await client.appendToStream('tetangga', noise, { expectedRevision: 'any' });
  await put(store, appendOf('a', NO_STREAM));
  for (let i = 0; i < 14; i++) await client.appendToStream('tetangga', noise, { expectedRevision: 'any' });
  await put(store, appendOf('a', 0));
  expect(await store.head()).toBe(2);
  expect(store.replica()).toMatchObject({ keadaan: 'tersambung', sambungUlang: 0 });
  await client.dispose();
});

it('7: a subscription whose server went away is made anew from the stored place', async () => {
  const { standIn, cluster } = scene();
  const notices: string[] = [];
  const store = await cluster.node({ onNotice: (text) => notices.push(text) });
  await put(store, appendOf('a', NO_STREAM, { n: 2 }));
  await standIn.stop();
  await eventually(() => store.replica().keadaan === 'menyambung');
  expect(await store.head()).toBe(2);
  expect(store.replica().kesalahan).toMatch(/klaster 127\.0\.0\.1:\d+ /i);
  await standIn.restart();
  const other = await cluster.node();
  await put(other, appendOf('a', 1));
  await store.reached(3, 60_000);
  await eventually(() => store.replica().keadaan === 'tersambung');
  expect(store.replica()).toMatchObject({ sequence: 3, kesalahan: null, sambungUlang: expect.any(Number) });
  expect(store.replica().sambungUlang).toBeGreaterThan(0);
  expect(notices.length).toBeGreaterThan(0);
  // Nothing was sent a second time: it asked for what lies behind its place.
  expect((await collect(store.readAll())).map((append) => append.length)).toEqual([2, 1]);
});

it('8: a server that is down is an unavailable ledger, in a sentence, and nothing was stored', async () => {
  const { standIn, cluster } = scene();
  const store = await cluster.node({ appendTimeoutMs: 1_500 });
  const events = appendOf('a', NO_STREAM);
  await standIn.stop();
  await eventually(() => store.replica().keadaan === 'menyambung');
  await expect(put(store, events)).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/menolak sambungan.*tidak tersimpan/) });
  await standIn.restart();
  await eventually(() => store.replica().keadaan === 'tersambung');
  expect(await put(store, events)).toEqual(firstOnly);
});

it('9: the first append to a stream expects that there is none', async () => {
  const { standIn, cluster } = scene();
  const store = await cluster.node();
  expect(await put(store, appendOf('a', NO_STREAM))).toEqual(firstOnly);
  await expect(put(store, appendOf('b', 4))).rejects.toMatchObject({ kind: 'conflict', expectedRevision: 4, actualRevision: -1 });
  expect(standIn.storage.lastRevision(`${cluster.prefix}a`)).toBe(0);
});

describe('11: expectations and limits', () => {
  it('never appends without an expectation: of two nodes at one revision one wins, and the other sees why', async () => {
    const { cluster } = scene();
    const [one, two] = [await cluster.node(), await cluster.node()];
    for (let revision = -1; revision < 9; revision++) {
      const results = await Promise.allSettled([put(one, appendOf('a', revision)), put(two, appendOf('a', revision))]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const loser = results[0]!.status === 'rejected' ? one : two;
      const refusal = results.find((result) => result.status === 'rejected') as PromiseRejectedResult;
      expect(refusal.reason).toMatchObject({ kind: 'conflict', expectedRevision: revision, actualRevision: revision + 1 });
      // Whoever reads again after a conflict sees what was in the way.
      expect((await loser.lastEvent('a'))!.envelope.revision).toBe(revision + 1);
    }
  });

  it('refuses what the server would refuse, before it is sent', async () => {
    const { standIn, cluster } = scene();
    const store = await cluster.node();
    standIn.faults.next('append', { kind: 'silence' });
    const type = 'U'.repeat(1_000);
    const events = appendOfSizes('a', NO_STREAM, Array.from({ length: 50 }, () => 20_000)).map((event) => ({ ...event, envelope: { ...event.envelope, type } }));
    await expect(store.append('a', NO_STREAM, events)).rejects.toMatchObject({ kind: 'too-large', what: 'append', limit: 1_048_576 });
    expect(standIn.faults.decisions).toEqual([]);
  });
});

describe('12: bytes, prefixes, and what others do to streams', () => {
  it('keeps the bytes of every event verbatim in the cluster, as binary', async () => {
    const { standIn, cluster } = scene();
    const store = await cluster.node();
    const events = appendOf('a', NO_STREAM, { n: 2, data: { z: 1, a: '“Rp” 😀', m: { '10': 1, '9': 2 } } });
    await put(store, events);
    const client = EventStoreDBClient.connectionString(standIn.url);
    const stored: string[] = [];
    for await (const { event } of client.readStream(`${cluster.prefix}a`)) {
      expect(event).toMatchObject({ isJson: false, metadata: undefined });
      stored.push(textOf({ bytes: event!.data as unknown as Uint8Array }));
    }
    expect(stored).toEqual(events.map(textOf));
    await client.dispose();
  });

  it('keeps ledgers apart whose prefixes begin alike', async () => {
    const { cluster } = scene();
    const short = await cluster.node({ prefix: 'buku.' });
    const long = await cluster.node({ prefix: 'buku2.' });
    const deep = await cluster.node({ prefix: 'bukua.b.' });
    for (const [i, store] of [short, long, deep, short].entries()) await put(store, appendOf(`s-${i}`, NO_STREAM));
    await Promise.all([short.reached(2, 60_000), long.reached(1, 60_000), deep.reached(1, 60_000)]);
    expect([await short.head(), await long.head(), await deep.head()]).toEqual([2, 1, 1]);
  });

  it('says when somebody limits how long a stream is kept', async () => {
    const { standIn, cluster } = scene();
    const notices: string[] = [];
    const store = await cluster.node({ onNotice: (text) => notices.push(text) });
    await put(store, appendOf('a', NO_STREAM));
    const client = EventStoreDBClient.connectionString(standIn.url);
    await client.setStreamMetadata(`${cluster.prefix}a`, { maxCount: 1 });
    await eventually(() => notices.some((text) => text.includes(`Metadata aliran "${cluster.prefix}a"`) && text.includes('$maxCount')));
    await put(store, appendOf('a', 0));
    expect(await store.head()).toBe(2);
    await client.dispose();
  });
});

it('13: reads ask nothing of the cluster', async () => {
  const { standIn, cluster } = scene();
  const store = await cluster.node({ timing: { probeMs: 60_000 } });
  await put(store, appendOf('a', NO_STREAM, { n: 3 }));
  standIn.faults.next('read', { kind: 'silence' }, { times: 1_000 });
  await collect(store.readStream('a'));
  await collect(store.readAll());
  await store.readAt(2);
  await store.lastEvent('a');
  await store.cut({ sequence: 2 });
  expect(standIn.faults.decisions).toEqual([]);
});
