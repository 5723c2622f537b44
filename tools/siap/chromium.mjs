// The browser of the browser tests and of the PDFs: CHROMIUM_PATH, or the first of the usual names on PATH.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { jalankan } from './jalankan.mjs';
import { Gagal, kabari } from './pesan.mjs';

const nama = ['chromium', 'chromium-browser', 'google-chrome'];
const PERINTAH = 'sudo apt-get install -y chromium';
const ATAU_TUNJUK = 'atau isi CHROMIUM_PATH dengan jalur programnya, lalu ulangi.';

function dapatDijalankan(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function diPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(dapatDijalankan);
}

/** The path of Chromium, installed first where that needs nobody's leave; else a Gagal that says what to install. */
export async function siapkanChromium() {
  const ditunjuk = process.env.CHROMIUM_PATH;
  if (ditunjuk) {
    if (dapatDijalankan(ditunjuk)) return ditunjuk;
    throw new Gagal(`CHROMIUM_PATH menunjuk ${ditunjuk}, yang tidak dapat dijalankan; perbaiki atau kosongkan.`);
  }
  const ada = diPath(nama);
  if (ada !== undefined) return ada;
  if (diPath(['apt-get']) === undefined) {
    throw new Gagal(`Chromium tidak ditemukan, dan apt-get tidak ada di sini. Pasang Chromium atau Google Chrome dengan cara sistem Anda, ${ATAU_TUNJUK}`);
  }
  if (process.getuid?.() !== 0) throw new Gagal(`Chromium tidak ditemukan. Pasang dengan "${PERINTAH}", ${ATAU_TUNJUK}`);
  kabari('memasang chromium (apt-get)…');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update', '-q'], ['install', '-y', '-q', 'chromium']]) {
    const { kode, keluaran } = await jalankan('apt-get', args, { diam: true, env });
    if (kode !== 0) process.stderr.write(keluaran);
  }
  const terpasang = diPath(nama);
  if (terpasang !== undefined) return terpasang;
  throw new Gagal(`apt-get tidak berhasil memasang chromium; sebabnya ada di atas. Pasang dengan "${PERINTAH}", ${ATAU_TUNJUK}`);
}
