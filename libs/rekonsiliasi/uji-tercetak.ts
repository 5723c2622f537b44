import { DomainError } from '#kernel';
import type { Penghitung } from '#capaian';
import { predikatDari } from '#capaian';
import { BukuKlaim } from './klaim/angka-ledger.js';
import { bacaPernyataan } from './klaim/baca-pernyataan.js';
import type { KlaimGagal, SelTercetak } from './klaim/hasil-uji.js';
import { DaftarSel, type LingkunganKlaim } from './klaim/hitung-klaim.js';
import { bacaTercetak, type TeksTercetak } from './klaim/teks-tercetak.js';
import { jenisGagal, selTercetak, ujiKlaim, type HasilUji } from './klaim/uji.js';
import { semuaBagian, type Klaim } from './klaim/ungkapan.js';
import type { LaporanTercatat, SelTercatat, Tercetak } from './projection.js';
import type { Tingkat } from './events.js';

/** One claim of a cell with what its test came to. */
export interface KlaimTeruji {
  readonly pernyataan: string;
  readonly uji: HasilUji;
}

/** A printed cell with every claim of it tested; a damaged one has none. */
export interface SelTeruji {
  readonly tercatat: SelTercatat;
  readonly sel: SelTercetak;
  readonly klaim: readonly KlaimTeruji[];
}

/** One report, cell by cell in its own order. */
export interface LaporanTeruji {
  readonly laporan: LaporanTercatat;
  readonly sel: readonly SelTeruji[];
}

/** Ledgers of other years of the PD that claims speak of. */
export type TahunLain = ReadonlyMap<number, Penghitung>;

interface Terbaca {
  readonly isi: TeksTercetak;
  readonly klaim: readonly Klaim[];
  /** Why the claims cannot be read by this version, where they cannot. */
  readonly alasan: string | undefined;
}

const terbaca = new WeakMap<SelTercatat, Terbaca>();

/** Text and claims of a cell, read once however often it is tested. */
function bacaan(s: SelTercatat): Terbaca {
  let p = terbaca.get(s);
  if (!p) terbaca.set(s, (p = { isi: bacaTercetak(s.tercetak, s.sebagai), ...uraikan(s.pernyataan) }));
  return p;
}

function uraikan(teks: string): Omit<Terbaca, 'isi'> {
  try {
    return { klaim: bacaPernyataan(teks), alasan: undefined };
  } catch (error) {
    if (error instanceof DomainError) return { klaim: [], alasan: error.message };
    throw error;
  }
}

/** Years other than its own that the claims of a report speak of. */
export function tahunDisebut({ sel }: Tercetak): number[] {
  return [...new Set(sel.flatMap((s) => bacaan(s).klaim.flatMap((k) => [...semuaBagian(k.ungkapan)].flatMap((u) => (u.jenis === 'angka' && u.tahun !== null ? [u.tahun] : [])))))];
}

interface Ingatan {
  tercetak?: Tercetak;
  lain?: TahunLain;
  hasil?: readonly LaporanTeruji[];
}

/**
 * Tests every printed cell of the year against the ledger and against the other cells of its report. Pure; remembered
 * until the figures, the cells or the figures of another year that claims speak of are other ones.
 */
export function ujiTercetak(h: Penghitung, tercetak: Tercetak, lain: TahunLain = new Map()): readonly LaporanTeruji[] {
  const ingatan = h.ingat<Ingatan>('tercetak', () => ({}));
  if (!ingatan.hasil || !samaTercetak(ingatan.tercetak!, tercetak) || !samaTahun(ingatan.lain!, lain)) Object.assign(ingatan, { tercetak, lain, hasil: ujiSemua(h, tercetak, lain) });
  return ingatan.hasil!;
}

const samaDaftar = <T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): boolean => a.length === b.length && a.every((x, i) => x.id === b[i]!.id);
const samaTercetak = (a: Tercetak, b: Tercetak): boolean => samaDaftar(a.laporan, b.laporan) && samaDaftar(a.sel, b.sel);
const samaTahun = (a: TahunLain, b: TahunLain): boolean => a.size === b.size && [...b].every(([t, h]) => a.get(t)?.c.samaIsi(h.c) === true);

