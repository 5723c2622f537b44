import { Metrics } from '../../apps/api/metrics.js';
import { entriSp2d, tulisRealisasi } from '../support/isian.js';
import { rawRequest } from '../support/mentah.js';
import { TestServer } from '../support/server.js';

describe('Metrik dan kesehatan', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang({ metrics: new Metrics() });
  });
  afterAll(() => server.close());

  const metrik = async (): Promise<Map<string, number>> => {
    const jawaban = await fetch(`${server.base}/metrics`);
    const text = await jawaban.text();
    expect({ status: jawaban.status, type: jawaban.headers.get('content-type') }).toEqual({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' });
    return new Map(text.split('\n').filter((l) => l !== '' && !l.startsWith('#')).map((l) => [l.slice(0, l.lastIndexOf(' ')), Number(l.slice(l.lastIndexOf(' ') + 1))]));
  };

  it('menghitung penambahan, tabrakan dan hasil yang tak diketahui sejak nol', async () => {
    const sebelum = await metrik();
    expect(sebelum.get('runut_append_seconds_count{outcome="outcome-unknown"}')).toBe(0);
    await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'metrik-1')]);
    const sesudah = await metrik();
    const ok = 'runut_append_seconds_count{outcome="ok"}';
    expect(sesudah.get(ok)! - sebelum.get(ok)!).toBe(1);
    expect(sesudah.get('runut_append_seconds_count{outcome="conflict"}')).toBe(sebelum.get('runut_append_seconds_count{outcome="conflict"}'));
  });

  it('menyebut log, setiap model baca, pekerjaan terbuka, rute HTTP dan proses', async () => {
    await server.get('/pd/jombang-diskopum/2024/anggaran');
    const m = await metrik();
    const kepala = await server.ledger.store.head();
    expect(m.get('runut_log_sequence')).toBe(kepala);
    for (const { nama } of server.ledger.projections.status()) {
      expect([nama, m.get(`runut_projection_events_total{model="${nama}"}`), m.get(`runut_projection_lag_events{model="${nama}"}`), m.get(`runut_projection_stopped{model="${nama}"}`)]).toEqual([nama, kepala, 0, 0]);
    }
    expect([m.get('runut_unfinished_work{kind="impor"}'), m.get('runut_unfinished_work{kind="usulan"}')]).toEqual([0, 0]);
    expect(m.get('runut_http_request_seconds_count{method="GET",route="/api/v1/pd/:pd/:tahun/anggaran",status="200"}')).toBeGreaterThan(0);
    expect([...m.keys()].filter((k) => /^(nodejs_eventloop_lag_p99_seconds|process_resident_memory_bytes|process_cpu_seconds_total)$/.test(k))).toHaveLength(3);
    expect([...m.keys()].filter((k) => k.includes('jombang'))).toEqual([]);
  });

  it('kesiapan dan hidupnya proses disebut terpisah', async () => {
    expect((await server.get('/health')).json).toMatchObject({ sehat: true, menulis: true });
    expect((await server.get('/health/hidup')).json).toEqual({ hidup: true });
    expect((await server.get<{ mesin: string }>('/status')).json.mesin).toBe(server.ledger.replica() === null ? 'tertanam' : 'klaster');
  });

  it('server yang buku besarnya berhenti menolak semuanya dengan sebabnya', async () => {
    const { Node } = await import('../../apps/api/http/node.js');
    const node = new Node();
    const lain = await TestServer.start({ node });
    node.stop('Replika dan klaster tidak sama.');
    const jawaban = await Promise.all(['/api/v1/pd', '/api/v1/health', '/api/v1/health/hidup', '/metrics', '/'].map(async (path) => [path, await rawRequest(lain.base, path)] as const));
    await lain.close();
    for (const [path, a] of jawaban) {
      expect([path, a.status, (JSON.parse(a.text) as { kode: string; detail: string })]).toEqual([path, 503, expect.objectContaining({ kode: 'server-berhenti', detail: 'Replika dan klaster tidak sama.' })]);
    }
  });
});
