import type { Ukuran } from '#capaian';

/** Names of the measures, for people. */
export const namaUkuran: Readonly<Record<Ukuran, string>> = {
  pagu: 'Pagu', 'pagu-terkini': 'Pagu terkini', selisih: 'Selisih pagu', realisasi: 'Realisasi keuangan', fisik: 'Realisasi fisik', serapan: 'Serapan', sisa: 'Sisa',
  target: 'Target', kinerja: 'Realisasi kinerja', capaian: 'Capaian', predikat: 'Predikat', 'rata-rata': 'Rata-rata capaian', data: 'Data pendukung', pembanding: 'Pembanding',
  'target-dokumen': 'Target menurut dokumen', 'target-rupiah': 'Target rupiah', 'target-akhir': 'Target akhir Renstra', 'saldo-awal': 'Saldo awal Renstra', 'pk-target': 'Target PK', 'pk-anggaran': 'Anggaran PK',
};
