import type { Tahap } from '#kernel';
import type { JenisAngkaRencana } from '#perencanaan';
import { Bulat, Daftar, Desimal, Objek, Pilihan, TahapTeks, Teks, YaTidak } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';
import { DasarKoreksiIsian } from './koreksi.js';

export class BarisRencanaIsian {
  @Pilihan({ uraian: 'target-rupiah: jumlah setahun sebuah simpul; target-akhir: target akhir periode Renstra atau RPJMD; saldo-awal: realisasi Renstra sampai tahun lalu', contoh: 'target-akhir' }, ['target-rupiah', 'target-akhir', 'saldo-awal'])
  readonly angka!: JenisAngkaRencana;

  @Teks({ uraian: 'Kode indikator (K); tepat salah satu dari indikator dan simpul', contoh: 'I-S1', opsional: true }, { maks: 100 })
  readonly indikator?: string | null;

  @Teks({ uraian: 'Kode simpul (Rp); "pd" untuk seluruh perangkat daerah', contoh: '2', opsional: true }, { maks: 50 })
  readonly simpul?: string | null;

  @TahapTeks({ uraian: 'Tahap (target-rupiah); bawaan awal', contoh: 'awal', opsional: true })
  readonly tahap?: Tahap | null;

  @Bulat({ uraian: 'Tahun pertama periode (target-akhir)', contoh: 2024, opsional: true }, 1945, 2999)
  readonly dariTahun?: number | null;

  @Bulat({ uraian: 'Tahun terakhir periode (target-akhir)', contoh: 2026, opsional: true }, 1945, 2999)
  readonly sampaiTahun?: number | null;

  @Teks({ uraian: 'K seperti tertulis pada dokumennya, atau rupiah sebagai desimal', contoh: '80 (BB)' }, { maks: 300 })
  readonly nilai!: string;

  @Objek({ uraian: 'Dokumen yang menyatakannya' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Objek({ uraian: 'Dasar koreksi, bila angka yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class RencanaIsian {
  @Daftar({ uraian: 'Angka rencana' }, () => BarisRencanaIsian, { maks: 800 })
  readonly baris!: BarisRencanaIsian[];
}

export class JabatanIsian {
  @Teks({ uraian: 'Tanda pengenal jabatan: huruf kecil, angka, tanda hubung', contoh: 'kepala-dinas' }, { maks: 100 })
  readonly id!: string;

  @Teks({ uraian: 'Nama jabatan; bukan nama orang', contoh: 'Kepala Dinas Koperasi dan Usaha Mikro' }, { maks: 300 })
  readonly nama!: string;
}

export class MendukungIsian {
  @Teks({ uraian: 'Tanda pengenal jabatan pemilik PK di atasnya', contoh: 'bupati' }, { maks: 100 })
  readonly jabatan!: string;

  @Teks({ uraian: 'Nomor butirnya', contoh: '3' }, { maks: 20 })
  readonly nomor!: string;

  @Teks({ uraian: 'Huruf bagian', contoh: 'a', opsional: true }, { maks: 10 })
  readonly bagian?: string | null;
}

export class ButirPkIsian {
  @Teks({ uraian: 'Nomor butir', contoh: '7' }, { maks: 20 })
  readonly nomor!: string;

  @Teks({ uraian: 'Huruf bagian, bila satu butir memuat beberapa indikator', contoh: 'a', opsional: true }, { maks: 10 })
  readonly bagian?: string | null;

  @Teks({ uraian: 'Sasaran menurut PK', contoh: 'Meningkatnya Koperasi Aktif' }, { maks: 1_000 })
  readonly sasaran!: string;

  @Teks({ uraian: 'Kode indikator; kosong hanya untuk butir di luar Renstra', contoh: 'I-S1', opsional: true }, { maks: 100 })
  readonly indikator?: string | null;

  @Teks({ uraian: 'Nama indikator menurut PK', contoh: 'Persentase koperasi aktif' }, { maks: 1_000 })
  readonly nama!: string;

  @Teks({ uraian: 'Satuan', contoh: 'persen', opsional: true }, { maks: 100, kosong: true })
  readonly satuan?: string | null;

  @Teks({ uraian: 'Target seperti tertulis', contoh: '9,8%' }, { maks: 300 })
  readonly target!: string;

  @YaTidak({ uraian: 'Butir ini tidak ada dalam Renstra', contoh: false, opsional: true })
  readonly diLuarRenstra?: boolean | null;

  @Objek({ uraian: 'Butir PK di atasnya yang didukung', opsional: true }, () => MendukungIsian)
  readonly mendukung?: MendukungIsian | null;
}

export class ProgramPkIsian {
  @Teks({ uraian: 'Kode program (atau kegiatan, sub kegiatan)', contoh: '2' }, { maks: 50 })
  readonly simpul!: string;

  @Desimal({ uraian: 'Anggaran menurut PK', contoh: '32702250' })
  readonly anggaran!: string;
}

export class PkIsian {
  @Objek({ uraian: 'Yang berjanji' }, () => JabatanIsian)
  readonly jabatan!: JabatanIsian;

  @Objek({ uraian: 'Kepada siapa' }, () => JabatanIsian)
  readonly atasan!: JabatanIsian;

  @TahapTeks()
  readonly tahap!: Tahap;

  @Objek({ uraian: 'Dokumen PK' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Teks({ uraian: 'Alasan mengubah PK sebelumnya', contoh: 'Perubahan APBD', opsional: true }, { maks: 1_000 })
  readonly alasan?: string | null;

  @Daftar({ uraian: 'Butir: indikator dan target' }, () => ButirPkIsian, { min: 0, maks: 120 })
  readonly butir!: ButirPkIsian[];

  @Daftar({ uraian: 'Program dan anggarannya', opsional: true }, () => ProgramPkIsian, { min: 0, maks: 200 })
  readonly program?: ProgramPkIsian[] | null;

  @Objek({ uraian: 'Dasar koreksi, bila PK yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}
