import { Desimal, formatAngka } from '#kernel';
import type { Uraian } from '../klaim/hasil-uji.js';
import { samaKata } from '../klaim/hitung-klaim.js';
import { bacaTercetak } from '../klaim/teks-tercetak.js';
import { hitung, seratus } from './hitung.js';
import type { Calon, Hipotesis } from './hipotesis.js';
import type { TingkatSkala } from './lingkungan.js';
import type { Kasus, Medan } from './medan.js';
import { sebutNilai, sebutSuku } from './sebut.js';

/** A printed word of a scale that is not the word of the value. */
export function hipotesisKata(k: Kasus, medan: Medan): Calon[] {
  const u = k.seharusnya;
  const x = u.bagian[0] && hitung(u.bagian[0]);
  const skala = tingkatSkala(u, medan);
  if (!x || !skala) return [];
  const kata = k.sel.tercetak.trim();
  const nilai = formatAngka(x.bulatkan(2));
  const tercetak = skala.findIndex((t) => samaKata(t.kata, kata));
  if (tercetak < 0) return [{ jenis: 'kata-di-luar-skala', dasar: 70, alternatif: 1, digit: 2, perbaikan: null, teks: `“${kata}” tidak ada di skala (${skala.map((t) => t.kata).join(', ')}).` }];
  const seharusnya = u.kata === undefined ? -1 : skala.findIndex((t) => samaKata(t.kata, u.kata!));
  const hasil: Calon[] = [];
  if (seharusnya < 0) {
    const [bawah, atas] = [skala.find((t) => t.dari.banding(x) < 0), [...skala].reverse().find((t) => t.dari.banding(x) > 0)];
    return [{ jenis: 'celah-skala', dasar: 94, alternatif: 1, digit: 3, perbaikan: null, teks: bawah && atas ? `${nilai} jatuh di celah skala, di antara “${bawah.kata}” dan “${atas.kata}”.` : `${nilai} di luar skala.` }];
  }
  const [atas, bawah] = tercetak < seharusnya ? [skala[tercetak]!, skala[seharusnya]!] : [skala[seharusnya]!, skala[tercetak]!];
  if (Math.abs(tercetak - seharusnya) === 1) {
    const diCelah = bawah.sampai && atas.dari.kurang(bawah.sampai).tanda > 0
      ? x.banding(bawah.sampai) > 0 && x.banding(atas.dari) < 0
      : atas.dari.skala === 0 && x.banding(atas.dari) < 0 && x.banding(atas.dari.kurang(Desimal.dariBulat(1))) > 0;
    if (diCelah) hasil.push({ jenis: 'celah-skala', dasar: 88, alternatif: 1, digit: 3, perbaikan: null, teks: `${nilai} jatuh di celah skala di bawah ${formatAngka(atas.dari)}: antara “${bawah.kata}” dan “${atas.kata}”.` });
    else if (x.sama(atas.dari) && skala.some((t, i) => i > 0 && skala[i - 1]!.dari.kurang(t.dari).banding(Desimal.dariBulat(1)) > 0)) hasil.push({ jenis: 'batas-skala', dasar: 88, alternatif: 1, digit: 3, perbaikan: null, teks: `${nilai} tepat di batas antara “${bawah.kata}” dan “${atas.kata}”.` });
    else if (skala.length > 2) hasil.push({ jenis: 'predikat-sebelah', dasar: 40, alternatif: 2, digit: 1.2, perbaikan: null, teks: `Setingkat ${tercetak < seharusnya ? 'lebih tinggi' : 'lebih rendah'}: ${nilai} termasuk “${u.kata}”.` });
  }
  const lain = medan.sebaris(k.sel.kunci).filter((s) => s.kunci !== k.sel.kunci && s.kunci !== u.bagian[0]!.sebutan && s.nilai && s.sebagai !== 'rupiah');
  for (const s of lain) if (samaKata(kataUntuk(s.nilai!, skala) ?? '', kata)) hasil.push({ jenis: 'predikat-nilai-lain', dasar: 66, alternatif: lain.length, digit: 1, perbaikan: null, sel: [s.kunci], bacaan: `kolom:${medan.letakDari(s.kunci).kolom}`, teks: `Sesuai ${s.kolom} (${s.tercetak.trim()}), bukan ${sebutSuku(u.bagian[0]!.sebutan, k.sel, medan)} (${nilai}).` });
  return hasil;
}

