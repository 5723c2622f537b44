import { Desimal, Rupiah, persenDari, type NilaiTarget, type Periode } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import type { Basis } from '#realisasi';
import { angkaTarget, akumulasikan, batasiCapaian, hitungCapaian, rataRata, type Turunan } from '../kebijakan/capaian.js';
import { predikatDari } from '../kebijakan/skala.js';
import type { AsalAngka, Sel, Ukuran } from '../queries/hasil.js';
import { tulisAlamat } from './alamat.js';
import type { Cuplikan, Indikator, Jejak, Target } from './cuplikan.js';
import { GulunganPagu } from './gulung-pagu.js';
import { GulunganFisik, GulunganKinerja } from './gulung-kinerja.js';
import { GulunganRealisasi, bagianPeriode } from './gulung-realisasi.js';
import type { Jumlah } from './jumlah.js';

/** Decimal places of percentages in every answer: rounded once, here, at the edge. */
export const SKALA_PERSEN = 2;

/** A target that holds in a tahap, with what it rests on. */
export interface TargetBerlaku {
  readonly nilai: NilaiTarget;
  readonly asal: AsalAngka;
  readonly dari: readonly Target[];
}

/** Groups over which capaian is averaged. */
export type KelompokRataRata = 'sasaran' | 'program' | 'sasaran-dan-program' | 'semua';

interface Ingatan {
  pagu?: GulunganPagu;
  realisasi?: GulunganRealisasi;
  kinerja?: GulunganKinerja;
  fisik?: GulunganFisik;
  basis?: readonly Basis[];
  tahapTarget?: readonly Target['tahap'][];
  targetPerIndikator?: Map<string, Target[]>;
  readonly target: Map<string, TargetBerlaku | undefined>;
  readonly capaian: Map<string, Turunan>;
  readonly lain: Map<string, unknown>;
  readonly perSimpul: Map<string, unknown>;
}

/** Computes every figure of one cuplikan on demand and remembers it: the one place where a number is derived. */
export class Penghitung {
  private readonly ingatan: Ingatan;

  /** `acuan` computed the same PD and year before: what it remembers is taken over where nothing has changed. */
  constructor(
    readonly c: Cuplikan,
    private readonly basisDiminta?: Basis,
    acuan?: Penghitung,
  ) {
    const dekat = acuan?.basisDiminta === basisDiminta ? acuan : undefined;
    this.ingatan = dekat?.c.samaIsi(c) ? dekat.ingatan : ((dekat && this.warisan(dekat)) ?? { target: new Map(), capaian: new Map(), lain: new Map(), perSimpul: new Map() });
  }

  /** Something that follows from these figures alone, computed once. */
  ingat<T>(nama: string, hitung: () => T): T {
    return sekali(this.ingatan.lain, nama, hitung);
  }

  /**
   * Something that follows from pagu, money and physical progress of one node and what lies below it, and from what no
   * entry changes (tree, stages, policies). Kept until something at or below the node changes.
   */
  ingatSimpul<T>(simpul: string, hitung: () => T): T {
    return sekali(this.ingatan.perSimpul, simpul, hitung);
  }

  /** What still holds of what another one remembers; null where the two differ in more than entries and targets. */
  private warisan({ c, ingatan: lama }: Penghitung): Ingatan | null {
    const beda = this.c.beda(c);
    if (beda === null) return null;
    const naik = this.sampaiPuncak([...beda.uang, ...beda.fisik]);
    const realisasi = lama.realisasi && (beda.uang.size === 0 ? lama.realisasi : new GulunganRealisasi(this.c, { gulungan: lama.realisasi, berubah: beda.uang, naik }));
    const basis = realisasi?.basis();
    // A basis that comes or goes concerns every node.
    const perSimpul = new Map(basis?.join() === lama.basis?.join() ? lama.perSimpul : []);
    for (const s of naik) perSimpul.delete(s);
    return {
      ...(lama.pagu && { pagu: lama.pagu }), ...(realisasi && { realisasi }), ...(basis && { basis }),
      ...(lama.kinerja && !beda.kinerja && { kinerja: lama.kinerja }), ...(lama.fisik && beda.fisik.size === 0 && { fisik: lama.fisik }),
      ...(lama.tahapTarget && !beda.target && { tahapTarget: lama.tahapTarget }), ...(lama.targetPerIndikator && !beda.target && { targetPerIndikator: lama.targetPerIndikator }),
      target: beda.target ? new Map() : lama.target, capaian: beda.target || beda.kinerja ? new Map() : lama.capaian, lain: new Map(), perSimpul,
    };
  }

