import type { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PenerbitSegel, SegelTampil } from '#segel/nest';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { adaBukuBesar, bukaBaca, bukaTulis, klasterDari, tanpaBukuBesar, terkunci } from '../buku-besar.js';
import { GangguanLingkungan } from '../galat.js';
import type { Keluaran } from '../keluaran.js';

interface Pilihan extends PilihanUmum {
  readonly buatKunci?: boolean;
  readonly asal?: string;
  readonly gantiKunci?: boolean;
  readonly alasan?: string;
  readonly saksi?: string;
  readonly kunciSaksi?: string;
  readonly daftar?: boolean;
  readonly ke?: string;
}

/** `runut segel`: publishes a checkpoint, makes or changes the key, keeps cosignatures. Through the server where one holds the ledger. */
export function segel(program: Command): void {
  const perintah = program
    .command('segel')
    .description('menerbitkan segel (ukuran dan akar buku besar, bertanda tangan); membuat kuncinya; mencatat tanda tangan saksi')
    .option('--ke <berkas>', 'tulis segel terakhir beserta tanda tangan saksinya ke berkas')
    .option('--daftar', 'daftar segel yang pernah terbit; tidak menerbitkan apa pun')
    .option('--buat-kunci', 'buat kunci segel yang pertama dan cetak kunci pemeriksanya, untuk diserahkan kepada auditor')
    .option('--asal <nama>', 'bersama --buat-kunci: nama buku besar, seperti alamat tanpa https://, misalnya runut.jombangkab.go.id')
    .option('--ganti-kunci', 'ganti kunci segel; kunci lama ikut menandatangani kunci baru')
    .option('--alasan <teks>', 'bersama --ganti-kunci: kunci lama hilang atau bocor, dan tidak ikut menandatangani')
    .option('--saksi <berkas>', 'catat tanda tangan saksi dari berkas segel yang sudah ditandatanganinya')
    .option('--kunci-saksi <kunci>', 'bersama --saksi: kunci pemeriksa saksi itu');
  umum(perintah, ['runut segel --buat-kunci --asal runut.jombangkab.go.id', 'runut segel --ke segel.txt', 'runut segel --saksi segel-bersaksi.txt --kunci-saksi inspektorat.jombangkab.go.id+…']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    if (klasterDari(folder) === null && !(await adaBukuBesar(folder))) throw tanpaBukuBesar(folder);
    if (pilihan.buatKunci || pilihan.gantiKunci) return kunci(pilihan, folder, keluaran);
    if (pilihan.saksi !== undefined) await saksi(pilihan, folder, keluaran);
    else if (!pilihan.daftar) await terbitkan(folder, keluaran);
    const semua = await denganPenerbit(await bukaBaca(folder, keluaran), (p) => Promise.resolve(p.daftar()));
    await jawab(semua, pilihan, keluaran);
  });
}

async function denganPenerbit<T>(ledger: Awaited<ReturnType<typeof bukaTulis>>, kerja: (p: PenerbitSegel) => Promise<T>): Promise<T> {
  const [{ dalamAplikasi }, { PenerbitSegel }] = [await import('../aplikasi.js'), await import('#segel/nest')];
  return dalamAplikasi(ledger, (aplikasi) => kerja(aplikasi.get(PenerbitSegel, { strict: false })));
}

/** The ledger to write to; undefined where another process holds it. */
async function pegangan(folder: string, keluaran: Keluaran): Promise<Awaited<ReturnType<typeof bukaTulis>> | undefined> {
  try {
    return await bukaTulis(folder, keluaran);
  } catch (error) {
    if (!terkunci(error)) throw error;
    return undefined;
  }
}

async function hariIni(): Promise<string> {
  const { Clock } = await import('../../../apps/api/http/clock.js');
  return new Clock().hariIni();
}

