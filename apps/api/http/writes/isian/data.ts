import type { Periode } from '#kernel';
import { jenisFormula, type JenisFormula } from '#perencanaan';
import { faktorDikenal, lingkupPembanding, sifatData, ukuranPembanding, type Faktor, type LingkupPembanding, type SifatData, type UkuranPembanding } from '#realisasi';
import { Bulat, Daftar, Desimal, Objek, PeriodeTeks, Pilihan, Tanggal, Teks, YaTidak } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';
import { DasarKoreksiIsian } from './koreksi.js';

export class DataPendukungIsian {
  @Teks({ uraian: 'Kunci data: huruf kecil, angka dan tanda hubung', contoh: 'koperasi' }, { maks: 60 })
  readonly kunci!: string;

  @Teks({ uraian: 'Nama data; sama untuk setiap baris dengan kunci yang sama', contoh: 'Jumlah koperasi' }, { maks: 300 })
  readonly nama!: string;

  @Teks({ uraian: 'Ciri sebagai dimensi=nilai, dipisahkan titik koma; kosong untuk seluruhnya', contoh: 'kecamatan=Perak; jenis=Konsumen', opsional: true }, { maks: 1_000, kosong: true })
  readonly ciri?: string | null;

  @Bulat({ uraian: 'Tahun yang dihitung; bawaan tahun pada alamat', contoh: 2024, opsional: true }, 1945, 2999)
  readonly tahun?: number | null;

  @PeriodeTeks({ uraian: 'Periode; bawaan tahun', opsional: true })
  readonly periode?: Periode | null;

  @Tanggal({ uraian: 'Sebagai ganti tahun dan periode: hari yang dihitung', contoh: '2024-12-31', opsional: true })
  readonly tanggal?: string | null;

  @Pilihan({ uraian: 'posisi: banyaknya pada suatu saat (bawaan); arus: yang bertambah selama periode', contoh: 'posisi', opsional: true }, sifatData)
  readonly sifat?: SifatData | null;

  @Desimal({ uraian: 'Banyaknya', contoh: '26' })
  readonly nilai!: string;

  @Teks({ uraian: 'Satuan', contoh: 'koperasi' }, { maks: 100 })
  readonly satuan!: string;

  @Teks({ uraian: 'Siapa yang menghitung, atau tabel asalnya', contoh: 'Bidang kelembagaan', opsional: true }, { maks: 300, kosong: true })
  readonly sumber?: string | null;

  @Objek({ uraian: 'Dokumen yang menyatakannya' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Objek({ uraian: 'Dasar koreksi, bila yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class PembandingIsian {
  @Teks({ uraian: 'Kode indikator', contoh: 'I-S1' }, { maks: 100 })
  readonly indikator!: string;

  @Pilihan({ uraian: 'Pembanding dari mana', contoh: 'nasional' }, lingkupPembanding)
  readonly lingkup!: LingkupPembanding;

  @Teks({ uraian: 'Nama pembanding', contoh: 'Nasional' }, { maks: 300 })
  readonly nama!: string;

  @Bulat({ uraian: 'Tahun nilai pembanding', contoh: 2024 }, 1945, 2999)
  readonly tahun!: number;

  @Pilihan({ uraian: 'Apa yang dibandingkan', contoh: 'realisasi' }, ukuranPembanding)
  readonly ukuran!: UkuranPembanding;

  @Desimal({ uraian: 'Nilai pembanding', contoh: '7.5' })
  readonly nilai!: string;

  @Teks({ uraian: 'Satuan', contoh: 'persen' }, { maks: 100 })
  readonly satuan!: string;

  @YaTidak({ uraian: 'Apakah sebanding; bila tidak, catatan wajib', contoh: false })
  readonly sebanding!: boolean;

  @Teks({ uraian: 'Mengapa tidak sebanding, atau yang perlu diperhatikan', contoh: 'Indikator nasional lain definisinya', opsional: true }, { maks: 500, kosong: true })
  readonly catatan?: string | null;

  @Objek({ uraian: 'Dokumen yang menyatakannya' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Objek({ uraian: 'Dasar koreksi, bila yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class AnalisisIsian {
  @Teks({ uraian: 'Kode indikator, atau sebutkan simpul', contoh: 'I-S1', opsional: true }, { maks: 100 })
  readonly indikator?: string | null;

  @Teks({ uraian: 'Kode simpul, atau "pd"; atau sebutkan indikator', opsional: true }, { maks: 50 })
  readonly simpul?: string | null;

  @PeriodeTeks({ uraian: 'Periode; bawaan tahun', opsional: true })
  readonly periode?: Periode | null;

  @Pilihan({ uraian: 'Jenis faktor', contoh: 'penghambat' }, faktorDikenal)
  readonly faktor!: Faktor;

  @Bulat({ uraian: 'Urutan dalam daftar faktornya, mulai 1', contoh: 1 }, 1, 999)
  readonly nomor!: number;

  @Teks({ uraian: 'Isinya, singkat', contoh: 'Tenaga akuntansi koperasi kurang' }, { maks: 500 })
  readonly teks!: string;

  @Objek({ uraian: 'Dokumen yang menyatakannya' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Objek({ uraian: 'Dasar koreksi, bila yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class DataIsian {
  @Daftar({ uraian: 'Data pendukung', opsional: true }, () => DataPendukungIsian, { min: 0, maks: 800 })
  readonly data?: DataPendukungIsian[] | null;

  @Daftar({ uraian: 'Pembanding', opsional: true }, () => PembandingIsian, { min: 0, maks: 800 })
  readonly pembanding?: PembandingIsian[] | null;

  @Daftar({ uraian: 'Analisis', opsional: true }, () => AnalisisIsian, { min: 0, maks: 800 })
  readonly analisis?: AnalisisIsian[] | null;
}

export class KoreksiDataIsian extends DasarKoreksiIsian {
  @Teks({ uraian: 'Id peristiwa yang dikoreksi', contoh: '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55' }, { maks: 100 })
  readonly peristiwa!: string;

  @Teks({ uraian: 'Angka (sebagai teks desimal) atau teks analisis yang benar; kosong: pernyataannya dicabut', contoh: '27', opsional: true }, { maks: 500 })
  readonly isi?: string | null;
}

export class FormulaIsian {
  @Teks({ uraian: 'Kode indikator', contoh: 'I-S1' }, { maks: 100 })
  readonly indikator!: string;

  @Pilihan({ uraian: 'rasio = pembilang ÷ penyebut × pengali; pertumbuhan terhadap tahun sebelumnya; jumlah', contoh: 'rasio' }, jenisFormula)
  readonly jenis!: JenisFormula;

  @Teks({ uraian: 'Suku: kunci data, boleh dengan [ciri]; dijumlahkan dengan +', contoh: 'koperasi[status=aktif]' }, { maks: 1_000 })
  readonly pembilang!: string;

  @Teks({ uraian: 'Suku pembagi: wajib untuk rasio, boleh untuk pertumbuhan terhadap tahun dasar', contoh: 'koperasi', opsional: true }, { maks: 1_000, kosong: true })
  readonly penyebut?: string | null;

  @Desimal({ uraian: 'Pengali; bawaan 100', contoh: '100', opsional: true })
  readonly pengali?: string | null;

  @Objek({ uraian: 'Dokumen yang menetapkan formula', opsional: true }, () => DokumenIsian)
  readonly dokumen?: DokumenIsian | null;
}

export class DaftarFormulaIsian {
  @Daftar({ uraian: 'Formula' }, () => FormulaIsian, { maks: 800 })
  readonly formula!: FormulaIsian[];
}
