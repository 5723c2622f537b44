import { createHash } from 'node:crypto';

/** Made-up figures that are the same in every run: xorshift128, seeded by a text. */
export class Acak {
  private readonly s: Uint32Array;

  constructor(benih: string) {
    const h = createHash('sha256').update(benih).digest();
    this.s = Uint32Array.from([0, 4, 8, 12], (i) => h.readUInt32LE(i));
  }

  peluang(p: number): boolean {
    return this.berikut() / 2 ** 32 < p;
  }

  bulat(dari: number, sampai: number): number {
    return dari + (this.berikut() % (sampai - dari + 1));
  }

  /** Mostly whole rupiah, now and then with sen. */
  rupiah(dari: number, sampai: number): string {
    return `${this.bulat(dari, sampai)}${this.peluang(0.1) ? '.50' : ''}`;
  }

  private berikut(): number {
    const s = this.s;
    let t = s[3]!;
    t ^= t << 11;
    t ^= t >>> 8;
    s[3] = s[2]!;
    s[2] = s[1]!;
    s[1] = s[0]!;
    const s0 = s[0]!;
    s[0] = t ^ s0 ^ (s0 >>> 19);
    return s[0]!;
  }
}
