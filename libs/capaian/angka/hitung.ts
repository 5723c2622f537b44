import { Desimal, Rupiah, adalahKumulatif, formatAngka, kunciCiri, persenDari, triwulanSampai, type NilaiTarget, type Periode, type PeriodeAngka } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { kunciSaat, type Basis, type SaatData } from '#realisasi';
import { REALISASI_BELUM_DICATAT, angkaTarget, akumulasikan, batasiCapaian, hitungCapaian, rataRata, type Turunan } from '../kebijakan/capaian.js';
import { predikatDari } from '../kebijakan/skala.js';
import type { AsalAngka, CakupanSel, Sel, Ukuran } from '../queries/hasil.js';
import { tulisAlamat } from './alamat.js';
import type { PokokHitungan } from './buku-data.js';
import type { Cuplikan, EntriUang, Indikator, Jejak, Pembanding, Target } from './cuplikan.js';
import { GulunganPagu, garisRincian, rincianDari } from './gulung-pagu.js';
import { GulunganFisik, GulunganKinerja, cakupanLengkap, type Bilangan, type Cakupan } from './gulung-kinerja.js';
import { GulunganRealisasi, bagianPeriode } from './gulung-realisasi.js';
import type { Jumlah } from './jumlah.js';

/** Decimal places of percentages in every answer: rounded once, here, at the edge. */
export const SKALA_PERSEN = 2;

/** What one kind of document says in a tahap: whether it splits the year there, and its statement for a period. */
interface PernyataanTarget {
  readonly dirinci: boolean;
  cari(this: void, periode: Periode): Target | undefined;
}

/** A target that holds in a tahap, with what it rests on. */
export interface TargetBerlaku {
  readonly nilai: NilaiTarget;
  readonly asal: AsalAngka;
  readonly dari: readonly Target[];
}

/** Groups over which capaian is averaged. */
export type KelompokRataRata = 'sasaran' | 'program' | 'sasaran-dan-program' | 'semua';

