import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedEventStore, EventStoreError } from '#event-store';
import { appendAt } from './events.js';
import { readModelCheck } from './read-model-check.js';
import { verifyLog, type LedgerCheck } from './verify.js';

const ROUNDS = 50;
const WRITERS = 32;
const script = fileURLToPath(new URL('./writer-process.js', import.meta.url));

/** Every check here runs after every kill. */
const checks: readonly LedgerCheck[] = [verifyLog, readModelCheck()];

/** When the next process dies: after so many acknowledged events, or so many milliseconds after its first one or its start. */
type Death = { readonly events: number } | { readonly afterFirst: number } | { readonly afterStart: number };

function randomDeath(round: number): Death {
  if (round % 5 === 0) return { afterStart: randomInt(0, 200) };
  return round % 2 === 0 ? { events: randomInt(1, 300) } : { afterFirst: randomInt(0, 12) };
}

/** Runs a writing process on the folder until its death. Returns the lines that it had printed by then. */
async function runUntilKilled(folder: string, death: Death): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder, String(WRITERS)], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } });
  const kill = (): boolean => child.kill('SIGKILL');
  let out = '';
  let lines = 0;
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (lines === 0 && 'afterFirst' in death) setTimeout(kill, death.afterFirst);
    out += text;
    lines += text.split('\n').length - 1;
    if ('events' in death && lines >= death.events) kill();
  });
  if ('afterStart' in death) setTimeout(kill, death.afterStart);
  const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
  if (signal !== 'SIGKILL') throw new Error(`The writing process ended by itself: ${complaints}`);
  return out.split('\n').slice(0, -1);
}

describe('kill -9', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'runut-kill-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it(`loses no acknowledged event and keeps no part of an append, over ${ROUNDS} kills of one ledger`, async () => {
    const acknowledged = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round++) {
      for (const line of await runUntilKilled(folder, randomDeath(round))) {
        const [stream, revision, id, hash] = line.split(' ');
        acknowledged.set(`${stream} ${revision}`, `${id} ${hash}`);
      }
      for (const check of checks) await check(folder, acknowledged);
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);

    const store = await EmbeddedEventStore.open(folder);
    const head = await store.head();
    expect(await store.append('sesudah', -1, appendAt('sesudah', -1))).toMatchObject({ firstSequence: head + 1, duplicate: false });
    await store.close();
  }, 240_000);

  it('takes the lock from no living process, and at once from a dead one', async () => {
    const child = spawn(process.execPath, [script, folder, '1'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await expect(EmbeddedEventStore.open(folder)).rejects.toMatchObject({ kind: 'locked', message: expect.stringContaining(`proses ${child.pid}.`) } satisfies Partial<EventStoreError>);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const store = await EmbeddedEventStore.open(folder);
    expect(await store.head()).toBeGreaterThan(0);
    await store.close();
  });
});
