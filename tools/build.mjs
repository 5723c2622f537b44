// `npm run build [-- server|web]`: builds whatever the stamps say.
import './siap/versi-node.mjs';
import { bangun, semuaBagian } from './siap/bangun.mjs';
import { Gagal, laporkan } from './siap/pesan.mjs';

const pilihan = process.argv.slice(2);
try {
  const asing = pilihan.find((nama) => !semuaBagian.includes(nama));
  if (asing !== undefined) throw new Gagal(`tidak ada bagian bernama "${asing}"; pilihannya ${semuaBagian.join(', ')}.`);
  for (const nama of pilihan.length > 0 ? pilihan : semuaBagian) await bangun(nama);
} catch (error) {
  laporkan(error);
  process.exitCode = 1;
}
