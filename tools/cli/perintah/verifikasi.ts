import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { KodeKeluar } from '../galat.js';

interface Pilihan extends PilihanUmum {
  readonly kunci?: readonly string[];
  readonly segel?: string;
}

/** What the stand-alone verifier offers. It is a file of its own, outside the build: an auditor runs what is read. */
export interface Verifikator {
  verifikasi(bytes: Uint8Array, pegangan: { readonly kunci: readonly object[]; readonly segel: Uint8Array | null }): HasilVerifikasi;
  kunciDari(daftar: readonly string[]): readonly object[];
  laporan(hasil: HasilVerifikasi): readonly string[];
}

export interface HasilVerifikasi {
  readonly nama: string;
  readonly kode: number;
  readonly kalimat: string;
  readonly rincian: readonly string[];
  readonly urutan: number | null;
  readonly tidakDibuktikan: readonly string[];
}

export const muatVerifikator = async (): Promise<Verifikator> => (await import(new URL('../../../../tools/verifikasi/verifikasi.mjs', import.meta.url).href)) as Verifikator;

/** `runut verifikasi`: the stand-alone verifier by another name; it needs no ledger. */
export function verifikasi(program: Command): void {
  const perintah = program
    .command('verifikasi')
    .description('memeriksa bundel bukti; sama dengan tools/verifikasi/verifikasi.mjs, yang dapat dijalankan tanpa Runut. Kode keluar: 0 disaksikan, 10 bertanda tangan, 11 hanya konsisten internal, 20 bertentangan, 21 rusak')
    .argument('<bundel>', 'bundel .zip')
    .option('--kunci <kunci...>', 'kunci pemeriksa yang Anda pegang (buku besar dan saksi), atau berkas yang memuatnya')
    .option('--segel <berkas>', 'segel yang Anda pegang dari waktu yang lalu');
  umum(perintah, ['runut verifikasi bukti.zip --kunci runut.jombangkab.go.id+…', 'runut verifikasi bukti.zip --kunci kunci.txt --segel segel-januari.txt']).action(async (bundel: string) => {
    const { pilihan, keluaran } = bukaPerintah<Pilihan>(perintah);
    const [verifikator, { DomainError }] = [await muatVerifikator(), await import('#kernel')];
    const [zip, segel] = [await readFile(bundel), pilihan.segel === undefined ? null : await readFile(pilihan.segel)];
    let hasil: HasilVerifikasi;
    try {
      hasil = verifikator.verifikasi(zip, { kunci: verifikator.kunciDari(pilihan.kunci ?? []), segel });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new DomainError('pegangan-tidak-sah', error.message);
    }
    await keluaran.jawab([hasil], () => verifikator.laporan(hasil));
    if (hasil.kode !== 0) throw new KodeKeluar(hasil.kode);
  });
}
