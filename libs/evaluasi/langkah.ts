/** Where the follow-up of a recommendation stands. */
export const keadaanDikenal = [
  'diterbitkan', 'diterima', 'sebagian', 'ditolak', 'rencana-diajukan', 'rencana-dikembalikan', 'rencana-disetujui', 'dalam-proses', 'penyelesaian-diajukan', 'belum-sesuai', 'sesuai',
  'tidak-dapat-ditindaklanjuti', 'ditutup', 'dibuka-kembali',
] as const;
export type Keadaan = (typeof keadaanDikenal)[number];

/** Steps of a follow-up. `verifikasi-tidak-dapat`: the verdict that a recommendation cannot be followed up, which needs no claim before it. */
export const langkahDikenal = [
  'tanggapan', 'rencana-aksi', 'persetujuan', 'pengembalian', 'kemajuan', 'bukti', 'penyelesaian', 'verifikasi', 'verifikasi-tidak-dapat', 'penutupan', 'pembukaan-kembali', 'perpanjangan', 'putusan-perpanjangan', 'setoran',
] as const;
export type NamaLangkah = (typeof langkahDikenal)[number];

export const sebutanLangkah: Readonly<Record<NamaLangkah, string>> = {
  tanggapan: 'memberi tanggapan', 'rencana-aksi': 'mengajukan rencana aksi', persetujuan: 'menyetujui rencana aksi', pengembalian: 'mengembalikan rencana aksi', kemajuan: 'melaporkan kemajuan', bukti: 'melampirkan bukti',
  penyelesaian: 'mengajukan penyelesaian', verifikasi: 'memverifikasi', 'verifikasi-tidak-dapat': 'menyatakan tidak dapat ditindaklanjuti', penutupan: 'menutup', 'pembukaan-kembali': 'membuka kembali',
  perpanjangan: 'meminta perpanjangan tenggat', 'putusan-perpanjangan': 'memutus permintaan perpanjangan', setoran: 'mencatat setoran',
};

export const sebutanKeadaan: Readonly<Record<Keadaan, string>> = {
  diterbitkan: 'belum ditanggapi', diterima: 'diterima', sebagian: 'diterima sebagian', ditolak: 'ditolak', 'rencana-diajukan': 'rencana aksi diajukan', 'rencana-dikembalikan': 'rencana aksi dikembalikan',
  'rencana-disetujui': 'rencana aksi disetujui', 'dalam-proses': 'dalam proses', 'penyelesaian-diajukan': 'penyelesaian diajukan', 'belum-sesuai': 'diverifikasi belum sesuai', sesuai: 'diverifikasi sesuai',
  'tidak-dapat-ditindaklanjuti': 'tidak dapat ditindaklanjuti', ditutup: 'ditutup', 'dibuka-kembali': 'dibuka kembali',
};

// A setoran is a documented fact: it is taken in every state.
const berjalan: readonly NamaLangkah[] = ['kemajuan', 'bukti', 'perpanjangan', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran'];
const ditanggapi: readonly NamaLangkah[] = ['tanggapan', 'rencana-aksi', 'verifikasi-tidak-dapat', 'setoran'];
const diputus: readonly NamaLangkah[] = ['penutupan', 'pembukaan-kembali', 'setoran'];

const boleh: Readonly<Record<Keadaan, readonly NamaLangkah[]>> = {
  diterbitkan: ['tanggapan', 'setoran'],
  diterima: ditanggapi,
  sebagian: ditanggapi,
  ditolak: ['tanggapan', 'verifikasi-tidak-dapat', 'setoran'],
  'rencana-diajukan': ['persetujuan', 'pengembalian', ...berjalan],
  'rencana-dikembalikan': ['rencana-aksi', ...berjalan],
  'rencana-disetujui': ['rencana-aksi', ...berjalan],
  'dalam-proses': ['rencana-aksi', 'penyelesaian', ...berjalan],
  'penyelesaian-diajukan': ['verifikasi', 'putusan-perpanjangan', 'verifikasi-tidak-dapat', 'setoran'],
  'belum-sesuai': ['rencana-aksi', ...berjalan],
  sesuai: diputus,
  'tidak-dapat-ditindaklanjuti': diputus,
  ditutup: ['pembukaan-kembali', 'setoran'],
  'dibuka-kembali': ['rencana-aksi', ...berjalan],
};

export const langkahBoleh = (keadaan: Keadaan): readonly NamaLangkah[] => boleh[keadaan];

/** Steps that another person takes than those who reported and brought the evidence. */
export const langkahPemeriksa: ReadonlySet<NamaLangkah> = new Set<NamaLangkah>(['persetujuan', 'pengembalian', 'verifikasi', 'verifikasi-tidak-dapat', 'penutupan', 'pembukaan-kembali', 'putusan-perpanjangan']);

/** The verifier has spoken, and not to go on. */
export const selesaiDiputus = (keadaan: Keadaan): boolean => keadaan === 'sesuai' || keadaan === 'tidak-dapat-ditindaklanjuti' || keadaan === 'ditutup';

/** A deadline runs while the auditee has something to do. */
export const tenggatBerjalan = (keadaan: Keadaan): boolean => !selesaiDiputus(keadaan) && keadaan !== 'penyelesaian-diajukan';
