import { tulisBuku, type IsiTulis } from '#impor/nest';

export const PD_UJI = 'uji-dinas';
export const TEMPAT_UJI = `/pd/${PD_UJI}/2024`;

const sel = (kunci: string, baris: string, kolom: string, sebagai: string, tercetak: string, pernyataan: string): Readonly<Record<string, string>> => ({ laporan: 'LKJIP', kunci, tabel: 'Tabel 3.7, hlm. 41', baris, kolom, sebagai, tercetak, pernyataan });

/**
 * A small office with a report that contradicts it: the total of its program is one child short, a percentage is cut
 * off instead of rounded, and a predikat is another one. Its ledger contradicts itself as well: one sub kegiatan has
 * spent more than it has.
 */
export const laporanUji: IsiTulis = {
  identitas: [{ pemda: 'uji', namaPemda: 'Kabupaten Uji', pd: PD_UJI, namaPd: 'Dinas Uji', tahun: '2024' }],
  dokumen: [
    { dokumen: 'DPA', jenis: 'DPA', nomor: '1/2024', tanggal: '2024-01-02', tanggalPerkiraan: 'tidak' },
    { dokumen: 'LRA', jenis: 'LRA', nomor: '2/2024', tanggal: '2024-12-31', tanggalPerkiraan: 'tidak' },
    { dokumen: 'LKJIP', jenis: 'LKJIP', nomor: '3/2025', tanggal: '2025-01-10', tanggalPerkiraan: 'tidak' },
  ],
  pohon: [
    { kode: '1', jenjang: 'program', uraian: '=Program koperasi', lokal: 'ya' }, { kode: '1.1', jenjang: 'kegiatan', induk: '1', uraian: 'Pembinaan', lokal: 'ya' },
    ...['1.1.1', '1.1.2', '1.1.3'].map((kode) => ({ kode, jenjang: 'sub-kegiatan', induk: '1.1', uraian: `Sub ${kode}`, lokal: 'ya' })),
  ],
  anggaran: [['1.1.1', '600000000'], ['1.1.2', '300000000'], ['1.1.3', '77000']].map(([simpul, nilai]) => ({ simpul: simpul!, tahap: 'awal', dokumen: 'DPA', nilai: nilai! })),
  realisasi: [['1.1.1', '500000000'], ['1.1.2', '200000000'], ['1.1.3', '78000.50']].map(([simpul, nilai]) => ({ jenis: 'keuangan', periode: 'tahun', basis: 'LRA_BELUM_AUDIT', simpul: simpul!, nilai: nilai!, dokumen: 'LRA' })),
  laporan: [{ laporan: 'LKJIP', dokumen: 'LKJIP', judul: 'Laporan Kinerja Tahun 2024' }],
  angkaTercetak: [
    sel('3.7/1/pagu', '=Program koperasi', 'Anggaran', 'rupiah', '900.000.000', 'jumlah({3.7/1.*/pagu}) ; [pagu/1/awal]'),
    sel('3.7/1.1/pagu', '+Sub 1', 'Anggaran', 'rupiah', '600.000.000', '[pagu/1.1.1/awal]'),
    sel('3.7/1.2/pagu', '-Sub 2', 'Anggaran', 'rupiah', '300.000.000', '[pagu/1.1.2/awal]'),
    sel('3.7/1.3/pagu', '@Sub 3', 'Anggaran', 'rupiah', '77.000', '[pagu/1.1.3/awal]'),
    sel('3.7/1.2/serapan', '-Sub 2', '% Serapan', 'persen', '66,66', '[serapan/1.1.2/LRA_BELUM_AUDIT]'),
    sel('3.7/1.1/serapan', '+Sub 1', '% Serapan', 'persen', '83,33', '[serapan/1.1.1/LRA_BELUM_AUDIT]'),
    sel('3.7/1.1/predikat', '+Sub 1', 'Predikat', 'kata', 'Sedang', 'predikat({3.7/1.1/serapan})'),
  ],
};

export const berkasLaporanUji = (isi: IsiTulis = laporanUji): Promise<Uint8Array> => tulisBuku(isi, { mode: 'terisi' });
