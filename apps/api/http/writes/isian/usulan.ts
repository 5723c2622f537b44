import { ObjekBebas, Pilihan, Teks } from '../../input/fields.js';

export const perintahUsulan = ['realisasi', 'koreksi', 'tutup', 'buka', 'revisi', 'target', 'pohon', 'pindah', 'penggantian', 'rencana', 'pk', 'data', 'koreksi-data', 'formula', 'penjelasan', 'reviu'] as const;
export type PerintahUsulanHttp = (typeof perintahUsulan)[number];

export class UsulanIsian {
  @Teks({ uraian: 'Perangkat daerah', contoh: 'jombang-diskopum' }, { maks: 100 })
  readonly pd!: string;

  @Pilihan({ uraian: 'Perintah yang diusulkan', contoh: 'realisasi' }, perintahUsulan)
  readonly perintah!: PerintahUsulanHttp;

  @ObjekBebas({ uraian: 'Isi perintah: sama dengan isi alamat tulisnya, ditambah tahun (dan periode untuk tutup dan buka, ketidaksesuaian untuk penjelasan, laporan untuk reviu)', contoh: { tahun: 2024, periode: 'tw3', entri: [] } })
  readonly isi!: object;

  @Teks({ uraian: 'Catatan untuk penyetuju', contoh: 'SP2D bulan September', opsional: true }, { maks: 2_000, kosong: true })
  readonly catatan?: string | null;
}

export class SetujuiIsian {
  @Teks({ uraian: 'Sidik isi usulan seperti yang dibaca penyetuju', contoh: 'a3f1…' }, { maks: 64 })
  readonly hash!: string;
}

export class AlasanIsian {
  @Teks({ uraian: 'Alasan', contoh: 'Nomor SP2D tidak cocok dengan lampirannya' }, { maks: 2_000 })
  readonly alasan!: string;
}
