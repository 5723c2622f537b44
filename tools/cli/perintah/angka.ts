import type { Command } from 'commander';
import type { BarisAngka } from '#capaian';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik, type PilihanUmum } from '../bentuk-perintah.js';

type Pilihan = PilihanUmum & PilihanPdTahun & PilihanTitik & { readonly csv?: boolean };

/** `runut angka`: every figure of a PD and year. */
export function angka(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('angka').description('semua angka satu perangkat daerah dan tahun, kini atau pada titik waktu lain'))).option('--csv', 'cetak sebagai CSV');
  umum(perintah, ['runut angka --pd jombang-diskopum --tahun 2024', 'runut angka --pd jombang-diskopum --tahun 2024 --berlaku 2024-09-30 --csv', 'runut angka --pd jombang-diskopum --tahun 2024 --diketahui 120 --json']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    const { DomainError, tahun } = await import('#kernel');
    if (pilihan.csv && pilihan.json) throw new DomainError('pilihan-angka', 'Pilih salah satu: --csv atau --json.');
    const t = tahun(pilihan.tahun);
    const [{ tanya }, { AmbilAngka }] = [await import('../tanya.js'), await import('#capaian/nest')];
    const baris = await tanya(folder, keluaran, new AmbilAngka(pilihan.pd, t, titik(pilihan)));
    if (pilihan.csv) {
      const [{ csvAngka }, { tulis }] = [await import('#capaian'), await import('../keluaran.js')];
      await tulis(csvAngka(baris));
      return;
    }
    const garis = pilihan.json ? [] : await tabel(baris);
    await keluaran.jawab(baris, () => garis);
  });
}

async function tabel(baris: readonly BarisAngka[]): Promise<string[]> {
  const [{ susunTabel }, { cetakNilai, sebutUkuran }] = [await import('../tabel.js'), await import('../cetak-angka.js')];
  return susunTabel<BarisAngka>(
    [
      { judul: 'Kode', lebar: 18, isi: (b) => b.kode },
      { judul: 'Uraian', isi: (b) => b.indikator ?? b.uraian },
      { judul: 'Ukuran', lebar: 28, isi: sebutUkuran },
      { judul: 'Nilai', lebar: 24, kanan: true, isi: (b) => cetakNilai(b.nilai, b.satuan, b.teks) },
      { judul: 'Urutan', lebar: 9, kanan: true, isi: (b) => (b.sequence === null ? '-' : String(b.sequence)) },
      { judul: 'Berlaku', lebar: 10, isi: (b) => b.berlaku ?? '-' },
    ],
    baris,
  );
}
