// `npm run simulasi [-- --benih 1..2000] [--utas 2]`: the fault simulator, for the night; one seed plays a failure again.
import './siap/versi-node.mjs';
import { laporkan } from './siap/pesan.mjs';
import { siapkan } from './siap/siap.mjs';

try {
  await siapkan(['server']);
  const utama = new URL('../dist/test/faults/main.js', import.meta.url);
  process.argv[1] = utama.pathname;
  await import(utama.href);
} catch (error) {
  laporkan(error);
  process.exitCode = 1;
}
