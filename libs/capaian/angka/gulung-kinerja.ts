import { Desimal, adalahKumulatif, triwulanSampai, type Periode, type PeriodeAngka } from '#kernel';
import { akumulasikan } from '../kebijakan/capaian.js';
import { BukuData } from './buku-data.js';
import type { Cuplikan, EntriRealisasi, Indikator } from './cuplikan.js';
import { hitungFormula, type HasilFormula } from './formula.js';
import type { GulunganPagu } from './gulung-pagu.js';
import { bagianPeriode } from './gulung-realisasi.js';
import type { Pernyataan } from './jumlah.js';

/** How much of a whole a figure rests on. */
export interface Cakupan {
  /** Parts that have a value, of those that should. */
  readonly bagian: number;
  readonly dari: number;
  /** Weight of what is covered and of the whole, in sen; null where nothing is weighed. */
  readonly bobot: bigint | null;
  readonly bobotDari: bigint | null;
}

export const cakupanLengkap = (c: Cakupan): boolean => (c.bobotDari === null ? c.bagian === c.dari : c.bobot === c.bobotDari);

/** A derived decimal with the statements that it is made of. */
export interface Bilangan {
  readonly nilai: Desimal | undefined;
  /** `gabungan`: accumulated from finer periods or parts. `turunan`: follows from counts or from the indikator below. */
  readonly asal: 'dicatat' | 'gabungan' | 'turunan';
  /** Why there is no value, where more is known than that nothing was recorded. */
  readonly alasan: string | null;
  readonly cakupan: Cakupan | null;
  readonly dari: readonly Pernyataan[];
}

/** One indikator below in a Σ output / Σ target. */
export interface BagianAnak {
  readonly indikator: Indikator;
  readonly keluaran: Desimal | undefined;
  readonly target: Desimal | undefined;
}

/** Σ output of the children / Σ target of the children × 100 (rules, Accumulating kinerja). */
export interface HasilAnak {
  readonly nilai: Desimal | undefined;
  readonly alasan: string | null;
  readonly keluaran: Desimal;
  readonly target: Desimal;
  /** Indikator that were added, down to those that are no such ratio themselves. */
  readonly bagian: readonly BagianAnak[];
  readonly cakupan: Cakupan;
  readonly dari: readonly Pernyataan[];
}

/** The year's target of an indikator as a number, with what it rests on. */
export type TargetSetahun = (i: Indikator) => { readonly nilai: Desimal | undefined; readonly dari: readonly Pernyataan[] };

const seratus = Desimal.dariBulat(100);

/**
 * Realisasi of an indikator for a period: entered, or accumulated from finer periods in the indikator's own way, or
 * derived from counts or from the indikator below. What was entered for the whole period counts before what is derived:
 * both never add up, and where they differ that is a contradiction.
 */
export class GulunganKinerja {
  private readonly entri = new Map<string, Map<Periode, Cuplikan['kinerja'][number]>>();
  private readonly ingatan = new Map<string, Map<PeriodeAngka, Bilangan>>();
  private readonly ingatanAnak = new Map<string, readonly Indikator[]>();
  private perSimpul: Map<string, Indikator[]> | undefined;
  private bukuData: BukuData | undefined;

  constructor(private readonly c: Cuplikan, private readonly target: TargetSetahun) {
    // Of two that speak about the same period the later one counts.
    for (const e of c.kinerja) perIndikator(this.entri, e.subjek.indikator).set(e.periode, e);
  }

  get data(): BukuData {
    return (this.bukuData ??= new BukuData(this.c));
  }

  nilai(indikator: Indikator, periode: PeriodeAngka = 'tahun'): Bilangan {
    // The year up to its last triwulan is the year.
    const p = periode === 'sd-tw4' ? 'tahun' : periode;
    const ingatan = perIndikator(this.ingatan, indikator.id);
    let hasil = ingatan.get(p);
    if (!hasil) ingatan.set(p, (hasil = this.hitung(indikator, p)));
    return hasil;
  }

  /** What was entered for a period or its parts, whatever else could be derived; undefined value where nothing was. */
  tercatat(indikator: Indikator, periode: PeriodeAngka = 'tahun'): Bilangan {
    const milik = this.entri.get(indikator.id);
    if (!milik) return belumDicatat;
    // Beside a derived figure, what was entered for the period itself says more than some of its parts.
    const langsung = this.adaTurunan(indikator) && !bagianPenuh(milik, periode) ? milik.get(periode as Periode) : undefined;
    return langsung ? entriLangsung(langsung) : kumpulkan(milik, indikator, periode);
  }

  /** Whether what was entered speaks for the whole period. */
  tercatatPenuh(indikator: Indikator, periode: PeriodeAngka): boolean {
    const milik = this.entri.get(indikator.id);
    return milik !== undefined && penuh(milik, periode);
  }

  /** What the formula of an indikator gives; undefined where it has none. */
  formula(indikator: Indikator, periode: PeriodeAngka = 'tahun'): HasilFormula | undefined {
    const f = this.c.formula.get(indikator.id);
    return f && hitungFormula(f.formula, this.data, this.c.tahun, periode);
  }

