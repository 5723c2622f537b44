import { Desimal, formatAngka, persenDari } from '#kernel';
import type { SebabKosong, Uraian } from './hasil-uji.js';
import { bacaTingkat } from './baca-pernyataan.js';
import { kataBaku, type TeksTercetak } from './teks-tercetak.js';
import { adalahDaftar, tulisUngkapan, type NamaFungsi, type Ungkapan } from './ungkapan.js';

/** A figure of the ledger as a claim sees it: a number or a word, exact, or why there is neither. */
export interface AngkaLedger {
  /** Full address. */
  readonly alamat: string;
  readonly nilai: Desimal | undefined;
  readonly kata: string | undefined;
  readonly alasan: string | undefined;
  readonly sebab?: SebabKosong;
  readonly bukti: readonly string[];
}

/** A printed cell as an operand. */
export interface SelOperand {
  readonly kunci: string;
  readonly isi: TeksTercetak;
  /** The source is damaged there, so that nothing can be computed from it. */
  readonly rusak: boolean;
  /** Ids of the events that state the cell. */
  readonly bukti: readonly string[];
}

/** What a claim looks into. */
export interface LingkunganKlaim {
  /** The figure at an address without PD and year; undefined where the ledger knows no such figure. */
  angka(alamat: string, tahun: number | null): AngkaLedger | undefined;
  /** The same figure of each child of its node; undefined where there is no such node. */
  anak(alamat: string, tahun: number | null): readonly AngkaLedger[] | undefined;
  sel(kunci: string): SelOperand | undefined;
  /** Cells whose key fits a pattern, in their order. */
  selCocok(pola: string): readonly SelOperand[];
  /** The word of the office's own scale, null where it has none for the value; with the ids of the events that set the scale. */
  predikat(nilai: Desimal): { readonly kata: string | null; readonly bukti: readonly string[] };
}

/** Sums of quotients may be off in their last digits: before a comparison they are cut to this, far beyond any printed place. */
const SKALA_BANDING = 60;

/** Computes what a claim of a cell comes to. `sendiri`: key of that cell, which no pattern of its own claim means. Never throws. */
export function hitungKlaim(u: Ungkapan, l: LingkunganKlaim, sendiri?: string): Uraian {
  const hitung = (x: Ungkapan): Uraian => hitungKlaim(x, l, sendiri);
  switch (u.jenis) {
    case 'tetap':
      return uraian('tetap', u.nilai.toString(), { nilai: u.nilai });
    case 'kata':
      return uraian('tetap', u.kata, { kata: u.kata });
    case 'angka':
      return dariAngka(l.angka(u.alamat, u.tahun), tulisUngkapan(u));
    case 'tercetak':
      return dariSel(l.sel(u.kunci), u.kunci);
    case 'negatif': {
      const isi = hitung(u.isi);
      return bilangan('negatif', tulisUngkapan(u), [isi], ([x]) => x!.negatif());
    }
    case 'operator': {
      const bagian = [hitung(u.kiri), hitung(u.kanan)];
      return bilangan(u.tanda, tulisUngkapan(u), bagian, ([a, b]) => {
        switch (u.tanda) {
          case '+':
            return a!.tambah(b!);
          case '-':
            return a!.kurang(b!);
          case '*':
            return a!.kali(b!);
          default:
            return a!.bagi(b!) ?? 'pembaginya nol';
        }
      });
    }
    default:
      return ['jumlah', 'rata', 'cacah', 'min', 'maks'].includes(u.nama) ? fungsiDaftar(u.nama, tulisUngkapan(u), u.argumen.map((a) => (adalahDaftar(a) ? daftar(a, l, sendiri) : hitung(a)))) : fungsi(u.nama, tulisUngkapan(u), u.argumen, hitung, l);
  }
}

type Isi = { readonly nilai?: Desimal | undefined; readonly kata?: string | undefined; readonly alasan?: string | undefined; readonly sebab?: SebabKosong | undefined; readonly bukti?: readonly string[] };

