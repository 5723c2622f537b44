import { Desimal } from '#kernel';
import type { Uraian } from '../klaim/hasil-uji.js';
import { digitBerarti, digitCetak } from './digit.js';
import { isiDaftar, suku } from './hitung.js';
import type { Calon } from './hipotesis.js';
import { tercetakSama, type Kasus, type Medan } from './medan.js';
import { gabung, sebutNilai, sebutSuku } from './sebut.js';

interface Bagian {
  readonly sebutan: string;
  readonly nilai: Desimal;
}

/** A sum that does not hold: parts left out, counted twice, subtracted, or one of them copied. */
export function hipotesisJumlah(k: Kasus, medan: Medan, e: Desimal): Calon[] {
  const p = k.sel.nilai!;
  const anak = bagianJumlah(k.luas);
  if (anak.length < 2) return [];
  const beda = p.kurang(e);
  const digit = digitBerarti(beda);
  const sebut = (b: readonly Bagian[]): string => gabung(b.map((x) => `${sebutSuku(x.sebutan, k.sel, medan)} (${sebutNilai(x.nilai, k.sel)})`));
  const kurang = beda.tanda < 0;
  const cari = beda.mutlak();
  const hasil: Calon[] = [];
  const himpunan = (b: readonly Bagian[], dasar: number, alternatif: number): void => {
    const teks = kurang
      ? `Kurang ${sebutNilai(cari, k.sel)}, persis ${b.length > 1 ? 'jumlah ' : ''}${sebut(b)}: tidak ikut dijumlahkan.`
      : `Lebih ${sebutNilai(cari, k.sel)}, persis ${b.length > 1 ? 'jumlah ' : ''}${sebut(b)}: terhitung dua kali.`;
    hasil.push({ jenis: kurang ? 'anak-terlewat' : 'anak-ganda', dasar, alternatif, digit, sel: selDari(b, medan), teks });
  };
  const n = anak.length;

  for (const a of anak) {
    if (a.nilai.nol) continue;
    if (a.nilai.sama(cari)) himpunan([a], 82, 2 * n);
    else if (a.nilai.tambah(a.nilai).sama(beda.negatif())) hasil.push({ jenis: 'tanda-terbalik', dasar: 72, alternatif: n, digit, sel: selDari([a], medan), teks: `${sebut([a])} dikurangkan, bukan ditambahkan: selisihnya dua kali nilai itu.` });
    if (n > 2 && p.sama(a.nilai)) hasil.push({ jenis: 'anak-disalin', dasar: 84, alternatif: n, digit: digitBerarti(p), sel: selDari([a], medan), teks: `Yang tercetak adalah nilai satu bagiannya, ${sebut([a])}, bukan jumlah ${n} bagian (${sebutNilai(e, k.sel)}).` });
  }
  if (!e.nol && p.sama(e.tambah(e))) hasil.push({ jenis: 'anak-ganda', dasar: 80, alternatif: 1, digit: digitBerarti(p), teks: `Semua bagian terhitung dua kali: tercetak ${sebutNilai(p, k.sel)}, dua kali ${sebutNilai(e, k.sel)}.` });
  const cucu = keturunan(anak, k, medan);
  for (const c of cucu) if (c.nilai.sama(cari)) himpunan([c], 74, 2 * (cucu.length + n));
  if (!kurang && hasil.length === 0) {
    const saudara = bukanBagian(anak, k, medan);
    for (const s of saudara) if (s.nilai.sama(cari)) hasil.push({ jenis: 'bagian-lain-ikut', dasar: 76, alternatif: 2 * saudara.length, digit, sel: selDari([s], medan), teks: `Lebih ${sebutNilai(cari, k.sel)}, persis ${sebut([s])}: ikut dijumlahkan, padahal bukan bagiannya.` });
  }
  if (hasil.length === 0 || digit < 3) {
    if (n >= 3 && n <= 60) for (const pasangan of duaan(anak, cari)) himpunan(pasangan, 70, n * n);
    if (n >= 4 && n <= 30 && digit >= 4) for (const tiga of tigaan(anak, cari)) himpunan(tiga, 60, (n * n * n) / 3);
    if (n >= 5) for (const deret of berurutan(anak, cari)) himpunan(deret, 66, n * n);
    if (n >= 3 && n <= 60) for (const [a, b] of tukaran(anak, beda)) hasil.push({ jenis: 'anak-ganda', dasar: 52, alternatif: n * n, digit, sel: selDari([a, b], medan), teks: `${sebut([a])} terhitung dua kali dan ${sebut([b])} tidak ikut: selisihnya ${sebutNilai(beda, k.sel)}.` });
  }
  return hasil;
}

/** Averages: one value left out, or divided by another count. */
export function hipotesisRata(k: Kasus, medan: Medan): Calon[] {
  const u = k.luas.jenis === 'rata' ? k.luas : k.luas.bagian.find((b) => b.jenis === 'rata');
  if (!u) return [];
  const p = k.sel.nilai!;
  const isi = isiDaftar(u.bagian).filter((b) => b.nilai);
  const n = isi.length;
  if (n < 2) return [];
  const jumlah = Desimal.jumlah(isi.map((b) => b.nilai!));
  const digit = digitCetak(p, k.sel.presisi);
  const cocok = (x: Desimal | undefined): boolean => x !== undefined && tercetakSama(p, x, k.sel.presisi);
  const hasil: Calon[] = [];
  if (n > 2) {
    for (const b of isi) {
      if (!cocok(jumlah.kurang(b.nilai!).bagi(Desimal.dariBulat(n - 1)))) continue;
      hasil.push({ jenis: 'anak-terlewat', dasar: 78, alternatif: n, digit, sel: medan.sel.has(b.sebutan) ? [b.sebutan] : [], teks: `Rata-rata ini tanpa ${sebutSuku(b.sebutan, k.sel, medan)} (${sebutNilai(b.nilai!, k.sel)}): ${n - 1} dari ${n} nilai.` });
    }
  }
  for (let m = Math.max(1, n - 3); m <= n + 3; m++) {
    if (m !== n && cocok(jumlah.bagi(Desimal.dariBulat(m)))) hasil.push({ jenis: m === 1 ? 'jumlah-bukan-rata' : 'pembagi-salah', dasar: 74, alternatif: 6, digit, teks: m === 1 ? `Yang tercetak jumlah ${n} nilai, bukan rata-ratanya.` : `Jumlahnya dibagi ${m}, padahal nilainya ada ${n}.` });
  }
  return hasil;
}

