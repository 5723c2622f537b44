import { bandingKode, namaTahap, type Dokumen, type Periode, type Tahap } from '#kernel';
import type { Versi } from '#projection';
import type { IsiIndikator, IsiKode, IsiPasang, IsiPd, IsiSimpul, IsiTarget, Jenjang } from '#perencanaan';
import type { IsiPagu, IsiRevisi } from '#anggaran';
import type { IsiPeriode, IsiRealisasi } from '#realisasi';
import type { BarisKebijakan } from '../kebijakan/projection.js';
import { kebijakanBawaan } from '../kebijakan/bawaan.js';
import { jenisKebijakan, type IsiKebijakan, type JenisKebijakan } from '../kebijakan/events.js';
import type { KebijakanDipakai, Koordinat } from '../queries/hasil.js';

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

export type Pagu = IsiPagu & Jejak & { readonly sen: bigint };
export type EntriRealisasi = IsiRealisasi & Jejak & { readonly sen: bigint | null };
export type Target = IsiTarget & Jejak;
export type RevisiTahun = IsiRevisi & Jejak & { readonly revisi: string };
export type Indikator = IsiIndikator & { readonly id: string; readonly simpul: readonly string[] };

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
  readonly revisi: readonly RevisiTahun[];
  readonly tahap: readonly TahapTahun[];
  readonly pagu: readonly Pagu[];
  readonly realisasi: readonly EntriRealisasi[];
  readonly target: readonly Target[];
  readonly periode: ReadonlyMap<Periode, IsiPeriode>;
  readonly kebijakan: KebijakanBerlaku;
}

/** Rows as they come from the two-time table, already cut to one point of the two times. */
export interface BarisCuplikan {
  readonly daftar: readonly Versi[];
  readonly pohon: readonly Versi[];
  readonly tahunan: readonly Versi[];
  readonly kebijakan: readonly Versi[];
}

const isi = <T>(v: Versi): T => JSON.parse(v.isi!) as T;

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

export function susunCuplikan(koordinat: Koordinat, pd: string, tahun: number, baris: BarisCuplikan): Cuplikan {
  const perJenis = new Map<string, Versi[]>();
  for (const v of baris.tahunan) {
    const daftar = perJenis.get(v.jenis);
    if (daftar) daftar.push(v);
    else perJenis.set(v.jenis, [v]);
  }
  const terakhir = (jenis: string): Versi[] => terakhirPerKunci(perJenis.get(jenis) ?? []);
  const identitas = terakhirPerKunci(baris.daftar).find((v) => v.jenis === 'pd' && v.kunci === pd);
  const pohonBaris = terakhirPerKunci(baris.pohon);
  const { simpul, perKode, puncak } = susunPohon(pohonBaris.filter((v) => v.jenis === 'simpul'), terakhir('kode'));
  const revisi = terakhir('revisi').map((v): RevisiTahun => ({ ...isi<IsiRevisi>(v), ...jejak(v), revisi: v.kunci })).sort(urutRevisi);

  return {
    koordinat, pd, tahun, simpul, perKode, puncak, revisi,
    identitas: identitas ? isi<IsiPd>(identitas) : null,
    indikator: susunIndikator(pohonBaris.filter((v) => v.jenis === 'indikator'), terakhir('pasang'), simpul),
    tahap: susunTahap(revisi),
    pagu: pernyataanBerlaku(perJenis.get('pagu') ?? [], (v): Pagu => ({ ...isi<IsiPagu>(v), ...jejak(v), sen: v.nilai! })),
    realisasi: (perJenis.get('realisasi') ?? []).map((v): EntriRealisasi => ({ ...isi<IsiRealisasi>(v), ...jejak(v), sen: v.nilai })),
    target: pernyataanBerlaku(perJenis.get('target') ?? [], (v): Target => ({ ...isi<IsiTarget>(v), ...jejak(v) })),
    periode: new Map(terakhir('periode').map((v) => [v.kunci as Periode, isi<IsiPeriode>(v)])),
    kebijakan: susunKebijakan(terakhirPerKunci(baris.kebijakan)),
  };
}

const urutRevisi = (a: RevisiTahun, b: RevisiTahun): number => (a.dokumen.tanggal < b.dokumen.tanggal ? -1 : a.dokumen.tanggal > b.dokumen.tanggal ? 1 : a.seq - b.seq);

function susunPohon(simpulBaris: readonly Versi[], kodeBaris: readonly Versi[]) {
  const kode = new Map(kodeBaris.map((v) => [v.kunci, isi<IsiKode>(v)]));
  const simpul = new Map<string, SimpulTahun>();
  for (const v of simpulBaris) {
    const k = kode.get(v.kunci);
    if (!k) continue; // not part of this year's tree
    const s = isi<IsiSimpul>(v);
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
    const p = isi<IsiPasang>(v);
    if (simpul.has(p.simpul)) pasang.set(p.indikator, [...(pasang.get(p.indikator) ?? []), p.simpul]);
  }
  return new Map(indikatorBaris.filter((v) => pasang.has(v.kunci)).map((v) => [v.kunci, { ...isi<IsiIndikator>(v), id: v.kunci, simpul: pasang.get(v.kunci)! }]));
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
    const b = v ? isi<BarisKebijakan>(v) : undefined;
    if (b) hasil[jenis] = b.isi;
    dipakai[jenis] = { jenis, versi: b?.versi ?? 0, berlaku: v?.berlaku ?? '', sequence: v?.seq ?? null, eventId: b?.id ?? null, dokumen: b?.dokumen ?? null, isi: hasil[jenis], catatan: b?.catatan ?? [] };
  }
  return { isi: hasil as unknown as IsiKebijakan, dipakai: dipakai as KebijakanBerlaku['dipakai'] };
}
