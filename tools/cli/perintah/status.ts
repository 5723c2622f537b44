import type { Command } from 'commander';
import { resolve } from 'node:path';
import type { ReplicaState } from '#event-store';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { adaBukuBesar, samping, tanpaBukuBesar } from '../buku-besar.js';

/** `runut status`: how far the log and its read models are, and who serves them. Reads only, changes nothing. */
export function status(program: Command): void {
  const perintah = program.command('status').description('keadaan buku besar: urutan terakhir, model baca dan ketertinggalannya, server yang berjalan');
  umum(perintah, ['runut status', 'runut status --json']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum>(perintah);
    if (!(await adaBukuBesar(folder))) throw tanpaBukuBesar(folder);
    const [{ alamatServer, replikaServer }, ledger] = [await import('../server.js'), await samping(folder)];
    try {
      const [kepala, server, model] = [await ledger.store.head(), (await alamatServer(folder)) ?? null, ledger.projections.status()];
      const log = { nama: 'log', versi: null, keadaan: 'terkini', sampai: kepala, tertinggal: 0, kesalahan: null, dibangunUlang: null };
      const replika = server === null ? undefined : await replikaServer(server);
      const klaster = replika ? [barisReplika(replika)] : [];
      const garis = pilihan.json ? [] : await cetak(folder, server, [log, ...klaster, ...model]);
      await keluaran.jawab([{ ...log, folder: resolve(folder), server }, ...klaster, ...model], () => garis);
    } finally {
      await ledger.close();
    }
  });
}

/** The replica among the parts: how far behind the cluster it is, in seconds, and the running hash over what it holds. */
function barisReplika({ keadaan, sequence, lag, runningHash, kesalahan, sambungUlang }: ReplicaState) {
  return { nama: 'replika', versi: null, keadaan, sampai: sequence, tertinggal: lag.bita ?? 0, kesalahan, dibangunUlang: null, detik: lag.detik, sidik: runningHash, sambungUlang };
}

interface BarisStatus {
  readonly nama: string;
  readonly versi: number | null;
  readonly keadaan: string;
  readonly sampai: number;
  readonly tertinggal: number;
  readonly kesalahan: string | null;
  readonly sidik?: string;
}

const sebutan: Readonly<Record<string, string>> = { log: 'log peristiwa', replika: 'replika klaster' };

async function cetak(folder: string, server: string | null, baris: readonly BarisStatus[]): Promise<string[]> {
  const { susunTabel } = await import('../tabel.js');
  return [
    `Buku besar: ${resolve(folder)}`,
    `Server: ${server ?? 'tidak berjalan'}`,
    '',
    ...susunTabel<BarisStatus>(
      [
        { judul: 'Bagian', lebar: 20, isi: (b) => sebutan[b.nama] ?? `model ${b.nama}` },
        { judul: 'Versi', lebar: 5, kanan: true, isi: (b) => (b.versi === null ? '' : String(b.versi)) },
        { judul: 'Keadaan', lebar: 10, isi: (b) => b.keadaan },
        { judul: 'Sampai', lebar: 12, kanan: true, isi: (b) => String(b.sampai) },
        { judul: 'Tertinggal', lebar: 12, kanan: true, isi: (b) => (b.nama === 'replika' ? `${b.tertinggal} bita` : String(b.tertinggal)) },
        { judul: 'Keterangan', isi: (b) => b.kesalahan ?? (b.sidik === undefined ? '' : `sidik ${b.sidik.slice(0, 16)}…`) },
      ],
      baris,
    ),
  ];
}
