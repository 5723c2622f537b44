import { readFileSync, rmSync, watch } from 'node:fs';
import { sha256 } from '#event-store';
import { jombang2024, tulisBuku } from '#impor/nest';
import { XLSX } from '../../apps/api/http/media.js';
import { openLedger } from '../../apps/api/ledger.js';
import { Program } from '../support/program.js';
import { TestServer, temporaryFolder } from '../support/server.js';

interface Kemajuan {
  readonly keadaan: string;
  readonly selesai: number;
  readonly dari: number;
}

const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** The example with many more documents of realisasi: enough steps to be cut off between them. */
function bukuBesar(): Promise<Uint8Array> {
  const nomor = Array.from({ length: 120 }, (_, i) => i);
  const simpul = jombang2024.anggaran.filter((b) => b['tahap'] === 'awal').map((b) => b['simpul']!);
  return tulisBuku(
    {
      ...jombang2024,
      dokumen: [...jombang2024.dokumen, ...nomor.map((n) => ({ dokumen: `SP2D-${n}`, jenis: 'SP2D', nomor: String(n), tanggal: '2024-06-01', tanggalPerkiraan: 'tidak', uraian: 'SP2D' }))],
      realisasi: [...jombang2024.realisasi, ...BULAN.flatMap((periode, b) => nomor.map((n) => ({ jenis: 'keuangan', periode, basis: 'SP2D', simpul: simpul[(n + b) % simpul.length]!, nilai: String(1_000 + n * 13 + b), dokumen: `SP2D-${n}` })))],
    },
    { mode: 'terisi' },
  );
}

/** Polls the progress of an import until a step is done that `enough` asks for. */
async function sampai(base: string, hash: string, enough: (k: Kemajuan) => boolean): Promise<Kemajuan> {
  for (;;) {
    const jawaban = await fetch(`${base}/api/v1/impor/${hash}`);
    const k = (await jawaban.json()) as Kemajuan;
    if (jawaban.ok && enough(k)) return k;
  }
}

describe('Impor yang terputus', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('setelah kill -9 dua kali selesai tepat sekali, isinya sama dengan yang tidak pernah terputus', async () => {
    const bytes = await bukuBesar();
    const hash = sha256(bytes);
    const program = Program.start({ RUNUT_DATA: folder });
    const base = await program.ready();
    const kirim = fetch(`${base}/api/v1/impor?nama=besar.xlsx`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': 'besar' } }).then(() => 'dijawab', () => 'putus');
    const pertama = await sampai(base, hash, (k) => k.selesai >= 5);
    await program.kill('SIGKILL');
    expect({ jawaban: await kirim, terpotong: pertama.selesai < pertama.dari }).toEqual({ jawaban: 'putus', terpotong: true });

    // The next start carries on by itself; it is killed as soon as it has told where it listens.
    const kedua = Program.start({ RUNUT_DATA: folder });
    await alamatDari(folder, kedua);
    await kedua.kill('SIGKILL');

    const ketiga = Program.start({ RUNUT_DATA: folder });
    const akhir = await ketiga.ready();
    expect(await sampai(akhir, hash, () => true)).toMatchObject({ keadaan: 'selesai' });
    const lagi = await fetch(`${akhir}/api/v1/impor?nama=lagi.xlsx`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': 'lagi' } });
    expect(await lagi.json()).toMatchObject({ keadaan: 'sudah-pernah', perubahan: [] });
    expect((await ketiga.kill('SIGTERM')).code).toBe(0);

    const utuh = await TestServer.start();
    expect((await utuh.importFile(bytes, 'nama=besar.xlsx')).json).toMatchObject({ keadaan: 'selesai' });
    const terputus = await openLedger({ folder });
    try {
      expect(await terputus.store.head()).toBe(await utuh.ledger.store.head());
      expect(await terputus.projections.contentHash('angka')).toEqual(await utuh.ledger.projections.contentHash('angka'));
    } finally {
      await terputus.close();
      await utuh.close();
    }
  }, 180_000);
});

/** Waits until the program listens: it writes its address before it resumes what was cut off. */
async function alamatDari(folder: string, program: Program): Promise<void> {
  await new Promise<void>((resolve) => {
    const watcher = watch(folder, () => look());
    const look = (): void => {
      try {
        if ((JSON.parse(readFileSync(`${folder}/server.json`, 'utf8')) as { pid: number }).pid !== program.process.pid) return;
      } catch {
        return;
      }
      watcher.close();
      resolve();
    };
    look();
  });
}
