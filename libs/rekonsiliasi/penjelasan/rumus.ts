import { Desimal, formatAngka, persenDari } from '#kernel';
import type { KlaimGagal, Uraian } from '../klaim/hasil-uji.js';
import { digitCetak } from './digit.js';
import { hitung, isiDaftar, seratus } from './hitung.js';
import type { Calon } from './hipotesis.js';
import { tercetakSama, type Kasus, type Medan } from './medan.js';
import { sebutBaris, sebutNilai } from './sebut.js';

type Lain = readonly [jenis: string, dasar: number, nilai: Desimal | undefined, teks: string];

/** The right operands in another formula: swapped, divided by the wrong one, capped or not, another scale or sign. */
export function hipotesisRumus(k: Kasus, medan: Medan, e: Desimal): Calon[] {
  const p = k.sel.nilai!;
  const n = (x: Desimal): string => sebutNilai(x, k.sel);
  const semua: Lain[] = [...rumusLain(k.luas, (x) => formatAngka(x.bulatkan(4))), ...batasLain(k, medan, e)];
  const digit = digitCetak(p, k.sel.presisi);
  const hasil: Calon[] = [];
  const ada = new Set<string>();
  for (const [jenis, dasar, nilai, teks] of semua) {
    if (!nilai || ada.has(jenis) || !tercetakSama(p, nilai, k.sel.presisi)) continue;
    ada.add(jenis);
    hasil.push({ jenis, dasar, alternatif: semua.length, digit: jenis.startsWith('tidak-dibatasi') || jenis === 'dibatasi' ? 4 : digit, teks, bacaan: `rumus:${jenis}` });
  }
  if (!e.nol && p.sama(e.negatif().bulatkan(k.sel.presisi))) hasil.push({ jenis: 'tanda-terbalik', dasar: 84, alternatif: 1, digit: digit + 1, teks: `Tandanya terbalik: seharusnya ${n(e)}.`, bacaan: 'rumus:tanda' });
  return [...hasil, ...faktor(k, e, digit, medan)];
}

/** Only formulas and operands decide; the wrappers `bulat` and `batas` are looked through. */
function inti(u: Uraian): Uraian {
  return (u.jenis === 'bulat' || u.jenis === 'batas') && u.bagian[0] ? inti(u.bagian[0]) : u;
}

