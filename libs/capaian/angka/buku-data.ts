import { Desimal, bulanPeriode, kunciCiri, namaPeriodeAngka, tulisCiri, type Ciri, type PeriodeAngka } from '#kernel';
import { akhirSaat, kunciSaat, tahunSaat, type SaatData } from '#realisasi';
import type { Cuplikan, Data } from './cuplikan.js';

/** A count, or the part of it that carries these ciri. */
export interface PokokHitungan {
  readonly kunci: string;
  readonly ciri: readonly Ciri[];
}

/** A count for a period, with what it rests on. */
export interface Hitungan {
  readonly nilai: Desimal | undefined;
  /** Why there is none. */
  readonly alasan: string | null;
  /** Moments that it was read from: one, or for an arus the parts of the period. */
  readonly saat: readonly SaatData[];
  /** Whether it is a sum: over a dimension, or over the parts of a period. */
  readonly jumlah: boolean;
  readonly dari: readonly Data[];
}

/** Rows of one key at one moment that carry the wanted ciri, by the dimensions that they are split over. */
interface PadaSaat {
  readonly saat: SaatData;
  readonly baris: readonly Data[];
}

/**
 * Counts by key, ciri and period. A count is either entered or the sum over one breakdown of it, never both: what was
 * entered for exactly these ciri counts; else the breakdown with the fewest further dimensions, of several the one
 * stated last. Breakdowns are never added to each other, and a single part (789 active ones, and nobody says how many
 * are not) is no breakdown of a whole.
 */
export class BukuData {
  private readonly perKunci = new Map<string, Data[]>();

  constructor(c: Pick<Cuplikan, 'data' | 'dataLalu'>) {
    const milikSendiri = new Set(c.data.map(kunciLengkap));
    // What this year's own sources say of the year before goes before what was said then: they say it later.
    for (const d of [...c.data, ...c.dataLalu.filter((x) => !milikSendiri.has(kunciLengkap(x)))]) {
      const daftar = this.perKunci.get(d.kunci);
      if (daftar) daftar.push(d);
      else this.perKunci.set(d.kunci, [d]);
    }
  }

  /** Every key, in alphabetical order. */
  kunci(): string[] {
    return [...this.perKunci.keys()].sort();
  }

  /** Everything stated under one key. */
  semua(kunci: string): readonly Data[] {
    return this.perKunci.get(kunci) ?? [];
  }

  nilai(p: PokokHitungan, tahun: number, periode: PeriodeAngka): Hitungan {
    const baris = this.semua(p.kunci).filter((d) => tahunSaat(d.saat) === tahun && memuat(d.ciri, p.ciri));
    const perSaat = kelompokkan(baris).filter((x) => dalamPeriode(x.saat, periode) && dinyatakan(x.baris, p.ciri));
    if (perSaat.length === 0) return tidakAda(`data "${sebutPokok(p)}" ${sebutWaktu(tahun, periode)} belum dicatat`);
    // Of positions the latest in the period.
    return perSaat[0]!.baris[0]!.sifat === 'posisi' ? padaSaat(perSaat[0]!, p.ciri) : arus(perSaat, p.ciri);
  }

  /** A count at exactly one moment. */
  pada(p: PokokHitungan, saat: SaatData): Hitungan {
    const kunci = kunciSaat(saat);
    const baris = this.semua(p.kunci).filter((d) => kunciSaat(d.saat) === kunci && memuat(d.ciri, p.ciri));
    return !dinyatakan(baris, p.ciri) ? tidakAda(`data "${sebutPokok(p)}" belum dicatat`) : padaSaat({ saat, baris }, p.ciri);
  }

  /** Moments at which a key is stated, latest first. */
  saat(kunci: string): readonly SaatData[] {
    return kelompokkan(this.semua(kunci)).map((x) => x.saat);
  }
}

export const sebutPokok = (p: PokokHitungan): string => (p.ciri.length === 0 ? p.kunci : `${p.kunci} [${tulisCiri(p.ciri)}]`);

export const sebutWaktu = (tahun: number, periode: PeriodeAngka): string => (periode === 'tahun' ? String(tahun) : `${namaPeriodeAngka(periode)} ${tahun}`);

export const kunciLengkap = (d: Data): string => `${d.kunci}|${kunciCiri(d.ciri)}|${kunciSaat(d.saat)}`;

const tidakAda = (alasan: string): Hitungan => ({ nilai: undefined, alasan, saat: [], jumlah: false, dari: [] });

