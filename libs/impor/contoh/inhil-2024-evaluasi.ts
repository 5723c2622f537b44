type Baris = Readonly<Record<string, string>>;

/** Of a recommendation: component, what it asks for, the action planned, its aim, days, and the auditee's own word. */
type Satu = readonly [komponen: string, uraian: string, rencana: string, tujuan: string, hari: string, status: string, keterangan?: string];

/**
 * Lampiran 4: the sixteen recommendations of the LHE of 2023 and what the office says about them, in short words; the printed
 * sentences are too damaged to be kept. Components follow from what is asked for: the matrix prints none. Durations are
 * printed without a start and without saying which days, so that nothing of it is due on any date.
 */
const rekomendasi: readonly Satu[] = [
  ['2', 'Siapkan cara memantau dan menilai kinerja pegawai beserta informasi dasarnya', 'Menyusun SOP pengukuran kinerja ASN', 'SOP pengukuran kinerja', '30', 'Selesai'],
  ['2', 'Ukur capaian kinerja dengan sarana informasi yang akuntabel', 'Menerapkan penghargaan dan sanksi dengan dukungan sistem informasi', 'Penghargaan dan sanksi berjalan', '30', 'Selesai'],
  ['2', 'Pakai capaian kinerja sebagai dasar penyesuaian tunjangan kinerja', 'Mengajukan kinerja sebagai dasar tunjangan kinerja', 'Pegawai ASN', '30', 'Proses'],
  ['3', 'Sajikan target, realisasi dan anggaran sesuai PK dalam laporan kinerja', 'Memuat capaian, target dan anggaran dalam LKjIP', 'Dokumen LKjIP', '10', 'Selesai'],
  ['3', 'Bandingkan realisasi dengan target Renstra sampai akhir periode', 'Memuat perbandingan dengan target Renstra', 'Dokumen LKjIP', '10', 'Selesai'],
  ['3', 'Bandingkan realisasi dengan tahun-tahun sebelumnya', 'Memuat perbandingan dengan tahun-tahun lalu', 'Dokumen LKjIP', '10', 'Proses', 'Dilengkapi bersama bidang'],
  ['3', 'Bandingkan capaian dengan tingkat nasional atau internasional', 'Memuat data pembanding nasional dan internasional', 'Dokumen LKjIP', '10', 'Proses', 'Dilengkapi bersama bidang'],
  ['3', 'Jelaskan hambatan yang membuat target tidak tercapai', 'Memuat hambatan pencapaian target', 'Dokumen LKjIP', '10', 'Selesai'],
  ['3', 'Jelaskan efisiensi penggunaan sumber daya', 'Memuat efisiensi sumber daya', 'Dokumen LKjIP', '10', 'Selesai'],
  ['3', 'Sajikan target dan realisasi sampai program, kegiatan dan sub kegiatan', 'Memuat realisasi menurut rencana dan indikatornya', 'Dokumen LKjIP', '10', 'Selesai'],
  ['3', 'Sajikan perubahan budaya kinerja pegawai', 'Memuat informasi perubahan budaya kinerja', 'Kinerja pegawai', '30', 'Proses', 'Dilengkapi bersama bidang'],
  ['4', 'Evaluasi akuntabilitas kinerja internal di seluruh unit kerja', 'Menyusun evaluasi internal tiap unit dan laporannya', 'Laporan pengukuran kinerja', '30', 'Proses'],
  ['4', 'Kumpulkan dan olah data kinerja secara berjenjang untuk evaluasi internal', 'Mengevaluasi pengumpulan dan pengolahan data target', 'Laporan tiap triwulan', '30', 'Selesai'],
  ['4', 'Tindak lanjuti rekomendasi LHE tahun sebelumnya', 'Menindaklanjuti rekomendasi LHE SAKIP 2021', 'Dokumen tindak lanjut LHE 2021', '10', 'Selesai'],
  ['4', 'Tingkatkan pemahaman SAKIP melalui pelatihan mandiri', 'Mengadakan pelatihan SAKIP bagi ASN', 'Pegawai ASN', '7', 'Selesai'],
  ['4', 'Susun dan unggah rencana aksi tindak lanjut rekomendasi evaluasi', 'Menyusun matriks rencana aksi tindak lanjut', 'Matriks rencana aksi', '10', 'Selesai'],
];

const nilai = (tahun: string, ...capaian: readonly string[]): Baris[] => capaian.map((c, i) => ({ dokumen: 'LHE-2023', tahun, komponen: String(i + 1), capaian: c }));

/** Lampiran 3 and 4. */
export const inhilEvaluasi = {
  lhe: [{ dokumen: 'LHE-2023', sumber: 'LHE', tahunDievaluasi: '2022', suratTugas: '900/Insp-Keu/066', nilaiDinyatakan: '71,35', predikatDinyatakan: 'BB' }],
  nilaiLhe: [...nilai('2021', '75', '67', '67', '72'), ...nilai('2022', '80', '70', '69', '64')],
  rekomendasi: rekomendasi.map(([komponen, uraian], i): Baris => ({ dokumen: 'LHE-2023', nomor: String(i + 1), uraian, komponen })),
  tindakLanjut: rekomendasi.map(([, , rencana, tujuan, hari, status, keterangan], i): Baris => ({
    lhe: 'LHE-2023', nomor: String(i + 1), dokumen: 'LKJIP-2024', tanggapan: 'diterima', kunci: '1', rencana, tujuan, penanggungJawab: 'Kepala Dinas', hari, status, ...(keterangan === undefined ? {} : { keterangan }),
  })),
};
