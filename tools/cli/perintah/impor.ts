import type { Command } from 'commander';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { HasilImpor } from '#capaian';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { adaBukuBesar, bukaBaca, bukaTulis, klasterDari, terkunci } from '../buku-besar.js';
import { GangguanLingkungan } from '../galat.js';
import type { Keluaran } from '../keluaran.js';

interface Pilihan extends PilihanUmum {
  readonly uji?: boolean;
}

interface Masuk {
  readonly nama: string;
  readonly bytes: Uint8Array;
}

/** `runut impor`: a workbook into the ledger, through the server where one holds it. */
export function impor(program: Command): void {
  const perintah = program
    .command('impor')
    .description('mengimpor buku kerja; dengan --uji hanya menyebut apa yang akan berubah')
    .argument('<berkas>', 'buku kerja .xlsx')
    .option('--uji', 'periksa saja: tidak ada yang dicatat');
  umum(perintah, ['runut impor dppa.xlsx --uji', 'runut impor dppa.xlsx']).action(async (berkas: string) => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    const masuk: Masuk = { nama: basename(berkas), bytes: await baca(berkas) };
    const hasil = pilihan.uji ? await uji(folder, masuk, keluaran) : await catat(folder, masuk, keluaran);
    const { cetakImpor } = await import('../cetak-impor.js');
    await keluaran.jawab([hasil], () => cetakImpor(hasil));
  });
}

async function baca(berkas: string): Promise<Uint8Array> {
  try {
    return await readFile(berkas);
  } catch (error) {
    // The system names no file for this one.
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') throw new GangguanLingkungan(`"${berkas}" adalah folder. Sebutkan buku kerja .xlsx di dalamnya.`);
    throw error;
  }
}

/** A trial reads the ledger and writes nothing; where there is no ledger yet it is held against an empty one. */
async function uji(folder: string, masuk: Masuk, keluaran: Keluaran): Promise<HasilImpor> {
  if (klasterDari(folder) !== null || (await adaBukuBesar(folder))) return denganPengimpor(await bukaBaca(folder, keluaran), (p) => p.uji(masuk));
  const kosong = await mkdtemp(join(tmpdir(), 'runut-uji-'));
  try {
    return await denganPengimpor(await bukaTulis(kosong, keluaran), (p) => p.uji(masuk));
  } finally {
    await rm(kosong, { recursive: true, force: true });
  }
}

async function catat(folder: string, masuk: Masuk, keluaran: Keluaran): Promise<HasilImpor> {
  let ledger;
  try {
    ledger = await bukaTulis(folder, keluaran);
  } catch (error) {
    if (!terkunci(error)) throw error;
    const { alamatServer, imporLewatServer } = await import('../server.js');
    const alamat = await alamatServer(folder);
    if (alamat === undefined) throw new GangguanLingkungan(`Buku besar di folder "${resolve(folder)}" sedang ditulis proses lain yang bukan server Runut. Tunggu sampai proses itu selesai, lalu ulangi.`);
    return imporLewatServer(alamat, masuk.nama, masuk.bytes);
  }
  const [{ aktorDemo }, { Clock }] = [await import('#akses'), await import('../../../apps/api/http/clock.js')];
  const hariIni = new Clock().hariIni();
  return denganPengimpor(ledger, async (p) => {
    // On a cluster what is open may be under way on another node, which the servers watch over.
    const lama = ledger.replica() === null ? await p.lanjutkan() : { selesai: [], tertahan: [] };
    for (const nama of lama.selesai) keluaran.kabar(`Impor yang terputus telah diselesaikan: ${nama}.`);
    for (const sebab of lama.tertahan) keluaran.kabar(`Impor yang terputus tertahan: ${sebab}`);
    return p.impor(masuk, aktorDemo, hariIni, (selesai, dari) => keluaran.kemajuan(`Mencatat ${selesai} dari ${dari} langkah…`));
  });
}

async function denganPengimpor(ledger: Awaited<ReturnType<typeof bukaTulis>>, kerja: (p: import('#impor/nest').Pengimpor) => Promise<HasilImpor>): Promise<HasilImpor> {
  const [{ dalamAplikasi }, { Pengimpor }] = [await import('../aplikasi.js'), await import('#impor/nest')];
  return dalamAplikasi(ledger, (aplikasi) => kerja(aplikasi.get(Pengimpor)));
}
