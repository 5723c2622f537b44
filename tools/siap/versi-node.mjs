// Imported before anything else, and written for old Nodes too: who starts Runut on one is told so in a line,
// instead of meeting a syntax error somewhere inside.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const least = engines.node.replace('>=', '');
const [major, minor] = least.split('.').map(Number);
const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);

if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
  process.stderr.write(`Runut memerlukan Node ${least} atau lebih baru; yang dipakai sekarang ${process.version}. Pasang Node yang baru, lalu ulangi.\n`);
  process.exit(1);
}