function ujiSemua(h: Penghitung, { laporan, sel }: Tercetak, lain: TahunLain): LaporanTeruji[] {
  const buku = bukuTahun(h, lain);
  return laporan.map((l) => {
    const milik = sel.filter((s) => s.laporan === l.laporan);
    const lingkungan = lingkunganLaporan(h, milik, buku);
    return { laporan: l, sel: milik.map((s) => ujiSel(s, lingkungan, buku.get(h.c.tahun)!)) };
  });
}

/** The figures of every year that claims speak of. */
type BukuTahun = ReadonlyMap<number, BukuKlaim>;

const bukuTahun = (h: Penghitung, lain: TahunLain): BukuTahun => new Map([[h.c.tahun, new BukuKlaim(h)], ...[...lain].map(([t, x]) => [t, new BukuKlaim(x)] as const)]);

function lingkunganLaporan(h: Penghitung, milik: readonly SelTercatat[], buku: BukuTahun): LingkunganKlaim {
  const daftar = new DaftarSel(milik.map((s) => ({ kunci: s.kunci, isi: bacaan(s).isi, rusak: s.rusak, bukti: [s.id] })));
  return {
    angka: (alamat, tahun) => buku.get(tahun ?? h.c.tahun)?.angka(alamat),
    anak: (alamat, tahun) => buku.get(tahun ?? h.c.tahun)?.anak(alamat),
    sel: (kunci) => daftar.sel(kunci),
    selCocok: (pola) => daftar.selCocok(pola),
    predikat: (nilai) => ({ kata: predikatDari(h.c.kebijakan.isi.skala, nilai).predikat, bukti: buku.get(h.c.tahun)!.kebijakan('skala').map((k) => k.id) }),
  };
}

const lingkunganLama = new WeakMap<Penghitung, WeakMap<LaporanTeruji, LingkunganKlaim>>();

/** Tests one claim of a tested report again, against figures as they were known at another time. Undefined where the report has no such claim. */
export function ujiLagi(h: Penghitung, laporan: LaporanTeruji, { sel: { kunci }, pernyataan }: Pick<KlaimGagal, 'sel' | 'pernyataan'>, lain: TahunLain): HasilUji | undefined {
  const s = laporan.sel.find((x) => x.sel.kunci === kunci);
  const klaim = s && bacaan(s.tercatat).klaim.find((k) => k.teks === pernyataan);
  if (!klaim) return undefined;
  let perLaporan = lingkunganLama.get(h);
  if (!perLaporan) lingkunganLama.set(h, (perLaporan = new WeakMap()));
  let lingkungan = perLaporan.get(laporan);
  if (!lingkungan) perLaporan.set(laporan, (lingkungan = lingkunganLaporan(h, laporan.sel.map((x) => x.tercatat), bukuTahun(h, lain))));
  return ujiKlaim(s.sel, klaim, lingkungan, bacaan(s.tercatat).isi);
}

function ujiSel(s: SelTercatat, l: LingkunganKlaim, buku: BukuKlaim): SelTeruji {
  const { isi, klaim, alasan } = bacaan(s);
  const sel = selTercetak({ ...s, tingkat: s.tingkat ?? tingkatBawaan(s, klaim, buku) }, s.rusak, isi);
  if (s.rusak) return { tercatat: s, sel, klaim: [] };
  if (alasan !== undefined) return { tercatat: s, sel, klaim: [{ pernyataan: s.pernyataan, uji: { hasil: 'tidak-teruji', alasan } }] };
  return { tercatat: s, sel, klaim: klaim.map((k) => ({ pernyataan: k.teks, uji: ujiKlaim(sel, k, l, isi) })) };
}

/** Levels of the tree whose amounts are what a report is about. */
const jenjangUtama = ['pd', 'misi', 'tujuan', 'sasaran', 'program'];

/** A: an amount of a program or of the whole office, or a total of amounts that names no node; C: a word; B: the rest. */
function tingkatBawaan(s: SelTercatat, klaim: readonly Klaim[], buku: BukuKlaim): Tingkat {
  if (s.sebagai === 'kata') return 'C';
  if (s.sebagai !== 'rupiah') return 'B';
  const jenjang = klaim.flatMap((k) => (k.ungkapan.jenis === 'angka' && k.ungkapan.tahun === null ? [buku.jenjang(k.ungkapan.alamat)] : []));
  if (jenjang.some((j) => j !== null)) return jenjang.some((j) => j !== null && jenjangUtama.includes(j)) ? 'A' : 'B';
  return klaim.some((k) => jenisGagal(k.ungkapan, 'rupiah') === 'jumlah-tercetak') ? 'A' : 'B';
}
