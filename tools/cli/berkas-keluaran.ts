import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { GangguanLingkungan } from './galat.js';

/** Writes a file whole or not at all: beside it first, then under its name. What stands in the way is told by the name that was given. */
export async function tulisBerkas(tujuan: string, bytes: Uint8Array | string): Promise<void> {
  const sementara = `${tujuan}.${process.pid}.sementara`;
  try {
    await writeFile(sementara, bytes);
    await rename(sementara, tujuan);
  } catch (error) {
    await rm(sementara, { force: true });
    const folder = dirname(resolve(tujuan));
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new GangguanLingkungan(`Folder "${folder}" tidak ada. Buat dahulu, atau pilih tempat lain.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new GangguanLingkungan(`"${tujuan}" tidak dapat ditulis: tidak ada izin di folder "${folder}".`);
    if (await stat(tujuan).then((s) => s.isDirectory(), () => false)) throw new GangguanLingkungan(`"${tujuan}" adalah folder. Sebutkan nama berkasnya juga.`);
    throw error;
  }
}
