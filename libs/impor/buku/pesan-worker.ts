import type { Kesalahan } from '#kernel';
import type { BarisLembar, KunciLembar } from '../lembar.js';
import type { Batas } from './batas.js';
import type { IsiBuku } from './isi-buku.js';

export interface TugasBaca {
  readonly bytes: Uint8Array;
  readonly batas: Batas;
}

/**
 * What the worker says. Each `bagian` waits for a `lanjut` before the next: unpacking a message blocks the receiver, so
 * rows come in portions with a turn of the event loop between them.
 */
export type PesanBaca =
  | { readonly jenis: 'lembar'; readonly kunci: KunciLembar; readonly letak: Readonly<Record<string, number>> }
  | { readonly jenis: 'bagian'; readonly kunci: KunciLembar; readonly baris: readonly BarisLembar[] }
  | { readonly jenis: 'selesai'; readonly akhir: Omit<IsiBuku, 'lembar'> }
  | { readonly jenis: 'ditolak'; readonly kode: string; readonly pesan: string; readonly kesalahan: readonly Kesalahan[] };

export const barisPerBagian = 500;
