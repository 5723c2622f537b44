import { EventStoreDBClient, type StreamMetadata } from '@eventstore/db-client';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestAuthority } from '../../../test/support/eventstore-standin/index.js';
import { appendOf } from '../contract/events.js';
import { put } from '../contract/ledger.js';
import { eventually, standInOfTest } from '../fixtures/cluster.js';
import { NO_STREAM } from '../port.js';
import { ClusterEventStore } from './cluster-event-store.js';
import { prepareCluster } from './prepare-cluster.js';

const authority = new TestAuthority();
const users = { runut: { password: 'rahasia', roles: [] } };
const scene = standInOfTest({ tls: authority.forServer(), users });

let folder = '';
let trust = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runut-tls-'));
  const file = join(folder, 'ca.pem');
  writeFileSync(file, authority.certificate);
  trust = `&tlsCAFile=${encodeURIComponent(file)}`;
});
afterAll(() => rmSync(folder, { recursive: true }));

const urls = () => ({ admin: scene().standIn.urlAs('admin', 'changeit', trust), runut: scene().standIn.urlAs('runut', 'rahasia', trust) });

/** Lets the user of the nodes read $all, as an administrator of the cluster does once. */
async function letRead(url: string): Promise<void> {
  const admin = EventStoreDBClient.connectionString(url);
  await admin.setStreamMetadata('$all', { acl: { readRoles: ['runut', '$admins'] } });
  await admin.dispose();
}

it('appends and follows over TLS with a user of its own, who may not delete', async () => {
  const { cluster } = scene();
  const { admin, runut } = urls();
  await letRead(admin);
  expect(await prepareCluster(admin, cluster.prefix)).toEqual({ changed: true, warnings: [] });
  const notices: string[] = [];
  const store = await cluster.node({ url: runut, onNotice: (text) => notices.push(text) });
  expect(await put(store, appendOf('a', NO_STREAM, { n: 2 }))).toMatchObject({ lastSequence: 2, duplicate: false });
  const client = EventStoreDBClient.connectionString(runut);
  const stream = `${cluster.prefix}a`;
  const forbidden = expect.objectContaining({ type: 'access-denied' });
  await expect(client.deleteStream(stream)).rejects.toEqual(forbidden);
  await expect(client.tombstoneStream(stream)).rejects.toEqual(forbidden);
  for (const limit of [{ maxCount: 1 }, { maxAge: 1 }, { truncateBefore: 1 }] satisfies StreamMetadata[]) await expect(client.setStreamMetadata(stream, limit)).rejects.toEqual(forbidden);
  await client.dispose();
  // A user without rights on $settings is told that it cannot be checked.
  await eventually(() => notices.some((text) => text.includes('tidak dapat diperiksa')));
});

it('changes what the settings lacked, keeps what others put there, and changes nothing the second time', async () => {
  const { cluster, standIn } = scene();
  const { admin } = urls();
  const notices: string[] = [];
  const settings = (): unknown => JSON.parse(Buffer.from(standIn.storage.lastData('$settings')).toString('utf8'));
  const before = await cluster.node({ url: admin, onNotice: (text) => notices.push(text) });
  await eventually(() => notices.length > 0);
  await before.close();
  expect(notices).toEqual([expect.stringContaining('mengizinkan pengguna biasa menghapus')]);
  standIn.storage.appendNow({ stream: '$settings', expected: 'no_stream', events: [jsonEvent({ $userStreamAcl: { $w: ['runut'], $d: ['runut'] }, $systemStreamAcl: { $r: '$ops' } })] });
  expect(await prepareCluster(admin, cluster.prefix)).toEqual({ changed: true, warnings: [] });
  expect(settings()).toEqual({ $userStreamAcl: { $w: ['runut'], $d: '$admins', $mw: '$admins' }, $systemStreamAcl: { $r: '$ops' } });
  expect(await prepareCluster(admin, cluster.prefix)).toEqual({ changed: false, warnings: [] });
  expect(standIn.storage.lastRevision('$settings')).toBe(1);
  const quiet: string[] = [];
  const store = await cluster.node({ url: admin, onNotice: (text) => quiet.push(text) });
  await put(store, appendOf('a', NO_STREAM));
  await store.close();
  expect(quiet).toEqual([]);
});

it('does not prepare with a user who may not, nor over a connection that protects nobody', async () => {
  const { cluster } = scene();
  await expect(prepareCluster(urls().runut, cluster.prefix)).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('menolak pengguna') });
  await expect(prepareCluster(urls().admin, 'tanpa-titik')).rejects.toMatchObject({ message: expect.stringContaining('akhiri dengan titik') });
});

it.each<[string, () => string, RegExp]>([
  ['a wrong password', () => scene().standIn.urlAs('runut', 'salah', trust), /menolak pengguna node ini: nama atau sandinya salah/],
  ['a user who may not read $all', () => urls().runut, /hak bacanya atas \$all/],
  ['a certificate that nobody trusts', () => scene().standIn.urlAs('runut', 'rahasia'), /Sertifikat TLS klaster .* tidak dipercaya/],
  ['a server that does not speak plain text', () => scene().standIn.urlAs('runut', 'rahasia').replace('tls=true', 'tls=false'), /Klaster localhost:\d+ tidak dapat dihubungi \(Failed to connect\)\. .*"tls="/],
  ['a host that nobody knows', () => 'esdb://runut:rahasia@tidak-ada.invalid:2113', /Alamat klaster tidak-ada\.invalid:2113 tidak dikenal/],
  ['a certificate file that is not there', () => `${scene().standIn.urlAs('runut', 'rahasia')}&tlsCAFile=tidak-ada.pem`, /sertifikat/i],
  ['an address that is none', () => 'localhost:2113', /EVENTSTORE_URL tidak dapat dibaca/],
])('says in one sentence, without the password, what is wrong: %s', async (_, url, message) => {
  const error: unknown = await ClusterEventStore.open({ folder: scene().cluster.folder(), url: url(), prefix: 'uji.', timing: { backoffMs: 5, answerMs: 3_000 } }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: 'unavailable', message: expect.stringMatching(message) });
  expect((error as Error).message).not.toMatch(/rahasia|salah@|\n/);
});

function jsonEvent(data: object): { id: string; type: string; contentType: string; data: Uint8Array; metadata: Uint8Array } {
  return { id: '00000000-0000-4000-8000-000000000001', type: 'update-default-acl', contentType: 'application/json', data: Buffer.from(JSON.stringify(data)), metadata: new Uint8Array() };
}
