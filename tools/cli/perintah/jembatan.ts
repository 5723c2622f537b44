import type { Command } from 'commander';
import type { BarisJembatan, Jembatan } from '#capaian';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik, type PilihanUmum } from '../bentuk-perintah.js';

/** Stages that fit side by side on a line; a year with more is printed one step a line. */
const TAHAP_BERDAMPINGAN = 3;

/** `runut jembatan`: awal → pergeseran → perubahan, node by node. */
export function jembatan(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('jembatan').description('jembatan anggaran awal, pergeseran, perubahan: per sub kegiatan, kegiatan, program dan seluruhnya')));
  umum(perintah, ['runut jembatan --pd jombang-diskopum --tahun 2024']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & PilihanPdTahun & PilihanTitik>(perintah);
    const { Rupiah, tahun } = await import('#kernel');
    const t = tahun(pilihan.tahun);
    const [{ tanya }, { AmbilJembatan }] = [await import('../tanya.js'), await import('#rekonsiliasi/nest')];
    const hasil = await tanya(folder, keluaran, new AmbilJembatan(pilihan.pd, t, titik(pilihan)));
    const selisih = ({ langkah }: BarisJembatan): string | null => {
      const [awal, akhir] = [langkah[0]?.sesudah ?? null, langkah.at(-1)?.sesudah ?? null];
      return awal === null || akhir === null ? null : Rupiah.dari(akhir).kurang(Rupiah.dari(awal)).toString();
    };
    const garis = pilihan.json ? [] : await cetak(hasil, selisih);
    await keluaran.jawab(
      hasil.baris.map((b) => ({
        pd: hasil.pd, tahun: hasil.tahun, jenjang: b.jenjang, kode: b.kode, uraian: b.uraian,
        awal: b.langkah[0]?.sesudah ?? null, akhir: b.langkah.at(-1)?.sesudah ?? null, selisih: selisih(b), langkah: b.langkah, realisasi: b.realisasi.nilai,
      })),
      () => garis,
    );
  });
}

async function cetak(h: Jembatan, selisih: (b: BarisJembatan) => string | null): Promise<string[]> {
  const [{ susunTabel }, { cetakNilai, cetakSelisih }] = [await import('../tabel.js'), await import('../cetak-angka.js')];
  const tahap = h.baris[0]?.langkah ?? [];
  if (tahap.length === 0) return ['Belum ada pagu yang dinyatakan.'];
  if (tahap.length > TAHAP_BERDAMPINGAN) {
    return susunTabel(
      [
        { judul: 'Kode', lebar: 18, isi: (b) => b.baris.kode },
        { judul: 'Uraian', isi: (b) => b.baris.uraian },
        { judul: 'Tahap', lebar: 20, isi: (b) => b.langkah.nama },
        { judul: 'Pagu', lebar: 20, kanan: true, isi: (b) => cetakNilai(b.langkah.sesudah) },
        { judul: 'Selisih', lebar: 20, kanan: true, isi: (b) => cetakSelisih(b.langkah.selisih) },
      ],
      h.baris.flatMap((b) => b.langkah.map((l) => ({ baris: b, langkah: l }))),
    );
  }
  return susunTabel<BarisJembatan>(
    [
      { judul: 'Kode', lebar: 18, isi: (b) => b.kode },
      { judul: 'Uraian', isi: (b) => b.uraian },
      ...tahap.map((t, i) => ({ judul: t.nama, lebar: 17, kanan: true, isi: (b: BarisJembatan) => cetakNilai(b.langkah[i]!.sesudah) })),
      { judul: 'Selisih', lebar: 17, kanan: true, isi: (b) => cetakSelisih(selisih(b)) },
      { judul: 'Realisasi', lebar: 17, kanan: true, isi: (b) => cetakNilai(b.realisasi.nilai) },
    ],
    h.baris,
  );
}
