import { BulatTeks, Pilihan, Teks } from './fields.js';

/** The two times of every read: as known at one, as effective on the other. */
export class TitikQuery {
  @Teks({ uraian: 'Diketahui sampai: urutan, tanggal (akhir hari WIB) atau waktu berzona. Kosong: sekarang.', contoh: '2024-12-31', opsional: true }, { maks: 40, kosong: true })
  readonly diketahui?: string;

  @Teks({ uraian: 'Hanya fakta yang berlaku sampai tanggal ini. Kosong: semua.', contoh: '2024-09-30', opsional: true }, { maks: 10, kosong: true })
  readonly berlaku?: string;
}

export class HalamanQuery {
  @BulatTeks({ uraian: 'Halaman, mulai 1', contoh: 1, opsional: true }, 1, 1_000_000)
  readonly halaman?: string;

  @BulatTeks({ uraian: 'Banyak baris tiap halaman (bawaan 1000)', contoh: 100, opsional: true }, 1, 10_000)
  readonly ukuran?: string;
}

export class TitikHalamanQuery extends TitikQuery {
  @BulatTeks({ uraian: 'Halaman, mulai 1', contoh: 1, opsional: true }, 1, 1_000_000)
  readonly halaman?: string;

  @BulatTeks({ uraian: 'Banyak baris tiap halaman (bawaan 1000)', contoh: 100, opsional: true }, 1, 10_000)
  readonly ukuran?: string;
}

export class AngkaQuery extends TitikHalamanQuery {
  @Pilihan({ uraian: 'Bentuk jawaban', contoh: 'csv', opsional: true }, ['json', 'csv'])
  readonly format?: string;
}
