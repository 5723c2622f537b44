import type { Command } from 'commander';
import type { Asal, SimpulAsal } from '#jejak';
import { bukaPerintah, pilihanTitik, titik, umum, type PilihanTitik } from '../bentuk-perintah.js';
import { jawabData, satuBentuk, type PilihanData } from '../jawab-data.js';

/** `runut asal`: the tree of events that gives a figure its value. */
export function asal(program: Command): void {
  const perintah = pilihanTitik(program.command('asal').description('pohon peristiwa yang memberi sebuah angka nilainya, dan sumbangan masing-masing').argument('<angka>', 'alamat angka, seperti yang tercetak pada kolom angka di "runut angka --json"')).option('--csv', 'cetak sebagai CSV, satu baris satu peristiwa');
  umum(perintah, ['runut asal jombang-diskopum/2024/sisa/6/TIDAK_DISEBUT', 'runut asal jombang-diskopum/2024/capaian/I-S1 --diketahui 2025-01-31']).action(async (alamat: string) => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanData & PilihanTitik>(perintah);
    await satuBentuk(pilihan);
    const [{ tanya }, { AmbilAsal }, { csvAsal }] = [await import('../tanya.js'), await import('#jejak/nest'), await import('#jejak')];
    const hasil = await tanya(folder, keluaran, new AmbilAsal(alamat, titik(pilihan)));
    await jawabData(keluaran, pilihan, [hasil], () => csvAsal(hasil), () => cetak(hasil));
  });
}

/** A line of the tree: a figure, or an event below it. */
interface Garis {
  readonly teks: string;
  readonly nilai: string;
  readonly sumbangan: string;
  readonly dokumen: string;
}

async function cetak({ akar, sumbangan }: Asal): Promise<string[]> {
  const [{ sebutDokumen }, { susunTabel }, { cetakNilai }, { sebutPelaku }] = [await import('#kernel'), await import('../tabel.js'), await import('../cetak-angka.js'), await import('../cetak-peristiwa.js')];
  const garis = (s: SimpulAsal, dalam: number): Garis[] => [
    { teks: `${'· '.repeat(dalam)}${s.judul}`, nilai: cetakNilai(s.nilai, s.satuan, s.teks), sumbangan: s.sumbangan === null ? '' : cetakNilai(s.sumbangan, s.satuan), dokumen: '' },
    ...s.pernyataan.map((p) => ({
      teks: `${'· '.repeat(dalam + 1)}#${p.sequence} ${p.jenis}, ${p.perihal.kode} ${p.perihal.uraian}${p.perihal.periode === null ? '' : `, ${p.perihal.periode}`}`,
      nilai: cetakNilai(p.nilai, p.satuan), sumbangan: p.sumbangan === null ? '' : cetakNilai(p.sumbangan, s.satuan), dokumen: `${p.dokumen === null ? '' : `${sebutDokumen(p.dokumen)}; `}${sebutPelaku(p)}`,
    })),
    ...s.bagian.flatMap((b) => garis(b, dalam + 1)),
  ];
  return [
    `${akar.judul}: ${cetakNilai(akar.nilai, akar.satuan, akar.teks)}`, akar.cara,
    akar.aditif ? `${sumbangan.length} peristiwa, sumbangannya berjumlah tepat ${cetakNilai(akar.nilai, akar.satuan)}.` : `${sumbangan.length} peristiwa.`, '',
    ...susunTabel<Garis>([{ judul: 'Asal', isi: (g) => g.teks }, { judul: 'Nilai', lebar: 18, kanan: true, isi: (g) => g.nilai }, { judul: 'Sumbangan', lebar: 18, kanan: true, isi: (g) => g.sumbangan }, { judul: 'Dokumen dan pelaku', lebar: 28, isi: (g) => g.dokumen }], garis(akar, 0)),
  ];
}
