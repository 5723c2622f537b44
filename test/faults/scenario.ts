import type { Rates } from '../support/eventstore-standin/index.js';
import { Random } from './random.js';

/** What a seed decides before anything runs. */
export interface Scenario {
  readonly seed: number;
  readonly nodes: number;
  readonly people: number;
  /** Errands of each person. */
  readonly errands: number;
  /** Members that the server poses as. */
  readonly members: 1 | 3;
  /** Whether the server knows BatchAppend: without it the client sends each append by itself. */
  readonly batchAppend: boolean;
  readonly weather: keyof typeof WEATHERS;
  readonly rates: Rates;
  readonly atMost: { readonly atMostMilliseconds: number; readonly atMostEvents: number };
  /** Turns of people between two events of the world. */
  readonly pace: number;
}

const BAD_APPENDS = { silence: 0.02, 'lost-answer': 0.04, late: 0.06, duplicate: 0.05, 'disconnect-before-commit': 0.03, 'commit-then-disconnect': 0.05, 'not-leader': 0.02, 'not-ready': 0.02 };
const BAD_READS = { silence: 0.01, cut: 0.03, stall: 0.01, slow: 0.05, 'not-leader': 0.02, 'not-ready': 0.02 };
const BAD_SUBSCRIPTIONS = { silence: 0.06, cut: 0.3, stall: 0.1, slow: 0.15, end: 0.06, 'not-leader': 0.05, 'not-ready': 0.05 };

const scaled = <T extends Readonly<Record<string, number>>>(rates: T, by: number): T => Object.fromEntries(Object.entries(rates).map(([k, r]) => [k, r * by])) as T;

/** Kinds of trouble, so that a run is not everything at once and each kind also meets calm. */
const WEATHERS = {
  calm: { append: scaled(BAD_APPENDS, 0.2), read: {}, subscribe: {} },
  appends: { append: scaled(BAD_APPENDS, 1.5), read: {}, subscribe: {} },
  reads: { append: scaled(BAD_APPENDS, 0.3), read: scaled(BAD_READS, 1.5), subscribe: {} },
  subscriptions: { append: scaled(BAD_APPENDS, 0.3), read: {}, subscribe: BAD_SUBSCRIPTIONS },
  storm: { append: BAD_APPENDS, read: BAD_READS, subscribe: BAD_SUBSCRIPTIONS, gossip: { 'not-ready': 0.1 }, features: { 'not-ready': 0.05 } },
} as const satisfies Readonly<Record<string, Rates>>;

export function scenarioOf(seed: number): Scenario {
  const random = new Random(seed, 'scenario');
  const weather = random.weighted({ calm: 2, appends: 3, reads: 2, subscriptions: 2, storm: 3 });
  return {
    seed, weather, rates: WEATHERS[weather],
    nodes: random.int(2, 4), people: random.int(3, 5), errands: random.int(6, 12),
    members: random.chance(0.15) ? 3 : 1, batchAppend: random.chance(0.8),
    atMost: { atMostMilliseconds: random.int(5, 90), atMostEvents: random.int(2, 20) },
    pace: random.int(4, 12),
  };
}
