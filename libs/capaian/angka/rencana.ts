import { Rupiah, sebutTahap, type NilaiTarget, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { nomorButir, type ButirPk } from '#perencanaan';
import { angkaTarget } from '../kebijakan/capaian.js';
import type { KolomDokumen, Sel, Ukuran } from '../queries/hasil.js';
import { tulisAlamat } from './alamat.js';
import type { Indikator, Jejak, Pk, Rencana } from './cuplikan.js';
import { susunSel, type Penghitung } from './hitung.js';
import { Jumlah } from './jumlah.js';

// Figures of planning documents. They lie beside the yearly targets that capaian uses and never take part in it.

/** Kinds of document from the longest plan to the shortest. */
const urutanJenis = ['RPJMD', 'RENSTRA', 'RENJA', 'RKT', 'PK', 'DPA', 'DPPA'];
const namaJenis: Readonly<Record<string, string>> = { RENSTRA: 'Renstra', RENJA: 'Renja' };
export const sebutJenis = (jenis: string): string => namaJenis[jenis] ?? jenis;
const peringkat = (jenis: string): number => (urutanJenis.includes(jenis) ? urutanJenis.indexOf(jenis) : urutanJenis.length);
const menurutJenis = (a: string, b: string): number => peringkat(a) - peringkat(b) || (a < b ? -1 : a > b ? 1 : 0);

/** A kind of document in one tahap. */
export interface JenisTahap {
  readonly jenis: string;
  readonly tahap: Tahap;
}

function jenisTahap(semua: readonly { readonly jenis: string; readonly tahap: Tahap; readonly tanggal: string }[]): JenisTahap[] {
  const pertama = new Map<string, { jenis: string; tahap: Tahap; tanggal: string }>();
  for (const x of semua) {
    const kunci = `${x.jenis}|${x.tahap}`;
    const ada = pertama.get(kunci);
    if (!ada || x.tanggal < ada.tanggal) pertama.set(kunci, x);
  }
  return [...pertama.values()].sort((a, b) => menurutJenis(a.jenis, b.jenis) || (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : a.tahap < b.tahap ? -1 : 1)).map(({ jenis, tahap }) => ({ jenis, tahap }));
}

/** Documents and stages that state a K of the year. */
export const dokumenTarget = (h: Penghitung): readonly JenisTahap[] => h.ingat('dokumen-target', () => jenisTahap(h.c.target.map((t) => ({ jenis: t.dokumen.jenis, tahap: t.tahap, tanggal: t.dokumen.tanggal }))));

/** Documents and stages that state an amount of the year. */
export const dokumenRupiah = (h: Penghitung): readonly JenisTahap[] =>
  h.ingat('dokumen-rupiah', () => jenisTahap(h.c.rencana.flatMap((r) => (r.angka === 'target-rupiah' ? [{ jenis: r.dokumen.jenis, tahap: r.tahap, tanggal: r.dokumen.tanggal }] : []))));

/** Kinds of document that state the end of a planning period. */
export const jenisAkhir = (h: Penghitung): readonly string[] => h.ingat('jenis-akhir', () => [...new Set(h.c.rencana.filter((r) => r.angka === 'target-akhir').map((r) => r.dokumen.jenis))].sort(menurutJenis));

/** The figure that a planning row is, by kind and, for money, node. Nodes without a statement are the sum of their parts. */
type Pilih = (r: Rencana) => boolean;

export const rupiahDokumen = (h: Penghitung, simpul: string, { jenis, tahap }: JenisTahap): Jumlah => jumlahRencana(h, `target-rupiah|${jenis}|${tahap}`, simpul, (r) => r.angka === 'target-rupiah' && r.dokumen.jenis === jenis && r.tahap === tahap);
export const rupiahAkhir = (h: Penghitung, simpul: string, jenis: string): Jumlah => jumlahRencana(h, `target-akhir|${jenis}`, simpul, (r) => r.angka === 'target-akhir' && r.dokumen.jenis === jenis);
export const rupiahSaldo = (h: Penghitung, simpul: string): Jumlah => jumlahRencana(h, 'saldo-awal', simpul, (r) => r.angka === 'saldo-awal');

function jumlahRencana(h: Penghitung, nama: string, simpul: string, pilih: Pilih): Jumlah {
  const milik = h.ingat(`rencana|${nama}`, () => {
    const hasil = new Map<string, Rencana & { readonly sen: bigint }>();
    for (const r of h.c.rencana) {
      const s = r.angka === 'target-rupiah' ? r.simpul : r.subjek.jenis === 'simpul' ? r.subjek.simpul : null;
      const ada = s === null ? undefined : hasil.get(s);
      if (s !== null && r.sen !== null && pilih(r) && (!ada || ada.berlaku <= r.berlaku)) hasil.set(s, r as Rencana & { readonly sen: bigint });
    }
    return hasil;
  });
  const nilai = (s: string): Jumlah => {
    const sendiri = milik.get(s);
    if (sendiri) return Jumlah.dariPernyataan('dicatat', [sendiri]);
    return Jumlah.dariBagian('jumlah', h.pagu.anak(s).map(nilai)) ?? Jumlah.kosong;
  };
  return milik.size === 0 ? Jumlah.kosong : nilai(simpul);
}

const alamat = (h: Penghitung, ukuran: Ukuran, subjek: string, ...konteks: readonly string[]): string => tulisAlamat(h.c.pd, h.c.tahun, ukuran, subjek, ...konteks);

const selUang = (angka: string, j: Jumlah): Sel => susunSel(angka, j.sen === undefined ? null : Rupiah.dariSen(j.sen).toString(), j.sen === undefined ? 'tidak dinyatakan' : null, j.asal, [j]);

/** A target as a cell: its number where it has one, else what it says. */
function selNilai(angka: string, n: NilaiTarget | undefined, dari: readonly Jejak[], asal: Sel['asal'] = 'dicatat'): Sel {
  if (!n) return susunSel(angka, null, 'tidak dinyatakan', 'dicatat', []);
  return susunSel(angka, angkaTarget(n)?.toString() ?? null, n.jenis === 'angka' ? null : n.jenis === 'tidak-berlaku' ? 'tidak berlaku' : n.mentah, asal, dari);
}

export function selTargetDokumen(h: Penghitung, i: Indikator, { jenis, tahap }: JenisTahap): Sel {
  const t = h.targetDokumen(i, jenis, tahap);
  return selNilai(alamat(h, 'target-dokumen', i.kode, jenis, tahap), t?.nilai, t?.dari ?? [], t?.asal);
}

export const selTargetRupiah = (h: Penghitung, simpul: string, d: JenisTahap): Sel => selUang(alamat(h, 'target-rupiah', h.kodeSimpul(simpul), d.jenis, d.tahap), rupiahDokumen(h, simpul, d));
export const selAkhirRupiah = (h: Penghitung, simpul: string, jenis: string): Sel => selUang(alamat(h, 'target-akhir', h.kodeSimpul(simpul), 'Rp', jenis), rupiahAkhir(h, simpul, jenis));
export const selSaldoRupiah = (h: Penghitung, simpul: string): Sel => selUang(alamat(h, 'saldo-awal', h.kodeSimpul(simpul), 'Rp'), rupiahSaldo(h, simpul));

/** The K that a planning row states for an indikator: of the latest document. */
function rencanaIndikator(h: Penghitung, i: Indikator, pilih: Pilih): Rencana | undefined {
  return h.c.rencana.filter((r) => r.angka !== 'target-rupiah' && r.subjek.jenis === 'indikator' && r.subjek.indikator === i.id && pilih(r)).sort((a, b) => (a.berlaku < b.berlaku ? -1 : a.berlaku > b.berlaku ? 1 : a.urut - b.urut)).at(-1);
}

export function selAkhir(h: Penghitung, i: Indikator, jenis: string): Sel {
  const r = rencanaIndikator(h, i, (x) => x.angka === 'target-akhir' && x.dokumen.jenis === jenis);
  return selNilai(alamat(h, 'target-akhir', i.kode, 'K', jenis), r?.nilai, r ? [r] : []);
}

export function selSaldo(h: Penghitung, i: Indikator): Sel {
  const r = rencanaIndikator(h, i, (x) => x.angka === 'saldo-awal');
  return selNilai(alamat(h, 'saldo-awal', i.kode, 'K'), r?.nilai, r ? [r] : []);
}

export const selPkTarget = (h: Penghitung, pk: Pk, b: ButirPk): Sel => selNilai(alamat(h, 'pk-target', nomorButir(b), pk.jabatan.id, pk.tahap), b.target, [pk]);

export function selPkAnggaran(h: Penghitung, pk: Pk, simpul: string): Sel {
  const p = pk.program.find((x) => x.simpul === simpul);
  return susunSel(alamat(h, 'pk-anggaran', h.kodeSimpul(simpul), pk.jabatan.id, pk.tahap), p ? Rupiah.dari(p.anggaran).toString() : null, p ? null : 'tidak dinyatakan', 'dicatat', p ? [pk] : []);
}

/** Nodes of a PK that stand in the year's tree. */
export const programPk = (h: Penghitung, pk: Pk): Pk['program'] => pk.program.filter((p) => p.simpul === SELURUH_PD || h.c.simpul.has(p.simpul));

/** PK by post, the highest first: one whose superior has none here stands above those that answer to it. */
export function urutPk(h: Penghitung): readonly Pk[] {
  return h.ingat('urut-pk', () => {
    const atasan = new Map(h.c.pk.map((p) => [p.jabatan.id, p.atasan.id]));
    const dalam = (id: string, langkah = 0): number => {
      const a = atasan.get(id);
      return a === undefined || !atasan.has(a) || langkah > atasan.size ? langkah : dalam(a, langkah + 1);
    };
    return [...h.c.pk].sort((a, b) => dalam(a.jabatan.id) - dalam(b.jabatan.id) || (a.jabatan.id < b.jabatan.id ? -1 : a.jabatan.id > b.jabatan.id ? 1 : 0) || (a.dokumen.tanggal < b.dokumen.tanggal ? -1 : a.dokumen.tanggal > b.dokumen.tanggal ? 1 : a.urut - b.urut));
  });
}

/**
 * Stage of the budget that a PK of a tahap goes with: the one of its name, else the last whose document is not younger
 * than the PK. Undefined where there is none.
 */
export function tahapPaguPk(h: Penghitung, pk: Pk): number | undefined {
  const senama = h.c.tahap.findIndex((t) => t.tahap === pk.tahap);
  const i = senama >= 0 ? senama : h.c.tahap.findLastIndex((t) => t.dokumen.tanggal <= pk.dokumen.tanggal);
  return i < 0 ? undefined : i;
}

/** What the highest PK of a tahap promises for an indikator, else what was recorded as a target from a PK. */
function selPkIndikator(h: Penghitung, i: Indikator, tahap: Tahap): Sel {
  for (const pk of urutPk(h)) {
    const b = pk.tahap === tahap ? pk.butir.find((x) => x.indikator === i.id) : undefined;
    if (b) return selPkTarget(h, pk, b);
  }
  return selTargetDokumen(h, i, { jenis: 'PK', tahap });
}

/** Columns of everything that planning documents state, and the cell of each for an indikator on one of its nodes. */
export function kolomDokumen(h: Penghitung): readonly { readonly kolom: KolomDokumen; sel(i: Indikator, simpul: string): Sel }[] {
  const tahunan = jenisTahap([...h.c.target.map((t) => ({ jenis: t.dokumen.jenis, tahap: t.tahap, tanggal: t.dokumen.tanggal })), ...h.c.pk.map((p) => ({ jenis: 'PK', tahap: p.tahap, tanggal: p.dokumen.tanggal }))]);
  const sebut = ({ jenis, tahap }: JenisTahap): string => `${sebutJenis(jenis)} ${h.c.tahun}${tahap === 'awal' ? '' : ` ${sebutTahap(tahap)}`}`;
  const kolom = (isi: KolomDokumen['isi'], ukuran: KolomDokumen['ukuran'], nama: string, d: { readonly jenis: string; readonly tahap?: Tahap } | null): KolomDokumen => ({
    kunci: [isi, ukuran, d?.jenis, d?.tahap].filter((x) => x !== undefined).join('/'), isi, ukuran, jenis: d?.jenis ?? null, tahap: d?.tahap ?? null, nama,
  });
  const saldo = h.c.rencana.filter((r) => r.angka === 'saldo-awal');
  const akhir = h.c.rencana.filter((r) => r.angka === 'target-akhir');
  return [
    ...tahunan.map((d) => ({ kolom: kolom('target', 'K', sebut(d), d), sel: (i: Indikator) => (d.jenis === 'PK' ? selPkIndikator(h, i, d.tahap) : selTargetDokumen(h, i, d)) })),
    ...dokumenRupiah(h).map((d) => ({ kolom: kolom('rupiah', 'Rp', sebut(d), d), sel: (_: Indikator, s: string) => selTargetRupiah(h, s, d) })),
    ...jenisAkhir(h).flatMap((jenis) => {
      const milik = akhir.filter((r) => r.dokumen.jenis === jenis);
      const nama = `Akhir ${sebutJenis(jenis)} ${Math.max(...milik.map((r) => r.tahun))}`;
      return [
        ...(milik.some((r) => r.sen === null) ? [{ kolom: kolom('akhir', 'K', nama, { jenis }), sel: (i: Indikator) => selAkhir(h, i, jenis) }] : []),
        ...(milik.some((r) => r.sen !== null) ? [{ kolom: kolom('akhir', 'Rp', nama, { jenis }), sel: (_: Indikator, s: string) => selAkhirRupiah(h, s, jenis) }] : []),
      ];
    }),
    ...(saldo.some((r) => r.sen === null) ? [{ kolom: kolom('saldo', 'K', `Realisasi s.d. ${h.c.tahun - 1}`, null), sel: (i: Indikator) => selSaldo(h, i) }] : []),
    ...(saldo.some((r) => r.sen !== null) ? [{ kolom: kolom('saldo', 'Rp', `Realisasi s.d. ${h.c.tahun - 1}`, null), sel: (_: Indikator, s: string) => selSaldoRupiah(h, s) }] : []),
  ];
}
