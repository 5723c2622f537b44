import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteLog, sha256, type SealedEvent } from '#event-store';
import { appendAt } from './events.js';
import { verifyLog } from './verify.js';

// A verifier that finds nothing proves nothing: here it has to find each kind of loss.

const [one, two, three] = [appendAt('a', -1), appendAt('a', 0), appendAt('b', -1)];
const told = new Map([...one, ...two].map(({ envelope, bytes }) => [`a ${envelope.revision}`, `${envelope.id} ${sha256(bytes)}`]));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runut-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function store(...appends: { stream: string; expected: number; events: readonly Uint8Array[] }[]): void {
  const log = SqliteLog.open(folder);
  log.appendBatch(appends.map((append) => ({ ...append, dicatat: 0 })));
  log.close();
}
const bytesOf = (events: readonly SealedEvent[]): Uint8Array[] => events.map(({ bytes }) => bytes);

it('accepts what was acknowledged, and an append that nobody heard of', () => {
  store({ stream: 'a', expected: -1, events: bytesOf(one) }, { stream: 'a', expected: 0, events: bytesOf(two) }, { stream: 'b', expected: -1, events: bytesOf(three) });
  expect(() => verifyLog(folder, told)).not.toThrow();
});

it('accepts a process that died before the ledger existed', () => {
  expect(() => verifyLog(folder, new Map())).not.toThrow();
});

it('finds an acknowledged event that is lost', () => {
  store({ stream: 'a', expected: -1, events: bytesOf(one) });
  expect(() => verifyLog(folder, told)).toThrow(/a 1: acknowledged, but lost/);
});

it('finds part of an append', () => {
  store({ stream: 'a', expected: -1, events: bytesOf(one) }, { stream: 'a', expected: 0, events: bytesOf(two).slice(0, 1) });
  expect(() => verifyLog(folder, new Map())).toThrow(/a after 0: 1 of 2 events/);
});

it('finds bytes that are not those that were sent', () => {
  store({ stream: 'a', expected: -1, events: [Buffer.concat([one[0]!.bytes, Buffer.from(' ')])] });
  expect(() => verifyLog(folder, new Map())).toThrow(/sequence 1: other bytes/);
});

it('finds another event in the place of an acknowledged one', () => {
  store({ stream: 'a', expected: -1, events: bytesOf(one) }, { stream: 'a', expected: 0, events: bytesOf(two) });
  expect(() => verifyLog(folder, new Map([...told, ['a 0', 'lain lain']]))).toThrow(/a 0: not what was acknowledged/);
});
