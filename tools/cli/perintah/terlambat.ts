import type { Command } from 'commander';
import type { BarisTerlambat, Terlambat } from '#jejak';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik } from '../bentuk-perintah.js';
import { jawabData, satuBentuk, type PilihanData } from '../jawab-data.js';

interface Pilihan extends PilihanData, PilihanPdTahun, PilihanTitik {
  readonly hari?: string;
}

/** `runut terlambat`: what came late, into reopened periods, or as a correction after closing. */
export function terlambat(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('terlambat').description('yang dicatat terlambat, yang masuk ke periode yang dibuka kembali beserta keputusannya, dan koreksi setelah penutupan')))
    .option('--hari <hari>', 'terlambat bila dicatat lebih dari sekian hari sesudah berlaku (bila tidak disebut: 30)')
    .option('--csv', 'cetak sebagai CSV');
  umum(perintah, ['runut terlambat --pd jombang-diskopum --tahun 2024', 'runut terlambat --pd jombang-diskopum --tahun 2024 --hari 90 --csv']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    await satuBentuk(pilihan);
    const { DomainError, tahun } = await import('#kernel');
    const t = tahun(pilihan.tahun);
    if (pilihan.hari !== undefined && !/^\d{1,5}$/.test(pilihan.hari)) throw new DomainError('hari-tidak-sah', `Jumlah hari "${pilihan.hari}" tidak sah. Tulis bilangan bulat, misalnya 30.`);
    const [{ tanya }, { AmbilTerlambat }, { HARI_TERLAMBAT, csvTerlambat }] = [await import('../tanya.js'), await import('#jejak/nest'), await import('#jejak')];
    const hasil = await tanya(folder, keluaran, new AmbilTerlambat(pilihan.pd, t, Number(pilihan.hari ?? HARI_TERLAMBAT), titik(pilihan)));
    await jawabData(keluaran, pilihan, hasil.baris, () => csvTerlambat(hasil.baris), () => cetak(hasil));
  });
}

async function cetak(h: Terlambat): Promise<string[]> {
  const [{ susunTabel }, { kolomPeristiwa, sebutKeputusan }] = [await import('../tabel.js'), await import('../cetak-peristiwa.js')];
  if (h.baris.length === 0) return [`Tidak ada yang dicatat lebih dari ${h.hari} hari sesudah berlaku, masuk ke periode yang dibuka kembali, atau mengoreksi periode tertutup.`];
  const { jumlah } = h;
  const keputusan = { judul: 'Dibuka kembali', lebar: 20, isi: (b: BarisTerlambat) => sebutKeputusan(b.pembukaan) };
  return [
    `${jumlah.terlambat} dicatat lebih dari ${h.hari} hari sesudah berlaku, ${jumlah['periode-dibuka-kembali']} masuk ke periode yang dibuka kembali, ${jumlah['koreksi-setelah-tutup']} koreksi setelah penutupan.`,
    '',
    ...susunTabel<BarisTerlambat>([{ judul: 'Hari', lebar: 5, kanan: true, isi: (b) => String(b.hari) }, ...kolomPeristiwa, ...(h.baris.some((b) => b.pembukaan !== null) ? [keputusan] : [])], h.baris),
  ];
}
