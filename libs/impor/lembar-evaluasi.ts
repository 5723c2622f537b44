import { satuanTenggat, sikapDikenal, sumberLhe } from '#evaluasi';
import { kolom, type Lembar } from './kolom.js';

export type KunciLembarEvaluasi = 'lhe' | 'nilaiLhe' | 'rekomendasi' | 'tindakLanjut';

/** Sheets of evaluations, their recommendations, and the matrix of what became of them. */
export const lembarEvaluasi: readonly Lembar[] = [
  {
    kunci: 'lhe', nama: 'LHE', wajib: false,
    petunjuk: 'Laporan hasil evaluasi (LHE) dan laporan hasil pemeriksaan (LHP) tentang perangkat daerah ini. LHE dikenal dari nomor dokumennya.',
    kolom: [
      kolom('dokumen', 'Dokumen', 'Tanda dokumen LHE atau LHP dari lembar Dokumen.', 'LHE-2023'),
      kolom('sumber', 'Sumber', 'LHE: evaluasi SAKIP oleh APIP; LHP_APIP, LHP_BPK: hasil pemeriksaan.', 'LHE', { pilihan: sumberLhe }),
      kolom('tahunDievaluasi', 'Tahun dievaluasi', 'Empat angka.', '2022'),
      kolom('suratTugas', 'Surat tugas', 'Nomor surat tugas; kosong bila tidak tercetak.', '900/066', { wajib: false }),
      kolom('diterima', 'Diterima', 'Tanggal diterima perangkat daerah; kosong bila tidak diketahui.', '2023-04-03', { wajib: false, isi: 'tanggal' }),
      kolom('nilaiDinyatakan', 'Nilai tercetak', 'Nilai akhir seperti dinyatakan laporannya. Buku besar menghitung sendiri dan menunjukkan selisihnya.', '71,35', { wajib: false, isi: 'angka' }),
      kolom('predikatDinyatakan', 'Predikat tercetak', 'Predikat seperti dinyatakan laporannya.', 'BB', { wajib: false }),
    ],
  },
  {
    kunci: 'nilaiLhe', nama: 'Nilai LHE', wajib: false,
    petunjuk: 'Nilai setiap komponen, atau subkomponen bila diketahui. Tahun sebelumnya yang tercetak di sampingnya ditulis dengan tahunnya. Isi capaian, nilai, atau keduanya.',
    kolom: [
      kolom('dokumen', 'Dokumen', 'Tanda dokumen LHE dari lembar Dokumen.', 'LHE-2023'),
      kolom('tahun', 'Tahun', 'Tahun yang dinilai.', '2022'),
      kolom('komponen', 'Komponen', 'Kunci komponen dalam katalog: 1 Perencanaan, 2 Pengukuran, 3 Pelaporan, 4 Evaluasi internal, kecuali kebijakan katalog-lhe menetapkan lain.', '1'),
      kolom('sub', 'Subkomponen', 'Kunci subkomponen: a keberadaan, b kualitas, c pemanfaatan; kosong untuk komponennya sendiri.', '', { wajib: false }),
      kolom('bobot', 'Bobot', 'Kosong: menurut katalog.', '30', { wajib: false, isi: 'angka' }),
      kolom('capaian', 'Capaian', 'Persen dari bobot.', '80', { wajib: false, isi: 'angka' }),
      kolom('nilai', 'Nilai', 'Nilai komponen.', '24', { wajib: false, isi: 'angka' }),
    ],
  },
  {
    kunci: 'rekomendasi', nama: 'Rekomendasi', wajib: false,
    petunjuk: 'Rekomendasi dalam LHE atau LHP.',
    kolom: [
      kolom('dokumen', 'Dokumen', 'Tanda dokumen LHE atau LHP dari lembar Dokumen.', 'LHE-2023'),
      kolom('nomor', 'Nomor', 'Nomor rekomendasi dalam laporannya.', '1'),
      kolom('uraian', 'Rekomendasi', 'Isi rekomendasi, singkat.', 'Susun SOP pengukuran kinerja'),
      kolom('komponen', 'Komponen', 'Komponen yang disangkut.', '2', { wajib: false }),
      kolom('rupiah', 'Rupiah', 'Nilai rupiah yang diminta; kosong bila tidak ada.', '', { wajib: false, isi: 'angka' }),
      kolom('angka', 'Angka', 'Alamat angka yang disangkut, seperti pada setiap sel.', '', { wajib: false }),
    ],
  },
  {
    kunci: 'tindakLanjut', nama: 'Tindak Lanjut', wajib: false,
    petunjuk: 'Matriks tindak lanjut: satu baris satu rencana aksi. Status adalah kata pelapor sendiri; putusan pemeriksa tidak diimpor. Beberapa baris dengan LHE, nomor dan dokumen yang sama adalah satu pengajuan.',
    kolom: [
      kolom('lhe', 'LHE', 'Tanda dokumen LHE atau LHP dari lembar Dokumen.', 'LHE-2023'),
      kolom('nomor', 'Nomor', 'Nomor rekomendasi.', '1'),
      kolom('dokumen', 'Dokumen', 'Dokumen yang memuat matriks ini, dari lembar Dokumen: tanggalnya tanggal langkahnya.', 'LKJIP-2024'),
      kolom('tanggapan', 'Tanggapan', 'Kosong bila sudah tercatat.', 'diterima', { wajib: false, pilihan: sikapDikenal }),
      kolom('alasan', 'Alasan', 'Alasan tanggapan yang menolak, seluruhnya atau sebagian.', '', { wajib: false }),
      kolom('kunci', 'No rencana', 'Nomor rencana aksi; kosong bila baris ini tidak memuat rencana aksi.', '1', { wajib: false }),
      kolom('rencana', 'Rencana aksi', 'Rencana aksi tindak lanjut.', 'Menyusun SOP', { wajib: false }),
      kolom('tujuan', 'Tujuan', 'Tujuan atau keluaran.', 'SOP berlaku', { wajib: false }),
      kolom('penanggungJawab', 'Pemangku jawab', 'Jabatan atau unit, bukan nama orang.', 'Kepala Dinas', { wajib: false }),
      kolom('hari', 'Hari', 'Lama pelaksanaan, hari.', '30', { wajib: false, isi: 'angka' }),
      kolom('satuan', 'Satuan hari', 'Kosong bila tidak tercetak: tidak disebut.', 'kalender', { wajib: false, pilihan: satuanTenggat }),
      kolom('mulai', 'Mulai', 'Tanggal mulai; tanpa ini lama saja tidak menjadi jatuh tempo.', '', { wajib: false, isi: 'tanggal' }),
      kolom('status', 'Status', 'Status menurut pelapor: kata dari kebijakan tindak-lanjut.', 'Selesai', { wajib: false }),
      kolom('keterangan', 'Keterangan', 'Keterangan status.', '', { wajib: false }),
    ],
  },
];
