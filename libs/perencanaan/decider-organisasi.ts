import { DomainError, adalahTanggal, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import type { PdBernama, PeristiwaOrganisasi } from './events.js';

/** Registers a perangkat daerah, or says which one is meant. `berlaku` is the first day of the year that speaks about it. */
export interface BentukPd {
  readonly pemda: string;
  readonly namaPemda: string;
  readonly pd: string;
  readonly nama: string;
  readonly berlaku: string;
}

interface Dasar {
  readonly pemda: string;
  readonly dokumen: Dokumen;
  /** First day on which it holds; a Perda is often dated earlier. */
  readonly berlaku: string;
  readonly asal?: AsalBaris;
}

/** Gives a PD another name. */
export interface UbahPd extends Dasar {
  readonly jenis: 'UbahPd';
  readonly pd: string;
  readonly nama: string;
}

/** Several PDs become one, which is new or takes the others in. */
export interface GabungPd extends Dasar {
  readonly jenis: 'GabungPd';
  readonly dari: readonly string[];
  readonly menjadi: PdBernama;
}

/** One PD becomes several; it may be one of them itself. */
export interface PecahPd extends Dasar {
  readonly jenis: 'PecahPd';
  readonly pd: string;
  readonly menjadi: readonly PdBernama[];
}

export type PerubahanPd = UbahPd | GabungPd | PecahPd;
export type PerintahOrganisasi = BentukPd | PerubahanPd;

export interface PdTercatat {
  /** First day of a PD that came out of others; null: since before the ledger. */
  readonly sejak: string | null;
  /** Names with the day from which each holds, in the order of these days. */
  readonly nama: readonly { readonly berlaku: string; readonly nama: string }[];
  /** First day on which it is no more, and what it became. */
  readonly berakhir: { readonly berlaku: string; readonly menjadi: readonly string[] } | null;
}

export interface Organisasi {
  namaPemda: string | null;
  readonly pd: Map<string, PdTercatat>;
}

const tandaPengenal = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SEJAK_DULU = '0001-01-01';

/** Name of a PD on a date. */
export const namaPada = (pd: PdTercatat, tanggal: string): string => (pd.nama.findLast((n) => n.berlaku <= tanggal) ?? pd.nama[0]!).nama;

/** Names that a PD had at any time of a year: a workbook of that year may carry each. */
function namaDalamTahun(pd: PdTercatat, tahun: string): string[] {
  return [namaPada(pd, `${tahun}-01-01`), ...pd.nama.filter((n) => n.berlaku.startsWith(`${tahun}-`)).map((n) => n.nama)];
}

/** Why a PD takes no facts of a year that begins on this day; undefined where it does. */
export function tahunTertutup(state: Organisasi, pd: string, tahun: number): Kesalahan | undefined {
  const ada = state.pd.get(pd);
  if (ada?.berakhir && ada.berakhir.berlaku <= `${tahun}-01-01`) {
    return { kode: 'pd-sudah-berakhir', pesan: `PD "${pd}" berakhir pada ${ada.berakhir.berlaku} dan menjadi ${ada.berakhir.menjadi.join(', ')}: data tahun ${tahun} dicatat di sana. Riwayatnya sampai tanggal itu tetap.` };
  }
  if (ada?.sejak && ada.sejak > `${tahun}-12-31`) return { kode: 'pd-belum-terbentuk', pesan: `PD "${pd}" baru terbentuk pada ${ada.sejak}: data tahun ${tahun} dicatat pada PD asalnya.` };
  return undefined;
}

export const organisasi: Decider<PerintahOrganisasi, PeristiwaOrganisasi, Organisasi> = {
  initial: () => ({ namaPemda: null, pd: new Map() }),

  decide(c, state) {
    const salah = salahTanda(c.pemda, 'jenis' in c ? null : c.pd);
    if (salah.length > 0) throw DomainError.dari(salah);
    if (!('jenis' in c)) return bentuk(c, state);
    const tolak = (kode: string, pesan: string, bidang: string): never => {
      throw new DomainError(kode, pesan, [{ kode, pesan, tempat: { ...c.asal, bidang } }]);
    };
    if (!adalahTanggal(c.berlaku)) tolak('tanggal-tidak-sah', `Tanggal berlaku "${c.berlaku}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2025-01-01.`, 'berlaku');
    const hasil = c.jenis === 'UbahPd' ? ubah(c, state, tolak) : c.jenis === 'GabungPd' ? gabung(c, state, tolak) : pecah(c, state, tolak);
    return hasil.map((e) => ({ ...e, ...(c.asal ? { asal: c.asal } : {}) }));
  },

  evolve(state, e) {
    switch (e.type) {
      case 'PdDibentuk':
        state.namaPemda ??= e.data.namaPemda;
        state.pd.set(e.data.pd, { sejak: null, nama: [{ berlaku: SEJAK_DULU, nama: e.data.nama }], berakhir: null });
        break;
      case 'PdDiubah':
        bernama(state, e.data, e.berlaku);
        break;
      case 'PdDigabung':
        for (const pd of e.data.dari) berakhir(state, pd, e.berlaku, [e.data.menjadi.pd]);
        bernama(state, e.data.menjadi, e.berlaku);
        break;
      case 'PdDipecah':
        if (!e.data.menjadi.some((m) => m.pd === e.data.pd)) berakhir(state, e.data.pd, e.berlaku, e.data.menjadi.map((m) => m.pd));
        for (const m of e.data.menjadi) bernama(state, m, e.berlaku);
        break;
    }
    return state;
  },
};

function bernama(state: Organisasi, { pd, nama }: PdBernama, berlaku: string): void {
  const ada = state.pd.get(pd);
  if (!ada) {
    state.pd.set(pd, { sejak: berlaku, nama: [{ berlaku, nama }], berakhir: null });
    return;
  }
  const [sebelum, sesudah] = [ada.nama.filter((n) => n.berlaku <= berlaku), ada.nama.filter((n) => n.berlaku > berlaku)];
  state.pd.set(pd, { ...ada, nama: [...sebelum, { berlaku, nama }, ...sesudah] });
}

function berakhir(state: Organisasi, pd: string, berlaku: string, menjadi: readonly string[]): void {
  const ada = state.pd.get(pd);
  if (ada) state.pd.set(pd, { ...ada, berakhir: { berlaku, menjadi } });
}

type Tolak = (kode: string, pesan: string, bidang: string) => never;

/** The prefix keeps ids of different pemda apart without asking any other stream. */
const pdSah = (pemda: string, pd: string): boolean => tandaPengenal.test(pd) && pd.startsWith(`${pemda}-`);
const pesanPd = (pemda: string, pd: string): string => `Tanda pengenal PD "${pd}" tidak sah: pakai huruf kecil, angka dan tanda hubung, diawali "${pemda}-".`;

/** What is wrong with the signs of a pemda and of a PD of it, each by its field; null: not stated. */
export function salahTanda(pemda: string | null, pd: string | null): Kesalahan[] {
  const pemdaSah = pemda !== null && tandaPengenal.test(pemda);
  const salah: Kesalahan[] = [];
  if (pemda !== null && !pemdaSah) salah.push({ kode: 'pemda-tidak-sah', pesan: `Tanda pengenal pemda "${pemda}" tidak sah: pakai huruf kecil, angka dan tanda hubung.`, tempat: { bidang: 'pemda' } });
  // Without a sound pemda nobody can say what the PD's sign begins with.
  if (pd !== null && !(pemdaSah ? pdSah(pemda, pd) : tandaPengenal.test(pd))) salah.push({ kode: 'pd-tidak-sah', pesan: pesanPd(pemdaSah ? pemda : 'pemda', pd), tempat: { bidang: 'pd' } });
  return salah;
}

function bentuk(c: BentukPd, state: Organisasi): PeristiwaOrganisasi[] {
  const ada = state.pd.get(c.pd);
  if (ada === undefined) {
    if (state.namaPemda !== null && state.namaPemda !== c.namaPemda) throw new DomainError('nama-pemda-berbeda', `Pemda "${c.pemda}" sudah tercatat dengan nama "${state.namaPemda}", bukan "${c.namaPemda}".`);
    return [{ type: 'PdDibentuk', version: 1, data: { pemda: c.pemda, namaPemda: c.namaPemda, pd: c.pd, nama: c.nama, dokumen: null }, berlaku: c.berlaku }];
  }
  const tahun = c.berlaku.slice(0, 4);
  const tertutup = tahunTertutup(state, c.pd, Number(tahun));
  if (tertutup) throw DomainError.dari([tertutup]);
  const nama = namaDalamTahun(ada, tahun);
  if (!nama.includes(c.nama) || state.namaPemda !== c.namaPemda) {
    throw new DomainError('pd-berbeda', `PD "${c.pd}" tercatat sebagai ${[...new Set(nama)].map((n) => `"${n}"`).join(', lalu ')} dalam tahun ${tahun}, ${state.namaPemda}; berkas menulis "${c.nama}", ${c.namaPemda}. Samakan dengan yang tercatat, atau nyatakan perubahan namanya dengan dokumennya.`);
  }
  return [];
}

/** A PD that lives on a day. */
function hidup(state: Organisasi, pd: string, berlaku: string, tolak: Tolak, bidang: string): PdTercatat {
  const ada = state.pd.get(pd) ?? tolak('pd-tidak-ada', `PD "${pd}" tidak tercatat pada pemda ini.`, bidang);
  if (ada.berakhir) tolak('pd-sudah-berakhir', `PD "${pd}" sudah berakhir pada ${ada.berakhir.berlaku}, menjadi ${ada.berakhir.menjadi.join(', ')}.`, bidang);
  if (ada.sejak !== null && ada.sejak > berlaku) tolak('pd-belum-terbentuk', `PD "${pd}" baru terbentuk pada ${ada.sejak}, sesudah ${berlaku}.`, bidang);
  return ada;
}

function namaTerisi(nama: string, tolak: Tolak): void {
  if (nama.trim() === '') tolak('nama-kosong', 'Nama PD kosong. Isi nama menurut dokumennya.', 'nama');
}

function ubah(c: UbahPd, state: Organisasi, tolak: Tolak): PeristiwaOrganisasi[] {
  namaTerisi(c.nama, tolak);
  if (namaPada(hidup(state, c.pd, c.berlaku, tolak, 'pd'), c.berlaku) === c.nama) return [];
  return [{ type: 'PdDiubah', version: 1, data: { pemda: c.pemda, pd: c.pd, nama: c.nama, dokumen: c.dokumen }, berlaku: c.berlaku }];
}

function gabung(c: GabungPd, state: Organisasi, tolak: Tolak): PeristiwaOrganisasi[] {
  const sudah = c.dari.length > 0 && c.dari.every((pd) => {
    const akhir = state.pd.get(pd)?.berakhir;
    return akhir?.berlaku === c.berlaku && akhir.menjadi.length === 1 && akhir.menjadi[0] === c.menjadi.pd;
  });
  if (sudah && namaPada(state.pd.get(c.menjadi.pd)!, c.berlaku) === c.menjadi.nama) return [];
  namaTerisi(c.menjadi.nama, tolak);
  const penerima = state.pd.get(c.menjadi.pd);
  if (new Set(c.dari).size !== c.dari.length || c.dari.includes(c.menjadi.pd)) tolak('pd-ganda', 'Setiap PD asal disebut satu kali, dan PD hasil tidak termasuk PD asal. PD yang menerima PD lain hanya disebut sebagai hasil.', 'pd');
  if (c.dari.length < (penerima ? 1 : 2)) tolak('pd-asal-kurang', 'PD baru dari penggabungan perlu paling sedikit dua PD asal; PD yang sudah ada paling sedikit menerima satu.', 'pd');
  for (const pd of c.dari) hidup(state, pd, c.berlaku, tolak, 'pd');
  if (penerima) hidup(state, c.menjadi.pd, c.berlaku, tolak, 'menjadi');
  else if (!pdSah(c.pemda, c.menjadi.pd)) tolak('pd-tidak-sah', pesanPd(c.pemda, c.menjadi.pd), 'menjadi');
  return [{ type: 'PdDigabung', version: 1, data: { pemda: c.pemda, namaPemda: state.namaPemda!, dari: c.dari, menjadi: c.menjadi, dokumen: c.dokumen }, berlaku: c.berlaku }];
}

function pecah(c: PecahPd, state: Organisasi, tolak: Tolak): PeristiwaOrganisasi[] {
  const hasil = c.menjadi.map((m) => m.pd);
  const akhir = state.pd.get(c.pd)?.berakhir;
  if (akhir?.berlaku === c.berlaku && akhir.menjadi.length === hasil.length && hasil.every((pd) => akhir.menjadi.includes(pd))) return [];
  if (hasil.includes(c.pd) && hasil.every((pd) => pd === c.pd || state.pd.get(pd)?.sejak === c.berlaku) && hasil.length > 1) return [];
  hidup(state, c.pd, c.berlaku, tolak, 'pd');
  if (hasil.length < 2) tolak('pd-hasil-kurang', 'Pemecahan perlu paling sedikit dua PD hasil.', 'menjadi');
  if (new Set(hasil).size !== hasil.length) tolak('pd-ganda', 'Setiap PD hasil disebut satu kali.', 'menjadi');
  for (const m of c.menjadi) {
    namaTerisi(m.nama, tolak);
    if (!pdSah(c.pemda, m.pd)) tolak('pd-tidak-sah', pesanPd(c.pemda, m.pd), 'menjadi');
    if (m.pd !== c.pd && state.pd.has(m.pd)) tolak('pd-terpakai', `Tanda pengenal PD "${m.pd}" sudah pernah dipakai. Tanda pengenal tidak dipakai dua kali: beri yang baru.`, 'menjadi');
  }
  return [{ type: 'PdDipecah', version: 1, data: { pemda: c.pemda, namaPemda: state.namaPemda!, pd: c.pd, menjadi: c.menjadi, dokumen: c.dokumen }, berlaku: c.berlaku }];
}
