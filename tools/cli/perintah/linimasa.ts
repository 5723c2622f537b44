import type { Command } from 'commander';
import type { KejadianLinimasa, Linimasa } from '#capaian';
import { bukaPerintah, pilihanTitik, titik, umum, type PilihanTitik, type PilihanUmum } from '../bentuk-perintah.js';

/** `runut linimasa`: the whole history of one figure. */
export function linimasa(program: Command): void {
  const perintah = pilihanTitik(
    program
      .command('linimasa')
      .description('seluruh riwayat satu angka: setiap peristiwa, dokumennya, dan nilai sebelum serta sesudahnya')
      .argument('<angka>', 'alamat angka, seperti yang tercetak pada kolom angka di "runut angka --json"'),
  );
  umum(perintah, ['runut linimasa jombang-diskopum/2024/pagu/pd/perubahan', 'runut linimasa jombang-diskopum/2024/capaian/I-S1 --diketahui 2025-01-31']).action(async (alamat: string) => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & PilihanTitik>(perintah);
    const [{ tanya }, { AmbilLinimasa }] = [await import('../tanya.js'), await import('#jejak/nest')];
    const hasil = await tanya(folder, keluaran, new AmbilLinimasa(alamat, titik(pilihan)));
    const garis = pilihan.json ? [] : await cetak(hasil);
    await keluaran.jawab(hasil.kejadian.map((k) => ({ angka: hasil.angka, ...k })), () => garis);
  });
}

async function cetak(h: Linimasa): Promise<string[]> {
  const [{ sebutDokumen }, { susunTabel }, { cetakNilai }] = [await import('#kernel'), await import('../tabel.js'), await import('../cetak-angka.js')];
  return [
    `${h.judul}: ${cetakNilai(h.nilai, h.satuan, h.teks)}`,
    h.cara,
    '',
    ...(h.kejadian.length === 0
      ? ['Belum ada peristiwa yang membentuk angka ini.']
      : susunTabel<KejadianLinimasa>(
          [
            { judul: 'Urutan', lebar: 8, kanan: true, isi: (k) => String(k.sequence) },
            { judul: 'Dicatat', lebar: 10, isi: (k) => k.dicatat.slice(0, 10) },
            { judul: 'Berlaku', lebar: 10, isi: (k) => k.berlaku },
            { judul: 'Perihal', isi: (k) => `${k.perihal.kode} ${k.perihal.uraian}${k.alasan === null ? '' : `. Alasan: ${k.alasan}`}` },
            { judul: 'Menyatakan', lebar: 16, kanan: true, isi: (k) => cetakNilai(k.nilai, '') },
            { judul: 'Menjadi', lebar: 16, kanan: true, isi: (k) => cetakNilai(k.baru, '') },
            { judul: 'Dokumen', lebar: 26, isi: (k) => (k.dokumen === null ? '-' : sebutDokumen(k.dokumen)) },
          ],
          h.kejadian,
        )),
    ...(h.ketidaksesuaian.length === 0 ? [] : ['', ...susunTabel([{ judul: 'Ketidaksesuaian', isi: (k: Linimasa['ketidaksesuaian'][number]) => k.penjelasan }], h.ketidaksesuaian)]),
  ];
}
