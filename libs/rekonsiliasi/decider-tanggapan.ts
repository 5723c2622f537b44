import { DomainError, kunciDokumen, sebutDokumen, type Dokumen, type Kesalahan } from '#kernel';
import { BUKU_BESAR } from './aliran.js';
import { isiPertentangan, putusanDikenal, type IsiPertentangan, type KetidaksesuaianDijelaskan, type LaporanDireviu, type PerihalPertentangan, type PokokLaporan, type Putusan } from './events.js';

/** A contradiction in one place as it stands now: `tercetak`, `seharusnya` and `sisiLain` are what is answered. */
export interface PertentanganDijawab extends IsiPertentangan {
  readonly ketidaksesuaian: string;
  readonly perihal: PerihalPertentangan;
}

/** Answers one contradiction in all its places. */
export interface JelaskanKetidaksesuaian extends PokokLaporan, PertentanganDijawab {
  readonly jenis: 'JelaskanKetidaksesuaian';
  /** Its other places, answered alike and at once. */
  readonly lainnya?: readonly PertentanganDijawab[];
  readonly putusan: Putusan;
  readonly alasan: string;
  readonly dokumen: Dokumen | null;
  /** Day of the answer: from when it counts where no document dates it. */
  readonly tanggal: string;
}

/** Records the reviu of a whole report. The same again changes nothing. */
export interface ReviuLaporan extends PokokLaporan {
  readonly jenis: 'ReviuLaporan';
  readonly dokumen: Dokumen;
  readonly catatan: readonly string[];
  readonly pernyataan: string;
}

export type PerintahTanggapan = JelaskanKetidaksesuaian | ReviuLaporan;

/** What has been answered and reviewed of one report. */
export interface Tanggapan {
  /** The last answer to every contradiction, by its id. */
  readonly jawaban: Map<string, KetidaksesuaianDijelaskan['data']>;
  /** By the key of their document. */
  readonly reviu: Map<string, LaporanDireviu['data']>;
}

const panjang = { alasan: 4_000, catatan: 4_000, pernyataan: 4_000 } as const;
const CATATAN_TERBANYAK = 200;
/** Bytes of a whole reviu as it is stored: one event, as a proposal too, holds it with room for what goes with it. */
const BESAR_REVIU = 40_000;

/** `terdaftar`: whether the report is. */
export function tanggapi(c: PerintahTanggapan, state: Tanggapan, terdaftar: boolean): (KetidaksesuaianDijelaskan | LaporanDireviu)[] {
  if (!terdaftar && (c.jenis === 'ReviuLaporan' || c.laporan !== BUKU_BESAR)) throw new DomainError('laporan-tidak-ada', `Laporan "${c.laporan}" tahun ${c.tahun} belum terdaftar. Laporan yang terdaftar ada di daftar laporan perangkat daerah ini.`);
  return c.jenis === 'ReviuLaporan' ? reviu(c, state) : jelaskan(c, state);
}

function jelaskan(c: JelaskanKetidaksesuaian, { jawaban }: Tanggapan): KetidaksesuaianDijelaskan[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, bidang: string, pesan: string): void => void salah.push({ kode, pesan, tempat: { bidang } });
  if (!putusanDikenal.includes(c.putusan)) tolak('putusan-tidak-dikenal', 'putusan', `Putusan "${c.putusan}" tidak dikenal. Pakai ${putusanDikenal.join(', ')}.`);
  if (c.alasan.trim() === '' || c.alasan.length > panjang.alasan) tolak('alasan-tidak-sah', 'alasan', `Jawaban perlu alasan, paling banyak ${panjang.alasan} huruf.`);
  if (c.putusan === 'diperbaiki-dengan-dokumen' && c.dokumen === null) tolak('dokumen-wajib', 'dokumen', 'Sebutkan dokumen yang memperbaikinya: jenis, nomor dan tanggalnya.');
  if (salah.length > 0) throw DomainError.dari(salah);
  const { pd, tahun, laporan, putusan, alasan, dokumen } = c;
  return [c, ...(c.lainnya ?? [])].flatMap(({ ketidaksesuaian, perihal, ...isi }): KetidaksesuaianDijelaskan[] => {
    const data: KetidaksesuaianDijelaskan['data'] = { pd, tahun, laporan, ketidaksesuaian, perihal, putusan, alasan: alasan.trim(), dokumen, ...isiPertentangan(isi) };
    const lama = jawaban.get(ketidaksesuaian);
    return lama && isiJawaban(lama) === isiJawaban(data) ? [] : [{ type: 'KetidaksesuaianDijelaskan', version: 1, data, berlaku: dokumen?.tanggal ?? c.tanggal }];
  });
}

const isiJawaban = ({ putusan, alasan, dokumen, ...isi }: KetidaksesuaianDijelaskan['data']): string => JSON.stringify([putusan, alasan, dokumen && kunciDokumen(dokumen), dokumen?.tanggal, isiPertentangan(isi)]);

function reviu(c: ReviuLaporan, state: Tanggapan): LaporanDireviu[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, bidang: string, pesan: string): void => void salah.push({ kode, pesan, tempat: { bidang } });
  if (c.pernyataan.trim() === '' || c.pernyataan.length > panjang.pernyataan) tolak('pernyataan-tidak-sah', 'pernyataan', `Reviu perlu pernyataan, paling banyak ${panjang.pernyataan} huruf.`);
  if (c.catatan.length > CATATAN_TERBANYAK) tolak('catatan-terlalu-banyak', 'catatan', `Reviu memuat paling banyak ${CATATAN_TERBANYAK} catatan.`);
  c.catatan.forEach((t, i) => {
    if (t.trim() === '' || t.length > panjang.catatan) tolak('catatan-tidak-sah', `catatan[${i}]`, `Catatan tidak boleh kosong, paling banyak ${panjang.catatan} huruf.`);
  });
  const besar = Buffer.byteLength(JSON.stringify([c.catatan, c.pernyataan]));
  if (salah.length === 0 && besar > BESAR_REVIU) tolak('reviu-terlalu-panjang', 'catatan', `Catatan dan pernyataan reviu seluruhnya ${besar} byte, paling banyak ${BESAR_REVIU}. Ringkas catatannya, dan rujuk selebihnya ke dokumen reviunya.`);
  if (salah.length > 0) throw DomainError.dari(salah);
  const { pd, tahun, laporan, dokumen } = c;
  const data: LaporanDireviu['data'] = { pd, tahun, laporan, dokumen, catatan: c.catatan.map((t) => t.trim()), pernyataan: c.pernyataan.trim() };
  const ada = state.reviu.get(kunciDokumen(dokumen));
  if (!ada) return [{ type: 'LaporanDireviu', version: 1, data, berlaku: dokumen.tanggal }];
  if (JSON.stringify([ada.catatan, ada.pernyataan]) === JSON.stringify([data.catatan, data.pernyataan])) return [];
  throw new DomainError('reviu-sudah-tercatat', `Reviu dengan ${sebutDokumen(dokumen)} sudah tercatat dengan isi lain. Reviu berikutnya dicatat dengan dokumennya sendiri.`);
}
