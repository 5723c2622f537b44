import { appendContract } from './contract/append.js';
import type { LedgerFactory } from './contract/ledger.js';
import { readContract } from './contract/read.js';
import { subscribeContract } from './contract/subscribe.js';

/** For simulations: the cluster engine with all its parts on one thread. */
export { oneThread } from './cluster/one-thread.js';
export type { LedgerFactory, LedgerUnderTest } from './contract/ledger.js';

/** What the port promises, as a suite that every engine has to pass. Call it inside a spec file. */
export function eventStoreContract(name: string, factory: LedgerFactory): void {
  describe(`event store contract: ${name}`, () => {
    appendContract(factory);
    readContract(factory);
    subscribeContract(factory);
  });
}
