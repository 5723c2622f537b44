import type { Query } from '@nestjs/cqrs';
import { AmbilAngka } from '#capaian/nest';
import { AmbilBanding } from '#jejak/nest';
import { AmbilTabelAnggaran } from '#rekonsiliasi/nest';
import { UKURAN_KECIL, bukaBuku, folderBuku, ukuranBesar, type Buku } from '../buku.js';
import { pdKe } from '../pembangkit.js';
import { lama, median, milidetik, persentil, type Hasil, type Lingkup } from '../ukur.js';

const TAHUN = 2022;
const PEMANASAN = 30;

/** For each month, in order, the sequence from which its realisasi stands as it does today. */
async function urutanBulan(buku: Buku, pd: string): Promise<readonly number[]> {
  const baris = (await buku.query.execute(new AmbilAngka(pd, TAHUN, {}))) as readonly { ukuran: string; kode: string; periode: string | null; rekening: string | null; sequence: number | null }[];
  const bulanan = baris.filter((b) => b.ukuran === 'realisasi' && b.kode === 'pd' && b.rekening === null && b.periode?.startsWith('bulan-') && b.sequence !== null);
  return bulanan.map((b) => b.sequence!).sort((a, b) => a - b);
}

/** 10: as of and difference of one PD and year on a small and on a large log: by the indexes of the figure model, not by folding the log. */
export async function* replay(lingkup: Lingkup): AsyncIterable<Hasil> {
  const kecil = await bukaBuku(await folderBuku(lingkup, UKURAN_KECIL));
  const besar = await bukaBuku(await folderBuku(lingkup, ukuranBesar(lingkup.cepat)));
  const { pd } = pdKe(0);
  const n = lingkup.cepat ? 80 : 300;
  const bulan = new Map([[kecil, await urutanBulan(kecil, pd)], [besar, await urutanBulan(besar, pd)]]);
  const pada = (buku: Buku, i: number): number => bulan.get(buku)![i % bulan.get(buku)!.length]!;
  const tanya: readonly (readonly [string, (buku: Buku, i: number) => Query<unknown>])[] = [
    ['tabel anggaran per akhir bulan, dua waktu', (buku, i) => new AmbilTabelAnggaran(pd, TAHUN, { diketahui: String(pada(buku, i)), berlaku: `${TAHUN}-${String(1 + (i % 12)).padStart(2, '0')}-28` })],
    ['beda dua akhir bulan berurutan', (buku, i) => new AmbilBanding(pd, TAHUN, { dari: String(pada(buku, i % 11)), ke: String(pada(buku, (i % 11) + 1)) })],
    ['beda dua tahap', (buku, i) => new AmbilBanding(pd, TAHUN, { ke: String(buku.peristiwa - (i % 500)), dariTahap: 'awal', keTahap: 'perubahan' })],
    ['beda setahun penuh, Januari sampai Desember', (buku, i) => new AmbilBanding(pd, TAHUN, { dari: String(pada(buku, i % 2)), ke: String(pada(buku, 11)) })],
  ];
  for (const [nama, buat] of tanya) {
    const sampel = { kecil: [] as number[], besar: [] as number[] };
    for (let i = 0; i < n + PEMANASAN; i++) {
      for (const [sisi, buku] of i % 2 === 0 ? ([['kecil', kecil], ['besar', besar]] as const) : ([['besar', besar], ['kecil', kecil]] as const)) {
        const ms = await lama(() => buku.query.execute(buat(buku, i)));
        if (i >= PEMANASAN) sampel[sisi].push(ms);
      }
    }
    const [k, b] = [median(sampel.kecil), median(sampel.besar)];
    const p99 = persentil(sampel.besar, 0.99);
    yield {
      skenario: `${nama}, p50`, kami: `${milidetik(b)} (${besar.peristiwa} peristiwa)`, pembanding: `${milidetik(k)} (${kecil.peristiwa} peristiwa)`, rasio: b / k, sasaran: '≤ 1,3', baik: b / k <= 1.3,
      angka: { kecilP50: k, besarP50: b, kecil: kecil.peristiwa, besar: besar.peristiwa },
    };
    yield { skenario: `${nama}, p99`, kami: milidetik(p99), pembanding: '', rasio: null, sasaran: '< 20 ms', baik: p99 < 20, angka: { p99, kecilP99: persentil(sampel.kecil, 0.99) } };
  }
  await kecil.tutup();
  await besar.tutup();
}
