import { Desimal } from '#kernel';
import type { KlaimGagal, SelTercetak } from '../klaim/hasil-uji.js';
import { daun } from '../klaim/uraian.js';
import { digitBerarti, salahKetik } from './digit.js';
import { hitung, suku } from './hitung.js';
import type { Calon, Hipotesis } from './hipotesis.js';
import type { Kasus, Medan } from './medan.js';
import { gabung, sebutNilai, sebutTempat } from './sebut.js';

const kelipatan = [10, 100, 1000].map((f) => Desimal.dariBulat(f));
const dasarKetik = { 'digit-tertukar': 76, 'digit-berubah': 72, 'digit-hilang': 74, 'digit-tambah': 74 } as const;

/** A slip of the keyboard in the printed cell itself. */
export function hipotesisKetik(k: Kasus, e: Desimal): Calon[] {
  const p = k.sel.nilai!;
  const s = salahKetik(p, e, k.sel.presisi);
  if (!s) return [];
  return [{ jenis: s.jenis, dasar: dasarKetik[s.jenis], alternatif: s.alternatif, digit: digitKetik(p, e.bulatkan(k.sel.presisi)), teks: `Salah ketik: ${s.peristiwa}; seharusnya ${sebutNilai(e.bulatkan(k.sel.presisi), k.sel)}.` }];
}

/** Round numbers are few, so that two of them are near each other by chance. */
const digitKetik = (p: Desimal, e: Desimal): number => Math.max(digitBerarti(p), digitBerarti(e));

/** A slip in one operand, which the difference gives away; or an operand whose own claim says what is wrong with it. */
export function hipotesisOperand(k: Kasus, medan: Medan, e: Desimal, sendiri: ReadonlyMap<string, readonly Hipotesis[]>): Calon[] {
  const hasil: Calon[] = [];
  const operand = new Set(daun(k.seharusnya).map((d) => d.sebutan));
  for (const kunci of operand) {
    const s = medan.sel.get(kunci);
    for (const h of s ? (sendiri.get(kunci) ?? []).slice(0, 3) : []) {
      if (h.perbaikan?.kunci !== kunci || !medan.dampak(kunci, h.perbaikan.nilai).pulih.has(k.asal)) continue;
      hasil.push({ ...h.calon, dasar: h.calon.dasar + 2, alternatif: h.calon.alternatif * 2, tambahan: 0, perbaikan: h.perbaikan, sel: h.sel, teks: `Sebabnya di ${sebutTempat(s!, k.sel)} (${s!.tercetak.trim()}): ${h.teks}` });
    }
  }
  hasil.push(...turunanLama(k, medan, operand, sendiri), ...beberapaOperand(k, medan, operand));
  const beda = k.sel.nilai!.kurang(e);
  const terlihat = new Set<string>();
  const coba = (s: SelTercetak, benar: Desimal, alternatif: number): void => {
    if (!s.nilai || terlihat.has(s.kunci) || s.kunci === k.sel.kunci) return;
    terlihat.add(s.kunci);
    if (benar.skala > s.presisi || benar.tanda < 0) return;
    const salah = salahKetik(s.nilai, benar, s.presisi);
    const isi = s.nilai;
    const sepuluh = !benar.nol && !isi.nol && kelipatan.some((f) => isi.sama(benar.kali(f)) || benar.sama(isi.kali(f)));
    const nilai = sebutNilai(benar, s);
    if (!salah && !sepuluh) {
      // No slip that one could name; but a second claim is off by the same amount, and both hold with another value here.
      if (benar.nol || digitBerarti(beda) < 2 || medan.gagalSebesar(beda, s.kunci).length < 2) return;
      const alamat = medan.sumberFakta(s.kunci);
      const pulih = [...medan.dampak(s.kunci, benar).pulih].filter((x) => x.sel.kunci !== k.sel.kunci && daun(x.seharusnya).some((u) => u.sebutan === s.kunci || u.sebutan === alamat));
      // Places that merely repeat one another are no evidence of which of them is right.
      const rujukan = (x: KlaimGagal): boolean => x.seharusnya.jenis === 'angka' || x.seharusnya.jenis === 'tercetak';
      if (pulih.length > 0 && !(rujukan(k) && pulih.every(rujukan)) && medan.dampak(s.kunci, benar).pulih.has(k.asal)) hasil.push({ jenis: 'operand-salah', dasar: 62, alternatif: 4 * alternatif, digit: digitBerarti(beda), perbaikan: { kunci: s.kunci, nilai: benar }, sel: pulih.slice(0, 3).map((x) => x.sel.kunci), teks: `${sebutTempat(s, k.sel)} (${s.tercetak.trim()}) seharusnya ${nilai}: dengan itu cocok pula ${gabung(pulih.slice(0, 2).map((x) => sebutTempat(x.sel, k.sel)))}.` });
      return;
    }
    hasil.push(salah
      ? { jenis: salah.jenis, dasar: dasarKetik[salah.jenis] - 4, alternatif: salah.alternatif * alternatif, digit: digitKetik(s.nilai, benar), perbaikan: { kunci: s.kunci, nilai: benar }, teks: `Salah ketik pada ${sebutTempat(s, k.sel)}: ${salah.peristiwa} (${s.tercetak.trim()}, seharusnya ${nilai}).` }
      : { jenis: 'faktor-sepuluh', dasar: 72, alternatif: 6 * alternatif, digit: digitKetik(s.nilai, benar), perbaikan: { kunci: s.kunci, nilai: benar }, teks: `Nol berlebih atau kurang pada ${sebutTempat(s, k.sel)} (${s.tercetak.trim()}, seharusnya ${nilai}).` });
  };
  const bagian = suku(k.luas);
  if (!bagian) return hasil;
  for (const { daun: d, tanda } of bagian) {
    const s = medan.sel.get(d.sebutan);
    if (s?.nilai && bagian.length <= 120) coba(s, tanda === 1 ? s.nilai.tambah(beda) : s.nilai.kurang(beda), bagian.length);
  }
  // Facts that were read from a cell, below a figure that is their sum.
  const fakta = daunBuku(k, medan);
  for (const [s, nilai] of fakta) coba(s, nilai.tambah(beda), Math.max(1, fakta.length));
  return hasil;
}

