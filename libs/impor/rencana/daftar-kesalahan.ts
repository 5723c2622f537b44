import { DomainError, type Kesalahan } from '#kernel';
import { bacaAlamat } from '../buku/alamat.js';
import { lembarBuku } from '../lembar.js';

/** Faults listed one by one; the rest is counted. */
const BATAS_DAFTAR = 10_000;

/**
 * The one list of everything that is wrong with a file: by sheet as the workbook has them, row and column, each fault
 * once. Faults of the whole file come first.
 */
export function urutkanKesalahan(salah: readonly Kesalahan[]): Kesalahan[] {
  const sekali = new Map(salah.map((k) => [JSON.stringify([k.kode, k.pesan, k.tempat?.lembar, k.tempat?.sel, k.tempat?.baris]), k]));
  return [...sekali.values()]
    .map((k) => ({ k, letak: letakDari(k) }))
    .sort((a, b) => selisihPertama(a.letak, b.letak))
    .map(({ k }) => k);
}

/** Refuses the file, if anything is wrong with it. `tidakTerdaftar` counts faults that were found but are not in the list. */
export function tolakBilaSalah(salah: readonly Kesalahan[], tidakTerdaftar = 0): void {
  if (salah.length === 0) return;
  const urut = urutkanKesalahan(salah);
  const jumlah = urut.length + tidakTerdaftar;
  const lebih = jumlah - Math.min(urut.length, BATAS_DAFTAR);
  const daftar = lebih === 0 ? urut : [...urut.slice(0, BATAS_DAFTAR), { kode: 'kesalahan-lain', pesan: `Masih ada ${lebih} kesalahan lain yang tidak didaftar satu per satu. Perbaiki yang terdaftar, lalu periksa lagi.` }];
  throw DomainError.dari(daftar, `Berkas ditolak: ada ${jumlah} kesalahan. Tidak ada satu baris pun yang dicatat.`);
}

function letakDari({ tempat }: Kesalahan): readonly number[] {
  if (tempat?.lembar === undefined) return [-1, 0, 0];
  const lembar = lembarBuku.findIndex((l) => l.nama === tempat.lembar);
  return [lembar === -1 ? lembarBuku.length : lembar, tempat.baris ?? 0, (tempat.sel === undefined ? undefined : bacaAlamat(tempat.sel)?.kolom) ?? 0];
}

function selisihPertama(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((n, k) => n !== b[k]);
  return i === -1 ? 0 : a[i]! - b[i]!;
}
