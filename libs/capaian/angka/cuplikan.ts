import { bandingKode, namaTahap, type Dokumen, type Periode, type Tahap } from '#kernel';
import type { Versi } from '#projection';
import type { IsiDukung, IsiGanti, IsiIndikator, IsiKode, IsiPasang, IsiPd, IsiPk, IsiRencana, IsiSimpul, IsiTarget, Jenjang } from '#perencanaan';
import type { IsiPagu, IsiRevisi } from '#anggaran';
import { jenisEntri, type IsiPeriode, type IsiRealisasi, type SubjekRealisasi } from '#realisasi';
import type { BarisKebijakan } from '../kebijakan/projection.js';
import { kebijakanBawaan } from '../kebijakan/bawaan.js';
import { jenisKebijakan, type IsiKebijakan, type JenisKebijakan } from '../kebijakan/events.js';
import type { KebijakanDipakai, Koordinat } from '../queries/hasil.js';
import { perbedaan, samaBaris, type BarisCuplikan, type Perbedaan } from './perbedaan.js';

export type { BarisCuplikan };

/** Where a statement stands in the log. */
export interface Jejak {
  /** Sequence from which it is known. */
  readonly seq: number;
  /** Sequence of the event that states it. */
  readonly peristiwa: number;
  readonly berlaku: string;
}

export interface SimpulTahun {
  readonly id: string;
  readonly kode: string;
  /** Edition of the nomenclature; null for a local code. */
  readonly edisi: string | null;
  readonly lokal: boolean;
  readonly jenjang: Jenjang;
  readonly uraian: string;
  readonly induk: string | null;
  readonly anak: string[];
}

type SubjekUang = Extract<SubjekRealisasi, { jenis: 'keuangan' }>;
type SubjekFisik = Extract<SubjekRealisasi, { jenis: 'fisik' }>;
type SubjekKinerja = Extract<SubjekRealisasi, { jenis: 'kinerja' }>;

export type Pagu = IsiPagu & Jejak & { readonly sen: bigint };
export type EntriRealisasi<S extends SubjekRealisasi = SubjekRealisasi> = Omit<IsiRealisasi, 'subjek'> & Jejak & { readonly subjek: S };
export type EntriUang = EntriRealisasi<SubjekUang> & { readonly sen: bigint };
export type Target = IsiTarget & Jejak;
/** A planning figure beside the yearly K; `sen` is null where it is not money. */
export type Rencana = IsiRencana & Jejak & { readonly sen: bigint | null };
export type Pk = IsiPk & Jejak;
export type RevisiTahun = IsiRevisi & Jejak & { readonly revisi: string };
export type Indikator = IsiIndikator & { readonly id: string; readonly simpul: readonly string[] };

