import type { Command } from 'commander';
import type { Ketidaksesuaian } from '#capaian';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik, type PilihanUmum } from '../bentuk-perintah.js';

/** `runut periksa`: every contradiction that the ledger finds. */
export function periksa(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('periksa').description('semua ketidaksesuaian: angka yang tidak cocok satu sama lain, dengan kedua sisinya')));
  umum(perintah, ['runut periksa --pd jombang-diskopum --tahun 2024', 'runut periksa --pd jombang-diskopum --tahun 2024 --berlaku 2024-09-30 --json']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & PilihanPdTahun & PilihanTitik>(perintah);
    const { tahun } = await import('#kernel');
    const t = tahun(pilihan.tahun);
    const [{ tanya }, { AmbilKetidaksesuaian }] = [await import('../tanya.js'), await import('#rekonsiliasi/nest')];
    const daftar = await tanya(folder, keluaran, new AmbilKetidaksesuaian(pilihan.pd, t, titik(pilihan)));
    const garis = pilihan.json ? [] : await cetak(daftar);
    await keluaran.jawab(daftar, () => garis);
  });
}

async function cetak(daftar: readonly Ketidaksesuaian[]): Promise<string[]> {
  if (daftar.length === 0) return ['Tidak ada ketidaksesuaian.'];
  const [{ susunTabel }, { cetakNilai, cetakSelisih }] = [await import('../tabel.js'), await import('../cetak-angka.js')];
  return [
    `${daftar.length} ketidaksesuaian.`,
    '',
    ...susunTabel<Ketidaksesuaian>(
      [
        { judul: 'Tk', lebar: 2, isi: (k) => k.tingkat },
        { judul: 'Tempat', lebar: 30, isi: (k) => `${k.lokasi.tabel}: ${k.lokasi.baris}, ${k.lokasi.kolom}` },
        { judul: 'Tertulis', lebar: 16, kanan: true, isi: (k) => cetakNilai(k.tercetak) },
        { judul: 'Seharusnya', lebar: 16, kanan: true, isi: (k) => cetakNilai(k.seharusnya) },
        { judul: 'Selisih', lebar: 16, kanan: true, isi: (k) => cetakSelisih(k.selisih) },
        { judul: 'Penjelasan', isi: (k) => k.penjelasan },
      ],
      daftar,
    ),
  ];
}
