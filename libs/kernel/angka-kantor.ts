import { Desimal } from './desimal.js';
import { adalahBulatTertulis, bacaPola, type BacaanPola, type SebagaiAngka } from './pola-angka.js';

/**
 * What the reader of office text makes of one cell. `mentah` is always the text as it stood. `satuan` is the unit as
 * written, `%` for a percentage, `Rp` where the cell itself says rupiah. `peringatan` tells what was repaired in reading.
 * `ambigu` is a number that has no single reading; `bukan-angka` is no number at all.
 */
export type AngkaKantor =
  | { readonly jenis: 'angka'; readonly nilai: Desimal; readonly satuan: string | null; readonly persen: boolean; readonly peringatan: readonly string[]; readonly mentah: string }
  | { readonly jenis: 'kosong' | 'strip' | 'tidak-berlaku'; readonly mentah: string }
  | { readonly jenis: 'ambigu' | 'bukan-angka'; readonly alasan: string; readonly mentah: string };

export interface CaraBaca {
  /**
   * What the cell should hold. `rupiah`: a single separator before exactly three digits groups (`1.234` is 1234), since
   * rupiah has at most two decimals; units and percentages are refused. `kuantitas` (the default): such a text is ambiguous,
   * unless the part before the separator is 0 or has more than three digits. A cell that says Rp is read as rupiah either way.
   */
  readonly sebagai?: SebagaiAngka;
}

const polaTidakBerlaku = /^(n ?\/ ?a|n\.? ?a\.?|tidak berlaku|tdk\.? berlaku)$/i;
/** Sign, Rp, sign again, then the digits with their separators and blanks, then whatever follows. */
const polaSel = /^([-+])? ?((?:rp|idr)\.? ?)?([-+])? ?([.,]?\d[\d., ]*)(.*)$/i;
const polaKurung = /^((?:rp|idr)\.? ?)?\( ?([^()]*\d[^()]*)\) ?(%?)$/i;
const polaSatuan = /^\p{L}+[23²³]?\.?(?: ?[ /&-] ?\p{L}+[23²³]?\.?)*$/u;
const polaKelipatan = /^(ribu|rb|juta|jt|miliar|milyar|milliar|triliun|trilyun)\b/i;

