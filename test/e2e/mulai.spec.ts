import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedEventStore } from '#event-store';
import type { Mesin } from '../support/mesin.js';
import { Program } from '../support/program.js';

describe('Memulai dan menghentikan server', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'runut-mulai-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Expects a start that ends at once, with one line that says why. */
  async function gagal(env: Record<string, string>, sebab: RegExp, mesin?: Mesin): Promise<void> {
    const { code, stdout, stderr } = await (await Program.start({ RUNUT_DATA: folder, ...env }, mesin)).end();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Runut tidak dapat dijalankan: [^\n]+\n$/);
    expect(stderr).toMatch(sebab);
  }

  it('buku kosong dimulai dengan contoh; berhenti tertib kurang dari dua detik walau ada yang mendengarkan', async () => {
    const program = await Program.start({ RUNUT_DATA: folder, RUNUT_CONTOH: 'ya' });
    const base = await program.ready();
    const { port } = new URL(base);
    expect(JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8'))).toEqual({ pid: program.process.pid, host: '127.0.0.1', port: Number(port) });
    expect(await (await fetch(`${base}/api/v1/pd`)).json()).toEqual([expect.objectContaining({ pd: 'jombang-diskopum' })]);
    const aliran = (await fetch(`${base}/api/v1/aliran`)).body!.getReader();
    await aliran.read();

    const mulai = performance.now();
    const { code, stdout, stderr } = await program.kill('SIGTERM');
    expect({ code, stderr, cepat: performance.now() - mulai < 2_000 }).toEqual({ code: 0, stderr: '', cepat: true });
    expect(stdout).toBe(`Runut siap di ${base}\nHentikan dengan Ctrl+C.\n`);
    for (let bagian = await aliran.read(); !bagian.done; ) bagian = await aliran.read();
    expect(existsSync(join(folder, 'server.json'))).toBe(false);

    const lagi = await Program.start({ RUNUT_DATA: folder, RUNUT_CONTOH: 'ya' });
    const status = (await (await fetch(`${await lagi.ready()}/api/v1/status`)).json()) as { impor: unknown[] };
    expect(status.impor).toHaveLength(1);
    expect((await lagi.kill('SIGINT')).code).toBe(0);
  });

  it('port yang dipakai', async () => {
    const lain = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => lain.once('listening', resolve));
    const { port } = lain.address() as AddressInfo;
    await gagal({ RUNUT_PORT: String(port) }, new RegExp(`Port ${port} sudah dipakai`));
    expect(existsSync(join(folder, 'server.json'))).toBe(false);
    await new Promise((resolve) => lain.close(resolve));
  });

  it('folder yang tidak dapat dipakai', async () => {
    writeFileSync(join(folder, 'berkas'), '');
    await gagal({ RUNUT_DATA: join(folder, 'berkas') }, /bukan folder/);
    await gagal({ RUNUT_DATA: join(folder, 'berkas', 'di-dalamnya') }, /tidak dapat dibuat/);
    // Where a parent takes no folders at all, Node's own way of making several at once never ends.
    await gagal({ RUNUT_DATA: '/proc/runut/data' }, /tidak dapat dibuat/);
  });

  it('buku besar tertanam yang ditulis proses lain: prosesnya disebut', async () => {
    const store = await EmbeddedEventStore.open(folder);
    await gagal({}, new RegExp(`proses ${process.pid}`), 'tertanam');
    await store.close();
  });

  it('buku besar tertanam dari versi yang lebih baru, dan yang rusak', async () => {
    await (await EmbeddedEventStore.open(folder)).close();
    const db = new Database(join(folder, 'log.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    await gagal({}, /lebih baru/, 'tertanam');
    for (const akhiran of ['', '-wal', '-shm']) rmSync(join(folder, `log.sqlite${akhiran}`), { force: true });
    writeFileSync(join(folder, 'log.sqlite'), 'ini bukan basis data '.repeat(500));
    await gagal({}, /rusak|bukan buku besar/, 'tertanam');
  });

  it('pengaturan yang salah', async () => {
    await gagal({ RUNUT_HOST: '0.0.0.0' }, /belum ada akun/);
    await gagal({ RUNUT_PORT: 'tiga-ribu' }, /bukan nomor port/);
    await gagal({ RUNUT_LOG: 'ramai' }, /RUNUT_LOG/);
    await gagal({ EVENTSTORE_URL: 'http://klaster' }, /EVENTSTORE_URL/);
    await gagal({ RUNUT_BERKAS: 's3://bucket', AWS_ACCESS_KEY_ID: '' }, /AWS_ACCESS_KEY_ID/);
  });
});
