import { type Periode } from '#kernel';
import { basisDikenal, type Basis } from '#realisasi';
import { Daftar, Desimal, Objek, PeriodeTeks, Pilihan, Teks } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';
import { DasarKoreksiIsian } from './koreksi.js';

export class EntriIsian {
  @Pilihan({ uraian: 'Jenis', contoh: 'keuangan' }, ['keuangan', 'fisik', 'kinerja'])
  readonly jenis!: 'keuangan' | 'fisik' | 'kinerja';

  @Teks({ uraian: 'Kode simpul (keuangan, fisik); "pd" untuk seluruh perangkat daerah', contoh: '1.2.1', opsional: true }, { maks: 50 })
  readonly simpul?: string | null;

  @Teks({ uraian: 'Kode indikator (kinerja)', contoh: 'I-S1', opsional: true }, { maks: 100 })
  readonly indikator?: string | null;

  @Pilihan({ uraian: 'Basis (keuangan)', contoh: 'SP2D', opsional: true }, basisDikenal)
  readonly basis?: Basis | null;

  @Teks({ uraian: 'Kode rekening (keuangan)', contoh: '5.1.02', opsional: true }, { maks: 30 })
  readonly rekening?: string | null;

  @Teks({ uraian: 'Nama sumber dana (keuangan)', contoh: 'DAU', opsional: true }, { maks: 200 })
  readonly sumberDana?: string | null;

  @Desimal({ uraian: 'Rupiah, persen, atau dalam satuan indikator. Pengembalian: negatif.', contoh: '1250000.00' })
  readonly nilai!: string;

  @Objek({ uraian: 'Dokumen' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Objek({ uraian: 'Dasar koreksi, bila angka yang tercatat diganti', opsional: true }, () => DasarKoreksiIsian)
  readonly koreksi?: DasarKoreksiIsian | null;
}

export class RealisasiIsian {
  @PeriodeTeks()
  readonly periode!: Periode;

  @Daftar({ uraian: 'Entri' }, () => EntriIsian, { maks: 800 })
  readonly entri!: EntriIsian[];
}

export class KoreksiIsian extends DasarKoreksiIsian {
  @PeriodeTeks()
  readonly periode!: Periode;

  @Teks({ uraian: 'Id peristiwa yang dikoreksi', contoh: '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55' }, { maks: 100 })
  readonly peristiwa!: string;

  @Desimal({ uraian: 'Nilai yang benar', contoh: '1150000.00' })
  readonly nilai!: string;
}

export class PenjelasanPenutupanIsian {
  @Teks({ uraian: 'Id ketidaksesuaian', contoh: '1636c9104a8c' }, { maks: 100 })
  readonly ketidaksesuaian!: string;

  @Teks({ uraian: 'Penjelasan', contoh: 'Pagu menunggu DPPA yang sedang diproses' }, { maks: 2_000 })
  readonly alasan!: string;
}

export class TutupIsian {
  @Daftar({ uraian: 'Penjelasan setiap ketidaksesuaian yang masih terbuka' }, () => PenjelasanPenutupanIsian, { min: 0, maks: 500 })
  readonly penjelasan!: PenjelasanPenutupanIsian[];
}

export class BukaIsian extends DasarKoreksiIsian {}
