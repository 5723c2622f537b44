// `npm start`: from a fresh clone to a running server.
import './siap/versi-node.mjs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { akar } from './siap/jalankan.mjs';
import { laporkan } from './siap/pesan.mjs';
import { siapkan } from './siap/siap.mjs';

try {
  await siapkan(['server', 'web']);
} catch (error) {
  laporkan(error);
  process.exit(1);
}

// The server takes over this process instead of getting one of its own: then signals reach it once and directly, and its
// exit code is ours.
const main = join(akar, 'dist/apps/api/main.js');
process.argv[1] = main;
await import(pathToFileURL(main).href);
