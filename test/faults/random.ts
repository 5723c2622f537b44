import { createHash } from 'node:crypto';

/** Everything that a run chooses comes out of its seed: sfc32, seeded by the seed and a label, one generator for each chooser. */
export class Random {
  private readonly s: Uint32Array;

  constructor(seed: number, ...label: readonly (string | number)[]) {
    const h = createHash('sha256').update(JSON.stringify([seed, ...label])).digest();
    this.s = Uint32Array.from([0, 4, 8, 12], (i) => h.readUInt32LE(i));
  }

  /** From 0 inclusive to 1 exclusive. */
  fraction(): number {
    return this.next() / 2 ** 32;
  }

  chance(p: number): boolean {
    return this.fraction() < p;
  }

  /** Both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)]!;
  }

  /** One of the keys, each as likely as its weight says. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.fraction() * entries.reduce((sum, [, w]) => sum + w, 0);
    for (const [key, w] of entries) {
      left -= w;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }

  private next(): number {
    const s = this.s;
    const t = (s[0]! + s[1]! + s[3]!) >>> 0;
    s[3] = s[3]! + 1;
    s[0] = s[1]! ^ (s[1]! >>> 9);
    s[1] = s[2]! + (s[2]! << 3);
    s[2] = ((s[2]! << 21) | (s[2]! >>> 11)) + t;
    return t;
  }
}