  /** What the indikator below give; undefined unless this one accumulates that way. */
  anak(indikator: Indikator, periode: PeriodeAngka = 'tahun'): HasilAnak | undefined {
    return indikator.akumulasi === 'rasio-anak' ? this.jumlahAnak(indikator, periode) : undefined;
  }

  /** The derived value of an indikator that has one way or the other. */
  turunan(indikator: Indikator, periode: PeriodeAngka = 'tahun'): Bilangan | undefined {
    const anak = this.anak(indikator, periode);
    if (anak) return { nilai: anak.nilai, asal: 'turunan', alasan: anak.alasan, cakupan: anak.nilai ? anak.cakupan : null, dari: anak.dari };
    const formula = this.formula(indikator, periode);
    const dasar = this.c.formula.get(indikator.id);
    return formula && { nilai: formula.nilai, asal: 'turunan', alasan: formula.alasan, cakupan: null, dari: [dasar!, ...formula.dari] };
  }

  /** Whether the realisasi of an indikator can follow from something else than its own entries. */
  adaTurunan(indikator: Indikator): boolean {
    return indikator.akumulasi === 'rasio-anak' || this.c.formula.has(indikator.id);
  }

  private hitung(indikator: Indikator, periode: PeriodeAngka): Bilangan {
    const turunan = this.turunan(indikator, periode);
    if (!turunan) return this.tercatat(indikator, periode);
    if (this.tercatatPenuh(indikator, periode)) return this.tercatat(indikator, periode);
    if (turunan.nilai) return turunan;
    const tercatat = this.tercatat(indikator, periode);
    return tercatat.nilai ? tercatat : turunan;
  }

  private jumlahAnak(indikator: Indikator, periode: PeriodeAngka): HasilAnak {
    const bagian = this.daunAnak(indikator).map((i) => ({ indikator: i, nilai: this.nilai(i, periode), target: this.target(i) }));
    const bertarget = bagian.filter((b) => b.target.nilai !== undefined);
    const terisi = bertarget.filter((b) => b.nilai.nilai !== undefined);
    const keluaran = Desimal.jumlah(terisi.map((b) => b.nilai.nilai!));
    const target = Desimal.jumlah(bertarget.map((b) => b.target.nilai!));
    const nilai = terisi.length === 0 ? undefined : keluaran.kali(seratus).bagi(target);
    const alasan = nilai ? null : bagian.length === 0 ? 'tidak ada indikator pada jenjang di bawahnya' : bertarget.length === 0 ? 'indikator di bawahnya belum bertarget angka' : terisi.length === 0 ? 'belum ada realisasi indikator di bawahnya' : 'jumlah target indikator di bawahnya nol';
    return {
      nilai, alasan, keluaran, target, bagian: bagian.map((b) => ({ indikator: b.indikator, keluaran: b.nilai.nilai, target: b.target.nilai })),
      cakupan: { bagian: terisi.length, dari: bertarget.length, bobot: null, bobotDari: null }, dari: [...bertarget.flatMap((b) => b.target.dari), ...terisi.flatMap((b) => b.nilai.dari)],
    };
  }

  /**
   * The indikator that a ratio over children adds up: those on the nodes one level below, and for one that is such a
   * ratio itself those that it is made of (Lumajang: 111 / 188 over all the outputs below).
   */
  private daunAnak(indikator: Indikator, lewat: ReadonlySet<string> = new Set()): readonly Indikator[] {
    const ada = this.ingatanAnak.get(indikator.id);
    if (ada) return ada;
    const dilalui = new Set([...lewat, indikator.id]);
    const langsung = new Set(indikator.simpul.flatMap((s) => this.c.simpul.get(s)?.anak ?? []).flatMap((s) => this.padaSimpul(s)));
    const hasil = [...new Set([...langsung].filter((i) => !dilalui.has(i.id)).flatMap((i) => (i.akumulasi === 'rasio-anak' ? this.daunAnak(i, dilalui) : [i])))];
    if (lewat.size === 0) this.ingatanAnak.set(indikator.id, hasil);
    return hasil;
  }

  private padaSimpul(simpul: string): readonly Indikator[] {
    if (!this.perSimpul) {
      this.perSimpul = new Map();
      for (const i of this.c.indikator.values()) {
        for (const s of i.simpul) {
          const daftar = this.perSimpul.get(s);
          if (daftar) daftar.push(i);
          else this.perSimpul.set(s, [i]);
        }
      }
    }
    return this.perSimpul.get(simpul) ?? [];
  }
}

const belumDicatat: Bilangan = { nilai: undefined, asal: 'dicatat', alasan: null, cakupan: null, dari: [] };

function perIndikator<K, V>(semua: Map<string, Map<K, V>>, indikator: string): Map<K, V> {
  let milik = semua.get(indikator);
  if (!milik) semua.set(indikator, (milik = new Map()));
  return milik;
}

