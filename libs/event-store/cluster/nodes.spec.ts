import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient, binaryEvent } from '@eventstore/db-client';
import { appendOf, textOf } from '../contract/events.js';
import { collect, put } from '../contract/ledger.js';
import { LOG_FILE } from '../embedded/schema.js';
import { LogReader } from '../embedded/log-reader.js';
import { OutcomeUnknownError, UnavailableError } from '../errors.js';
import { eventually, standInOfTest, type ClusterOfTest } from '../fixtures/cluster.js';
import { NO_STREAM, type EventStore } from '../port.js';
import { RunningHash } from '../running-hash.js';

const scene = standInOfTest();

/** A ledger of `count` appends, written by the bare client: many at once, so that it takes no time. */
async function fill(url: string, prefix: string, count: number): Promise<void> {
  const client = EventStoreDBClient.connectionString(url);
  const appends = Array.from({ length: count }, (_, i) => appendOf(`s-${i}`, NO_STREAM, { n: 1 + (i % 3), data: { isi: 'x'.repeat(300) } }));
  for (let i = 0; i < count; i += 64) {
    await Promise.all(
      appends.slice(i, i + 64).map((events) =>
        client.appendToStream(prefix + events[0]!.envelope.stream, events.map(({ envelope, bytes }) => binaryEvent({ id: envelope.id, type: envelope.type, data: bytes })), { expectedRevision: 'no_stream' }),
      ),
    );
  }
  await client.dispose();
}

async function numbered(store: EventStore): Promise<[number, string][]> {
  return (await collect(store.readAll())).flat().map((event) => [event.sequence, textOf(event)]);
}

function rows(folder: string): unknown[] {
  const db = new Database(join(folder, LOG_FILE), { readonly: true });
  const all = [...db.prepare('select * from log order by sequence').all(), ...db.prepare('select * from salinan').all()];
  db.close();
  return all;
}

describe('several nodes of one cluster', () => {
  it('hold the same events at the same sequences, in the same files, with the same hash', async () => {
    const { cluster } = scene();
    const folders = [cluster.folder(), cluster.folder(), cluster.folder()];
    const first = [await cluster.node({ folder: folders[0]! }), await cluster.node({ folder: folders[1]! })];
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0, revision = NO_STREAM; i < 12; i++) {
        const n = 1 + ((w + i) % 3);
        const stamp = new Date(Date.UTC(2024, 2, 1, 8, 0, (w * 7 + i * 3) % 60)).toISOString();
        await put(first[w % 2]!, appendOf(`w-${w}`, revision, { n, dicatat: stamp }));
        revision += n;
      }
    });
    await Promise.all(writers);
    const late = await cluster.node({ folder: folders[2]! });
    const head = await late.head();
    const all = [...first, late];
    await Promise.all(all.map((store) => store.reached(head, 60_000)));
    const truth = await numbered(late);
    expect(truth.map(([sequence]) => sequence)).toEqual(Array.from({ length: head }, (_, i) => i + 1));
    for (const store of first) expect(await numbered(store)).toEqual(truth);
    const hash = new RunningHash();
    for (const [, text] of truth) hash.add(Buffer.from(text));
    for (const store of all) expect(store.replica()).toMatchObject({ sequence: head, runningHash: hash.hex, position: late.replica().position });
    // An instant is the same cut on every node.
    const instants = truth.map(([, text]) => (JSON.parse(text) as { dicatat: string }).dicatat);
    for (const instant of new Set(instants)) expect(await first[0]!.cut({ instant })).toBe(await late.cut({ instant }));
    await Promise.all(all.map((store) => store.close()));
    expect(rows(folders[1]!)).toEqual(rows(folders[0]!));
    expect(rows(folders[2]!)).toEqual(rows(folders[0]!));
  });

  it('see a conflict only after they see what is in the way, however late it arrives', async () => {
    const { standIn, cluster } = scene();
    const [one, two] = [await cluster.node(), await cluster.node({ appendTimeoutMs: 20_000 })];
    await put(one, appendOf('a', NO_STREAM));
    await two.reached(1, 60_000);
    // The second node hears of nothing for a while.
    standIn.faults.next('subscribe', { kind: 'silence' }, { times: 2 });
    standIn.members[0]!.cutConnections();
    await eventually(() => two.replica().keadaan === 'menyambung' && one.replica().keadaan === 'menyambung');
    await put(one, appendOf('a', 0, { n: 4 })).catch(() => undefined);
    await expect(put(two, appendOf('a', 0))).rejects.toMatchObject({ kind: 'conflict', expectedRevision: 0, actualRevision: 4 });
    expect(two.replica().sequence).toBe(5);
  });

  it('says that an id stands for other bytes, though the cluster takes them for the same', async () => {
    const { cluster } = scene();
    const [one, two] = [await cluster.node(), await cluster.node()];
    const results = await Promise.allSettled([
      put(one, appendOf('a', NO_STREAM, { command: 'sama', dicatat: '2024-03-01T08:00:00.000Z' })),
      put(two, appendOf('a', NO_STREAM, { command: 'sama', dicatat: '2024-03-01T08:00:01.000Z' })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ kind: 'id-reused' });
    expect(await two.lastEvent('a')).toBeDefined();
  });
});