function rumusLain(luas: Uraian, n: (x: Desimal) => string): Lain[] {
  const u = inti(luas);
  const [a, b] = u.bagian.map((x) => hitung(x));
  if (!a || !b) return [];
  const sisa = (x: Desimal | undefined): Desimal | undefined => x && seratus.kurang(x);
  const terbalik = (x: Desimal, y: Desimal): Lain => ['persen-terbalik', 86, persenDari(x, y), `Pembilang dan penyebut tertukar: dihitung ${n(x)} / ${n(y)}.`];
  switch (u.jenis) {
    case 'persen': {
      // A growth written out: (x − y) / x or (x − y) / y.
      const [x, y] = u.bagian[0]!.jenis === '-' ? u.bagian[0]!.bagian.map((z) => hitung(z)) : [];
      const dasarLain = x && y && (b.sama(x) ? y : b.sama(y) ? x : undefined);
      if (dasarLain) return [['tumbuh-dasar-salah', 86, persenDari(a, dasarLain), `Selisihnya dibagi ${n(dasarLain)}, bukan ${n(b)}.`], ['poin-bukan-tumbuh', 82, a, 'Yang tercetak selisihnya, bukan persentasenya.'], ['tanda-terbalik', 80, persenDari(a.negatif(), b), 'Tandanya terbalik.']];
      return [terbalik(b, a), ['sisa-bukan-serapan', 82, sisa(persenDari(a, b)), 'Yang tercetak sisanya: 100 % dikurangi persentase itu.'], ['tumbuh-bukan-persen', 76, persenDari(a.kurang(b), b), 'Yang tercetak kenaikannya, bukan perbandingannya.']];
    }
    case 'capaian':
      return [['rumus-negatif', 86, persenDari(a.tambah(a).kurang(b), a), `Dihitung dengan rumus indikator negatif, (2 × target − realisasi) / target, padahal indikatornya positif.`], terbalik(a, b)];
    case 'capaianNegatif':
      return [['rumus-positif', 86, persenDari(b, a), 'Dihitung dengan rumus indikator positif, realisasi / target, padahal indikatornya negatif.'], ['rumus-positif', 70, persenDari(a, b), 'Dihitung sebagai target / realisasi, bukan (2 × target − realisasi) / target.']];
    case 'tumbuh': {
      const beda = b.kurang(a);
      return [
        ['tumbuh-dasar-salah', 86, persenDari(beda, b), `Kenaikan dibagi nilai baru (${n(b)}), bukan nilai lama (${n(a)}).`],
        ['poin-bukan-tumbuh', 84, beda, `Yang tercetak selisihnya (${n(b)} − ${n(a)}), bukan pertumbuhannya.`],
        ['rasio-bukan-tumbuh', 82, persenDari(b, a), 'Yang tercetak nilai baru dibagi nilai lama, tanpa dikurangi 100 %.'],
        ['tumbuh-dasar-salah', 78, persenDari(beda.negatif(), b), `Dihitung dari nilai baru ke nilai lama: selisihnya dibagi ${n(b)}.`],
        ['persen-terbalik', 72, persenDari(a, b), 'Yang tercetak nilai lama dibagi nilai baru.'],
      ];
    }
    case '-':
      return [['tambah-bukan-kurang', 78, a.tambah(b), `Dijumlahkan, bukan dikurangkan: ${n(a)} + ${n(b)}.`], ['tumbuh-bukan-selisih', 74, persenDari(a.kurang(b), b), 'Yang tercetak pertumbuhannya, bukan selisihnya.']];
    case '/':
      return [['persen-terbalik', 84, b.bagi(a), 'Pembilang dan penyebut tertukar.']];
    default:
      return [];
  }
}

/** Capped where the claim does not cap, or not where it does; in a list, item by item. */
function batasLain(k: Kasus, medan: Medan, e: Desimal): Lain[] {
  const u = k.luas;
  const n = (x: Desimal): string => sebutNilai(x, k.sel);
  if (u.jenis === 'batas') {
    const lepas = hitung(u.bagian[0]!);
    return [['tidak-dibatasi', 90, lepas && !lepas.sama(e) ? lepas : undefined, `Tidak dibatasi: aturannya paling tinggi ${n(e)}, nilai aslinya yang tercetak.`]];
  }
  const isi = u.jenis === 'rata' || u.jenis === 'jumlah' ? isiDaftar(u.bagian) : [];
  if (isi.length > 0) {
    const gabung = (x: readonly (Desimal | undefined)[]): Desimal | undefined => {
      const ada = x.filter((y) => y !== undefined);
      const jumlah = Desimal.jumlah(ada);
      return u.jenis === 'jumlah' ? jumlah : jumlah.bagi(Desimal.dariBulat(ada.length));
    };
    const nilai = isi.map((b) => hitung(b));
    const lepas = isi.some((b) => b.jenis === 'batas') ? gabung(isi.map((b) => hitung(b.jenis === 'batas' ? b.bagian[0]! : b))) : undefined;
    return [
      ['tidak-dibatasi', 88, lepas, `${u.jenis === 'rata' ? 'Rata-ratanya' : 'Jumlahnya'} dari nilai yang tidak dibatasi.`],
      ...[100, 120].map((atas): Lain => {
        const puncak = Desimal.dariBulat(atas);
        const dibatasi = nilai.some((x) => x && x.banding(puncak) > 0) ? gabung(nilai.map((x) => (x && x.banding(puncak) > 0 ? puncak : x))) : undefined;
        return ['dibatasi', 86, dibatasi, `${u.jenis === 'rata' ? 'Rata-ratanya' : 'Jumlahnya'} dari nilai yang dibatasi paling tinggi ${atas}, padahal di sini tidak dibatasi.`];
      }),
    ];
  }
  // Counts are not capped, percentages are.
  if (k.sel.sebagai === 'rupiah' || !(k.sel.sebagai === 'persen' || ['persen', 'capaian', 'capaianNegatif'].includes(inti(u).jenis) || /%|persen|capaian|serap/i.test(k.sel.kolom))) return [];
  const lain = medan.sekolom(k.sel.kunci).find((s) => s.kunci !== k.sel.kunci && s.nilai && s.nilai.banding(seratus) > 0);
  return [100, 120, 110, 150].flatMap((atas): Lain[] => {
    const puncak = Desimal.dariBulat(atas);
    if (e.banding(puncak) <= 0) return [];
    const tak = lain && lain.nilai!.banding(puncak) > 0 ? `; di kolom yang sama ${sebutBaris(lain)} tercetak ${n(lain.nilai!)} tanpa batas` : '';
    return [['dibatasi', atas === 100 ? 92 : atas === 120 ? 84 : 70, puncak, `Dibatasi ${atas}: hasil hitungnya ${n(e)}${tak}.`]];
  });
}

