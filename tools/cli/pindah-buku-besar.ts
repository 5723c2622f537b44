import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#kernel';
import { ClusterEventStore, DEFAULT_APPEND_TIMEOUT_MS, EmbeddedEventStore, LOG_FILE, LogReader, WriterLock, moveLog, type ClusterOptions, type EventStore, type LogMove, type MoveOptions } from '#event-store';
import { sebutKlaster, type KlasterSettings } from '../../apps/api/ledger-settings.js';
import { GangguanLingkungan } from './galat.js';
import type { Keluaran } from './keluaran.js';

/** What a move that was killed leaves inside the folder, and goes on with. */
const SEDANG = '.sedang-dipindah';

/** Patience with one attempt of an append: nobody waits at a screen for it. */
const SABAR_MS = 6 * DEFAULT_APPEND_TIMEOUT_MS;

/** Appends on their way into a folder at once: they share disk syncs, and keep their order. */
const SEJAJAR = 256;

/**
 * Copies the ledger of a folder into a cluster that holds nothing else under the prefix. The folder stays what it is; its
 * lock is held meanwhile. Killed, it goes on where it stopped.
 */
export async function keKlaster(folder: string, klaster: KlasterSettings, keluaran: Keluaran): Promise<LogMove> {
  if (!existsSync(join(folder, LOG_FILE))) throw new GangguanLingkungan(`Belum ada buku besar di folder "${folder}".`);
  const asal = await EmbeddedEventStore.open(folder);
  try {
    return await diReplika(join(folder, SEDANG), klaster, keluaran, (tujuan) => moveLog(asal, tujuan, { progress: kemajuan(keluaran) }));
  } finally {
    await asal.close();
  }
}

/**
 * Copies the ledger of a cluster into a folder that has none, as an embedded ledger. The log gets its name when it is
 * whole and verified, after `sebelumJadi` (the files). Nobody may write to the cluster meanwhile.
 */
export async function keFolder(klaster: KlasterSettings, folder: string, keluaran: Keluaran, sebelumJadi: (log: LogReader) => Promise<void>): Promise<LogMove> {
  if (existsSync(join(folder, LOG_FILE))) throw new DomainError('tujuan-berisi', `Di folder "${folder}" sudah ada buku besar, dan buku besar tidak pernah ditimpa. Pilih folder lain.`);
  // Nobody may begin a ledger in the folder meanwhile.
  const kunci = WriterLock.take(folder);
  try {
    const sementara = join(folder, SEDANG);
    const jadi = join(sementara, 'buku-besar');
    const hasil = await diReplika(sementara, klaster, keluaran, async (asal) => {
      const tujuan = await EmbeddedEventStore.open(jadi);
      try {
        return await moveLog(asal, tujuan, { inFlight: SEJAJAR, progress: kemajuan(keluaran) });
      } finally {
        await tujuan.close();
      }
    }, false);
    const log = LogReader.open(jadi);
    try {
      await sebelumJadi(log);
    } finally {
      log.close();
    }
    await namai(jadi, folder);
    await rm(sementara, { recursive: true });
    return hasil;
  } finally {
    kunci.release();
  }
}

/** Works on a replica of the cluster that is level with it, inside the folder, and removes it when the work is done. */
async function diReplika(sementara: string, klaster: KlasterSettings, keluaran: Keluaran, kerja: (replika: EventStore) => Promise<LogMove>, hapus = true): Promise<LogMove> {
  const folder = join(sementara, 'replika');
  await mkdir(folder, { recursive: true });
  keluaran.kemajuan(`Membaca klaster ${sebutKlaster(klaster)}…`);
  const options: ClusterOptions = { folder, ...klaster, appendTimeoutMs: SABAR_MS, onNotice: (teks) => keluaran.kabar(teks) };
  const replika = await ClusterEventStore.open(options).catch(async (error: unknown) => {
    if ((error as { kind?: string }).kind !== 'disagreement') throw error;
    // What an earlier run left here may be of another cluster: what counts is read anew.
    await rm(folder, { recursive: true });
    return ClusterEventStore.open(options);
  });
  let hasil: LogMove;
  try {
    if (replika.replica().keadaan !== 'tersambung') throw new GangguanLingkungan(`Klaster ${sebutKlaster(klaster)} tidak terjangkau: ${replika.replica().kesalahan ?? 'belum menjawab'} Jalankan lagi setelah terjangkau; yang sudah pindah tidak diulang.`);
    hasil = await kerja(replika);
    // What a reader of its file sees, the replica may tell of a moment later.
    await replika.reached(hasil.events, SABAR_MS);
    const { sequence, runningHash } = replika.replica();
    if (sequence !== hasil.events || runningHash !== hasil.runningHash) throw new GangguanLingkungan(`Klaster kini memegang ${sequence} peristiwa, padahal ${hasil.events} yang dipindahkan: ada yang menulis ke sana selagi buku besar dipindahkan. Hentikan penulis itu, lalu jalankan lagi.`);
  } finally {
    await replika.close();
  }
  if (hapus) await rm(sementara, { recursive: true });
  return hasil;
}

/** Gives the finished log its name. It is one plain file by then: its writer was closed in order. */
async function namai(dari: string, ke: string): Promise<void> {
  const { size } = await stat(join(dari, `${LOG_FILE}-wal`)).catch(() => ({ size: 0 }));
  if (size > 0) throw new GangguanLingkungan(`Buku besar di "${dari}" masih dipegang proses lain. Hentikan proses itu, lalu jalankan lagi.`);
  await rename(join(dari, LOG_FILE), join(ke, LOG_FILE));
  const folder = await open(ke, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function kemajuan(keluaran: Keluaran): NonNullable<MoveOptions['progress']> {
  return (tahap, selesai, dari) => keluaran.kemajuan(`${tahap === 'memindahkan' ? 'Memindahkan' : 'Memeriksa'}: ${selesai} dari ${dari} peristiwa…`);
}