/** An indikator that gave way to another one, known by their codes and names whatever year they stand in. */
export interface Penggantian extends Jejak {
  readonly lama: { readonly id: string; readonly kode: string; readonly nama: string };
  readonly baru: { readonly id: string; readonly kode: string; readonly nama: string };
  readonly sebanding: boolean;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

/** A stage of the year with the document that it rests on, in the order of documents. */
export interface TahapTahun {
  readonly tahap: Tahap;
  readonly nama: string;
  readonly dokumen: Dokumen;
  readonly seq: number;
}

export interface KebijakanBerlaku {
  readonly isi: IsiKebijakan;
  readonly dipakai: Readonly<Record<JenisKebijakan, KebijakanDipakai>>;
}

/** Everything that is known of one PD and year at one point of the two times. Derivations are pure functions over it. */
export interface Cuplikan {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly tahun: number;
  readonly identitas: IsiPd | null;
  readonly simpul: ReadonlyMap<string, SimpulTahun>;
  readonly perKode: ReadonlyMap<string, string>;
  /** Tops of the tree. */
  readonly puncak: readonly string[];
  readonly indikator: ReadonlyMap<string, Indikator>;
  /** Programs of the year's tree that support an indikator. */
  readonly dukungan: ReadonlyMap<string, readonly string[]>;
  readonly penggantian: readonly Penggantian[];
  readonly revisi: readonly RevisiTahun[];
  readonly tahap: readonly TahapTahun[];
  readonly pagu: readonly Pagu[];
  readonly keuangan: readonly EntriUang[];
  readonly fisik: readonly EntriRealisasi<SubjekFisik>[];
  readonly kinerja: readonly EntriRealisasi<SubjekKinerja>[];
  readonly target: readonly Target[];
  /** Amounts of planning documents, ends of the planning periods that the year lies in, opening balances. */
  readonly rencana: readonly Rencana[];
  readonly pk: readonly Pk[];
  readonly periode: ReadonlyMap<Periode, IsiPeriode>;
  readonly kebijakan: KebijakanBerlaku;
  /** Whether another cuplikan says the same: made of the very same rows, asked for at whatever coordinates. */
  samaIsi(lain: Cuplikan): boolean;
  /** What this one says otherwise than another of the same PD and year; null where that is more than entries and targets. */
  beda(lain: Cuplikan): Perbedaan | null;
}

/** What a row says. Taken apart once, however many cuplikan the row stands in: treat it as read-only. */
export const terurai = <T>(v: Versi, baca: (v: Versi) => T = uraikan): T => (v.terurai ??= baca(v)) as T;

const uraikan = <T>(v: Versi): T => JSON.parse(v.isi!) as T;

/** Of rows sorted by key, effective date and sequence, the last one of each key: the replaced figure that holds. */
export function terakhirPerKunci(baris: readonly Versi[]): Versi[] {
  return baris.filter((v, i) => baris[i + 1]?.kunci !== v.kunci || baris[i + 1]?.jenis !== v.jenis);
}

/** The statement of each key that holds: of the latest document, then of the one recorded last. A correction keeps the place of what it corrects. */
function pernyataanBerlaku<T extends { readonly urut: number } & Jejak>(baris: readonly Versi[], baca: (v: Versi) => T): T[] {
  const perKunci = new Map<string, T>();
  for (const v of baris) {
    const baru = baca(v);
    const ada = perKunci.get(v.kunci);
    if (!ada || ada.berlaku < baru.berlaku || (ada.berlaku === baru.berlaku && ada.urut <= baru.urut)) perKunci.set(v.kunci, baru);
  }
  return [...perKunci.values()];
}

const jejak = (v: Versi): Jejak => ({ seq: v.seq, peristiwa: v.peristiwa, berlaku: v.berlaku });

/** `acuan` is a cuplikan of the same PD and year at another time: what is the same in both is made once. */
export function susunCuplikan(koordinat: Koordinat, pd: string, tahun: number, baris: BarisCuplikan, acuan?: Cuplikan): Cuplikan {
  return new CuplikanBaris(koordinat, pd, tahun, baris, acuan instanceof CuplikanBaris ? acuan : undefined);
}

interface Pohon {
  readonly baris: readonly Versi[];
  readonly simpul: Cuplikan['simpul'];
  readonly perKode: Cuplikan['perKode'];
  readonly puncak: Cuplikan['puncak'];
}

/** A cuplikan that reads its rows kind by kind, when a kind is first asked for: a table needs only some of them. */
class CuplikanBaris implements Cuplikan {
  private readonly perJenis: ReadonlyMap<string, readonly Versi[]>;
  private readonly dibuat: { -readonly [K in keyof Cuplikan]?: Cuplikan[K] } & { pohon?: Pohon; realisasi?: ReturnType<typeof pilahRealisasi> };

  constructor(readonly koordinat: Koordinat, readonly pd: string, readonly tahun: number, private readonly baris: BarisCuplikan, acuan?: CuplikanBaris) {
    const sama = acuan !== undefined && barisSama(acuan.baris, baris);
    this.perJenis = sama ? acuan.perJenis : kelompokkan(baris.tahunan);
    this.dibuat = sama ? acuan.dibuat : acuan ? this.warisan(acuan) : {};
  }

  beda(lain: Cuplikan): Perbedaan | null {
    return lain instanceof CuplikanBaris ? perbedaan(lain.baris, this.baris, (v) => entriDari(v).subjek) : null;
  }

  samaIsi(lain: Cuplikan): boolean {
    return lain instanceof CuplikanBaris && lain.dibuat === this.dibuat;
  }

