import { once } from 'node:events';

/** Lines for people go to standard output, or to standard error where standard output carries data. */
export interface Keluaran {
  /** The answer: one JSON array, or lines for people. */
  jawab(baris: readonly object[], untukOrang: () => readonly string[]): Promise<void>;
  /** What is worth knowing beside the answer. */
  kabar(teks: string): void;
  /** One line that is overwritten, only where standard output is a terminal. */
  kemajuan(teks: string): void;
}

export function buatKeluaran(json: boolean): Keluaran {
  const terminal = process.stdout.isTTY;
  let terbuka = false;
  const tutupKemajuan = (): void => {
    if (terbuka) process.stderr.write('\r\u001b[K');
    terbuka = false;
  };
  return {
    async jawab(baris, untukOrang) {
      tutupKemajuan();
      await tulis(json ? `${JSON.stringify(baris, null, 1)}\n` : untukOrang().map((g) => `${g}\n`).join(''));
    },
    kabar(teks) {
      tutupKemajuan();
      process.stderr.write(`${teks}\n`);
    },
    kemajuan(teks) {
      if (!terminal) return;
      process.stderr.write(`\r\u001b[K${teks}`);
      terbuka = true;
    },
  };
}

/** Writes all of it, however slow the reader is. */
export async function tulis(teks: string): Promise<void> {
  if (teks !== '' && !process.stdout.write(teks)) await once(process.stdout, 'drain');
}