function selDari(b: readonly Bagian[], medan: Medan): string[] {
  return b.flatMap((x) => (medan.sel.has(x.sebutan) ? [x.sebutan] : medan.selAngka(x.sebutan).slice(0, 1)));
}

/** The parts of a plain sum; of a single figure of the ledger those that the ledger knows. */
export function bagianJumlah(u: Uraian): Bagian[] {
  const isi = u.jenis === 'angka' ? u.bagian : (suku(u) ?? []).flatMap((s) => (s.tanda === 1 ? [s.daun] : []));
  const satu = isi.length === 1 && isi[0]!.jenis === 'angka' ? isi[0]!.bagian : isi;
  return satu.flatMap((b) => (b.nilai ? [{ sebutan: b.sebutan, nilai: b.nilai }] : []));
}

/** Parts of the parts, as far as sums of the report or the ledger name them. */
function keturunan(anak: readonly Bagian[], k: Kasus, medan: Medan): Bagian[] {
  const hasil: Bagian[] = [];
  const dilihat = new Set(anak.map((a) => a.sebutan));
  const telusur = (sebutan: string): void => {
    for (const klaim of medan.klaimSel(sebutan)) {
      if (klaim.seharusnya.jenis === 'tercetak') continue;
      for (const b of bagianJumlah(medan.luas(klaim))) {
        if (dilihat.has(b.sebutan) || hasil.length > 300) continue;
        dilihat.add(b.sebutan);
        hasil.push(b);
        telusur(b.sebutan);
      }
    }
  };
  for (const a of anak) telusur(a.sebutan);
  const buku = (u: Uraian): void => {
    for (const b of u.bagian) {
      if (b.jenis === 'angka' && b.nilai && !dilihat.has(b.sebutan)) {
        dilihat.add(b.sebutan);
        hasil.push({ sebutan: b.sebutan, nilai: b.nilai });
      }
      buku(b);
    }
  };
  buku(k.luas);
  return hasil;
}

/** Figures that stand beside the parts without being any: of the same column, or of other children of their parents. */
function bukanBagian(anak: readonly Bagian[], k: Kasus, medan: Medan): Bagian[] {
  const dilihat = new Set([k.sel.kunci, ...anak.map((a) => a.sebutan)]);
  const hasil: Bagian[] = [];
  const tambah = (sebutan: string, nilai: Desimal | undefined): void => {
    if (dilihat.has(sebutan) || !nilai || nilai.nol) return;
    dilihat.add(sebutan);
    hasil.push({ sebutan, nilai });
  };
  for (const a of anak) {
    if (medan.sel.has(a.sebutan)) for (const s of medan.sekolom(a.sebutan)) tambah(s.kunci, s.nilai);
    else for (const induk of medan.sekitar(a.sebutan)) if (induk.hubungan === 'induk') for (const s of medan.sekitar(induk.alamat)) if (s.hubungan === 'anak') tambah(s.alamat, s.nilai);
  }
  return hasil;
}

function* duaan(anak: readonly Bagian[], jumlah: Desimal): Generator<Bagian[]> {
  const dilihat = new Map<string, Bagian>();
  for (const b of anak) {
    if (b.nilai.nol) continue;
    const lawan = dilihat.get(jumlah.kurang(b.nilai).toString());
    if (lawan) yield [lawan, b];
    dilihat.set(b.nilai.toString(), b);
  }
}

function* tigaan(anak: readonly Bagian[], jumlah: Desimal): Generator<Bagian[]> {
  for (let i = 0; i < anak.length - 2; i++) {
    if (anak[i]!.nilai.nol) continue;
    for (const dua of duaan(anak.slice(i + 1), jumlah.kurang(anak[i]!.nilai))) yield [anak[i]!, ...dua];
  }
}

/** Runs of at least three neighbours. */
function* berurutan(anak: readonly Bagian[], jumlah: Desimal): Generator<Bagian[]> {
  const sampai = new Map<string, number>();
  let awalan = Desimal.nol;
  sampai.set('0', 0);
  for (const [i, b] of anak.entries()) {
    awalan = awalan.tambah(b.nilai);
    const dari = sampai.get(awalan.kurang(jumlah).toString());
    if (dari !== undefined && i + 1 - dari >= 3 && i + 1 - dari < anak.length - 1) yield anak.slice(dari, i + 1);
    sampai.set(awalan.toString(), i + 1);
  }
}

/** Pairs whose first less the second is the difference: one twice, the other not at all. */
function* tukaran(anak: readonly Bagian[], beda: Desimal): Generator<readonly [Bagian, Bagian]> {
  const perNilai = new Map(anak.map((b) => [b.nilai.toString(), b]));
  for (const b of anak) {
    const a = perNilai.get(b.nilai.tambah(beda).toString());
    if (a && a !== b && !a.nilai.nol && !b.nilai.nol) yield [a, b];
  }
}
