import { Desimal, persenDari } from '#kernel';
import type { Uraian } from '../klaim/hasil-uji.js';

/** Other values for leaves, by address or key. */
export type Ganti = ReadonlyMap<string, Desimal>;

const tanpaGanti: Ganti = new Map();
export const seratus = Desimal.dariBulat(100);

/** What a function of the claim language makes of its operands; undefined where it is none of numbers or has no value. */
export function terapkan(fungsi: string, n: readonly Desimal[]): Desimal | undefined {
  const [a, b] = n;
  switch (fungsi) {
    case 'jumlah': return Desimal.jumlah(n);
    case 'rata': return Desimal.jumlah(n).bagi(Desimal.dariBulat(n.length));
    case 'cacah': return Desimal.dariBulat(n.length);
    case 'min': return n.reduce<Desimal | undefined>((x, y) => (x && x.banding(y) <= 0 ? x : y), undefined);
    case 'maks': return n.reduce<Desimal | undefined>((x, y) => (x && x.banding(y) >= 0 ? x : y), undefined);
  }
  if (!a) return undefined;
  if (!b) return fungsi === 'negatif' ? a.negatif() : undefined;
  switch (fungsi) {
    case '+': return a.tambah(b);
    case '-': return a.kurang(b);
    case '*': return a.kali(b);
    case '/': return a.bagi(b);
    case 'persen': return persenDari(a, b);
    case 'tumbuh': return persenDari(b.kurang(a), a);
    case 'capaian': return persenDari(b, a);
    case 'capaianNegatif': return persenDari(a.tambah(a).kurang(b), a);
    case 'batas': return a.banding(b) <= 0 ? a : b;
    case 'bulat': return a.bulatkan(Number(b.toString()));
    default: return undefined;
  }
}

const fungsiDaftar: ReadonlySet<string> = new Set(['jumlah', 'rata', 'min', 'maks', 'cacah']);
const adalahDaftar = (u: Uraian): boolean => u.jenis === 'daftar';

/** The operands with lists opened. */
export function isiDaftar(bagian: readonly Uraian[]): readonly Uraian[] {
  return bagian.some(adalahDaftar) ? bagian.flatMap((u) => (adalahDaftar(u) ? isiDaftar(u.bagian) : [u])) : bagian;
}

/** The value with some leaves replaced; exact, not rounded. */
export function hitung(u: Uraian, ganti: Ganti = tanpaGanti): Desimal | undefined {
  if (u.jenis === 'angka' || u.jenis === 'tercetak') return ganti.get(u.sebutan) ?? (ganti.size > 0 && u.bagian.length > 0 ? jumlahBagian(u, ganti) : u.nilai);
  if (u.jenis === 'tetap') return u.nilai;
  const nilai: Desimal[] = [];
  for (const b of isiDaftar(u.bagian)) {
    const n = hitung(b, ganti);
    if (n) nilai.push(n);
    else if (!fungsiDaftar.has(u.jenis)) return undefined;
  }
  // A sum that has a value has left out the cells that print nothing: so does its repetition.
  return nilai.length === 0 || (u.nilai === undefined && nilai.length < u.bagian.length) ? undefined : terapkan(u.jenis, nilai);
}

/** A figure of the ledger that is the sum of its parts follows them. */
function jumlahBagian(u: Uraian, ganti: Ganti): Desimal | undefined {
  let hasil = u.nilai;
  for (const b of u.bagian) {
    const n = hitung(b, ganti);
    if (n && b.nilai && n !== b.nilai) hasil = hasil?.tambah(n.kurang(b.nilai));
  }
  return hasil;
}

/** How often each leaf counts in a plain sum or difference; undefined where the computation is something else. */
export function suku(u: Uraian): readonly { readonly daun: Uraian; readonly tanda: 1 | -1 }[] | undefined {
  const hasil: { daun: Uraian; tanda: 1 | -1 }[] = [];
  const telusur = (x: Uraian, tanda: 1 | -1): boolean => {
    const balik = (tanda === 1 ? -1 : 1);
    switch (x.jenis) {
      case 'angka': case 'tercetak': if (x.nilai) hasil.push({ daun: x, tanda }); return true;
      case 'tetap': return true;
      case 'jumlah': case '+': case 'daftar': return x.bagian.every((b) => telusur(b, tanda));
      case 'negatif': return x.bagian.every((b) => telusur(b, balik));
      case '-': return x.bagian.every((b, i) => telusur(b, i === 0 ? tanda : balik));
      default: return false;
    }
  };
  return telusur(u, 1) ? hasil : undefined;
}

/** One unit of the last printed place. */
export function satuanTerakhir(skala: number): Desimal {
  return Desimal.dari(skala <= 0 ? '1' : `0.${'0'.repeat(skala - 1)}1`);
}
