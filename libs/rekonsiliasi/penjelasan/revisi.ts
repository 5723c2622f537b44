import type { Desimal } from '#kernel';
import type { SelTercetak, Uraian } from '../klaim/hasil-uji.js';
import { daun } from '../klaim/uraian.js';
import { digitBerarti } from './digit.js';
import { suku } from './hitung.js';
import type { Calon } from './hipotesis.js';
import type { Kasus, Medan } from './medan.js';
import { sebutNilai, sebutTempat } from './sebut.js';

/** One figure that stands with two values in the report or the ledger. */
interface Lompatan {
  readonly akar: string;
  readonly di: SelTercetak;
  readonly lawan: SelTercetak | undefined;
  readonly dari: Desimal;
  readonly ke: Desimal;
}

/** Jumps of figures between two places, by their size. */
export class DaftarLompatan {
  private readonly perSelisih = new Map<string, Lompatan[]>();
  readonly banyak: number;

  constructor(kasus: readonly Kasus[], medan: Medan) {
    let banyak = 0;
    const catat = (l: Lompatan): void => {
      const beda = l.ke.kurang(l.dari).mutlak().toString();
      const ada = this.perSelisih.get(beda);
      if (ada?.some((x) => x.akar === l.akar)) return;
      banyak++;
      if (ada) ada.push(l);
      else this.perSelisih.set(beda, [l]);
    };
    for (const k of kasus) {
      const u = k.seharusnya;
      if (k.sel.sebagai === 'persen' || !u.nilai || !k.sel.nilai || (u.jenis !== 'angka' && u.jenis !== 'tercetak')) continue;
      const sumber = u.jenis === 'tercetak' ? u.sebutan : medan.selAngka(u.sebutan).find((x) => medan.sel.get(x)?.nilai?.sama(u.nilai!));
      catat({ akar: medan.akarDari(k.sel.kunci), di: k.sel, lawan: sumber === undefined ? undefined : medan.sel.get(sumber), dari: u.nilai, ke: k.sel.nilai });
    }
    this.banyak = banyak;
  }

  sebesar(beda: Desimal): readonly Lompatan[] {
    return this.perSelisih.get(beda.mutlak().toString()) ?? [];
  }
}

