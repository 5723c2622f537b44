import { Desimal, triwulanDari, type Periode } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { basisDikenal, type Basis } from '#realisasi';
import { akumulasikan } from '../kebijakan/capaian.js';
import type { Cuplikan, EntriRealisasi, Indikator } from './cuplikan.js';
import { belumDinyatakan, rincianTerhalus, rincianDari, type GulunganPagu, type Jumlah } from './gulung-pagu.js';

type EntriUang = EntriRealisasi & { readonly sen: bigint };

const bulanDalam = (tw: number): Periode[] => [1, 2, 3].map((b) => `bulan-${String((tw - 1) * 3 + b).padStart(2, '0')}` as Periode);
const triwulan: readonly Periode[] = ['tw1', 'tw2', 'tw3', 'tw4'];

/** Periods that a period consists of, coarsest split first; months have none. */
export function bagianPeriode(p: Periode): readonly Periode[] {
  if (p === 'tahun') return triwulan;
  return p.startsWith('tw') ? bulanDalam(Number(p[2])) : [];
}

/**
 * Money realised per node, basis and period. Bases are never mixed. A node is either entered or the sum of its parts:
 * finer nodes and finer periods count before coarser statements, which are then only compared.
 */
export class GulunganRealisasi {
  private readonly entri = new Map<string, EntriUang[]>();
  private readonly ingatan = new Map<string, Jumlah>();

  constructor(private readonly c: Cuplikan) {
    for (const e of c.realisasi) {
      if (e.subjek.jenis !== 'keuangan' || e.sen === null) continue;
      const kunci = `${e.subjek.basis}|${e.subjek.simpul}`;
      const daftar = this.entri.get(kunci);
      if (daftar) daftar.push(e as EntriUang);
      else this.entri.set(kunci, [e as EntriUang]);
    }
  }

  /** Bases with entries, in the order audited LRA first. */
  basis(): Basis[] {
    const ada = new Set([...this.entri.keys()].map((k) => k.slice(0, k.indexOf('|'))));
    return basisDikenal.filter((b) => ada.has(b));
  }

  nilai(simpul: string, basis: Basis, periode: Periode = 'tahun'): Jumlah {
    const kunci = `${basis}|${periode}|${simpul}`;
    const ada = this.ingatan.get(kunci);
    if (ada) return ada;
    const bagian = [this.jumlahAnak(simpul, basis, periode), this.sisaSendiri(simpul, basis, periode)].filter((j) => j !== undefined);
    const hasil = bagian.length === 2 ? tambahkan(bagian[0]!, bagian[1]!) : (bagian[0] ?? belumDinyatakan);
    this.ingatan.set(kunci, hasil);
    return hasil;
  }

  /** The node's own entries for a period, whether or not its parts override them. */
  sendiri(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.jumlahBagian(simpul, basis, periode) ?? this.langsung(simpul, basis, periode);
  }

  /** Own entries that name exactly this period. */
  langsung(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    const semua = (this.entri.get(`${basis}|${simpul}`) ?? []).filter((e) => e.periode === periode);
    const datar = semua.map((e) => ({ ...e, rekening: uang(e).rekening, sumberDana: uang(e).sumberDana }));
    const halus = rincianTerhalus(datar);
    if (halus === undefined) return undefined;
    const dipakai = datar.filter((e) => rincianDari(e) === halus);
    return { sen: dipakai.reduce((s, e) => s + e.sen, 0n), asal: dipakai.length === 1 ? 'dicatat' : 'gabungan', dari: dipakai };
  }

  /** Own entries of the finer periods of a period. */
  jumlahBagian(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    const bagian = bagianPeriode(periode).map((p) => this.sendiri(simpul, basis, p)).filter((j) => j !== undefined);
    return bagian.length === 0 ? undefined : { sen: bagian.reduce((s, j) => s + j.sen!, 0n), asal: 'gabungan', dari: bagian.flatMap((j) => j.dari) };
  }

  jumlahAnak(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    const bagian = this.anak(simpul).map((a) => this.nilai(a, basis, periode)).filter((j) => j.sen !== undefined);
    return bagian.length === 0 ? undefined : { sen: bagian.reduce((s, j) => s + j.sen!, 0n), asal: 'jumlah', dari: bagian.flatMap((j) => j.dari) };
  }

  private anak(simpul: string): readonly string[] {
    return simpul === SELURUH_PD ? this.c.puncak : (this.c.simpul.get(simpul)?.anak ?? []);
  }

