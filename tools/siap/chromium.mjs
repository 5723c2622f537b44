// The browser of the browser tests and of the PDFs: CHROMIUM_PATH, or the first of the usual names on PATH.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { jalankan } from './jalankan.mjs';
import { Gagal, kabari } from './pesan.mjs';

const nama = ['chromium', 'chromium-browser', 'google-chrome'];

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
  if (process.getuid?.() === 0 && diPath(['apt-get']) !== undefined) {
    kabari('memasang chromium (apt-get)…');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [['update', '-q'], ['install', '-y', '-q', 'chromium']]) {
      const { kode, keluaran } = await jalankan('apt-get', args, { diam: true, env });
      if (kode !== 0) process.stderr.write(keluaran);
    }
    const terpasang = diPath(nama);
    if (terpasang !== undefined) return terpasang;
  }
  throw new Gagal('Chromium tidak ditemukan; pasang chromium atau google-chrome, atau isi CHROMIUM_PATH dengan jalurnya.');
}