/** Periods that make up a period: of the year up to a triwulan, the triwulan up to it. */
export const penyusunPeriode = (p: PeriodeAngka): readonly Periode[] => (adalahKumulatif(p) ? triwulanSampai(p) : bagianPeriode(p));

function penuh(milik: ReadonlyMap<Periode, EntriRealisasi>, periode: PeriodeAngka): boolean {
  return milik.has(periode as Periode) || bagianPenuh(milik, periode);
}

function bagianPenuh(milik: ReadonlyMap<Periode, EntriRealisasi>, periode: PeriodeAngka): boolean {
  const bagian = penyusunPeriode(periode);
  return bagian.length > 0 && bagian.every((p) => penuh(milik, p));
}

const entriLangsung = (e: EntriRealisasi): Bilangan => ({ nilai: Desimal.dari(e.nilai!), asal: 'dicatat', alasan: null, cakupan: null, dari: [e] });

function kumpulkan(milik: ReadonlyMap<Periode, EntriRealisasi>, indikator: Indikator, periode: PeriodeAngka): Bilangan {
  const bagian = penyusunPeriode(periode).map((p) => kumpulkan(milik, indikator, p)).filter((b) => b.nilai !== undefined);
  if (bagian.length > 0) return { nilai: akumulasikan(indikator.akumulasi, bagian.map((b) => b.nilai!)), asal: 'gabungan', alasan: null, cakupan: null, dari: bagian.flatMap((b) => b.dari) };
  const langsung = milik.get(periode as Periode);
  return langsung ? entriLangsung(langsung) : belumDicatat;
}

const urutanPeriode = (p: Periode): number => (p === 'tahun' ? 13 : p.startsWith('tw') ? Number(p[2]) * 3 : Number(p.slice(6)));

/**
 * Physical progress in percent: the pagu-weighted mean of the parts that have one and weigh something, else the latest
 * own statement. The mean says how much of the pagu it speaks for: parts without progress take no part in it.
 */
export class GulunganFisik {
  private readonly terakhir = new Map<string, Cuplikan['fisik'][number]>();
  private readonly ingatan = new Map<string, Bilangan>();

  constructor(c: Cuplikan, private readonly pagu: GulunganPagu) {
    for (const e of c.fisik) {
      const ada = this.terakhir.get(e.subjek.simpul);
      if (!ada || urutanPeriode(ada.periode) <= urutanPeriode(e.periode)) this.terakhir.set(e.subjek.simpul, e);
    }
  }

  /** Whether the node has a statement of its own. */
  dinyatakan(simpul: string): boolean {
    return this.terakhir.has(simpul);
  }

  nilai(simpul: string): Bilangan {
    let hasil = this.ingatan.get(simpul);
    if (!hasil) this.ingatan.set(simpul, (hasil = this.hitung(simpul)));
    return hasil;
  }

  private hitung(simpul: string): Bilangan {
    const anak = this.pagu.anak(simpul).map((a) => ({ bobot: this.pagu.terkini(a).sen, f: this.nilai(a) }));
    const bagian = anak.filter((x) => x.f.nilai !== undefined);
    const berbobot = bagian.filter((x) => x.bobot !== undefined);
    const bobot = Desimal.jumlah(berbobot.map((x) => Desimal.dariBulat(x.bobot!)));
    const rata = Desimal.jumlah(berbobot.map((x) => x.f.nilai!.kali(Desimal.dariBulat(x.bobot!)))).bagi(bobot);
    if (rata) return { nilai: rata, asal: 'gabungan', alasan: null, cakupan: cakupanFisik(anak), dari: berbobot.flatMap((x) => x.f.dari) };
    const sendiri = this.terakhir.get(simpul);
    if (sendiri) return { nilai: Desimal.dari(sendiri.nilai!), asal: 'dicatat', alasan: null, cakupan: null, dari: [sendiri] };
    return { nilai: undefined, asal: bagian.length > 0 ? 'gabungan' : 'dicatat', alasan: bagian.length > 0 ? 'bagian-bagiannya tanpa pagu sebagai bobot' : 'fisik belum dicatat', cakupan: null, dari: [] };
  }
}

/** Parts that weigh something, and the pagu that their progress speaks for, however deep it was entered. */
function cakupanFisik(anak: readonly { readonly bobot: bigint | undefined; readonly f: Bilangan }[]): Cakupan {
  const berbobot = anak.filter((x) => x.bobot !== undefined && x.bobot !== 0n);
  const tercakup = ({ bobot, f }: { readonly bobot: bigint | undefined; readonly f: Bilangan }): bigint => {
    if (f.nilai === undefined) return 0n;
    const { bobot: bagian, bobotDari } = f.cakupan ?? { bobot: null, bobotDari: null };
    return bagian === null || bobotDari === null || bobotDari === 0n ? bobot! : (bobot! * bagian) / bobotDari;
  };
  return {
    bagian: berbobot.filter((x) => x.f.nilai !== undefined).length, dari: berbobot.length,
    bobot: berbobot.reduce((sen, x) => sen + tercakup(x), 0n), bobotDari: berbobot.reduce((sen, x) => sen + x.bobot!, 0n),
  };
}
