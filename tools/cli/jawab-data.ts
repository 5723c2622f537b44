import type { Keluaran } from './keluaran.js';
import type { PilihanUmum } from './bentuk-perintah.js';

export interface PilihanData extends PilihanUmum {
  readonly csv?: boolean;
}

/** Answers as JSON, as CSV or as lines for people; both forms of data at once are a slip. */
export async function jawabData(keluaran: Keluaran, pilihan: PilihanData, baris: readonly object[], csv: () => string, untukOrang: () => Promise<readonly string[]>): Promise<void> {
  if (pilihan.csv) {
    const { tulis } = await import('./keluaran.js');
    await tulis(csv());
    return;
  }
  const garis = pilihan.json ? [] : await untukOrang();
  await keluaran.jawab(baris, () => garis);
}

export async function satuBentuk(pilihan: PilihanData): Promise<void> {
  const { DomainError } = await import('#kernel');
  if (pilihan.csv && pilihan.json) throw new DomainError('pilihan-bentuk', 'Pilih salah satu: --csv atau --json.');
}
