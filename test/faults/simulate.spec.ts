import { Coverage, REQUIRED } from './coverage.js';
import { simulate } from './simulate.js';

/** Seeds of every test run; the nightly run takes two thousand. */
const SEEDS = 100;

it(`the ledger keeps its laws through ${SEEDS} seeds of trouble`, async () => {
  const coverage = new Coverage();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const run = await simulate(seed);
    if (run.faults.length > 0) throw new Error(`Seed ${seed}:\n${run.faults.join('\n')}\nWhat happened:\n${run.script.join('\n')}\nPlay it again: npm run simulasi -- --benih ${seed}`);
    coverage.merge(run.coverage);
  }
  // What was never met was never tested.
  expect(REQUIRED.filter((name) => coverage.get(name) === 0)).toEqual([]);
}, 600_000);
