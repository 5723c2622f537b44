import type { Query } from '@nestjs/cqrs';
import { AmbilAngka } from '#capaian/nest';
import { AmbilTabelAnggaran, AmbilTabelKinerja } from '#rekonsiliasi/nest';
import { UKURAN_KECIL, bukaBuku, folderBuku, ukuranBesar, type Buku } from '../buku.js';
import { pdKe } from '../pembangkit.js';
import { lama, median, milidetik, persentil, type Hasil, type Lingkup } from '../ukur.js';

/** A year that stands in the middle of the log of either size. */
const TAHUN = 2022;

type Tanya = (diketahui: number) => Query<unknown>;

/** 5: the tables of one PD and year on a small and on a large log. Whatever else the log holds must not matter. */
export async function* tabelPd(lingkup: Lingkup): AsyncIterable<Hasil> {
  const kecil = await bukaBuku(await folderBuku(lingkup, UKURAN_KECIL));
  const besar = await bukaBuku(await folderBuku(lingkup, ukuranBesar(lingkup.cepat)));
  const { pd } = pdKe(0);
  const n = lingkup.cepat ? 60 : 300;
  const tanya: readonly (readonly [string, string, Tanya])[] = [
    ['tabel anggaran', 'ya', (s) => new AmbilTabelAnggaran(pd, TAHUN, { diketahui: String(s) })],
    ['tabel kinerja', 'ya', (s) => new AmbilTabelKinerja(pd, TAHUN, { diketahui: String(s) })],
    ['semua angka', '', (s) => new AmbilAngka(pd, TAHUN, { diketahui: String(s) })],
  ];
  for (const [nama, bersasaran, buat] of tanya) {
    const sampel = { kecil: [] as number[], besar: [] as number[] };
    for (let i = 0; i < n + 30; i++) {
      for (const [sisi, buku] of i % 2 === 0 ? ([['kecil', kecil], ['besar', besar]] as const) : ([['besar', besar], ['kecil', kecil]] as const)) {
        const ms = await lama(() => buku.query.execute(buat(urutan(buku, i))));
        if (i >= 30) sampel[sisi].push(ms);
      }
    }
    const [k, b] = [median(sampel.kecil), median(sampel.besar)];
    const p99 = persentil(sampel.besar, 0.99);
    yield {
      skenario: `${nama}, p50`, kami: `${milidetik(b)} (${besar.peristiwa} peristiwa)`, pembanding: `${milidetik(k)} (${kecil.peristiwa} peristiwa)`, rasio: b / k,
      sasaran: bersasaran && '≤ 1,3', baik: bersasaran ? b / k <= 1.3 : null, angka: { kecilP50: k, besarP50: b, kecil: kecil.peristiwa, besar: besar.peristiwa },
    };
    yield { skenario: `${nama}, p99`, kami: milidetik(p99), pembanding: '', rasio: null, sasaran: bersasaran && '< 10 ms', baik: bersasaran ? p99 < 10 : null, angka: { p99, kecilP99: persentil(sampel.kecil, 0.99) } };
  }
  await kecil.tutup();
  await besar.tutup();
}

/** A different sequence at each question, all of them late enough for the year to be complete. */
const urutan = (buku: Buku, i: number): number => buku.peristiwa - (i % 500);
