import Database from 'better-sqlite3';
import { join } from 'node:path';
import { LOG_FILE } from '#event-store';
import { MODEL_ANGKA } from '#capaian';
import { bukaBuku, folderBuku, ukuranBesar } from '../buku.js';
import { bulat, median, milidetik, perDetik, selangSeling, type Hasil, type Lingkup } from '../ukur.js';

/** 4: the figure model anew from the whole log, against reading every event and parsing it. */
export async function* bangunUlang(lingkup: Lingkup): AsyncIterable<Hasil> {
  const folder = await folderBuku(lingkup, ukuranBesar(lingkup.cepat));
  const buku = await bukaBuku(folder);
  const log = new Database(join(folder, LOG_FILE), { readonly: true });
  const pindai = log.prepare<[], Uint8Array>('select bytes from log order by sequence').pluck();
  const decoder = new TextDecoder();
  const { a, b, rasio } = await selangSeling(
    lingkup.cepat ? 3 : 3,
    () => buku.ledger.projections.rebuild(MODEL_ANGKA),
    () => {
      for (const bytes of pindai.iterate()) JSON.parse(decoder.decode(bytes));
    },
  );
  const n = buku.peristiwa;
  yield {
    skenario: `bangun ulang angka, ${bulat(n)} peristiwa`, kami: `${milidetik(median(a))}, ${bulat(perDetik(n, median(a)))}/dtk`, pembanding: `${milidetik(median(b))} (pindai + JSON.parse)`, rasio, sasaran: '≥ 0,4', baik: rasio >= 0.4,
    angka: { peristiwa: n, runutMs: median(a), pindaiMs: median(b) },
  };
  log.close();
  await buku.tutup();
}
