import { edisiDikenal, type Periode, type Tahap } from '#kernel';
import { akumulasiDikenal, urutanJenjang, type Akumulasi, type Arah, type Jenjang } from '#perencanaan';
import { Daftar, DaftarTeks, Objek, PeriodeTeks, Pilihan, TahapTeks, Teks, YaTidak } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';
import { DasarKoreksiIsian } from './koreksi.js';

export class BarisTargetIsian {
  @Teks({ uraian: 'Kode indikator', contoh: 'I-S1' }, { maks: 100 })
  readonly indikator!: string;

  @TahapTeks()
  readonly tahap!: Tahap;

  @PeriodeTeks({ uraian: 'Periode; bawaan tahun', opsional: true })
  readonly periode?: Periode | null;

  @Teks({ uraian: 'Target seperti tertulis pada dokumennya: angka, rentang, predikat atau teks', contoh: '86,5 %' }, { maks: 300 })
  readonly nilai!: string;

  @Objek({ uraian: 'Dokumen yang menjanjikannya' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Objek({ uraian: 'Dasar koreksi, bila target yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class TargetIsian {
  @Daftar({ uraian: 'Target' }, () => BarisTargetIsian, { maks: 800 })
  readonly baris!: BarisTargetIsian[];
}

export class SimpulIsian {
  @Teks({ uraian: 'Kode', contoh: '1.2.9' }, { maks: 50 })
  readonly kode!: string;

  @Pilihan({ uraian: 'Jenjang', contoh: 'sub-kegiatan' }, urutanJenjang)
  readonly jenjang!: Jenjang;

  @Teks({ uraian: 'Kode induk; kosong untuk puncak pohon', contoh: '1.2', opsional: true }, { maks: 50 })
  readonly induk?: string | null;

  @Teks({ uraian: 'Uraian', contoh: 'Penyediaan jasa penunjang' }, { maks: 1_000 })
  readonly uraian!: string;

  @Pilihan({ uraian: 'Edisi nomenklatur; kosong: kode lokal', opsional: true }, edisiDikenal)
  readonly edisi?: (typeof edisiDikenal)[number] | null;
}

export class IndikatorIsian {
  @Teks({ uraian: 'Kode indikator', contoh: 'I-1.2.9' }, { maks: 100 })
  readonly kode!: string;

  @Teks({ uraian: 'Kode simpul tempat indikator dipasang', contoh: '1.2.9' }, { maks: 50 })
  readonly simpul!: string;

  @Teks({ uraian: 'Nama', contoh: 'Jumlah laporan' }, { maks: 1_000 })
  readonly nama!: string;

  @Teks({ uraian: 'Satuan', contoh: 'dokumen' }, { maks: 100 })
  readonly satuan!: string;

  @Pilihan({ uraian: 'Arah', contoh: 'positif' }, ['positif', 'negatif'])
  readonly arah!: Arah;

  @Pilihan({ uraian: 'Cara akumulasi antarperiode', contoh: 'jumlah' }, akumulasiDikenal)
  readonly akumulasi!: Akumulasi;

  @DaftarTeks({ uraian: 'Nama lain yang dipakai dokumen', opsional: true }, { min: 0, maks: 20, panjang: 1_000 })
  readonly namaLain?: string[] | null;
}

export class DukunganIsian {
  @Teks({ uraian: 'Kode indikator sasaran', contoh: 'I-S1' }, { maks: 100 })
  readonly indikator!: string;

  @Teks({ uraian: 'Kode program yang mendukungnya', contoh: '2' }, { maks: 50 })
  readonly program!: string;
}

export class PohonIsian {
  @Daftar({ uraian: 'Simpul', opsional: true }, () => SimpulIsian, { min: 0, maks: 3_000 })
  readonly simpul?: SimpulIsian[] | null;

  @Daftar({ uraian: 'Indikator', opsional: true }, () => IndikatorIsian, { min: 0, maks: 3_000 })
  readonly indikator?: IndikatorIsian[] | null;

  @Daftar({ uraian: 'Program yang mendukung indikator sasaran', opsional: true }, () => DukunganIsian, { min: 0, maks: 3_000 })
  readonly dukungan?: DukunganIsian[] | null;
}

export class PenggantianIsian extends DasarKoreksiIsian {
  @Teks({ uraian: 'Kode indikator yang digantikan', contoh: 'I-S1' }, { maks: 100 })
  readonly indikator!: string;

  @Teks({ uraian: 'Kode indikator penggantinya', contoh: 'I-S9' }, { maks: 100 })
  readonly oleh!: string;

  @YaTidak({ uraian: 'Angka keduanya boleh dibandingkan', contoh: false })
  readonly sebanding!: boolean;
}

export class PindahIsian extends DasarKoreksiIsian {
  @Teks({ uraian: 'Kode simpul yang dipindahkan', contoh: '1.7.1' }, { maks: 50 })
  readonly simpul!: string;

  @Teks({ uraian: 'Kode induk baru; kosong: menjadi puncak', contoh: '1.6', opsional: true }, { maks: 50 })
  readonly induk?: string | null;
}