/** One kind of blank, one kind of dash. */
export function rapikanSel(teks: string): string {
  return teks.replace(/\s+/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-').trim();
}

/**
 * Reads a number as Indonesian offices write it: grouped with dots or commas, with Rp, `,-`, brackets for negative,
 * a unit, a percent sign, or a stray blank. Exact; what has more than one reading is refused with the reason.
 * It is for text: the number of a spreadsheet's numeric cell needs no reading and must not be turned into office text first.
 */
export function bacaAngkaKantor(teks: string, cara: CaraBaca = {}): AngkaKantor {
  const t = rapikanSel(teks);
  if (t === '') return { jenis: 'kosong', mentah: teks };
  if (/^((rp|idr)\.? ?)?-+$/i.test(t)) return { jenis: 'strip', mentah: teks };
  if (polaTidakBerlaku.test(t)) return { jenis: 'tidak-berlaku', mentah: teks };
  const hasil = bacaSel(t, cara.sebagai ?? 'kuantitas');
  if ('alasan' in hasil) return { jenis: hasil.jenis, alasan: hasil.alasan, mentah: teks };
  const { nilai, satuan, peringatan } = hasil;
  return { jenis: 'angka', nilai, satuan, persen: satuan === '%', peringatan, mentah: teks };
}

interface Tolak {
  readonly jenis: 'ambigu' | 'bukan-angka';
  readonly alasan: string;
}

interface Terbaca {
  readonly nilai: Desimal;
  readonly satuan: string | null;
  readonly peringatan: readonly string[];
}

const ambigu = (alasan: string): Tolak => ({ jenis: 'ambigu', alasan });
const bukanAngka = (alasan: string): Tolak => ({ jenis: 'bukan-angka', alasan });

function bacaSel(t: string, sebagai: SebagaiAngka): Terbaca | Tolak {
  if (t.startsWith('#')) return bukanAngka(`"${t}" adalah galat rumus lembar kerja, bukan angka. Perbaiki rumusnya, atau kosongkan.`);
  if (t.length > 200) return bukanAngka('Teks terlalu panjang untuk sebuah angka.');
  const kurung = polaKurung.exec(t);
  const sel = polaSel.exec(kurung ? `${kurung[1] ?? ''}${kurung[2]!.trim()}${kurung[3]}` : t);
  if (!sel) return bukanAngka(`"${t}" bukan angka. Tulis angka, misalnya 1234567,89; bila tidak ada nilainya tulis "-".`);
  const [, tanda1, rp, tanda2, angka, ekor] = sel as unknown as [string, string?, string?, string?, string?, string?];
  const tanda = [tanda1, tanda2, kurung ? '-' : undefined].filter((x) => x !== undefined);
  if (tanda.length > 1) return ambigu(`"${t}" bertanda dua kali. Tulis satu tanda minus saja.`);

  const inti = bacaInti(t, angka!.trim(), ekor!.trim(), rp === undefined ? sebagai : 'Rp');
  if ('alasan' in inti) return inti;
  if (kurung && inti.satuan !== null && !['%', 'Rp'].includes(inti.satuan)) {
    return ambigu(`"${t}" dapat berarti nilai negatif atau keterangan dalam kurung. Tulis dengan tanda minus, atau tanpa kurung.`);
  }
  return tanda[0] === '-' ? { ...inti, nilai: inti.nilai.negatif() } : inti;
}

/** Digits and what follows them, sign and brackets gone. `Rp` is rupiah because the cell `t` says so. */
function bacaInti(t: string, angka: string, ekor: string, sebagai: SebagaiAngka | 'Rp'): Terbaca | Tolak {
  const tanpaSen = /^(.*\d) ?[.,]$/.exec(angka);
  const penutup = tanpaSen ? /^(?:-{1,2}|=)(.*)$/.exec(ekor) : null;
  const akhiran = bacaAkhiran(t, penutup ? penutup[1]!.trim() : ekor);
  if (typeof akhiran !== 'string') return akhiran;

  const bertandaRp = sebagai === 'Rp' || penutup !== null || akhiran === 'Rp';
  const cara = bertandaRp ? 'rupiah' : sebagai;
  if (cara === 'rupiah' && akhiran !== '' && akhiran !== 'Rp') {
    return bukanAngka(`"${t}" bersatuan "${akhiran}", padahal rupiah. Tulis nilai rupiahnya saja.`);
  }
  const bacaan = tanpaSen && !penutup ? bacaTerpotong(angka, tanpaSen[1]!, cara) : bacaPola(penutup ? tanpaSen![1]! : angka, cara);
  if ('alasan' in bacaan) return ambigu(bacaan.alasan);
  return { nilai: Desimal.dari(bacaan.nilai), satuan: bertandaRp ? 'Rp' : akhiran || null, peringatan: bacaan.peringatan };
}

/** The unit behind the digits: empty, `%`, `Rp`, or as written. */
function bacaAkhiran(t: string, ekor: string): string | Tolak {
  if (ekor === '' || ekor === '%') return ekor;
  if (/^persen$/i.test(ekor)) return '%';
  if (/^rupiah$/i.test(ekor)) return 'Rp';
  if (ekor === '-') return ambigu(`"${t}" berakhir dengan minus. Tulis minus di depan bila nilainya negatif, atau hapus.`);
  if (/^e ?[-+]?\d+$/i.test(ekor)) return ambigu(`"${t}" adalah notasi ilmiah, angkanya tidak lengkap. Tulis semua angkanya.`);
  if (polaKelipatan.test(ekor)) return ambigu(`"${t}" disingkat dengan kata, sehingga angkanya mungkin dibulatkan. Tulis semua angkanya.`);
  if (polaSatuan.test(ekor)) return ekor;
  return bukanAngka(`"${t}" bukan satu angka dengan satuannya. Tulis satu angka, lalu satuannya, misalnya 22 unit.`);
}

/**
 * A last separator with nothing behind it. Behind a complete grouping with the other separator, or in rupiah behind a
 * whole number, only the sen can be missing; else decimals or a group may have been cut off, or it is a row number.
 */
function bacaTerpotong(angka: string, depan: string, cara: SebagaiAngka): BacaanPola {
  const ujung = angka.at(-1)!;
  const utuh = adalahBulatTertulis(depan) && !depan.includes(ujung) && (cara === 'rupiah' || /[.,]/.test(depan));
  if (!utuh) return { alasan: `"${angka}" berakhir dengan "${ujung}": mungkin angkanya terpotong, atau nomor urut. Periksa ke dokumennya, lalu hapus tanda itu atau lengkapi angkanya.` };
  // Grouping is certain here, so a single group is read as rupiah reads it.
  const bacaan = bacaPola(depan, 'rupiah');
  return 'alasan' in bacaan ? bacaan : { nilai: bacaan.nilai, peringatan: [`Tanda "${ujung}" di ujung "${angka}" diabaikan.`] };
}
