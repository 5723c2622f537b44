import { Teks } from '../../input/fields.js';

export class SaksiIsian {
  @Teks({ uraian: 'Segel beserta tanda tangan saksi, apa adanya', contoh: 'runut.jombangkab.go.id\n412\n…\n' }, { maks: 20_000 })
  readonly catatan!: string;

  @Teks({ uraian: 'Kunci pemeriksa saksi: NAMA+8 angka heksadesimal+base64', contoh: 'inspektorat.jombangkab.go.id+0f3a9c1e+BAAA…' }, { maks: 400 })
  readonly saksi!: string;
}