const uraian = (jenis: string, sebutan: string, isi: Isi, bagian: readonly Uraian[] = []): Uraian => ({
  jenis, sebutan, nilai: isi.nilai, kata: isi.kata, alasan: isi.alasan, ...(isi.sebab && { sebab: isi.sebab }), bagian, bukti: isi.bukti ?? [],
});

const ada = (x: Uraian): boolean => x.nilai !== undefined || x.kata !== undefined;

function dariAngka(a: AngkaLedger | undefined, teks: string): Uraian {
  if (!a) return uraian('angka', teks, { alasan: `angka ${teks} tidak ada di buku besar`, sebab: 'tidak-teruji' });
  if (a.nilai !== undefined || a.kata !== undefined) return uraian('angka', a.alamat, { nilai: a.nilai, kata: a.kata, bukti: a.bukti });
  return uraian('angka', a.alamat, { alasan: `${teks}: ${a.alasan ?? 'belum dicatat'}`, sebab: a.sebab ?? 'tidak-teruji', bukti: a.bukti });
}

/** What a cell is as an operand: the same wherever it is one. */
const operand = new WeakMap<SelOperand, Uraian>();

function dariSel(s: SelOperand | undefined, kunci: string): Uraian {
  if (!s) return uraian('tercetak', kunci, { alasan: `sel {${kunci}} tidak ada`, sebab: 'tidak-teruji' });
  let u = operand.get(s);
  if (!u) operand.set(s, (u = uraikanSel(s, kunci)));
  return u;
}

function uraikanSel(s: SelOperand, kunci: string): Uraian {
  const dengan = (isi: Isi): Uraian => uraian('tercetak', kunci, { ...isi, bukti: s.bukti });
  if (s.rusak) return dengan({ alasan: `sel {${kunci}} rusak pada sumbernya`, sebab: 'tidak-teruji' });
  switch (s.isi.jenis) {
    case 'angka':
      return dengan({ nilai: s.isi.nilai });
    case 'kata':
      return dengan({ kata: s.isi.kata });
    case 'kosong':
      return dengan({ alasan: `sel {${kunci}} tidak mencetak angka`, sebab: 'tidak-tercetak' });
    default:
      return dengan({ alasan: `sel {${kunci}} tidak terbaca`, sebab: 'tidak-teruji' });
  }
}

function daftar(u: Ungkapan, l: LingkunganKlaim, sendiri: string | undefined): Uraian {
  const teks = tulisUngkapan(u);
  if (u.jenis === 'tercetak') {
    const sel = l.selCocok(u.kunci).filter((s) => s.kunci !== sendiri);
    return uraian('daftar', teks, sel.length > 0 ? {} : { alasan: `tidak ada sel yang cocok dengan ${teks}`, sebab: 'tidak-teruji' }, sel.map((s) => dariSel(s, s.kunci)));
  }
  const a = u.jenis === 'fungsi' ? u.argumen[0]! : u;
  const anak = a.jenis === 'angka' ? l.anak(a.alamat, a.tahun) : undefined;
  if (!anak?.length) return uraian('daftar', teks, { alasan: `${teks} tidak mempunyai bagian di buku besar`, sebab: 'tidak-teruji' });
  return uraian('daftar', teks, {}, anak.map((x) => dariAngka(x, `[${x.alamat}]`)));
}

/** The gravest of what is missing: what is not known hides what is undefined. */
function kurang(bagian: readonly Uraian[]): Isi | undefined {
  const hilang = bagian.filter((b) => !ada(b));
  for (const sebab of ['tidak-teruji', 'tidak-terdefinisi', 'tidak-tercetak'] as const) {
    const x = hilang.find((b) => (b.sebab ?? 'tidak-teruji') === sebab);
    if (x) return { alasan: x.alasan, sebab };
  }
  return undefined;
}

