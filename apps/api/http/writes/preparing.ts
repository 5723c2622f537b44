/** Files that are being read and planned, and so are not in the log yet. */
export class Preparing {
  private readonly count = new Map<string, number>();

  has(hash: string): boolean {
    return this.count.has(hash);
  }

  async during<T>(hash: string, work: () => Promise<T>): Promise<T> {
    this.count.set(hash, (this.count.get(hash) ?? 0) + 1);
    try {
      return await work();
    } finally {
      const left = this.count.get(hash)! - 1;
      if (left === 0) this.count.delete(hash);
      else this.count.set(hash, left);
    }
  }
}
