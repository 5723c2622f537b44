import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kontrakSimpananBerkas } from '../contract/simpanan-berkas.js';
import { FolderBerkas } from './folder.js';

kontrakSimpananBerkas('folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'runut-berkas-'));
  const letak = (hash: string): string => join(folder, 'berkas', hash.slice(0, 2), hash);
  return {
    simpanan: new FolderBerkas(folder), lain: new FolderBerkas(folder),
    timpa: (hash, bytes) => writeFile(letak(hash), bytes),
    mentah: (hash) => readFile(letak(hash)),
    tutup: async () => {
      const sisa = (await readdir(folder, { recursive: true })).filter((n) => /\.\d+\.\d+$/.test(n));
      await rm(folder, { recursive: true });
      expect(sisa).toEqual([]);
    },
  };
});
