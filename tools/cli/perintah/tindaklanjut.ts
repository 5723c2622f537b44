import type { Command } from 'commander';
import type { BarisMatriks } from '#evaluasi';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';

/** `runut tindaklanjut`: the follow-up matrix of an office as it stood on a date. */
export function tindaklanjut(program: Command): void {
  const perintah = program.command('tindaklanjut').description('matriks tindak lanjut rekomendasi LHE dan LHP pada suatu tanggal')
    .requiredOption('--pd <pd>', 'tanda pengenal perangkat daerah, misalnya inhil-diskopukm')
    .option('--pada <tanggal>', 'keadaan pada tanggal itu (bila tidak disebut: hari ini)')
    .option('--diketahui <urutan|waktu>', 'seperti yang diketahui pada urutan, tanggal atau waktu itu');
  umum(perintah, ['runut tindaklanjut --pd inhil-diskopukm', 'runut tindaklanjut --pd inhil-diskopukm --pada 2025-01-06 --json']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<PilihanUmum & { readonly pd: string; readonly pada?: string; readonly diketahui?: string }>(perintah);
    const [{ tanya }, { AmbilMatriks }, { Clock }] = [await import('../tanya.js'), await import('#evaluasi/nest'), await import('../../../apps/api/http/clock.js')];
    const m = await tanya(folder, keluaran, new AmbilMatriks(pilihan.pd, { diketahui: pilihan.diketahui, berlaku: pilihan.pada, hariIni: new Clock().hariIni() }));
    const garis = pilihan.json ? [] : await cetak(m.baris);
    await keluaran.jawab(m.baris, () => garis);
  });
}

const rencana = (b: BarisMatriks, isi: (r: BarisMatriks['rencana'][number]) => string | null): string => b.rencana.map((r) => isi(r) ?? '-').join('; ');

/** What is still to be done first: when it is due, and by how much that has passed. */
function tenggat(b: BarisMatriks): string {
  if (b.jatuhTempoKini === null) return rencana(b, (r) => r.waktu);
  return `${b.jatuhTempoKini}${(b.hariLewatKini ?? 0) > 0 ? `, lewat ${b.hariLewatKini} hari` : ''}`;
}

async function cetak(baris: readonly BarisMatriks[]): Promise<string[]> {
  if (baris.length === 0) return ['Belum ada rekomendasi yang tercatat.'];
  const { susunTabel } = await import('../tabel.js');
  return [
    ...susunTabel<BarisMatriks>(
      [
        { judul: 'No', lebar: 6, isi: (b) => b.nomor },
        { judul: 'Rekomendasi', isi: (b) => b.uraian },
        { judul: 'Rencana aksi', isi: (b) => rencana(b, (r) => r.uraian) },
        { judul: 'Tujuan', lebar: 18, isi: (b) => rencana(b, (r) => r.tujuan) },
        { judul: 'Waktu', lebar: 12, isi: tenggat },
        { judul: 'Pemangku', lebar: 13, isi: (b) => rencana(b, (r) => r.penanggungJawab) },
        { judul: 'Klaim', lebar: 8, isi: (b) => b.klaim?.kata ?? '-' },
        { judul: 'Status', lebar: 14, isi: (b) => b.sebutanStatus },
      ],
      baris,
    ),
    `${baris.length} rekomendasi.`,
  ];
}