/** A line of a breakdown (`-`: not split by that), with its own roll-up. */
export interface RincianRealisasi {
  readonly rekening: string;
  readonly sumberDana: string;
  readonly gulungan: GulunganRealisasi;
}

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
      // A ratio over the indikator below rests on their targets too.
      ...(lama.kinerja && !beda.kinerja && !beda.target && { kinerja: lama.kinerja }), ...(lama.fisik && beda.fisik.size === 0 && { fisik: lama.fisik }),
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
    return (this.ingatan.kinerja ??= new GulunganKinerja(this.c, (i) => {
      const t = this.targetTerkini(i);
      return { nilai: t && angkaTarget(t.nilai), dari: t?.dari ?? [] };
    }));
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
    return this.selUang(angka, this.realisasi.nilai(simpul, basis, periode), this.alasanRealisasi(basis));
  }

  /** Why a node has no realisasi: none was recorded on this basis at all, or only above or beside it. */
  private alasanRealisasi(basis: Basis | null): string {
    return basis !== null && this.basis.includes(basis) ? 'realisasi tidak dinyatakan sampai jenjang ini' : 'belum ada realisasi';
  }

  /** Lines of breakdowns that any realisasi was entered by. */
  get rincianRealisasi(): readonly RincianRealisasi[] {
    return this.ingat('rincian-realisasi', () => {
      const perGaris = new Map<string, EntriUang[]>();
      for (const e of this.c.keuangan) {
        if (rincianDari(e.subjek) === 'tidak-dirinci') continue;
        const garis = JSON.stringify(garisRincian(e.subjek));
        const sekutu = perGaris.get(garis);
        if (sekutu) sekutu.push(e);
        else perGaris.set(garis, [e]);
      }
      return [...perGaris].sort(([x], [y]) => (x < y ? -1 : 1)).map(([garis, keuangan]) => {
        const [rekening, sumberDana] = JSON.parse(garis) as [string, string];
        return { rekening, sumberDana, gulungan: new GulunganRealisasi({ simpul: this.c.simpul, puncak: this.c.puncak, keuangan }) };
      });
    });
  }

  /** One line of a breakdown of realisasi: rolled up like the whole, from what was entered for that line alone. */
  selRincianRealisasi(simpul: string, basis: Basis, periode: Periode, r: RincianRealisasi): Sel {
    return this.selUang(this.alamat('realisasi', this.kodeSimpul(simpul), basis, periode, r.rekening, r.sumberDana), r.gulungan.nilai(simpul, basis, periode), 'rincian ini tidak dinyatakan sampai jenjang ini');
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
    const asal = f.asal === 'gabungan' ? 'turunan' : 'dicatat';
    return this.selBilangan(this.alamat('fisik', this.kodeSimpul(simpul)), f, f.nilai && (asal === 'turunan' ? f.nilai.tetap(SKALA_PERSEN) : f.nilai.toString()), asal, 'fisik belum dicatat');
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
    return this.ingatTarget(`${i.id}|${tahap}`, () => this.hitungTarget(i, tahap));
  }

  private ingatTarget(kunci: string, hitung: () => TargetBerlaku | undefined): TargetBerlaku | undefined {
    if (!this.ingatan.target.has(kunci)) this.ingatan.target.set(kunci, hitung());
    return this.ingatan.target.get(kunci);
  }

  /**
   * The target of an indikator for a period: the year's, or that of a triwulan where the target in force is split; up to
   * a triwulan the accumulation of those that are, when every one of them is a number.
   */
  targetPeriode(i: Indikator, tahap: Target['tahap'], periode: PeriodeAngka): TargetBerlaku | undefined {
    if (periode === 'tahun' || periode === 'sd-tw4') return this.target(i, tahap);
    return this.ingatTarget(`${i.id}|${tahap}|${periode}`, () => this.hitungTargetPeriode(i, tahap, periode));
  }

  private hitungTargetPeriode(i: Indikator, tahap: Target['tahap'], periode: PeriodeAngka): TargetBerlaku | undefined {
    if (adalahKumulatif(periode)) {
      const bagian = triwulanSampai(periode).map((tw) => this.targetTriwulan(i, tahap, tw));
      return bagian.every((t) => t !== undefined && angkaTarget(t.nilai) !== undefined) ? gabungkanTarget(i, bagian.flatMap((t) => t!.dari)) : undefined;
    }
    return this.targetTriwulan(i, tahap, periode);
  }

  private targetTriwulan(i: Indikator, tahap: Target['tahap'], periode: Periode): TargetBerlaku | undefined {
    const urutan = this.tahapTarget();
    for (let k = urutan.indexOf(tahap); k >= 0; k--) {
      const pernyataan = this.pernyataanTarget(i, urutan[k]!);
      if (!pernyataan) continue;
      // A tahap that states the year anew without a split has taken the earlier split away.
      const t = pernyataan.dirinci ? pernyataan.cari(periode) : undefined;
      return t && { nilai: t.nilai, asal: t.tahap === tahap ? 'dicatat' : 'terbawa', dari: [t] };
    }
    return undefined;
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

  selTarget(i: Indikator, tahap: Target['tahap'], periode: PeriodeAngka = 'tahun'): Sel {
    const t = this.targetPeriode(i, tahap, periode);
    const angka = this.alamat('target', i.kode, tahap, ...(periode === 'tahun' ? [] : [periode]));
    if (!t) return this.sel(angka, null, 'belum ditetapkan', 'dicatat', []);
    const nilai = angkaTarget(t.nilai);
    return this.sel(angka, nilai?.toString() ?? null, t.nilai.jenis === 'angka' ? null : t.nilai.jenis === 'tidak-berlaku' ? 'tidak berlaku' : t.nilai.mentah, t.asal, t.dari);
  }

  selKinerja(i: Indikator, periode: PeriodeAngka = 'tahun'): Sel {
    const b = this.kinerja.nilai(i, periode);
    const dihitung = b.asal === 'turunan' && (i.akumulasi === 'rasio-anak' || this.c.formula.get(i.id)?.formula.jenis !== 'jumlah');
    return this.selBilangan(this.alamat('kinerja', i.kode, periode), b, b.nilai && (dihitung ? b.nilai.tetap(SKALA_PERSEN) : b.nilai.toString()), b.asal, 'belum dicatat');
  }

  /** A count, or the sum over one breakdown of it, at one moment. */
  selData({ kunci, ciri }: PokokHitungan, saat: SaatData): Sel {
    const h = this.kinerja.data.pada({ kunci, ciri }, saat);
    return this.sel(this.alamat('data', kunci, kunciCiri(ciri) || '-', kunciSaat(saat)), h.nilai?.toString() ?? null, h.alasan, h.jumlah ? 'jumlah' : 'dicatat', h.dari);
  }

  selPembanding(i: Indikator, p: Pembanding): Sel {
    return this.sel(this.alamat('pembanding', i.kode, p.lingkup, String(p.tahunNilai), p.ukuran, p.nama), p.nilai, p.catatan, 'dicatat', [p]);
  }

  /** Whether a period is measured against a target of its own, or against the year's for want of one. */
  acuanTarget(i: Indikator, periode: PeriodeAngka): 'periode' | 'tahun' {
    const tahap = this.tahapTarget().at(-1);
    return tahap !== undefined && this.targetPeriode(i, tahap, periode) !== undefined ? 'periode' : 'tahun';
  }

  /** The latest target that a period is measured against. */
  targetAcuan(i: Indikator, periode: PeriodeAngka): TargetBerlaku | undefined {
    const tahap = this.tahapTarget().at(-1);
    return tahap === undefined ? undefined : (this.targetPeriode(i, tahap, periode) ?? this.target(i, tahap));
  }

  /** Exact capaian before capping, or why there is none. */
  capaian(i: Indikator, periode: PeriodeAngka = 'tahun'): Turunan {
    const kunci = `${i.id}|${periode}`;
    let hasil = this.ingatan.capaian.get(kunci);
    if (!hasil) {
      const { nilai, alasan } = this.kinerja.nilai(i, periode);
      hasil = hitungCapaian(i.arah, this.targetAcuan(i, periode)?.nilai, nilai);
      if (!nilai && alasan !== null && hasil.alasan === REALISASI_BELUM_DICATAT) hasil = { nilai: undefined, alasan: `realisasi tidak dapat dihitung: ${alasan}` };
      this.ingatan.capaian.set(kunci, hasil);
    }
    return hasil;
  }

  selCapaian(i: Indikator, periode: PeriodeAngka = 'tahun'): Sel {
    const { nilai, alasan } = this.capaian(i, periode);
    const dibatasi = nilai && batasiCapaian(nilai, this.c.kebijakan.isi.capaian);
    return this.sel(this.alamat('capaian', i.kode, ...(periode === 'tahun' ? [] : [periode])), dibatasi?.tetap(SKALA_PERSEN) ?? null, alasan, 'turunan', this.dariCapaian(i, periode));
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
    const jenis = this.jenisAcuan(i, tahap);
    return jenis === undefined ? undefined : this.targetDokumen(i, jenis, tahap);
  }

  /** What the first-ranked kind of document that a tahap names says, of that tahap or of one before it. */
  private pernyataanTarget(i: Indikator, tahap: Target['tahap']): PernyataanTarget | undefined {
    const jenis = this.jenisAcuan(i, tahap);
    return jenis === undefined ? undefined : this.pernyataanDokumen(i, jenis, tahap);
  }

  /** Of the kinds of document that state a target in a tahap, the one that the policy puts first. */
  private jenisAcuan(i: Indikator, tahap: Target['tahap']): string | undefined {
    const urutan = this.c.kebijakan.isi.capaian.dokumenTarget;
    const peringkat = (jenis: string): number => (urutan.includes(jenis) ? urutan.indexOf(jenis) : urutan.length);
    const jenis = this.targetIndikator(i).filter((t) => t.tahap === tahap).map((t) => t.dokumen.jenis);
    return [...new Set(jenis)].sort((a, b) => peringkat(a) - peringkat(b) || (a < b ? -1 : 1))[0];
  }

  /**
   * What one kind of document says of the year in a tahap; undefined where it says nothing there. A split that is stated
   * or carried for every triwulan counts before the year's own figure; an incomplete one does not take a stated year's place.
   */
  targetDokumen(i: Indikator, jenis: string, tahap: Target['tahap']): TargetBerlaku | undefined {
    const pernyataan = this.pernyataanDokumen(i, jenis, tahap);
    if (!pernyataan) return undefined;
    const triwulan = bagianPeriode('tahun');
    const setahun = pernyataan.cari('tahun');
    const rinci = pernyataan.dirinci ? triwulan.map(pernyataan.cari).filter((t) => t !== undefined) : [];
    const semuaAngka = rinci.every((t) => angkaTarget(t.nilai) !== undefined);
    if (rinci.length > 0 && semuaAngka && (rinci.length === triwulan.length || !setahun)) return gabungkanTarget(i, rinci);
    return setahun ? { nilai: setahun.nilai, asal: setahun.tahap === tahap ? 'dicatat' : 'terbawa', dari: [setahun] } : undefined;
  }

  private pernyataanDokumen(i: Indikator, jenis: string, tahap: Target['tahap']): PernyataanTarget | undefined {
    const milik = this.targetIndikator(i).filter((t) => t.dokumen.jenis === jenis);
    const diTahap = milik.filter((t) => t.tahap === tahap);
    if (diTahap.length === 0) return undefined;
    const sampaiTahap = this.tahapTarget().slice(0, this.tahapTarget().indexOf(tahap) + 1);
    return {
      dirinci: diTahap.some((t) => bagianPeriode('tahun').includes(t.periode)),
      cari: (periode) => sampaiTahap.map((t) => milik.find((x) => x.tahap === t && x.periode === periode)).findLast((x) => x !== undefined),
    };
  }

  private targetIndikator(i: Indikator): readonly Target[] {
    this.ingatan.targetPerIndikator ??= kelompokkanTarget(this.c.target);
    return this.ingatan.targetPerIndikator.get(i.id) ?? [];
  }

  private dariCapaian(i: Indikator, periode: PeriodeAngka = 'tahun'): readonly Jejak[] {
    return [...(this.targetAcuan(i, periode)?.dari ?? []), ...this.kinerja.nilai(i, periode).dari];
  }

  private pasangan(simpul: string, basis: Basis | null) {
    const pagu = this.pagu.terkini(simpul);
    const realisasi = basis === null ? undefined : this.realisasi.nilai(simpul, basis);
    const alasan = pagu.sen === undefined ? 'belum ada pagu' : realisasi?.sen === undefined ? this.alasanRealisasi(basis) : null;
    return { pagu: pagu.sen, realisasi: realisasi?.sen, alasan, dari: realisasi ? [pagu, realisasi] : [pagu] };
  }

  private selUang(angka: string, j: Jumlah, alasan: string): Sel {
    return this.sel(angka, j.sen === undefined ? null : Rupiah.dariSen(j.sen).toString(), j.sen === undefined ? alasan : null, j.asal, [j]);
  }

  /** A derived number; where it speaks for a part of the whole only, it says so. */
  private selBilangan(angka: string, b: Bilangan, nilai: string | undefined, asal: AsalAngka, alasan: string): Sel {
    const sel = this.sel(angka, nilai ?? null, nilai === undefined ? (b.alasan ?? alasan) : b.cakupan ? sebutCakupan(b.cakupan) : null, asal, b.dari);
    return b.cakupan ? { ...sel, cakupan: selCakupan(b.cakupan) } : sel;
  }

  private sel(angka: string, nilai: string | null, teks: string | null, asal: AsalAngka, dari: readonly Jejak[]): Sel {
    return susunSel(angka, nilai, teks, asal, dari);
  }

  private alamat(ukuran: Ukuran, subjek: string, ...konteks: string[]): string {
    return tulisAlamat(this.c.pd, this.c.tahun, ukuran, subjek, ...konteks);
  }
}

