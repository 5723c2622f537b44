import { monitorEventLoopDelay } from 'node:perf_hooks';
import { AmbilRingkasan } from '#capaian/nest';
import { bukaBuku, folderBuku, ukuranBesar } from '../buku.js';
import { pdKe } from '../pembangkit.js';
import { lama, median, milidetik, persentil, type Hasil, type Lingkup } from '../ukur.js';

/** 6: the roll-up of a pemda of 30 PD, computed beside the thread that serves HTTP. */
export async function* ringkasan(lingkup: Lingkup): AsyncIterable<Hasil> {
  const buku = await bukaBuku(await folderBuku(lingkup, ukuranBesar(lingkup.cepat)));
  const { pemda } = pdKe(0);
  const tanya = (i: number): Promise<{ baris: readonly unknown[] }> => buku.query.execute(new AmbilRingkasan(pemda, 2022, { diketahui: String(buku.peristiwa - i) }));
  const pertama = await lama(() => tanya(0));
  const { baris } = await tanya(0);
  const tunda = monitorEventLoopDelay({ resolution: 5 });
  tunda.enable();
  const sampel: number[] = [];
  for (let i = 0; i < (lingkup.cepat ? 15 : 60); i++) sampel.push(await lama(() => tanya(i)));
  tunda.disable();
  const utas = tunda.percentile(99) / 1e6;
  yield {
    skenario: `ringkasan pemda, ${baris.length} PD`, kami: `p50 ${milidetik(median(sampel))}, p99 ${milidetik(persentil(sampel, 0.99))}`, pembanding: `pertama kali ${milidetik(pertama)}; utas HTTP tertahan p99 ${milidetik(utas)}`, rasio: null, sasaran: '', baik: null,
    angka: { p50: median(sampel), p99: persentil(sampel, 0.99), pertama, utasHttpP99: utas, pd: baris.length },
  };
  await buku.tutup();
}
