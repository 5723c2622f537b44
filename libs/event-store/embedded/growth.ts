/** How often a read-only store looks for growth made by another process, in milliseconds. */
const POLL_MS = 100;

/** Those who want to hear that the log may have grown. */
export class Listeners {
  readonly #all = new Set<() => void>();

  add(listener: () => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }
  tell(): void {
    for (const listener of this.#all) listener();
  }
  clear(): void {
    this.#all.clear();
  }
  get size(): number {
    return this.#all.size;
  }
}

/** Listeners of a log that another process writes: looks at its head while there are any, and keeps no process alive. */
export class PolledListeners extends Listeners {
  #timer: NodeJS.Timeout | undefined;
  #seen = -1;

  constructor(private readonly head: () => number) {
    super();
  }

  override add(listener: () => void): () => void {
    const remove = super.add(listener);
    this.#timer ??= setInterval(() => this.#look(), POLL_MS).unref();
    return () => {
      remove();
      if (this.size === 0) this.#stop();
    };
  }
  override clear(): void {
    super.clear();
    this.#stop();
  }

  #look(): void {
    try {
      const head = this.head();
      if (head === this.#seen) return;
      this.#seen = head;
    } catch {
      // Each subscription meets the same error when it reads, and ends with it; thrown here it would end the process.
    }
    this.tell();
  }
  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