  get identitas(): IsiPd | null {
    if (this.dibuat.identitas === undefined) {
      const v = this.baris.daftar.findLast((b) => b.jenis === 'pd' && b.kunci === this.pd);
      this.dibuat.identitas = v ? terurai<IsiPd>(v) : null;
    }
    return this.dibuat.identitas;
  }

  get simpul(): Cuplikan['simpul'] {
    return this.pohon.simpul;
  }
  get perKode(): Cuplikan['perKode'] {
    return this.pohon.perKode;
  }
  get puncak(): Cuplikan['puncak'] {
    return this.pohon.puncak;
  }
  get indikator(): Cuplikan['indikator'] {
    return (this.dibuat.indikator ??= susunIndikator(this.pohonJenis('indikator'), this.terakhir('pasang'), this.simpul));
  }
  get dukungan(): Cuplikan['dukungan'] {
    return (this.dibuat.dukungan ??= susunDukungan(this.terakhir('dukung'), this.simpul));
  }
  get penggantian(): Cuplikan['penggantian'] {
    return (this.dibuat.penggantian ??= susunPenggantian(this.pohonJenis('ganti'), this.pohonJenis('indikator')));
  }
  get revisi(): Cuplikan['revisi'] {
    return (this.dibuat.revisi ??= this.terakhir('revisi').map(revisiDari).sort(urutRevisi));
  }
  get tahap(): Cuplikan['tahap'] {
    return (this.dibuat.tahap ??= susunTahap(this.revisi));
  }
  get pagu(): Cuplikan['pagu'] {
    return (this.dibuat.pagu ??= pernyataanBerlaku(this.jenis('pagu'), paguDari));
  }
  get target(): Cuplikan['target'] {
    return (this.dibuat.target ??= pernyataanBerlaku(this.jenis('target'), targetDari));
  }
  get rencana(): Cuplikan['rencana'] {
    return (this.dibuat.rencana ??= pernyataanBerlaku([...this.baris.pohon.filter((v) => v.jenis === 'target-akhir'), ...this.jenis('target-rupiah'), ...this.jenis('saldo-awal')], rencanaBaris).filter(
      (r) => r.angka !== 'target-akhir' || (r.dariTahun <= this.tahun && this.tahun <= r.tahun),
    ));
  }
  get pk(): Cuplikan['pk'] {
    return (this.dibuat.pk ??= pernyataanBerlaku(this.jenis('pk'), pkDari));
  }
  get keuangan(): Cuplikan['keuangan'] {
    return (this.dibuat.keuangan ??= this.realisasi.keuangan.map((v) => entriDari(v) as EntriUang));
  }
  get fisik(): Cuplikan['fisik'] {
    return (this.dibuat.fisik ??= this.realisasi.fisik.map((v) => entriDari(v) as EntriRealisasi<SubjekFisik>));
  }
  get kinerja(): Cuplikan['kinerja'] {
    return (this.dibuat.kinerja ??= this.realisasi.kinerja.map((v) => entriDari(v) as EntriRealisasi<SubjekKinerja>));
  }
  get periode(): Cuplikan['periode'] {
    return (this.dibuat.periode ??= new Map(this.terakhir('periode').map((v) => [v.kunci as Periode, terurai<IsiPeriode>(v)])));
  }
  get kebijakan(): Cuplikan['kebijakan'] {
    return (this.dibuat.kebijakan ??= susunKebijakan(terakhirPerKunci(this.baris.kebijakan)));
  }

