import Database from 'better-sqlite3';
import { EventStoreDBClient, binaryEvent, jsonEvent } from '@eventstore/db-client';
import { join } from 'node:path';
import { lastValueFrom, of } from 'rxjs';
import { removeEvent, rewriteEvent, truncateLog } from '../../../test/support/eventstore-standin/index.js';
import { appendOf } from '../contract/events.js';
import { put } from '../contract/ledger.js';
import { EmbeddedEventStore } from '../embedded/embedded-event-store.js';
import { LOG_FILE } from '../embedded/schema.js';
import type { EventStoreError } from '../errors.js';
import { eventually, standInOfTest, type ClusterOfTest } from '../fixtures/cluster.js';
import { NO_STREAM } from '../port.js';
import type { ClusterEventStore } from './cluster-event-store.js';
import type { ClusterOptions } from './options.js';

const scene = standInOfTest();

interface Watched {
  readonly store: ClusterEventStore;
  readonly stops: EventStoreError[];
}

/** A node of which we hear when it stops. */
async function watched(cluster: ClusterOfTest, options: Partial<ClusterOptions> = {}): Promise<Watched> {
  const stops: EventStoreError[] = [];
  return { store: await cluster.node({ ...options, onStopped: (error) => stops.push(error) }), stops };
}

/** The node has stopped, says so once and everywhere, and stored nothing of what it stopped at. */
async function expectStopped({ store, stops }: Watched, message: RegExp): Promise<void> {
  await eventually(() => stops.length > 0);
  const refusal = { kind: 'disagreement', message: expect.stringMatching(message) };
  expect(stops).toEqual([expect.objectContaining(refusal)]);
  await expect(store.head()).rejects.toMatchObject(refusal);
  await expect(store.lastEvent('a')).rejects.toMatchObject(refusal);
  await expect(store.reached(1, 1)).rejects.toMatchObject(refusal);
  await expect(put(store, appendOf('lain', NO_STREAM))).rejects.toMatchObject(refusal);
  await expect(lastValueFrom(store.subscribe(1, (append) => of(append)))).rejects.toMatchObject(refusal);
  expect(() => store.readAll()).toThrow(expect.objectContaining(refusal));
  expect(store.replica()).toMatchObject({ keadaan: 'berhenti', kesalahan: expect.stringMatching(message) });
  expect(stops).toHaveLength(1);
}

describe('what arrives and cannot be', () => {
  it.each([
    ['missing', /Ada lubang: salinan node ini memegang aliran itu sampai revisi 0 \(urutan 2, aliran "[^"]+a" revisi 2/],
    ['repeated', /sampai revisi 1/],
    ['swapped', /sampai revisi 0/],
    ['system-type', /peristiwa sistem "\$UjiDicatat"/],
    ['renumbered', /revisi yang salah/],
  ] as const)('stops the node: an event that is %s', async (how, message) => {
    const { standIn, cluster } = scene();
    const writer = await cluster.node();
    for (let i = -1; i < 3; i++) await put(writer, appendOf('a', i));
    standIn.faults.next('subscribe', { kind: 'spoil', at: 1, how });
    const node = await watched(cluster, { folder: cluster.folder() }).catch((error: unknown) => error);
    // Caught on the way to level, opening fails with it.
    expect(node).toMatchObject({ kind: 'disagreement', message: expect.stringMatching(message) });
  });

  it('ends running subscriptions with the reason, and keeps what came before', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    const node = await watched(cluster, { folder });
    await put(node.store, appendOf('a', NO_STREAM, { n: 2 }));
    // Watched from the start: it may fail before the next line is done.
    const running = expect(lastValueFrom(node.store.subscribe(1, (append) => of(append)))).rejects.toMatchObject({ kind: 'disagreement' });
    const client = EventStoreDBClient.connectionString(standIn.url);
    await client.appendToStream(`${cluster.prefix}a`, jsonEvent({ type: 'Asing', data: { a: 1 } }), { expectedRevision: 1n });
    await running;
    await expectStopped(node, /tidak ditulis oleh Runut.*urutan 3/);
    await node.store.close();
    const reader = await EmbeddedEventStore.open(folder, { readOnly: true });
    expect(await reader.head()).toBe(2);
    await reader.close();
    await client.dispose();
  });

  it.each<[string, (client: EventStoreDBClient, stream: string) => Promise<unknown>, RegExp]>([
    ['a tombstone', (client, stream) => client.tombstoneStream(stream), /peristiwa sistem "\$streamDeleted"/],
    ['bytes of somebody else', (client, stream) => client.appendToStream(stream, binaryEvent({ type: 'Asing', data: Buffer.from('x') }), { expectedRevision: 0n }), /tidak ditulis oleh Runut/],
  ])('stops the node: %s', async (_, change, message) => {
    const { standIn, cluster } = scene();
    const node = await watched(cluster);
    await put(node.store, appendOf('a', NO_STREAM));
    const client = EventStoreDBClient.connectionString(standIn.url);
    await change(client, `${cluster.prefix}a`);
    await expectStopped(node, message);
    await client.dispose();
  });

  it('stops a node that appends to a deleted stream', async () => {
    const { standIn, cluster } = scene();
    const client = EventStoreDBClient.connectionString(standIn.url);
    const node = await watched(cluster);
    await put(node.store, appendOf('a', NO_STREAM));
    standIn.faults.next('append', { kind: 'refuse', refusal: { code: 9, details: 'deleted', trailers: { exception: 'stream-deleted', 'stream-name': 'x' } } });
    await expect(put(node.store, appendOf('a', 0))).rejects.toMatchObject({ kind: 'disagreement' });
    await expectStopped(node, /dihapus \(aliran "a"\)/);
    await client.dispose();
  });
});

