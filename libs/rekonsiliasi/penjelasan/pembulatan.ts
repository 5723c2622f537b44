import { Desimal, formatAngka, persenDari } from '#kernel';
import type { SelTercetak, Uraian } from '../klaim/hasil-uji.js';
import { digitBerarti, digitCetak } from './digit.js';
import { potong } from '../klaim/teks-tercetak.js';
import { daun } from '../klaim/uraian.js';
import { hitung, isiDaftar, satuanTerakhir, seratus } from './hitung.js';
import type { Calon } from './hipotesis.js';
import { tercetakSama, type Kasus, type Medan } from './medan.js';
import { gabung, sebutBaris, sebutNilai, sebutSuku } from './sebut.js';

/** Rounding: cut instead of rounded, rounded too early, computed from figures before they were rounded. */
export function hipotesisPembulatan(k: Kasus, medan: Medan, e: Desimal): Calon[] {
  const p = k.sel.nilai!;
  const presisi = k.sel.presisi;
  const satuan = satuanTerakhir(presisi);
  const beda = p.kurang(e).mutlak();
  const hasil: Calon[] = [];
  const operand = [...new Map(daun(k.seharusnya).map((d) => [d.sebutan, d])).values()];
  if (beda.banding(satuan) < 0 && !e.bulatkan(presisi).sama(e)) {
    const tepat = sebutNilai(e.bulatkan(presisi + 2), { sebagai: k.sel.sebagai, presisi: presisi + 2 });
    if (p.sama(potong(e, presisi))) hasil.push({ jenis: 'dipotong', dasar: 96, alternatif: 1, digit: 2, teks: `Dipotong, bukan dibulatkan: hasil hitungnya ${tepat}.`, bacaan: 'rumus:dipotong' });
    else hasil.push({ jenis: 'dibulatkan-ke-atas', dasar: 80, alternatif: 1, digit: 2, teks: `Dibulatkan ke atas: hasil hitungnya ${tepat}.`, bacaan: 'rumus:ke-atas' });
  }
  const asal = k.seharusnya.jenis === 'tercetak' ? medan.klaimSel(k.seharusnya.sebutan).find((x) => x.lulus && x.seharusnya.nilai && !x.seharusnya.nilai.sama(e))?.seharusnya.nilai : undefined;
  if (asal && p.sama(potong(asal, presisi))) hasil.push({ jenis: 'dipotong', dasar: 90, alternatif: 1, digit: 2, teks: `Dipotong, bukan dibulatkan: hasil hitungnya ${sebutNilai(asal.bulatkan(presisi + 2), { sebagai: k.sel.sebagai, presisi: presisi + 2 })}, yang di sana dibulatkan.`, bacaan: 'rumus:dipotong' });
  const kasar = Array.from({ length: presisi }, (_, i) => i).find((skala) => p.sama(e.bulatkan(skala)) && !p.sama(e.bulatkan(presisi)));
  if (kasar !== undefined && hasil[0]?.jenis !== 'dipotong') hasil.push({ jenis: 'dibulatkan-kasar', dasar: 76, alternatif: 1, digit: 2, teks: `Dibulatkan ${kasar === 0 ? 'ke bilangan bulat' : `${kasar} desimal`}, lalu ditulis ${presisi} desimal: hasil hitungnya ${sebutNilai(e.bulatkan(presisi + 2), { sebagai: k.sel.sebagai, presisi: presisi + 2 })}.`, bacaan: `rumus:dibulatkan-kasar-${kasar}` });
  // Each rounded operand of a sum may add half a unit.
  const kali = ['jumlah', '+', '-'].includes(k.seharusnya.jenis) ? Math.max(2, operand.length) : 2;
  const dekat = beda.banding(satuan.kali(Desimal.dariBulat(kali))) <= 0;
  if (dekat) {
    // Operands that are themselves derived, before they were rounded for print.
    const asli = new Map(operand.flatMap((d): [string, Desimal][] => {
      const n = medan.klaimSel(d.sebutan).find((x) => x.lulus && x.seharusnya.nilai && !x.seharusnya.nilai.sama(d.nilai ?? x.seharusnya.nilai))?.seharusnya.nilai;
      return n ? [[d.sebutan, n]] : [];
    }));
    const n = asli.size > 0 ? hitung(k.seharusnya, asli) : undefined;
    if (n && tercetakSama(p, n, presisi)) hasil.push({ jenis: 'sebelum-dibulatkan', dasar: 88, alternatif: 1, digit: 2, teks: 'Dihitung dari nilai sebelum dibulatkan; dari yang tercetak hasilnya sedikit lain.', bacaan: 'rumus:sebelum-dibulatkan' });
  }
  const bagian = isiDaftar((k.seharusnya.bagian.length === 1 ? k.seharusnya.bagian[0]! : k.seharusnya).bagian);
  if (['jumlah', 'rata', '+', '-'].includes(k.seharusnya.jenis) && bagian.some((b) => b.nilai)) {
    for (const skala of [presisi, 0, 1]) {
      const n = gabungan(k.seharusnya, (x) => x.bulatkan(skala));
      if (!n || n.sama(e) || !tercetakSama(p, n, presisi)) continue;
      hasil.push({ jenis: 'jumlah-pembulatan', dasar: 84, alternatif: 3, digit: digitCetak(p, presisi), teks: `Dihitung dari nilai yang sudah dibulatkan ${skala === 0 ? 'ke bilangan bulat' : `${skala} desimal`}.`, bacaan: `rumus:dibulatkan-${skala}` });
      break;
    }
  }
  if (k.sel.sebagai !== 'rupiah') hasil.push(...operandDibulatkan(k, operand));
  if (hasil.length === 0 && beda.banding(batasPembulatan(k, medan, operand, e)) <= 0) hasil.push({ jenis: 'pembulatan', dasar: 60, alternatif: 1, digit: 2, perbaikan: null, teks: `Berbeda ${sebutNilai(beda, k.sel)}, tidak lebih dari yang dapat ditimbulkan pembulatan angka-angka yang dipakai.` });
  return hasil;
}

