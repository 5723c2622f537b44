import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kesalahan } from '#kernel';
import type { HasilImpor } from '#capaian';
import type { ReplicaState } from '#event-store';
import { SERVER_FILE } from '../../apps/api/server-file.js';
import { DitolakServer, GangguanLingkungan } from './galat.js';

/** Where the server that holds a ledger listens, as it wrote into the ledger's folder when it started. */
interface AlamatServer {
  readonly pid?: number;
  readonly host: string;
  readonly port: number;
}

const MEDIA_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Address from `server.json`; undefined where no server has written one, or where the one that did has died. */
export async function alamatServer(folder: string): Promise<string | undefined> {
  let teks: string;
  try {
    teks = await readFile(join(folder, SERVER_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { pid, host, port } = JSON.parse(teks) as AlamatServer;
    if (pid !== undefined && !hidup(pid)) return undefined;
    const tujuan = ['0.0.0.0', '::', ''].includes(host) ? '127.0.0.1' : host;
    return new URL(`http://${tujuan.includes(':') ? `[${tujuan}]` : tujuan}:${port}`).origin;
  } catch {
    throw new GangguanLingkungan(`Berkas "${join(folder, SERVER_FILE)}" tidak terbaca. Mulai ulang server.`);
  }
}

function hidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** How the server stands to its cluster; undefined where it does not answer, or has a log of its own. */
export async function replikaServer(alamat: string): Promise<ReplicaState | undefined> {
  const jawaban = await fetch(`${alamat}/api/v1/status`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
  if (!jawaban?.ok) return undefined;
  return ((await jawaban.json()) as { replika: ReplicaState | null }).replika ?? undefined;
}

/** Sends a workbook to the server that holds the ledger. */
export function imporLewatServer(alamat: string, nama: string, bytes: Uint8Array): Promise<HasilImpor> {
  return kirim(alamat, `/impor?nama=${encodeURIComponent(nama)}`, { headers: { 'content-type': MEDIA_XLSX }, body: new Uint8Array(bytes) });
}

/** Sends a write to the server that holds the ledger. */
export function kirimKeServer<T>(alamat: string, jalur: string, isi: object | undefined): Promise<T> {
  return kirim(alamat, jalur, isi === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(isi) });
}

async function kirim<T>(alamat: string, jalur: string, { headers, ...init }: { headers?: Readonly<Record<string, string>>; body?: Uint8Array<ArrayBuffer> | string }): Promise<T> {
  let jawaban: Response;
  try {
    jawaban = await fetch(`${alamat}/api/v1${jalur}`, { method: 'POST', headers: { ...headers, accept: 'application/json', 'idempotency-key': randomUUID() }, ...init });
  } catch (error) {
    const sebab = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;
    throw new GangguanLingkungan(`Buku besar sedang dipegang proses lain, dan server di ${alamat} tidak menjawab (${sebab}). Tunggu sebentar lalu ulangi, atau mulai ulang server.`);
  }
  const isi: unknown = await jawaban.json().catch(() => undefined);
  if (jawaban.ok) return isi as T;
  throw dariPenolakan(jawaban.status, isi, alamat);
}

/** A problem+json answer: refused input below 500, trouble from there on. */
function dariPenolakan(status: number, isi: unknown, alamat: string): Error {
  const { detail, title, kode, kesalahan } = (isi ?? {}) as { detail?: string; title?: string; kode?: string; kesalahan?: readonly Kesalahan[] };
  const pesan = detail ?? title ?? `Server di ${alamat} menjawab ${status}.`;
  if (status >= 500 || status === 429) return new GangguanLingkungan(pesan);
  return new DitolakServer(pesan, kesalahan && kesalahan.length > 0 ? kesalahan : [{ kode: kode ?? String(status), pesan }]);
}