/** Whether a set of ciri contains all of another. */
export function memuat(milik: readonly Ciri[], dicari: readonly Ciri[]): boolean {
  return dicari.every((d) => milik.some((m) => m.dimensi === d.dimensi && m.nilai.toLowerCase() === d.nilai.toLowerCase()));
}

/** First and last month that a moment lies in. */
const rentang = (s: SaatData): readonly [number, number] => (s.jenis === 'tanggal' ? [Number(s.tanggal.slice(5, 7)), Number(s.tanggal.slice(5, 7))] : bulanPeriode(s.periode));

/** Months that a moment spans; a day spans none. */
const lebar = (s: SaatData): number => (s.jenis === 'tanggal' ? 0 : rentang(s)[1] - rentang(s)[0] + 1);

function dalamPeriode(saat: SaatData, periode: PeriodeAngka): boolean {
  const [dari, sampai] = bulanPeriode(periode);
  const [mulai, akhir] = rentang(saat);
  return dari <= mulai && akhir <= sampai;
}

/** By moment, latest first; of two that end on one day the one over the longer time first. */
function kelompokkan(baris: readonly Data[]): PadaSaat[] {
  const hasil = new Map<string, Data[]>();
  for (const d of baris) {
    const daftar = hasil.get(kunciSaat(d.saat));
    if (daftar) daftar.push(d);
    else hasil.set(kunciSaat(d.saat), [d]);
  }
  return [...hasil.values()].map((b) => ({ saat: b[0]!.saat, baris: b })).sort((a, b) => (akhirSaat(a.saat) < akhirSaat(b.saat) ? 1 : akhirSaat(a.saat) > akhirSaat(b.saat) ? -1 : lebar(b.saat) - lebar(a.saat)));
}

/** What came up in the period: as it is stated for the period itself, else the sum of its parts, longer ones before those that lie in them. */
function arus(perSaat: readonly PadaSaat[], ciri: readonly Ciri[]): Hitungan {
  const terpakai: PadaSaat[] = [];
  for (const x of [...perSaat].sort((a, b) => lebar(b.saat) - lebar(a.saat))) {
    const di = rentang(x.saat);
    const tertutup = terpakai.some((t) => t.saat.jenis === 'periode' && rentang(t.saat)[0] <= di[0] && di[1] <= rentang(t.saat)[1]);
    if (!tertutup) terpakai.push(x);
  }
  const bagian = terpakai.map((x) => padaSaat(x, ciri));
  if (bagian.length === 1) return bagian[0]!;
  return { nilai: Desimal.jumlah(bagian.map((h) => h.nilai!)), alasan: null, saat: bagian.flatMap((h) => h.saat), jumlah: true, dari: bagian.flatMap((h) => h.dari) };
}

const dinyatakan = (baris: readonly Data[], ciri: readonly Ciri[]): boolean => baris.some((d) => d.ciri.length === ciri.length) || rincianData(baris).some((r) => r.length > 1);

function padaSaat({ saat, baris }: PadaSaat, ciri: readonly Ciri[]): Hitungan {
  const tepat = baris.find((d) => d.ciri.length === ciri.length);
  if (tepat) return { nilai: Desimal.dari(tepat.nilai), alasan: null, saat: [saat], jumlah: false, dari: [tepat] };
  const dipakai = rincianData(baris).filter((r) => r.length > 1).reduce((a, b) => (lebihDahulu(b, a) ? b : a));
  return { nilai: jumlahRincian(dipakai), alasan: null, saat: [saat], jumlah: true, dari: dipakai };
}

/** The rows of one moment by the dimensions that they carry: each group is one breakdown. */
export function rincianData(baris: readonly Data[]): Data[][] {
  const hasil = new Map<string, Data[]>();
  for (const d of baris) {
    const dimensi = d.ciri.map((c) => c.dimensi).join(';');
    const daftar = hasil.get(dimensi);
    if (daftar) daftar.push(d);
    else hasil.set(dimensi, [d]);
  }
  return [...hasil.values()];
}

export const jumlahRincian = (baris: readonly Data[]): Desimal => Desimal.jumlah(baris.map((d) => Desimal.dari(d.nilai)));

function lebihDahulu(a: readonly Data[], b: readonly Data[]): boolean {
  const beda = a[0]!.ciri.length - b[0]!.ciri.length;
  return beda < 0 || (beda === 0 && Math.max(...a.map((d) => d.seq)) > Math.max(...b.map((d) => d.seq)));
}