/** The greatest difference that rounded operands can make, each off by half of its last place; zero where none is rounded. */
function batasPembulatan(k: Kasus, medan: Medan, operand: readonly Uraian[], e: Desimal): Desimal {
  const bulat = operand.flatMap((d) => {
    const s = medan.sel.get(d.sebutan);
    return s?.nilai && s.presisi > 0 ? [s] : [];
  });
  if (bulat.length === 0 || bulat.length > 60 || k.seharusnya.jenis === 'tercetak') return Desimal.nol;
  const setengah = (presisi: number): Desimal => Desimal.dari(`0.${'0'.repeat(presisi)}5`);
  return Desimal.jumlah([setengah(k.sel.presisi), ...bulat.map((s) => hitung(k.seharusnya, new Map([[s.kunci, s.nilai!.tambah(setengah(s.presisi))]]))?.kurang(e).mutlak() ?? Desimal.nol)]);
}

function gabungan(u: Uraian, ubah: (n: Desimal) => Desimal): Desimal | undefined {
  return hitung({ ...u, bagian: isiDaftar(u.bagian).map((b): Uraian => ({ ...b, jenis: 'tetap', nilai: b.nilai && ubah(b.nilai), bagian: [] })) });
}

/** Rounded to thousands, millions, whole numbers before the division. */
function operandDibulatkan(k: Kasus, operand: readonly Uraian[]): Calon[] {
  if (operand.length === 0 || operand.length > 4 || !['persen', 'capaian', 'tumbuh', 'capaianNegatif', '/'].includes(k.seharusnya.jenis)) return [];
  const p = k.sel.nilai!;
  const ribuan = operand.every((o) => o.nilai && o.nilai.mutlak().banding(Desimal.dariBulat(1_000_000)) > 0);
  const satuan = ribuan ? (['1000', '1000000', '1000000000'] as const) : (['1'] as const);
  for (const s of satuan) {
    const f = Desimal.dari(s);
    const ganti = new Map(operand.flatMap((o): [string, Desimal][] => (o.nilai ? [[o.sebutan, o.nilai.bagi(f)!.bulatkan(0).kali(f)]] : [])));
    if (operand.every((o) => !o.nilai || ganti.get(o.sebutan)!.sama(o.nilai))) continue;
    const n = hitung(k.seharusnya, ganti);
    if (!n || !tercetakSama(p, n, k.sel.presisi)) continue;
    const sebut = s === '1' ? 'ke bilangan bulat' : s === '1000' ? 'ke ribuan' : s === '1000000' ? 'ke jutaan' : 'ke miliaran';
    return [{ jenis: 'dibulatkan-dahulu', dasar: 82, alternatif: 3, digit: digitCetak(p, k.sel.presisi), teks: `Operandnya dibulatkan ${sebut} sebelum dibagi.`, bacaan: `rumus:dibulatkan-dahulu-${s}` }];
  }
  return [];
}

