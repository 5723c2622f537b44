import { plants } from './plants.js';
import { simulate } from './simulate.js';

// An auditor that finds nothing proves nothing: here it has to find each planted fault.

/** Seeds within which a planted fault has to be found. */
const WITHIN = 12;

it.each(plants)('the auditor finds a node that $name', async (plant) => {
  const seen: string[] = [];
  for (let seed = 1; seed <= WITHIN; seed++) {
    const { faults } = await simulate(seed, plant);
    seen.push(...faults);
    if (faults.some((fault) => plant.found.test(fault))) return;
  }
  throw new Error(`not found within ${WITHIN} seeds; what was found: ${seen.slice(0, 10).join('\n')}`);
}, 600_000);
