import { Objek, Teks } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';

/** Why a recorded figure is stated anew: without both parts it does not change. */
export class DasarKoreksiIsian {
  @Teks({ uraian: 'Alasan', contoh: 'Salah ketik pada SP2D' }, { maks: 1_000 })
  readonly alasan!: string;

  @Objek({ uraian: 'Dokumen yang mendasari koreksi' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;
}
