import { DomainError, Rupiah, adalahDesimal, adalahTanggal, kunciDokumen, sebutDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import type { IsiKatalogLhe } from '#capaian';
import { sumberLhe, type IsiLhe, type IsiNilai, type IsiRalat, type IsiRekomendasi, type LetakNilai, type PeristiwaLhe, type PokokLhe } from './events.js';

export interface NilaiDinyatakan extends LetakNilai, Omit<IsiNilai, 'bobot'> {
  /** Null: the catalogue's. */
  readonly bobot: string | null;
  readonly asal?: AsalBaris;
}

export interface RekomendasiDinyatakan extends IsiRekomendasi {
  readonly nomor: string;
  readonly asal?: AsalBaris;
}

/** States what a report says. The same again changes nothing; what differs from what is recorded wants a ralat. */
export interface TerbitkanLhe extends PokokLhe, IsiLhe {
  readonly jenis: 'TerbitkanLhe';
  /** The catalogue of criteria that holds at the report's date. */
  readonly katalog: { readonly versi: number; readonly isi: IsiKatalogLhe };
  readonly nilai: readonly NilaiDinyatakan[];
  readonly rekomendasi: readonly RekomendasiDinyatakan[];
  readonly asal?: AsalBaris;
}

/** Corrects one event of a report by an event that names it. */
export interface RalatLhe extends PokokLhe {
  readonly jenis: 'RalatLhe';
  readonly peristiwa: string;
  readonly isi: IsiRalat | null;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

export type PerintahLhe = TerbitkanLhe | RalatLhe;

type Perihal = IsiRalat['perihal'];
interface Tercatat<T> {
  readonly id: string;
  readonly isi: T;
}

/** What is recorded of one report. */
export interface Lhe {
  terbit: Tercatat<IsiLhe> | null;
  /** By `kunciNilai`. */
  readonly nilai: Map<string, Tercatat<IsiNilai>>;
  /** By number. */
  readonly rekomendasi: Map<string, Tercatat<IsiRekomendasi>>;
  /** What every event was about, by its id. */
  readonly perPeristiwa: Map<string, { readonly perihal: Perihal; readonly kunci: string }>;
}

export const kunciNilai = ({ tahun, komponen, sub }: LetakNilai): string => `${tahun}|${komponen}|${sub ?? ''}`;

const panjang = { uraian: 4_000, alasan: 4_000, suratTugas: 200, angka: 1_000 } as const;

export const isiLhe = ({ sumber, dokumen, suratTugas, tahunDievaluasi, diterima, nilaiDinyatakan, predikatDinyatakan }: IsiLhe): IsiLhe => ({ sumber, dokumen, suratTugas, tahunDievaluasi, diterima, nilaiDinyatakan, predikatDinyatakan });
export const isiNilai = ({ bobot, capaian, nilai }: IsiNilai): IsiNilai => ({ bobot, capaian, nilai });
export const isiRekomendasi = ({ uraian, komponen, rupiah, angka }: IsiRekomendasi): IsiRekomendasi => ({ uraian, komponen, rupiah, angka });

export const lhe: Decider<PerintahLhe, PeristiwaLhe, Lhe> = {
  initial: () => ({ terbit: null, nilai: new Map(), rekomendasi: new Map(), perPeristiwa: new Map() }),

  decide: (c, state) => (c.jenis === 'TerbitkanLhe' ? terbitkan(c, state) : ralat(c, state)),

  evolve(state, e) {
    const { id } = e;
    switch (e.type) {
      case 'LheDiterbitkan':
        state.terbit = { id, isi: isiLhe(e.data) };
        state.perPeristiwa.set(id, { perihal: 'lhe', kunci: '' });
        break;
      case 'NilaiKomponenDitetapkan': {
        const kunci = kunciNilai(e.data);
        state.nilai.set(kunci, { id, isi: isiNilai(e.data) });
        state.perPeristiwa.set(id, { perihal: 'nilai', kunci });
        break;
      }
      case 'RekomendasiDiterbitkan':
        state.rekomendasi.set(e.data.nomor, { id, isi: isiRekomendasi(e.data) });
        state.perPeristiwa.set(id, { perihal: 'rekomendasi', kunci: e.data.nomor });
        break;
      case 'LheDiralat': {
        const lama = state.perPeristiwa.get(e.data.peristiwa)!;
        const { isi } = e.data;
        state.perPeristiwa.set(id, lama);
        if (isi?.perihal === 'lhe') state.terbit = { id, isi: isiLhe(isi) };
        else if (isi?.perihal === 'nilai') state.nilai.set(lama.kunci, { id, isi: isiNilai(isi) });
        else if (isi?.perihal === 'rekomendasi') state.rekomendasi.set(lama.kunci, { id, isi: isiRekomendasi(isi) });
        else (lama.perihal === 'nilai' ? state.nilai : state.rekomendasi).delete(lama.kunci);
      }
    }
    return state;
  },
};

const pokok = ({ pd, lhe: l }: PokokLhe): PokokLhe => ({ pd, lhe: l });
const sama = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
const samaLhe = (a: IsiLhe, b: IsiLhe): boolean => sama({ ...a, dokumen: kunciDokumen(a.dokumen) }, { ...b, dokumen: kunciDokumen(b.dokumen) });

function terbitkan(c: TerbitkanLhe, state: Lhe): PeristiwaLhe[] {
  const salah: Kesalahan[] = [];
  const hasil: PeristiwaLhe[] = [];
  const berlaku = c.dokumen.tanggal;
  const catat = (asal: AsalBaris | undefined, cacat: readonly Kesalahan[]): void => void salah.push(...cacat.map((k) => ({ ...k, tempat: { ...asal, ...k.tempat } })));
  const beda = (asal: AsalBaris | undefined, bidang: string, apa: string): void => catat(asal, [{ kode: 'berbeda-dari-tercatat', pesan: `${apa} sudah tercatat dengan isi lain. Samakan, atau ralat dengan dokumennya.`, tempat: { bidang } }]);
  const isi = isiLhe(c);
  catat(c.asal, periksaLhe(isi));
  if (!state.terbit) hasil.push({ type: 'LheDiterbitkan', version: 1, data: { ...pokok(c), ...isi, katalog: c.katalog.versi }, berlaku, ...(c.asal ? { asal: c.asal } : {}) });
  else if (!samaLhe(state.terbit.isi, isi)) beda(c.asal, 'dokumen', `LHE "${c.lhe}" (${sebutDokumen(state.terbit.isi.dokumen)})`);
  const dinyatakan = new Set<string>();
  for (const n of c.nilai) {
    const asal = n.asal ? { asal: n.asal } : {};
    const [kunci, unsur] = [kunciNilai(n), unsurKatalog(c.katalog.isi, n)];
    const cacat = [...(c.sumber === 'LHE' ? [] : [{ kode: 'lhp-tanpa-nilai', pesan: 'Hanya LHE yang memuat nilai komponen. Hapus nilainya, atau ubah sumbernya.', tempat: { bidang: 'komponen' } }]), ...periksaNilai(n, c.katalog.isi)];
    if (dinyatakan.has(kunci)) cacat.push({ kode: 'nilai-ganda', pesan: `Nilai komponen ${n.komponen}${n.sub === null ? '' : `.${n.sub}`} tahun ${n.tahun} dinyatakan dua kali. Hapus salah satu.`, tempat: { bidang: 'komponen' } });
    dinyatakan.add(kunci);
    catat(n.asal, cacat);
    if (cacat.length > 0 || !unsur) continue;
    const baru = isiNilai({ ...n, bobot: n.bobot ?? unsur.bobot });
    const ada = state.nilai.get(kunci);
    if (!ada) hasil.push({ type: 'NilaiKomponenDitetapkan', version: 1, data: { ...pokok(c), tahun: n.tahun, komponen: n.komponen, sub: n.sub, nama: unsur.nama, ...baru }, berlaku, ...asal });
    else if (!sama(ada.isi, baru)) beda(n.asal, 'nilai', `Nilai komponen ${n.komponen} tahun ${n.tahun}`);
  }
  const nomor = new Set<string>();
  for (const r of c.rekomendasi) {
    const cacat = periksaRekomendasi(r, r.nomor);
    if (nomor.has(r.nomor)) cacat.push({ kode: 'rekomendasi-ganda', pesan: `Rekomendasi nomor ${r.nomor} dinyatakan dua kali. Hapus salah satu, atau beri nomor lain.`, tempat: { bidang: 'nomor' } });
    nomor.add(r.nomor);
    catat(r.asal, cacat);
    if (cacat.length > 0) continue;
    const ada = state.rekomendasi.get(r.nomor);
    if (!ada) hasil.push({ type: 'RekomendasiDiterbitkan', version: 1, data: { ...pokok(c), nomor: r.nomor, ...isiRekomendasi(r) }, berlaku, ...(r.asal ? { asal: r.asal } : {}) });
    else if (!sama(ada.isi, isiRekomendasi(r))) beda(r.asal, 'uraian', `Rekomendasi nomor ${r.nomor}`);
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

function ralat(c: RalatLhe, state: Lhe): PeristiwaLhe[] {
  if (!state.terbit) throw new DomainError('lhe-tidak-ada', `LHE "${c.lhe}" tidak tercatat pada ${c.pd}.`);
  const asal = state.perPeristiwa.get(c.peristiwa);
  if (!asal) throw new DomainError('peristiwa-tidak-ada', `Peristiwa ${c.peristiwa} tidak ada pada LHE "${c.lhe}".`);
  const kini = asal.perihal === 'lhe' ? state.terbit : asal.perihal === 'nilai' ? state.nilai.get(asal.kunci) : state.rekomendasi.get(asal.kunci);
  if (!kini) {
    if (c.isi === null) return [];
    throw new DomainError('sudah-dicabut', 'Yang diralat sudah dicabut. Terbitkan lagi sebagai yang baru.');
  }
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, bidang: string, pesan: string): void => void salah.push({ kode, pesan, tempat: { bidang } });
  if (c.alasan.trim() === '' || c.alasan.length > panjang.alasan) tolak('alasan-tidak-sah', 'alasan', `Ralat perlu alasan, paling banyak ${panjang.alasan} huruf.`);
  if (c.dokumen.tanggal < state.terbit.isi.dokumen.tanggal) tolak('ralat-mendahului', 'dokumen', `Ralat tidak dapat mendahului LHE-nya (${state.terbit.isi.dokumen.tanggal}). Periksa tanggal dokumennya.`);
  if (c.isi === null && asal.perihal === 'lhe') tolak('lhe-tidak-dapat-dicabut', 'isi', 'LHE sendiri tidak dapat dicabut. Ralat isinya, atau cabut nilai atau rekomendasinya.');
  if (c.isi !== null && c.isi.perihal !== asal.perihal) tolak('perihal-berbeda', 'isi', `Peristiwa itu perihal ${asal.perihal}, bukan ${c.isi.perihal}.`);
  if (c.isi?.perihal === 'lhe') salah.push(...periksaLhe(c.isi));
  if (c.isi?.perihal === 'nilai') salah.push(...periksaBilangan(c.isi));
  if (c.isi?.perihal === 'rekomendasi') salah.push(...periksaRekomendasi(c.isi, asal.kunci));
  if (salah.length > 0) throw DomainError.dari(salah);
  const isi = c.isi === null ? null : rapikan(c.isi);
  if (isi !== null && samaIsi(kini.isi, isi)) return [];
  if (kini.id !== c.peristiwa) throw new DomainError('sudah-dikoreksi', `Peristiwa ${c.peristiwa} sudah diralat oleh ${kini.id}. Ralat yang terakhir itu.`);
  return [{ type: 'LheDiralat', version: 1, data: { ...pokok(c), peristiwa: c.peristiwa, isi, alasan: c.alasan.trim(), dokumen: c.dokumen }, berlaku: c.dokumen.tanggal }];
}

function rapikan(isi: IsiRalat): IsiRalat {
  if (isi.perihal === 'lhe') return { perihal: 'lhe', ...isiLhe(isi) };
  return isi.perihal === 'nilai' ? { perihal: 'nilai', ...isiNilai(isi) } : { perihal: 'rekomendasi', ...isiRekomendasi(isi) };
}

const samaIsi = (kini: object, { perihal, ...isi }: IsiRalat): boolean => (perihal === 'lhe' ? samaLhe(kini as IsiLhe, isi as IsiLhe) : sama(kini, isi));

/** The component or sub-component of a catalogue. */
export function unsurKatalog({ komponen }: IsiKatalogLhe, { komponen: kunci, sub }: Pick<LetakNilai, 'komponen' | 'sub'>): { readonly nama: string; readonly bobot: string } | undefined {
  const k = komponen.find((x) => x.kunci === kunci);
  return sub === null ? k : k?.sub.find((x) => x.kunci === sub);
}

function periksaLhe(isi: IsiLhe): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, bidang: string, pesan: string): void => void salah.push({ kode, pesan, tempat: { bidang } });
  if (!sumberLhe.includes(isi.sumber)) tolak('sumber-tidak-dikenal', 'sumber', `Sumber "${isi.sumber}" tidak dikenal. Pakai ${sumberLhe.join(', ')}.`);
  if (!Number.isInteger(isi.tahunDievaluasi) || isi.tahunDievaluasi < 1945 || isi.tahunDievaluasi > Number(isi.dokumen.tanggal.slice(0, 4))) tolak('tahun-tidak-sah', 'tahunDievaluasi', `Tahun yang dievaluasi ${isi.tahunDievaluasi} tidak sah: tidak dapat sesudah tahun terbitnya (${isi.dokumen.tanggal.slice(0, 4)}).`);
  if (isi.diterima !== null && (!adalahTanggal(isi.diterima) || isi.diterima < isi.dokumen.tanggal)) tolak('diterima-tidak-sah', 'diterima', `Tanggal diterima "${isi.diterima}" tidak sah: tidak dapat mendahului tanggal LHE (${isi.dokumen.tanggal}).`);
  if (isi.nilaiDinyatakan !== null && !adalahDesimal(isi.nilaiDinyatakan)) tolak('desimal-tidak-sah', 'nilaiDinyatakan', `"${isi.nilaiDinyatakan}" bukan bilangan desimal baku (contoh: 71.35).`);
  if ((isi.suratTugas?.length ?? 0) > panjang.suratTugas) tolak('surat-tugas-panjang', 'suratTugas', `Nomor surat tugas paling banyak ${panjang.suratTugas} huruf.`);
  return salah;
}

function periksaNilai(n: NilaiDinyatakan, katalog: IsiKatalogLhe): Kesalahan[] {
  const salah: Kesalahan[] = [];
  if (!unsurKatalog(katalog, n)) {
    const pesan = `Komponen "${n.komponen}${n.sub === null ? '' : `.${n.sub}`}" tidak ada dalam katalog evaluasi. Yang ada: ${katalog.komponen.map((k) => `${k.kunci} ${k.nama}${k.sub.length > 0 ? ` (${k.sub.map((u) => `${u.kunci} ${u.nama}`).join(', ')})` : ''}`).join('; ')}.`;
    salah.push({ kode: 'komponen-tidak-dikenal', pesan, tempat: { bidang: n.sub === null ? 'komponen' : 'sub' } });
  }
  if (!Number.isInteger(n.tahun) || n.tahun < 1945 || n.tahun > 2999) salah.push({ kode: 'tahun-tidak-sah', pesan: `Tahun nilai ${n.tahun} tidak sah.`, tempat: { bidang: 'tahun' } });
  return [...salah, ...periksaBilangan({ ...n, bobot: n.bobot ?? '0' })];
}

function periksaBilangan(n: IsiNilai): Kesalahan[] {
  const salah: Kesalahan[] = [];
  for (const bidang of ['bobot', 'capaian', 'nilai'] as const) {
    const teks = n[bidang];
    if (teks !== null && (!adalahDesimal(teks) || teks.startsWith('-'))) salah.push({ kode: 'desimal-tidak-sah', pesan: `"${teks}" bukan bilangan desimal baku yang tidak negatif (contoh: 24.00).`, tempat: { bidang } });
  }
  if (n.capaian === null && n.nilai === null) salah.push({ kode: 'nilai-kosong', pesan: 'Isi nilai, atau capaian dalam persen, atau keduanya.', tempat: { bidang: 'nilai' } });
  return salah;
}

function periksaRekomendasi(r: IsiRekomendasi, nomor: string): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, bidang: string, pesan: string): void => void salah.push({ kode, pesan, tempat: { bidang } });
  if (!/^[A-Za-z0-9][A-Za-z0-9.]{0,19}$/.test(nomor)) tolak('nomor-tidak-sah', 'nomor', `Nomor rekomendasi "${nomor}" tidak sah. Pakai huruf, angka dan titik, paling banyak 20, misalnya 1 atau 2.a.`);
  if (r.uraian.trim() === '' || r.uraian.length > panjang.uraian) tolak('uraian-tidak-sah', 'uraian', `Rekomendasi perlu uraian, paling banyak ${panjang.uraian} huruf.`);
  if ((r.angka?.length ?? 0) > panjang.angka) tolak('angka-terlalu-panjang', 'angka', `Alamat angka paling banyak ${panjang.angka} huruf.`);
  if (r.rupiah !== null) {
    try {
      if (Rupiah.dari(r.rupiah).sen <= 0n) tolak('rupiah-tidak-sah', 'rupiah', 'Nilai rekomendasi harus lebih dari nol; kosongkan bila tidak bernilai rupiah.');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      tolak(error.kode, 'rupiah', error.message);
    }
  }
  return salah;
}
