/** Those who wait until something has been reached, each at most until its own deadline. */
export class Waiting {
  readonly #all = new Set<() => void>();
  #failure: Error | undefined;

  /**
   * True as soon as `reached` says so, false when it did not within `milliseconds`. Throws the failure that ended all
   * waiting. `reached` is asked at once and again at each `look`.
   */
  async until(reached: () => boolean, milliseconds: number): Promise<boolean> {
    if (this.#failure) throw this.#failure;
    if (reached()) return true;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(late);
        this.#all.delete(look);
      };
      const look = (): void => {
        try {
          if (this.#failure) throw this.#failure;
          if (!reached()) return;
          end();
          resolve(true);
        } catch (error) {
          end();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const late = setTimeout(() => {
        end();
        resolve(false);
      }, milliseconds);
      this.#all.add(look);
    });
  }

  look(): void {
    for (const look of [...this.#all]) look();
  }

  /** Ends all waiting, now and later, with this error. */
  fail(error: Error): void {
    this.#failure ??= error;
    this.look();
  }
}
