import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal, sha256 } from '#event-store';
import { aktorDemo } from '#akses';
import { TEMPAT, entriSp2d, masalah, tulisRealisasi } from '../support/isian.js';
import { rawBytes, rawRequest, type RawAnswer } from '../support/mentah.js';
import { TestServer } from '../support/server.js';

describe('Pengaman', () => {
  let server: TestServer;
  let web: string;
  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'runut-web-'));
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Runut</title>');
    writeFileSync(join(web, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(web, 'assets', 'app-1a2b3c.js'), 'export {};');
    server = await TestServer.start({ web });
  });
  afterAll(async () => {
    await server.close();
    rmSync(web, { recursive: true });
  });

  const tolakan = (a: RawAnswer, status: number, kode: string): void => {
    expect({ status: a.status, type: a.headers['content-type'], kode: (JSON.parse(a.text) as { kode: string }).kode }).toEqual({ status, type: 'application/problem+json; charset=utf-8', kode });
  };

  it('setiap jawaban membawa kebijakan isi yang ketat', async () => {
    for (const path of ['/api/v1/pd', '/', '/api/docs', '/api/v1/tidak-ada', '/assets/app-1a2b3c.js']) {
      const { headers } = await rawRequest(server.base, path);
      const csp = String(headers['content-security-policy']);
      expect({ path, script: /script-src ([^;]+)/.exec(csp)?.[1], object: csp.includes("object-src 'none'"), frame: csp.includes("frame-ancestors 'none'") }).toEqual({ path, script: "'self'", object: true, frame: true });
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('halaman dokumentasi tidak memuat skrip di dalam halaman', async () => {
    const { text, status } = await rawRequest(server.base, '/api/docs');
    expect(status).toBe(200);
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    const skrip = [...text.matchAll(/<script[^>]*src="\.\/([^"]+)"/g)].map((m) => m[1]!);
    expect(skrip.length).toBeGreaterThan(1);
    for (const s of skrip) expect((await rawRequest(server.base, `/api/${s}`)).status).toBe(200);
  });

  it('nama host asing ditolak, nama lokal dilayani', async () => {
    for (const host of ['evil.example', 'evil.example:3000', '127.0.0.1.evil.example', 'localhost.evil.example', '192.168.1.5', '[::2]']) {
      tolakan(await rawRequest(server.base, '/api/v1/pd', { headers: { host } }), 421, 'alamat-server-asing');
      tolakan(await rawRequest(server.base, '/', { headers: { host } }), 421, 'alamat-server-asing');
    }
    for (const host of ['localhost', 'LOCALHOST:3000', '127.0.0.1', '127.0.0.1:80', '[::1]:3000']) expect((await rawRequest(server.base, '/api/v1/pd', { headers: { host } })).status).toBe(200);
  });

  it('permintaan tulis dari situs lain ditolak, bacaan dan halaman sendiri tidak', async () => {
    const kirim = (headers: Record<string, string>) => rawRequest(server.base, `/api/v1${TEMPAT}/realisasi`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'idempotency-key': 'x', host: 'localhost:3000', ...headers } });
    tolakan(await kirim({ origin: 'https://evil.example' }), 403, 'lintas-asal');
    tolakan(await kirim({ origin: 'http://localhost:4000' }), 403, 'lintas-asal');
    tolakan(await kirim({ origin: 'null' }), 403, 'lintas-asal');
    tolakan(await kirim({ 'sec-fetch-site': 'cross-site' }), 403, 'lintas-asal');
    tolakan(await kirim({ 'sec-fetch-site': 'same-site' }), 403, 'lintas-asal');
    tolakan(await kirim({ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }), 400, 'isian-tidak-sah');
    const baca = await rawRequest(server.base, '/api/v1/pd', { headers: { origin: 'https://evil.example' } });
    expect([baca.status, baca.headers['access-control-allow-origin']]).toEqual([200, undefined]);
  });

  it('terlalu sering dijawab 429 dengan waktu tunggu', async () => {
    const sempit = await TestServer.start({ requestsPerMinute: 3 });
    const jawaban = [];
    for (let i = 0; i < 4; i++) jawaban.push(await sempit.get('/pd'));
    expect(jawaban.map((j) => j.status)).toEqual([200, 200, 200, 429]);
    masalah(jawaban[3]!, 429, 'terlalu-sering');
    expect(Number(jawaban[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
    await sempit.close();
  });

  it('alamat, cara dan isi yang tidak dilayani dijawab sebagai masalah', async () => {
    masalah(await server.get('/tidak-ada'), 404, 'rute-tidak-ada');
    masalah(await server.post('/pd', {}), 404, 'rute-tidak-ada');
    masalah(await server.request('/pd', { method: 'DELETE' }), 404, 'rute-tidak-ada');
    const kirim = (body: string, type: string) => server.request(`${TEMPAT}/realisasi`, { method: 'POST', body, headers: { 'content-type': type, 'idempotency-key': 'x' } });
    masalah(await kirim('{"a":', 'application/json'), 400, 'permintaan-tidak-sah');
    masalah(await kirim('{"__proto__": {"a": 1}}', 'application/json'), 400, 'permintaan-tidak-sah');
    masalah(await kirim('periode=tw1', 'text/plain'), 415, 'jenis-isi-tidak-dilayani');
    masalah(await kirim('periode=tw1', 'application/x-www-form-urlencoded'), 415, 'jenis-isi-tidak-dilayani');
    masalah(await kirim('PK', 'application/octet-stream'), 415, 'jenis-isi-tidak-dilayani');
    masalah(await kirim(JSON.stringify({ a: 'x'.repeat(5_000_000) }), 'application/json'), 413, 'terlalu-besar');
    masalah(await kirim(`{"periode":"tw1","entri":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'application/json'), 400, 'isian-tidak-sah');
    tolakan(await rawRequest(server.base, '/api/v1/pd/%E0%A4%A/2024/anggaran'), 400, 'permintaan-tidak-sah');
    tolakan(await rawRequest(server.base, `/api/v1/pd/${'x'.repeat(2_000)}/2024/anggaran`), 404, 'rute-tidak-ada');
    expect((await rawRequest(server.base, '/api/v1/pd', { headers: { 'x-panjang': 'x'.repeat(20_000) } })).status).toBe(431);
    const mentah = await rawBytes(server.base, 'SALAH\r\n\r\n');
    expect(mentah).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
  });

  it('aplikasi web: halaman tunggal untuk alamatnya sendiri, berkas bernama sidik disimpan lama', async () => {
    for (const path of ['/', '/jombang-diskopum/2024/anggaran?diketahui=5']) {
      const halaman = await rawRequest(server.base, path);
      expect({ path, status: halaman.status, type: halaman.headers['content-type'], cache: halaman.headers['cache-control'] }).toEqual({ path, status: 200, type: 'text/html; charset=utf-8', cache: 'no-cache' });
    }
    const aset = await rawRequest(server.base, '/assets/app-1a2b3c.js');
    expect([aset.status, aset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    tolakan(await rawRequest(server.base, '/assets/lama-000.js'), 404, 'berkas-tidak-ada');
    tolakan(await rawRequest(server.base, '/api/v2/pd'), 404, 'rute-tidak-ada');
    for (const path of ['/..%2f..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2fpackage.json', '/.%2e/package.json']) {
      const { status, text } = await rawRequest(server.base, path);
      expect({ path, bocor: text.includes('root:') || text.includes('"dependencies"'), status: status >= 400 }).toEqual({ path, bocor: false, status: true });
    }
    const tanpa = await TestServer.start({ web: join(web, 'tidak-ada') });
    tolakan(await rawRequest(tanpa.base, '/'), 404, 'web-belum-dibangun');
    await tanpa.close();
  });
});

describe('Layanan yang sakit', () => {
  it('model baca yang berhenti: 503 dengan keadaannya, titik waktu sebelumnya tetap terbaca', async () => {
    const server = await TestServer.withJombang();
    const kepala = await server.ledger.store.head();
    expect((await server.get('/health')).json).toMatchObject({ sehat: true, bukuBesar: 'terbuka' });
    const meta = { id: 'asing', aktor: aktorDemo, source: { jenis: 'api' as const }, correlationId: 'asing', causationId: null, usulan: null };
    await server.ledger.store.append('asing', -1, seal('asing', -1, [{ type: 'BelumDikenal', version: 1, data: {}, berlaku: '2024-01-01' }], meta, sha256(''), '2026-01-01T00:00:00.000Z'));
    const p = masalah(await server.get(`${TEMPAT}/anggaran`), 503, 'model-berhenti');
    expect(p.detail).toContain(`peristiwa ${kepala + 1}`);
    const sakit = await server.get<{ sehat: boolean; model: { nama: string; keadaan: string }[] }>('/health');
    expect(sakit.status).toBe(503);
    expect(sakit.json.model).toContainEqual(expect.objectContaining({ nama: 'angka', keadaan: 'berhenti' }));
    expect((await server.get(`${TEMPAT}/anggaran?diketahui=${kepala}`)).status).toBe(200);
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'x')]), 503, 'model-berhenti');
    await server.close();
  });

  it('buku besar yang tertutup: 503, tanpa isi dalam', async () => {
    const server = await TestServer.start();
    await server.ledger.close();
    const p = masalah(await server.get('/pd'), 503, 'buku-besar-tidak-siap');
    expect(JSON.stringify(p)).not.toMatch(/\bat |node_modules|\.js/);
    expect((await server.get('/health')).status).toBe(503);
    await server.close();
  });
});
