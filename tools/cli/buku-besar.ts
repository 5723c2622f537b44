import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Ledger, LedgerOptions } from '../../apps/api/ledger.js';
import { readLedgerSettings, sebutKlaster, type KlasterSettings } from '../../apps/api/ledger-settings.js';
import { GangguanLingkungan } from './galat.js';
import type { Keluaran } from './keluaran.js';

/** A reader of the command line waits for its read models as long as it takes: there is no server to keep waiting. */
const SABAR_MS = 2 ** 31 - 1;
const SELANG_KABAR_MS = 250;

/** The help of a command must not wait for the store and the read models to load. */
async function openLedger(pilihan: LedgerOptions): Promise<Ledger> {
  return (await import('../../apps/api/ledger.js')).openLedger(pilihan);
}

/** The cluster that `EVENTSTORE_URL` names; the folder then holds a replica of it. */
export const klasterDari = (folder: string): KlasterSettings | null => readLedgerSettings(process.env, folder).klaster;

export async function adaBukuBesar(folder: string): Promise<boolean> {
  const { LOG_FILE } = await import('#event-store');
  return existsSync(join(folder, LOG_FILE));
}

export const terkunci = (error: unknown): boolean => error instanceof Error && (error as { kind?: string }).kind === 'locked';

export const tanpaBukuBesar = (folder: string): Error =>
  new GangguanLingkungan(`Belum ada buku besar di folder "${resolve(folder)}". Pilih folder lain dengan --data, atau mulai dengan "runut impor BERKAS.xlsx".`);

/** Opens the ledger beside whoever writes it, as far as its read models are. */
export async function samping(folder: string): Promise<Ledger> {
  const { bukaSimpanan } = await import('#impor/nest');
  const { berkas, kunciSegel } = readLedgerSettings(process.env, folder);
  return openLedger({ folder, readOnly: true, kunciSegel, berkas: bukaSimpanan(berkas) });
}

/**
 * Opens the ledger as the one process that holds its folder; its read models may still be behind. On a cluster the folder's
 * replica first comes to where the cluster is, as far as that can be reached. Throws `locked`.
 */
export async function pegang(folder: string, keluaran: Keluaran): Promise<Ledger> {
  // In a new ledger every read model begins anew: that is no news.
  const baru = !(await adaBukuBesar(folder));
  const { klaster, berkas, kunciSegel } = readLedgerSettings(process.env, folder);
  const { bukaSimpanan } = await import('#impor/nest');
  if (klaster) keluaran.kemajuan(`Menyusul klaster ${sebutKlaster(klaster)}…`);
  const ledger = await openLedger({ folder, klaster, kunciSegel, berkas: bukaSimpanan(berkas), onNotice: (teks) => (baru ? undefined : keluaran.kabar(teks)) });
  const replika = ledger.replica();
  if (replika?.keadaan === 'menyambung') keluaran.kabar(`Klaster ${sebutKlaster(klaster!)} tidak terjangkau: yang dibaca adalah salinan di folder ini, sampai urutan ${replika.sequence}.`);
  return ledger;
}

/** Opens the ledger for writing and lets its read models catch up. */
export async function bukaTulis(folder: string, keluaran: Keluaran): Promise<Ledger> {
  return menyusul(await pegang(folder, keluaran), keluaran);
}

/**
 * Opens the ledger for reading: beside whoever writes it where the read models are up to date, else as the one who
 * brings them up to date; where another process holds the ledger, that one does, and is waited for. On a cluster a folder
 * that nobody holds may have fallen behind, so that it is opened first.
 */
export async function bukaBaca(folder: string, keluaran: Keluaran): Promise<Ledger> {
  if (klasterDari(folder) === null) {
    if (!(await adaBukuBesar(folder))) throw tanpaBukuBesar(folder);
    const pembaca = await samping(folder);
    if (terkini(pembaca)) return pembaca;
    await pembaca.close();
  }
  try {
    return await bukaTulis(folder, keluaran);
  } catch (error) {
    if (!terkunci(error)) throw error;
    return menyusul(await samping(folder), keluaran);
  }
}

/** Whether every read model has been built by this version and has applied the whole log. */
function terkini(ledger: Ledger): boolean {
  return ledger.projections.status().every((m) => m.keadaan === 'terkini');
}

async function menyusul(ledger: Ledger, keluaran: Keluaran): Promise<Ledger> {
  const kepala = await ledger.store.head();
  const kabar = setInterval(() => {
    const sampai = Math.min(...ledger.projections.status().map((m) => m.sampai));
    keluaran.kemajuan(`Menyusun model baca: ${sampai} dari ${kepala} peristiwa…`);
  }, SELANG_KABAR_MS);
  try {
    await ledger.projections.waitFor(kepala, undefined, SABAR_MS);
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  } finally {
    clearInterval(kabar);
  }
}
