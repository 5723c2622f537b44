// Runs the chosen stages one after the other. A stage that fails stops only those that stand on it.
import { Gagal, kabari, laporkan } from '../siap/pesan.mjs';
import { bekal, tahap } from './tahap.mjs';

const jam = () => performance.now();

/** @returns one row { nama, ms, baik, lulus?, gagal?, dilewati?, sebab? } per stage; ms without the wait for what it needs */
export async function jalankanTahap(dipilih) {
  const baris = [];
  const siap = new Map();

  const mulai = (nama) => {
    if (!siap.has(nama)) {
      siap.set(nama, bekal[nama]());
      // Awaited later, by the stage that needs it; until then nobody listens.
      siap.get(nama).catch(() => {});
    }
    return siap.get(nama);
  };
  const pastikan = async (nama) => {
    const hasil = baris.find((b) => b.nama === nama);
    if (hasil?.baik === false) throw new Gagal(`tidak dijalankan, karena ${nama} gagal.`);
    if (hasil === undefined) await mulai(nama);
  };

  // Compiling it, where that is needed, takes minutes; it goes on beside the first stages.
  if (dipilih.some((nama) => tahap[nama].perlu.includes('sqlite'))) mulai('sqlite');

  for (const nama of dipilih) {
    kabari(`── ${nama} ${'─'.repeat(60 - nama.length)}`);
    let sejak = jam();
    try {
      for (const perlu of tahap[nama].perlu) await pastikan(perlu);
      sejak = jam();
      const hasil = (await tahap[nama].jalan()) ?? {};
      baris.push({ nama, ms: jam() - sejak, baik: !hasil.gagal, ...hasil });
    } catch (error) {
      laporkan(error);
      baris.push({ nama, ms: jam() - sejak, baik: false, sebab: error.message });
    }
  }
  return baris;
}
