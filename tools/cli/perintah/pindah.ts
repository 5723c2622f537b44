import type { Command } from 'commander';
import { resolve } from 'node:path';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { readKlaster, sebutKlaster, type KlasterSettings } from '../../../apps/api/ledger-settings.js';

interface PilihanPindah extends PilihanUmum {
  readonly dari: string;
  readonly ke: string;
}

/** `runut pindah`: a whole ledger from a folder into an empty cluster, or back, verbatim. */
export function pindah(program: Command): void {
  const perintah = program
    .command('pindah')
    .description('memindahkan buku besar dari folder ke klaster EventStoreDB yang kosong, atau kembali, tanpa mengubah satu bita pun; bila terputus, jalankan lagi')
    .requiredOption('--dari <folder|esdb://…>', 'asal: folder buku besar tertanam, atau alamat klaster')
    .requiredOption('--ke <folder|esdb://…>', 'tujuan: klaster tanpa peristiwa di bawah awalannya, atau folder tanpa buku besar');
  umum(perintah, ['runut pindah --dari ./data --ke "esdb://node1:2113,node2:2113,node3:2113?tls=true"', 'runut pindah --dari "esdb://node1:2113?tls=true" --ke ./data-kembali']).action(async () => {
    const { pilihan, keluaran } = bukaPerintah<PilihanPindah>(perintah);
    const [{ DomainError }, { bacaTempatBerkas, FolderBerkas }, { bukaSimpanan }, { LogReader }, log, simpanan] = await Promise.all([
      import('#kernel'), import('#impor'), import('#impor/nest'), import('#event-store'), import('../pindah-buku-besar.js'), import('../pindah-berkas.js'),
    ]);
    const [asal, tujuan] = [klaster(pilihan.dari), klaster(pilihan.ke)];
    if ((asal === null) === (tujuan === null)) throw new DomainError('arah-pindah', 'Satu ujung harus folder dan ujung lainnya klaster (esdb://… atau esdb+discover://…). Untuk menyalin folder ke folder, pakai cadangkan.');
    const folder = resolve(asal === null ? pilihan.dari : pilihan.ke);
    // Where the servers of the cluster keep their files; unset, they stay where the embedded ledger keeps them.
    const tempat = bacaTempatBerkas(process.env, folder);
    const bersama = bukaSimpanan(tempat);
    const lokal = new FolderBerkas(folder);
    const kabarBerkas = (selesai: number, dari: number): void => keluaran.kemajuan(`Berkas: ${selesai} dari ${dari}…`);

    let berkas = { berkas: 0, tanpaBerkas: 0 };
    const hasil = tujuan === null
      ? await log.keFolder(asal!, folder, keluaran, async (reader) => void (berkas = await simpanan.pindahkanBerkas(simpanan.berkasTersebut(reader), bersama, lokal, kabarBerkas)))
      : await log.keKlaster(folder, tujuan, keluaran);
    if (tujuan !== null) {
      const reader = LogReader.open(folder);
      try {
        berkas = await simpanan.pindahkanBerkas(simpanan.berkasTersebut(reader), lokal, bersama, kabarBerkas);
      } finally {
        reader.close();
      }
      if (berkas.berkas > 0 && tempat.jenis === 'folder' && tempat.folder === folder) keluaran.kabar(`Berkas tetap di "${folder}": isi RUNUT_BERKAS dengan simpanan yang dicapai setiap server, lalu jalankan lagi; yang sudah pindah tidak diulang.`);
    }
    const baris = { dari: sebut(asal, pilihan.dari), ke: sebut(tujuan, pilihan.ke), peristiwa: hasil.events, sudahAda: hasil.already, sidikBerjalan: hasil.runningHash, ...berkas };
    await keluaran.jawab([baris], () => [
      `Buku besar dipindahkan ke ${baris.ke}: ${hasil.events} peristiwa${hasil.already > 0 ? ` (${hasil.already} sudah ada dari sebelumnya)` : ''}, ${berkas.berkas} berkas.`,
      `Sidik berjalan di kedua ujung sama: ${hasil.runningHash}.`,
    ]);
  });
}

/** A cluster where the text is one's address; with the prefix that `RUNUT_EVENTSTORE_PREFIX` names. */
function klaster(teks: string): KlasterSettings | null {
  return /^esdb(\+discover)?:\/\//.test(teks) ? readKlaster({ ...process.env, EVENTSTORE_URL: teks }) : null;
}

const sebut = (k: KlasterSettings | null, teks: string): string => (k === null ? resolve(teks) : sebutKlaster(k));
