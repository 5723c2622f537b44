/** Lets at most `lebar` tasks run at once; the others wait in the order in which they came. */
export class Antrean {
  private berjalan = 0;
  private readonly menunggu: (() => void)[] = [];

  constructor(private readonly lebar: number) {}

  async giliran<T>(tugas: () => Promise<T>): Promise<T> {
    if (this.berjalan >= this.lebar) await new Promise<void>((mulai) => this.menunggu.push(mulai));
    else this.berjalan++;
    try {
      return await tugas();
    } finally {
      // The place is handed on, so that nobody can slip in between.
      const berikut = this.menunggu.shift();
      if (berikut) berikut();
      else this.berjalan--;
    }
  }
}
