import type { Command } from 'commander';
import type { CakupanTercetak, HitunganCakupan, Ketidaksesuaian, KlaimTidakTeruji } from '#capaian';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik, type PilihanUmum } from '../bentuk-perintah.js';

/** `runut periksa`: every contradiction that the ledger finds, and how much of what reports print was tested. */
export function periksa(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('periksa').description('semua ketidaksesuaian: angka yang tidak cocok satu sama lain, dengan kedua sisinya'))).option('--cakupan', 'sebagai gantinya, setiap pernyataan angka tercetak yang tidak dapat diuji, dan sebabnya');
  umum(perintah, ['runut periksa --pd jombang-diskopum --tahun 2024', 'runut periksa --pd jombang-diskopum --tahun 2024 --berlaku 2024-09-30 --json', 'runut periksa --pd jombang-diskopum --tahun 2024 --cakupan']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & PilihanPdTahun & PilihanTitik & { readonly cakupan?: boolean }>(perintah);
    const { tahun } = await import('#kernel');
    const t = tahun(pilihan.tahun);
    const [{ tanyaBeberapa }, { AmbilCakupanTercetak, AmbilKetidaksesuaian }] = [await import('../tanya.js'), await import('#rekonsiliasi/nest')];
    const [daftar, cakupan] = await tanyaBeberapa(folder, keluaran, (tanya) => Promise.all([pilihan.cakupan ? [] : tanya(new AmbilKetidaksesuaian(pilihan.pd, t, titik(pilihan))), tanya(new AmbilCakupanTercetak(pilihan.pd, t, titik(pilihan)))]));
    if (pilihan.cakupan) {
      const garis = pilihan.json ? [] : [...cetakCakupan(cakupan), ...(await cetakTidakTeruji(cakupan.tidakTeruji))];
      await keluaran.jawab(cakupan.tidakTeruji, () => (garis.length > 0 ? garis : ['Belum ada laporan yang angka tercetaknya dicatat.']));
      return;
    }
    const garis = pilihan.json ? [] : [...(await cetak(daftar)), ...cetakCakupan(cakupan)];
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

function cetakCakupan({ laporan, jumlah }: CakupanTercetak): string[] {
  const sebut = (c: HitunganCakupan): string => `${c.sel} sel, ${c.berpernyataan} berpernyataan: ${c.cocok} cocok, ${c.tidakCocok} tidak cocok, ${c.tidakTeruji} tidak teruji${c.rusak > 0 ? `; ${c.rusak} rusak` : ''}`;
  if (laporan.length === 0) return [];
  return ['', 'Angka tercetak:', ...laporan.map((l) => `  ${l.laporan} (${l.judul}): ${sebut(l)}.`), ...(laporan.length > 1 ? [`  Seluruhnya: ${sebut(jumlah)}.`] : []), ...(jumlah.tidakTeruji > 0 ? ['  Yang tidak teruji beserta sebabnya: tambahkan --cakupan.'] : [])];
}

async function cetakTidakTeruji(daftar: readonly KlaimTidakTeruji[]): Promise<string[]> {
  if (daftar.length === 0) return [];
  const { susunTabel } = await import('../tabel.js');
  return ['', ...susunTabel<KlaimTidakTeruji>([{ judul: 'Sel', lebar: 30, isi: (k) => k.kunci }, { judul: 'Tercetak', lebar: 16, kanan: true, isi: (k) => k.tercetak }, { judul: 'Pernyataan', lebar: 40, isi: (k) => k.pernyataan }, { judul: 'Mengapa tidak teruji', isi: (k) => k.alasan }], daftar)];
}
