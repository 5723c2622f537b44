import { DomainError, adalahDesimal } from '#kernel';
import { SEMUA_TANGGAL, type Versi } from '#projection';
import { SEMUA_BAGIAN, bacaAlamat, entriDari, potong, revisiDari, susunAngka, targetDari, type AngkaTanpaPeristiwa, type BagianAngka, type Koordinat, type Penghitung, type SemuaBaris } from '#capaian';
import { kumpulkan } from './bahan-angka.js';
import type { PerihalAngka } from './bahan.js';
import { bagianBerubah } from './bagian-berubah.js';
import type { BarisBanding } from './hasil.js';
import { IndeksBaris } from './indeks-baris.js';
import { PencariPerihal } from './kunci-angka.js';
import { selisihAngka } from './titik.js';

/** One side: its figures, every row up to its coordinates, and the tahap that alone is looked at. */
export interface SisiBanding {
  readonly h: Penghitung;
  readonly semua: SemuaBaris;
  readonly tahap: string | null;
}

/** An event that a difference names, by the row that it states or, where it states none, the row that it took back. */
export interface LetakPeristiwa {
  readonly versi: Versi;
  readonly penarikan: boolean;
}

export interface HasilBanding {
  readonly baris: readonly BarisBanding[];
  readonly peristiwa: ReadonlyMap<number, LetakPeristiwa>;
}

/** Figure by figure, what is not the same on both sides, with the events that take part. Pure. */
export function bandingkan(dari: SisiBanding, ke: SisiBanding): HasilBanding {
  const lintas = { tahap: dari.tahap !== null || ke.tahap !== null, tahun: dari.h.c.tahun !== ke.h.c.tahun };
  if (lintas.tahap && (dari.tahap === null || ke.tahap === null)) throw new DomainError('tahap-sebelah', 'Sebutkan tahap pada kedua sisi, atau tidak sama sekali.');
  const [cariDari, cariKe] = [new PencariPerihal(dari.h), new PencariPerihal(ke.h)];
  // With one tree on both sides an address means the same figure on both.
  const sepohon = !lintas.tahap && !lintas.tahun && dari.h.c.perKode === ke.h.c.perKode && dari.h.c.indikator === ke.h.c.indikator;
  const kunci = (cari: PencariPerihal, b: AngkaTanpaPeristiwa): string => (sepohon ? b.angka : cari.kunci(b.angka, lintas));
  const penyusun = lintas.tahap || lintas.tahun ? new PenyusunSisi(dari, ke, lintas.tahun) : new PenyusunWaktu(dari, ke);
  const bagian = penyusun.bagian();
  const lama = new Map(angkaSisi(dari, bagian).map((b) => [kunci(cariDari, b), b]));
  const baris: BarisBanding[] = [];
  const tambah = (a: AngkaTanpaPeristiwa | undefined, b: AngkaTanpaPeristiwa | undefined): void => {
    if (a && b ? a.nilai === b.nilai && a.teks === b.teks : (a ?? b)!.sequence === null) return; // what nothing states is no more than what is not there
    baris.push(susunBaris(a, b, arah((b ?? a)!, b ? cariKe : cariDari), penyusun.peristiwa(a && sisi(cariDari, a), b && sisi(cariKe, b))));
  };
  for (const b of angkaSisi(ke, bagian)) {
    const k = kunci(cariKe, b);
    tambah(lama.get(k), b);
    lama.delete(k);
  }
  for (const a of lama.values()) tambah(a, undefined);
  return { baris, peristiwa: penyusun.letak };
}

const angkaSisi = ({ h, tahap }: SisiBanding, bagian: BagianAngka): AngkaTanpaPeristiwa[] => (tahap === null ? susunAngka(h, bagian) : susunAngka(h, bagian).filter((b) => b.tahap === tahap));

/** A figure as one side has it. */
interface AngkaSisi {
  readonly alamat: ReturnType<typeof bacaAlamat>;
  readonly perihal: PerihalAngka;
}

function sisi(cari: PencariPerihal, b: AngkaTanpaPeristiwa): AngkaSisi {
  const alamat = bacaAlamat(b.angka);
  return { alamat, perihal: cari.perihal(alamat) };
}

