import type { Desimal } from '#kernel';
import type { SelTercetak, Uraian } from '../klaim/hasil-uji.js';
import { daun } from '../klaim/uraian.js';
import { digitBerarti } from './digit.js';
import { hitung, suku } from './hitung.js';
import type { Calon } from './hipotesis.js';
import { hubunganAlamat, jenisHubungan } from './hubungan.js';
import { tercetakSama, type Kasus, type Medan } from './medan.js';
import { sebutBaris, sebutNilai, sebutSuku, sebutTempat } from './sebut.js';

const alamatDari = (kunci: string, medan: Medan): string | undefined => {
  const akar = medan.akarDari(kunci);
  return medan.sel.has(akar) ? undefined : akar;
};

/** The printed value belongs to another row, column, tahap, year or basis, or the same formula was used with such an operand. */
export function hipotesisNilaiLain(k: Kasus, medan: Medan): Calon[] {
  return [...sebaris(k, medan), ...sekolom(k, medan), ...bukuBesar(k, medan), ...operandLain(k, medan), ...bagianTercetak(k, medan), ...kolomLain(k, medan), ...selLain(k, medan)];
}

/** Small numbers are everywhere: a cell to copy from is one of several kinds of places that were looked at. */
const SUMBER = 4;

/** The kind of a mistake between two cells of one row: by the figures that they print, else by heading alone. */
function jenisKolom(dari: string, ke: SelTercetak, medan: Medan): readonly [jenis: string, dasar: number] {
  const [a, b] = [alamatDari(dari, medan), alamatDari(ke.kunci, medan)];
  const hubungan = a !== undefined && b !== undefined ? hubunganAlamat(a, b) : undefined;
  if (hubungan && hubungan !== 'lain' && hubungan !== 'pagu') return jenisHubungan[hubungan];
  return (b !== undefined && adalahFisik(b)) || /fisik/i.test(ke.kolom) ? jenisHubungan.fisik : ['nilai-kolom-lain', 76];
}

function sebaris(k: Kasus, medan: Medan): Calon[] {
  const p = k.sel.nilai!;
  const akar = medan.akarDari(k.sel.kunci);
  const lain = medan.sebaris(k.sel.kunci).filter((s) => s.kunci !== k.sel.kunci && s.nilai && sejenis(k.sel, s) && medan.akarDari(s.kunci) !== akar);
  return lain.filter((s) => sepadan(p, k.sel.presisi, s)).map((s): Calon => {
    const [jenis, dasar] = jenisKolom(k.sel.kunci, s, medan);
    return { jenis, dasar, alternatif: SUMBER * lain.length, digit: digitBerarti(p), sel: [s.kunci], bacaan: jenis === 'fisik-sebagai-uang' ? 'buku:fisik' : `kolom:${medan.letakDari(s.kunci).kolom}`, teks: `Sama dengan kolom ${s.kolom} pada baris yang sama (${s.tercetak.trim()}).` };
  });
}

/** Money is never mistaken for a count or a percentage. */
const sejenis = (a: SelTercetak, b: SelTercetak): boolean => (a.sebagai === 'rupiah') === (b.sebagai === 'rupiah');

/** Equal as far as both are printed. */
function sepadan(p: Desimal, presisi: number, s: SelTercetak): boolean {
  return p.sama(s.nilai!) || (presisi < s.presisi && presisi > 0 && p.sama(s.nilai!.bulatkan(presisi)));
}

