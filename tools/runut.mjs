#!/usr/bin/env node
// The command line `runut`. On a fresh clone it prepares itself first; after that it adds a few milliseconds, and leaves
// newer sources to `npm start`: a command must not rebuild under a running server.
import './siap/versi-node.mjs';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { laporkan } from './siap/pesan.mjs';
import { siapkan } from './siap/siap.mjs';
import { siapkanSqlite } from './siap/sqlite.mjs';

const perintah = new URL('../dist/tools/cli/main.js', import.meta.url);
const paket = new URL('../node_modules', import.meta.url);

try {
  if (!existsSync(perintah) || !existsSync(paket)) await siapkan(['server']);
  // Node may have been changed since.
  else await siapkanSqlite();
} catch (error) {
  laporkan(error);
  process.exit(1);
}
process.argv[1] = fileURLToPath(perintah);
await import(perintah.href);