/** A number out of numbers; a text says why there is none. */
function bilangan(jenis: string, sebutan: string, bagian: readonly Uraian[], hitung: (nilai: readonly Desimal[]) => Desimal | string): Uraian {
  const k = kurang(bagian) ?? kataDihitung(bagian);
  if (k) return uraian(jenis, sebutan, k, bagian);
  const hasil = hitung(bagian.map((b) => b.nilai!));
  return uraian(jenis, sebutan, typeof hasil === 'string' ? { alasan: hasil, sebab: 'tidak-terdefinisi' } : { nilai: hasil }, bagian);
}

function kataDihitung(bagian: readonly Uraian[]): Isi | undefined {
  const kata = bagian.find((b) => b.nilai === undefined);
  return kata && { alasan: `"${kata.kata}" (${kata.sebutan}) bukan angka`, sebab: 'tidak-teruji' };
}

/**
 * Cells that print nothing add nothing to a sum, an average, a least or a greatest, unless all of them do; parts of a
 * node for which nothing was stated neither. `cacah` counts the cells that stand there, whatever they print.
 */
function fungsiDaftar(nama: NamaFungsi, sebutan: string, bagian: readonly Uraian[]): Uraian {
  const kosong = bagian.find((b) => b.jenis === 'daftar' && b.bagian.length === 0);
  if (kosong) return uraian(nama, sebutan, { alasan: kosong.alasan, sebab: kosong.sebab }, bagian);
  const anggota = bagian.flatMap((b) => (b.jenis === 'daftar' ? b.bagian : [b]));
  if (nama === 'cacah') return uraian(nama, sebutan, { nilai: Desimal.dariBulat(anggota.filter((a) => a.jenis === 'tercetak' || ada(a)).length) }, bagian);
  const anak = new Set(bagian.filter((b) => b.jenis === 'daftar').flatMap((b) => b.bagian.filter((x) => x.jenis === 'angka')));
  const dihitung = anggota.filter((a) => ada(a) || !(a.sebab === 'tidak-tercetak' || anak.has(a)));
  const k = kurang(dihitung.length > 0 ? dihitung : anggota) ?? kataDihitung(dihitung);
  if (k) return uraian(nama, sebutan, k, bagian);
  const nilai = dihitung.map((a) => a.nilai!);
  return uraian(nama, sebutan, { nilai: gabung(nama, nilai) }, bagian);
}

function gabung(nama: NamaFungsi, nilai: readonly Desimal[]): Desimal {
  switch (nama) {
    case 'jumlah':
      return Desimal.jumlah(nilai);
    case 'rata':
      return Desimal.jumlah(nilai).bagi(Desimal.dariBulat(nilai.length))!;
    case 'min':
      return nilai.reduce((a, b) => (b.banding(a) < 0 ? b : a));
    default:
      return nilai.reduce((a, b) => (b.banding(a) > 0 ? b : a));
  }
}

const NOL = 'pembaginya nol';

function fungsi(nama: NamaFungsi, sebutan: string, argumen: readonly Ungkapan[], hitung: (u: Ungkapan) => Uraian, l: LingkunganKlaim): Uraian {
  const bagian = (nama === 'skala' ? argumen.slice(0, 1) : argumen).map(hitung);
  const angka = (f: (nilai: readonly Desimal[]) => Desimal | undefined): Uraian => bilangan(nama, sebutan, bagian, (n) => f(n) ?? NOL);
  switch (nama) {
    case 'persen':
      return angka(([a, b]) => persenDari(a!, b!));
    case 'tumbuh':
      return angka(([lama, baru]) => persenDari(baru!.kurang(lama!), lama!));
    case 'capaian':
      return angka(([target, realisasi]) => persenDari(realisasi!, target!));
    case 'capaianNegatif':
      return angka(([target, realisasi]) => persenDari(target!.tambah(target!).kurang(realisasi!), target!));
    case 'batas':
      return angka(([x, atas]) => (x!.banding(atas!) > 0 ? atas! : x!));
    case 'bulat':
      return angka(([x, skala]) => x!.bulatkan(SKALA_BANDING).bulatkan(Number(skala!.toString())));
    case 'predikat':
      return fungsiKata(nama, sebutan, bagian, (x) => l.predikat(x));
    case 'predikatLhe':
      return fungsiKata(nama, sebutan, bagian, (x) => ({ kata: predikatLhe(x) }));
    default: {
      const tingkat = argumen.slice(1).map((a) => bacaTingkat(a.jenis === 'kata' ? a.kata : '')!);
      return { ...fungsiKata(nama, sebutan, bagian, (x) => ({ kata: tingkat.find((t) => x.banding(t.batas) > (t.termasuk ? -1 : 0))?.kata ?? null })), tingkat };
    }
  }
}

