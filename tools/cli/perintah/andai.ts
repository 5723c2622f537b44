import type { Command } from 'commander';
import type { Andai, Penghalang } from '#jejak';
import { bukaPerintah, pilihanTitik, titik, umum, type PilihanTitik } from '../bentuk-perintah.js';
import { jawabData, satuBentuk, type PilihanData } from '../jawab-data.js';

interface Pilihan extends PilihanData, PilihanTitik {
  readonly tanpa: string;
}

/** `runut andai`: a figure without one event. */
export function andai(program: Command): void {
  const perintah = pilihanTitik(program.command('andai').description('sebuah angka seandainya satu peristiwa tidak pernah dicatat: dihitung kembali, tidak disimpan').argument('<angka>', 'alamat angka, seperti yang tercetak pada kolom angka di "runut angka --json"'))
    .requiredOption('--tanpa <urutan>', 'urutan peristiwa yang diandaikan tidak ada')
    .option('--csv', 'cetak sebagai CSV');
  umum(perintah, ['runut andai jombang-diskopum/2024/serapan/6/TIDAK_DISEBUT --tanpa 406']).action(async (alamat: string) => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    await satuBentuk(pilihan);
    const { DomainError } = await import('#kernel');
    if (!/^[1-9]\d{0,14}$/.test(pilihan.tanpa)) throw new DomainError('urutan-tidak-sah', `Urutan "${pilihan.tanpa}" bukan bilangan bulat mulai 1.`);
    const [{ tanya }, { AmbilAndai }, { csvAndai }] = [await import('../tanya.js'), await import('#jejak/nest'), await import('#jejak')];
    const hasil = await tanya(folder, keluaran, new AmbilAndai(alamat, Number(pilihan.tanpa), titik(pilihan)));
    await jawabData(keluaran, pilihan, [hasil], () => csvAndai(hasil), () => cetak(hasil));
  });
}

async function cetak(a: Andai): Promise<string[]> {
  const [{ sebutDokumen }, { susunTabel }, { cetakNilai, cetakSelisih }] = [await import('#kernel'), await import('../tabel.js'), await import('../cetak-angka.js')];
  const { tanpa: p } = a;
  const nama = `peristiwa ${p.sequence} (${p.jenis}, ${p.perihal.kode} ${p.perihal.uraian}${p.dokumen === null ? '' : `, ${sebutDokumen(p.dokumen)}`})`;
  const kini = `${a.judul}: ${cetakNilai(a.nilai, a.satuan, a.teks)}`;
  if (!a.mungkin) {
    return [kini, `Buku besar tidak mungkin ada tanpa ${nama}: peristiwa berikut bersandar padanya.`, '', ...susunTabel<Penghalang>([{ judul: 'Urutan', lebar: 9, kanan: true, isi: (x) => String(x.sequence) }, { judul: 'Jenis', lebar: 26, isi: (x) => x.jenis }, { judul: 'Sebab', isi: (x) => x.sebab }], a.penghalang)];
  }
  return [kini, `Tanpa ${nama}: ${cetakNilai(a.nilaiTanpa, a.satuan, a.teksTanpa)}`, ...(a.selisih === null ? [] : [`Selisih ${cetakSelisih(a.selisih)}${a.persen === null ? '' : ` (${cetakSelisih(a.persen)} %)`}.`]), ...(a.ikut ? [] : ['Peristiwa itu tidak ikut membentuk angka perangkat daerah dan tahun ini.'])];
}
