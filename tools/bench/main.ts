import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { semuaKasus } from './kasus/index.js';
import { LingkupKerja } from './lingkup.js';
import { susunTabel } from './tabel.js';
import type { Hasil } from './ukur.js';

const opsi = process.argv.slice(2).filter((a) => a !== '--');
const cepat = opsi.includes('--cepat');
const hanya = opsi.find((a) => a.startsWith('--hanya='))?.slice('--hanya='.length).split(',');
const folder = resolve('dist/bench');
const berkas = opsi.find((a) => !a.startsWith('--')) ?? join(folder, `${new Date().toISOString().slice(0, 19).replaceAll(':', '')}${cepat ? '-cepat' : ''}.json`);

const lingkup = new LingkupKerja(cepat, folder);
process.once('SIGINT', () => {
  lingkup.bersihkan();
  process.exit(130);
});
const hasil: Hasil[] = [];
/** After every scenario: a run of hours that is broken off has measured what it has measured. */
const simpan = (): void => {
  mkdirSync(dirname(berkas), { recursive: true });
  writeFileSync(berkas, JSON.stringify({ waktu: new Date().toISOString(), node: process.version, prosesor: cpus().length, memori: totalmem(), cepat, hasil }, null, 2));
};
try {
  for (const [nomor, { nama, kasus }] of Object.entries(semuaKasus)) {
    if (hanya && !hanya.includes(nomor)) continue;
    lingkup.kabari(`${nomor}. ${nama}`);
    for await (const h of kasus(lingkup)) hasil.push({ ...h, skenario: `${nomor} ${h.skenario}` });
    simpan();
  }
} finally {
  lingkup.bersihkan();
}

process.stdout.write(`${susunTabel(hasil)}\n\nSetiap rasio diukur berselang-seling dengan batasnya dalam satu jalan. Rinciannya: ${berkas}\n`);