/** More of a realisasi of kinerja is better or worse as its indikator says; more capaian is always better. */
function arah(b: AngkaTanpaPeristiwa, cari: PencariPerihal): BarisBanding['arah'] {
  if (b.ukuran === 'capaian' || b.ukuran === 'rata-rata') return 'positif';
  return b.ukuran === 'kinerja' ? (cari.perihal(bacaAlamat(b.angka)).indikator?.arah ?? null) : null;
}

function susunBaris(a: AngkaTanpaPeristiwa | undefined, b: AngkaTanpaPeristiwa | undefined, arahAngka: BarisBanding['arah'], peristiwa: readonly number[]): BarisBanding {
  const { jenjang, kode, uraian, indikator, ukuran, tahap, periode, basis, sumberDana, rekening, satuan } = (b ?? a)!;
  const [lama, baru] = [a?.nilai ?? null, b?.nilai ?? null];
  const angka = (n: string | null): string | null => (n !== null && adalahDesimal(n) ? n : null);
  return {
    jenjang, kode, uraian, indikator, ukuran, tahap, periode, basis, sumberDana, rekening, satuan, arah: arahAngka, keadaan: a === undefined ? 'baru' : b === undefined ? 'hilang' : 'berubah',
    lama, lamaTeks: a?.teks ?? null, baru, baruTeks: b?.teks ?? null, ...selisihAngka(angka(lama), angka(baru)), angkaDari: a?.angka ?? null, angkaKe: b?.angka ?? null, peristiwa,
  };
}

/** Finds the events behind a changed figure, and keeps where each of them stands. */
abstract class Penyusun {
  readonly letak = new Map<number, LetakPeristiwa>();

  /** Parts of the figures in which anything can differ. */
  abstract bagian(): BagianAngka;

  abstract peristiwa(a: AngkaSisi | undefined, b: AngkaSisi | undefined): readonly number[];

  protected catat(sequence: number, versi: Versi, penarikan: boolean): void {
    const ada = this.letak.get(sequence);
    if (!ada || (ada.penarikan && !penarikan)) this.letak.set(sequence, { versi, penarikan });
  }
}

const d = ({ berlaku }: Koordinat): string => berlaku ?? SEMUA_TANGGAL;
const urut = (s: Iterable<number>): number[] => [...new Set(s)].sort((x, y) => x - y);

/** Two points of the two times: what was recorded between them, and what takes effect between them. */
class PenyusunWaktu extends Penyusun {
  private readonly indeks: IndeksBaris;
  private readonly beda: readonly Versi[];
  private readonly antara: readonly [number, number];
  private readonly tanggal: readonly [string, string];

  constructor(private readonly dari: SisiBanding, private readonly ke: SisiBanding) {
    super();
    const [a, b] = [dari.h.c.koordinat, ke.h.c.koordinat];
    this.antara = a.diketahui < b.diketahui ? [a.diketahui, b.diketahui] : [b.diketahui, a.diketahui];
    this.tanggal = d(a) < d(b) ? [d(a), d(b)] : [d(b), d(a)];
    const beda = (baris: readonly Versi[]): Versi[] => baris.filter((v) => this.nomor(v).length > 0);
    // Both sides were read up to the later point: one of them has every row.
    const { daftar, pohon, tahunan, kebijakan } = ke.semua;
    this.indeks = new IndeksBaris({ daftar: beda(daftar), pohon: beda(pohon), tahunan: beda(tahunan), kebijakan: beda(kebijakan) }, [dari.h, ke.h]);
    this.beda = [...beda(daftar), ...beda(pohon), ...beda(tahunan), ...beda(kebijakan)];
    for (const v of this.beda) for (const s of this.nomor(v)) this.catat(s, v, s !== v.peristiwa);
  }

  override bagian(): BagianAngka {
    // What comes and goes with a basis, or stands on another tree or policy, may be any figure.
    const sebasis = this.dari.h.basis.join() === this.ke.h.basis.join();
    return (sebasis && this.dari.h.c.perKode === this.ke.h.c.perKode && bagianBerubah(this.beda, [this.dari.h, this.ke.h])) || SEMUA_BAGIAN;
  }