/** A budget that moved without a document: the table agrees with itself, and differs from elsewhere by one node's jump. */
export function hipotesisRevisi(k: Kasus, medan: Medan, e: Desimal, lompatan: DaftarLompatan): Calon[] {
  if (k.sel.sebagai !== 'rupiah') return [];
  const p = k.sel.nilai!;
  const beda = p.kurang(e);
  const digit = digitBerarti(beda);
  const akar = medan.akarDari(k.sel.kunci);
  const perubahan = /\/realisasi\/|realisasi|serap|sp2d|spj|triwulan/i.test(`${akar} ${k.sel.kolom}`) ? 'perubahan realisasi' : 'perubahan anggaran';
  const hasil: Calon[] = [];
  const seukuran = lompatan.sebesar(beda).filter((l) => l.akar !== akar);
  const dibawah = new Set(seukuran.length > 0 ? semuaBawah(k, medan) : []);
  const lain = seukuran.filter((l) => dibawah.has(l.akar) || dibawah.has(l.di.kunci));
  // The smallest figure that jumps is the node that moved; what stands above it only follows.
  const asal = lain.reduce<Lompatan | undefined>((a, b) => (a && a.dari.mutlak().banding(b.dari.mutlak()) <= 0 ? a : b), undefined);
  const jumlahSendiri = medan.klaimSel(k.sel.kunci).filter((x) => adalahJumlah(x.seharusnya));
  // A table in which something moved agrees with itself; one that does not has another error first.
  const utuh = jumlahSendiri.every((x) => x.lulus);
  if (asal) {
    const tempat = asal.lawan ? `${sebutTempat(asal.lawan, k.sel)} ${sebutNilai(asal.dari, k.sel)}` : `di buku besar ${sebutNilai(asal.dari, k.sel)}`;
    hasil.push({
      jenis: 'revisi-tanpa-dokumen', dasar: utuh ? 80 : 70, alternatif: Math.max(1, lompatan.banyak), digit, perbaikan: null, tambahan: utuh ? 1 : 0, sel: [asal.di.kunci, ...(asal.lawan ? [asal.lawan.kunci] : [])],
      teks: `Selisih ${sebutNilai(beda.mutlak(), k.sel)} sama dengan perubahan ${sebutTempat(asal.di, k.sel)} (${sebutNilai(asal.ke, k.sel)}; ${tempat}): ${perubahan} tanpa dokumen.`,
    });
  }
  if (!utuh || (k.seharusnya.jenis !== 'angka' && k.seharusnya.jenis !== 'tercetak')) return hasil;
  // Sums down the column; what is computed along the row follows any value.
  const induk = [...medan.dampak(k.sel.kunci, e).rusak].filter((x) => medan.letakDari(x.sel.kunci).baris !== k.letak.baris && adalahJumlah(x.seharusnya) && daun(x.seharusnya).some((d) => d.sebutan === k.sel.kunci));
  const ikut = induk.filter((x) => medan.klaimSel(x.sel.kunci).some((y) => !y.lulus && y.seharusnya.nilai && x.sel.nilai?.kurang(y.seharusnya.nilai).sama(beda)));
  if (ikut.length > 0) {
    hasil.push({
      jenis: 'revisi-tanpa-dokumen', dasar: asal ? 70 : 82, alternatif: 1, digit, perbaikan: null, tambahan: 1, sel: ikut.map((x) => x.sel.kunci),
      teks: `${sebutNilai(p, k.sel)} di sini cocok dengan ${sebutTempat(ikut[0]!.sel, k.sel)}, yang ikut ${beda.tanda > 0 ? 'naik' : 'turun'} ${sebutNilai(beda.mutlak(), k.sel)}; di tempat lain ${sebutNilai(e, k.sel)}: ${perubahan} tanpa dokumen.`,
    });
  } else if (induk.length > 0) {
    hasil.push({ jenis: 'revisi-tanpa-dokumen', dasar: 58, alternatif: 1, digit, perbaikan: null, sel: induk.map((x) => x.sel.kunci), teks: `${sebutNilai(p, k.sel)} dipakai di ${sebutTempat(induk[0]!.sel, k.sel)}, sedangkan di tempat lain ${sebutNilai(e, k.sel)}: ${perubahan} ${sebutNilai(beda, k.sel)} tanpa dokumen.` });
  }
  return hasil;
}

/** Sums proper; of one part, too, but no mere reference. */
const adalahJumlah = (u: Uraian): boolean => u.jenis !== 'angka' && u.jenis !== 'tercetak' && (suku(u)?.length ?? 0) > 0;

/** Figures and cells below a claim: parts of its sum and of the sums of the same cell, down to the lowest. */
function* semuaBawah(k: Kasus, medan: Medan): Generator<string> {
  const dilihat = new Set<string>([k.sel.kunci]);
  const antre = [k.sel.kunci, ...daun(k.seharusnya).map((d) => d.sebutan)];
  while (antre.length > 0 && dilihat.size < 600) {
    const sebutan = antre.pop()!;
    if (sebutan !== k.sel.kunci && dilihat.has(sebutan)) continue;
    dilihat.add(sebutan);
    yield sebutan;
    for (const x of medan.klaimSel(sebutan)) {
      if (adalahJumlah(x.seharusnya)) antre.push(...daun(x.seharusnya).map((d) => d.sebutan));
      if (x.seharusnya.jenis === 'angka') antre.push(x.seharusnya.sebutan);
    }
    if (!medan.sel.has(sebutan)) antre.push(...medan.sekitar(sebutan).flatMap((a) => (a.hubungan === 'anak' ? [a.alamat] : [])));
  }
}
