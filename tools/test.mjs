// `npm test [-- tahap…]`: everything, or the stages that are named. `--hasil=FILE` also writes the counts as JSON.
import './siap/versi-node.mjs';
import { writeFileSync } from 'node:fs';
import { Gagal, laporkan } from './siap/pesan.mjs';
import { siapkanPaket } from './siap/paket.mjs';
import { jalankanTahap } from './uji/jalan.mjs';
import { jumlah, ringkasan } from './uji/ringkasan.mjs';
import { tahap } from './uji/tahap.mjs';

const awalan = '--hasil=';
const berkasHasil = process.argv.find((arg) => arg.startsWith(awalan))?.slice(awalan.length);
const disebut = process.argv.slice(2).filter((arg) => !arg.startsWith(awalan));

try {
  const asing = disebut.find((nama) => !Object.hasOwn(tahap, nama));
  if (asing !== undefined) throw new Gagal(`tidak ada tahap bernama "${asing}"; pilihannya ${Object.keys(tahap).join(', ')}.`);
  const mulai = performance.now();
  await siapkanPaket();
  const baris = await jalankanTahap(Object.keys(tahap).filter((nama) => (disebut.length === 0 ? !tahap[nama].hanyaDiminta : disebut.includes(nama))));
  process.stdout.write(ringkasan(baris, performance.now() - mulai));
  if (berkasHasil !== undefined) writeFileSync(berkasHasil, JSON.stringify(jumlah(baris)));
  if (baris.some((b) => !b.baik)) process.exitCode = 1;
} catch (error) {
  laporkan(error);
  process.exitCode = 1;
}