/** Two or more operands are wrong by their own claims, and with all of them right the cell is right. */
function beberapaOperand(k: Kasus, medan: Medan, operand: ReadonlySet<string>): Calon[] {
  const salah = [...operand].flatMap((kunci) => {
    const benar = medan.klaimSel(kunci).find((x) => !x.lulus && x.seharusnya.nilai)?.seharusnya.nilai;
    const s = medan.sel.get(kunci);
    return s?.nilai && benar ? [{ s, benar: benar.bulatkan(s.presisi) }] : [];
  });
  if (salah.length < 2 || !medan.cocokDengan(k, new Map(salah.map((x) => [x.s.kunci, x.benar])))) return [];
  return [{ jenis: 'operand-salah', dasar: 76, alternatif: 1, digit: digitBerarti(k.sel.nilai!), perbaikan: null, sel: salah.map((x) => x.s.kunci), teks: `Cocok bila ${salah.length} operandnya benar: ${gabung(salah.slice(0, 4).map((x) => `${sebutTempat(x.s, k.sel)} ${sebutNilai(x.benar, x.s)} (tercetak ${x.s.tercetak.trim()})`))}${salah.length > 4 ? ' …' : ''}.` }];
}

/** The cell was computed, or copied, when an operand of its operand still (or already) had the other value. */
function turunanLama(k: Kasus, medan: Medan, operand: ReadonlySet<string>, sendiri: ReadonlyMap<string, readonly Hipotesis[]>): Calon[] {
  const hasil: Calon[] = [];
  for (const x of operand) {
    for (const turunan of medan.klaimSel(x)) {
      if (!turunan.lulus || turunan.seharusnya.bagian.length === 0) continue;
      for (const y of new Set(daun(turunan.seharusnya).map((d) => d.sebutan))) {
        const s = medan.sel.get(y);
        const benar = medan.klaimSel(y).find((c) => !c.lulus && c.seharusnya.nilai)?.seharusnya.nilai;
        const nilaiX = s && benar && hitung(turunan.seharusnya, new Map([[y, benar]]));
        if (!nilaiX || !medan.cocokDengan(k, new Map([[x, nilaiX.bulatkan(turunan.sel.presisi)]]))) continue;
        const h = sendiri.get(y)?.[0];
        hasil.push({ jenis: h?.jenis ?? 'operand-salah', dasar: 74, alternatif: operand.size, digit: digitBerarti(k.sel.nilai!), tambahan: 1, perbaikan: null, sel: [x, y], teks: `Sesuai dengan ${sebutNilai(benar, s)} untuk ${sebutTempat(s, k.sel)}, yang di sana tercetak ${s.tercetak.trim()}${h ? `: ${h.teks}` : '.'}` });
      }
    }
  }
  return hasil;
}

function daunBuku(k: Kasus, medan: Medan): (readonly [SelTercetak, Desimal])[] {
  const hasil: (readonly [SelTercetak, Desimal])[] = [];
  const telusur = (u: Kasus['luas']): void => {
    for (const b of u.bagian) {
      if (b.jenis === 'angka' && b.nilai && hasil.length < 200) {
        const sumber = medan.selAngka(b.sebutan).find((x) => medan.sumberFakta(x) === b.sebutan);
        if (sumber !== undefined) hasil.push([medan.sel.get(sumber)!, b.nilai]);
      }
      telusur(b);
    }
  };
  if (k.luas.jenis === 'angka' || (suku(k.seharusnya) ?? []).every((x) => x.daun.jenis === 'angka')) telusur(k.luas.jenis === 'angka' ? { ...k.luas, bagian: [k.luas] } : k.luas);
  return hasil;
}
