import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#kernel';
import { LOG_FILE, copyLog } from '#event-store';
import { adaBukuBesar } from './buku-besar.js';
import type { Keluaran } from './keluaran.js';
import { salinBerkas } from './salin-berkas.js';

/** Where the kept files lie at both ends; null where they are in a store of their own and are not copied. */
export interface LetakBerkas {
  readonly dari: string | null;
  readonly ke: string | null;
}

/**
 * Copies a ledger: the log as it stands at one moment, then the files. A file is kept before the event that names it, so
 * every file that the copied log names is there to be copied. The log gets its name last: where it stands, all stands.
 */
export async function salinBukuBesar(dari: string, ke: string, letak: LetakBerkas, keluaran: Keluaran): Promise<{ peristiwa: number; berkas: number }> {
  if (await adaBukuBesar(ke)) throw new DomainError('tujuan-berisi', `Di folder "${ke}" sudah ada buku besar, dan buku besar tidak pernah ditimpa. Pilih folder lain.`);
  const sementara = join(ke, '.sedang-disalin');
  await rm(sementara, { recursive: true, force: true });
  const { head } = await copyLog(dari, sementara, (selesai, semua) => keluaran.kemajuan(`Menyalin log: ${semua === 0 ? 0 : Math.floor((selesai / semua) * 100)} %…`));
  const berkas = letak.dari === null || letak.ke === null ? 0 : await salinBerkas(letak.dari, letak.ke, (selesai, semua) => keluaran.kemajuan(`Menyalin berkas: ${selesai} dari ${semua}…`));
  await rename(join(sementara, LOG_FILE), join(ke, LOG_FILE));
  await rm(sementara, { recursive: true });
  return { peristiwa: head, berkas };
}
