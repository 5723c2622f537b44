import type { Desimal } from '#kernel';
import type { KlaimGagal, SelTercetak, Uraian } from '../klaim/hasil-uji.js';
import { daun } from '../klaim/uraian.js';
import { hitung, satuanTerakhir, type Ganti } from './hitung.js';
import { letak, type AngkaSekitar, type KlaimDiuji, type Letak, type Lingkungan, type SebelumKoreksi, type TingkatSkala } from './lingkungan.js';

/** What would change in the report if one cell said something else: which failed claims would hold, which that hold would fail. */
export interface Dampak {
  readonly pulih: ReadonlySet<KlaimDiuji>;
  readonly rusak: ReadonlySet<KlaimDiuji>;
}

/** A failed claim together with what its computation rests on, opened down to the parts that the ledger knows. */
export interface Kasus extends KlaimGagal {
  readonly asal: KlaimDiuji;
  readonly letak: Letak;
  /** The computation with figures of the ledger opened into their parts. */
  readonly luas: Uraian;
}

const tanpaGanti: Ganti = new Map();

/** The report as explanations are sought in it: indexes over cells, claims and the ledger around them. Built once. */
export class Medan {
  readonly sel = new Map<string, SelTercetak>();
  readonly gagal: readonly KlaimDiuji[];
  private readonly letakSel = new Map<string, Letak>();
  private readonly perBaris = new Map<string, SelTercetak[]>();
  private readonly perKolom = new Map<string, SelTercetak[]>();
  private readonly urutan = new Map<string, number>();
  private readonly kolomUrut = new Map<string, readonly SelTercetak[]>();
  private readonly gagalKolom = new Map<string, KlaimDiuji[]>();
  private perBeda: Map<string, KlaimDiuji[]> | undefined;
  private readonly perNilai = new Map<string, SelTercetak[]>();
  private readonly perSel = new Map<string, KlaimDiuji[]>();
  private readonly pemakai = new Map<string, KlaimDiuji[]>();
  private readonly akar = new Map<string, string>();
  private readonly perAkar = new Map<string, string[]>();
  private readonly luasan = new Map<string, Uraian>();
  private readonly luasKlaim = new Map<KlaimGagal, Uraian>();
  private readonly nama = new Map<string, string>();
  private readonly tetangga = new Map<string, readonly AngkaSekitar[]>();
  private readonly ingatan = new Map<KlaimDiuji, unknown>();
  private readonly dampakDihitung = new Map<string, Dampak>();

  constructor(private readonly lingkungan: Lingkungan) {
    for (const s of lingkungan.sel) {
      const l = letak(s.kunci);
      this.sel.set(s.kunci, s);
      this.letakSel.set(s.kunci, l);
      tambah(this.perBaris, `${l.tabel}/${l.baris}`, s);
      this.urutan.set(s.kunci, tambah(this.perKolom, `${l.tabel}/${l.kolom}`, s));
      if (s.nilai) tambah(this.perNilai, s.nilai.toString(), s);
    }
    this.gagal = lingkungan.klaim.filter((k) => !k.lulus);
    for (const k of this.gagal) {
      const l = this.letakDari(k.sel.kunci);
      tambah(this.gagalKolom, `${l.tabel}/${l.kolom}`, k);
    }
    for (const k of lingkungan.klaim) {
      tambah(this.perSel, k.sel.kunci, k);
      for (const d of new Set(daun(k.seharusnya).map((x) => x.sebutan))) tambah(this.pemakai, d, k);
    }
    for (const s of lingkungan.sel) tambah(this.perAkar, this.akarDari(s.kunci), s.kunci);
  }

