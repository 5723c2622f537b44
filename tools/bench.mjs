// `npm run bench [-- --cepat] [-- --hanya=1,5] [-- FILE.json]`: what the ledger costs above the bare limits of the machine.
import './siap/versi-node.mjs';
import { laporkan } from './siap/pesan.mjs';
import { siapkan } from './siap/siap.mjs';

try {
  await siapkan(['server']);
  const utama = new URL('../dist/tools/bench/main.js', import.meta.url);
  process.argv[1] = utama.pathname;
  await import(utama.href);
} catch (error) {
  laporkan(error);
  process.exitCode = 1;
}