  /** Nodes and everything above them. */
  private sampaiPuncak(simpul: readonly string[]): ReadonlySet<string> {
    const hasil = new Set<string>(simpul.length > 0 ? [SELURUH_PD] : []);
    for (const awal of simpul) {
      for (let s: string | null | undefined = awal; s && !hasil.has(s); s = this.c.simpul.get(s)?.induk) hasil.add(s);
    }
    return hasil;
  }

  get pagu(): GulunganPagu {
    return (this.ingatan.pagu ??= new GulunganPagu(this.c));
  }
  get realisasi(): GulunganRealisasi {
    return (this.ingatan.realisasi ??= new GulunganRealisasi(this.c));
  }
  get kinerja(): GulunganKinerja {
    return (this.ingatan.kinerja ??= new GulunganKinerja(this.c));
  }
  get fisik(): GulunganFisik {
    return (this.ingatan.fisik ??= new GulunganFisik(this.c, this.pagu));
  }
  /** Bases with entries, and the one that serapan and sisa use. */
  get basis(): readonly Basis[] {
    return (this.ingatan.basis ??= this.realisasi.basis());
  }
  get basisDipakai(): Basis | null {
    const kebijakan = this.c.kebijakan.isi.basis.basis;
    return this.basisDiminta ?? (this.basis.includes(kebijakan) ? kebijakan : (this.basis[0] ?? null));
  }

  kodeSimpul(simpul: string): string {
    return simpul === SELURUH_PD ? SELURUH_PD : this.c.simpul.get(simpul)!.kode;
  }

  selPagu(simpul: string, tahap: number): Sel {
    return this.selUang(this.alamat('pagu', this.kodeSimpul(simpul), this.c.tahap[tahap]!.tahap), this.pagu.nilai(simpul, tahap), 'belum dinyatakan dalam dokumen mana pun');
  }

  selPaguTerkini(simpul: string): Sel {
    return this.selUang(this.alamat('pagu-terkini', this.kodeSimpul(simpul)), this.pagu.terkini(simpul), 'belum ada pagu');
  }

  /** Latest tahap minus the first one; undefined unless both are stated. */
  selSelisih(simpul: string): Sel {
    const [awal, akhir] = [this.pagu.nilai(simpul, this.c.tahap.length > 0 ? 0 : -1), this.pagu.terkini(simpul)];
    const ada = this.c.tahap.length > 1 && awal.sen !== undefined && akhir.sen !== undefined;
    const alasan = this.c.tahap.length < 2 ? 'baru ada satu tahap' : 'salah satu tahap tidak menyatakan pagu';
    return this.sel(this.alamat('selisih', this.kodeSimpul(simpul)), ada ? Rupiah.dariSen(akhir.sen! - awal.sen!).toString() : null, ada ? null : alasan, 'turunan', [awal, akhir]);
  }

  selRealisasi(simpul: string, basis: Basis | null = this.basisDipakai, periode: Periode = 'tahun'): Sel {
    const angka = this.alamat('realisasi', this.kodeSimpul(simpul), basis ?? 'TIDAK_DISEBUT', periode);
    if (basis === null) return this.sel(angka, null, 'belum ada realisasi', 'dicatat', []);
    return this.selUang(angka, this.realisasi.nilai(simpul, basis, periode), 'realisasi tidak dinyatakan sampai jenjang ini');
  }

