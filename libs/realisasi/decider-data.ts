import { Desimal, DomainError, adalahKunciData, akhirPeriode, ciri, kunciCiri, tulisCiri, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import {
  faktorDikenal, lingkupPembanding, sifatData, ukuranPembanding, type PeristiwaData, type PokokAnalisis, type PokokData, type PokokPembanding, type SifatData,
} from './events-data.js';
import { akhirSaat, kunciSaat, periksaSaat, sebutSaat } from './saat.js';

interface Dinyatakan {
  readonly dokumen: Dokumen;
  readonly koreksi?: { readonly alasan: string; readonly dokumen: Dokumen };
  readonly asal?: AsalBaris;
}

export interface DataDinyatakan extends PokokData, Dinyatakan {
  readonly nama: string;
  readonly sifat: SifatData;
  readonly nilai: string;
  readonly satuan: string;
  readonly mentah: string | null;
  readonly sumber: string | null;
}

export interface PembandingDinyatakan extends PokokPembanding, Dinyatakan {
  readonly nilai: string;
  readonly satuan: string;
  readonly mentah: string | null;
  readonly sebanding: boolean;
  readonly catatan: string | null;
}

export interface AnalisisDinyatakan extends PokokAnalisis, Dinyatakan {
  readonly teks: string;
}

interface Sasaran {
  readonly pd: string;
  readonly tahun: number;
}

/** States counts, comparisons and analyses of a year: the same again changes nothing, another value is refused without a correction. */
export interface CatatData extends Sasaran {
  readonly jenis: 'CatatData';
  readonly data: readonly DataDinyatakan[];
  readonly pembanding: readonly PembandingDinyatakan[];
  readonly analisis: readonly AnalisisDinyatakan[];
}

/** Corrects one recorded event by its id. `isi`: the right number or text; null withdraws the statement. */
export interface KoreksiData extends Sasaran {
  readonly jenis: 'KoreksiData';
  readonly peristiwa: string;
  readonly isi: string | null;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

export type PerintahData = CatatData | KoreksiData;

/** Longest text of an analysis: it stands in a table, the story stands in the report. */
export const PANJANG_ANALISIS = 500;

type Pernyataan =
  | { readonly jenis: 'data'; readonly id: string; readonly pokok: PokokData; readonly isi: string }
  | { readonly jenis: 'pembanding'; readonly id: string; readonly pokok: PokokPembanding; readonly isi: string; readonly sebanding: boolean; readonly catatan: string | null }
  | { readonly jenis: 'analisis'; readonly id: string; readonly pokok: PokokAnalisis; readonly isi: string };

export interface DataTahun {
  /** What stands now, by its key. */
  readonly pernyataan: Map<string, Pernyataan>;
  /** Key of a statement by the id of every event that ever stated it. */
  readonly perPeristiwa: Map<string, string>;
  /** Name, unit and nature of every count: the same whatever its ciri. */
  readonly ciriData: Map<string, { readonly nama: string; readonly satuan: string; readonly sifat: SifatData }>;
}

export const kunciData = (p: PokokData): string => `${p.kunci}|${kunciCiri(p.ciri)}|${kunciSaat(p.saat)}`;
export const kunciPembanding = (p: PokokPembanding): string => JSON.stringify([p.indikator, p.lingkup, p.nama.toLowerCase(), p.tahunNilai, p.ukuran]);
export const kunciAnalisis = (p: PokokAnalisis): string => JSON.stringify([p.subjek.jenis === 'indikator' ? ['indikator', p.subjek.indikator] : ['simpul', p.subjek.simpul], p.periode, p.faktor, p.nomor]);

const kunciDari = (p: Pernyataan): string => `${p.jenis}|${p.jenis === 'data' ? kunciData(p.pokok) : p.jenis === 'pembanding' ? kunciPembanding(p.pokok) : kunciAnalisis(p.pokok)}`;

export const dataPendukung: Decider<PerintahData, PeristiwaData, DataTahun> = {
  initial: () => ({ pernyataan: new Map(), perPeristiwa: new Map(), ciriData: new Map() }),

  decide(c, state) {
    return c.jenis === 'CatatData' ? catat(c, state) : koreksi(c, state);
  },

  evolve(state, e) {
    const p = pernyataanDari(e, state);
    const kunci = p.kunci;
    if (p.isi === null) state.pernyataan.delete(kunci);
    else state.pernyataan.set(kunci, p.isi);
    state.perPeristiwa.set(e.id, kunci);
    if (e.type === 'DataPendukungDicatat') state.ciriData.set(e.data.kunci, { nama: e.data.nama, satuan: e.data.satuan, sifat: e.data.sifat });
    return state;
  },
};

function pernyataanDari(e: PeristiwaData & { readonly id: string }, state: DataTahun): { kunci: string; isi: Pernyataan | null } {
  const { id } = e;
  switch (e.type) {
    case 'DataPendukungDicatat': {
      const isi: Pernyataan = { jenis: 'data', id, pokok: pokokData(e.data), isi: e.data.nilai };
      return { kunci: kunciDari(isi), isi };
    }
    case 'PembandingDicatat': {
      const isi: Pernyataan = { jenis: 'pembanding', id, pokok: pokokPembanding(e.data), isi: e.data.nilai, sebanding: e.data.sebanding, catatan: e.data.catatan };
      return { kunci: kunciDari(isi), isi };
    }
    case 'AnalisisDicatat': {
      const isi: Pernyataan = { jenis: 'analisis', id, pokok: pokokAnalisis(e.data), isi: e.data.teks };
      return { kunci: kunciDari(isi), isi };
    }
    default: {
      const kunci = state.perPeristiwa.get(e.data.peristiwa)!;
      const lama = state.pernyataan.get(kunci)!;
      const baru = e.type === 'AnalisisDikoreksi' ? e.data.teks : e.data.nilai;
      if (baru === null) return { kunci, isi: null };
      const penilaian = e.type === 'PembandingDikoreksi' ? { sebanding: e.data.sebanding, catatan: e.data.catatan } : {};
      return { kunci, isi: { ...lama, id, isi: baru, ...penilaian } as Pernyataan };
    }
  }
}

const pokokData = ({ kunci, ciri: c, saat }: PokokData): PokokData => ({ kunci, ciri: c, saat });
const pokokPembanding = ({ indikator, lingkup, nama, tahunNilai, ukuran }: PokokPembanding): PokokPembanding => ({ indikator, lingkup, nama, tahunNilai, ukuran });
const pokokAnalisis = ({ subjek, periode, faktor, nomor }: PokokAnalisis): PokokAnalisis => ({ subjek, periode, faktor, nomor });

/** Effective date: the document's, but at the latest the end of what is spoken about. */
const berlaku = (dokumen: Dokumen, akhir: string): string => (dokumen.tanggal < akhir ? dokumen.tanggal : akhir);

const samaAngka = (a: string, b: string): boolean => Desimal.dari(a).sama(Desimal.dari(b));

interface Baris<D extends Dinyatakan> {
  readonly dinyatakan: D;
  readonly bidang: string;
  /** Faults of the row itself. */
  periksa(): Kesalahan[];
  kunci(): string;
  sama(ada: Pernyataan): boolean;
  tercatat(ada: Pernyataan): string;
  dicatat(): PeristiwaData;
  dikoreksi(ada: Pernyataan, dasar: { readonly alasan: string; readonly dokumen: Dokumen }): PeristiwaData;
}

function catat(c: CatatData, state: DataTahun): PeristiwaData[] {
  const salah: Kesalahan[] = [];
  const hasil: PeristiwaData[] = [];
  const dinyatakan = new Set<string>();
  const ciriData = new Map(state.ciriData);
  const baris: Baris<Dinyatakan>[] = [...c.data.map((d) => barisData(c, d, ciriData)), ...c.pembanding.map((d) => barisPembanding(c, d)), ...c.analisis.map((d) => barisAnalisis(c, d))];
  for (const b of baris) {
    const { asal, koreksi: dasar } = b.dinyatakan;
    const tempat = { ...asal, bidang: b.bidang };
    const cacat = b.periksa().map((k) => ({ ...k, tempat: { ...asal, bidang: k.tempat?.bidang ?? b.bidang } }));
    salah.push(...cacat);
    if (cacat.length > 0) continue;
    const kunci = b.kunci();
    if (dinyatakan.has(kunci)) {
      salah.push({ kode: 'pernyataan-ganda', pesan: 'Hal yang sama sudah dinyatakan di baris lain. Hapus salah satu.', tempat });
      continue;
    }
    dinyatakan.add(kunci);
    const ada = state.pernyataan.get(kunci);
    if (ada && b.sama(ada)) continue;
    const sumber = asal ? { asal } : {};
    if (!ada && dasar) salah.push({ kode: 'koreksi-tanpa-dasar', pesan: 'Koreksi menunjuk baris yang belum pernah tercatat. Hapus barisnya dari lembar Koreksi, atau periksa isinya.', tempat });
    else if (!ada) hasil.push({ ...b.dicatat(), ...sumber });
    else if (!dasar) salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Yang tercatat ${b.tercatat(ada)}. Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`, tempat });
    else if (dasar.alasan.trim() === '') salah.push({ kode: 'alasan-kosong', pesan: 'Koreksi perlu alasan.', tempat });
    else hasil.push({ ...b.dikoreksi(ada, dasar), ...sumber });
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

/** Gathers what `DomainError`s say, with the field that each speaks about. */
function cacatDari(...pemeriksaan: readonly (readonly [bidang: string, periksa: () => void])[]): Kesalahan[] {
  return pemeriksaan.flatMap(([bidang, periksa]) => {
    try {
      periksa();
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.kesalahan.map((k) => ({ kode: k.kode, pesan: k.pesan, tempat: { bidang } }));
    }
  });
}

const tolak = (kode: string, pesan: string): never => {
  throw new DomainError(kode, pesan);
};

function barisData(c: Sasaran, d: DataDinyatakan, ciriData: Map<string, { nama: string; satuan: string; sifat: SifatData }>): Baris<DataDinyatakan> {
  return {
    dinyatakan: d, bidang: 'nilai',
    periksa() {
      const ada = ciriData.get(d.kunci);
      if (!ada) ciriData.set(d.kunci, { nama: d.nama, satuan: d.satuan, sifat: d.sifat });
      const tetap = (bidang: 'nama' | 'satuan' | 'sifat') => (): void => {
        if (ada && ada[bidang] !== d[bidang]) tolak('data-berbeda', `Data "${d.kunci}" sudah tercatat dengan ${bidang} "${ada[bidang]}", bukan "${d[bidang]}". Data yang berubah maknanya adalah data baru dengan kunci baru.`);
      };
      return cacatDari(
        ['kunci', () => void (adalahKunciData(d.kunci) || tolak('kunci-data-tidak-sah', `Kunci data "${d.kunci}" tidak sah. Tulis huruf kecil, angka dan tanda hubung, misalnya koperasi-aktif.`))],
        ['nama', () => void (d.nama.trim() !== '' || tolak('nama-kosong', 'Data perlu nama.'))], ['ciri', () => void ciri(d.ciri)], ['saat', () => periksaSaat(d.saat)], ['nilai', () => void Desimal.dari(d.nilai)],
        ['sifat', () => void (sifatData.includes(d.sifat) || tolak('sifat-tidak-dikenal', `Sifat data "${d.sifat}" tidak dikenal. Pakai ${sifatData.join(' atau ')}.`))],
        ['nama', tetap('nama')], ['satuan', tetap('satuan')], ['sifat', tetap('sifat')],
      );
    },
    kunci: () => `data|${kunciData(d)}`,
    sama: (ada) => samaAngka(ada.isi, d.nilai),
    tercatat: (ada) => `${ada.isi} (${d.kunci}${d.ciri.length > 0 ? `, ${tulisCiri(d.ciri)}` : ''}, ${sebutSaat(d.saat)}), bukan ${d.nilai}`,
    dicatat: () => ({
      type: 'DataPendukungDicatat', version: 1,
      data: { pd: c.pd, tahun: c.tahun, ...pokokData(d), nama: d.nama, sifat: d.sifat, nilai: d.nilai, satuan: d.satuan, mentah: d.mentah, sumber: d.sumber, dokumen: d.dokumen }, berlaku: berlaku(d.dokumen, akhirSaat(d.saat)),
    }),
    dikoreksi: (ada, dasar) => dikoreksi(c, ada, d.nilai, dasar),
  };
}

function barisPembanding(c: Sasaran, d: PembandingDinyatakan): Baris<PembandingDinyatakan> {
  const penilaian = { sebanding: d.sebanding, catatan: d.catatan };
  return {
    dinyatakan: d, bidang: 'nilai',
    periksa: () => cacatDari(
      ['lingkup', () => void (lingkupPembanding.includes(d.lingkup) || tolak('lingkup-tidak-dikenal', `Lingkup "${d.lingkup}" tidak dikenal. Pakai ${lingkupPembanding.join(', ')}.`))],
      ['ukuran', () => void (ukuranPembanding.includes(d.ukuran) || tolak('ukuran-tidak-dikenal', `Ukuran "${d.ukuran}" tidak dikenal. Pakai ${ukuranPembanding.join(', ')}.`))],
      ['nama', () => void (d.nama.trim() !== '' || tolak('nama-kosong', 'Pembanding perlu nama, misalnya Nasional.'))], ['tahunNilai', () => periksaSaat({ jenis: 'periode', tahun: d.tahunNilai, periode: 'tahun' })],
      ['tahunNilai', () => void (d.lingkup !== 'tahun-sebelumnya' || d.tahunNilai < c.tahun || tolak('bukan-tahun-sebelumnya', `Pembanding tahun sebelumnya harus sebelum ${c.tahun}, bukan ${d.tahunNilai}.`))],
      ['nilai', () => void Desimal.dari(d.nilai)], ['catatan', () => void (d.sebanding || (d.catatan ?? '').trim() !== '' || tolak('catatan-kosong', 'Pembanding yang tidak sebanding perlu catatan: mengapa tidak dapat dibandingkan.'))],
    ),
    kunci: () => `pembanding|${kunciPembanding(d)}`,
    sama: (ada) => ada.jenis === 'pembanding' && samaAngka(ada.isi, d.nilai) && ada.sebanding === d.sebanding && ada.catatan === d.catatan,
    tercatat: (ada) => (samaAngka(ada.isi, d.nilai) ? 'dengan penilaian sebanding atau catatan yang lain' : `${ada.isi}, bukan ${d.nilai}`),
    dicatat: () => ({
      type: 'PembandingDicatat', version: 1, data: { pd: c.pd, tahun: c.tahun, ...pokokPembanding(d), nilai: d.nilai, satuan: d.satuan, mentah: d.mentah, ...penilaian, dokumen: d.dokumen },
      berlaku: berlaku(d.dokumen, `${d.tahunNilai}-12-31`),
    }),
    dikoreksi: (ada, dasar) => dikoreksi(c, { ...ada, ...penilaian } as Pernyataan, d.nilai, dasar),
  };
}

function barisAnalisis(c: Sasaran, d: AnalisisDinyatakan): Baris<AnalisisDinyatakan> {
  return {
    dinyatakan: d, bidang: 'teks',
    periksa: () => cacatDari(
      ['faktor', () => void (faktorDikenal.includes(d.faktor) || tolak('faktor-tidak-dikenal', `Faktor "${d.faktor}" tidak dikenal. Pakai ${faktorDikenal.join(', ')}.`))],
      ['nomor', () => void ((Number.isInteger(d.nomor) && d.nomor >= 1 && d.nomor <= 999) || tolak('nomor-tidak-sah', 'Nomor urut analisis harus bilangan bulat mulai 1.'))],
      ['teks', () => periksaTeks(d.teks)],
    ),
    kunci: () => `analisis|${kunciAnalisis(d)}`,
    sama: (ada) => ada.isi === d.teks,
    tercatat: (ada) => `"${ada.isi}"`,
    dicatat: () => ({ type: 'AnalisisDicatat', version: 1, data: { pd: c.pd, tahun: c.tahun, ...pokokAnalisis(d), teks: d.teks, dokumen: d.dokumen }, berlaku: berlaku(d.dokumen, akhirPeriode(d.periode, c.tahun)) }),
    dikoreksi: (ada, dasar) => dikoreksi(c, ada, d.teks, dasar),
  };
}

function periksaTeks(teks: string): void {
  if (teks.trim() === '') throw new DomainError('teks-kosong', 'Analisis perlu teks.');
  if (teks.length > PANJANG_ANALISIS) throw new DomainError('teks-terlalu-panjang', `Teks analisis ${teks.length} huruf; paling banyak ${PANJANG_ANALISIS}. Ringkas, atau bagi menjadi beberapa nomor.`);
}

function dikoreksi(c: Sasaran, ada: Pernyataan, isi: string | null, dasar: { readonly alasan: string; readonly dokumen: Dokumen }): PeristiwaData {
  const umum = { pd: c.pd, tahun: c.tahun, peristiwa: ada.id, alasan: dasar.alasan, dokumen: dasar.dokumen };
  const tanggal = dasar.dokumen.tanggal;
  if (ada.jenis === 'data') return { type: 'DataPendukungDikoreksi', version: 1, data: { ...umum, ...ada.pokok, nilai: isi }, berlaku: tanggal };
  if (ada.jenis === 'pembanding') return { type: 'PembandingDikoreksi', version: 1, data: { ...umum, ...ada.pokok, nilai: isi, sebanding: ada.sebanding, catatan: ada.catatan }, berlaku: tanggal };
  return { type: 'AnalisisDikoreksi', version: 1, data: { ...umum, ...ada.pokok, teks: isi }, berlaku: tanggal };
}

function koreksi(c: KoreksiData, state: DataTahun): PeristiwaData[] {
  const kunci = state.perPeristiwa.get(c.peristiwa);
  if (kunci === undefined) throw new DomainError('peristiwa-tidak-ada', `Peristiwa ${c.peristiwa} tidak ada pada data pendukung tahun ${c.tahun}.`);
  const ada = state.pernyataan.get(kunci);
  if (!ada) {
    if (c.isi === null) return [];
    throw new DomainError('sudah-dicabut', `Pernyataan peristiwa ${c.peristiwa} sudah dicabut. Catat lagi sebagai pernyataan baru.`);
  }
  if (c.isi !== null && ada.jenis === 'analisis') periksaTeks(c.isi);
  else if (c.isi !== null) Desimal.dari(c.isi);
  if (c.isi !== null && (ada.jenis === 'analisis' ? ada.isi === c.isi : samaAngka(ada.isi, c.isi))) return [];
  if (ada.id !== c.peristiwa) throw new DomainError('sudah-dikoreksi', `Peristiwa ${c.peristiwa} sudah dikoreksi oleh ${ada.id}. Koreksi yang terakhir itu.`);
  if (c.alasan.trim() === '') throw new DomainError('alasan-kosong', 'Koreksi perlu alasan.');
  return [dikoreksi(c, ada, c.isi, c)];
}