async function meta() {
  const [{ aktorDemo }, { metaSegel }] = [await import('#akses'), await import('#segel/nest')];
  return { ...metaSegel(randomUUID()), aktor: aktorDemo, source: { jenis: 'cli' as const } };
}

async function terbitkan(folder: string, keluaran: Keluaran): Promise<void> {
  const ledger = await pegangan(folder, keluaran);
  const { count } = ledger ? await denganPenerbit(ledger, async (p) => p.terbitkan('permintaan', await meta(), await hariIni())) : await lewatServer(folder, '/segel', undefined);
  if (count === 0) keluaran.kabar('Sejak segel terakhir tidak ada yang baru: tidak ada segel yang diterbitkan.');
}

async function saksi({ saksi: berkas, kunciSaksi }: Pilihan, folder: string, keluaran: Keluaran): Promise<void> {
  const { DomainError } = await import('#kernel');
  if (kunciSaksi === undefined) throw new DomainError('kunci-saksi', 'Sebutkan kunci pemeriksa saksi dengan --kunci-saksi.');
  const catatan = await readFile(berkas!, 'utf8');
  const ledger = await pegangan(folder, keluaran);
  const { count } = ledger ? await denganPenerbit(ledger, async (p) => p.catatSaksi(catatan, kunciSaksi, await meta(), await hariIni())) : await lewatServer(folder, '/segel/saksi', { catatan, saksi: kunciSaksi });
  keluaran.kabar(count === 0 ? 'Tanda tangan saksi ini sudah tercatat.' : 'Tanda tangan saksi dicatat.');
}

async function lewatServer(folder: string, jalur: string, isi: object | undefined): Promise<{ count: number }> {
  const { alamatServer, kirimKeServer } = await import('../server.js');
  const alamat = await alamatServer(folder);
  if (alamat === undefined) throw new GangguanLingkungan('Buku besar sedang ditulis proses lain yang bukan server Runut. Tunggu sampai proses itu selesai, lalu ulangi.');
  return kirimKeServer<{ count: number }>(alamat, jalur, isi);
}

/** The key is made where its file will lie, by the process that holds the ledger. */
async function kunci({ gantiKunci, asal, alasan }: Pilihan, folder: string, keluaran: Keluaran): Promise<void> {
  const ledger = await pegangan(folder, keluaran);
  if (!ledger) throw new GangguanLingkungan('Buku besar sedang dipegang proses lain, biasanya server Runut. Hentikan dahulu untuk membuat atau mengganti kunci, lalu jalankan lagi.');
  const hasil = await denganPenerbit(ledger, async (p) => (gantiKunci ? p.gantiKunci(alasan ?? null, await meta(), await hariIni()) : p.buatKunci(asal, await meta(), await hariIni())));
  await keluaran.jawab([hasil], () => [
    `Nama buku besar: ${hasil.asal}`,
    `Kunci pemeriksa: ${hasil.kunci}`,
    `Kunci penanda tangan: ${hasil.berkas} (hanya untuk server ini; jangan disalin bersama cadangan)`,
    'Serahkan kunci pemeriksa kepada auditor lewat jalan yang tidak melalui server ini.',
  ]);
}

async function jawab(semua: readonly SegelTampil[], { daftar, ke }: Pilihan, keluaran: Keluaran): Promise<void> {
  const [terakhir] = semua;
  if (ke !== undefined) {
    if (!terakhir) throw new GangguanLingkungan('Belum ada segel yang dapat ditulis ke berkas.');
    const { tulisBerkas } = await import('../berkas-keluaran.js');
    await tulisBerkas(ke, terakhir.catatan);
  }
  const baris = daftar ? semua : semua.slice(0, 1);
  await keluaran.jawab(baris, () => baris.flatMap((s) => [`Segel atas ${s.ukuran} peristiwa, terbit ${s.dicatat}, ${s.saksi.length} saksi:`, ...s.catatan.trimEnd().split('\n').map((g) => `  ${g}`)]));
}
