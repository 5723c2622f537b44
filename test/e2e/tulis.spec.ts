import { JOMBANG, TestServer } from '../support/server.js';
import { entriSp2d, tulisRealisasi, type HasilTulis } from '../support/isian.js';

describe('Mencatat lewat API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  it('mencatat realisasi keuangan dan langsung terbaca', async () => {
    const hasil = await tulisRealisasi(server, [entriSp2d('1.2.1', '1000000.50', 'A-1')]);
    expect(hasil.status).toBe(200);
    expect(hasil.json).toMatchObject({ stream: `realisasi-${JOMBANG}-2024-bulan-03`, revision: 0, count: 1, duplicate: false });
    expect(hasil.headers.get('etag')).toBe('"0"');
    const peristiwa = await server.get<{ envelope: { source: object; data: { nilai: string } } }>(`/peristiwa/${hasil.json.sequence}`);
    expect(peristiwa.json.envelope).toMatchObject({ source: { jenis: 'api', lembar: 'entri', baris: 1 }, data: { nilai: '1000000.50' } });
  });

  it('menandai sumber layar', async () => {
    const hasil = await tulisRealisasi(server, [entriSp2d('1.2.1', '5', 'layar-1')], { 'x-runut-layar': 'ya' });
    const peristiwa = await server.get<{ envelope: { source: object } }>(`/peristiwa/${hasil.json.sequence}`);
    expect(peristiwa.json.envelope.source).toMatchObject({ jenis: 'layar' });
  });

  it('mencatat realisasi di atas pagu dan menandainya seketika', async () => {
    const hasil = await tulisRealisasi(server, [entriSp2d('2.1.1', '999000000000', 'lebih')]);
    expect(hasil.status).toBe(200);
    expect(hasil.json.ketidaksesuaian).toContainEqual(expect.objectContaining({ jenis: 'realisasi-melebihi-pagu', tingkat: 'A' }));
    const lain = await tulisRealisasi(server, [entriSp2d('1.2.1', '7', 'biasa')]);
    expect((lain.json as HasilTulis).ketidaksesuaian).toEqual([]);
  });
});
