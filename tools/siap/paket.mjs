// node_modules as package-lock.json wants it. Whether it is so is read from npm's own record of what it installed,
// so that a plain `npm ci` counts as well, and an interrupted one does not (npm writes the record last).
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { akar, jalankanNpm } from './jalankan.mjs';
import { Gagal, kabari } from './pesan.mjs';

function paketDi(file) {
  try {
    return JSON.parse(readFileSync(join(akar, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function lengkap() {
  const installed = paketDi('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(paketDi('package-lock.json') ?? {}).every(([path, wanted]) => {
    const found = installed[path];
    // Optional ones (binaries of other platforms) may be absent; the root stands in the wanted list only.
    if (found === undefined) return path === '' || wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** A checkout may borrow the node_modules of another; installing through the link would pull it from under the owner. */
function pinjaman() {
  return lstatSync(join(akar, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

// Without install scripts: the only one that is needed is better-sqlite3's, and sqlite.mjs runs and explains it.
// With development packages, whatever NODE_ENV says: the compiler is one.
const pilihan = ['--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];

export async function siapkanPaket() {
  if (lengkap()) return;
  if (pinjaman()) throw new Gagal('node_modules adalah tautan ke tempat lain dan isinya tidak cocok dengan package-lock.json; jalankan npm install di sana.');
  if (paketDi('node_modules/.package-lock.json') !== undefined) {
    // An older set only needs its differences, and keeps the better-sqlite3 that was compiled for it.
    kabari('memperbarui paket (npm install)…');
    await jalankanNpm(['install', '--no-save', ...pilihan]);
    if (lengkap()) return;
  }
  kabari('memasang paket (npm ci)…');
  const { kode } = await jalankanNpm(['ci', ...pilihan]);
  if (kode !== 0) throw new Gagal('pemasangan paket gagal (lihat pesan npm di atas); periksa sambungan ke registri npm, lalu ulangi.');
}
