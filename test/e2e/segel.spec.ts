import Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandRunner, LOG_FILE } from '#event-store';
import { JENIS_SAKSI, bacaKunciTerbuka, bacaSegel, buatKunci, disaksikan, ditandai, saksikan } from '#segel';
import { BerkasKunci, PenerbitSegel, metaSegel, type SegelTampil } from '#segel/nest';
import { JadwalSegel } from '../../apps/api/jadwal-segel.js';
import { entriSp2d, masalah, penjelasanSemua, tulisRealisasi } from '../support/isian.js';
import { mesinUji } from '../support/mesin.js';
import { JOMBANG, TestServer } from '../support/server.js';

const HARI = '2025-02-01';

describe('Segel', () => {
  let server: TestServer;
  let penerbit: PenerbitSegel;
  beforeAll(async () => {
    server = await TestServer.withJombang();
    penerbit = server.app.get(PenerbitSegel, { strict: false });
  });
  afterAll(async () => {
    await server.close();
    for (const akhiran of ['', ...kunciLama]) rmSync(`${server.ledger.kunciSegel}${akhiran}`, { force: true });
  });
  const kunciLama: string[] = [];

  const daftar = async (): Promise<SegelTampil[]> => (await server.get<SegelTampil[]>('/segel')).json;
  const terbitkan = () => server.request<{ count: number }>('/segel', { method: 'POST', headers: { 'idempotency-key': randomUUID() } });

  it('terbit setelah ada kunci, meliputi semua yang tercatat, dan tidak terbit lagi bila hanya segel yang baru', async () => {
    masalah(await terbitkan(), 422, 'kunci-segel-belum-ada');
    const { kunci, berkas } = await penerbit.buatKunci('runut.uji.example', metaSegel(randomUUID()), HARI);
    expect(statSync(berkas).mode & 0o777).toBe(0o600);
    expect(berkas.startsWith(`${server.folder}/`)).toBe(false);
    const sebelum = await server.ledger.store.head();
    expect((await terbitkan()).json.count).toBe(1);
    expect((await terbitkan()).json.count).toBe(0);
    const [segel, ...lain] = await daftar();
    expect(lain).toEqual([]);
    expect(segel).toMatchObject({ asal: 'runut.uji.example', ukuran: sebelum, sequence: sebelum + 1, kunci, sebab: 'permintaan', saksi: [] });
    expect(ditandai(bacaSegel(segel!.catatan).catatan, bacaKunciTerbuka(kunci))).toBe(true);
  });

  it('menyimpan tanda tangan saksi bersama segelnya', async () => {
    const saksi = buatKunci('inspektorat.uji.example', JENIS_SAKSI);
    const [segel] = await daftar();
    const catatan = `${segel!.catatan}${saksikan(bacaSegel(segel!.catatan).catatan, saksi, 1_738_400_000n)}\n`;
    masalah(await server.post('/segel/saksi', { catatan: segel!.catatan, saksi: saksi.terbuka.teks }), 422, 'tanda-saksi');
    for (const count of [1, 0]) expect((await server.post<{ count: number }>('/segel/saksi', { catatan, saksi: saksi.terbuka.teks })).json.count).toBe(count);
    const [sesudah] = await daftar();
    expect(sesudah).toMatchObject({ saksi: [saksi.terbuka.teks], catatan });
    expect(disaksikan(bacaSegel(sesudah!.catatan).catatan, saksi.terbuka)?.detik).toBe(1_738_400_000n);
    expect((await terbitkan()).json.count).toBe(0);
  });

  it('dari dua penerbit hanya satu yang menyegel', async () => {
    const { ledger } = server;
    await tulisRealisasi(server, [entriSp2d('1.2.1', '1000', 'seg-1')], {}, 'tw1');
    const runner = new CommandRunner(ledger.store, ledger.reader, () => new Date(), (s) => ledger.projections.waitFor(s));
    const kedua = new PenerbitSegel(runner, ledger.store, ledger.projections, new BerkasKunci(ledger.kunciSegel));
    const ada = (await daftar()).length;
    const hasil = await Promise.all([penerbit, kedua, penerbit, kedua].map((p) => p.terbitkan('jadwal', metaSegel(randomUUID()), HARI)));
    expect(hasil.map((h) => h.count).sort()).toEqual([0, 0, 0, 1]);
    expect(await daftar()).toHaveLength(ada + 1);
  });

  it('terbit dengan sendirinya saat periode ditutup, juga atas penutupan itu', async () => {
    const jadwal = new JadwalSegel(penerbit, server.ledger.store, { selangMs: 0, hariIni: () => HARI, onNotice: (teks) => { throw new Error(teks); } });
    await jadwal.start();
    const ditutup = await server.post<{ sequence: number }>(`/pd/${JOMBANG}/2024/periode/tw1/tutup`, { penjelasan: await penjelasanSemua(server) });
    expect(ditutup.status).toBe(200);
    await sampai(async () => (await daftar()).find((s) => s.sebab === 'tutup-periode' && s.ukuran >= ditutup.json.sequence));
    await jadwal.stop();
  });

  it('kunci diganti dengan tanda tangan keduanya, dan segel berikut memakai yang baru', async () => {
    const lama = (await daftar())[0]!.kunci;
    const { kunci, berkas } = await penerbit.gantiKunci(null, metaSegel(randomUUID()), HARI);
    kunciLama.push(`.${bacaKunciTerbuka(lama).id.toString('hex')}`);
    expect(kunci).not.toBe(lama);
    await tulisRealisasi(server, [entriSp2d('1.2.1', '2000', 'seg-2')], {}, 'tw2');
    expect((await terbitkan()).json.count).toBe(1);
    expect((await daftar())[0]!.kunci).toBe(kunci);
    chmodSync(berkas, 0o644);
    masalah(await terbitkan(), 422, 'kunci-segel-terbuka');
    chmodSync(berkas, 0o600);
  });

  // On a cluster the log is there, and a node whose copy was changed is stopped by its own audit before that.
  if (mesinUji === 'tertanam') it('buku besar yang isinya bukan lagi yang disegel tidak dilayani', async () => {
    expect((await server.get('/pd')).status).toBe(200);
    await server.stop();
    const db = new Database(join(server.folder, LOG_FILE));
    const { bytes } = db.prepare<[], { bytes: Buffer }>("select bytes from log where sequence = 40").get()!;
    const diubah = Buffer.from(bytes);
    const tempat = diubah.indexOf('"dicatat":"20') + '"dicatat":"20'.length;
    diubah[tempat] = diubah[tempat] === 0x31 ? 0x32 : 0x31;
    db.prepare('update log set bytes = ? where sequence = 40').run(diubah);
    db.close();
    rmSync(join(server.folder, 'baca'), { recursive: true });
    server = await TestServer.start({ folder: server.folder });
    const jawab = await sampai(async () => {
      const j = await server.get('/pd');
      return j.status === 503 ? j : undefined;
    });
    expect(masalah(jawab, 503, 'server-berhenti').detail).toMatch(/Isinya bukan lagi yang disegel/);
    masalah(await server.get('/health/hidup'), 503, 'server-berhenti');
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '3000', 'seg-3')], {}, 'tw3'), 503, 'server-berhenti');
  });
});

/** Asks again and again; gives up after so many questions, so that what never comes fails the test. */
async function sampai<T>(tanya: () => Promise<T | undefined>): Promise<T> {
  for (let ke = 0; ke < 2_000; ke++) {
    const jawab = await tanya();
    if (jawab !== undefined) return jawab;
  }
  throw new Error('it never came');
}