describe('a replica that no longer fits its cluster', () => {
  const lastOfAll = () => appendOf('b', NO_STREAM, { n: 3, command: 'b' });
  const fill = async (cluster: ClusterOfTest, folder: string): Promise<void> => {
    const store = await cluster.node({ folder });
    for (let i = -1; i < 3; i++) await put(store, appendOf('a', i));
    await put(store, lastOfAll());
    await store.close();
  };

  it('does not start over a cluster that lost its last append', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await fill(cluster, folder);
    removeEvent(standIn.storage, `${cluster.prefix}b`, 2);
    await expect(cluster.node({ folder })).rejects.toMatchObject({ kind: 'disagreement', message: expect.stringMatching(/tidak memegang penambahan terakhir.*aliran "b" revisi 0, urutan 5–7/) });
  });

  it('does not start over a cluster that holds other bytes there', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await fill(cluster, folder);
    rewriteEvent(standIn.storage, `${cluster.prefix}b`, 1, (data) => Buffer.from(Buffer.from(data).toString('utf8').replace('"ke":2', '"ke":9')));
    await expect(cluster.node({ folder })).rejects.toMatchObject({ kind: 'disagreement', message: expect.stringContaining('berbeda isinya') });
  });

  it('does not start over a cluster that holds the same append at another place', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await fill(cluster, folder);
    const { position } = standIn.storage.streamForwards(`${cluster.prefix}b`, 0, 1)[0]!;
    truncateLog(standIn.storage, position);
    const client = EventStoreDBClient.connectionString(standIn.url);
    await client.appendToStream('tetangga', jsonEvent({ type: 'Lain', data: {} }), { expectedRevision: 'no_stream' });
    const again = lastOfAll().map(({ envelope, bytes }) => binaryEvent({ id: envelope.id, type: envelope.type, data: bytes }));
    await client.appendToStream(`${cluster.prefix}b`, again, { expectedRevision: 'no_stream' });
    await expect(cluster.node({ folder })).rejects.toThrow('tempat lain');
    await client.dispose();
  });

  it('does not start over an empty cluster', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await fill(cluster, folder);
    truncateLog(standIn.storage, 0);
    await expect(cluster.node({ folder })).rejects.toMatchObject({ kind: 'disagreement', message: expect.stringContaining('bukan klaster yang sama') });
  });

  it('stops a running node when its cluster comes back from an old backup', async () => {
    const { standIn, cluster } = scene();
    const node = await watched(cluster);
    for (let i = -1; i < 3; i++) await put(node.store, appendOf('a', i));
    await standIn.stop();
    await standIn.restart();
    removeEvent(standIn.storage, `${cluster.prefix}a`, 3);
    standIn.members[0]!.cutConnections();
    await expectStopped(node, /tidak memegang penambahan terakhir/);
  });

  it('goes on when what it lacked for a moment is there again', async () => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    await fill(cluster, folder);
    // The first look finds a leader that does not hold it yet.
    standIn.faults.next('read', { kind: 'spoil', at: 0, how: 'missing' }, { stream: '$all' });
    const store = await cluster.node({ folder });
    expect(await store.head()).toBe(7);
  });
});

