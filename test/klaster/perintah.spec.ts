import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HasilImpor } from '#capaian';
import { runutDengan, type HasilPerintah } from '../cli/perintah-runut.js';
import { lingkunganMesin } from '../support/mesin.js';
import { Program } from '../support/program.js';
import { JOMBANG, jombangFile } from '../support/server.js';

/** The command line where `EVENTSTORE_URL` is set. */
describe('Perintah runut pada klaster', () => {
  const dasar = mkdtempSync(join(tmpdir(), 'runut-perintah-'));
  const [satu, dua] = [join(dasar, 'satu'), join(dasar, 'dua')];
  const berkas = join(dasar, 'jombang.xlsx');
  let env: Record<string, string>;

  beforeAll(async () => {
    env = { ...(await lingkunganMesin(satu, 'klaster')), RUNUT_BERKAS: join(dasar, 'bersama') };
    writeFileSync(berkas, await jombangFile());
  });
  afterAll(() => rmSync(dasar, { recursive: true, force: true }));

  const jalan = (data: string, ...argumen: readonly string[]): Promise<HasilPerintah> => runutDengan(env, data, ...argumen);
  async function baris<T>(data: string, ...argumen: readonly string[]): Promise<T[]> {
    const { kode, keluar, galat } = await jalan(data, ...argumen, '--json');
    expect({ kode, galat }).toEqual({ kode: 0, galat: expect.any(String) as string });
    return JSON.parse(keluar) as T[];
  }

  it('siapkan-klaster melindungi aliran sekali; diulang tidak mengubah apa pun; sandinya tidak tercetak', async () => {
    expect((await baris<{ peringatan: string[] }>(satu, 'siapkan-klaster'))[0]).toMatchObject({ klaster: expect.stringMatching(/^esdb:\/\/[^@]+$/) as string });
    expect((await baris(satu, 'siapkan-klaster'))[0]).toMatchObject({ berubah: false, peringatan: [] });
    const tanpa = await runutDengan({ EVENTSTORE_URL: '' }, satu, 'siapkan-klaster');
    expect([tanpa.kode, tanpa.galat]).toEqual([1, 'EVENTSTORE_URL belum diisi. Isi dengan alamat klaster dan kredensial administrator, lalu ulangi.\n']);
  });

  it('tanpa server, impor dan bacaan membuka klaster sendiri; folder lain menyusul isinya', async () => {
    expect(await baris<HasilImpor>(satu, 'impor', berkas)).toMatchObject([{ keadaan: 'selesai' }]);
    const untuk = ['--pd', JOMBANG, '--tahun', '2024'];
    const [a, b] = [await baris(satu, 'angka', ...untuk), await baris(dua, 'angka', ...untuk)];
    expect(a.length).toBeGreaterThan(100);
    expect(b).toEqual(a);
    expect(await baris<HasilImpor>(dua, 'impor', berkas)).toMatchObject([{ keadaan: 'sudah-pernah' }]);
  });

  it('di samping server yang berjalan: membaca dari foldernya, mencatat lewatnya, dan menyebut replikanya', async () => {
    const program = await Program.start({ RUNUT_DATA: satu, ...env }, 'klaster');
    const base = await program.ready();
    const status = await baris<{ nama: string; keadaan: string; server?: string; sidik?: string; sampai: number }>(satu, 'status');
    expect(status[0]).toMatchObject({ nama: 'log', server: base });
    expect(status[1]).toMatchObject({ nama: 'replika', keadaan: 'tersambung', sampai: status[0]!.sampai, sidik: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect((await jalan(satu, 'status')).keluar).toMatch(/replika klaster +.* tersambung .* sidik [0-9a-f]{16}…/);
    expect(await baris<HasilImpor>(satu, 'impor', berkas)).toMatchObject([{ keadaan: 'sudah-pernah' }]);
    expect((await program.kill('SIGTERM')).code).toBe(0);
  });

  it('klaster yang tidak terjangkau disebut tanpa sandinya; salinan yang ada tetap terbaca', async () => {
    const mati = { ...env, EVENTSTORE_URL: 'esdb://runut:sangat-rahasia@127.0.0.1:9?tls=false&maxDiscoverAttempts=1' };
    const kosong = await runutDengan(mati, join(dasar, 'kosong'), 'angka', '--pd', JOMBANG, '--tahun', '2024');
    expect(kosong.kode).toBe(1);
    const ada = await runutDengan(mati, dua, 'angka', '--pd', JOMBANG, '--tahun', '2024', '--json');
    expect([ada.kode, ada.galat]).toEqual([0, expect.stringMatching(/Klaster esdb:\/\/127\.0\.0\.1:9 tidak terjangkau/) as string]);
    for (const h of [kosong, ada]) expect(h.keluar + h.galat).not.toContain('rahasia');
  });

  it('cadangan memuat berkas dari folder bersama', async () => {
    const cadangan = join(dasar, 'cadangan');
    expect(await baris(satu, 'cadangkan', '--ke', cadangan)).toMatchObject([{ berkas: 1 }]);
  });
});
