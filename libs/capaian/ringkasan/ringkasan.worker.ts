import { parentPort, workerData } from 'node:worker_threads';
import { Projections, oncePerConnection, positionOf } from '#projection';
import { MODEL_ANGKA, PembacaAngka } from '../angka/baca.js';
import type { JawabanRingkasan, MasukanUtas, PermintaanRingkasan } from './pesan.js';
import { susunRingkasan } from './susun-ringkasan.js';

// Thread entry: reads the active figure file on a connection of its own, so that a roll-up over many offices never holds
// up the thread that serves HTTP.
const { folder, modelsModule } = workerData as MasukanUtas;
const port = parentPort!;
const projections = await Projections.start({ folder, modelsModule, readOnly: true });
// The reader remembers partitions that have not changed since the last question.
const pembaca = oncePerConnection((db) => new PembacaAngka(db, positionOf(db)));

async function jawab({ nomor, koordinat, pemda, tahun, basis }: PermintaanRingkasan): Promise<JawabanRingkasan> {
  try {
    await projections.waitFor(koordinat.diketahui, [MODEL_ANGKA]);
    return { nomor, hasil: susunRingkasan(pembaca(projections.db(MODEL_ANGKA)), koordinat, pemda, tahun, basis) };
  } catch (error) {
    return { nomor, galat: error instanceof Error ? error.message : String(error) };
  }
}

let giliran: Promise<void> = Promise.resolve();
port.on('message', (permintaan: PermintaanRingkasan) => {
  giliran = giliran.then(async () => port.postMessage(await jawab(permintaan)));
});