function gabungkanTarget(i: Indikator, bagian: readonly Target[]): TargetBerlaku {
  const nilai = akumulasikan(i.akumulasi, bagian.map((t) => angkaTarget(t.nilai)!))!;
  return { nilai: { jenis: 'angka', nilai: nilai.toString(), satuan: i.satuan, mentah: nilai.toString() }, asal: 'gabungan', dari: bagian };
}

const selCakupan = (c: Cakupan): CakupanSel => ({
  bagian: c.bagian, dari: c.dari, pagu: c.bobot === null ? null : Rupiah.dariSen(c.bobot).toString(), paguDari: c.bobotDari === null ? null : Rupiah.dariSen(c.bobotDari).toString(), lengkap: cakupanLengkap(c),
});

/** What an incomplete figure leaves out, in words; null where it leaves out nothing. */
export function sebutCakupan(c: Cakupan): string | null {
  if (cakupanLengkap(c)) return null;
  const persen = c.bobot === null || c.bobotDari === null ? undefined : persenDari(Desimal.dariBulat(c.bobot), Desimal.dariBulat(c.bobotDari));
  return `mencakup ${c.bagian} dari ${c.dari} bagian${persen ? `, ${formatAngka(persen.tetap(SKALA_PERSEN))} % pagu` : ''}`;
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

