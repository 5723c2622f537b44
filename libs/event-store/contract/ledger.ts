import type { EventStore, SealedEvent } from '../port.js';

/** One ledger that a test owns. */
export interface LedgerUnderTest {
  readonly store: EventStore;
  /** Closes `store` and opens the same ledger again. `destroy` closes the new one too. */
  reopen(): Promise<EventStore>;
  destroy(): Promise<void>;
}

/** Makes an empty ledger. */
export type LedgerFactory = () => Promise<LedgerUnderTest>;

/** A fresh ledger for each test of the surrounding `describe`. */
export function freshLedger(factory: LedgerFactory): () => LedgerUnderTest {
  let ledger: LedgerUnderTest | undefined;
  beforeEach(async () => {
    ledger = await factory();
  });
  afterEach(async () => {
    await ledger?.destroy();
    ledger = undefined;
  });
  return () => ledger!;
}

/** Appends sealed events where they say that they belong. */
export function put(store: EventStore, events: readonly SealedEvent[]): ReturnType<EventStore['append']> {
  const { stream, revision } = events[0]!.envelope;
  return store.append(stream, revision - 1, events);
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