describe('a node and its cluster', () => {
  it('asks for what lies behind its place, and for nothing before it', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await fill(cluster.url, cluster.prefix, 50);
    await (await cluster.node({ folder })).close();
    await fill2(cluster, 'baru');
    // Of what it asks for it gets one event and nothing more: enough, when that is the new one.
    standIn.faults.next('subscribe', { kind: 'stall', after: 1 });
    const store = await cluster.node({ folder });
    expect(await store.head()).toBe(50 + 33 + 16 + 1);
    expect(store.replica()).toMatchObject({ keadaan: 'tersambung', kesalahan: null, sambungUlang: 0, lag: { detik: 0, bita: 0 } });
    expect(standIn.faults.decisions.filter(({ call }) => call === 'subscribe')).toHaveLength(1);
  });

  it('finds a subscription that died without a word', async () => {
    const { standIn, cluster } = scene();
    const store = await cluster.node();
    const writer = await cluster.node();
    standIn.faults.next('subscribe', { kind: 'stall', after: 1 });
    const deaf = await cluster.node();
    await put(writer, appendOf('a', NO_STREAM));
    await deaf.reached(1, 60_000);
    await put(writer, appendOf('a', 0));
    await Promise.all([deaf.reached(2, 60_000), store.reached(2, 60_000)]);
    expect(deaf.replica()).toMatchObject({ sequence: 2, sambungUlang: 1 });
    expect(store.replica()).toMatchObject({ sambungUlang: 0 });
  });

  it.each([
    ['cut', { kind: 'cut', after: 40 }],
    ['ended by the server', { kind: 'end', after: 40 }],
    ['silent from the start', { kind: 'silence' }],
  ] as const)('goes on in the middle of a catch-up whose subscription was %s', async (_, fault) => {
    const { standIn, cluster } = scene();
    await fill(cluster.url, cluster.prefix, 60);
    const { met } = standIn.faults.next('subscribe', fault);
    const store = await cluster.node({ timing: { answerMs: 500 } });
    await met;
    expect((await numbered(store)).map(([sequence]) => sequence)).toEqual(Array.from({ length: 120 }, (__, i) => i + 1));
  });

  it('serves what it holds while the cluster is away, from the start on', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    const before = await cluster.node({ folder });
    await put(before, appendOf('a', NO_STREAM, { n: 2 }));
    await before.close();
    await standIn.stop();
    const store = await cluster.node({ folder, appendTimeoutMs: 50 });
    expect(store.replica()).toMatchObject({ keadaan: 'menyambung', sequence: 2, lag: { detik: null }, kesalahan: expect.stringContaining('menolak sambungan') });
    expect(await store.head()).toBe(2);
    const events = appendOf('a', 1);
    await expect(put(store, events)).rejects.toMatchObject({ kind: expect.stringMatching(/^(unavailable|outcome-unknown)$/) });
    await expect(store.reached(3, 10)).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('belum sampai ke urutan 3') });
    // Away for longer than anybody should wait: refused at once, with since when, and what nobody knows stays unknown.
    await eventually(() => Date.now() - Date.parse(store.replica().sejak) > 50);
    await expect(put(store, appendOf('b', NO_STREAM))).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/tidak terjangkau sejak .*tidak tersimpan/) });
    await expect(store.current('a')).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/tidak terjangkau sejak/) });
    await standIn.restart();
    await eventually(() => store.replica().keadaan === 'tersambung');
    expect(await until(() => put(store, events))).toMatchObject({ firstSequence: 3 });
  });

  it('does not start without a cluster and without events, and leaves the folder usable', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await standIn.stop();
    for (let i = 0; i < 2; i++) await expect(cluster.node({ folder })).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/masih kosong.*menolak sambungan/) });
    await standIn.restart();
    expect(await (await cluster.node({ folder })).head()).toBe(0);
  });

  it('lives on when the thread of its client dies', async () => {
    const { standIn, cluster } = scene();
    const notices: string[] = [];
    const store = await cluster.node({ onNotice: (text) => notices.push(text), appendTimeoutMs: 20_000 });
    await put(store, appendOf('a', NO_STREAM));
    // An answer that the client turns into a TypeError inside a gRPC callback, where nobody can catch it.
    standIn.faults.next('append', { kind: 'refuse', refusal: { code: 5, details: 'no trailers', trailers: { exception: 'not-leader' } } });
    expect(await put(store, appendOf('a', 0))).toMatchObject({ firstRevision: 1, firstSequence: 2, duplicate: false });
    expect(notices).toEqual(expect.arrayContaining([expect.stringContaining('Klien EventStoreDB mati mendadak')]));
    await eventually(() => store.replica().keadaan === 'tersambung');
  });
});