  override peristiwa(a: AngkaSisi | undefined, b: AngkaSisi | undefined): readonly number[] {
    const sendiri = urut([...this.satuSisi(this.dari, a), ...this.satuSisi(this.ke, b)]);
    if (sendiri.length > 0) return sendiri;
    const tahap = this.tahapBerubah((b ?? a)!);
    return tahap.length > 0 ? tahap : this.basisBerubah((b ?? a)!);
  }

  /** What is measured on a basis comes and goes with it, for every node, whichever node it was first recorded for. */
  private basisBerubah({ alamat }: AngkaSisi): number[] {
    const sebasis = (v: Versi): boolean => {
      if (v.jenis !== 'realisasi') return false;
      const { subjek } = entriDari(v);
      return subjek.jenis === 'keuangan' && alamat.konteks.includes(subjek.basis);
    };
    return urut(this.beda.filter(sebasis).flatMap((v) => this.nomor(v)));
  }

  /** A figure that is carried into a tahap changes when that tahap comes or goes, whatever its documents state. */
  private tahapBerubah({ perihal, alamat }: AngkaSisi): number[] {
    const jenis = perihal.simpul === null ? 'target' : 'revisi';
    const tahapan = this.beda.filter((v) => v.jenis === jenis);
    const senama = tahapan.filter((v) => alamat.konteks.includes((jenis === 'target' ? targetDari(v) : revisiDari(v)).tahap));
    return urut((senama.length > 0 ? senama : tahapan).flatMap((v) => this.nomor(v)));
  }

  private satuSisi({ h }: SisiBanding, angka: AngkaSisi | undefined): number[] {
    if (!angka) return [];
    const bahan = kumpulkan(h, this.indeks.untuk(angka.perihal), angka.alamat, angka.perihal).map((x) => x.versi);
    return [...bahan, ...this.indeks.susunan(angka.perihal)].flatMap((v) => this.nomor(v));
  }

  /** Events by which a row comes, goes or takes effect between the two points. */
  private nomor(v: Versi): number[] {
    const [sejak, sampai] = this.antara;
    const tercatat = (s: number): boolean => sejak < s && s <= sampai;
    if (v.berlaku > this.tanggal[1]) return [];
    const berlaku = v.seq <= sampai && sejak < v.seqAkhir && this.tanggal[0] < v.berlaku;
    return [...(tercatat(v.seq) || berlaku ? [v.peristiwa] : []), ...(tercatat(v.seqAkhir) ? [v.seqAkhir] : [])];
  }
}

/** Two tahap, or two years: the statements that only one side rests on; of two years, those of both. */
class PenyusunSisi extends Penyusun {
  private readonly indeksDari: IndeksBaris;
  private readonly indeksKe: IndeksBaris;

  constructor(private readonly dari: SisiBanding, private readonly ke: SisiBanding, private readonly keduanya: boolean) {
    super();
    const buat = ({ h, semua }: SisiBanding): IndeksBaris => new IndeksBaris(potong(semua, h.c.koordinat.diketahui), [h]);
    [this.indeksDari, this.indeksKe] = [buat(dari), buat(ke)];
  }

  /** No realisasi in money belongs to a tahap. */
  override bagian(): BagianAngka {
    return this.keduanya ? SEMUA_BAGIAN : { ...SEMUA_BAGIAN, uang: null, fisik: false };
  }

  override peristiwa(a: AngkaSisi | undefined, b: AngkaSisi | undefined): readonly number[] {
    const [lama, baru] = [this.bahan(this.dari.h, this.indeksDari, a), this.bahan(this.ke.h, this.indeksKe, b)];
    const beda = [...[...lama].filter(([s]) => this.keduanya || !baru.has(s)), ...[...baru].filter(([s]) => this.keduanya || !lama.has(s))];
    for (const [s, v] of beda) this.catat(s, v, false);
    return urut(beda.map(([s]) => s));
  }

  private bahan(h: Penghitung, indeks: IndeksBaris, angka: AngkaSisi | undefined): Map<number, Versi> {
    return new Map(angka ? kumpulkan(h, indeks.untuk(angka.perihal), angka.alamat, angka.perihal).map((x) => [x.versi.peristiwa, x.versi]) : []);
  }
}
