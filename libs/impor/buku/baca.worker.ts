import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '#kernel';
import { bacaIsi } from './isi-buku.js';
import { barisPerBagian, type PesanBaca, type TugasBaca } from './pesan-worker.js';

// Entry point of the worker thread that reads one workbook. Anything but a refusal is a bug here and ends the thread.
const induk = parentPort;
if (!induk) throw new Error('baca.worker runs as a worker thread only');
const kirim = (pesan: PesanBaca): void => induk.postMessage(pesan);
const tugas = workerData as TugasBaca;

try {
  const { lembar, ...akhir } = await bacaIsi(tugas.bytes, tugas.batas);
  for (const { kunci, letak, baris } of lembar) {
    kirim({ jenis: 'lembar', kunci, letak });
    for (let i = 0; i < baris.length; i += barisPerBagian) {
      const lanjut = once(induk, 'message');
      kirim({ jenis: 'bagian', kunci, baris: baris.slice(i, i + barisPerBagian) });
      await lanjut;
    }
  }
  kirim({ jenis: 'selesai', akhir });
} catch (e) {
  if (!(e instanceof DomainError)) throw e;
  kirim({ jenis: 'ditolak', kode: e.kode, pesan: e.message, kesalahan: e.kesalahan });
}
induk.close();
