import { hash } from 'node:crypto';

/**
 * The running hash over a ledger: H(0) = 32 zero bytes, H(k) = SHA-256(H(k − 1) ‖ SHA-256(bytes of event k)), where the
 * bytes are those of the envelope as stored. Two ledgers with the same count and the same hash hold the same events in
 * the same order. Replica, audit and migration all use this one.
 */
export class RunningHash {
  /** H(k) and, behind it, room for the hash of the next event. */
  readonly #pair = Buffer.alloc(64);
  #count: number;

  /** Starts empty, or where an earlier one stopped. */
  constructor(start: string = EMPTY_RUNNING_HASH, count = 0) {
    this.#pair.write(start, 'hex');
    this.#count = count;
  }

  add(bytes: Uint8Array): void {
    this.#pair.set(hash('sha256', bytes, 'buffer'), 32);
    this.#pair.set(hash('sha256', this.#pair, 'buffer'), 0);
    this.#count++;
  }

  /** Events that went in. */
  get count(): number {
    return this.#count;
  }

  /** Lower-case hex. */
  get hex(): string {
    return this.#pair.toString('hex', 0, 32);
  }
}

/** Running hash of an empty ledger. */
export const EMPTY_RUNNING_HASH = '0'.repeat(64);
