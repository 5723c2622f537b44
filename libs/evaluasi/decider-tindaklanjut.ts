import { DomainError, Rupiah, adalahTanggal, kunciDokumen, sebutDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import type { IsiTindakLanjut } from '#capaian';
import type { Lhe } from './decider-lhe.js';
import { geserHari, geserHariKerja } from './hari.js';
import { kunciTanda, lanjutkan, tindakLanjutAwal, type TindakLanjut } from './keadaan-tindaklanjut.js';
import { langkahBoleh, langkahPemeriksa, sebutanKeadaan, sebutanLangkah, tenggatBerjalan, type NamaLangkah } from './langkah.js';
import { putusanVerifikasi, satuanTenggat, sikapDikenal, type Bukti, type Klaim, type PeristiwaTindakLanjut, type PokokTindakLanjut, type PutusanVerifikasi, type Rencana, type SatuanTenggat, type Sikap, type SumberLhe, type Tenggat } from './events.js';

/** What a step is judged against and does not say itself: the recommendation, and the policies of the day. */
export interface Lingkup {
  readonly rekomendasi: { readonly sumber: SumberLhe; readonly terbit: string; readonly rupiah: string | null } | null;
  readonly aturan: IsiTindakLanjut;
  readonly kalender: { readonly versi: number; readonly libur: readonly string[] };
}

/** A recommendation of a report as follow-up is judged against it; null where the report has none of that number. */
export function rekomendasiDari({ terbit, rekomendasi }: Lhe, nomor: string): Lingkup['rekomendasi'] {
  const r = rekomendasi.get(nomor);
  return terbit && r ? { sumber: terbit.isi.sumber, terbit: terbit.isi.dokumen.tanggal, rupiah: r.isi.rupiah } : null;
}

/** An action as it is planned. `tenggat`: a due date, or days from a day on; either may be left open. */
export interface RencanaDinyatakan {
  readonly kunci: string;
  readonly uraian: string;
  readonly tujuan: string | null;
  readonly penanggungJawab: string | null;
  readonly hari: number | null;
  readonly satuan: SatuanTenggat;
  readonly mulai: string | null;
  readonly jatuhTempo: string | null;
}

interface Dasar {
  readonly pd: string;
  readonly lhe: string;
  readonly nomor: string;
  /** Who acts now: opaque id. */
  readonly aktor: string;
  /** Day of the step. */
  readonly tanggal: string;
  readonly lingkup: Lingkup;
  readonly asal?: AsalBaris;
}

export type IsiLangkah =
  | { readonly jenis: 'BeriTanggapan'; readonly sikap: Sikap; readonly alasan: string | null; readonly dokumen: Dokumen | null }
  | { readonly jenis: 'AjukanRencanaAksi'; readonly rencana: readonly RencanaDinyatakan[]; readonly dokumen: Dokumen | null }
  | { readonly jenis: 'SetujuiRencanaAksi'; readonly catatan: string | null }
  | { readonly jenis: 'KembalikanRencanaAksi'; readonly alasan: string }
  | { readonly jenis: 'LaporkanKemajuan'; readonly uraian: string; readonly klaim: string | null; readonly dokumen: Dokumen | null }
  | ({ readonly jenis: 'LampirkanBukti' } & Bukti)
  | { readonly jenis: 'AjukanPenyelesaian'; readonly uraian: string; readonly klaim: string | null }
  | { readonly jenis: 'Verifikasi'; readonly putusan: PutusanVerifikasi; readonly alasan: string | null; readonly dokumen: Dokumen | null; readonly penyetuju: string | null }
  | { readonly jenis: 'Tutup'; readonly catatan: string | null }
  | { readonly jenis: 'BukaKembali'; readonly alasan: string; readonly dokumen: Dokumen | null }
  | { readonly jenis: 'MintaPerpanjangan'; readonly rencana: string; readonly sampai: string; readonly alasan: string }
  | { readonly jenis: 'PutuskanPerpanjangan'; readonly rencana: string; readonly diberikan: boolean; readonly alasan: string | null }
  | { readonly jenis: 'CatatSetoran'; readonly nilai: string; readonly dokumen: Dokumen };

/** A row of a matrix: answer, plan and claim in one, as far as the row says them and they are not recorded yet. */
export interface CatatMatriks {
  readonly jenis: 'CatatMatriks';
  readonly tanggapan: { readonly sikap: Sikap; readonly alasan: string | null } | null;
  readonly rencana: readonly RencanaDinyatakan[];
  readonly klaim: { readonly kata: string; readonly uraian: string } | null;
  readonly dokumen: Dokumen;
}

/** Announces a due date, once. Not judged by who or when: it is the durable process that gives it. */
export interface TandaiTenggat {
  readonly jenis: 'TandaiTenggat';
  readonly pd: string;
  readonly lhe: string;
  readonly nomor: string;
  readonly aktor: string;
  readonly tanda: 'mendekat' | 'terlampaui';
  readonly rencana: string;
  readonly jatuhTempo: string;
  readonly tanggal: string;
}

export type PerintahLangkah = Dasar & (IsiLangkah | CatatMatriks);
export type PerintahTindakLanjut = PerintahLangkah | TandaiTenggat;

const TEKS = 4_000;
/** Pieces of evidence of one recommendation. */
const BUKTI_TERBANYAK = 500;
const RENCANA_TERBANYAK = 50;

/** The follow-up of one recommendation: every step, who may take it, and what is possible now where it is refused. */
export const tindakLanjut: Decider<PerintahTindakLanjut, PeristiwaTindakLanjut, TindakLanjut> = {
  initial: () => tindakLanjutAwal,
  decide: (c, s) => (c.jenis === 'TandaiTenggat' ? tandai(c, s) : langkahi(c, s)),
  evolve: lanjutkan,
};

const pokok = ({ pd, lhe, nomor, aktor }: Pick<Dasar, 'pd' | 'lhe' | 'nomor' | 'aktor'>): PokokTindakLanjut => ({ pd, lhe, nomor, oleh: aktor });
const isiAtauNull = (teks: string | null): string | null => teks?.trim() || null;

class Pemeriksa {
  readonly salah: Kesalahan[] = [];
  constructor(private readonly c: PerintahLangkah) {}

  tolak(kode: string, bidang: string, pesan: string): void {
    this.salah.push({ kode, pesan, tempat: { ...this.c.asal, bidang } });
  }
  wajib(bidang: string, teks: string | null, apa: string): string {
    const isi = teks?.trim() ?? '';
    if (isi === '' || isi.length > TEKS) this.tolak(`${bidang}-tidak-sah`, bidang, `${apa}, paling banyak ${TEKS} huruf.`);
    return isi;
  }
  selesai(): void {
    if (this.salah.length > 0) throw DomainError.dari(this.salah);
  }
}

const namaLangkah: Readonly<Record<Exclude<IsiLangkah['jenis'], 'Verifikasi'>, NamaLangkah>> = {
  BeriTanggapan: 'tanggapan', AjukanRencanaAksi: 'rencana-aksi', SetujuiRencanaAksi: 'persetujuan', KembalikanRencanaAksi: 'pengembalian', LaporkanKemajuan: 'kemajuan', LampirkanBukti: 'bukti',
  AjukanPenyelesaian: 'penyelesaian', Tutup: 'penutupan', BukaKembali: 'pembukaan-kembali', MintaPerpanjangan: 'perpanjangan', PutuskanPerpanjangan: 'putusan-perpanjangan', CatatSetoran: 'setoran',
};

function langkahi(c: PerintahLangkah, s: TindakLanjut): PeristiwaTindakLanjut[] {
  const { rekomendasi } = c.lingkup;
  if (rekomendasi === null) throw new DomainError('rekomendasi-tidak-ada', `Rekomendasi nomor ${c.nomor} tidak ada pada LHE "${c.lhe}" milik ${c.pd}, atau sudah dicabut.`, [{ kode: 'rekomendasi-tidak-ada', pesan: `Rekomendasi nomor ${c.nomor} tidak ada pada LHE itu. Periksa nomornya, atau tambahkan barisnya di lembar Rekomendasi.`, ...(c.asal ? { tempat: { ...c.asal, bidang: 'nomor' } } : {}) }]);
  if (c.jenis === 'CatatMatriks') return matriks(c, s);
  const langkah = c.jenis === 'Verifikasi' ? (c.putusan === 'tidak-dapat-ditindaklanjuti' ? 'verifikasi-tidak-dapat' : 'verifikasi') : namaLangkah[c.jenis];
  periksaGiliran(c, s, langkah);
  return putuskan(c, s);
}

/** Whether the step can be taken now, by this person, on this day. */
function periksaGiliran(c: PerintahLangkah, s: TindakLanjut, langkah: NamaLangkah): void {
  const tolak = (kode: string, bidang: string, pesan: string): never => {
    throw new DomainError(kode, pesan, [{ kode, pesan, tempat: { ...c.asal, bidang } }]);
  };
  const boleh = langkahBoleh(s.keadaan);
  if (!boleh.includes(langkah)) tolak('langkah-tidak-boleh', 'langkah', `Rekomendasi ini ${sebutanKeadaan[s.keadaan]}, jadi tidak dapat ${sebutanLangkah[langkah]}. Yang dapat dilakukan sekarang: ${boleh.map((l) => sebutanLangkah[l]).join(', ')}.`);
  if (langkahPemeriksa.has(langkah) && s.pelapor.includes(c.aktor)) tolak('empat-mata', 'aktor', `Yang melapor atau melampirkan bukti tidak dapat ${sebutanLangkah[langkah]}. Minta orang lain.`);
  if (!adalahTanggal(c.tanggal)) tolak('tanggal-tidak-sah', 'tanggal', `Tanggal "${c.tanggal}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-10-01.`);
  const { terbit } = c.lingkup.rekomendasi!;
  if (c.tanggal < terbit) tolak('tanggal-mendahului-lhe', 'tanggal', `Tanggal ${c.tanggal} mendahului LHE-nya (${terbit}). Periksa tanggalnya.`);
  if (langkah !== 'setoran' && s.terakhir !== null && c.tanggal < s.terakhir) tolak('tanggal-mundur', 'tanggal', `Tanggal ${c.tanggal} mendahului langkah terakhir (${s.terakhir}). Langkah dicatat menurut urutannya; pakai tanggal itu atau sesudahnya.`);
}

function putuskan(c: Dasar & IsiLangkah, s: TindakLanjut): PeristiwaTindakLanjut[] {
  const p = new Pemeriksa(c);
  const buat = <T extends PeristiwaTindakLanjut['type'], D extends object>(type: T, data: D): PeristiwaTindakLanjut[] => {
    p.selesai();
    return [{ type, version: 1, data: { ...pokok(c), ...data }, berlaku: c.tanggal, ...(c.asal ? { asal: c.asal } : {}) } as unknown as PeristiwaTindakLanjut];
  };
  switch (c.jenis) {
    case 'BeriTanggapan':
      return buat('TanggapanDiberikan', tanggapan(p, c.sikap, c.alasan, c.dokumen));
    case 'AjukanRencanaAksi':
      return buat('RencanaAksiDiajukan', { rencana: rencanaAksi(p, c, c.rencana, s), dokumen: c.dokumen });
    case 'SetujuiRencanaAksi':
      return buat('RencanaAksiDisetujui', { catatan: isiAtauNull(c.catatan) });
    case 'KembalikanRencanaAksi':
      return buat('RencanaAksiDikembalikan', { alasan: p.wajib('alasan', c.alasan, 'Pengembalian perlu alasan') });
    case 'LaporkanKemajuan':
      return buat('KemajuanDilaporkan', { uraian: p.wajib('uraian', c.uraian, 'Kemajuan perlu uraian'), klaim: klaim(p, c.lingkup.aturan, c.klaim), dokumen: c.dokumen });
    case 'LampirkanBukti':
      return lampirkan(c, s, p, buat);
    case 'AjukanPenyelesaian':
      return buat('PenyelesaianDiajukan', { uraian: p.wajib('uraian', c.uraian, 'Penyelesaian perlu uraian'), klaim: klaim(p, c.lingkup.aturan, c.klaim) });
    case 'Verifikasi':
      return buat('TindakLanjutDiverifikasi', verifikasi(p, c));
    case 'Tutup':
      return buat('TindakLanjutDitutup', { catatan: isiAtauNull(c.catatan) });
    case 'BukaKembali':
      return buat('TindakLanjutDibukaKembali', { alasan: p.wajib('alasan', c.alasan, 'Pembukaan kembali perlu alasan'), dokumen: c.dokumen });
    case 'MintaPerpanjangan': {
      const r = s.rencana.find((x) => x.kunci === c.rencana);
      if (!r) p.tolak('rencana-tidak-ada', 'rencana', `Rencana aksi "${c.rencana}" tidak ada. Yang ada: ${sebutRencana(s)}.`);
      else if (r.sampai === null) p.tolak('tanpa-tenggat', 'rencana', `Rencana aksi "${c.rencana}" tidak bertanggal jatuh tempo, jadi tidak ada yang diperpanjang.`);
      else if (!adalahTanggal(c.sampai) || c.sampai <= r.sampai) p.tolak('perpanjangan-tidak-sah', 'sampai', `Tenggat baru "${c.sampai}" harus tanggal sesudah tenggat sekarang (${r.sampai}).`);
      return buat('PerpanjanganDiminta', { rencana: c.rencana, sampai: c.sampai, alasan: p.wajib('alasan', c.alasan, 'Permintaan perpanjangan perlu alasan') });
    }
    case 'PutuskanPerpanjangan': {
      const r = s.rencana.find((x) => x.kunci === c.rencana);
      if (!r?.diminta) p.tolak('perpanjangan-tidak-ada', 'rencana', `Tidak ada permintaan perpanjangan untuk rencana aksi "${c.rencana}".`);
      if (c.diberikan) return buat('TenggatDiperpanjang', { rencana: c.rencana, dari: r?.sampai ?? '', sampai: r?.diminta?.sampai ?? '', alasan: isiAtauNull(c.alasan) });
      return buat('PerpanjanganDitolak', { rencana: c.rencana, sampai: r?.diminta?.sampai ?? '', alasan: p.wajib('alasan', c.alasan, 'Penolakan perpanjangan perlu alasan') });
    }
    case 'CatatSetoran':
      return setoran(c, s, p, buat);
  }
}

const sebutRencana = (s: TindakLanjut): string => s.rencana.map((r) => r.kunci).join(', ') || 'belum ada';

function tanggapan(p: Pemeriksa, sikap: Sikap, alasan: string | null, dokumen: Dokumen | null): { sikap: Sikap; alasan: string | null; dokumen: Dokumen | null } {
  if (!sikapDikenal.includes(sikap)) p.tolak('sikap-tidak-dikenal', 'sikap', `Sikap "${sikap}" tidak dikenal. Pakai ${sikapDikenal.join(', ')}.`);
  return { sikap, alasan: sikap === 'diterima' ? isiAtauNull(alasan) : p.wajib('alasan', alasan, 'Tanggapan yang menolak, seluruhnya atau sebagian, perlu alasan'), dokumen };
}

function klaim(p: Pemeriksa, { klaim: dikenal }: IsiTindakLanjut, kata: string | null): Klaim | null {
  const teks = isiAtauNull(kata);
  if (teks === null) return null;
  const cocok = dikenal.find((k) => k.kata.toLowerCase() === teks.toLowerCase());
  if (!cocok) p.tolak('klaim-tidak-dikenal', 'klaim', `Status "${teks}" tidak dikenal. Pakai ${dikenal.map((k) => k.kata).join(', ')}.`);
  return cocok ? { kata: cocok.kata, selesai: cocok.selesai } : null;
}

function rencanaAksi(p: Pemeriksa, { lingkup }: Dasar, daftar: readonly RencanaDinyatakan[], s: TindakLanjut): Rencana[] {
  if (daftar.length === 0 || daftar.length > RENCANA_TERBANYAK) p.tolak('rencana-kosong', 'rencana', `Ajukan 1 sampai ${RENCANA_TERBANYAK} rencana aksi.`);
  const kunci = new Set<string>();
  return daftar.map((r, i) => {
    const bidang = `rencana[${i}]`;
    if (!/^[A-Za-z0-9][A-Za-z0-9.]{0,19}$/.test(r.kunci)) p.tolak('kunci-tidak-sah', `${bidang}.kunci`, `Nomor rencana aksi "${r.kunci}" tidak sah. Pakai huruf, angka dan titik, misalnya 1.`);
    else if (kunci.has(r.kunci)) p.tolak('rencana-ganda', `${bidang}.kunci`, `Rencana aksi "${r.kunci}" diajukan dua kali. Beri nomor lain.`);
    else if (s.rencana.some((x) => x.kunci === r.kunci && x.disetujui)) p.tolak('rencana-sudah-disetujui', `${bidang}.kunci`, `Rencana aksi "${r.kunci}" sudah disetujui dan tetap seperti itu. Ajukan yang baru dengan nomor lain.`);
    kunci.add(r.kunci);
    if (r.uraian.trim() === '' || r.uraian.length > TEKS) p.tolak('uraian-tidak-sah', `${bidang}.uraian`, `Rencana aksi perlu uraian, paling banyak ${TEKS} huruf.`);
    return { kunci: r.kunci, uraian: r.uraian.trim(), tujuan: isiAtauNull(r.tujuan), penanggungJawab: isiAtauNull(r.penanggungJawab), tenggat: tenggat(p, r, bidang, lingkup.kalender) };
  });
}

/** The due date is reckoned once, with the holidays known then: a later list does not move it. */
function tenggat(p: Pemeriksa, r: RencanaDinyatakan, bidang: string, kalender: Lingkup['kalender']): Tenggat {
  for (const b of ['mulai', 'jatuhTempo'] as const) if (r[b] !== null && !adalahTanggal(r[b])) p.tolak('tanggal-tidak-sah', `${bidang}.${b}`, `Tanggal "${r[b]}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-10-01.`);
  if (!satuanTenggat.includes(r.satuan)) p.tolak('satuan-tidak-dikenal', `${bidang}.satuan`, `Satuan tenggat "${r.satuan}" tidak dikenal. Pakai ${satuanTenggat.join(', ')}.`);
  if (r.hari !== null && (!Number.isInteger(r.hari) || r.hari < 1 || r.hari > 3_660)) p.tolak('hari-tidak-sah', `${bidang}.hari`, `Lama ${r.hari} hari tidak sah. Tulis bilangan bulat 1 sampai 3660.`);
  const terbuka: Tenggat = { hari: r.hari, satuan: r.satuan, mulai: r.mulai, jatuhTempo: r.jatuhTempo, kalender: null };
  if (r.hari === null || r.mulai === null || p.salah.length > 0) return terbuka;
  if (r.satuan === 'tidak-disebut') {
    if (r.jatuhTempo === null) p.tolak('satuan-wajib', `${bidang}.satuan`, 'Tanggal mulainya diketahui, jadi sebutkan apakah harinya hari kalender atau hari kerja.');
    return terbuka;
  }
  const hitung = r.satuan === 'kalender' ? geserHari(r.mulai, r.hari) : geserHariKerja(r.mulai, r.hari, kalender.libur);
  if (r.jatuhTempo !== null && r.jatuhTempo !== hitung) p.tolak('tenggat-berbeda', `${bidang}.jatuhTempo`, `Jatuh tempo ${r.jatuhTempo} tidak sama dengan ${r.hari} hari ${r.satuan} sejak ${r.mulai} (${hitung}). Isi salah satu saja.`);
  return { ...terbuka, jatuhTempo: hitung, kalender: r.satuan === 'kerja' ? kalender.versi : null };
}

type Buat = (type: 'BuktiDilampirkan' | 'SetoranDicatat', data: object) => PeristiwaTindakLanjut[];

function lampirkan(c: Dasar & Extract<IsiLangkah, { jenis: 'LampirkanBukti' }>, s: TindakLanjut, p: Pemeriksa, buat: Buat): PeristiwaTindakLanjut[] {
  if (s.bukti.some((b) => b.berkas === c.berkas)) return [];
  if (!/^[0-9a-f]{64}$/.test(c.berkas)) p.tolak('berkas-tidak-sah', 'berkas', 'Sidik berkas harus SHA-256: 64 angka heksadesimal huruf kecil.');
  if (s.bukti.length >= BUKTI_TERBANYAK) p.tolak('bukti-terlalu-banyak', 'berkas', `Satu rekomendasi memuat paling banyak ${BUKTI_TERBANYAK} bukti.`);
  if (c.tanggalDokumen !== null && !adalahTanggal(c.tanggalDokumen)) p.tolak('tanggal-tidak-sah', 'tanggalDokumen', `Tanggal dokumen "${c.tanggalDokumen}" tidak sah. Tulis sebagai TTTT-BB-HH.`);
  if (c.menggantikan !== null && !s.bukti.some((b) => b.berkas === c.menggantikan)) p.tolak('bukti-tidak-ada', 'menggantikan', 'Bukti yang digantikan tidak ada pada rekomendasi ini. Periksa sidiknya.');
  const { berkas, ukuran, media, tanggalDokumen, menggantikan } = c;
  return buat('BuktiDilampirkan', { berkas, nama: p.wajib('nama', c.nama, 'Bukti perlu nama berkas'), ukuran, media, tanggalDokumen, uraian: isiAtauNull(c.uraian), menggantikan });
}

function verifikasi(p: Pemeriksa, c: Dasar & Extract<IsiLangkah, { jenis: 'Verifikasi' }>): object {
  const { aturan, rekomendasi } = c.lingkup;
  if (!putusanVerifikasi.includes(c.putusan)) p.tolak('putusan-tidak-dikenal', 'putusan', `Putusan "${c.putusan}" tidak dikenal. Pakai ${putusanVerifikasi.join(', ')}.`);
  const tidakDapat = c.putusan === 'tidak-dapat-ditindaklanjuti';
  const alasan = c.putusan === 'sesuai' ? isiAtauNull(c.alasan) : p.wajib('alasan', c.alasan, 'Putusan ini perlu alasan');
  if (tidakDapat && !aturan.alasanSah.includes(alasan ?? '')) p.tolak('alasan-tidak-sah', 'alasan', `Alasan "${alasan ?? ''}" bukan alasan yang sah. Pakai ${aturan.alasanSah.join('; ')}.`);
  if (tidakDapat && isiAtauNull(c.penyetuju) === null) p.tolak('penyetuju-wajib', 'penyetuju', 'Sebutkan jabatan lebih tinggi yang menyetujui bahwa rekomendasi ini tidak dapat ditindaklanjuti.');
  if (tidakDapat && c.dokumen === null) p.tolak('dokumen-wajib', 'dokumen', 'Sebutkan dokumen yang mendasarinya: jenis, nomor dan tanggalnya.');
  if (!tidakDapat && rekomendasi?.sumber === 'LHP_BPK' && c.dokumen === null) p.tolak('dokumen-wajib', 'dokumen', 'Putusan atas rekomendasi BPK dicatat, bukan diberikan di sini: sebutkan dokumen BPK-nya.');
  return { putusan: c.putusan, alasan, dokumen: c.dokumen, penyetuju: tidakDapat ? isiAtauNull(c.penyetuju) : null };
}

function setoran(c: Dasar & Extract<IsiLangkah, { jenis: 'CatatSetoran' }>, s: TindakLanjut, p: Pemeriksa, buat: Buat): PeristiwaTindakLanjut[] {
  if (c.lingkup.rekomendasi!.rupiah === null) p.tolak('tanpa-nilai-rupiah', 'nilai', 'Rekomendasi ini tidak bernilai rupiah. Ralat rekomendasinya lebih dahulu.');
  if (c.tanggal !== c.dokumen.tanggal) p.tolak('tanggal-setoran', 'tanggal', `Setoran berlaku pada tanggal dokumennya (${c.dokumen.tanggal}).`);
  try {
    if (Rupiah.dari(c.nilai).sen <= 0n) p.tolak('rupiah-tidak-sah', 'nilai', 'Nilai setoran harus lebih dari nol.');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    p.tolak(error.kode, 'nilai', error.message);
  }
  const ada = s.setoran.find((x) => x.dokumen === kunciDokumen(c.dokumen));
  if (ada?.nilai === c.nilai) return [];
  if (ada) p.tolak('berbeda-dari-tercatat', 'nilai', `Setoran dengan ${sebutDokumen(c.dokumen)} sudah tercatat sebesar ${ada.nilai}. Setoran lain punya dokumen sendiri.`);
  return buat('SetoranDicatat', { nilai: c.nilai, dokumen: c.dokumen });
}

/** What a printed matrix says, step by step. What is recorded already is passed over; what contradicts it is refused by the step itself. */
function matriks(c: Dasar & CatatMatriks, awal: TindakLanjut): PeristiwaTindakLanjut[] {
  const { tanggapan: t, rencana, klaim: k, dokumen, ...dasar } = c;
  const langkah: IsiLangkah[] = [];
  if (t && !awal.rencana.length && awal.keadaan !== t.sikap) langkah.push({ jenis: 'BeriTanggapan', ...t, dokumen });
  const baru = rencana.filter((r) => !awal.rencana.some((x) => samaRencana(x, r)));
  if (baru.length > 0) langkah.push({ jenis: 'AjukanRencanaAksi', rencana: baru, dokumen });
  if (k && !(awal.klaim?.kata.toLowerCase() === k.kata.toLowerCase() && awal.klaim.uraian === k.uraian)) langkah.push({ jenis: 'LaporkanKemajuan', uraian: k.uraian, klaim: k.kata, dokumen });
  const hasil: PeristiwaTindakLanjut[] = [];
  let s = awal;
  for (const l of langkah) {
    const peristiwa = langkahi({ ...dasar, ...l }, s);
    for (const e of peristiwa) s = lanjutkan(s, { ...e, id: '' });
    hasil.push(...peristiwa);
  }
  return hasil;
}

const samaRencana = (a: Rencana, b: RencanaDinyatakan): boolean =>
  a.kunci === b.kunci && a.uraian === b.uraian.trim() && a.tujuan === isiAtauNull(b.tujuan) && a.penanggungJawab === isiAtauNull(b.penanggungJawab) && a.tenggat.hari === b.hari && a.tenggat.mulai === b.mulai && a.tenggat.satuan === b.satuan && (b.jatuhTempo === null || a.tenggat.jatuhTempo === b.jatuhTempo);

/** A due date is announced once, and only while the action still waits under it. */
function tandai(c: TandaiTenggat, s: TindakLanjut): PeristiwaTindakLanjut[] {
  const r = s.rencana.find((x) => x.kunci === c.rencana);
  if (r?.sampai !== c.jatuhTempo || !tenggatBerjalan(s.keadaan) || s.ditandai.includes(kunciTanda(c.tanda, c.rencana, c.jatuhTempo))) return [];
  const data = { ...pokok(c), rencana: c.rencana, jatuhTempo: c.jatuhTempo };
  return [c.tanda === 'mendekat' ? { type: 'TenggatMendekat', version: 1, data, berlaku: c.tanggal } : { type: 'TenggatTerlampaui', version: 1, data, berlaku: c.tanggal }];
}
