import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readFile, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { GangguanLingkungan } from './galat.js';

/**
 * Copies the kept files (`berkas/<first two>/<hash>`) from one ledger folder to another, each checked against its hash.
 * Files never change, so those that are there already stay. Returns how many there are.
 */
export async function salinBerkas(dari: string, ke: string, kabar: (selesai: number, dari: number) => void): Promise<number> {
  const hash = await daftar(join(dari, 'berkas'));
  const ada = new Set(await daftar(join(ke, 'berkas')));
  for (const [i, h] of hash.entries()) {
    kabar(i, hash.length);
    if (!ada.has(h)) await salinSatu(letak(dari, h), letak(ke, h), h);
  }
  return hash.length;
}

const letak = (folder: string, hash: string): string => join(folder, 'berkas', hash.slice(0, 2), hash);

async function daftar(folder: string): Promise<string[]> {
  const nama = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return nama.map((n) => n.slice(3)).filter((n) => /^[0-9a-f]{64}$/.test(n)).sort();
}

async function salinSatu(dari: string, ke: string, hash: string): Promise<void> {
  await mkdir(join(ke, '..'), { recursive: true });
  const sementara = `${ke}.${process.pid}.salinan`;
  await copyFile(dari, sementara);
  if (createHash('sha256').update(await readFile(sementara)).digest('hex') !== hash) throw new GangguanLingkungan(`Berkas "${dari}" rusak: isinya tidak cocok dengan sidiknya. Pulihkan berkas itu dari cadangan lain.`);
  const pegangan = await open(sementara, 'r');
  try {
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
  await rename(sementara, ke);
}
