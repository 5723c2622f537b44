import type { Command } from 'commander';
import { buatKeluaran, type Keluaran } from './keluaran.js';

/** What every command takes. */
export interface PilihanUmum {
  readonly json?: boolean;
  readonly data?: string;
}

export interface PilihanTitik {
  readonly diketahui?: string;
  readonly berlaku?: string;
}

export interface PilihanPdTahun {
  readonly pd: string;
  readonly tahun: string;
}

/** The ledger's folder: `--data`, else `RUNUT_DATA`, else `./data`. */
export const folderData = (pilihan: PilihanUmum): string => pilihan.data ?? (process.env['RUNUT_DATA'] || 'data');

/** Options that every command has, and the lines of examples below its help. */
export function umum(perintah: Command, contoh: readonly string[]): Command {
  return perintah
    .option('--json', 'cetak satu larik JSON di keluaran baku, tanpa apa pun lainnya')
    .option('--data <folder>', 'folder buku besar (bila tidak disebut: RUNUT_DATA, lalu ./data)')
    .addHelpText('after', `\nContoh:\n${contoh.map((c) => `  ${c}`).join('\n')}`);
}

export const pilihanPdTahun = (perintah: Command): Command =>
  perintah.requiredOption('--pd <pd>', 'tanda pengenal perangkat daerah, misalnya jombang-diskopum').requiredOption('--tahun <tahun>', 'tahun anggaran, misalnya 2024');

export const pilihanTitik = (perintah: Command): Command =>
  perintah
    .option('--diketahui <urutan|waktu>', 'seperti yang diketahui pada urutan, tanggal atau waktu itu')
    .option('--berlaku <tanggal>', 'hanya yang berlaku sampai tanggal itu');

export const titik = ({ diketahui, berlaku }: PilihanTitik): PilihanTitik => ({ ...(diketahui === undefined ? {} : { diketahui }), ...(berlaku === undefined ? {} : { berlaku }) });

/** The options as given, and where answers go. */
export function bukaPerintah<P extends PilihanUmum>(perintah: Command): { pilihan: P; keluaran: Keluaran; folder: string } {
  const pilihan = perintah.optsWithGlobals<P>();
  return { pilihan, keluaran: buatKeluaran(pilihan.json === true), folder: folderData(pilihan) };
}
