import { edisiDikenal, tahun as bacaTahun, type Edisi, type Kesalahan } from '#kernel';
import { salahTanda } from '#perencanaan';
import type { HasilBaca } from '../buku/baca.js';
import { Isian } from './isian.js';

/** Who and which year a workbook speaks about. What the sheet does not say, or says wrongly, is undefined and stands among the faults. */
export interface Identitas {
  readonly pemda: string | undefined;
  readonly namaPemda: string | undefined;
  readonly pd: string | undefined;
  readonly nama: string | undefined;
  readonly tahun: number | undefined;
  /** Edition of the standard codes; null where every code is local. */
  readonly edisi: Edisi | null | undefined;
  readonly salah: readonly Kesalahan[];
  readonly baris: Isian | undefined;
}

export function bacaIdentitas(hasil: HasilBaca): Identitas {
  const salah: Kesalahan[] = [];
  const [baris, ...lebih] = hasil.buku.identitas;
  if (!baris) {
    if (!hasil.tidakUtuh.includes('identitas')) salah.push({ kode: 'identitas-kosong', pesan: 'Lembar Identitas kosong. Isi satu baris: pemda, perangkat daerah dan tahun.', tempat: { lembar: 'Identitas', sel: 'A2', baris: 2 } });
    return { pemda: undefined, namaPemda: undefined, pd: undefined, nama: undefined, tahun: undefined, edisi: undefined, salah, baris: undefined };
  }
  const i = new Isian(hasil, salah, [], 'identitas', baris);
  for (const l of lebih) new Isian(hasil, salah, [], 'identitas', l).tolak('identitas-ganda', 'Lembar Identitas hanya memuat satu baris. Hapus baris ini.', 'pemda');
  const teks = (kolom: string): string | undefined => i.wajib(kolom) || undefined;
  const tanda = { pemda: teks('pemda'), pd: teks('pd') };
  // What stands under a sign that can be none is recorded nowhere.
  for (const { kode, pesan, tempat } of salahTanda(tanda.pemda ?? null, tanda.pd ?? null)) {
    const bidang = tempat!.bidang as keyof typeof tanda;
    i.tolak(kode, pesan, bidang);
    tanda[bidang] = undefined;
  }
  return {
    ...tanda,
    namaPemda: teks('namaPemda'),
    nama: teks('namaPd'),
    tahun: i.teks('tahun') === '' ? void i.wajib('tahun') : i.coba('tahun', () => bacaTahun(i.teks('tahun'))),
    edisi: i.cacat('edisi') ? undefined : i.teks('edisi') === '' ? null : i.pilihan('edisi', edisiDikenal),
    salah,
    baris: i,
  };
}
