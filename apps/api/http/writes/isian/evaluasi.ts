import { putusanVerifikasi, satuanTenggat, sikapDikenal, sumberLhe, type PutusanVerifikasi, type SatuanTenggat, type Sikap, type SumberLhe } from '#evaluasi';
import { Bulat, Daftar, Desimal, Objek, Pilihan, Tanggal, Teks, YaTidak } from '../../input/fields.js';
import { DokumenIsian } from './dokumen.js';

export class NilaiIsian {
  @Bulat({ uraian: 'Tahun yang dinilai; kosong: tahun yang dievaluasi', contoh: 2022, opsional: true }, 1945, 2999)
  readonly tahun?: number | null;

  @Teks({ uraian: 'Kunci komponen dalam katalog', contoh: '1' }, { maks: 10 })
  readonly komponen!: string;

  @Teks({ uraian: 'Kunci subkomponen; kosong: komponennya sendiri', contoh: 'a', opsional: true }, { maks: 10 })
  readonly sub?: string | null;

  @Desimal({ uraian: 'Bobot; kosong: menurut katalog', contoh: '30', opsional: true })
  readonly bobot?: string | null;

  @Desimal({ uraian: 'Capaian, persen dari bobot', contoh: '80', opsional: true })
  readonly capaian?: string | null;

  @Desimal({ uraian: 'Nilai', contoh: '24', opsional: true })
  readonly nilai?: string | null;
}

export class IsiRekomendasiIsian {
  @Teks({ uraian: 'Rekomendasi', contoh: 'Susun SOP pengukuran kinerja' }, { maks: 4_000 })
  readonly uraian!: string;

  @Teks({ uraian: 'Komponen yang disangkut', contoh: '2', opsional: true }, { maks: 10 })
  readonly komponen?: string | null;

  @Desimal({ uraian: 'Nilai rupiah, bila ada', contoh: '1500000', opsional: true })
  readonly rupiah?: string | null;

  @Teks({ uraian: 'Alamat angka yang disangkut', contoh: 'inhil-diskopukm/2024/kinerja/I-S2/tahun', opsional: true }, { maks: 1_000 })
  readonly angka?: string | null;
}

export class RekomendasiIsian extends IsiRekomendasiIsian {
  @Teks({ uraian: 'Nomor rekomendasi dalam laporannya', contoh: '1' }, { maks: 20 })
  readonly nomor!: string;
}

export class IsiLheIsian {
  @Pilihan({ uraian: 'Sumber', contoh: 'LHE' }, sumberLhe)
  readonly sumber!: SumberLhe;