function sekolom(k: Kasus, medan: Medan): Calon[] {
  const p = k.sel.nilai!;
  const banyak = medan.sekolom(k.sel.kunci).length;
  const akar = medan.akarDari(k.sel.kunci);
  const digit = digitBerarti(p);
  const { tabel, kolom } = k.letak;
  // A total that equals a part of it is a matter of sums.
  const bagian = new Set(medan.klaimSel(k.sel.kunci).flatMap((x) => (x.seharusnya.jenis === 'tercetak' ? [] : (suku(x.seharusnya) ?? []).map((y) => y.daun.sebutan))));
  const gagal = new Map(medan.gagalSekolom(k.sel.kunci).flatMap((x) => (x.seharusnya.nilai && tercetakSama(p, x.seharusnya.nilai, k.sel.presisi) ? [[x.sel.kunci, x] as const] : [])));
  const calon = new Set([...medan.bernilai(p).map((s) => s.kunci).filter((x) => medan.letakDari(x).tabel === tabel && medan.letakDari(x).kolom === kolom), ...gagal.keys()]);
  return [...calon].flatMap((kunci): Calon[] => {
    const s = medan.sel.get(kunci)!;
    if (kunci === k.sel.kunci || bagian.has(kunci) || !s.nilai || medan.akarDari(kunci) === akar) return [];
    const alternatif = SUMBER * Math.min(banyak, 2 * medan.jarak(kunci, k.sel.kunci));
    const tercetak = s.nilai.sama(p);
    const seharusnya = gagal.get(kunci);
    // A row that is computed from this one fails along with it: no exchange.
    const terkait = seharusnya && (daun(seharusnya.seharusnya).some((d) => d.sebutan === k.sel.kunci) || daun(k.seharusnya).some((d) => d.sebutan === s.kunci));
    const balik = seharusnya && !terkait && k.seharusnya.nilai && tercetakSama(s.nilai, k.seharusnya.nilai, s.presisi);
    if (balik) return [{ jenis: 'baris-tertukar', dasar: 80, alternatif, digit, sel: [s.kunci], tambahan: 1, teks: `Tertukar dengan baris ${sebutBaris(s)}: masing-masing memuat nilai baris yang lain.` }];
    if (seharusnya && !terkait) return [{ jenis: 'nilai-baris-lain', dasar: 70, alternatif, digit, sel: [s.kunci], teks: `Nilai yang seharusnya pada baris ${sebutBaris(s)}.` }];
    if (!tercetak) return [];
    // A value that its own row does not deserve is no source to copy from.
    const benar = !medan.klaimSel(s.kunci).some((x) => !x.lulus);
    return [{ jenis: 'nilai-baris-lain', dasar: benar ? 75 : 60, alternatif, digit, sel: [s.kunci], teks: `Sama dengan baris ${sebutBaris(s)} pada kolom yang sama.` }];
  });
}

/** Figures of the ledger near the one that is claimed, near its operands, or near the figure that the cell prints. */
function bukuBesar(k: Kasus, medan: Medan): Calon[] {
  const p = k.sel.nilai!;
  const digit = digitBerarti(p);
  const alamat = new Set(daun(k.seharusnya).slice(0, 6).flatMap((d) => (d.jenis === 'angka' ? [d.sebutan] : alamatDari(d.sebutan, medan) ?? [])));
  const sendiri = alamatDari(k.sel.kunci, medan);
  if (sendiri !== undefined) alamat.add(sendiri);
  const hasil: Calon[] = [];
  const ada = new Set<string>();
  // The cell has a second claim, that it is physical progress, and that one holds.
  const fisik = medan.klaimSel(k.sel.kunci).find((x) => x.lulus && x.seharusnya.jenis === 'angka' && adalahFisik(x.seharusnya.sebutan))?.seharusnya.sebutan;
  if (fisik !== undefined && k.seharusnya.sebutan !== fisik) {
    hasil.push({ jenis: 'fisik-sebagai-uang', dasar: 86, alternatif: 1, digit: Math.max(digit, k.sel.presisi), tambahan: 0.5, bacaan: 'buku:fisik', teks: `Yang tercetak kemajuan fisik (${sebutNilai(p, k.sel)}), bukan uang.` });
    ada.add(fisik);
  }
  for (const a of alamat) {
    const langsung = k.seharusnya.sebutan === a || sendiri === a;
    const sekitar = medan.sekitar(a);
    for (const t of sekitar) {
      if (ada.has(t.alamat) || t.hubungan === 'anak' || (!langsung && t.hubungan !== 'fisik') || !tercetakSama(p, t.nilai, k.sel.presisi)) continue;
      ada.add(t.alamat);
      const [jenis, dasar] = jenisHubungan[t.hubungan];
      hasil.push({ jenis, dasar, alternatif: Math.max(2, sekitar.length), digit, bacaan: t.hubungan === 'fisik' ? 'buku:fisik' : `buku:${bacaanAlamat(a, t.alamat)}`, sel: medan.selAngka(t.alamat).slice(0, 1), teks: `Sama dengan ${t.nama} di buku besar (${sebutNilai(t.nilai, k.sel)}).` });
    }
  }
  return hasil;
}

const adalahFisik = (alamat: string): boolean => alamat.split('/')[2] === 'fisik';

/** What of an address changes, without the node: the same for every row of a column. */
function bacaanAlamat(a: string, b: string): string {
  const [x, y] = [a.split('/'), b.split('/')];
  return y.map((s, i) => (i === 3 ? '~' : s === x[i] ? '' : s)).join('/');
}