  letakDari(kunci: string): Letak {
    return this.letakSel.get(kunci) ?? letak(kunci);
  }
  klaimSel(kunci: string): readonly KlaimDiuji[] {
    return this.perSel.get(kunci) ?? [];
  }
  sebaris(kunci: string): readonly SelTercetak[] {
    const l = this.letakDari(kunci);
    return this.perBaris.get(`${l.tabel}/${l.baris}`) ?? [];
  }
  sekolom(kunci: string): readonly SelTercetak[] {
    const l = this.letakDari(kunci);
    return this.perKolom.get(`${l.tabel}/${l.kolom}`) ?? [];
  }
  /** How far apart two cells of one column stand, in rows. */
  jarak(a: string, b: string): number {
    return Math.abs((this.urutan.get(a) ?? 0) - (this.urutan.get(b) ?? 0));
  }
  /** Failed claims of the cells of one column. */
  gagalSekolom(kunci: string): readonly KlaimDiuji[] {
    const l = this.letakDari(kunci);
    return this.gagalKolom.get(`${l.tabel}/${l.kolom}`) ?? [];
  }
  /** Failed claims that are off by this much, one way or the other, and in which a cell (or the fact read from it) has a part. */
  gagalSebesar(beda: Desimal, kunci: string): readonly KlaimDiuji[] {
    if (!this.perBeda) {
      this.perBeda = new Map();
      for (const k of this.gagal) if (k.sel.nilai && k.seharusnya.nilai) tambah(this.perBeda, k.sel.nilai.kurang(k.seharusnya.nilai).mutlak().toString(), k);
    }
    const alamat = this.sumberFakta(kunci);
    const milik = new Set([kunci, ...(alamat === undefined ? [] : this.keAtas(alamat))]);
    return (this.perBeda.get(beda.mutlak().toString()) ?? []).filter((k) => k.sel.kunci === kunci || daun(k.seharusnya).some((d) => milik.has(d.sebutan)));
  }
  /**
   * Cells of the column of `kunci` for whose value `f` comes to what is printed. `f` must rise or fall throughout for
   * values above zero, so that a few of them need to be computed only.
   */
  sekolomMenjadi(kunci: string, f: (nilai: Desimal) => Desimal | undefined, tercetak: Desimal, presisi: number): SelTercetak[] {
    const l = this.letakDari(kunci);
    const nama = `${l.tabel}/${l.kolom}`;
    let urut = this.kolomUrut.get(nama);
    if (!urut) this.kolomUrut.set(nama, (urut = (this.perKolom.get(nama) ?? []).filter((s) => s.nilai?.tanda === 1).sort((a, b) => a.nilai!.banding(b.nilai!))));
    const [awal, akhir] = [urut[0] && f(urut[0].nilai!), urut.at(-1) && f(urut.at(-1)!.nilai!)];
    if (!awal || !akhir) return [];
    const arah = akhir.banding(awal) >= 0 ? 1 : -1;
    const satuan = satuanTerakhir(presisi);
    const batas = arah === 1 ? tercetak.kurang(satuan) : tercetak.tambah(satuan);
    let [bawah, atas] = [0, urut.length];
    while (bawah < atas) {
      const tengah = (bawah + atas) >> 1;
      const n = f(urut[tengah]!.nilai!);
      if (!n) return [];
      if (n.banding(batas) * arah < 0) bawah = tengah + 1;
      else atas = tengah;
    }
    const hasil: SelTercetak[] = [];
    for (let i = bawah; i < urut.length && hasil.length < 8; i++) {
      const n = f(urut[i]!.nilai!);
      if (!n || n.kurang(tercetak).mutlak().banding(satuan) > 0) break;
      if (tercetakSama(tercetak, n, presisi)) hasil.push(urut[i]!);
    }
    return hasil;
  }
  selDi(tabel: string, baris: string, kolom: string): SelTercetak | undefined {
    return this.sel.get(`${tabel}/${baris}/${kolom}`);
  }
  bernilai(nilai: Desimal): readonly SelTercetak[] {
    return this.perNilai.get(nilai.toString()) ?? [];
  }
  sekitar(alamat: string): readonly AngkaSekitar[] {
    let hasil = this.tetangga.get(alamat);
    if (!hasil) {
      this.tetangga.set(alamat, (hasil = this.lingkungan.buku?.sekitar(alamat) ?? []));
      for (const a of hasil) this.nama.set(a.alamat, a.nama);
    }
    return hasil;
  }
  skala(fungsi: string): readonly TingkatSkala[] | undefined {
    return this.lingkungan.skala?.(fungsi);
  }

  sebelumKoreksi(k: KlaimDiuji): SebelumKoreksi | undefined {
    return this.lingkungan.sebelumKoreksi?.(k);
  }

  /** A figure of the ledger for people, as far as its neighbours named it. */
  namaAngka(alamat: string): string {
    return this.nama.get(alamat) ?? alamat;
  }

  /** The figure that a cell prints: the address or the first cell that its claim names alone, followed to the end; else itself. */
  akarDari(kunci: string): string {
    const ada = this.akar.get(kunci);
    if (ada !== undefined) return ada;
    this.akar.set(kunci, kunci);
    const tunggal = this.klaimSel(kunci).map((k) => k.seharusnya).filter((u) => u.jenis === 'angka' || u.jenis === 'tercetak');
    const angka = tunggal.find((u) => u.jenis === 'angka') ?? tunggal[0];
    const akar = !angka ? kunci : angka.jenis === 'angka' ? angka.sebutan : this.akarDari(angka.sebutan);
    this.akar.set(kunci, akar);
    return akar;
  }
  /** The cells that print one figure. */
  seakar(kunci: string): readonly string[] {
    return this.perAkar.get(this.akarDari(kunci)) ?? [kunci];
  }
  /** The cells that print a figure of the ledger. */
  selAngka(alamat: string): readonly string[] {
    return this.perAkar.get(alamat) ?? [];
  }