/** A decimal comma lost, percent against fraction, rupiah against thousands or millions. */
function faktor(k: Kasus, e: Desimal, digit: number, medan: Medan): Calon[] {
  if (k.sel.nilai!.nol || e.nol) return [];
  for (let pangkat = 1; pangkat <= 9; pangkat++) {
    const arah = arahFaktor(k, pangkat);
    if (arah === undefined) continue;
    const besar = arah === 'besar';
    // What happened to several cells of a column was done on purpose.
    const senasib = medan.gagalSekolom(k.sel.kunci).filter((x) => x !== k.asal && arahFaktor(x, pangkat) === arah).length;
    const lain = { alternatif: 6, digit, tambahan: Math.min(3, senasib), bacaan: `rumus:faktor-${besar ? '' : '-'}${pangkat}` };
    if (!besar && pangkat === 2 && ['persen', 'capaian', 'tumbuh'].includes(inti(k.seharusnya).jenis)) return [{ jenis: 'tanpa-kali-seratus', dasar: 86, ...lain, teks: `Yang tercetak perbandingannya, tidak dikalikan 100. Seharusnya ${sebutNilai(e, k.sel)}.` }];
    const sebut = `1${'0'.repeat(pangkat)}`.replace(/\B(?=(\d{3})+$)/g, '.');
    const sebab = k.sel.sebagai === 'persen' || pangkat < 3 ? 'koma desimalnya bergeser' : pangkat % 3 === 0 ? 'satuannya ribuan atau jutaan' : 'nolnya berlebih atau kurang';
    return [{ jenis: 'faktor-sepuluh', dasar: pangkat === 3 || pangkat === 6 || pangkat < 3 ? 80 : 66, ...lain, teks: `${besar ? `${sebut} kali terlalu besar` : `${sebut} kali terlalu kecil`}: ${sebab}. Seharusnya ${sebutNilai(e, k.sel)}.` }];
  }
  return [];
}

/** Whether a cell prints the value of its claim this many powers of ten too large or too small. */
function arahFaktor({ sel, seharusnya }: KlaimGagal, pangkat: number): 'besar' | 'kecil' | undefined {
  const [p, e] = [sel.nilai, seharusnya.nilai];
  if (!p || !e || p.nol || e.nol) return undefined;
  const f = Desimal.dari(`1${'0'.repeat(pangkat)}`);
  if (p.sama(e.bulatkan(sel.presisi).kali(f)) || p.sama(e.kali(f).bulatkan(sel.presisi)) || (pangkat <= 3 && p.sama(e.bulatkan(pangkat).kali(f)))) return 'besar';
  return p.kali(f).sama(e.bulatkan(sel.presisi)) || (sel.sebagai !== 'rupiah' && tercetakSama(p, e.bagi(f)!, sel.presisi)) ? 'kecil' : undefined;
}
