import { NO_STREAM, type EventStoreDBClient } from '@eventstore/db-client';
import { all, event, Scene } from './scene.js';

// The least that a writer has to do against a server that misbehaves by chance: a timeout of its own, and the identical
// append again until the outcome is known.

const RATES = {
  append: { silence: 0.04, 'lost-answer': 0.06, late: 0.1, 'disconnect-before-commit': 0.06, 'commit-then-disconnect': 0.06, 'not-ready': 0.05 },
} as const;
const PATIENCE_MS = 60;
const APPENDS = 40;

async function settled(client: EventStoreDBClient, n: number): Promise<bigint> {
  for (;;) {
    const appended = client.appendToStream('a.1', [event(2 * n), event(2 * n + 1)], { expectedRevision: n === 0 ? NO_STREAM : BigInt(2 * n - 1) });
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), PATIENCE_MS)));
    const outcome = await Promise.race([appended, patience]).catch((error: { code?: number; type?: string }) => {
      // A late append of the same ids may be committed before this one: the server knows it again. Nothing else may fail.
      expect(error.code).toBe(14);
      return undefined;
    });
    clearTimeout(timer);
    if (outcome !== undefined) return outcome.nextExpectedRevision;
  }
}

it.each([1, 2, 3])('a writer that repeats what it does not know the outcome of writes everything once (seed %i)', async (seed) => {
  const scene = await Scene.start();
  try {
    const client = scene.client();
    scene.standIn.faults.random(seed, RATES, { atMostMilliseconds: 10 });
    for (let n = 0; n < APPENDS; n++) expect(await settled(client, n)).toBe(BigInt(2 * n + 1));
    const met = new Set(scene.standIn.faults.decisions.map(({ fault }) => fault?.kind));
    expect(met.size).toBeGreaterThan(3);
    scene.standIn.faults.off();
    const read = await all((await scene.clientAgain()).readStream('a.1'));
    expect(read.map(({ event: e }) => Number(e!.id.slice(-12)))).toEqual(Array.from({ length: 2 * APPENDS }, (_, i) => i));
  } finally {
    await scene.close();
  }
});