  @Objek({ uraian: 'LHE atau LHP: jenis, nomor, tanggal' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;

  @Teks({ uraian: 'Nomor surat tugas', contoh: '900/Insp-Keu/066', opsional: true }, { maks: 200 })
  readonly suratTugas?: string | null;

  @Bulat({ uraian: 'Tahun yang dievaluasi', contoh: 2022 }, 1945, 2999)
  readonly tahunDievaluasi!: number;

  @Tanggal({ uraian: 'Tanggal diterima perangkat daerah', contoh: '2023-04-03', opsional: true })
  readonly diterima?: string | null;

  @Desimal({ uraian: 'Nilai menurut laporannya sendiri', contoh: '71.35', opsional: true })
  readonly nilaiDinyatakan?: string | null;

  @Teks({ uraian: 'Predikat menurut laporannya sendiri', contoh: 'BB', opsional: true }, { maks: 20 })
  readonly predikatDinyatakan?: string | null;
}

export class LheIsian extends IsiLheIsian {
  @Daftar({ uraian: 'Nilai komponen atau subkomponen, boleh kosong' }, () => NilaiIsian, { min: 0, maks: 200 })
  readonly nilai!: NilaiIsian[];

  @Daftar({ uraian: 'Rekomendasi, boleh kosong' }, () => RekomendasiIsian, { min: 0, maks: 500 })
  readonly rekomendasi!: RekomendasiIsian[];
}

class NilaiRalatIsian {
  @Desimal({ uraian: 'Bobot', contoh: '30' })
  readonly bobot!: string;

  @Desimal({ uraian: 'Capaian, persen dari bobot', contoh: '80', opsional: true })
  readonly capaian?: string | null;

  @Desimal({ uraian: 'Nilai', contoh: '24', opsional: true })
  readonly nilai?: string | null;
}

/** One of the three says what is corrected; none of them withdraws it. */
export class RalatLheIsian {
  @Teks({ uraian: 'Id peristiwa yang diralat, dari rincian LHE', contoh: '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55' }, { maks: 100 })
  readonly peristiwa!: string;

  @Objek({ uraian: 'Isi LHE yang benar', opsional: true }, () => IsiLheIsian)
  readonly lhe?: IsiLheIsian | null;

  @Objek({ uraian: 'Nilai yang benar', opsional: true }, () => NilaiRalatIsian)
  readonly nilai?: NilaiRalatIsian | null;

  @Objek({ uraian: 'Rekomendasi yang benar', opsional: true }, () => IsiRekomendasiIsian)
  readonly rekomendasi?: IsiRekomendasiIsian | null;

  @Teks({ uraian: 'Alasan', contoh: 'Salah hitung' }, { maks: 4_000 })
  readonly alasan!: string;

  @Objek({ uraian: 'Dokumen ralat' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;
}

/** What every step may say: its day. */
class LangkahIsian {
  @Tanggal({ uraian: 'Tanggal langkah ini; kosong: tanggal dokumennya, atau hari ini', contoh: '2023-05-02', opsional: true })
  readonly tanggal?: string | null;
}

class LangkahBerdokumenIsian extends LangkahIsian {
  @Objek({ uraian: 'Dokumen yang mendasari', opsional: true }, () => DokumenIsian)
  readonly dokumen?: DokumenIsian | null;
}

export class TanggapanIsian extends LangkahBerdokumenIsian {
  @Pilihan({ uraian: 'Sikap', contoh: 'diterima' }, sikapDikenal)
  readonly sikap!: Sikap;

  @Teks({ uraian: 'Alasan; wajib bila ditolak atau sebagian', contoh: 'Bukan kewenangan kami', opsional: true }, { maks: 4_000, kosong: true })
  readonly alasan?: string | null;
}

export class SatuRencanaIsian {
  @Teks({ uraian: 'Nomor rencana aksi dalam rekomendasi ini', contoh: '1' }, { maks: 20 })
  readonly kunci!: string;

  @Teks({ uraian: 'Rencana aksi', contoh: 'Menyusun SOP' }, { maks: 4_000 })
  readonly uraian!: string;

  @Teks({ uraian: 'Tujuan atau keluaran', contoh: 'SOP berlaku', opsional: true }, { maks: 4_000, kosong: true })
  readonly tujuan?: string | null;

  @Teks({ uraian: 'Jabatan atau unit penanggung jawab, bukan nama orang', contoh: 'Kepala Dinas', opsional: true }, { maks: 500, kosong: true })
  readonly penanggungJawab?: string | null;

  @Bulat({ uraian: 'Lama, hari', contoh: 30, opsional: true }, 1, 3_660)
  readonly hari?: number | null;

  @Pilihan({ uraian: 'Hari kalender atau hari kerja', contoh: 'kalender', opsional: true }, satuanTenggat)
  readonly satuan?: SatuanTenggat | null;

  @Tanggal({ uraian: 'Mulai; tanpa ini lama saja tidak menjadi jatuh tempo', contoh: '2023-04-03', opsional: true })
  readonly mulai?: string | null;

  @Tanggal({ uraian: 'Jatuh tempo, bila disebut langsung', contoh: '2023-05-03', opsional: true })
  readonly jatuhTempo?: string | null;
}

export class RencanaAksiIsian extends LangkahBerdokumenIsian {
  @Daftar({ uraian: 'Rencana aksi yang diajukan bersama' }, () => SatuRencanaIsian, { maks: 50 })
  readonly rencana!: SatuRencanaIsian[];
}

export class CatatanIsian extends LangkahIsian {
  @Teks({ uraian: 'Catatan', contoh: 'Sesuai', opsional: true }, { maks: 4_000, kosong: true })
  readonly catatan?: string | null;
}

export class PengembalianIsian extends LangkahIsian {
  @Teks({ uraian: 'Alasan', contoh: 'Tujuannya belum terukur' }, { maks: 4_000 })
  readonly alasan!: string;
}

export class PenyelesaianIsian extends LangkahIsian {
  @Teks({ uraian: 'Apa yang sudah dikerjakan', contoh: 'SOP ditetapkan' }, { maks: 4_000 })
  readonly uraian!: string;

  @Teks({ uraian: 'Status menurut pelapor', contoh: 'Selesai', opsional: true }, { maks: 50, kosong: true })
  readonly klaim?: string | null;
}

export class KemajuanIsian extends PenyelesaianIsian {
  @Objek({ uraian: 'Dokumen yang mendasari', opsional: true }, () => DokumenIsian)
  readonly dokumen?: DokumenIsian | null;
}

export class VerifikasiIsian extends LangkahBerdokumenIsian {
  @Pilihan({ uraian: 'Putusan', contoh: 'sesuai' }, putusanVerifikasi)
  readonly putusan!: PutusanVerifikasi;

  @Teks({ uraian: 'Alasan; untuk tidak dapat ditindaklanjuti: salah satu alasan sah', contoh: 'SOP belum ditetapkan', opsional: true }, { maks: 4_000, kosong: true })
  readonly alasan?: string | null;

  @Teks({ uraian: 'Jabatan lebih tinggi yang menyetujui; untuk tidak dapat ditindaklanjuti', contoh: 'Inspektur', opsional: true }, { maks: 500, kosong: true })
  readonly penyetuju?: string | null;
}

export class PembukaanIsian extends LangkahBerdokumenIsian {
  @Teks({ uraian: 'Alasan', contoh: 'SOP dicabut' }, { maks: 4_000 })
  readonly alasan!: string;
}

export class PerpanjanganIsian extends LangkahIsian {
  @Teks({ uraian: 'Nomor rencana aksi', contoh: '1' }, { maks: 20 })
  readonly rencana!: string;

  @Tanggal({ uraian: 'Tenggat baru yang diminta', contoh: '2023-06-30' })
  readonly sampai!: string;

  @Teks({ uraian: 'Alasan', contoh: 'Menunggu peraturan' }, { maks: 4_000 })
  readonly alasan!: string;
}

export class PutusanPerpanjanganIsian extends LangkahIsian {
  @Teks({ uraian: 'Nomor rencana aksi', contoh: '1' }, { maks: 20 })
  readonly rencana!: string;

  @YaTidak({ uraian: 'Diberikan', contoh: true })
  readonly diberikan!: boolean;

  @Teks({ uraian: 'Alasan; wajib bila ditolak', contoh: 'Sudah cukup lama', opsional: true }, { maks: 4_000, kosong: true })
  readonly alasan?: string | null;
}

export class SetoranIsian {
  @Desimal({ uraian: 'Rupiah', contoh: '500000' })
  readonly nilai!: string;

  @Objek({ uraian: 'Dokumen setoran (STS)' }, () => DokumenIsian)
  readonly dokumen!: DokumenIsian;
}

/** What stands in the address of an upload: its body is the file. */
export class BuktiQuery {
  @Teks({ uraian: 'Nama berkas', contoh: 'sop.pdf' }, { maks: 255 })
  readonly nama!: string;

  @Tanggal({ uraian: 'Tanggal langkah ini; kosong: hari ini', contoh: '2023-05-02', opsional: true })
  readonly tanggal?: string;

  @Tanggal({ uraian: 'Tanggal dokumennya sendiri', contoh: '2023-04-28', opsional: true })
  readonly tanggalDokumen?: string;

  @Teks({ uraian: 'Keterangan', contoh: 'SOP yang ditetapkan', opsional: true }, { maks: 4_000 })
  readonly uraian?: string;

  @Teks({ uraian: 'SHA-256 bukti yang digantikan', opsional: true }, { maks: 64 })
  readonly menggantikan?: string;
}