  selSisa(simpul: string, basis: Basis | null = this.basisDipakai): Sel {
    const { pagu, realisasi, alasan, dari } = this.pasangan(simpul, basis);
    const nilai = pagu !== undefined && realisasi !== undefined ? Rupiah.dariSen(pagu - realisasi).toString() : null;
    return this.sel(this.alamat('sisa', this.kodeSimpul(simpul), basis ?? 'TIDAK_DISEBUT'), nilai, alasan, 'turunan', dari);
  }

  /** Realisasi / pagu × 100; a pagu of zero gives no serapan. */
  selSerapan(simpul: string, basis: Basis | null = this.basisDipakai): Sel {
    const { pagu, realisasi, alasan, dari } = this.pasangan(simpul, basis);
    const persen = pagu !== undefined && realisasi !== undefined ? persenDari(Desimal.dariBulat(realisasi), Desimal.dariBulat(pagu)) : undefined;
    return this.sel(this.alamat('serapan', this.kodeSimpul(simpul), basis ?? 'TIDAK_DISEBUT'), persen?.tetap(SKALA_PERSEN) ?? null, persen ? null : (alasan ?? 'pagu nol'), 'turunan', dari);
  }

  selFisik(simpul: string): Sel {
    const f = this.fisik.nilai(simpul);
    return this.sel(this.alamat('fisik', this.kodeSimpul(simpul)), f.nilai ? (f.gabungan ? f.nilai.tetap(SKALA_PERSEN) : f.nilai.toString()) : null, f.nilai ? null : f.gabungan ? 'bagian-bagiannya tanpa pagu sebagai bobot' : 'fisik belum dicatat', f.gabungan ? 'turunan' : 'dicatat', f.dari);
  }