/** The percentage of a parent as the mean of its children's percentages, not as the ratio of the sums. */
export function hipotesisRataPersen(k: Kasus, medan: Medan): Calon[] {
  if (k.sel.sebagai === 'rupiah') return [];
  const p = k.sel.nilai!;
  const { tabel, kolom } = k.letak;
  const kelompok = new Map<string, string[]>();
  const pakai = (sebutan: readonly string[]): void => {
    const baris = [...new Set(sebutan.map((s) => medan.letakDari(s)).filter((l) => l.tabel === tabel && l.baris !== k.letak.baris).map((l) => l.baris))];
    if (baris.length > 1) kelompok.set(baris.join('|'), baris);
  };
  for (const d of new Set(daun(k.seharusnya).map((x) => x.sebutan))) {
    for (const x of medan.klaimSel(d)) if (x.seharusnya.jenis === 'jumlah' || x.seharusnya.jenis === '+') pakai(daun(x.seharusnya).map((y) => y.sebutan));
  }
  for (const b of k.seharusnya.bagian) if (b.jenis === 'jumlah' || b.jenis === '+') pakai(daun(b).map((y) => y.sebutan));
  // Codes of rows name their parents, too.
  const anakKode = medan.sekolom(k.sel.kunci).map((s) => medan.letakDari(s.kunci).baris).filter((b) => b.startsWith(`${k.letak.baris}.`) && !b.slice(k.letak.baris.length + 1).includes('.'));
  if (anakKode.length > 1) kelompok.set(anakKode.join('|'), anakKode);
  const hasil: Calon[] = [];
  for (const baris of kelompok.values()) {
    const sel = baris.map((b) => medan.selDi(tabel, b, kolom)).filter((s): s is SelTercetak => s?.nilai !== undefined);
    if (sel.length < 2) continue;
    const rata = Desimal.jumlah(sel.map((s) => s.nilai!)).bagi(Desimal.dariBulat(sel.length))!;
    if (!tercetakSama(p, rata, k.sel.presisi) && !p.sama(potong(rata, k.sel.presisi))) continue;
    hasil.push({ jenis: 'rata-rata-persen', dasar: 88, alternatif: kelompok.size + 1, digit: digitCetak(p, k.sel.presisi), sel: sel.map((s) => s.kunci), bacaan: 'rumus:rata-rata-persen', teks: `Rata-rata persentase ${sel.length} bagiannya (${sel.length <= 4 ? gabung(sel.map((s) => s.tercetak.trim())) : `${sel[0]!.tercetak.trim()} … ${sel.at(-1)!.tercetak.trim()}`}), bukan jumlah dibagi jumlah (${sebutNilai(k.seharusnya.nilai!, k.sel)}).` });
    break;
  }
  return hasil.length > 0 ? hasil : rataBuku(k);
}

/** The same over the children that the ledger knows. */
function rataBuku(k: Kasus): Calon[] {
  const [a, b] = k.luas.bagian;
  if (k.luas.jenis !== 'persen' || !a || !b || a.bagian.length < 2) return [];
  const perSubjek = new Map(b.bagian.map((x) => [x.sebutan.split('/')[3], x.nilai]));
  const persen = a.bagian.map((x) => {
    const penyebut = perSubjek.get(x.sebutan.split('/')[3]);
    return x.nilai && penyebut && persenDari(x.nilai, penyebut);
  });
  if (persen.some((x) => !x)) return [];
  const rata = Desimal.jumlah(persen as Desimal[]).bagi(Desimal.dariBulat(persen.length))!;
  if (!tercetakSama(k.sel.nilai!, rata, k.sel.presisi)) return [];
  return [{ jenis: 'rata-rata-persen', dasar: 86, alternatif: 1, digit: digitCetak(k.sel.nilai!, k.sel.presisi), bacaan: 'rumus:rata-rata-persen', teks: `Rata-rata persentase ${persen.length} bagiannya menurut buku besar, bukan jumlah dibagi jumlah (${sebutNilai(k.seharusnya.nilai!, k.sel)}).` }];
}

