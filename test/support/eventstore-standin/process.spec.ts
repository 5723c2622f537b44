import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { StandInProcess } from './process.js';
import { all, event, events, failure, places, UNAVAILABLE } from './scene.js';

let folder: string;
let standIn: StandInProcess;
let clients: EventStoreDBClient[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runut-standin-'));
  clients = [];
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.dispose()));
  await standIn.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function reachable(): Promise<EventStoreDBClient> {
  for (;;) {
    const client = EventStoreDBClient.connectionString(standIn.url);
    clients.push(client);
    const outcome = await all(client.readAll({ maxCount: 1 })).catch((error: { code?: number }) => error);
    if (Array.isArray(outcome)) return client;
    expect(outcome.code).toBe(UNAVAILABLE);
  }
}

describe('the stand-in in a process of its own', () => {
  it('keeps what it answered through kill -9, and comes back on the same port', async () => {
    standIn = await StandInProcess.start(['--folder', folder]);
    const { url } = standIn;
    const client = await reachable();
    await client.appendToStream('a.1', events(1, 3), { expectedRevision: NO_STREAM });
    await standIn.stop('SIGKILL');
    expect(await failure(client.appendToStream('a.1', event(4), { expectedRevision: 2n }))).toMatchObject({ code: UNAVAILABLE });
    await standIn.startAgain();
    expect(standIn.url).toBe(url);
    expect(places(await all((await reachable()).readStream('a.1')))).toEqual(['a.1@0', 'a.1@1', 'a.1@2']);
  });

  it('hangs, and goes on where it was', async () => {
    standIn = await StandInProcess.start(['--folder', folder]);
    const client = await reachable();
    await client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    standIn.freeze();
    const hanging = client.appendToStream('a.1', event(2), { expectedRevision: 0n });
    const pending = Symbol('pending');
    expect(await Promise.race([hanging, new Promise((resolve) => setImmediate(() => resolve(pending)))])).toBe(pending);
    standIn.thaw();
    expect((await hanging).nextExpectedRevision).toBe(1n);
  });

  it('takes faults, tampering and leadership by command', async () => {
    standIn = await StandInProcess.start(['--folder', folder, '--members', '3', '--user', 'runut:rahasia']);
    const { commands } = standIn;
    const client = await reachable();
    const id = await commands.next('append', { kind: 'late', commit: 'at-once' }, { stream: 'a.' });
    const late = client.appendToStream('a.1', event(1), { expectedRevision: NO_STREAM });
    await commands.met(id);
    await commands.release(id);
    expect((await late).nextExpectedRevision).toBe(0n);
    expect((await commands.decisions()).findLast(({ call }) => call === 'append')).toMatchObject({ stream: 'a.1', fault: { kind: 'late' } });
    await commands.garble('a.1', 0, 0);
    expect(Buffer.from((await all(client.readStream('a.1')))[0]!.event!.data as Uint8Array).toString()).toBe('z"n":1}');
    await commands.removeEvent('a.1', 0);
    expect(await failure(all(client.readStream('a.1')))).toMatchObject({ type: 'stream-not-found' });
    await commands.writeStatistics(2);
    await commands.moveLeadership(1);
    expect((await commands.whereabouts()).members.map(({ leader }) => leader)).toEqual([false, true, false]);
    await commands.random(3, { append: { silence: 1 } });
    await commands.off();
    await commands.down(0);
    await commands.up(0);
    await expect(commands.met(99)).rejects.toThrow('no fault was ordered under 99');
  });
});