  /** Stages in which targets are stated, in the order of their documents. */
  tahapTarget(): readonly Target['tahap'][] {
    if (this.ingatan.tahapTarget) return this.ingatan.tahapTarget;
    const pertama = new Map<Target['tahap'], string>();
    for (const t of this.c.target) {
      const tanggal = pertama.get(t.tahap);
      if (tanggal === undefined || t.dokumen.tanggal < tanggal) pertama.set(t.tahap, t.dokumen.tanggal);
    }
    this.ingatan.tahapTarget = [...pertama].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1)).map(([t]) => t);
    return this.ingatan.tahapTarget;
  }

  /** The year's target of an indikator in a tahap: stated, accumulated from triwulan, or carried from the tahap before. */
  target(i: Indikator, tahap: Target['tahap']): TargetBerlaku | undefined {
    const kunci = `${i.id}|${tahap}`;
    if (!this.ingatan.target.has(kunci)) this.ingatan.target.set(kunci, this.hitungTarget(i, tahap));
    return this.ingatan.target.get(kunci);
  }

  private hitungTarget(i: Indikator, tahap: Target['tahap']): TargetBerlaku | undefined {
    const urutan = this.tahapTarget();
    for (let k = urutan.indexOf(tahap); k >= 0; k--) {
      const ada = this.targetPadaTahap(i, urutan[k]!);
      if (ada) return urutan[k] === tahap ? ada : { ...ada, asal: 'terbawa' };
    }
    return undefined;
  }

  targetTerkini(i: Indikator): TargetBerlaku | undefined {
    const tahap = this.tahapTarget().at(-1);
    return tahap === undefined ? undefined : this.target(i, tahap);
  }

  selTarget(i: Indikator, tahap: Target['tahap']): Sel {
    const t = this.target(i, tahap);
    const angka = this.alamat('target', i.kode, tahap);
    if (!t) return this.sel(angka, null, 'belum ditetapkan', 'dicatat', []);
    const nilai = angkaTarget(t.nilai);
    return this.sel(angka, nilai?.toString() ?? null, t.nilai.jenis === 'angka' ? null : t.nilai.jenis === 'tidak-berlaku' ? 'tidak berlaku' : t.nilai.mentah, t.asal, t.dari);
  }

  selKinerja(i: Indikator, periode: Periode = 'tahun'): Sel {
    const b = this.kinerja.nilai(i, periode);
    return this.sel(this.alamat('kinerja', i.kode, periode), b.nilai?.toString() ?? null, b.nilai ? null : 'belum dicatat', b.gabungan ? 'gabungan' : 'dicatat', b.dari);
  }

  /** Exact capaian before capping, or why there is none. */
  capaian(i: Indikator): Turunan {
    let hasil = this.ingatan.capaian.get(i.id);
    if (!hasil) this.ingatan.capaian.set(i.id, (hasil = hitungCapaian(i.arah, this.targetTerkini(i)?.nilai, this.kinerja.nilai(i).nilai)));
    return hasil;
  }

  selCapaian(i: Indikator): Sel {
    const { nilai, alasan } = this.capaian(i);
    const dibatasi = nilai && batasiCapaian(nilai, this.c.kebijakan.isi.capaian);
    return this.sel(this.alamat('capaian', i.kode), dibatasi?.tetap(SKALA_PERSEN) ?? null, alasan, 'turunan', this.dariCapaian(i));
  }

  selPredikat(i: Indikator): Sel {
    const { nilai, alasan } = this.capaian(i);
    const angka = this.alamat('predikat', i.kode);
    if (!nilai) return this.sel(angka, null, alasan, 'turunan', this.dariCapaian(i));
    const p = predikatDari(this.c.kebijakan.isi.skala, batasiCapaian(nilai, this.c.kebijakan.isi.capaian));
    return this.sel(angka, p.predikat, p.catatan, 'turunan', this.dariCapaian(i));
  }

  /** Indikator of a group: those that hang on a sasaran, on a program, on either, or all. */
  kelompok(k: KelompokRataRata): Indikator[] {
    const jenjang = k === 'semua' ? null : k === 'sasaran-dan-program' ? ['sasaran', 'program'] : [k];
    return [...this.c.indikator.values()].filter((i) => jenjang === null || i.simpul.some((s) => jenjang.includes(this.c.simpul.get(s)!.jenjang)));
  }

  selRataRata(k: KelompokRataRata): { readonly sel: Sel; readonly jumlahBaris: number } {
    const { capaian, 'rata-rata': cara } = this.c.kebijakan.isi;
    const anggota = this.kelompok(k).map((i) => ({ nilai: this.capaian(i).nilai, dari: this.dariCapaian(i) })).filter((a) => a.nilai !== undefined);
    const nilai = rataRata(anggota.map((a) => (cara.nilai === 'dengan-batas' ? batasiCapaian(a.nilai!, capaian) : a.nilai!)));
    return { jumlahBaris: anggota.length, sel: this.sel(this.alamat('rata-rata', k), nilai?.tetap(SKALA_PERSEN) ?? null, nilai ? null : 'belum ada capaian yang dapat dihitung', 'turunan', anggota.flatMap((a) => a.dari)) };
  }

  /** What the first-ranked kind of document says of the year in a tahap. */
  private targetPadaTahap(i: Indikator, tahap: Target['tahap']): TargetBerlaku | undefined {
    const milik = this.targetIndikator(i);
    const diTahap = milik.filter((t) => t.tahap === tahap);
    const urutan = this.c.kebijakan.isi.capaian.dokumenTarget;
    const peringkat = (jenis: string): number => (urutan.includes(jenis) ? urutan.indexOf(jenis) : urutan.length);
    const jenis = [...new Set(diTahap.map((t) => t.dokumen.jenis))].sort((a, b) => peringkat(a) - peringkat(b) || (a < b ? -1 : 1))[0];
    return jenis === undefined ? undefined : this.targetDokumen(i, jenis, tahap);
  }

  /**
   * What one kind of document says of the year in a tahap; undefined where it says nothing there. A split that is stated
   * or carried for every triwulan counts before the year's own figure; an incomplete one does not take a stated year's place.
   */
  targetDokumen(i: Indikator, jenis: string, tahap: Target['tahap']): TargetBerlaku | undefined {
    const milik = this.targetIndikator(i);
    const diTahap = milik.filter((t) => t.tahap === tahap);
    if (!diTahap.some((t) => t.dokumen.jenis === jenis)) return undefined;
    const sampaiTahap = this.tahapTarget().slice(0, this.tahapTarget().indexOf(tahap) + 1);
    const pernyataan = (periode: Periode): Target | undefined =>
      sampaiTahap.map((t) => milik.find((x) => x.tahap === t && x.periode === periode && x.dokumen.jenis === jenis)).findLast((x) => x !== undefined);
    const triwulan = bagianPeriode('tahun');
    const setahun = pernyataan('tahun');
    const dirinciDiTahap = diTahap.some((t) => t.dokumen.jenis === jenis && triwulan.includes(t.periode));
    const rinci = dirinciDiTahap ? triwulan.map(pernyataan).filter((t) => t !== undefined) : [];
    const angka = rinci.map((t) => angkaTarget(t.nilai)).filter((a) => a !== undefined);
    if (rinci.length > 0 && angka.length === rinci.length && (rinci.length === triwulan.length || !setahun)) {
      const nilai = akumulasikan(i.akumulasi, angka)!;
      return { nilai: { jenis: 'angka', nilai: nilai.toString(), satuan: i.satuan, mentah: nilai.toString() }, asal: 'gabungan', dari: rinci };
    }
    return setahun ? { nilai: setahun.nilai, asal: setahun.tahap === tahap ? 'dicatat' : 'terbawa', dari: [setahun] } : undefined;
  }

  private targetIndikator(i: Indikator): readonly Target[] {
    this.ingatan.targetPerIndikator ??= kelompokkanTarget(this.c.target);
    return this.ingatan.targetPerIndikator.get(i.id) ?? [];
  }

  private dariCapaian(i: Indikator): readonly Jejak[] {
    return [...(this.targetTerkini(i)?.dari ?? []), ...this.kinerja.nilai(i).dari];
  }

  private pasangan(simpul: string, basis: Basis | null) {
    const pagu = this.pagu.terkini(simpul);
    const realisasi = basis === null ? undefined : this.realisasi.nilai(simpul, basis);
    const alasan = pagu.sen === undefined ? 'belum ada pagu' : realisasi?.sen === undefined ? 'realisasi tidak dinyatakan sampai jenjang ini' : null;
    return { pagu: pagu.sen, realisasi: realisasi?.sen, alasan, dari: realisasi ? [pagu, realisasi] : [pagu] };
  }

  private selUang(angka: string, j: Jumlah, alasan: string): Sel {
    return this.sel(angka, j.sen === undefined ? null : Rupiah.dariSen(j.sen).toString(), j.sen === undefined ? alasan : null, j.asal, [j]);
  }

  private sel(angka: string, nilai: string | null, teks: string | null, asal: AsalAngka, dari: readonly Jejak[]): Sel {
    return susunSel(angka, nilai, teks, asal, dari);
  }

  private alamat(ukuran: Ukuran, subjek: string, ...konteks: string[]): string {
    return tulisAlamat(this.c.pd, this.c.tahun, ukuran, subjek, ...konteks);
  }
}

function sekali<T>(ingatan: Map<string, unknown>, nama: string, hitung: () => T): T {
  if (!ingatan.has(nama)) ingatan.set(nama, hitung());
  return ingatan.get(nama) as T;
}

function kelompokkanTarget(semua: readonly Target[]): Map<string, Target[]> {
  const hasil = new Map<string, Target[]>();
  for (const t of semua) {
    const daftar = hasil.get(t.indikator);
    if (daftar) daftar.push(t);
    else hasil.set(t.indikator, [t]);
  }
  return hasil;
}

/** A cell out of its value and the statements that it is made of. */
export function susunSel(angka: string, nilai: string | null, teks: string | null, asal: AsalAngka, dari: readonly Jejak[]): Sel {
  let [sequence, peristiwa, berlaku] = [0, 0, ''];
  for (const d of dari) {
    if (d.seq > sequence) sequence = d.seq;
    if (d.peristiwa > peristiwa) peristiwa = d.peristiwa;
    if (d.berlaku > berlaku) berlaku = d.berlaku;
  }
  return { angka, nilai, teks, asal, sequence: sequence || null, peristiwa: peristiwa || null, berlaku: berlaku || null };
}