  /**
   * The node's own entries for those periods in which nothing below it states anything: per node and period a figure is
   * entered or summed, so that a program's first triwulan still counts when its sub kegiatan begin with the second.
   */
  private sisaSendiri(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    const bagian = bagianPeriode(periode).map((p) => this.sisaSendiri(simpul, basis, p)).filter((j) => j !== undefined);
    if (bagian.length > 0) return bagian.slice(1).reduce((a, b) => tambahkan(a, b), { ...bagian[0]!, asal: 'gabungan' });
    if (this.punyaBagian(simpul, basis, periode)) return undefined; // its finer periods are stated below
    return this.adaDiBawah(simpul, basis, periode) ? undefined : this.langsung(simpul, basis, periode);
  }

  private punyaBagian(simpul: string, basis: Basis, periode: Periode): boolean {
    return bagianPeriode(periode).some((p) => this.langsung(simpul, basis, p) !== undefined || this.punyaBagian(simpul, basis, p));
  }

  /** Whether a node below states something for a period that overlaps this one. */
  private adaDiBawah(simpul: string, basis: Basis, periode: Periode): boolean {
    return this.anak(simpul).some((a) => (this.entri.get(`${basis}|${a}`) ?? []).some((e) => beririsan(e.periode, periode)) || this.adaDiBawah(a, basis, periode));
  }
}

const tambahkan = (a: Jumlah, b: Jumlah): Jumlah => ({ sen: a.sen! + b.sen!, asal: a.asal === 'jumlah' || b.asal === 'jumlah' ? 'jumlah' : 'gabungan', dari: [...a.dari, ...b.dari] });

/** Whether two periods of one year share a day. */
function beririsan(a: Periode, b: Periode): boolean {
  if (a === 'tahun' || b === 'tahun' || a === b) return true;
  return a[0] !== b[0] && triwulanDari(a) === triwulanDari(b);
}

const uang = (e: EntriRealisasi): { rekening: string | null; sumberDana: unknown } => e.subjek as unknown as { rekening: string | null; sumberDana: unknown };

/** A derived decimal with the statements that it is made of. */
export interface Bilangan {
  readonly nilai: Desimal | undefined;
  readonly gabungan: boolean;
  readonly dari: readonly EntriRealisasi[];
}

/** Realisasi of an indikator for a period: entered, or accumulated from finer periods in the indikator's own way. */
export function kinerja(c: Cuplikan, indikator: Indikator, periode: Periode = 'tahun'): Bilangan {
  const entri = c.realisasi.filter((e) => e.subjek.jenis === 'kinerja' && e.subjek.indikator === indikator.id);
  return kumpulkan(entri, indikator, periode);
}

function kumpulkan(entri: readonly EntriRealisasi[], indikator: Indikator, periode: Periode): Bilangan {
  const bagian = bagianPeriode(periode).map((p) => kumpulkan(entri, indikator, p)).filter((b) => b.nilai !== undefined);
  if (bagian.length > 0) return { nilai: akumulasikan(indikator.akumulasi, bagian.map((b) => b.nilai!)), gabungan: true, dari: bagian.flatMap((b) => b.dari) };
  const langsung = entri.filter((e) => e.periode === periode);
  const terakhir = langsung.at(-1);
  return terakhir ? { nilai: Desimal.dari(terakhir.nilai!), gabungan: false, dari: [terakhir] } : { nilai: undefined, gabungan: false, dari: [] };
}

const urutanPeriode = (p: Periode): number => (p === 'tahun' ? 13 : p.startsWith('tw') ? Number(p[2]) * 3 : Number(p.slice(6)));

/** Physical progress in percent: the pagu-weighted mean of the parts that have one and weigh something, else the latest own statement. */
export function fisik(c: Cuplikan, pagu: GulunganPagu, simpul: string): Bilangan {
  const bagian = pagu.anak(simpul).map((a) => ({ bobot: pagu.terkini(a).sen, f: fisik(c, pagu, a) })).filter((x) => x.f.nilai !== undefined);
  const anak = bagian.filter((x) => x.bobot !== undefined);
  const bobot = Desimal.jumlah(anak.map((x) => Desimal.dariBulat(x.bobot!)));
  const rata = Desimal.jumlah(anak.map((x) => x.f.nilai!.kali(Desimal.dariBulat(x.bobot!)))).bagi(bobot);
  if (rata) return { nilai: rata, gabungan: true, dari: anak.flatMap((x) => x.f.dari) };
  const sendiri = c.realisasi.filter((e) => e.subjek.jenis === 'fisik' && e.subjek.simpul === simpul).sort((a, b) => urutanPeriode(a.periode) - urutanPeriode(b.periode)).at(-1);
  if (sendiri) return { nilai: Desimal.dari(sendiri.nilai!), gabungan: false, dari: [sendiri] };
  return { nilai: undefined, gabungan: bagian.length > 0, dari: [] };
}
