import type { Command } from 'commander';
import type { Ledger } from '../../../apps/api/ledger.js';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { adaBukuBesar, pegang, tanpaBukuBesar, terkunci } from '../buku-besar.js';
import { GangguanLingkungan } from '../galat.js';
import type { Keluaran } from '../keluaran.js';

const SELANG_KABAR_MS = 250;

/** What a rebuild yields. The fingerprint depends on the content alone: two builds of one log have the same. */
interface Hasil {
  readonly model: string;
  readonly versi: number;
  readonly peristiwa: number;
  readonly sidik: string;
}

/** `runut bangun-ulang`: read models anew from the log. */
export function bangunUlang(program: Command): void {
  const perintah = program.command('bangun-ulang').description('membangun ulang model baca dari log; yang lama melayani sampai yang baru selesai').argument('[model]', 'nama model; tanpa nama: semuanya');
  umum(perintah, ['runut bangun-ulang', 'runut bangun-ulang angka --json']).action(async (model: string | undefined) => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum>(perintah);
    if (!(await adaBukuBesar(folder))) throw tanpaBukuBesar(folder);
    const ledger = await buka(folder, keluaran);
    const hasil: Hasil[] = [];
    try {
      for (const { nama, versi } of ledger.projections.status().filter((m) => model === undefined || m.nama === model)) {
        hasil.push({ model: nama, versi, ...(await bangun(ledger, nama, keluaran)) });
      }
      // Lets the library refuse a name that it does not know.
      if (hasil.length === 0) await ledger.projections.rebuild(model!);
    } finally {
      await ledger.close();
    }
    const garis = pilihan.json ? [] : await cetak(hasil);
    await keluaran.jawab(hasil, () => garis);
  });
}

async function buka(folder: string, keluaran: Keluaran): Promise<Ledger> {
  try {
    return await pegang(folder, keluaran);
  } catch (error) {
    if (!terkunci(error)) throw error;
    throw new GangguanLingkungan('Buku besar sedang dipegang proses lain, biasanya server Runut. Hentikan dahulu, lalu ulangi; data tidak berubah karenanya.');
  }
}

async function bangun(ledger: Ledger, nama: string, keluaran: Keluaran): Promise<{ peristiwa: number; sidik: string }> {
  const kabar = setInterval(() => {
    const maju = ledger.projections.status().find((m) => m.nama === nama)?.dibangunUlang;
    if (maju) keluaran.kemajuan(`Membangun ulang ${nama}: ${maju.sampai} dari ${maju.dari} peristiwa…`);
  }, SELANG_KABAR_MS);
  try {
    const { events, contentHash } = await ledger.projections.rebuild(nama);
    return { peristiwa: events, sidik: contentHash };
  } finally {
    clearInterval(kabar);
  }
}

async function cetak(hasil: readonly Hasil[]): Promise<string[]> {
  const { susunTabel } = await import('../tabel.js');
  return susunTabel<Hasil>(
    [
      { judul: 'Model', lebar: 20, isi: (h) => h.model },
      { judul: 'Versi', lebar: 5, kanan: true, isi: (h) => String(h.versi) },
      { judul: 'Peristiwa', lebar: 12, kanan: true, isi: (h) => String(h.peristiwa) },
      { judul: 'Sidik isi', isi: (h) => h.sidik },
    ],
    hasil,
  );
}
