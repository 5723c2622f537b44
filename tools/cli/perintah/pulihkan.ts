import type { Command } from 'commander';
import { resolve } from 'node:path';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { readLedgerSettings } from '../../../apps/api/ledger-settings.js';
import { adaBukuBesar, tanpaBukuBesar } from '../buku-besar.js';

/** `runut pulihkan`: a ledger out of its backup, into a folder that has none. */
export function pulihkan(program: Command): void {
  const perintah = program
    .command('pulihkan')
    .description('memulihkan buku besar dari cadangan ke folder data yang belum memuat buku besar')
    .requiredOption('--dari <folder>', 'folder cadangan');
  umum(perintah, ['runut pulihkan --dari /cadangan/2024-10-01 --data ./data-baru']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & { readonly dari: string }>(perintah);
    if (!(await adaBukuBesar(pilihan.dari))) throw tanpaBukuBesar(pilihan.dari);
    const [{ WriterLock }, { salinBukuBesar }] = [await import('#event-store'), await import('../salin-buku-besar.js')];
    // Nobody may begin a ledger in the folder meanwhile.
    const tempat = readLedgerSettings(process.env, folder).berkas;
    if (tempat.jenis === 's3') keluaran.kabar(`Berkas tidak dipulihkan ke s3://${tempat.s3.bucket}: pulihkan bucket itu dengan alatnya sendiri.`);
    const kunci = WriterLock.take(folder);
    try {
      const { peristiwa, berkas } = await salinBukuBesar(pilihan.dari, folder, { dari: pilihan.dari, ke: tempat.jenis === 'folder' ? tempat.folder : null }, keluaran);
      await keluaran.jawab([{ dari: resolve(pilihan.dari), ke: resolve(folder), peristiwa, berkas }], () => [`Buku besar dipulihkan ke ${folder}: ${peristiwa} peristiwa, ${berkas} berkas. Model baca dibangun saat pertama dipakai.`]);
    } finally {
      kunci.release();
    }
  });
}
