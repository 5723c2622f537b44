import { basisDikenal, type Basis } from '#realisasi';
import { jenisKebijakan, type IsiKebijakan, type JenisKebijakan } from '#capaian';
import type { ClassConstructor } from 'class-transformer';
import { Daftar, DaftarTeks, Desimal, Objek, ObjekBebas, Pilihan, Tanggal, Teks, YaTidak } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';

export class CapaianIsian {
  @Desimal({ uraian: 'Capaian dipotong pada persentase ini; kosong: tidak pernah', contoh: '120', opsional: true })
  readonly batas?: string | null;

  @DaftarTeks({ uraian: 'Dokumen mana yang dipakai bila beberapa menjanjikan target; yang pertama menang', contoh: ['PK', 'RENJA'] }, { maks: 30, panjang: 50 })
  readonly dokumenTarget!: string[];
}

export class RataRataIsian {
  @Pilihan({ uraian: 'Rata-rata atas', contoh: 'sasaran' }, ['sasaran', 'program', 'sasaran-dan-program', 'semua'])
  readonly atas!: IsiKebijakan['rata-rata']['atas'];

  @Pilihan({ uraian: 'Nilai yang dirata-ratakan', contoh: 'tanpa-batas' }, ['tanpa-batas', 'dengan-batas'])
  readonly nilai!: IsiKebijakan['rata-rata']['nilai'];
}

export class TingkatIsian {
  @Teks({ uraian: 'Predikat', contoh: 'Baik' }, { maks: 100 })
  readonly predikat!: string;

  @Desimal({ uraian: 'Batas bawah, persen', contoh: '90' })
  readonly dari!: string;

  @YaTidak({ uraian: 'Batas bawah termasuk', contoh: false })
  readonly dariTermasuk!: boolean;

  @Desimal({ uraian: 'Batas atas, persen; kosong: tanpa batas', contoh: '110', opsional: true })
  readonly sampai?: string | null;

  @YaTidak({ uraian: 'Batas atas termasuk', contoh: true })
  readonly sampaiTermasuk!: boolean;
}

export class SkalaIsian {
  @Daftar({ uraian: 'Tingkat predikat' }, () => TingkatIsian, { maks: 30 })
  readonly tingkat!: TingkatIsian[];

  @Pilihan({ uraian: 'Nilai di celah skala dibaca sebagai', contoh: 'tanpa-predikat' }, ['tanpa-predikat', 'bawah', 'atas'])
  readonly celah!: IsiKebijakan['skala']['celah'];

  @Pilihan({ uraian: 'Nilai di atas puncak skala dibaca sebagai', contoh: 'puncak' }, ['tanpa-predikat', 'puncak'])
  readonly diAtasPuncak!: IsiKebijakan['skala']['diAtasPuncak'];
}

export class BasisIsian {
  @Pilihan({ uraian: 'Basis realisasi untuk serapan dan sisa', contoh: 'SP2D' }, basisDikenal)
  readonly basis!: Basis;
}

export class EmpatMataIsian {
  @DaftarTeks({ uraian: 'Jenis fakta yang wajib lewat usulan: pohon, target, pk, anggaran, realisasi', contoh: ['anggaran'] }, { min: 0, maks: 5, panjang: 20 })
  readonly wajib!: string[];
}

export const isianKebijakan: Readonly<Record<JenisKebijakan, ClassConstructor<object>>> = {
  capaian: CapaianIsian, 'rata-rata': RataRataIsian, skala: SkalaIsian, basis: BasisIsian, 'empat-mata': EmpatMataIsian,
};

export class SatuKebijakanIsian {
  @Pilihan({ uraian: 'Jenis kebijakan', contoh: 'basis' }, jenisKebijakan)
  readonly jenis!: JenisKebijakan;

  @Tanggal({ uraian: 'Berlaku sejak', contoh: '2024-01-01' })
  readonly berlaku!: string;

  @ObjekBebas({ uraian: 'Isi menurut jenisnya', contoh: { basis: 'SP2D' } })
  readonly isi!: object;

  @Objek({ uraian: 'Dokumen yang menetapkan' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;
}

export class KebijakanIsian {
  @Daftar({ uraian: 'Kebijakan yang ditetapkan bersama' }, () => SatuKebijakanIsian, { maks: 20 })
  readonly kebijakan!: SatuKebijakanIsian[];
}
