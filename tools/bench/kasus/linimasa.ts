import { AmbilLinimasa } from '#jejak/nest';
import { bukaBuku, folderBuku, ukuranBesar } from '../buku.js';
import { pdKe } from '../pembangkit.js';
import { rangkaPd } from '../rangka.js';
import { lama, median, milidetik, persentil, type Hasil, type Lingkup } from '../ukur.js';

/** 7: the whole history of one leaf, and of the realisasi of a whole PD. */
export async function* linimasa(lingkup: Lingkup): AsyncIterable<Hasil> {
  const buku = await bukaBuku(await folderBuku(lingkup, ukuranBesar(lingkup.cepat)));
  const { pd } = pdKe(0);
  const daun = rangkaPd(pd).simpul.at(-1)!.kode;
  const angka: readonly (readonly [string, string, number])[] = [
    ['linimasa realisasi satu sub kegiatan', `${pd}/2022/realisasi/${daun}/SP2D/tahun`, lingkup.cepat ? 20 : 100],
    ['linimasa realisasi seluruh PD', `${pd}/2022/realisasi/pd/SP2D/tahun`, lingkup.cepat ? 2 : 8],
  ];
  for (const [nama, alamat, n] of angka) {
    const { kejadian } = (await buku.query.execute(new AmbilLinimasa(alamat, {}))) as { kejadian: readonly unknown[] };
    const sampel: number[] = [];
    for (let i = 0; i < n; i++) sampel.push(await lama(() => buku.query.execute(new AmbilLinimasa(alamat, {}))));
    yield {
      skenario: nama, kami: `p50 ${milidetik(median(sampel))}, p99 ${milidetik(persentil(sampel, 0.99))}`, pembanding: `${kejadian.length} kejadian`, rasio: null, sasaran: '', baik: null,
      angka: { p50: median(sampel), p99: persentil(sampel, 0.99), kejadian: kejadian.length },
    };
  }
  await buku.tutup();
}
