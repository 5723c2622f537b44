import { type Tahap } from '#kernel';
import { Daftar, Desimal, Objek, TahapTeks, Teks } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';
import { DasarKoreksiIsian } from './koreksi.js';

export class BarisPaguIsian {
  @Teks({ uraian: 'Kode simpul; "pd" untuk seluruh perangkat daerah', contoh: '1.2.1' }, { maks: 50 })
  readonly simpul!: string;

  @Teks({ uraian: 'Kode rekening', contoh: '5.1.02', opsional: true }, { maks: 30 })
  readonly rekening?: string | null;

  @Teks({ uraian: 'Nama sumber dana', contoh: 'DAU', opsional: true }, { maks: 200 })
  readonly sumberDana?: string | null;

  @Desimal({ uraian: 'Pagu baru; tepat salah satu dari nilai dan selisih', contoh: '250000000.00', opsional: true })
  readonly nilai?: string | null;

  @Desimal({ uraian: 'Tambahan (atau pengurangan, negatif) terhadap pagu sebelumnya', contoh: '-5000000', opsional: true })
  readonly selisih?: string | null;

  @Objek({ uraian: 'Dasar koreksi, bila pagu yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class RevisiIsian {
  @TahapTeks()
  readonly tahap!: Tahap;

  @Objek({ uraian: 'DPA, DPPA atau dokumen pergeseran' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Daftar({ uraian: 'Baris dokumen' }, () => BarisPaguIsian, { maks: 20_000 })
  readonly baris!: BarisPaguIsian[];
}
