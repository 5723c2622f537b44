import type { Command } from 'commander';
import { readFile, writeFile } from 'node:fs/promises';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';

interface Pilihan extends PilihanUmum {
  readonly buatKunci?: boolean;
  readonly nama?: string;
  readonly kunci: string;
  readonly kunciSegel?: string;
  readonly ke?: string;
}

/** `runut saksi`: what Inspektorat or BPK runs on a machine of its own: makes its key, cosigns a checkpoint. Needs no ledger. */
export function saksi(program: Command): void {
  const perintah = program
    .command('saksi')
    .description('untuk saksi (Inspektorat, BPK): menandatangani segel di komputer sendiri, tanpa buku besar')
    .argument('[segel]', 'berkas segel yang diterima')
    .requiredOption('--kunci <berkas>', 'berkas kunci saksi')
    .option('--buat-kunci', 'buat berkas kunci saksi dan cetak kunci pemeriksanya')
    .option('--nama <nama>', 'bersama --buat-kunci: nama saksi, misalnya inspektorat.jombangkab.go.id')
    .option('--kunci-segel <kunci>', 'kunci pemeriksa buku besar, yang Anda pegang sendiri: segel tanpa tanda tangannya tidak disaksikan')
    .option('--ke <berkas>', 'tulis segel beserta tanda tangan saksi ke berkas ini; tanpa itu ke keluaran baku');
  umum(perintah, ['runut saksi --buat-kunci --nama inspektorat.jombangkab.go.id --kunci saksi.kunci', 'runut saksi segel.txt --kunci saksi.kunci --kunci-segel runut.jombangkab.go.id+… --ke segel-bersaksi.txt']).action(async (berkas: string | undefined) => {
    const { pilihan, keluaran } = bukaPerintah<Pilihan>(perintah);
    const [{ DomainError }, s, { BerkasKunci }] = [await import('#kernel'), await import('#segel'), await import('#segel/nest')];
    const simpanan = new BerkasKunci(pilihan.kunci);
    if (pilihan.buatKunci) {
      if (pilihan.nama === undefined) throw new DomainError('nama-kunci', 'Sebutkan nama saksi dengan --nama.');
      const kunci = s.buatKunci(pilihan.nama, s.JENIS_SAKSI);
      await simpanan.simpan(kunci);
      await keluaran.jawab([{ kunci: kunci.terbuka.teks, berkas: pilihan.kunci }], () => [`Kunci pemeriksa saksi: ${kunci.terbuka.teks}`, `Kunci penanda tangan: ${pilihan.kunci}`]);
      return;
    }
    if (berkas === undefined || pilihan.kunciSegel === undefined) throw new DomainError('pilihan-saksi', 'Sebutkan berkas segel dan --kunci-segel, kunci pemeriksa buku besar yang Anda pegang.');
    const kunci = await simpanan.tersimpan();
    if (!kunci || kunci.terbuka.jenis !== s.JENIS_SAKSI) throw new DomainError('kunci-tidak-sah', `Berkas "${pilihan.kunci}" tidak memuat kunci saksi. Buat dengan --buat-kunci.`);
    const isi = await readFile(berkas, 'utf8');
    const { asal, ukuran, akar, catatan } = s.bacaSegel(isi);
    if (!s.ditandai(catatan, s.bacaKunciTerbuka(pilihan.kunciSegel))) throw new DomainError('tanda-segel', 'Segel ini tidak ditandai kunci buku besar yang Anda sebut. Jangan disaksikan.');
    const bersaksi = `${isi}${s.saksikan(catatan, kunci, BigInt(Math.floor(Date.now() / 1000)))}\n`;
    if (pilihan.ke !== undefined) await writeFile(pilihan.ke, bersaksi);
    await keluaran.jawab([{ asal, ukuran, akar, saksi: kunci.terbuka.teks, catatan: bersaksi }], () => (pilihan.ke === undefined ? bersaksi.trimEnd().split('\n') : [`Segel atas ${ukuran} peristiwa disaksikan: ${pilihan.ke}`]));
  });
}
