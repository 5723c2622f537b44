// Go with golang.org/x/mod, for the cross-check of the Merkle tree and of signed notes: GO_PATH, or `go` on PATH.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { jalankan } from './jalankan.mjs';
import { Gagal, kabari } from './pesan.mjs';

const PAKET = ['golang-go', 'golang-golang-x-mod-dev'];
const PERINTAH = `sudo apt-get install -y ${PAKET.join(' ')}`;
const PUSTAKA = '/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog';

function cari() {
  const go = process.env.GO_PATH || (process.env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => join(folder, 'go')).find((path) => existsSync(path));
  return go !== undefined && existsSync(go) && existsSync(PUSTAKA) ? go : undefined;
}

/** The path of Go, installed first where that needs nobody's leave; else a Gagal that says what to install. */
export async function siapkanGo() {
  const ada = cari();
  if (ada !== undefined) return ada;
  if (process.getuid?.() !== 0) throw new Gagal(`Go atau golang.org/x/mod tidak ditemukan. Pasang dengan "${PERINTAH}", lalu ulangi.`);
  kabari('memasang Go (apt-get)…');
  for (const args of [['update', '-q'], ['install', '-y', '-q', '--no-install-recommends', ...PAKET]]) {
    const { kode, keluaran } = await jalankan('apt-get', args, { diam: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    if (kode !== 0) process.stderr.write(keluaran);
  }
  const terpasang = cari();
  if (terpasang !== undefined) return terpasang;
  throw new Gagal(`apt-get tidak berhasil memasang Go; sebabnya ada di atas. Pasang dengan "${PERINTAH}".`);
}