describe('the audit', () => {
  it('reads the whole ledger again and finds it the same', async () => {
    const { cluster } = scene();
    const node = await watched(cluster);
    for (let i = 0; i < 20; i++) await put(node.store, appendOf(`s-${i % 3}`, Math.floor(i / 3) - 1));
    const later = await watched(cluster);
    await eventually(() => later.store.replica().audit);
    const { audit, runningHash } = later.store.replica();
    expect(audit).toMatchObject({ jumlah: 20, runningHash });
    expect(later.stops).toEqual([]);
  });

  it.each<[string, (standIn: ReturnType<typeof scene>['standIn'], stream: string) => void, RegExp]>([
    ['other bytes', (standIn, stream) => rewriteEvent(standIn.storage, stream, 1, (data) => Buffer.from(Buffer.from(data).toString('utf8').replace('"ke":1', '"ke":8'))), /Audit: peristiwa ini di klaster berbeda.*urutan 2, aliran "[^"]+a" revisi 1/],
    ['a hole', (standIn, stream) => removeEvent(standIn.storage, stream, 1), /Audit: peristiwa ini di klaster berbeda.*urutan 2/],
  ])('stops the node: %s in the middle of the cluster’s ledger', async (_, change, message) => {
    const { standIn, cluster } = scene();
    const folder = cluster.folder();
    const writer = await cluster.node({ folder });
    for (let i = -1; i < 4; i++) await put(writer, appendOf('a', i));
    await writer.close();
    change(standIn, `${cluster.prefix}a`);
    await expectStopped(await watched(cluster, { folder }), message);
  });

  it('stops the node when its own folder was changed', async () => {
    const { cluster } = scene();
    const folder = cluster.folder();
    const writer = await cluster.node({ folder });
    for (let i = -1; i < 4; i++) await put(writer, appendOf('a', i));
    await writer.close();
    const db = new Database(join(folder, LOG_FILE));
    db.exec(`update log set bytes = cast(replace(cast(bytes as text), '"ke":1', '"ke":7') as blob) where sequence = 2`);
    db.close();
    await expectStopped(await watched(cluster, { folder }), /Audit: peristiwa ini di klaster berbeda/);
  });
});

describe('a folder of another ledger', () => {
  it('is not taken for a replica, and a replica not for a ledger of its own', async () => {
    const { cluster } = scene();
    const [embedded, replica] = [cluster.folder(), cluster.folder()];
    const own = await EmbeddedEventStore.open(embedded);
    await put(own, appendOf('a', NO_STREAM));
    await own.close();
    await expect(cluster.node({ folder: embedded })).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('buku besar tertanam') });
    await (await cluster.node({ folder: replica })).close();
    await expect(EmbeddedEventStore.open(replica)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('salinan buku besar dari klaster') });
    await expect(cluster.node({ folder: replica, prefix: 'lain.' })).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(`"${cluster.prefix}", bukan "lain."`) });
    await (await cluster.node({ folder: replica })).close();
  });

  it('is written by one node at a time', async () => {
    const { cluster } = scene();
    const folder = cluster.folder();
    await cluster.node({ folder });
    await expect(cluster.node({ folder })).rejects.toMatchObject({ kind: 'locked' });
  });

  it('is damaged when its end does not fit its mark', async () => {
    const { cluster } = scene();
    const folder = cluster.folder();
    const store = await cluster.node({ folder });
    await put(store, appendOf('a', NO_STREAM, { n: 2 }));
    await store.close();
    const db = new Database(join(folder, LOG_FILE));
    db.exec('update salinan set jumlah = 3');
    db.close();
    await expect(cluster.node({ folder })).rejects.toMatchObject({ kind: 'damaged', message: expect.stringContaining('Hapus folder salinan itu') });
  });
});