  luas(k: KlaimGagal): Uraian {
    let hasil = this.luasKlaim.get(k);
    if (!hasil) this.luasKlaim.set(k, (hasil = this.perluas(k.seharusnya, 0)));
    return hasil;
  }

  private perluas(u: Uraian, dalam: number): Uraian {
    if (u.jenis === 'angka') return u.nilai && dalam < 6 ? this.perluasAngka(u, dalam) : u;
    if (u.bagian.length === 0) return u;
    const bagian = u.bagian.map((b) => this.perluas(b, dalam));
    return bagian.every((b, i) => b === u.bagian[i]) ? u : { ...u, bagian };
  }

  /** Children are parts only where they add up to the figure. */
  private perluasAngka(u: Uraian, dalam: number): Uraian {
    let hasil = this.luasan.get(u.sebutan);
    if (!hasil) {
      const anak = this.sekitar(u.sebutan).filter((a) => a.hubungan === 'anak');
      const jumlah = anak.reduce<Desimal | undefined>((j, a) => (j ? j.tambah(a.nilai) : a.nilai), undefined);
      hasil = jumlah && u.nilai && jumlah.sama(u.nilai) ? { ...u, bagian: anak.map((a) => this.perluasAngka({ jenis: 'angka', sebutan: a.alamat, nilai: a.nilai, kata: undefined, alasan: undefined, bagian: [], bukti: [] }, dalam + 1)) } : u;
      this.luasan.set(u.sebutan, hasil);
    }
    return hasil;
  }

  /** What was found of a claim, computed once. */
  ingat<T>(k: KlaimDiuji, cari: () => T): T {
    if (!this.ingatan.has(k)) this.ingatan.set(k, cari());
    return this.ingatan.get(k) as T;
  }

  /** What follows if a cell had said `nilai`. The figure of the ledger that was read from it would have been that, too. */
  dampak(kunci: string, nilai: Desimal): Dampak {
    const tanda = `${kunci}=${nilai.toString()}`;
    let hasil = this.dampakDihitung.get(tanda);
    if (!hasil) this.dampakDihitung.set(tanda, (hasil = this.hitungDampak(kunci, nilai)));
    return hasil;
  }

  private hitungDampak(kunci: string, nilai: Desimal): Dampak {
    const s = this.sel.get(kunci);
    const ganti = new Map([[kunci, nilai]]);
    const terkena = new Set([...this.klaimSel(kunci), ...(this.pemakai.get(kunci) ?? [])]);
    const alamat = this.sumberFakta(kunci);
    if (alamat !== undefined && s?.nilai) {
      ganti.set(alamat, nilai);
      for (const a of this.keAtas(alamat)) for (const k of this.pemakai.get(a) ?? []) terkena.add(k);
    }
    const [pulih, rusak] = [new Set<KlaimDiuji>(), new Set<KlaimDiuji>()];
    for (const k of terkena) {
      const jadi = this.cocokDengan(k, ganti);
      // Claims that hold for another reason than this arithmetic (fewer printed places there) say nothing here.
      if (jadi === undefined || jadi === k.lulus || this.cocokDengan(k, tanpaGanti) !== k.lulus) continue;
      (jadi ? pulih : rusak).add(k);
    }
    return { pulih, rusak };
  }

  /** A figure of the ledger and those that it is a part of. */
  private keAtas(alamat: string): readonly string[] {
    const hasil = [alamat];
    for (let i = 0; i < hasil.length && hasil.length < 20; i++) for (const a of this.sekitar(hasil[i]!)) if (a.hubungan === 'induk' && !hasil.includes(a.alamat)) hasil.push(a.alamat);
    return hasil;
  }

  /** The address whose fact was read from this cell, as far as one can see: it prints exactly the ledger's value. */
  sumberFakta(kunci: string): string | undefined {
    const k = this.klaimSel(kunci).find((x) => x.seharusnya.jenis === 'angka');
    return k?.lulus ? k.seharusnya.sebutan : undefined;
  }

  /** Whether a claim would hold with other values; undefined where that cannot be computed. */
  cocokDengan(k: KlaimGagal, ganti: Ganti): boolean | undefined {
    const tercetak = ganti.get(k.sel.kunci) ?? k.sel.nilai;
    const nilai = hitung(this.luas(k), ganti);
    return tercetak && nilai && tercetakSama(tercetak, nilai, k.sel.presisi);
  }
}

/** Whether a printed number is a value at its printed precision: rounded half up. */
export function tercetakSama(tercetak: Desimal, nilai: Desimal, presisi: number): boolean {
  return tercetak.sama(nilai) || tercetak.sama(nilai.bulatkan(30).bulatkan(presisi));
}

/** Adds to the list of a key; its new length. */
function tambah<K, V>(peta: Map<K, V[]>, kunci: K, nilai: V): number {
  const ada = peta.get(kunci);
  if (ada) return ada.push(nilai);
  peta.set(kunci, [nilai]);
  return 1;
}
