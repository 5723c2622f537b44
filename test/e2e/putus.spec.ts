import { readFileSync, rmSync, watch } from 'node:fs';
import { sha256 } from '#event-store';
import { XLSX } from '../../apps/api/http/media.js';
import { openLedger } from '../../apps/api/ledger.js';
import { bukuPanjang, sampai } from '../support/buku-panjang.js';
import { mesinUji, mesinUntuk } from '../support/mesin.js';
import { Program } from '../support/program.js';
import { TestServer, temporaryFolder } from '../support/server.js';

describe('Impor yang terputus', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('setelah kill -9 dua kali selesai tepat sekali, isinya sama dengan yang tidak pernah terputus', async () => {
    const bytes = await bukuPanjang(mesinUji === 'klaster' ? 30 : 120);
    const hash = sha256(bytes);
    const program = await Program.start({ RUNUT_DATA: folder, RUNUT_AMBIL_ALIH: '1' });
    const base = await program.ready();
    const kirim = fetch(`${base}/api/v1/impor?nama=besar.xlsx`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': 'besar' } }).then(() => 'dijawab', () => 'putus');
    const pertama = await sampai(base, hash, (k) => k.selesai >= 5);
    await program.kill('SIGKILL');
    expect({ jawaban: await kirim, terpotong: pertama.selesai < pertama.dari }).toEqual({ jawaban: 'putus', terpotong: true });

    // The next start carries on by itself; it is killed as soon as it has told where it listens.
    const kedua = await Program.start({ RUNUT_DATA: folder, RUNUT_AMBIL_ALIH: '1' });
    await alamatDari(folder, kedua);
    await kedua.kill('SIGKILL');

    const ketiga = await Program.start({ RUNUT_DATA: folder, RUNUT_AMBIL_ALIH: '1' });
    const akhir = await ketiga.ready();
    expect(await sampai(akhir, hash, (k) => k.keadaan !== 'berjalan')).toMatchObject({ keadaan: 'selesai' });
    const lagi = await fetch(`${akhir}/api/v1/impor?nama=lagi.xlsx`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': 'lagi' } });
    expect(await lagi.json()).toMatchObject({ keadaan: 'sudah-pernah', perubahan: [] });
    expect((await ketiga.kill('SIGTERM')).code).toBe(0);

    const utuh = await TestServer.start();
    expect((await utuh.importFile(bytes, 'nama=besar.xlsx')).json).toMatchObject({ keadaan: 'selesai' });
    const terputus = await openLedger({ folder, ...(await mesinUntuk(folder)) });
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