describe('a cluster of three', () => {
  const three = standInOfTest({ members: 3 });

  it('is written at its leader, whoever that is', async () => {
    const { standIn, cluster } = three();
    const store = await cluster.node({ url: standIn.discoverUrl, appendTimeoutMs: 20_000 });
    await put(store, appendOf('a', NO_STREAM));
    standIn.moveLeadership(2);
    expect(await put(store, appendOf('a', 0))).toMatchObject({ firstRevision: 1, duplicate: false });
    await standIn.members[2]!.down();
    standIn.moveLeadership(1);
    expect(await put(store, appendOf('a', 1))).toMatchObject({ firstRevision: 2, duplicate: false });
    await eventually(() => store.replica().keadaan === 'tersambung');
  });

  it('has no outcome during an election that lasts, and settles afterwards', async () => {
    const { standIn, cluster } = three();
    const store = await cluster.node({ appendTimeoutMs: 60 });
    standIn.moveLeadership(undefined);
    const events = appendOf('a', NO_STREAM);
    await expect(put(store, events)).rejects.toMatchObject({ kind: expect.stringMatching(/^(outcome-unknown|unavailable)$/) });
    standIn.moveLeadership(1);
    const settled = await until(() => put(store, events));
    expect(settled).toMatchObject({ firstRevision: 0, firstSequence: 1 });
    expect(await store.head()).toBe(1);
  });
});

it('a node killed in the middle of its catch-up holds whole appends only, and goes on', async () => {
  const { cluster } = scene();
  await fill(cluster.url, cluster.prefix, 3_000);
  const folder = cluster.folder();
  const entry = fileURLToPath(new URL('../fixtures/node-process.js', import.meta.url));
  for (let kill = 1; kill <= 2; kill++) {
    const child = spawn(process.execPath, [entry, folder, cluster.url, cluster.prefix], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    const heads = (): number => (existsSync(join(folder, LOG_FILE)) ? headOf(folder) : 0);
    await eventually(() => child.exitCode !== null || heads() >= kill * 800);
    child.kill('SIGKILL');
    await ended;
    const db = new Database(join(folder, LOG_FILE), { readonly: true });
    const end = db.prepare('select sequence, part_i, part_n from log order by sequence desc limit 1').get() as { sequence: number; part_i: number; part_n: number };
    expect(end.part_i).toBe(end.part_n);
    expect(db.prepare('select jumlah from salinan').pluck().get()).toBe(end.sequence);
    db.close();
  }
  const store = await cluster.node({ folder });
  expect(await store.head()).toBe(6_000);
  await eventually(() => store.replica().audit);
  expect(store.replica()).toMatchObject({ audit: { jumlah: 6_000, runningHash: store.replica().runningHash } });
});

function headOf(folder: string): number {
  try {
    const reader = LogReader.open(folder);
    const head = reader.head();
    reader.close();
    return head;
  } catch {
    return 0; // being created
  }
}

async function fill2(cluster: ClusterOfTest, stream: string): Promise<void> {
  const writer = await cluster.node();
  await put(writer, appendOf(stream, NO_STREAM));
  await writer.close();
}

/** Tries until there is an outcome: a node may still be finding its cluster. */
async function until<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof UnavailableError || error instanceof OutcomeUnknownError)) throw error;
      // A refusal at once leaves no room for the news that ends it.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
