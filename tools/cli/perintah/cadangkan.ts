import type { Command } from 'commander';
import { resolve } from 'node:path';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { readLedgerSettings } from '../../../apps/api/ledger-settings.js';
import { adaBukuBesar, tanpaBukuBesar } from '../buku-besar.js';

/** `runut cadangkan`: a consistent copy of the log and the kept files, also while a server writes. */
export function cadangkan(program: Command): void {
  const perintah = program
    .command('cadangkan')
    .description('menyalin buku besar (log dan berkas) ke folder lain, juga selagi server berjalan; model baca tidak ikut, karena dapat dibangun ulang')
    .requiredOption('--ke <folder>', 'folder tujuan, kosong atau belum ada');
  umum(perintah, ['runut cadangkan --ke /cadangan/2024-10-01']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & { readonly ke: string }>(perintah);
    if (!(await adaBukuBesar(folder))) throw tanpaBukuBesar(folder);
    const { salinBukuBesar } = await import('../salin-buku-besar.js');
    const tempat = readLedgerSettings(process.env, folder).berkas;
    if (tempat.jenis === 's3') keluaran.kabar(`Berkas ada di s3://${tempat.s3.bucket} dan tidak ikut disalin: cadangkan bucket itu dengan alatnya sendiri, sesudah log ini.`);
    const { peristiwa, berkas } = await salinBukuBesar(folder, pilihan.ke, { dari: tempat.jenis === 'folder' ? tempat.folder : null, ke: pilihan.ke }, keluaran);
    await keluaran.jawab([{ dari: resolve(folder), ke: resolve(pilihan.ke), peristiwa, berkas }], () => [`Buku besar dicadangkan ke ${pilihan.ke}: ${peristiwa} peristiwa, ${berkas} berkas.`]);
  });
}
