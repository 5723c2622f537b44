import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANY, jsonEvent, NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { TestAuthority } from './certificate.js';
import { all, event, failure, places, Scene, UNAVAILABLE } from './scene.js';

const authority = new TestAuthority();
const users = { runut: { password: 'rahasia', roles: [] }, pembaca: { password: 'baca', roles: ['$ops'] } };

let scene: Scene;
let caFile: string;
beforeEach(async () => {
  scene = await Scene.start({ tls: authority.forServer(), users });
  caFile = join(scene.folder, 'ca.pem');
  writeFileSync(caFile, authority.certificate);
});
afterEach(() => scene.close());

const as = (user: string, password: string): EventStoreDBClient => scene.client('', scene.standIn.urlAs(user, password, `&tlsCAFile=${encodeURIComponent(caFile)}`));
const admin = (): EventStoreDBClient => as('admin', 'changeit');

describe('the stand-in with TLS', () => {
  it('wants the client to trust its authority', async () => {
    expect(await failure(scene.client('', scene.standIn.url).appendToStream('a.1', event(1), { expectedRevision: NO_STREAM }))).toMatchObject({ code: UNAVAILABLE });
  });

  it('knows its users by password', async () => {
    await as('runut', 'rahasia').appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    expect(await failure(as('runut', 'salah').appendToStream('a.1', event(2), { expectedRevision: 0n }))).toMatchObject({ type: 'access-denied' });
    expect(await failure(as('siapa', 'rahasia').appendToStream('a.1', event(2), { expectedRevision: 0n }))).toMatchObject({ type: 'access-denied' });
    const nobody = scene.client('', `${scene.standIn.url}&tlsCAFile=${encodeURIComponent(caFile)}`);
    expect(await failure(nobody.appendToStream('a.1', event(2), { expectedRevision: 0n }))).toMatchObject({ type: 'access-denied' });
    // Credentials of one call go before those of the client.
    expect(await failure(nobody.appendToStream('a.1', event(2), { expectedRevision: 0n, credentials: { username: 'runut', password: 'salah' } }))).toMatchObject({ type: 'access-denied' });
    await nobody.appendToStream('a.1', event(2), { expectedRevision: 0n, credentials: { username: 'runut', password: 'rahasia' } });
  });

  it('keeps streams of the system, and $all, to admins', async () => {
    const runut = as('runut', 'rahasia');
    expect(await failure(all(runut.readAll()))).toMatchObject({ type: 'access-denied' });
    expect(await failure(runut.appendToStream('$settings', event(1), { expectedRevision: ANY }))).toMatchObject({ type: 'access-denied' });
    await all(admin().readAll());
    // Who may read $all is said in the metadata of the stream "$all".
    await admin().setStreamMetadata('$all', { acl: { readRoles: ['runut', '$admins'] } });
    await runut.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    expect(places(await all(runut.readAll())).at(-1)).toBe('a.1@0');
  });

  it('lets a user write and neither delete nor change metadata, once $settings says so', async () => {
    const runut = as('runut', 'rahasia');
    await runut.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    const $userStreamAcl = { $r: ['runut', '$admins'], $w: ['runut', '$admins'], $d: '$admins', $mr: ['runut', '$admins'], $mw: '$admins' };
    await admin().appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: { $userStreamAcl } }), { expectedRevision: ANY });
    await runut.appendToStream('a.1', event(2), { expectedRevision: 0n });
    expect(await failure(runut.deleteStream('a.1', { expectedRevision: ANY }))).toMatchObject({ type: 'access-denied' });
    expect(await failure(runut.tombstoneStream('a.1', { expectedRevision: ANY }))).toMatchObject({ type: 'access-denied' });
    expect(await failure(runut.setStreamMetadata('a.1', { maxCount: 1 }))).toMatchObject({ type: 'access-denied' });
    expect(await failure(all(as('pembaca', 'baca').readStream('a.1')))).toMatchObject({ type: 'access-denied' });
    expect(places(await all(runut.readStream('a.1')))).toEqual(['a.1@0', 'a.1@1']);
    await admin().deleteStream('a.1', { expectedRevision: ANY });
  });

  it('obeys the ACL of a stream before the default', async () => {
    const runut = as('runut', 'rahasia');
    await runut.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    await admin().setStreamMetadata('a.1', { acl: { writeRoles: ['$admins'], readRoles: ['$ops'] } });
    expect(await failure(runut.appendToStream('a.1', event(2), { expectedRevision: 0n }))).toMatchObject({ type: 'access-denied' });
    expect(await failure(all(runut.readStream('a.1')))).toMatchObject({ type: 'access-denied' });
    expect(places(await all(as('pembaca', 'baca').readStream('a.1')))).toEqual(['a.1@0']);
  });
});

describe('the stand-in that takes certificates of users', () => {
  it('knows a user by the name in the certificate', async () => {
    const mutual = await Scene.start({ tls: { ...authority.forServer(), userCertificates: authority.certificate }, users });
    const files = (name: string): string => {
      const { key, certificate } = authority.forUser(name);
      const [keyFile, certificateFile] = [join(mutual.folder, `${name}.key`), join(mutual.folder, `${name}.crt`)];
      writeFileSync(keyFile, key);
      writeFileSync(certificateFile, certificate);
      return `&tlsCAFile=${encodeURIComponent(caFile)}&userCertFile=${encodeURIComponent(certificateFile)}&userKeyFile=${encodeURIComponent(keyFile)}`;
    };
    try {
      await mutual.client(files('runut')).appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
      expect(await failure(mutual.client(files('asing')).appendToStream('a.1', event(2), { expectedRevision: 0n }))).toMatchObject({ type: 'access-denied' });
    } finally {
      await mutual.close();
    }
  });
});