/** The word of the value that the operand should have had. */
export function hipotesisKataOperand(k: Kasus, medan: Medan, sendiri: ReadonlyMap<string, readonly Hipotesis[]>): Calon[] {
  const operand = k.seharusnya.bagian[0];
  const s = operand && medan.sel.get(operand.sebutan);
  const skala = tingkatSkala(k.seharusnya, medan);
  if (!s || !skala) return [];
  return medan.klaimSel(s.kunci).flatMap((x): Calon[] => {
    const benar = x.lulus ? undefined : x.seharusnya.nilai;
    if (!benar || !samaKata(kataUntuk(benar.bulatkan(s.presisi), skala) ?? '', k.sel.tercetak)) return [];
    const h = sendiri.get(s.kunci)?.[0];
    return [{ jenis: h?.jenis ?? 'operand-salah', dasar: 76, alternatif: 1, digit: 1, tambahan: 1, perbaikan: null, sel: [s.kunci], teks: `“${k.sel.tercetak.trim()}” sesuai dengan ${sebutNilai(benar, s)} untuk ${sebutSuku(s.kunci, k.sel, medan)}, yang tercetak ${s.tercetak.trim()}${h ? `: ${h.teks}` : '.'}` }];
  }).slice(0, 1);
}

/** Grades from the highest: of the claim itself, or of the office's scale. */
function tingkatSkala(u: Uraian, medan: Medan): readonly TingkatSkala[] | undefined {
  if (!u.tingkat) return u.jenis === 'predikat' || u.jenis === 'predikatLhe' ? medan.skala(u.jenis) : undefined;
  return u.tingkat.map((t) => ({ kata: t.kata, dari: t.batas, terbuka: !t.termasuk, sampai: undefined }));
}

function kataUntuk(x: Desimal, skala: readonly TingkatSkala[]): string | undefined {
  return skala.find((t) => x.banding(t.dari) > (t.terbuka ? 0 : -1) && (!t.sampai || x.banding(t.sampai) <= 0))?.kata;
}

/** A number where there is none by arithmetic, or none where there is one. */
export function hipotesisTanpaNilai(k: Kasus, medan: Medan): Calon[] {
  const isi = bacaTercetak(k.sel.tercetak, k.sel.sebagai);
  if (k.seharusnya.nilai) {
    if (isi.jenis !== 'kosong') return [];
    return [{ jenis: 'tidak-dihitung', dasar: 60, alternatif: 1, digit: 2, perbaikan: null, teks: `Tercetak “${k.sel.tercetak.trim()}”, padahal dapat dihitung: ${sebutNilai(k.seharusnya.nilai, k.sel)}.` }];
  }
  const nol = pembagiNol(k.seharusnya);
  if (!nol || !k.sel.nilai) return [];
  const bulat = k.sel.nilai.nol || k.sel.nilai.sama(seratus);
  return [{ jenis: 'target-nol', dasar: bulat ? 98 : 80, alternatif: 1, digit: 3, perbaikan: null, sel: medan.sel.has(nol.sebutan) ? [nol.sebutan] : [], bacaan: 'rumus:target-nol', teks: `Pembaginya nol (${sebutSuku(nol.sebutan, k.sel, medan)}), jadi tidak dapat dihitung; tercetak ${k.sel.tercetak.trim()}.` }];
}

/** The divisor that is zero. */
function pembagiNol(u: Uraian): Uraian | undefined {
  for (const b of u.bagian) {
    const dalam = pembagiNol(b);
    if (dalam) return dalam;
  }
  const pembagi = u.jenis === 'persen' || u.jenis === '/' ? u.bagian[1] : ['tumbuh', 'capaian', 'capaianNegatif'].includes(u.jenis) ? u.bagian[0] : undefined;
  return pembagi && hitung(pembagi)?.nol ? pembagi : undefined;
}

