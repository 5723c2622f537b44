import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ClusterTiming } from '#event-store';
import type { KlasterSettings } from '../../apps/api/ledger-settings.js';
import { StandIn } from './eventstore-standin/index.js';

/**
 * The engine that the servers of the suites stand on: `RUNUT_UJI_MESIN=klaster` puts the very same tests on the
 * EventStoreDB engine. The far side is then `EVENTSTORE_TEST_URL`, else a wire-level stand-in in this process.
 */
export type Mesin = 'tertanam' | 'klaster';

export const mesinUji: Mesin = process.env['RUNUT_UJI_MESIN'] === 'klaster' ? 'klaster' : 'tertanam';

/** Supervision in a rhythm that makes a test of a lost connection short. */
export const CEPAT: Partial<ClusterTiming> = { backoffMs: 20, maxBackoffMs: 200, probeMs: 100 };

export interface PilihanMesin {
  readonly klaster: KlasterSettings | null;
  readonly timing: Partial<ClusterTiming>;
}

const prefixes = new Map<string, string>();
let standIn: Promise<{ readonly server: StandIn; readonly folder: string }> | undefined;

/** Where this process's far side is; it begins with the first one who asks. */
async function farSide(): Promise<string> {
  const real = process.env['EVENTSTORE_TEST_URL'];
  if (real !== undefined && real !== '') return real;
  standIn ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runut-pengganti-'));
    return { folder, server: await StandIn.start({ folder, synchronous: 'NORMAL' }) };
  })();
  return (await standIn).server.url;
}

/** What a ledger in a folder is opened with. The same folder is always the same ledger, another folder another one. */
export async function mesinUntuk(folder: string, mesin: Mesin = mesinUji): Promise<PilihanMesin> {
  if (mesin === 'tertanam') return { klaster: null, timing: {} };
  const place = resolve(folder);
  if (!prefixes.has(place)) prefixes.set(place, `uji-${randomBytes(6).toString('hex')}.`);
  return { klaster: { url: await farSide(), prefix: prefixes.get(place)! }, timing: CEPAT };
}

/** The same for a program that is started: its environment. */
export async function lingkunganMesin(folder: string, mesin: Mesin = mesinUji): Promise<Record<string, string>> {
  const { klaster } = await mesinUntuk(folder, mesin);
  return klaster === null ? { EVENTSTORE_URL: '', RUNUT_EVENTSTORE_PREFIX: '' } : { EVENTSTORE_URL: klaster.url, RUNUT_EVENTSTORE_PREFIX: klaster.prefix! };
}

// Registered by whoever imports this: the far side ends with the tests of the file.
afterAll(async () => {
  if (standIn === undefined) return;
  const { server, folder } = await standIn;
  standIn = undefined;
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
