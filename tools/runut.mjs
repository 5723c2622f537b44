#!/usr/bin/env node
// The command line `runut`. On a fresh clone it prepares itself first; after that it adds a few milliseconds.
import './siap/versi-node.mjs';
import { existsSync } from 'node:fs';
import { laporkan } from './siap/pesan.mjs';
import { siapkan } from './siap/siap.mjs';

const perintah = new URL('../dist/tools/cli/main.js', import.meta.url);

try {
  if (!existsSync(perintah)) await siapkan(['server']);
} catch (error) {
  laporkan(error);
  process.exit(1);
}
process.argv[1] = perintah.pathname;
await import(perintah.href);
