import type { Command } from 'commander';
import type { GolonganPeristiwa, PeristiwaSejak, Sejak } from '#jejak';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik } from '../bentuk-perintah.js';
import { jawabData, satuBentuk, type PilihanData } from '../jawab-data.js';

interface Pilihan extends PilihanData, PilihanPdTahun, PilihanTitik {
  readonly sejak: string;
}

const judulGolongan: Readonly<Record<GolonganPeristiwa, string>> = { 'periode-baru': 'Periode yang belum pernah ditutup', 'periode-tertutup': 'Perubahan pada periode yang pernah ditutup', 'di-luar-periode': 'Di luar periode realisasi' };

/** `runut sejak`: everything recorded after a point. */
export function sejak(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('sejak').description('semua yang dicatat sesudah suatu titik: entri periode baru, perubahan pada yang pernah ditutup, dan selebihnya')))
    .requiredOption('--sejak <urutan|waktu>', 'sesudah urutan, tanggal atau waktu itu; 0: sejak awal')
    .option('--csv', 'cetak sebagai CSV');
  umum(perintah, ['runut sejak --pd jombang-diskopum --tahun 2024 --sejak 400', 'runut sejak --pd jombang-diskopum --tahun 2024 --sejak 2025-01-31 --csv']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    await satuBentuk(pilihan);
    const { tahun } = await import('#kernel');
    const t = tahun(pilihan.tahun);
    const [{ tanya }, { AmbilSejak }, { csvSejak }] = [await import('../tanya.js'), await import('#jejak/nest'), await import('#jejak')];
    const hasil = await tanya(folder, keluaran, new AmbilSejak(pilihan.pd, t, pilihan.sejak, titik(pilihan)));
    await jawabData(keluaran, pilihan, hasil.peristiwa, () => csvSejak(hasil.peristiwa), () => cetak(hasil));
  });
}

async function cetak(h: Sejak): Promise<string[]> {
  const [{ susunTabel }, { kolomPeristiwa, sebutKeputusan }, { golonganPeristiwa }] = [await import('../tabel.js'), await import('../cetak-peristiwa.js'), await import('#jejak')];
  if (h.peristiwa.length === 0) return [`Tidak ada yang dicatat sesudah urutan ${h.sejak}.`];
  const keputusan = { judul: 'Periode dibuka kembali', lebar: 20, isi: (p: PeristiwaSejak) => sebutKeputusan(p.pembukaan) };
  return [
    `${h.peristiwa.length} peristiwa sesudah urutan ${h.sejak}, sampai urutan ${h.koordinat.diketahui}.`,
    ...golonganPeristiwa.flatMap((g) => {
      const yang = h.peristiwa.filter((p) => p.golongan === g);
      return yang.length === 0 ? [] : ['', `${judulGolongan[g]}: ${yang.length}`, '', ...susunTabel<PeristiwaSejak>([...kolomPeristiwa, ...(yang.some((p) => p.pembukaan !== null) ? [keputusan] : [])], yang)];
    }),
  ];
}
