import { Antrean } from './antrean.js';
import { bacaBuku } from './baca.js';
import { barisTeks, bukuUji } from './buku-uji.js';

/** Counts the turns of this thread's event loop until the promise settles. */
async function hitungGiliran<T>(janji: Promise<T>): Promise<{ hasil: PromiseSettledResult<T>; giliran: number }> {
  let giliran = 0;
  let selesai = false;
  const putar = (): void => {
    giliran++;
    if (!selesai) setImmediate(putar);
  };
  setImmediate(putar);
  const [hasil] = await Promise.allSettled([janji]);
  selesai = true;
  return { hasil, giliran };
}

const kepala = barisTeks(1, ['Kode simpul', 'Tahap', 'Dokumen', 'Nilai baru']);

it('reads 10 000 rows in order while this thread goes on turning', async () => {
  const baris = Array.from({ length: 10_000 }, (_, i) => barisTeks(i + 2, [`1.${i}`, 'awal', 'D', String(i)])).join('');
  const { hasil, giliran } = await hitungGiliran(bacaBuku(bukuUji([{ nama: 'Anggaran', baris: kepala + baris }])));
  if (hasil.status !== 'fulfilled') throw hasil.reason;
  expect(hasil.value.buku.anggaran.map((b) => b.isi['nilai'])).toEqual(Array.from({ length: 10_000 }, (_, i) => String(i)));
  // Read on this thread, the parse would be a handful of turns.
  expect(giliran).toBeGreaterThan(1_000);
});

it('stops a file that keeps the parser busy when its time is up', async () => {
  // A text of 100 MB without any tag: the parser looks through all of it again with every portion.
  const buku = bukuUji([{ nama: 'Anggaran', baris: `${kepala}${' '.repeat(100_000_000)}` }]);
  const { hasil, giliran } = await hitungGiliran(bacaBuku(buku, { rasio: Infinity, waktuMs: 400 }));
  expect(hasil).toMatchObject({ status: 'rejected', reason: { kode: 'waktu-habis' } });
  expect(giliran).toBeGreaterThan(1_000);
});

it('stops a file that needs more memory than it may have', async () => {
  const baris = Array.from({ length: 60_000 }, (_, i) => barisTeks(i + 2, [`1.${i}`, `tahap ${i} ${'x'.repeat(200)}`, `dokumen ${i}`, String(i)])).join('');
  await expect(bacaBuku(bukuUji([{ nama: 'Anggaran', baris: kepala + baris }]), { memoriMb: 16 })).rejects.toMatchObject({ kode: 'berkas-terlalu-besar', message: expect.stringContaining('memori') as string });
});

it('brings every fault out of the thread, beside the rows', async () => {
  const { kesalahan, buku } = await bacaBuku(bukuUji([{ nama: 'Anggaran', baris: kepala + barisTeks(2, ['1.1', '', '', '5']) }]));
  expect(kesalahan.map((k) => k.tempat?.sel)).toEqual(['B2', 'C2']);
  expect(buku.anggaran).toMatchObject([{ baris: 2, isi: { simpul: '1.1', nilai: '5' }, cacat: ['tahap', 'dokumen'] }]);
});

it('leaves the bytes of the caller alone', async () => {
  const buku = bukuUji();
  const salinan = Buffer.from(buku);
  await bacaBuku(buku);
  expect(buku.equals(salinan)).toBe(true);
});

it('lets only so many tasks run at once, failing ones included, in the order of their coming', async () => {
  const antrean = new Antrean(2);
  let berjalan = 0;
  let terbanyak = 0;
  const urutan: number[] = [];
  const tugas = async (n: number): Promise<void> => {
    urutan.push(n);
    terbanyak = Math.max(terbanyak, ++berjalan);
    await new Promise((r) => setImmediate(r));
    berjalan--;
    if (n % 2) throw new Error('gagal');
  };
  await Promise.allSettled(Array.from({ length: 9 }, (_, n) => antrean.giliran(() => tugas(n))));
  expect(terbanyak).toBe(2);
  expect(urutan).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});
