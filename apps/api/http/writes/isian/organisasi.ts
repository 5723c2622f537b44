import { Daftar, DaftarTeks, Objek, Tanggal, Teks } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';

class DasarPerubahanPd {
  @Objek({ uraian: 'Perda atau Perkada yang mengubah susunan perangkat daerah' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Tanggal({ uraian: 'Hari pertama berlakunya; kosong: tanggal dokumen', contoh: '2025-01-01', opsional: true })
  readonly berlaku?: string | null;
}

export class PdBernamaIsian {
  @Teks({ uraian: 'Id perangkat daerah', contoh: 'jombang-dkupp' }, { maks: 100 })
  readonly pd!: string;

  @Teks({ uraian: 'Nama menurut dokumen', contoh: 'Dinas Koperasi, Usaha Mikro dan Perdagangan' }, { maks: 300 })
  readonly nama!: string;
}

export class UbahPdIsian extends DasarPerubahanPd {
  @Teks({ uraian: 'Id perangkat daerah', contoh: 'jombang-diskopum' }, { maks: 100 })
  readonly pd!: string;

  @Teks({ uraian: 'Nama baru', contoh: 'Dinas Koperasi dan Usaha Kecil Menengah' }, { maks: 300 })
  readonly nama!: string;
}

export class GabungPdIsian extends DasarPerubahanPd {
  @DaftarTeks({ uraian: 'PD yang berakhir', contoh: ['jombang-diskopum', 'jombang-disperdag'] }, { maks: 50, panjang: 100 })
  readonly dari!: string[];

  @Objek({ uraian: 'PD hasil: baru, atau yang sudah ada dan menerima yang lain' }, () => PdBernamaIsian)
  readonly menjadi!: PdBernamaIsian;
}

export class PecahPdIsian extends DasarPerubahanPd {
  @Teks({ uraian: 'PD yang dipecah', contoh: 'jombang-diskopum' }, { maks: 100 })
  readonly pd!: string;

  @Daftar({ uraian: 'PD hasil; PD yang dipecah boleh termasuk di dalamnya' }, () => PdBernamaIsian, { min: 2, maks: 50 })
  readonly menjadi!: PdBernamaIsian[];
}
