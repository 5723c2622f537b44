import { DomainError, kunciDokumen, sebutDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import { tanggapi, type PerintahTanggapan, type Tanggapan } from './decider-tanggapan.js';
import { sebagaiDikenal, tingkatDikenal, type IsiAngkaTercetak, type PeristiwaLaporan, type PokokLaporan } from './events.js';
import { bacaPernyataan } from './klaim/baca-pernyataan.js';

interface DasarKoreksi {
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

/** Registers a report. The same again changes nothing. */
export interface DaftarkanLaporan extends PokokLaporan {
  readonly jenis: 'DaftarkanLaporan';
  readonly judul: string;
  readonly dokumen: Dokumen;
  readonly asal?: AsalBaris;
}

/** A printed cell as it is stated. */
export interface SelDinyatakan extends IsiAngkaTercetak {
  readonly kunci: string;
  readonly koreksi?: DasarKoreksi;
  readonly asal?: AsalBaris;
}

/** States printed cells: the same again changes nothing, another text or claim is refused without a correction. */
export interface CatatAngkaTercetak extends PokokLaporan {
  readonly jenis: 'CatatAngkaTercetak';
  readonly sel: readonly SelDinyatakan[];
}

/** Corrects one recorded cell by its event. `isi` null withdraws it. */
export interface KoreksiAngkaTercetak extends PokokLaporan, DasarKoreksi {
  readonly jenis: 'KoreksiAngkaTercetak';
  readonly peristiwa: string;
  readonly isi: IsiAngkaTercetak | null;
}

export type PerintahLaporan = DaftarkanLaporan | CatatAngkaTercetak | KoreksiAngkaTercetak | PerintahTanggapan;

/** What is recorded of one report. */
export interface Laporan extends Tanggapan {
  terdaftar: { readonly judul: string; readonly dokumen: Dokumen } | null;
  /** What stands in every cell now, with the event that says so. */
  readonly sel: Map<string, { readonly id: string; readonly isi: IsiAngkaTercetak }>;
  /** Key of the cell by the id of every event that ever stated it. */
  readonly perPeristiwa: Map<string, string>;
}

/** Longest texts: labels and raw texts are what a cell of a table holds. */
const panjang = { kunci: 200, tabel: 500, baris: 1000, kolom: 500, tercetak: 500, catatan: 1000 } as const;
const PANJANG_ALASAN = 1000;

export const laporan: Decider<PerintahLaporan, PeristiwaLaporan, Laporan> = {
  initial: () => ({ terdaftar: null, sel: new Map(), perPeristiwa: new Map(), jawaban: new Map(), reviu: new Map() }),

  decide(c, state) {
    switch (c.jenis) {
      case 'DaftarkanLaporan':
        return daftarkan(c, state);
      case 'CatatAngkaTercetak':
        return catat(c, state);
      case 'KoreksiAngkaTercetak':
        return koreksi(c, state);
      default:
        return tanggapi(c, state, state.terdaftar !== null);
    }
  },

  evolve(state, e) {
    switch (e.type) {
      case 'LaporanDidaftarkan':
        state.terdaftar = { judul: e.data.judul, dokumen: e.data.dokumen };
        break;
      case 'AngkaTercetakDicatat':
        state.sel.set(e.data.kunci, { id: e.id, isi: isiSel(e.data) });
        state.perPeristiwa.set(e.id, e.data.kunci);
        break;
      case 'KetidaksesuaianDijelaskan':
        state.jawaban.set(e.data.ketidaksesuaian, e.data);
        break;
      case 'LaporanDireviu':
        state.reviu.set(kunciDokumen(e.data.dokumen), e.data);
        break;
      default:
        if (e.data.isi === null) state.sel.delete(e.data.kunci);
        else state.sel.set(e.data.kunci, { id: e.id, isi: e.data.isi });
        state.perPeristiwa.set(e.id, e.data.kunci);
    }
    return state;
  },
};

export const isiSel = ({ tabel, baris, kolom, sebagai, tercetak, pernyataan, tingkat, rusak, catatan }: IsiAngkaTercetak): IsiAngkaTercetak => ({ tabel, baris, kolom, sebagai, tercetak, pernyataan, tingkat, rusak, catatan });

const pokok = ({ pd, tahun, laporan: l }: PokokLaporan): PokokLaporan => ({ pd, tahun, laporan: l });
const sama = (a: IsiAngkaTercetak, b: IsiAngkaTercetak): boolean => JSON.stringify(isiSel(a)) === JSON.stringify(isiSel(b));

function daftarkan(c: DaftarkanLaporan, { terdaftar }: Laporan): PeristiwaLaporan[] {
  const salah = (kode: string, bidang: string, pesan: string): never => {
    throw new DomainError(kode, pesan, [{ kode, pesan, tempat: { ...c.asal, bidang } }]);
  };
  if (!/^[A-Za-z0-9][A-Za-z0-9_]{0,39}$/.test(c.laporan)) salah('laporan-tidak-sah', 'laporan', `Tanda laporan "${c.laporan}" tidak sah. Pakai huruf, angka dan "_", paling banyak 40, misalnya LKJIP.`);
  if (c.judul.trim() === '' || c.judul.length > panjang.tabel) salah('judul-tidak-sah', 'judul', `Laporan perlu judul, paling banyak ${panjang.tabel} huruf.`);
  if (!terdaftar) return [{ type: 'LaporanDidaftarkan', version: 1, data: { ...pokok(c), judul: c.judul, dokumen: c.dokumen }, berlaku: c.dokumen.tanggal, ...(c.asal ? { asal: c.asal } : {}) }];
  if (terdaftar.judul === c.judul && kunciDokumen(terdaftar.dokumen) === kunciDokumen(c.dokumen)) return [];
  return salah('laporan-sudah-terdaftar', 'laporan', `Laporan "${c.laporan}" sudah terdaftar sebagai "${terdaftar.judul}" (${sebutDokumen(terdaftar.dokumen)}). Samakan judul dan dokumennya, atau pakai tanda laporan yang lain, misalnya ${c.laporan}_2.`);
}

function catat(c: CatatAngkaTercetak, state: Laporan): PeristiwaLaporan[] {
  if (!state.terdaftar) throw belumTerdaftar(c);
  const berlaku = state.terdaftar.dokumen.tanggal;
  const salah: Kesalahan[] = [];
  const hasil: PeristiwaLaporan[] = [];
  const dinyatakan = new Set<string>();
  for (const s of c.sel) {
    const tolak = (kode: string, pesan: string, bidang = 'kunci'): void => void salah.push({ kode, pesan, tempat: { ...s.asal, bidang } });
    const cacat = periksaSel(s);
    for (const k of cacat) tolak(k.kode, k.pesan, k.tempat?.bidang);
    if (dinyatakan.has(s.kunci)) tolak('kunci-ganda', `Sel "${s.kunci}" sudah dinyatakan di baris lain. Beri kunci lain, atau hapus salah satu.`);
    else if (cacat.length === 0) {
      const ada = state.sel.get(s.kunci);
      const asal = s.asal ? { asal: s.asal } : {};
      if (!ada && s.koreksi) tolak('koreksi-tanpa-dasar', 'Koreksi menunjuk baris yang belum pernah tercatat. Hapus barisnya dari lembar Koreksi, atau periksa kuncinya.');
      else if (!ada) hasil.push({ type: 'AngkaTercetakDicatat', version: 1, data: { ...pokok(c), kunci: s.kunci, ...isiSel(s) }, berlaku, ...asal });
      else if (!sama(ada.isi, s)) {
        const cacatDasar = s.koreksi && cacatAlasan(s.koreksi);
        if (!s.koreksi) tolak('berbeda-dari-tercatat', `Sel "${s.kunci}" tercatat lain: ${perbedaan(ada.isi, s)}. Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi. Naskah baru sebuah laporan dicatat sebagai laporan lain.`, bidangBerbeda(ada.isi, s));
        else if (cacatDasar) tolak(cacatDasar.kode, cacatDasar.pesan);
        else hasil.push({ ...dikoreksi(c, s.kunci, ada.id, isiSel(s), s.koreksi, berlaku), ...asal });
      }
    }
    dinyatakan.add(s.kunci);
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

function koreksi(c: KoreksiAngkaTercetak, state: Laporan): PeristiwaLaporan[] {
  if (!state.terdaftar) throw belumTerdaftar(c);
  const kunci = state.perPeristiwa.get(c.peristiwa);
  if (kunci === undefined) throw new DomainError('peristiwa-tidak-ada', `Peristiwa ${c.peristiwa} tidak ada pada laporan "${c.laporan}" tahun ${c.tahun}.`);
  const ada = state.sel.get(kunci);
  if (!ada) {
    if (c.isi === null) return [];
    throw new DomainError('sudah-dicabut', `Sel "${kunci}" sudah dicabut. Catat lagi sebagai sel baru.`);
  }
  if (c.isi !== null) {
    const cacat = periksaSel({ ...c.isi, kunci });
    if (cacat.length > 0) throw DomainError.dari(cacat);
    if (sama(ada.isi, c.isi)) return [];
  }
  if (ada.id !== c.peristiwa) throw new DomainError('sudah-dikoreksi', `Peristiwa ${c.peristiwa} sudah dikoreksi oleh ${ada.id}. Koreksi yang terakhir itu.`);
  const cacat = cacatAlasan(c);
  if (cacat) throw DomainError.dari([cacat]);
  return [dikoreksi(c, kunci, ada.id, c.isi && isiSel(c.isi), c, state.terdaftar.dokumen.tanggal)];
}

function cacatAlasan({ alasan }: DasarKoreksi): Kesalahan | undefined {
  const tempat = { bidang: 'alasan' };
  if (alasan.trim() === '') return { kode: 'alasan-kosong', pesan: 'Koreksi perlu alasan.', tempat };
  return alasan.length > PANJANG_ALASAN ? { kode: 'teks-terlalu-panjang', pesan: `Alasan koreksi ini ${alasan.length} huruf; paling banyak ${PANJANG_ALASAN}.`, tempat } : undefined;
}

/** A correction says what the report always printed: it counts from the report's own date. */
const dikoreksi = (c: PokokLaporan, kunci: string, peristiwa: string, isi: IsiAngkaTercetak | null, { alasan, dokumen }: DasarKoreksi, berlaku: string): PeristiwaLaporan => ({
  type: 'AngkaTercetakDikoreksi', version: 1, data: { ...pokok(c), kunci, peristiwa, isi, alasan, dokumen }, berlaku,
});

const belumTerdaftar = (c: PokokLaporan): DomainError => new DomainError('laporan-tidak-ada', `Laporan "${c.laporan}" tahun ${c.tahun} belum terdaftar. Tambahkan barisnya di lembar Laporan.`);

/** What is wrong with a cell by itself. */
function periksaSel(s: IsiAngkaTercetak & { readonly kunci: string }): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, bidang: string, pesan: string): void => void salah.push({ kode, pesan, tempat: { bidang } });
  if (!/^[^{}*;\s](?:[^{}*;\n]*[^{}*;\s])?$/.test(s.kunci)) tolak('kunci-tidak-sah', 'kunci', `Kunci sel "${s.kunci}" tidak sah. Tulis tabel/baris/kolom tanpa { } * ; misalnya 3.7/1.2/pagu.`);
  for (const [bidang, batas] of Object.entries(panjang)) {
    const teks = s[bidang as keyof typeof panjang] ?? '';
    if (teks.length > batas) tolak('teks-terlalu-panjang', bidang, `Isi sel ini ${teks.length} huruf; paling banyak ${batas}.`);
  }
  for (const bidang of ['tabel', 'baris', 'kolom'] as const) if (s[bidang].trim() === '') tolak('letak-kosong', bidang, 'Letak angka tercetak perlu tabel, baris dan kolom, seperti tercetak.');
  if (!sebagaiDikenal.includes(s.sebagai)) tolak('sebagai-tidak-dikenal', 'sebagai', `"${s.sebagai}" tidak dikenal. Pakai ${sebagaiDikenal.join(', ')}.`);
  if (s.tingkat !== null && !tingkatDikenal.includes(s.tingkat)) tolak('tingkat-tidak-dikenal', 'tingkat', `Tingkat "${s.tingkat}" tidak dikenal. Pakai ${tingkatDikenal.join(', ')}, atau kosongkan.`);
  try {
    bacaPernyataan(s.pernyataan);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tolak(error.kode, 'pernyataan', error.message);
  }
  return salah;
}

const namaBidang: Readonly<Record<keyof IsiAngkaTercetak, string>> = { tabel: 'tabel', baris: 'baris', kolom: 'kolom', sebagai: 'sebagai', tercetak: 'teks tercetak', pernyataan: 'pernyataan', tingkat: 'tingkat', rusak: 'rusak', catatan: 'catatan' };

/** One field in which a cell is stated otherwise, both sides as text; null where it is empty. */
export interface UbahanSel {
  readonly bidang: keyof IsiAngkaTercetak;
  readonly lama: string | null;
  readonly baru: string | null;
}

/** What a cell is stated otherwise in. */
export function ubahanSel(lama: IsiAngkaTercetak, baru: IsiAngkaTercetak): UbahanSel[] {
  const tulis = (x: string | boolean | null): string | null => (typeof x === 'boolean' ? (x ? 'ya' : 'tidak') : x === '' ? null : x);
  return (Object.keys(namaBidang) as (keyof IsiAngkaTercetak)[]).filter((bidang) => lama[bidang] !== baru[bidang]).map((bidang) => ({ bidang, lama: tulis(lama[bidang]), baru: tulis(baru[bidang]) }));
}

const bidangBerbeda = (a: IsiAngkaTercetak, b: IsiAngkaTercetak): string => ubahanSel(a, b)[0]!.bidang;

function perbedaan(lama: IsiAngkaTercetak, baru: IsiAngkaTercetak): string {
  const tulis = (bidang: keyof IsiAngkaTercetak, x: string | null): string => (x === null ? 'kosong' : bidang === 'rusak' ? x : `"${x.length > 60 ? `${x.slice(0, 57)}…` : x}"`);
  return ubahanSel(lama, baru).map((u) => `${namaBidang[u.bidang]} ${tulis(u.bidang, u.lama)}, bukan ${tulis(u.bidang, u.baru)}`).join('; ');
}
