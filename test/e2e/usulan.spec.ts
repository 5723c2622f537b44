import type { BarisUsulan } from '#akses';
import { TEMPAT, bidang, entriSp2d, masalah, penjelasanSemua, sp2d, tulisRealisasi, type HasilTulis } from '../support/isian.js';
import { JOMBANG, TestServer } from '../support/server.js';

type Diajukan = HasilTulis & { usulan: string };
interface Usulan {
  readonly keadaan: string;
  readonly hash: string;
  readonly revision: number;
}

const bendahara = { 'x-uji-aktor': 'bendahara' };
const atasan = { 'x-uji-aktor': 'atasan' };

describe('Empat mata', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
    const kebijakan = { jenis: 'empat-mata', berlaku: '2024-01-01', isi: { wajib: ['anggaran', 'realisasi'] }, dokumen: { jenis: 'PERKADA', nomor: '3', tanggal: '2024-01-01' } };
    expect((await server.post('/pemda/jombang/kebijakan', { kebijakan: [kebijakan] })).status).toBe(200);
  });
  afterAll(() => server.close());

  const realisasi = (nilai: string, nomor: string) => ({ tahun: 2024, periode: 'tw2', entri: [{ jenis: 'keuangan', simpul: '1.2.1', basis: 'SP2D', nilai, dokumen: sp2d(nomor) }] });
  const ajukan = (perintah: string, isi: object, headers: Record<string, string> = bendahara) => server.post<Diajukan>('/usulan', { pd: JOMBANG, perintah, isi, catatan: 'Mohon diperiksa' }, headers);
  const lihat = async (id: string) => (await server.get<Usulan>(`/usulan/${id}`)).json;

  it('pencatatan langsung ditolak, jenis lain tidak', async () => {
    masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'langsung')]), 403, 'perlu-usulan');
    expect((await server.post(`${TEMPAT}/target`, { baris: [{ indikator: 'I-S1', tahap: 'awal', nilai: '3', dokumen: { jenis: 'PK', tanggal: '2024-01-02' } }] })).status).toBe(200);
  });

  it('usulan tidak mengubah angka; orang kedua menyetujui; faktanya menyebut usulan', async () => {
    const diajukan = await ajukan('realisasi', realisasi('999000000000', 'u-1'));
    expect(diajukan.status).toBe(201);
    expect(diajukan.headers.get('location')).toBe(`/api/v1/usulan/${diajukan.json.usulan}`);
    const { usulan } = diajukan.json;
    const sebelum = await server.get<{ nilai: string | null }>(`/linimasa?angka=${JOMBANG}/2024/realisasi/1.2.1/SP2D/tahun`);
    expect(sebelum.json.nilai).toBeNull();
    const { hash } = await lihat(usulan);

    masalah(await server.post(`/usulan/${usulan}/setujui`, { hash }, bendahara), 403, 'empat-mata');
    masalah(await server.post(`/usulan/${usulan}/tolak`, { alasan: 'x' }, bendahara), 403, 'empat-mata');
    masalah(await server.post(`/usulan/${usulan}/setujui`, { hash: 'f'.repeat(64) }, atasan), 409, 'usulan-berbeda');

    const kunci = { ...atasan, 'idempotency-key': 'setuju-1' };
    const disetujui = await server.post<HasilTulis>(`/usulan/${usulan}/setujui`, { hash }, kunci);
    expect(disetujui.json).toMatchObject({ stream: `realisasi-${JOMBANG}-2024-tw2`, count: 1 });
    expect(disetujui.json.ketidaksesuaian).toContainEqual(expect.objectContaining({ jenis: 'realisasi-melebihi-pagu' }));
    const { json } = await server.get<{ envelope: { usulan: object } }>(`/peristiwa/${disetujui.json.sequence}`);
    expect(json.envelope.usulan).toEqual({ id: usulan, hash, penyetuju: 'atasan' });
    expect((await lihat(usulan)).keadaan).toBe('dilaksanakan');

    const ulang = await server.post<HasilTulis>(`/usulan/${usulan}/setujui`, { hash }, kunci);
    expect(ulang.json).toEqual({ ...disetujui.json, duplicate: true });
    masalah(await server.post(`/usulan/${usulan}/setujui`, { hash }, atasan), 409, 'usulan-selesai');
  });

  it('ditolak orang kedua, ditarik pengusul saja', async () => {
    const satu = (await ajukan('realisasi', realisasi('5', 'u-2'))).json.usulan;
    expect((await server.post(`/usulan/${satu}/tolak`, { alasan: 'Nomor tidak cocok' }, atasan)).status).toBe(200);
    expect((await lihat(satu)).keadaan).toBe('ditolak');
    const dua = (await ajukan('realisasi', realisasi('6', 'u-3'))).json.usulan;
    masalah(await server.post(`/usulan/${dua}/tarik`, { alasan: 'x' }, atasan), 403, 'bukan-pengusul');
    masalah(await server.post(`/usulan/${dua}/tarik`, { alasan: '' }, bendahara), 400, 'isian-tidak-sah');
    expect((await server.post(`/usulan/${dua}/tarik`, { alasan: 'Keliru' }, bendahara)).status).toBe(200);
    masalah(await server.post('/usulan/tidak-ada/setujui', { hash: 'x' }, atasan), 404, 'usulan-tidak-ada');
    masalah(await server.get('/usulan/tidak-ada'), 404, 'usulan-tidak-ada');
  });

  it('isi usulan diperiksa seperti isi alamat tulisnya', async () => {
    expect(bidang(masalah(await ajukan('realisasi', { tahun: 2024, periode: 'tw2', entri: [{ jenis: 'keuangan' }] }), 400, 'isian-tidak-sah'))).toEqual(['isi.entri[0].nilai', 'isi.entri[0].dokumen']);
    expect(bidang(masalah(await ajukan('realisasi', { periode: 'tw2', entri: [] }), 400, 'isian-tidak-sah'))).toEqual(['isi.tahun']);
    expect(bidang(masalah(await ajukan('tutup', { tahun: 2024, penjelasan: [] }), 400, 'isian-tidak-sah'))).toEqual(['isi.periode']);
    masalah(await ajukan('realisasi', realisasi('1', 'u-4').entri[0]!), 400, 'isian-tidak-sah');
    masalah(await ajukan('constructor', {}), 400, 'isian-tidak-sah');
    masalah(await server.post('/usulan', { pd: 'tidak-ada', perintah: 'target', isi: { tahun: 2024 } }), 422, 'pd-tidak-ada');
    const besar = { tahun: 2024, tahap: 'perubahan', dokumen: { jenis: 'DPPA', tanggal: '2024-10-02' }, baris: Array.from({ length: 900 }, (_, i) => ({ simpul: '1.2.1', rekening: `5.${i}`, nilai: '1' })) };
    masalah(await ajukan('revisi', besar), 422, 'usulan-terlalu-besar');
  });

  it('setiap perintah dapat diusulkan', async () => {
    const dokumen = { jenis: 'BERITA_ACARA', nomor: '9', tanggal: '2024-12-01' };
    const isi: Record<string, object> = {
      revisi: { tahun: 2024, tahap: 'pergeseran-1', dokumen: { jenis: 'PERKADA', nomor: '2', tanggal: '2024-05-01' }, baris: [{ simpul: '1.2.1', selisih: '0' }] },
      target: { tahun: 2024, baris: [{ indikator: 'I-S2', tahap: 'awal', nilai: '3', dokumen: { jenis: 'PK', tanggal: '2024-01-02' } }] },
      pohon: { tahun: 2024, simpul: [{ kode: '1.9', jenjang: 'kegiatan', induk: '1', uraian: 'Kegiatan usulan' }] },
      pindah: { tahun: 2024, simpul: '1.7.1', induk: '1.6', alasan: 'Struktur', dokumen },
    };
    for (const [perintah, badan] of Object.entries(isi)) {
      const { usulan } = (await ajukan(perintah, badan)).json;
      const hasil = await server.post<HasilTulis>(`/usulan/${usulan}/setujui`, { hash: (await lihat(usulan)).hash }, atasan);
      expect({ perintah, status: hasil.status, kosong: hasil.json.count === 0 }).toEqual({ perintah, status: 200, kosong: false });
    }
  });

  it('penutupan yang diusulkan tidak menutup ketidaksesuaian yang datang kemudian', async () => {
    const tutup = { tahun: 2024, periode: 'bulan-01', penjelasan: await penjelasanSemua(server) };
    const basi = (await ajukan('tutup', tutup)).json.usulan;
    const lebih = (await ajukan('realisasi', { ...realisasi('999000000000', 'u-9'), entri: [{ ...realisasi('999000000000', 'u-9').entri[0]!, simpul: '3.1.1' }] })).json.usulan;
    await server.post(`/usulan/${lebih}/setujui`, { hash: (await lihat(lebih)).hash }, atasan);
    masalah(await server.post(`/usulan/${basi}/setujui`, { hash: (await lihat(basi)).hash }, atasan), 409, 'usulan-usang');
    const segar = (await ajukan('tutup', { ...tutup, penjelasan: await penjelasanSemua(server) })).json.usulan;
    expect((await server.post(`/usulan/${segar}/setujui`, { hash: (await lihat(segar)).hash }, atasan)).status).toBe(200);
    const buka = (await ajukan('buka', { tahun: 2024, periode: 'bulan-01', alasan: 'Menyusul', dokumen: sp2d('b') })).json.usulan;
    expect((await server.post(`/usulan/${buka}/setujui`, { hash: (await lihat(buka)).hash }, atasan)).status).toBe(200);
  });

  it('fakta yang tidak dapat dicatat saat disetujui dapat dicoba lagi oleh penyetujunya', async () => {
    const setuju = async (perintah: string, isi: object) => {
      const { usulan } = (await ajukan(perintah, isi)).json;
      return server.post(`/usulan/${usulan}/setujui`, { hash: (await lihat(usulan)).hash }, atasan);
    };
    const { usulan } = (await ajukan('realisasi', { ...realisasi('8', 'u-6'), periode: 'bulan-02' })).json;
    const { hash } = await lihat(usulan);
    expect((await setuju('tutup', { tahun: 2024, periode: 'bulan-02', penjelasan: await penjelasanSemua(server) })).status).toBe(200);
    const p = masalah(await server.post(`/usulan/${usulan}/setujui`, { hash }, atasan), 409, 'periode-ditutup');
    expect(p.detail).toMatch(/^Persetujuan sudah tercatat, tetapi faktanya belum/);
    expect((await lihat(usulan)).keadaan).toBe('disetujui');
    expect((await setuju('buka', { tahun: 2024, periode: 'bulan-02', alasan: 'Menyusul', dokumen: sp2d('buka') })).status).toBe(200);
    masalah(await server.post(`/usulan/${usulan}/setujui`, { hash }, bendahara), 409, 'usulan-selesai');
    expect((await server.post<HasilTulis>(`/usulan/${usulan}/setujui`, { hash }, atasan)).json).toMatchObject({ count: 1 });
    expect((await lihat(usulan)).keadaan).toBe('dilaksanakan');
  });

  it('persetujuan menghormati If-Match', async () => {
    const { usulan } = (await ajukan('realisasi', realisasi('7', 'u-5'))).json;
    const { hash, revision } = await lihat(usulan);
    masalah(await server.post(`/usulan/${usulan}/setujui`, { hash }, { ...atasan, 'if-match': `"${revision + 1}"` }), 412, 'sudah-berubah');
    expect((await server.post(`/usulan/${usulan}/setujui`, { hash }, { ...atasan, 'if-match': `"${revision}"` })).status).toBe(200);
  });

  it('daftar dapat disaring dan berhalaman', async () => {
    const semua = await server.get<BarisUsulan[]>('/usulan');
    expect(Number(semua.headers.get('x-total-count'))).toBe(semua.json.length);
    const ditolak = await server.get<BarisUsulan[]>(`/usulan?pd=${JOMBANG}&keadaan=ditolak`);
    expect(ditolak.json.map((u) => u.keadaan)).toEqual(['ditolak']);
    const dua = await server.get<BarisUsulan[]>('/usulan?ukuran=2&halaman=2');
    expect(dua.json).toEqual(semua.json.slice(2, 4));
  });
});
