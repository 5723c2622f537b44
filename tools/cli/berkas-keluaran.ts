import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: beside it first, then under its name. */
export async function tulisBerkas(tujuan: string, bytes: Uint8Array | string): Promise<void> {
  const sementara = `${tujuan}.${process.pid}.sementara`;
  try {
    await writeFile(sementara, bytes);
    await rename(sementara, tujuan);
  } catch (error) {
    await rm(sementara, { force: true });
    throw error;
  }
}
