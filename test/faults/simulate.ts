import type { Outcome } from '#event-store';
import { audit, type Holding } from './audit/auditor.js';
import { Person, type Errand } from './errands.js';
import type { Answer } from './history.js';
import { honest, type Plant } from './plants.js';
import { Random } from './random.js';
import { scenarioOf, type Scenario } from './scenario.js';
import { NodeDied, answerOf } from './witness.js';
import { World, type Slot } from './world.js';

export interface Run {
  readonly scenario: Scenario;
  /** What the auditor found; empty when the ledger kept its laws. */
  readonly faults: readonly string[];
  readonly coverage: Readonly<Record<string, number>>;
  /** What happened to whom, in the order in which it happened. */
  readonly script: readonly string[];
}

/** Nobody asked, answered, came or went for so long, in milliseconds: the run hangs. */
const HANGS_AFTER = 60_000;
/** Patience with a node that has only to catch up, in milliseconds. */
const CATCH_UP = 20_000;
/** The same where something is planted that may keep it from ever getting there. */
const CATCH_UP_PLANTED = 1_000;
const TRIES = 4;
const SETTLING_TRIES = 50;
const SETTLING_TRIES_PLANTED = 2;

type Ending = Answer | { readonly kind: 'none' };

/** One run of the whole system under one seed. */
export async function simulate(seed: number, plant: Plant = honest): Promise<Run> {
  const scenario = scenarioOf(seed);
  const world = await World.create(scenario, plant);
  let watch: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_, reject) => {
    let [seen, since] = [world.progress, Date.now()];
    watch = setInterval(() => {
      if (world.progress !== seen) [seen, since] = [world.progress, Date.now()];
      else if (Date.now() - since > HANGS_AFTER) reject(new Error(`the run hangs: nothing happened for ${HANGS_AFTER} ms`));
    }, 1_000);
  });
  let holdings: Holding[] = [];
  try {
    holdings = await Promise.race([play(world, plant !== honest), hangs]);
  } catch (error) {
    world.fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    clearInterval(watch);
  }
  const faults = [...world.faults, ...audit({ attempts: world.history.attempts, stored: world.stored, holdings })];
  const script = [...world.script, ...world.decisions()];
  await world.end();
  count(world);
  return { scenario, faults, script, coverage: world.coverage.toObject() };
}

async function play(world: World, planted: boolean): Promise<Holding[]> {
  const { seed, people, errands } = world.scenario;
  const open: Errand[] = [];
  const crowd = Array.from({ length: people }, (_, i) => {
    const random = new Random(seed, 'person', i);
    return { random, person: new Person(`orang-${i}`, seed, random, world.board) };
  });
  await Promise.all(crowd.map(async ({ person, random }) => {
    for (let i = 0; i < errands; i++) {
      const errand = person.next();
      if (!(await pursue(world, errand, random))) open.push(errand);
      else if (random.chance(0.08)) await once(world, random.chance(0.5) ? errand : (errand.twist?.() ?? errand), random);
    }
  }));
  await world.heal();
  await settle(world, open, new Random(seed, 'settling'), planted ? SETTLING_TRIES_PLANTED : SETTLING_TRIES);
  const size = world.stored.length;
  await Promise.all(world.running.map(({ node }) => node!.level(size, planted ? CATCH_UP_PLANTED : CATCH_UP).catch((error: unknown) => world.fault(`${node!.name} does not catch up: ${String(error)}`))));
  return Promise.all(world.running.map(({ node }) => node!.holding()));
}

/** Asks until somebody says something definite, or the patience is at its end. Returns whether it was said. */
async function pursue(world: World, errand: Errand, random: Random): Promise<boolean> {
  let last: number | undefined;
  for (let i = 0; i < TRIES; i++) {
    const slot = random.pick(world.slots);
    if (i > 0) world.coverage.add(slot.index === last ? 'retry' : 'retry elsewhere');
    last = slot.index;
    const { kind } = await ask(world, errand, slot);
    if (kind !== 'none' && kind !== 'unknown' && kind !== 'unavailable') return true;
    if (random.chance(0.15)) return false;
  }
  return false;
}

async function once(world: World, errand: Errand, random: Random): Promise<void> {
  if (errand.kind === 'twisted') world.coverage.add('twisted');
  await ask(world, errand, random.pick(world.slots));
}

async function ask(world: World, errand: Errand, slot: Slot): Promise<Ending> {
  const ending = slot.desk ? await answered(errand.play(slot.desk), world) : { kind: 'none' as const };
  world.turn();
  // A node that is down answers at once; others get their turn.
  await new Promise((resolve) => setImmediate(resolve));
  return ending;
}

/** A busy machine may be slower than the patience of the engine, which is short here: that alone is no fault. */
async function askPatiently(ask: () => Promise<Ending>, tries: number): Promise<Ending> {
  for (let i = 1; ; i++) {
    const ending = await ask();
    if ((ending.kind !== 'unknown' && ending.kind !== 'unavailable') || i >= tries) return ending;
  }
}

async function answered(work: Promise<Outcome>, world: World): Promise<Ending> {
  try {
    const outcome = await work;
    world.board.seen(outcome);
    return { kind: 'done', ...outcome };
  } catch (error) {
    return error instanceof NodeDied ? { kind: 'none' } : answerOf(error);
  }
}

/** With the trouble over, whatever is open gets its answer: a retry under the same id settles an unknown outcome. */
async function settle(world: World, open: readonly Errand[], random: Random, tries: number): Promise<void> {
  for (const errand of open) {
    const slot = random.pick(world.running);
    const ending = await askPatiently(async () => {
      await slot.node?.connected(CATCH_UP);
      return ask(world, errand, slot);
    }, tries);
    if (ending.kind === 'none' || ending.kind === 'unknown' || ending.kind === 'unavailable') world.fault(`errand ${errand.id} (${errand.kind}) is still ${ending.kind} on ${slot.node?.name ?? 'nobody'}, though nothing goes wrong any more`);
    else if (ending.kind === 'done') world.coverage.add(ending.duplicate ? 'unknown settled as recorded' : 'unknown settled as not recorded');
  }
  // Approved, and then the node died: another one records the facts.
  for (const { id } of world.board.proposals) {
    const { desk } = random.pick(world.running);
    const before = await desk!.proposals.keadaan(id).catch(() => undefined);
    if (before?.keadaan !== 'disetujui') continue;
    const ending = await askPatiently(() => answered(desk!.proposals.laksanakan(id, { id: 'orang-lain', peran: 'penyelia', lingkup: '*' }), world), tries);
    if (ending.kind === 'done') world.coverage.add('takeover');
    else if (ending.kind !== 'refused') world.fault(`proposal ${id} cannot be finished: ${ending.kind}`);
  }
}

function count(world: World): void {
  const { coverage } = world;
  for (const { answer } of world.history.attempts) {
    if (!answer) coverage.add('answer none');
    else if (answer.kind === 'done') coverage.add(answer.count === 0 ? 'answer nothing-to-change' : answer.duplicate ? 'answer duplicate' : 'answer done');
    else coverage.add(`answer ${answer.kind}`);
    if (answer?.kind === 'refused') coverage.add(`refused ${answer.kode}`);
  }
  for (const bytes of world.stored) coverage.add(`recorded ${(JSON.parse(Buffer.from(bytes).toString('utf8')) as { type: string }).type}`);
}
