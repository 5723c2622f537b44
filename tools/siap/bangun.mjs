// Compiles the server side into dist/ and the web app into dist/web. Type errors fail the build. Each half leaves a
// stamp, the hash of what it was built from: built again only when that has changed, so that a second start is quick.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { akar, jalankanNode } from './jalankan.mjs';
import { Gagal, kabari } from './pesan.mjs';

const tsc = 'node_modules/typescript-native/bin/tsc';
const server = ['apps/api', 'libs', 'tools', 'test'];

const bagian = {
  server: {
    dari: [...server, 'tsconfig.json', 'package-lock.json'],
    async buat() {
      for (const folder of ['apps', 'libs', 'test', 'tools']) rmSync(join(akar, 'dist', folder), { recursive: true, force: true });
      return wajib([tsc, '-p', 'tsconfig.json']);
    },
  },
  web: {
    dari: ['apps/web', 'libs', 'tsconfig.json', 'package-lock.json'],
    async buat() {
      if (!existsSync(join(akar, 'apps/web/vite.config.js'))) throw new Gagal('apps/web belum ada, jadi aplikasi web tidak dibangun.');
      await wajib([tsc, '-p', 'apps/web/tsconfig.json']);
      return wajib(['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.js', '--logLevel', 'warn']);
    },
  },
};

export const semuaBagian = Object.keys(bagian);

async function wajib(args) {
  const { kode } = await jalankanNode(args);
  if (kode !== 0) throw new Gagal('pembangunan gagal; sebabnya ada di atas.');
}

function* berkas(path) {
  const full = join(akar, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat?.isDirectory()) for (const name of readdirSync(full).sort()) yield* berkas(`${path}/${name}`);
  else if (stat !== undefined) yield path;
}

function sidik(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of berkas(path)) hash.update(`${file}\0`).update(readFileSync(join(akar, file))).update('\0');
  return hash.digest('hex');
}

const stempel = (nama) => join(akar, 'dist', `.${nama}.stempel`);

function mutakhir(nama, hash) {
  try {
    return readFileSync(stempel(nama), 'utf8') === hash;
  } catch {
    return false;
  }
}

export async function bangun(nama, { hanyaBilaUsang = false } = {}) {
  // Taken before the build: a file saved while it runs makes the next one stale.
  const hash = sidik(bagian[nama].dari);
  if (hanyaBilaUsang && mutakhir(nama, hash)) return;
  if (hanyaBilaUsang) kabari(`membangun ${nama}…`);
  rmSync(stempel(nama), { force: true });
  await bagian[nama].buat();
  mkdirSync(join(akar, 'dist'), { recursive: true });
  writeFileSync(stempel(nama), hash);
}