  private warisan(acuan: CuplikanBaris): CuplikanBaris['dibuat'] {
    const beda = this.beda(acuan);
    if (beda === null) return { pohon: this.susunPohon(acuan.pohon) };
    const sisa = { ...acuan.dibuat };
    delete sisa.realisasi;
    delete sisa.periode;
    if (beda.uang.size > 0) delete sisa.keuangan;
    if (beda.fisik.size > 0) delete sisa.fisik;
    if (beda.kinerja) delete sisa.kinerja;
    if (beda.target) delete sisa.target;
    return sisa;
  }
  private get pohon(): Pohon {
    return (this.dibuat.pohon ??= this.susunPohon());
  }
  private susunPohon(acuan?: Pohon): Pohon {
    const [simpul, kode] = [this.pohonJenis('simpul'), this.terakhir('kode')];
    const baris = [...simpul, ...kode];
    return acuan && samaBaris(acuan.baris, baris) ? acuan : { baris, ...susunPohon(simpul, kode) };
  }
  private get realisasi(): ReturnType<typeof pilahRealisasi> {
    return (this.dibuat.realisasi ??= pilahRealisasi(this.jenis('realisasi')));
  }
  private jenis(nama: string): readonly Versi[] {
    return this.perJenis.get(nama) ?? [];
  }
  private terakhir(nama: string): Versi[] {
    return terakhirPerKunci(this.jenis(nama));
  }
  private pohonJenis(nama: string): Versi[] {
    return terakhirPerKunci(this.baris.pohon.filter((v) => v.jenis === nama));
  }
}

const barisSama = (a: BarisCuplikan, b: BarisCuplikan): boolean => samaBaris(a.tahunan, b.tahunan) && samaBaris(a.pohon, b.pohon) && samaBaris(a.kebijakan, b.kebijakan) && samaBaris(a.daftar, b.daftar);

function kelompokkan(baris: readonly Versi[]): Map<string, Versi[]> {
  const hasil = new Map<string, Versi[]>();
  for (const v of baris) {
    const daftar = hasil.get(v.jenis);
    if (daftar) daftar.push(v);
    else hasil.set(v.jenis, [v]);
  }
  return hasil;
}

function pilahRealisasi(baris: readonly Versi[]): Record<SubjekRealisasi['jenis'], Versi[]> {
  const hasil: Record<SubjekRealisasi['jenis'], Versi[]> = { keuangan: [], fisik: [], kinerja: [] };
  for (const v of baris) hasil[jenisEntri(v.kunci)].push(v);
  return hasil;
}

export const paguDari = (v: Versi): Pagu =>
  terurai(v, () => {
    const { id, revisi, tahap, simpul, rekening, sumberDana, urut } = uraikan<IsiPagu>(v);
    return { id, revisi, tahap, simpul, rekening, sumberDana, urut, seq: v.seq, peristiwa: v.peristiwa, berlaku: v.berlaku, sen: v.nilai! };
  });

export const targetDari = (v: Versi): Target => terurai(v, () => ({ ...uraikan<IsiTarget>(v), ...jejak(v) }));

export const rencanaBaris = (v: Versi): Rencana => terurai(v, () => ({ ...uraikan<IsiRencana>(v), ...jejak(v), sen: v.nilai }));

export const pkDari = (v: Versi): Pk => terurai(v, () => ({ ...uraikan<IsiPk>(v), ...jejak(v) }));

export const revisiDari = (v: Versi): RevisiTahun => terurai(v, () => ({ ...uraikan<IsiRevisi>(v), ...jejak(v), revisi: v.kunci }));

/** An entry of realisasi, whatever it is about; `sen` is null where it is not money. */
export const entriDari = (v: Versi): EntriRealisasi & { readonly sen: bigint | null } =>
  terurai(v, () => {
    const { id, subjek, periode, dokumen, nilai, setelahTutup } = uraikan<IsiRealisasi>(v);
    return { id, subjek, periode, dokumen, nilai, setelahTutup, seq: v.seq, peristiwa: v.peristiwa, berlaku: v.berlaku, sen: v.nilai };
  });

const urutRevisi = (a: RevisiTahun, b: RevisiTahun): number => (a.dokumen.tanggal < b.dokumen.tanggal ? -1 : a.dokumen.tanggal > b.dokumen.tanggal ? 1 : a.seq - b.seq);

function susunPohon(simpulBaris: readonly Versi[], kodeBaris: readonly Versi[]) {
  const kode = new Map(kodeBaris.map((v) => [v.kunci, terurai<IsiKode>(v)]));
  const simpul = new Map<string, SimpulTahun>();
  for (const v of simpulBaris) {
    const k = kode.get(v.kunci);
    if (!k) continue; // not part of this year's tree
    const s = terurai<IsiSimpul>(v);
    simpul.set(v.kunci, { id: v.kunci, kode: k.kode, edisi: k.edisi, lokal: k.lokal, jenjang: s.jenjang, uraian: k.uraian, induk: s.induk, anak: [] });
  }
  const puncak: string[] = [];
  for (const s of simpul.values()) {
    const induk = s.induk === null ? undefined : simpul.get(s.induk);
    (induk ? induk.anak : puncak).push(s.id);
  }
  const urut = (a: string, b: string): number => bandingKode(simpul.get(a)!.kode, simpul.get(b)!.kode);
  puncak.sort(urut);
  for (const s of simpul.values()) s.anak.sort(urut);
  return { simpul, puncak, perKode: new Map([...simpul.values()].map((s) => [s.kode, s.id])) };
}

function susunIndikator(indikatorBaris: readonly Versi[], pasangBaris: readonly Versi[], simpul: ReadonlyMap<string, SimpulTahun>): Map<string, Indikator> {
  const pasang = new Map<string, string[]>();
  for (const v of pasangBaris) {
    const p = terurai<IsiPasang>(v);
    if (simpul.has(p.simpul)) pasang.set(p.indikator, [...(pasang.get(p.indikator) ?? []), p.simpul]);
  }
  return new Map(indikatorBaris.filter((v) => pasang.has(v.kunci)).map((v) => [v.kunci, { ...terurai<IsiIndikator>(v), id: v.kunci, simpul: pasang.get(v.kunci)! }]));
}

function susunDukungan(baris: readonly Versi[], simpul: ReadonlyMap<string, SimpulTahun>): Map<string, string[]> {
  const hasil = new Map<string, string[]>();
  for (const v of baris) {
    const { program, indikator } = terurai<IsiDukung>(v);
    if (simpul.has(program)) hasil.set(indikator, [...(hasil.get(indikator) ?? []), program]);
  }
  for (const program of hasil.values()) program.sort((a, b) => bandingKode(simpul.get(a)!.kode, simpul.get(b)!.kode));
  return hasil;
}

function susunPenggantian(baris: readonly Versi[], indikatorBaris: readonly Versi[]): Penggantian[] {
  const indikator = new Map(indikatorBaris.map((v) => [v.kunci, terurai<IsiIndikator>(v)]));
  const sebut = (id: string): Penggantian['lama'] => ({ id, kode: indikator.get(id)!.kode, nama: indikator.get(id)!.nama });
  return baris.map((v) => {
    const { oleh, sebanding, alasan, dokumen } = terurai<IsiGanti>(v);
    return { lama: sebut(v.kunci), baru: sebut(oleh), sebanding, alasan, dokumen, ...jejak(v) };
  });
}

/** A tahap stands at the date of its first document and shows its latest one. */
function susunTahap(revisi: readonly RevisiTahun[]): TahapTahun[] {
  const tahap = new Map<Tahap, TahapTahun>();
  for (const r of revisi) tahap.set(r.tahap, { tahap: r.tahap, nama: namaTahap(r.tahap), dokumen: r.dokumen, seq: r.seq });
  return [...tahap.values()];
}

function susunKebijakan(baris: readonly Versi[]): KebijakanBerlaku {
  const hasil: Record<string, unknown> = { ...kebijakanBawaan };
  const dipakai: Record<string, KebijakanDipakai> = {};
  for (const jenis of jenisKebijakan) {
    const v = baris.find((b) => b.kunci === jenis);
    const b = v ? terurai<BarisKebijakan>(v) : undefined;
    if (b) hasil[jenis] = b.isi;
    dipakai[jenis] = { jenis, versi: b?.versi ?? 0, berlaku: v?.berlaku ?? '', sequence: v?.seq ?? null, eventId: b?.id ?? null, dokumen: b?.dokumen ?? null, isi: hasil[jenis], catatan: b?.catatan ?? [] };
  }
  return { isi: hasil as unknown as IsiKebijakan, dipakai: dipakai as KebijakanBerlaku['dipakai'] };
}

/** Every entry of a PD and year, whatever it is about; `sen` is null where it is not money. */
export function semuaEntri(c: Cuplikan): (EntriRealisasi & { readonly sen: bigint | null })[] {
  return [...c.keuangan, ...[...c.fisik, ...c.kinerja].map((e) => ({ ...e, sen: null }))].sort((a, b) => a.seq - b.seq);
}
