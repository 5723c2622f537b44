import { TEMPAT, entriSp2d, masalah, tulisRealisasi, type HasilTulis } from '../support/isian.js';
import { TestServer, jombangFile } from '../support/server.js';

describe('Idempotency-Key dan If-Match', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  it('permintaan yang sama dua kali tercatat sekali, jawabannya sama', async () => {
    const kunci = { 'idempotency-key': 'satu' };
    const pertama = await tulisRealisasi(server, [entriSp2d('2.1.1', '999000000000', 's-1')], kunci);
    expect(pertama.json.ketidaksesuaian).not.toEqual([]);
    const kepala = await server.ledger.store.head();
    const kedua = await tulisRealisasi(server, [entriSp2d('2.1.1', '999000000000', 's-1')], kunci);
    expect(kedua.json).toEqual({ ...pertama.json, duplicate: true });
    expect(kedua.headers.get('etag')).toBe(pertama.headers.get('etag'));
    expect(await server.ledger.store.head()).toBe(kepala);
  });

  it('bersamaan pun tercatat sekali', async () => {
    const kunci = { 'idempotency-key': 'serentak' };
    const hasil = await Promise.all(Array.from({ length: 5 }, () => tulisRealisasi(server, [entriSp2d('1.2.1', '3', 'serentak')], kunci)));
    expect(new Set(hasil.map((h) => h.json.sequence)).size).toBe(1);
    expect(hasil.filter((h) => !h.json.duplicate)).toHaveLength(1);
  });

  it('kunci yang sama untuk isi, alamat atau aliran lain ditolak, juga setelah server dimulai ulang', async () => {
    const kunci = { 'idempotency-key': 'tetap' };
    const isian = { periode: 'bulan-04', entri: [entriSp2d('1.2.1', '4', 't-1')] };
    const asli = await server.post<HasilTulis>(`${TEMPAT}/realisasi`, isian, kunci);
    const lain = async () => {
      masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '5', 't-1')], kunci, 'bulan-04'), 409, 'kunci-dipakai');
      masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '4', 't-1')], kunci, 'bulan-05'), 409, 'kunci-dipakai');
      masalah(await server.post(`${TEMPAT}/target`, { baris: [{ indikator: 'I-S1', tahap: 'awal', nilai: '3', dokumen: { jenis: 'PK', tanggal: '2024-01-02' } }] }, kunci), 409, 'kunci-dipakai');
    };
    await lain();
    await server.stop();
    server = await TestServer.start({ folder: server.folder });
    await lain();
    expect((await server.post<HasilTulis>(`${TEMPAT}/realisasi`, isian, kunci)).json).toEqual({ ...asli.json, duplicate: true });
  });

  it('permintaan yang ditolak tidak menghabiskan kuncinya', async () => {
    const kunci = { 'idempotency-key': 'diperbaiki' };
    masalah(await tulisRealisasi(server, [entriSp2d('9.9', '1', 'p-1')], kunci), 422, 'simpul-tidak-ada');
    expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'p-1')], kunci)).status).toBe(200);
  });

  it('yang tidak mengubah apa pun pun mengikat kuncinya', async () => {
    const kunci = { 'idempotency-key': 'tanpa-perubahan' };
    await tulisRealisasi(server, [entriSp2d('1.2.1', '8', 'n-1')]);
    expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '8', 'n-1')], kunci)).json).toMatchObject({ count: 0, duplicate: false });
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '9', 'n-2')], kunci), 409, 'kunci-dipakai');
  });

  it('kunci wajib ada dan berbentuk wajar', async () => {
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'k')], { 'idempotency-key': '' }), 400, 'kunci-wajib');
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'k')], { 'idempotency-key': 'a'.repeat(101) }), 400, 'kunci-tidak-sah');
    masalah(await server.importFile(await jombangFile(), 'uji=ya', { 'idempotency-key': '' }), 400, 'kunci-wajib');
  });

  it('If-Match yang cocok lolos, yang basi dijawab 412 dengan kedua revisi', async () => {
    const baru = await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'm-1')], { 'if-match': '"-1"' }, 'bulan-09');
    expect(baru.json.revision).toBe(0);
    const p = masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '2', 'm-2')], { 'if-match': '"-1"' }, 'bulan-09'), 412, 'sudah-berubah');
    expect(p.revisi).toEqual({ diharapkan: -1, sekarang: 0 });
    expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '2', 'm-2')], { 'if-match': baru.headers.get('etag')! }, 'bulan-09')).json.revision).toBe(1);
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '3', 'm-3')], { 'if-match': 'W/"1"' }, 'bulan-09'), 400, 'if-match-tidak-sah');
  });

  it('ulangan dengan If-Match yang sudah basi tetap dijawab seperti semula', async () => {
    const kepala = { 'idempotency-key': 'm-ulang', 'if-match': '"1"' };
    const pertama = await tulisRealisasi(server, [entriSp2d('1.2.1', '4', 'm-4')], kepala, 'bulan-09');
    expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '4', 'm-4')], kepala, 'bulan-09')).json).toEqual({ ...pertama.json, duplicate: true });
  });

  it('kunci impor milik satu berkas', async () => {
    const kunci = { 'idempotency-key': 'impor-satu' };
    const berkas = await jombangFile();
    expect((await server.importFile(berkas, 'uji=tidak&nama=a.xlsx', kunci)).json).toMatchObject({ keadaan: 'sudah-pernah' });
    expect((await server.importFile(berkas, 'uji=tidak&nama=b.xlsx', kunci)).status).toBe(200);
    masalah(await server.importFile(Buffer.from('berkas lain'), 'uji=tidak', kunci), 409, 'kunci-dipakai');
    masalah(await server.importFile(berkas, 'uji=ya', kunci), 409, 'kunci-dipakai');
  });
});
