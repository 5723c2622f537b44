import type { Desimal } from '#kernel';

export type TandaHitung = '+' | '-' | '*' | '/';

/** What a claim says that a printed cell is, as a tree. */
export type Ungkapan =
  /** A figure of the ledger: its address without PD and year; `tahun` where it is another year's. */
  | { readonly jenis: 'angka'; readonly alamat: string; readonly tahun: number | null }
  /** Another printed cell; with `*` several of them, in a list function only. */
  | { readonly jenis: 'tercetak'; readonly kunci: string }
  | { readonly jenis: 'tetap'; readonly nilai: Desimal }
  | { readonly jenis: 'kata'; readonly kata: string }
  | { readonly jenis: 'negatif'; readonly isi: Ungkapan }
  | { readonly jenis: 'operator'; readonly tanda: TandaHitung; readonly kiri: Ungkapan; readonly kanan: Ungkapan }
  | { readonly jenis: 'fungsi'; readonly nama: NamaFungsi; readonly argumen: readonly Ungkapan[] };

/** Functions of the language: how many arguments they take, and whether these may be lists. */
export const fungsiDikenal = {
  jumlah: { paling: [1, Infinity], daftar: true },
  rata: { paling: [1, Infinity], daftar: true },
  cacah: { paling: [1, Infinity], daftar: true },
  min: { paling: [1, Infinity], daftar: true },
  maks: { paling: [1, Infinity], daftar: true },
  anak: { paling: [1, 1], daftar: false },
  persen: { paling: [2, 2], daftar: false },
  tumbuh: { paling: [2, 2], daftar: false },
  capaian: { paling: [2, 2], daftar: false },
  capaianNegatif: { paling: [2, 2], daftar: false },
  batas: { paling: [2, 2], daftar: false },
  bulat: { paling: [2, 2], daftar: false },
  predikat: { paling: [1, 1], daftar: false },
  predikatLhe: { paling: [1, 1], daftar: false },
  skala: { paling: [2, Infinity], daftar: false },
} as const satisfies Record<string, { readonly paling: readonly [number, number]; readonly daftar: boolean }>;

export type NamaFungsi = keyof typeof fungsiDikenal;

export const adalahFungsi = (nama: string): nama is NamaFungsi => Object.hasOwn(fungsiDikenal, nama);

/** Whether it stands for several values. */
export const adalahDaftar = (u: Ungkapan): boolean => (u.jenis === 'tercetak' && u.kunci.includes('*')) || (u.jenis === 'fungsi' && u.nama === 'anak');

const kuat = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

const tertulis = new WeakMap<Ungkapan, string>();

/** The text of an expression; reading it gives the expression again. Written once: each part of a long one asks for its own. */
export function tulisUngkapan(u: Ungkapan): string {
  let teks = tertulis.get(u);
  if (teks === undefined) tertulis.set(u, (teks = tulis(u)));
  return teks;
}

function tulis(u: Ungkapan): string {
  switch (u.jenis) {
    case 'angka':
      return `[${u.tahun === null ? '' : `${u.tahun}|`}${u.alamat}]`;
    case 'tercetak':
      return `{${u.kunci}}`;
    case 'tetap':
      return u.nilai.toString();
    case 'kata':
      return `'${u.kata.replaceAll("'", "''")}'`;
    case 'negatif':
      return `-${u.isi.jenis === 'operator' ? `(${tulisUngkapan(u.isi)})` : tulisUngkapan(u.isi)}`;
    case 'fungsi':
      return `${u.nama}(${u.argumen.map(tulisUngkapan).join(', ')})`;
    default: {
      const sisi = (x: Ungkapan, kanan: boolean): string => {
        const lemah = x.jenis === 'operator' && (kuat[x.tanda] < kuat[u.tanda] || (kanan && kuat[x.tanda] === kuat[u.tanda]));
        return lemah ? `(${tulisUngkapan(x)})` : tulisUngkapan(x);
      };
      return `${sisi(u.kiri, false)} ${u.tanda} ${sisi(u.kanan, true)}`;
    }
  }
}

/** Every part, from the outside in. */
export function* semuaBagian(u: Ungkapan): Generator<Ungkapan> {
  const antre = [u];
  for (let x = antre.pop(); x; x = antre.pop()) {
    yield x;
    antre.push(...(x.jenis === 'negatif' ? [x.isi] : x.jenis === 'operator' ? [x.kanan, x.kiri] : x.jenis === 'fungsi' ? x.argumen.toReversed() : []));
  }
}

/** One claim of a cell, as written and as understood. */
export interface Klaim {
  readonly teks: string;
  readonly ungkapan: Ungkapan;
}
