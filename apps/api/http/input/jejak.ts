import { golonganPeristiwa, golonganTerlambat, type GolonganPeristiwa, type GolonganTerlambat } from '#jejak';
import { BulatTeks, Pilihan, TahapTeks, Teks } from './fields.js';
import { AngkaQuery, HalamanQuery, TitikQuery } from './titik.js';

const alamat = { uraian: 'Alamat angka, seperti yang tercetak pada setiap sel', contoh: 'jombang-diskopum/2024/serapan/pd/TIDAK_DISEBUT' };

export class SejakQuery extends AngkaQuery {
  @Teks({ uraian: 'Sesudah titik ini: urutan, tanggal (akhir hari WIB) atau waktu berzona; 0: sejak awal', contoh: '370' }, { maks: 40 })
  readonly sejak!: string;

  @Pilihan({ uraian: 'Hanya golongan ini', contoh: 'periode-tertutup', opsional: true }, golonganPeristiwa)
  readonly golongan?: GolonganPeristiwa;
}

export class BandingQuery extends HalamanQuery {
  @Teks({ uraian: 'Titik lama, DIKETAHUI[@BERLAKU]: urutan, tanggal atau waktu, lalu bila perlu @ dan tanggal. Kosong: sama dengan ke', contoh: '370@2024-09-30', opsional: true }, { maks: 60 })
  readonly dari?: string;

  @Teks({ uraian: 'Titik baru, bentuknya sama. Kosong: sekarang', contoh: '412', opsional: true }, { maks: 60, kosong: true })
  readonly ke?: string;

  @TahapTeks({ uraian: 'Bandingkan tahap ini, bersama keTahap', contoh: 'awal', opsional: true })
  readonly dariTahap?: string;

  @TahapTeks({ uraian: 'Dengan tahap ini', contoh: 'perubahan', opsional: true })
  readonly keTahap?: string;

  @BulatTeks({ uraian: 'Bandingkan dengan tahun ini', contoh: 2023, opsional: true }, 1945, 2999)
  readonly dariTahun?: string;

  @Teks({ uraian: 'Hanya angka yang alamatnya, pada sisi mana pun, berawalan ini', contoh: 'jombang-diskopum/2024/pagu-terkini/', opsional: true }, { maks: 1_000 })
  readonly angka?: string;

  @Pilihan({ uraian: 'Bentuk jawaban', contoh: 'csv', opsional: true }, ['json', 'csv'])
  readonly format?: string;
}

export class AsalQuery extends TitikQuery {
  @Teks(alamat, { maks: 1_000 })
  readonly angka!: string;

  @Pilihan({ uraian: 'Bentuk jawaban', contoh: 'csv', opsional: true }, ['json', 'csv'])
  readonly format?: string;
}

export class AndaiQuery extends AsalQuery {
  @BulatTeks({ uraian: 'Urutan peristiwa yang diandaikan tidak ada', contoh: 391 }, 1, 999_999_999_999_999)
  readonly tanpa!: string;
}

export class TerlambatQuery extends AngkaQuery {
  @BulatTeks({ uraian: 'Terlambat bila dicatat lebih dari sekian hari sesudah berlaku (bawaan 30)', contoh: 30, opsional: true }, 0, 36_500)
  readonly hari?: string;

  @Pilihan({ uraian: 'Hanya golongan ini', contoh: 'koreksi-setelah-tutup', opsional: true }, golonganTerlambat)
  readonly golongan?: GolonganTerlambat;
}