/** One operand taken from another column, row, place or ledger figure. */
function operandLain(k: Kasus, medan: Medan): Calon[] {
  const operand = [...new Map(daun(k.seharusnya).map((d) => [d.sebutan, d])).values()].filter((d) => d.nilai);
  if (operand.length === 0 || operand.length > 4 || k.seharusnya.jenis === 'tercetak' || k.seharusnya.jenis === 'angka') return [];
  const p = k.sel.nilai!;
  const [digit, hasil] = [digitBerarti(p), [] as Calon[]];
  const coba = (x: Uraian, nilai: Desimal, c: () => Omit<Calon, 'digit'>): void => {
    if (nilai.sama(x.nilai!)) return;
    const n = hitung(k.seharusnya, new Map([[x.sebutan, nilai]]));
    if (n && tercetakSama(p, n, k.sel.presisi)) hasil.push({ digit, ...c() });
  };
  for (const x of operand) {
    const s = medan.sel.get(x.sebutan);
    const nama = sebutSuku(x.sebutan, k.sel, medan);
    const alamat = x.jenis === 'angka' ? x.sebutan : alamatDari(x.sebutan, medan);
    if (s) {
      const baris = medan.sebaris(x.sebutan).filter((y) => y.kunci !== k.sel.kunci && y.nilai && !y.nilai.nol && sejenis(s, y) && !operand.some((o) => o.sebutan === y.kunci));
      for (const y of baris) {
        coba(x, y.nilai!, () => {
          const [jenis, dasar] = jenisKolom(x.sebutan, y, medan);
          return { jenis, dasar, alternatif: operand.length * baris.length, sel: [x.sebutan, y.kunci], bacaan: `operand:${medan.letakDari(x.sebutan).kolom}>${medan.letakDari(y.kunci).kolom}`, teks: `Dihitung dengan kolom ${y.kolom} (${y.tercetak.trim()}), bukan ${s.kolom} (${s.tercetak.trim()}).` };
        });
      }
      const banyak = medan.sekolom(x.sebutan).length;
      for (const y of medan.sekolomMenjadi(x.sebutan, (n) => hitung(k.seharusnya, new Map([[x.sebutan, n]])), p, k.sel.presisi)) {
        if (y.kunci === x.sebutan || y.kunci === k.sel.kunci) continue;
        coba(x, y.nilai!, () => ({ jenis: 'operand-baris-lain', dasar: 62, alternatif: operand.length * Math.min(banyak, 2 * medan.jarak(x.sebutan, y.kunci)), sel: [x.sebutan, y.kunci], teks: `Dihitung dengan ${y.kolom} baris ${sebutBaris(y)} (${y.tercetak.trim()}), bukan barisnya sendiri.` }));
      }
      for (const kunci of medan.seakar(x.sebutan)) {
        const y = medan.sel.get(kunci);
        if (y?.nilai && kunci !== x.sebutan) coba(x, y.nilai, () => ({ jenis: 'angka-tempat-lain', dasar: 78, alternatif: operand.length, sel: [x.sebutan, kunci], teks: `Dihitung dari ${nama} seperti tercetak di ${sebutTempat(y, k.sel)} (${y.tercetak.trim()}), bukan ${s.tercetak.trim()}.` }));
      }
    }
    if (alamat === undefined) continue;
    const sekitar = medan.sekitar(alamat);
    for (const t of sekitar) {
      if (t.hubungan === 'anak' || t.hubungan === 'induk') continue;
      coba(x, t.nilai, () => {
        const [jenis, dasar] = jenisHubungan[t.hubungan];
        return { jenis, dasar: dasar - 2, alternatif: operand.length * sekitar.length, sel: [x.sebutan].filter((y) => medan.sel.has(y)), bacaan: `buku:${bacaanAlamat(alamat, t.alamat)}`, teks: `Dihitung dengan ${t.nama} (${sebutNilai(t.nilai, s ?? k.sel)}), bukan ${nama}.` };
      });
    }
    // The figure was printed wrong here and right in the ledger, from which the cell was computed.
    const tertulis = medan.klaimSel(x.sebutan).find((y) => !y.lulus && y.seharusnya.nilai);
    if (tertulis) coba(x, tertulis.seharusnya.nilai!, () => ({ jenis: 'operand-salah', dasar: 70, alternatif: operand.length, sel: [x.sebutan], perbaikan: { kunci: x.sebutan, nilai: tertulis.seharusnya.nilai!.bulatkan(s!.presisi) }, teks: `Dihitung dari ${nama} yang benar (${sebutNilai(tertulis.seharusnya.nilai!, s!)}); yang tercetak di sana ${s!.tercetak.trim()}.` }));
  }
  return hasil;
}