/** The other way round: the ratio of the sums where the mean of the percentages is claimed. */
export function hipotesisRasio(k: Kasus, medan: Medan): Calon[] {
  if (k.seharusnya.jenis !== 'rata') return [];
  const bagian = isiDaftar(k.seharusnya.bagian).filter((b) => b.nilai).map((b) => medan.klaimSel(b.sebutan).find((x) => x.seharusnya.jenis === 'persen')?.seharusnya.bagian.map((x) => hitung(x)));
  if (bagian.length < 2 || bagian.some((b) => !b?.[0] || !b[1])) return [];
  const [a, b] = [0, 1].map((i) => Desimal.jumlah(bagian.map((x) => x![i]!)));
  const rasio = persenDari(a!, b!);
  if (!rasio || !tercetakSama(k.sel.nilai!, rasio, k.sel.presisi)) return [];
  return [{ jenis: 'rasio-bukan-rata', dasar: 86, alternatif: 1, digit: digitCetak(k.sel.nilai!, k.sel.presisi), bacaan: 'rumus:rasio-bukan-rata', teks: `Jumlah dibagi jumlah (${formatAngka(a!)} / ${formatAngka(b!)}), bukan rata-rata ${bagian.length} persentase (${sebutNilai(k.seharusnya.nilai!, k.sel)}).` }];
}

/** An amount that was computed back from a rounded percentage: 7.850.041.878 is 96 % of 8.177.126.957, cut. */
export function hipotesisDariPersen(k: Kasus, medan: Medan): Calon[] {
  const p = k.sel.nilai!;
  if (k.sel.sebagai === 'persen' || p.mutlak().banding(Desimal.dariBulat(100_000)) < 0 || p.bulatkan(0).tanda <= 0) return [];
  const digit = digitBerarti(p);
  const dasarHitung = new Map<string, { readonly nilai: Desimal; readonly sebut: string; readonly kunci: readonly string[] }>();
  const tawarkan = (nilai: Desimal | undefined, sebut: string, kunci: readonly string[]): void => {
    if (nilai && nilai.banding(p) > 0 && !k.seharusnya.nilai?.sama(nilai) && !dasarHitung.has(nilai.toString())) dasarHitung.set(nilai.toString(), { nilai, sebut, kunci });
  };
  for (const s of medan.sebaris(k.sel.kunci)) if (s.kunci !== k.sel.kunci && s.sebagai !== 'persen') tawarkan(s.nilai, `${s.kolom} (${s.tercetak.trim()})`, [s.kunci]);
  // Figures of running text stand one below the other.
  const teks = medan.sekolom(k.sel.kunci);
  if (medan.sebaris(k.sel.kunci).length === 1 && teks.length <= 60) for (const s of teks) if (s.kunci !== k.sel.kunci && s.sebagai !== 'persen') tawarkan(s.nilai, `${sebutBaris(s)} (${s.tercetak.trim()})`, [s.kunci]);
  // Not of the figure itself: that would be a slip of digits.
  if (k.seharusnya.bagian.length > 0) for (const d of daun(k.seharusnya).slice(0, 6)) tawarkan(d.nilai, `${sebutSuku(d.sebutan, k.sel, medan)} (${d.nilai && sebutNilai(d.nilai, k.sel)})`, medan.sel.has(d.sebutan) ? [d.sebutan] : []);
  const akar = medan.akarDari(k.sel.kunci);
  for (const t of medan.sekitar(akar)) if (t.hubungan === 'pagu') tawarkan(t.nilai, `${t.nama} (${sebutNilai(t.nilai, k.sel)})`, []);
  const persenSebaris = medan.sebaris(k.sel.kunci).filter((s) => s.sebagai === 'persen' && s.nilai);
  const hasil: Calon[] = [];
  for (const b of dasarHitung.values()) {
    const r = persenDari(p, b.nilai)!;
    for (let skala = 0; skala <= 2; skala++) {
      const persen = r.bulatkan(skala);
      const n = b.nilai.kali(persen).bagi(seratus)!;
      const dipotong = p.sama(potong(n, k.sel.presisi));
      if (persen.nol || persen.sama(seratus) || !(dipotong || p.sama(n.bulatkan(k.sel.presisi)))) continue;
      const tercetak = persenSebaris.find((s) => s.nilai!.sama(persen));
      const tepat = p.sama(n);
      hasil.push({
        jenis: 'dihitung-dari-persen', dasar: tercetak ? 80 : 78 - 6 * skala, alternatif: dasarHitung.size * 2 * (tercetak ? 1 : 10 ** (2 + skala)), digit: tepat ? Math.min(digit, digitBerarti(b.nilai)) : Math.max(digit, p.bulatkan(0).toString().length), sel: [...b.kunci, ...(tercetak ? [tercetak.kunci] : [])],
        teks: `Dihitung balik dari persentase: ${sebutNilai(persen, { sebagai: 'persen', presisi: skala })} dari ${b.sebut}${tepat ? '' : dipotong ? ', dipotong' : ', dibulatkan'}.`,
      });
      break;
    }
  }
  return hasil;
}
