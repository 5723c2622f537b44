import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, lastValueFrom, of, take, toArray } from 'rxjs';
import { appendOf, sequencesOf } from '../contract/events.js';
import { put } from '../contract/ledger.js';
import { EmbeddedEventStore } from './embedded-event-store.js';
import type { AppendRequest } from './sqlite-log.js';
import { WriterClient } from './writer-client.js';
import { WriterLock } from './writer-lock.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runut-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function request(stream: string): AppendRequest {
  const events = appendOf(stream, -1);
  return { stream, expected: -1, dicatat: 0, events: events.map(({ bytes }) => bytes) };
}

describe('one writer a folder', () => {
  it('refuses a second writer and names the process that holds the ledger', async () => {
    const store = await EmbeddedEventStore.open(folder);
    await expect(EmbeddedEventStore.open(folder)).rejects.toMatchObject({ kind: 'locked', message: expect.stringContaining(`proses ${process.pid}.`) });
    await put(store, appendOf('a', -1));
    await store.close();
    const next = await EmbeddedEventStore.open(folder);
    expect(await next.head()).toBe(1);
    await next.close();
  });

  it('lets the lock go with the thread that held it', async () => {
    const client = await WriterClient.start(folder, () => undefined);
    expect(() => WriterLock.take(folder)).toThrow(expect.objectContaining({ kind: 'locked' }));
    await client.terminate();
    WriterLock.take(folder).release();
  });

  it('frees the lock when the ledger itself cannot be opened', async () => {
    writeFileSync(join(folder, 'log.sqlite'), 'bukan basis data '.repeat(500));
    await expect(EmbeddedEventStore.open(folder)).rejects.toMatchObject({ kind: 'damaged' });
    WriterLock.take(folder).release();
  });

  it.each([
    ['a file', 'berkas'],
    ['a path below a file', join('berkas', 'dalam')],
  ])('refuses %s as a folder, in one line', async (_, name) => {
    writeFileSync(join(folder, 'berkas'), '');
    await expect(EmbeddedEventStore.open(join(folder, name))).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/^[^\n]*bukan folder[^\n]*$/) });
  });

  it('creates the folder where it is missing', async () => {
    const store = await EmbeddedEventStore.open(join(folder, 'baru', 'sekali'));
    expect(await store.head()).toBe(0);
    await store.close();
  });
});

describe('reading beside the writer', () => {
  it('sees what the writer adds, live, and refuses to append', async () => {
    const writer = await EmbeddedEventStore.open(folder);
    await put(writer, appendOf('a', -1, { n: 2 }));
    const reader = await EmbeddedEventStore.open(folder, { readOnly: true });
    await expect(put(reader, appendOf('b', -1))).rejects.toMatchObject({ kind: 'unavailable', message: expect.stringContaining('hanya untuk dibaca') });
    const all = lastValueFrom(reader.subscribe(1, (append) => of(append)).pipe(take(2), toArray()));
    await firstValueFrom(reader.subscribe(1, (append) => of(append)));
    await put(writer, appendOf('b', -1));
    expect(sequencesOf(await all)).toEqual([[1, 2], [3]]);
    await reader.close();
    await writer.close();
  });

  it('refuses reads after it was closed', async () => {
    const store = await EmbeddedEventStore.open(folder);
    await store.close();
    await store.close();
    await expect(store.head()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(lastValueFrom(store.subscribe(1, (append) => of(append)))).rejects.toMatchObject({ kind: 'unavailable' });
    expect(() => store.readAll()).toThrow(expect.objectContaining({ kind: 'unavailable' }));
  });
});

describe('the death of the writer thread', () => {
  it('leaves appends in flight with an unknown outcome and refuses later ones', async () => {
    const client = await WriterClient.start(folder, () => undefined);
    await client.append(request('a'));
    const inFlight = Promise.allSettled(Array.from({ length: 500 }, (_, i) => client.append(request(`s-${i}`))));
    await client.terminate();
    const results = await inFlight;
    const unknown = results.filter((result) => result.status === 'rejected');
    expect(unknown.length).toBeGreaterThan(0);
    for (const { reason } of unknown) expect(reason).toMatchObject({ kind: 'outcome-unknown' });
    await expect(client.append(request('b'))).rejects.toMatchObject({ kind: 'unavailable' });
    await client.close();
  });

  it('settles an unknown outcome by sending the same bytes again', async () => {
    const client = await WriterClient.start(folder, () => undefined);
    const requests = Array.from({ length: 200 }, (_, i) => request(`s-${i}`));
    const inFlight = Promise.allSettled(requests.map((one) => client.append(one)));
    await client.terminate();
    await inFlight;
    const again = await WriterClient.start(folder, () => undefined);
    const results = await Promise.all(requests.map((one) => again.append(one)));
    expect(results.map(({ firstSequence }) => firstSequence).sort((a, b) => a - b)).toEqual(requests.map((_, i) => i + 1));
    await again.close();
  });
});