/** A computed operand, taken instead as a cell of the row prints it: rounded, or wrong there. */
function bagianTercetak(k: Kasus, medan: Medan): Calon[] {
  const u = k.seharusnya;
  const p = k.sel.nilai!;
  const lain = medan.sebaris(k.sel.kunci).filter((y) => y.kunci !== k.sel.kunci && y.nilai && y.sebagai !== 'rupiah');
  return u.bagian.flatMap((b, i) => (b.bagian.length === 0 || !b.nilai || b.jenis === 'daftar' ? [] : lain.flatMap((y): Calon[] => {
    const n = y.nilai!.sama(b.nilai!) ? undefined : hitung({ ...u, bagian: u.bagian.with(i, { ...b, jenis: 'tetap', nilai: y.nilai, bagian: [] }) });
    if (!n || !tercetakSama(p, n, k.sel.presisi)) return [];
    return [{ jenis: 'dari-yang-tercetak', dasar: 84, alternatif: lain.length, digit: digitBerarti(p), sel: [y.kunci], perbaikan: null, bacaan: `bagian:${medan.letakDari(y.kunci).kolom}`, teks: `Dihitung dari kolom ${y.kolom} seperti tercetak (${y.tercetak.trim()}), bukan dari hasil hitung ${sebutNilai(b.nilai!, { sebagai: 'bilangan', presisi: 2 })}.` }];
  })));
}

/** A sum over a column, made over another one; or all operands of one row taken from another column pair. */
function kolomLain(k: Kasus, medan: Medan): Calon[] {
  const s = suku(k.seharusnya);
  if (!s || s.length < 2 || s.some((x) => x.daun.jenis !== 'tercetak')) return [];
  const letak = s.map((x) => medan.letakDari(x.daun.sebutan));
  const { tabel, kolom } = letak[0]!;
  if (letak.some((l) => l.tabel !== tabel || l.kolom !== kolom)) return [];
  const p = k.sel.nilai!;
  const lain = medan.sebaris(s[0]!.daun.sebutan).filter((y) => y.nilai && medan.letakDari(y.kunci).kolom !== kolom);
  return lain.flatMap((y): Calon[] => {
    const kolomY = medan.letakDari(y.kunci).kolom;
    const ganti = new Map<string, Desimal>();
    for (const [i, x] of s.entries()) {
      const nilai = medan.selDi(tabel, letak[i]!.baris, kolomY)?.nilai;
      if (nilai) ganti.set(x.daun.sebutan, nilai);
    }
    const n = ganti.size === s.length ? hitung(k.seharusnya, ganti) : undefined;
    if (!n || !tercetakSama(p, n, k.sel.presisi)) return [];
    const [jenis, dasar] = jenisKolom(s[0]!.daun.sebutan, y, medan);
    return [{ jenis, dasar: dasar + 1, alternatif: lain.length, digit: digitBerarti(p), sel: [], bacaan: `jumlah-kolom:${kolomY}`, teks: `Sama dengan jumlah kolom ${y.kolom}.` }];
  });
}

/** The same value somewhere else in the report: says something only where it has many digits. */
function selLain(k: Kasus, medan: Medan): Calon[] {
  const p = k.sel.nilai!;
  const digit = digitBerarti(p);
  if (digit < 4) return [];
  const { tabel } = k.letak;
  const calon = medan.bernilai(p).filter((s) => medan.letakDari(s.kunci).tabel !== tabel && medan.akarDari(s.kunci) !== medan.akarDari(k.sel.kunci));
  const sama = calon.find((s) => s.baris.trim().toLowerCase() === k.sel.baris.trim().toLowerCase()) ?? calon[0];
  if (!sama) return [];
  const akar = medan.akarDari(sama.kunci);
  if (k.sel.sebagai === 'persen' && !medan.sel.has(akar) && adalahFisik(akar)) return [{ jenis: 'fisik-sebagai-uang', dasar: 68, alternatif: medan.sel.size / 10, digit, sel: [sama.kunci], teks: `Sama dengan kemajuan fisik di ${sebutTempat(sama, k.sel)}.` }];
  return [{ jenis: 'nilai-sel-lain', dasar: sama.baris.trim().toLowerCase() === k.sel.baris.trim().toLowerCase() ? 64 : 52, alternatif: medan.sel.size, digit, sel: [sama.kunci], teks: `Sama dengan ${sebutTempat(sama, k.sel)}.` }];
}
