import { putusanDikenal, type Putusan } from '#rekonsiliasi';
import { Bulat, DaftarTeks, Objek, Pilihan, Teks } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';

export class PenjelasanIsian {
  @Pilihan({ uraian: 'Putusan: kesalahannya diakui, angkanya benar seperti tercetak, atau sudah diperbaiki dengan dokumen', contoh: 'kesalahan-diakui' }, putusanDikenal)
  readonly putusan!: Putusan;

  @Teks({ uraian: 'Alasan', contoh: 'Baris pengawasan terlewat saat menjumlah' }, { maks: 4_000 })
  readonly alasan!: string;

  @Objek({ uraian: 'Dokumen yang mendasari jawaban; wajib untuk diperbaiki-dengan-dokumen', opsional: true }, () => DokumenIsian)
  readonly dokumen?: DokumenIsian | null;

  @Bulat({ uraian: 'Urutan yang terbaca saat ketidaksesuaian ini dilihat (koordinat.diketahui). Bila sesudahnya isinya berubah, jawaban ditolak.', contoh: 412, opsional: true }, 1, 999_999_999_999_999)
  readonly diketahui?: number | null;
}

export class ReviuIsian {
  @Objek({ uraian: 'Laporan hasil reviu: jenis, nomor, tanggal' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @DaftarTeks({ uraian: 'Catatan reviu, boleh kosong', contoh: ['Penjumlahan Tabel 3.7 perlu diperbaiki'] }, { min: 0, maks: 200, panjang: 4_000 })
  readonly catatan!: string[];

  @Teks({ uraian: 'Pernyataan atau simpulan', contoh: 'Tidak terdapat hal yang menimbulkan perbedaan dalam meyakini keandalan informasi kinerja.' }, { maks: 4_000 })
  readonly pernyataan!: string;
}
