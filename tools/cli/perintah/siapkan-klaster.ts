import type { Command } from 'commander';
import { readKlaster, sebutKlaster } from '../../../apps/api/ledger-settings.js';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { GangguanLingkungan } from '../galat.js';

/** `runut siapkan-klaster`: what a cluster needs once, before the first server: streams that nobody may delete or shorten. */
export function siapkanKlaster(program: Command): void {
  const perintah = program
    .command('siapkan-klaster')
    .description('menyiapkan klaster EVENTSTORE_URL: melarang penghapusan dan pemendekan aliran; sekali saja, dengan kredensial administrator; diulang tidak mengubah apa pun');
  umum(perintah, ['EVENTSTORE_URL=esdb://admin:SANDI@server1:2113?tls=true runut siapkan-klaster']).action(async () => {
    const { keluaran } = bukaPerintah<PilihanUmum>(perintah);
    const klaster = readKlaster(process.env);
    if (klaster === null) throw new GangguanLingkungan('EVENTSTORE_URL belum diisi. Isi dengan alamat klaster dan kredensial administrator, lalu ulangi.');
    const { prepareCluster } = await import('#event-store');
    const { changed, warnings } = await prepareCluster(klaster.url, klaster.prefix);
    await keluaran.jawab([{ klaster: sebutKlaster(klaster), berubah: changed, peringatan: warnings }], () => [
      `Klaster ${sebutKlaster(klaster)}: ${changed ? 'perlindungan aliran telah ditulis.' : 'sudah terlindung, tidak ada yang diubah.'}`,
      ...warnings.map((w) => `Peringatan: ${w}`),
    ]);
  });
}
