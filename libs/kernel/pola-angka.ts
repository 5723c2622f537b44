/** What a number stands for. Rupiah carries at most two decimals, which decides readings that a quantity leaves open. */
export type SebagaiAngka = 'rupiah' | 'kuantitas';

/** The one reading of a run of digits, separators and blanks as a canonical decimal string, or why there is none. */
export type BacaanPola =
  | { readonly nilai: string; readonly peringatan: readonly string[] }
  | { readonly alasan: string };

const polaBulat = /^\d+$/;
const polaKelompok = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*$/;
const polaKelompokPecahan = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,|(?:,\d{3})+\.)\d+$/;
const polaPecahan = /^(?:0|[1-9]\d*)[.,]\d+$/;

/** Whether the text is whole or in complete groups of three, without decimals. */
export function adalahBulatTertulis(teks: string): boolean {
  return polaBulat.test(teks) || polaKelompok.test(teks);
}

/**
 * Reads digits by their grouping pattern. Every well-formed reading is listed; the text is accepted when exactly one is
 * left. So `1.234` is two numbers as a kuantitas and one as rupiah, `50.000.0000` is none, `1.234.567,89` is one.
 */
export function bacaPola(teks: string, sebagai: SebagaiAngka): BacaanPola {
  return teks.includes(' ') ? bacaBerspasi(teks, sebagai) : bacaRapat(teks, sebagai);
}

function bacaRapat(teks: string, sebagai: SebagaiAngka): BacaanPola {
  const semua = bacaanBaku(teks);
  const [nilai, lain] = semua.filter((n) => sebagai === 'kuantitas' || angkaPecahan(n) <= 2);
  if (nilai === undefined) return { alasan: semua.length > 0 ? alasanPecahanRupiah(teks) : alasanKelompok(teks) };
  if (lain !== undefined) return { alasan: alasanDuaBacaan(teks, nilai, lain) };
  const tigaPecahan = angkaPecahan(nilai) === 3 && !nilai.startsWith('0');
  return { nilai, peringatan: tigaPecahan ? [`"${teks}" dibaca dengan tiga angka di belakang koma, bukan sebagai ribuan.`] : [] };
}

/**
 * A blank inside a number is damage of scanning or typing. It is dropped only where the whole is then well-formed and
 * the pieces alone are not: `4.145.77 8.717` is one number, `1 23.456.789` may be a row number and an amount.
 */
function bacaBerspasi(teks: string, sebagai: SebagaiAngka): BacaanPola {
  const rapat = teks.replaceAll(' ', '');
  const bagian = teks.split(' ');
  const utuh = (t: string) => bacaanBaku(t).length > 0;
  const diDalamKelompok = teks.match(/\d (?=\d)/g)?.length ?? 0;
  const bernomorUrut = /^\d{1,2}\.$/.test(bagian[0]!) && utuh(bagian.slice(1).join(''));
  if (bagian.every(utuh) || diDalamKelompok > 1 || bernomorUrut) {
    return { alasan: `"${teks}" dapat berarti satu angka yang terpotong spasi atau beberapa angka. Tulis satu angka saja, tanpa spasi.` };
  }
  const bacaan = bacaRapat(rapat, sebagai);
  return 'alasan' in bacaan ? bacaan : { nilai: bacaan.nilai, peringatan: [`Spasi di dalam angka diabaikan: "${teks}" dibaca "${rapat}".`, ...bacaan.peringatan] };
}

/** All numbers that the text can be by the rules of writing alone: none, one, or two. */
function bacaanBaku(teks: string): string[] {
  if (polaBulat.test(teks)) return [tanpaNolDepan(teks)];
  if (polaKelompokPecahan.test(teks)) return [keDesimal(teks)];
  const hasil: string[] = [];
  if (polaKelompok.test(teks)) hasil.push(teks.replace(/[.,]/g, ''));
  if (polaPecahan.test(teks)) hasil.push(keDesimal(teks));
  return hasil;
}

/** The last separator is the decimal one, the others group. */
function keDesimal(teks: string): string {
  const letak = Math.max(teks.lastIndexOf('.'), teks.lastIndexOf(','));
  return `${teks.slice(0, letak).replace(/[.,]/g, '')}.${teks.slice(letak + 1)}`;
}

function tanpaNolDepan(teks: string): string {
  return teks.replace(/^0+(?=\d)/, '');
}

function angkaPecahan(nilai: string): number {
  return nilai.split('.')[1]?.length ?? 0;
}

function alasanDuaBacaan(teks: string, ribuan: string, desimal: string): string {
  const koma = desimal.replace('.', ',');
  return `"${teks}" dapat berarti ${ribuan} (ribuan) atau ${koma} (desimal). Tulis ${ribuan} bila ribuan, atau ${koma}0 bila desimal.`;
}

function alasanPecahanRupiah(teks: string): string {
  return `"${teks}" mempunyai lebih dari dua angka di belakang koma, padahal rupiah paling banyak dua. Periksa ke dokumennya, lalu tulis misalnya 1234567 atau 1234567,89.`;
}

function alasanKelompok(teks: string): string {
  return `Pengelompokan angka "${teks}" tidak baku: ribuan dipisah per tiga angka dengan satu macam tanda. Periksa ke dokumennya, lalu tulis misalnya 1234567 atau 1234567,89.`;
}