function fungsiKata(jenis: string, sebutan: string, bagian: readonly Uraian[], sebut: (nilai: Desimal) => { readonly kata: string | null; readonly bukti?: readonly string[] }): Uraian {
  const k = kurang(bagian) ?? kataDihitung(bagian);
  if (k) return uraian(jenis, sebutan, k, bagian);
  const nilai = bagian[0]!.nilai!.bulatkan(SKALA_BANDING);
  const { kata, bukti = [] } = sebut(nilai);
  return uraian(jenis, sebutan, { bukti, ...(kata === null ? { alasan: `skala tidak memuat kata untuk ${formatAngka(nilai.bulatkan(2))}`, sebab: 'tidak-terdefinisi' } : { kata }) }, bagian);
}

/** Words of the SAKIP evaluation (rules, SAKIP): the lower bound is open, exactly 70 is B. */
export const tingkatLhe = ([[90, 'AA'], [80, 'A'], [70, 'BB'], [60, 'B'], [50, 'CC'], [30, 'C']] as const).map(([batas, sebutan]) => ({ batas: Desimal.dariBulat(batas), sebutan }));

const predikatLhe = (nilai: Desimal): string => tingkatLhe.find((t) => nilai.banding(t.batas) > 0)?.sebutan ?? 'D';

/**
 * Finds cells by key and by pattern: `*` stands for what has no dots and slashes. A pattern has at most one in each segment
 * between these, as claims are read; more would make the search exponential.
 */
export class DaftarSel {
  private readonly perKunci = new Map<string, SelOperand>();
  private readonly perTabel = new Map<string, SelOperand[]>();
  private readonly dicari = new Map<string, readonly SelOperand[]>();

  constructor(semua: Iterable<SelOperand>) {
    for (const s of semua) {
      this.perKunci.set(s.kunci, s);
      const tabel = tabelDari(s.kunci);
      const sekutu = this.perTabel.get(tabel);
      if (sekutu) sekutu.push(s);
      else this.perTabel.set(tabel, [s]);
    }
  }

  sel(kunci: string): SelOperand | undefined {
    return this.perKunci.get(kunci);
  }

  selCocok(pola: string): readonly SelOperand[] {
    let hasil = this.dicari.get(pola);
    if (!hasil) {
      const tabel = tabelDari(pola);
      const calon = tabel.includes('*') ? [...this.perKunci.values()] : (this.perTabel.get(tabel) ?? []);
      const cocok = new RegExp(`^${pola.split('*').map((p) => p.replace(/[\\^$.|?+()[\]{}/-]/g, String.raw`\$&`)).join('[^./]+')}$`);
      hasil = calon.filter((s) => cocok.test(s.kunci));
      this.dicari.set(pola, hasil);
    }
    return hasil;
  }
}

const tabelDari = (kunci: string): string => kunci.split('/', 1)[0]!;

/** Whether two words are one. */
export const samaKata = (a: string, b: string): boolean => kataBaku(a) === kataBaku(b);
