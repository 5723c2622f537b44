// better-sqlite3 is native: package managers may withhold its install script, and a build for another Node does not
// load. Either is put right here, with a prebuilt binary where one is offered and the compiler where none is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { akar, jalankan, jalankanNode, jalankanNpm } from './jalankan.mjs';
import { Gagal, kabari } from './pesan.mjs';

const require = createRequire(import.meta.url);
const percobaan = "new (require('better-sqlite3'))(':memory:').close()";
const biner = join(akar, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');

/** Built with headers that make it abort the process, sooner or later: see object-wrap.h. Nobody may load that one. */
function berbahaya() {
  try {
    return readFileSync(biner).includes('RemoveEnvironmentCleanupHook');
  } catch {
    return false;
  }
}

function termuat() {
  try {
    const Database = require('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** The C++ headers of exactly this Node, where they lie beside it: then none need to be downloaded, or be the wrong ones. */
function tajukNode() {
  const folder = dirname(dirname(process.execPath));
  try {
    const header = readFileSync(join(folder, 'include/node/node_version.h'), 'utf8');
    const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(header)?.[1];
    const version = `${part('MAJOR')}.${part('MINOR')}.${part('PATCH')}`;
    return version === process.versions.node ? { npm_config_nodedir: folder } : {};
  } catch {
    return {};
  }
}

async function alatYangKurang() {
  const tools = { python3: ['python3', 'python'], make: ['make', 'gmake'], 'g++': ['g++', 'c++', 'clang++'] };
  const missing = [];
  for (const [name, commands] of Object.entries(tools)) {
    const results = await Promise.all(commands.map((command) => jalankan(command, ['--version'], { diam: true })));
    if (results.every(({ kode }) => kode !== 0)) missing.push(name);
  }
  return missing;
}

function bangunUlang(env = {}) {
  const sisipan = `-include '${join(akar, 'tools/siap/object-wrap.h')}'`;
  return jalankanNpm(['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--foreground-scripts'], {
    diam: true,
    env: { JOBS: 'max', ...tajukNode(), CXXFLAGS: `${process.env.CXXFLAGS ?? ''} ${sisipan}`.trim(), ...env },
  });
}

export async function siapkanSqlite() {
  if (!berbahaya() && termuat()) return;
  kabari('menyiapkan better-sqlite3 untuk Node ini (sekitar dua menit bila harus dikompilasi)…');
  let rebuild = await bangunUlang();
  // A prebuilt one may have the flaw as well; only one that is compiled here has not.
  if (berbahaya()) rebuild = await bangunUlang({ npm_config_build_from_source: 'true' });
  // Asked of a fresh process: this one has seen the old file fail.
  const { kode, keluaran } = await jalankanNode(['-e', percobaan], { diam: true });
  if (kode === 0 && !berbahaya()) return;
  const missing = await alatYangKurang();
  if (missing.length > 0) {
    throw new Gagal(`better-sqlite3 harus dikompilasi, tetapi ${missing.join(', ')} tidak ada; pasang python3, make dan g++ (Debian/Ubuntu: apt-get install python3 make g++), lalu ulangi.`);
  }
  process.stderr.write(`${rebuild.keluaran.trimEnd().split('\n').slice(-30).join('\n')}\n${keluaran}`);
  throw new Gagal('better-sqlite3 tidak dapat disiapkan; sebabnya ada pada keluaran di atas.');
}
