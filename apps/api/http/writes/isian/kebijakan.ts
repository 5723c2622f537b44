import { basisDikenal, type Basis } from '#realisasi';
import { jenisKebijakan, type IsiKebijakan, type JenisKebijakan } from '#capaian';
import type { ClassConstructor } from 'class-transformer';
import { Bulat, Daftar, DaftarTeks, Desimal, Objek, ObjekBebas, Pilihan, Tanggal, Teks, YaTidak } from '../../input/fields.js';
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

class UnsurLheIsian {
  @Teks({ uraian: 'Kunci, unik di antara saudaranya', contoh: 'a' }, { maks: 10 })
  readonly kunci!: string;

  @Teks({ uraian: 'Nama', contoh: 'Keberadaan' }, { maks: 300 })
  readonly nama!: string;

  @Desimal({ uraian: 'Bobot', contoh: '6' })
  readonly bobot!: string;
}

class KomponenLheIsian extends UnsurLheIsian {
  @Daftar({ uraian: 'Subkomponen, boleh kosong' }, () => UnsurLheIsian, { min: 0, maks: 20 })
  readonly sub!: UnsurLheIsian[];
}

export class KatalogLheIsian {
  @Daftar({ uraian: 'Komponen evaluasi' }, () => KomponenLheIsian, { maks: 20 })
  readonly komponen!: KomponenLheIsian[];
}

export class HariLiburIsian {
  @DaftarTeks({ uraian: 'Hari libur nasional dan cuti bersama, TTTT-BB-HH', contoh: ['2024-12-25'] }, { min: 0, maks: 1_000, panjang: 10 })
  readonly libur!: string[];
}

class KlaimIsian {
  @Teks({ uraian: 'Kata status', contoh: 'Selesai' }, { maks: 50 })
  readonly kata!: string;

  @YaTidak({ uraian: 'Apakah berarti selesai', contoh: true })
  readonly selesai!: boolean;
}

class SebutanStatusIsian {
  @Teks({ uraian: 'Sebutan', contoh: 'Sesuai rekomendasi' }, { maks: 100 })
  readonly sesuai!: string;

  @Teks({ uraian: 'Sebutan', contoh: 'Belum sesuai' }, { maks: 100 })
  readonly 'belum-sesuai'!: string;

  @Teks({ uraian: 'Sebutan', contoh: 'Belum ditindaklanjuti' }, { maks: 100 })
  readonly 'belum-ditindaklanjuti'!: string;

  @Teks({ uraian: 'Sebutan', contoh: 'Tidak dapat ditindaklanjuti' }, { maks: 100 })
  readonly 'tidak-dapat-ditindaklanjuti'!: string;
}

export class TindakLanjutIsian {
  @Daftar({ uraian: 'Kata status yang dipakai pelapor' }, () => KlaimIsian, { maks: 20 })
  readonly klaim!: KlaimIsian[];

  @Objek({ uraian: 'Sebutan status nasional' }, () => SebutanStatusIsian)
  readonly sebutan!: SebutanStatusIsian;

  @DaftarTeks({ uraian: 'Alasan sah rekomendasi tidak dapat ditindaklanjuti', contoh: ['keadaan kahar'] }, { maks: 20, panjang: 200 })
  readonly alasanSah!: string[];

  @Bulat({ uraian: 'Berapa hari sebelum tenggat diingatkan', contoh: 7 }, 0, 365)
  readonly ingatkan!: number;
}

export const isianKebijakan: Readonly<Record<JenisKebijakan, ClassConstructor<object>>> = {
  capaian: CapaianIsian, 'rata-rata': RataRataIsian, skala: SkalaIsian, basis: BasisIsian, 'empat-mata': EmpatMataIsian,
  'skala-lhe': SkalaIsian, 'katalog-lhe': KatalogLheIsian, 'hari-libur': HariLiburIsian, 'tindak-lanjut': TindakLanjutIsian,
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
