import { TEMPAT, entriSp2d, masalah, tulisRealisasi } from '../support/isian.js';
import { rawRequest } from '../support/mentah.js';
import { JOMBANG, TestServer } from '../support/server.js';

const kepala = (sequence: number | string): Record<string, string> => ({ 'x-runut-sequence': String(sequence) });

describe('X-Runut-Sequence', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang({ sequenceWaitMs: 30_000 });
  });
  afterAll(() => server.close());

  const kini = (): Promise<number> => server.ledger.store.head();

  it('setiap jawaban menyebut sampai mana ia memuat; jawaban tulis menyebut urutannya sendiri', async () => {
    const tulis = await tulisRealisasi(server, [entriSp2d('1.2.1', '10', 'x-1')]);
    expect(tulis.headers.get('x-runut-sequence')).toBe(String(tulis.json.sequence));
    const tanpaPerubahan = await tulisRealisasi(server, [entriSp2d('1.2.1', '10', 'x-1')]);
    expect(tanpaPerubahan.json.sequence).toBe(0);
    for (const jawaban of [tanpaPerubahan, await server.get('/pd'), await server.get('/pd/tidak-ada/2024/anggaran'), await server.get('/impor')]) {
      expect(jawaban.headers.get('x-runut-sequence')).toBe(String(await kini()));
    }
    const usulan = await server.post('/usulan', { pd: JOMBANG, perintah: 'target', isi: { tahun: 2024, baris: [{ indikator: 'I-S1', tahap: 'awal', nilai: '3', dokumen: { jenis: 'PK', tanggal: '2024-01-02' } }] } });
    expect(usulan.headers.get('x-runut-sequence')).toBe(String(await kini()));
  });

  it('minimum yang sudah terbaca dijawab seketika, juga pada permintaan tulis', async () => {
    expect((await server.get(`${TEMPAT}/anggaran`, kepala(await kini()))).status).toBe(200);
    expect((await server.get('/pd', kepala(0))).status).toBe(200);
    expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '11', 'x-2')], kepala(await kini()))).status).toBe(200);
  });

  it('yang belum ada ditunggu: jawabannya datang setelah urutan itu tercatat dan sudah memuatnya', async () => {
    const sebelum = await kini();
    const alamat = `/linimasa?angka=${JOMBANG}/2024/realisasi/1.2.2/SP2D/tahun`;
    let dijawab = false;
    const baca = server.get<{ nilai: string }>(alamat, kepala(sebelum + 2)).finally(() => (dijawab = true));
    await tulisRealisasi(server, [entriSp2d('1.2.2', '1', 'tunggu-1')]);
    // A later request that demands nothing is answered, the earlier one still waits.
    expect((await server.get<{ nilai: string }>(alamat)).json.nilai).toBe('1');
    expect(dijawab).toBe(false);
    await tulisRealisasi(server, [entriSp2d('1.2.2', '2', 'tunggu-2')]);
    expect((await baca).json.nilai).toBe('3');
  });

  it('titik yang disebut sebagai urutan tidak bergantung pada yang sesudahnya: tidak menunggu', async () => {
    const s = await kini();
    expect((await server.get(`${TEMPAT}/anggaran?diketahui=${s}`, kepala(s + 1_000))).status).toBe(200);
  });

  it('keadaan server dijawab tanpa menunggu', async () => {
    for (const path of ['/status', '/health']) expect((await server.get(path, kepala((await kini()) + 1_000))).status).toBe(200);
  });

  it('yang bukan satu urutan ditolak', async () => {
    for (const salah of ['', '-1', '1.5', '1e3', 'abc', '1, 2', '9'.repeat(16)]) {
      const p = await rawRequest(server.base, '/api/v1/pd', { headers: { 'x-runut-sequence': salah } });
      expect({ salah, status: p.status, kode: (JSON.parse(p.text) as { kode: string }).kode }).toEqual({ salah, status: 400, kode: 'urutan-minimum-tidak-sah' });
    }
  });

  it('yang tidak kunjung tercapai: 503 dengan urutan yang sudah sampai dan waktu tunggu', async () => {
    const sebentar = await TestServer.start({ sequenceWaitMs: 30 });
    const jawaban = await sebentar.get('/pd', kepala(7));
    expect(masalah(jawaban, 503, 'urutan-belum-sampai').detail).toBe('Server ini baru sampai urutan 0, padahal permintaan ini memerlukan paling sedikit 7. Datanya aman; ulangi sebentar lagi.');
    expect(jawaban.headers.get('retry-after')).toBe('1');
    await sebentar.close();
  });

  it('buku besar yang ditutup selagi ditunggu: 503, bukan menggantung', async () => {
    const lain = await TestServer.start({ sequenceWaitMs: 30_000 });
    const baca = lain.get('/pd', kepala(7));
    await lain.get('/pd');
    await lain.ledger.close();
    expect((await baca).status).toBe(503);
    await lain.close();
  });

  it('tertulis dalam OpenAPI pada setiap alamat data', async () => {
    const { paths } = (await (await fetch(`${server.base}/api/docs-json`)).json()) as { paths: Record<string, Record<string, { parameters?: { name: string; in: string }[]; responses: Record<string, { headers?: object }> }>> };
    const tanpa = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { parameters = [] }]) => (parameters.some((p) => p.name === 'X-Runut-Sequence' && p.in === 'header') ? [] : [`${method} ${path}`])));
    expect(tanpa.sort()).toEqual(['get /api/v1/aliran', 'get /api/v1/health', 'get /api/v1/health/hidup', 'get /api/v1/status']);
    expect(paths['/api/v1/pd/{pd}/{tahun}/realisasi']!['post']!.responses['200']!.headers).toHaveProperty('X-Runut-Sequence');
  });
});
