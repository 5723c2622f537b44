import type { PdTerdaftar, TabelAnggaran } from '#capaian';
import { TEMPAT, bidang, entriSp2d, masalah, tulisRealisasi, type HasilTulis } from '../support/isian.js';
import { JOMBANG, TestServer } from '../support/server.js';

const perda = { jenis: 'PERDA', nomor: '3/2024', tanggal: '2024-06-20' };
const baru = { pd: 'jombang-dkupp', nama: 'Dinas Koperasi, Usaha Mikro dan Perdagangan' };

describe('Susunan perangkat daerah', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  const daftar = async (titik = ''): Promise<PdTerdaftar[]> => (await server.get<PdTerdaftar[]>(`/pd${titik}`)).json;
  const nama = async (titik = ''): Promise<string> => (await server.get<TabelAnggaran>(`${TEMPAT}/anggaran${titik}`)).json.namaPd;
  const lama = 'Dinas Koperasi dan Usaha Mikro';

  it('nama baru berlaku sejak harinya, menurut kedua waktu', async () => {
    const hasil = await server.post<HasilTulis>('/pemda/jombang/organisasi/ubah', { pd: JOMBANG, nama: 'Dinas Koperasi', berlaku: '2024-07-01', dokumen: perda });
    expect([hasil.status, hasil.json]).toMatchObject([200, { stream: 'organisasi-jombang', count: 1 }]);
    const sebelum = `?diketahui=${hasil.json.sequence - 1}`;
    expect([await nama(), await nama('?berlaku=2024-06-30'), await nama(sebelum)]).toEqual(['Dinas Koperasi', lama, lama]);
    expect((await Promise.all([daftar(), daftar('?berlaku=2024-06-30'), daftar(sebelum)])).map((d) => d[0]!.nama)).toEqual(['Dinas Koperasi', lama, lama]);
  });

  it('tabel tahun memakai nama dalam tahun itu', async () => {
    await server.post('/pemda/jombang/organisasi/ubah', { pd: JOMBANG, nama: 'Dinas KUM', berlaku: '2025-02-01', dokumen: perda });
    expect([await nama(), (await daftar())[0]!.nama]).toEqual(['Dinas Koperasi', 'Dinas KUM']);
  });

  it('PD yang dipecah menutup tahun-tahun sesudahnya; riwayat dan tahunnya sendiri tetap', async () => {
    const menjadi = [baru, { pd: 'jombang-dum', nama: 'Dinas Usaha Mikro' }];
    expect((await server.post('/pemda/jombang/organisasi/pecah', { pd: JOMBANG, menjadi, berlaku: '2025-07-01', dokumen: perda })).status).toBe(200);
    expect((await daftar()).map((d) => [d.pd, d.berakhir, d.asal])).toEqual([
      [JOMBANG, { berlaku: '2025-07-01', menjadi: ['jombang-dkupp', 'jombang-dum'] }, []], ['jombang-dkupp', null, [JOMBANG]], ['jombang-dum', null, [JOMBANG]],
    ]);
    expect((await daftar('?berlaku=2025-06-30')).map((d) => [d.pd, d.berakhir])).toEqual([[JOMBANG, null]]);
    expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '5', 'masih-2024')])).status).toBe(200);
    const pohon = { simpul: [{ kode: '1', jenjang: 'program', uraian: 'Program' }] };
    expect((await server.post(`/pd/${JOMBANG}/2025/pohon`, pohon)).status).toBe(200);
    masalah(await server.post(`/pd/${JOMBANG}/2026/pohon`, pohon), 422, 'pd-sudah-berakhir');
    masalah(await server.post('/pd/jombang-dkupp/2024/pohon', pohon), 422, 'pd-belum-terbentuk');
    expect((await server.get<TabelAnggaran>(`${TEMPAT}/anggaran`)).json.total.paguTerkini.nilai).toBe('6302736257');
  });

  it('PD digabung ke yang sudah ada; tanda pengenal tidak dipakai dua kali', async () => {
    const gabung = { dari: ['jombang-dum'], menjadi: baru, berlaku: '2026-01-01', dokumen: perda };
    expect((await server.post('/pemda/jombang/organisasi/gabung', gabung)).json).toMatchObject({ count: 1 });
    expect((await server.post('/pemda/jombang/organisasi/gabung', gabung)).json).toMatchObject({ count: 0 });
    const p = masalah(await server.post('/pemda/jombang/organisasi/pecah', { pd: baru.pd, menjadi: [baru, { pd: JOMBANG, nama: 'X' }], dokumen: { ...perda, tanggal: '2027-01-01' } }), 422, 'pd-terpakai');
    expect(bidang(p)).toEqual(['menjadi']);
  });

  it('pemda dan bidang yang salah disebut', async () => {
    masalah(await server.post('/pemda/lain/organisasi/ubah', { pd: 'lain-x', nama: 'X', dokumen: perda }), 404, 'pemda-tidak-ada');
    expect(bidang(masalah(await server.post('/pemda/jombang/organisasi/gabung', { dari: [], menjadi: { pd: '' }, dokumen: perda }), 400, 'isian-tidak-sah')).sort()).toEqual(['dari', 'menjadi.nama', 'menjadi.pd']);
  });
});
