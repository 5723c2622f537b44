import { createHash } from 'node:crypto';

/**
 * The running hash over a ledger: H(0) = 32 zero bytes, H(k) = SHA-256(H(k − 1) ‖ SHA-256(bytes of event k)), where the
 * bytes are those of the envelope as stored. Two ledgers with the same count and the same hash hold the same events in
 * the same order. Replica, audit and migration all use this one.
 */
export class RunningHash {
  #hash: Uint8Array;
  #count: number;

  /** Starts empty, or where an earlier one stopped. */
  constructor(hash: string = EMPTY_RUNNING_HASH, count = 0) {
    this.#hash = Buffer.from(hash, 'hex');
    this.#count = count;
  }

  add(bytes: Uint8Array): void {
    const leaf = createHash('sha256').update(bytes).digest();
    this.#hash = createHash('sha256').update(this.#hash).update(leaf).digest();
    this.#count++;
  }

  /** Events that went in. */
  get count(): number {
    return this.#count;
  }

  /** Lower-case hex. */
  get hex(): string {
    return Buffer.from(this.#hash).toString('hex');
  }
}

/** Running hash of an empty ledger. */
export const EMPTY_RUNNING_HASH = '0'.repeat(64);
