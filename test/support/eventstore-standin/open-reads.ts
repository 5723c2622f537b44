/** How many reads and subscriptions are open: what a client that forgets to cancel leaves behind. */
export class OpenReads {
  #open = 0;
  readonly #waiting = new Set<{ readonly count: number; readonly resolve: () => void }>();

  get count(): number {
    return this.#open;
  }

  /** Resolves when exactly so many are open. */
  until(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.add({ count, resolve });
      this.#tell();
    });
  }

  /** Counts one. Returns how to end it; ending twice counts once. */
  begin(): () => void {
    let open = true;
    this.#open += 1;
    this.#tell();
    return () => {
      if (!open) return;
      open = false;
      this.#open -= 1;
      this.#tell();
    };
  }

  #tell(): void {
    for (const waiting of this.#waiting) {
      if (waiting.count !== this.#open) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
  }
}
