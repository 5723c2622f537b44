import type { ReplicaState } from '#event-store';

/** This server among others: how it stands to the cluster, and whether it has stopped for good. */
export class Node {
  private stopped: string | null = null;
  private ask: () => ReplicaState | null = () => null;
  private doubt: () => string | null = () => null;

  /** Whom to ask how this server stands to the cluster. */
  follow(ask: () => ReplicaState | null): this {
    this.ask = ask;
    return this;
  }

  /** Null on a log of its own. */
  replica(): ReplicaState | null {
    return this.ask();
  }

  /** From now on every request is refused with this sentence. */
  stop(reason: string): void {
    this.stopped ??= reason;
  }

  /** What tells, at any moment, why this server's own log deserves no belief; null while it does. */
  watch(doubt: () => string | null): void {
    this.doubt = doubt;
  }

  get reason(): string | null {
    return this.stopped ?? this.doubt();
  }
}
