import type { BarisAnggaran, BarisJembatan, TahapTersedia } from '#capaian';
import { Desimal, type Dokumen } from '#kernel';

/** One bar of the waterfall: a level (`tetap`) or a change that starts where the last one ended. */
export interface Batang {
  readonly nama: string;
  /** Full name of the part, where `nama` is only its code. */
  readonly uraian: string;
  readonly jenis: 'tetap' | 'naik' | 'turun' | 'realisasi';
  /** Level, or size of the change with its sign. */
  readonly nilai: string;
  readonly dari: string;
  readonly ke: string;
  /** Documents that the step rests on; empty where it is made of several. */
  readonly dokumen: readonly Dokumen[];
}

function change(nama: string, dari: Desimal, selisih: Desimal, { uraian = '', dokumen = [] }: Partial<Pick<Batang, 'uraian' | 'dokumen'>> = {}): Batang {
  return { nama, uraian, jenis: selisih.tanda < 0 ? 'turun' : 'naik', nilai: selisih.toString(), dari: dari.toString(), ke: dari.tambah(selisih).toString(), dokumen };
}

const level = (nama: string, nilai: string, jenis: 'tetap' | 'realisasi' = 'tetap', dokumen: readonly Dokumen[] = []): Batang => ({ nama, uraian: '', jenis, nilai, dari: '0', ke: nilai, dokumen });

/** awal → each revision → the ceiling that holds → realisasi, for one node, each with the documents behind it. */
export function batangTahap(baris: BarisJembatan, dokumenRealisasi: readonly Dokumen[]): readonly Batang[] {
  const batang: Batang[] = [];
  let last: string | null = null;
  for (const l of baris.langkah) {
    if (l.sesudah === null) continue;
    if (l.sebelum === null || last === null) batang.push(level(l.nama, l.sesudah, 'tetap', [l.dokumen]));
    else batang.push(change(l.nama, Desimal.dari(l.sebelum), Desimal.dari(l.sesudah).kurang(Desimal.dari(l.sebelum)), { dokumen: [l.dokumen] }));
    last = l.sesudah;
  }
  if (last !== null && batang.length > 1) batang.push(level('Pagu terkini', last));
  if (baris.realisasi.nilai !== null) batang.push(level('Realisasi', baris.realisasi.nilai, 'realisasi', dokumenRealisasi));
  return batang;
}

/** First tahap → what each part added or gave up → last tahap. */
export function batangBagian(baris: BarisAnggaran, tahap: readonly TahapTersedia[]): readonly Batang[] {
  const [awal, akhir] = [baris.pagu[0]?.nilai, baris.pagu.at(-1)?.nilai];
  if (tahap.length < 2 || awal == null || akhir == null) return [];
  let running = Desimal.dari(awal);
  const batang: Batang[] = [level(tahap[0]!.nama, awal)];
  for (const anak of baris.anak) {
    const selisih = anak.selisih.nilai === null ? Desimal.nol : Desimal.dari(anak.selisih.nilai);
    if (selisih.tanda === 0) continue;
    batang.push(change(anak.kode, running, selisih, { uraian: anak.uraian }));
    running = running.tambah(selisih);
  }
  const rest = Desimal.dari(akhir).kurang(running);
  // The parts need not explain the whole (a part without a stated pagu): the gap is shown, not hidden.
  if (rest.tanda !== 0) batang.push(change('tidak dirinci', running, rest));
  batang.push(level(tahap.at(-1)!.nama, akhir));
  return batang;
}

/** The chart in one sentence per bar, for those who do not see it. */
export function kalimatBatang(batang: readonly Batang[], tulis: (nilai: string) => string): string {
  return batang.map((b) => `${b.nama} ${b.jenis === 'naik' ? 'bertambah ' : b.jenis === 'turun' ? 'berkurang ' : ''}${tulis(b.nilai.replace('-', ''))}`).join('; ');
}
