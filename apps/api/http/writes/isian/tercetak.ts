import type { Tingkat } from '#capaian';
import { sebagaiDikenal, tingkatDikenal, type SebagaiTercetak } from '#rekonsiliasi';
import { Objek, Pilihan, Teks, YaTidak } from '../../input/fields.js';
import { DasarKoreksiIsian } from './koreksi.js';

/** A printed cell as it should have been recorded. */
export class SelTercetakIsian {
  @Teks({ uraian: 'Tabel atau tempat, seperti tercetak', contoh: 'Tabel 3.7, hlm. 41' }, { maks: 500 })
  readonly tabel!: string;

  @Teks({ uraian: 'Nama baris, seperti tercetak', contoh: 'Program penunjang urusan' }, { maks: 1_000 })
  readonly baris!: string;

  @Teks({ uraian: 'Judul kolom, seperti tercetak', contoh: 'Anggaran' }, { maks: 500 })
  readonly kolom!: string;

  @Pilihan({ uraian: 'Dibaca sebagai apa', contoh: 'rupiah' }, sebagaiDikenal)
  readonly sebagai!: SebagaiTercetak;

  @Teks({ uraian: 'Teks tercetak apa adanya; kosong bila selnya kosong', contoh: '1.300.000.000', opsional: true }, { maks: 500, kosong: true })
  readonly tercetak?: string | null;

  @Teks({ uraian: 'Pernyataan, dipisahkan titik koma; kosong bila hanya dipakai sel lain', contoh: 'jumlah({3.7/1.*/pagu})', opsional: true }, { maks: 10_000, kosong: true })
  readonly pernyataan?: string | null;

  @Pilihan({ uraian: 'Tingkat pertentangannya; kosong menurut jenis selnya', contoh: 'A', opsional: true }, tingkatDikenal)
  readonly tingkat?: Tingkat | null;

  @YaTidak({ uraian: 'Sumbernya rusak di sini: disimpan, tidak diuji', contoh: false, opsional: true })
  readonly rusak?: boolean | null;

  @Teks({ uraian: 'Catatan', opsional: true }, { maks: 1_000, kosong: true })
  readonly catatan?: string | null;
}

export class KoreksiTercetakIsian extends DasarKoreksiIsian {
  @Teks({ uraian: 'Id peristiwa yang mencatat sel itu', contoh: '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55' }, { maks: 100 })
  readonly peristiwa!: string;

  @Objek({ uraian: 'Isi sel yang benar; kosong: selnya dicabut', opsional: true }, () => SelTercetakIsian)
  readonly isi?: SelTercetakIsian | null;
}
