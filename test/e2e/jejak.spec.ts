import type { Andai, Asal, Banding, Sejak, Terlambat } from '#jejak';
import { JOMBANG, TestServer, type Answer } from '../support/server.js';

const TEMPAT = `/pd/${JOMBANG}/2024`;
const SERAPAN = `${JOMBANG}/2024/serapan/6/TIDAK_DISEBUT`;
const berita = { jenis: 'BERITA_ACARA', nomor: '7', tanggal: '2025-02-01' };

describe('jejak', () => {
  let server: TestServer;
  /** Last sequence of the shipped example, and the entry that made program 6 spend more than its pagu. */
  let contoh: number;
  let entri: { sequence: number; eventId: string };

  beforeAll(async () => {
    server = await TestServer.withJombang();
    contoh = await server.ledger.store.head();
    const asal = (await server.get<Asal>(`/asal?angka=${JOMBANG}/2024/realisasi/6/TIDAK_DISEBUT/tahun`)).json;
    entri = asal.akar.pernyataan[0]!;
    const jawaban = await server.post(`${TEMPAT}/realisasi/koreksi`, { periode: 'tahun', peristiwa: entri.eventId, nilai: '600000000', alasan: 'Salah satuan', dokumen: berita });
    if (jawaban.status !== 200) throw new Error(jawaban.text);
  });
  afterAll(() => server.close());

  it('beda sebelum dan sesudah koreksi: lama, baru, persen, dokumen dan pelakunya', async () => {
    const { json } = await server.get<Banding>(`${TEMPAT}/banding?dari=${contoh}&angka=${SERAPAN}`);
    expect(json.baris).toMatchObject([{ ukuran: 'serapan', lama: '367.60', baru: '85.88', selisih: '-281.72', persen: '-76.64', keadaan: 'berubah', peristiwa: [contoh + 1] }]);
    expect(json.peristiwa).toMatchObject([{ sequence: contoh + 1, jenis: 'RealisasiDikoreksi', nilaiSebelum: '2568323711', nilai: '600000000', alasan: 'Salah satuan', dokumen: { jenis: 'BERITA_ACARA' }, usulan: null }]);
    const csv = await server.get(`${TEMPAT}/banding?dari=${contoh}&angka=${SERAPAN}&format=csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toContain(',367.60,85.88,-281.72,-76.64,');
    const tahap = (await server.get<Banding>(`${TEMPAT}/banding?dariTahap=awal&keTahap=perubahan&angka=${JOMBANG}/2024/pagu/pd/`)).json;
    expect(tahap.baris.find((b) => b.angkaKe?.endsWith('/pagu/pd/perubahan'))).toMatchObject({ lama: '5726954494', baru: '6302736257', selisih: '575781763', persen: '10.05' });
  });

  it('sejak, asal, terlambat dan andai menjawab tentang peristiwa yang sama', async () => {
    const sejak = (await server.get<Sejak>(`${TEMPAT}/sejak?sejak=${contoh}`)).json;
    expect([sejak.jumlah, sejak.peristiwa.map((p) => p.sequence)]).toEqual([{ 'periode-baru': 1, 'periode-tertutup': 0, 'di-luar-periode': 0 }, [contoh + 1]]);
    const asal = (await server.get<Asal>(`/asal?angka=${JOMBANG}/2024/sisa/6/TIDAK_DISEBUT`)).json;
    expect([asal.akar.aditif, asal.akar.nilai, asal.sumbangan.at(-1)]).toEqual([true, '98676600', expect.objectContaining({ sequence: contoh + 1, sumbangan: '-600000000' })]);
    const terlambat = (await server.get<Terlambat>(`${TEMPAT}/terlambat?hari=36500`)).json;
    expect([terlambat.hari, terlambat.baris]).toEqual([36500, []]);
    expect((await server.get<Andai>(`/andai?angka=${SERAPAN}&tanpa=${contoh + 1}`)).json).toMatchObject({ mungkin: true, ikut: true, nilai: '85.88', nilaiTanpa: '367.60' });
    expect((await server.get<Andai>(`/andai?angka=${SERAPAN}&tanpa=${entri.sequence}`)).json).toMatchObject({ mungkin: false, nilaiTanpa: null, penghalang: [{ sequence: contoh + 1, jenis: 'RealisasiDikoreksi' }] });
  });

  it('jawaban pada titik yang sama tetap sama bita demi bita', async () => {
    const alamat = [`${TEMPAT}/banding?dari=300&ke=${contoh}@2024-12-31`, `${TEMPAT}/sejak?sejak=300&diketahui=${contoh}`, `${TEMPAT}/terlambat?diketahui=${contoh}`, `/asal?angka=${SERAPAN}&diketahui=${contoh}`, `/andai?angka=${SERAPAN}&tanpa=${entri.sequence}&diketahui=${contoh}`];
    const baca = (): Promise<Answer[]> => Promise.all(alamat.map((a) => server.get(a)));
    const dulu = await baca();
    expect(dulu.map((d) => d.status)).toEqual(alamat.map(() => 200));
    const kebijakan = await server.post('/pemda/jombang/kebijakan', { kebijakan: [{ jenis: 'capaian', berlaku: '2024-01-01', isi: { batas: '50', dokumenTarget: ['PK'] }, dokumen: berita }] });
    expect(kebijakan.status).toBe(200);
    expect((await baca()).map((d) => d.text)).toEqual(dulu.map((d) => d.text));
  });

  it('yang tidak sah ditolak dengan kodenya', async () => {
    const kode = async (alamat: string): Promise<unknown> => (await server.get<{ kode: string }>(alamat)).json.kode;
    expect(await kode(`${TEMPAT}/banding`)).toBe('banding-tanpa-dari');
    expect(await kode(`${TEMPAT}/banding?dari=1@2@3`)).toBe('titik-tidak-sah');
    expect(await kode(`${TEMPAT}/banding?dariTahap=awal`)).toBe('tahap-sebelah');
    expect(await kode(`${TEMPAT}/sejak?sejak=${contoh}&diketahui=300`)).toBe('sejak-sesudah-diketahui');
    expect(await kode(`/andai?angka=${SERAPAN}&tanpa=99999`)).toBe('peristiwa-tidak-ada');
    expect(await kode(`/andai?angka=${SERAPAN}&tanpa=${contoh + 1}&diketahui=${contoh}`)).toBe('peristiwa-belum-diketahui');
    expect(await kode(`/asal?angka=${JOMBANG}/2024/pagu/9.9/awal`)).toBe('angka-tidak-ada');
  });
});
