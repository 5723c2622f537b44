import { aktorDemo } from '#akses';
import type { HasilImpor, TabelAnggaran } from '#capaian';
import { sha256, uuid5 } from '#event-store';
import { aliranImpor, impor } from '#impor';
import { jombang2024, jombang2024Fakta, tulisBuku } from '#impor/nest';
import { TEMPAT, masalah } from '../support/isian.js';
import { JOMBANG, TestServer, jombangFile } from '../support/server.js';

describe('Impor lewat API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  const kepala = (): Promise<number> => server.ledger.store.head();

  it('uji menunjukkan perubahan tanpa mencatat, impor mencatat, berkas yang sama tidak mengubah apa pun', async () => {
    const berkas = await jombangFile();
    const hash = sha256(berkas);
    const uji = await server.importFile<HasilImpor>(berkas, 'uji=ya&nama=jombang.xlsx');
    expect(uji.json).toMatchObject({ keadaan: 'uji', hash, nama: 'jombang.xlsx', sequence: null });
    expect(uji.json.perubahan.length).toBeGreaterThan(100);
    expect(await kepala()).toBe(0);
    masalah(await server.get(`/impor/${hash}`), 404, 'impor-tidak-ada');

    const impor = await server.importFile<HasilImpor>(berkas, 'uji=tidak&nama=C%3A%5Cdata%5Cjombang.xlsx');
    expect(impor.json).toMatchObject({ keadaan: 'selesai', nama: 'jombang.xlsx', perubahan: uji.json.perubahan, ketidaksesuaian: uji.json.ketidaksesuaian });
    const sesudah = await kepala();
    expect(impor.json.sequence).toBe(sesudah);
    expect((await server.get(`/impor/${hash}`)).json).toMatchObject({ hash, keadaan: 'selesai', nama: 'jombang.xlsx', jumlahPeristiwa: impor.json.jumlahPeristiwa });

    const lagi = await server.importFile<HasilImpor>(berkas, 'nama=lain.xlsx');
    expect(lagi.json).toMatchObject({ keadaan: 'sudah-pernah', perubahan: [] });
    expect(await kepala()).toBe(sesudah);
    // The same content in another file: nothing to record, and nothing in the list.
    const disimpanUlang = await tulisBuku({ ...jombang2024Fakta, kinerja: jombang2024Fakta.kinerja.slice(1) }, { mode: 'terisi' });
    expect((await server.importFile<HasilImpor>(disimpanUlang)).json).toMatchObject({ keadaan: 'sudah-tercatat', hash: sha256(disimpanUlang), perubahan: [], jumlahPeristiwa: 0, sequence: null });
    expect(await kepala()).toBe(sesudah);
    expect((await server.get<unknown[]>('/impor')).json).toHaveLength(1);
  });

  it('buku kerja yang salah ditolak seluruhnya; setiap kesalahan disebut lembar dan selnya', async () => {
    const [simpul, ...lain] = jombang2024.anggaran;
    const salah = { ...jombang2024, anggaran: [{ ...simpul!, simpul: 'TIDAK-ADA' }, ...lain], target: [{ ...jombang2024.target[0]!, tahap: 'entah' }, { ...jombang2024.target[1]!, indikator: 'I-X' }], kinerja: [{ ...jombang2024.kinerja[0]!, nilai: '1,2,3' }] };
    const sebelum = await kepala();
    const p = masalah(await server.importFile(await tulisBuku(salah, { mode: 'terisi' })), 422, 'banyak-kesalahan');
    expect(p.kesalahan).toHaveLength(4);
    for (const k of p.kesalahan) expect(k.tempat).toMatchObject({ lembar: expect.any(String) as string, sel: expect.stringMatching(/^[A-Z]+\d+$/) as string });
    expect(await kepala()).toBe(sebelum);
  });

  it('satu kesalahan di berkas bukan 404, walau namanya tidak-ada', async () => {
    const [simpul, ...lain] = jombang2024.anggaran;
    masalah(await server.importFile(await tulisBuku({ ...jombang2024, anggaran: [{ ...simpul!, simpul: 'TIDAK-ADA' }, ...lain] }, { mode: 'terisi' })), 422, 'simpul-tidak-ada');
  });

  it('yang bukan buku kerja ditolak dengan sebabnya', async () => {
    expect((await server.importFile(Buffer.from('%PDF-1.7'))).status).toBe(422);
    expect((await server.importFile(Buffer.from('PK\u0003\u0004 rusak'))).status).toBe(422);
    expect((await server.importFile(new Uint8Array())).status).toBeGreaterThanOrEqual(400);
    masalah(await server.importFile(new Uint8Array(21 * 1024 * 1024)), 413, 'terlalu-besar');
    masalah(await server.request('/impor', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', 'idempotency-key': 'j' } }), 415, 'jenis-isi-tidak-dilayani');
    masalah(await server.request('/impor', { method: 'POST', body: 'x', headers: { 'content-type': 'text/csv', 'idempotency-key': 'c' } }), 415, 'jenis-isi-tidak-dilayani');
    masalah(await server.importFile(await jombangFile(), 'uji=mungkin'), 400, 'isian-tidak-sah');
  });

  it('berkas yang sudah diterima tetapi terputus dapat diserahkan lagi dengan nama lain; tabelnya menyebut impor yang berjalan', async () => {
    const berkas = await tulisBuku({ ...jombang2024, pohon: [...jombang2024.pohon, { kode: '9', jenjang: 'program', uraian: 'Program tambahan', lokal: 'ya' }] }, { mode: 'terisi' });
    const hash = sha256(berkas);
    const perintah = { jenis: 'Terima' as const, hash, nama: 'semula.xlsx', ukuran: berkas.length, pemda: 'jombang', pd: JOMBANG, tahun: 2024, jumlahLangkah: 7, tanggal: '2024-01-01' };
    const diterima = await server.ledger.runner.run(aliranImpor(hash), impor, perintah, { id: uuid5('impor', hash, 'terima'), aktor: aktorDemo, source: { jenis: 'berkas', berkas: hash }, correlationId: hash, causationId: null, usulan: null });
    expect((await server.get(`/impor/${hash}`)).json).toMatchObject({ keadaan: 'berjalan', nama: 'semula.xlsx' });
    const tabel = () => server.get<TabelAnggaran>(`${TEMPAT}/anggaran?diketahui=${diterima.sequence}`);
    const dulu = await tabel();
    expect(dulu.json.imporBerjalan).toEqual(['semula.xlsx']);
    expect((await server.importFile<HasilImpor>(berkas, 'nama=lain.xlsx')).json).toMatchObject({ keadaan: 'selesai' });
    expect((await server.get<TabelAnggaran>(`${TEMPAT}/anggaran`)).json.imporBerjalan).toEqual([]);
    expect((await tabel()).text).toBe(dulu.text);
  });

  it('bersamaan pun berkas yang sama tercatat sekali', async () => {
    const berkas = await tulisBuku({ ...jombang2024, identitas: [{ ...jombang2024.identitas[0]!, pd: 'jombang-dua', namaPd: 'Dinas Kedua' }] }, { mode: 'terisi' });
    const sebelum = await kepala();
    const hasil = await Promise.all([server.importFile<HasilImpor>(berkas), server.importFile<HasilImpor>(berkas), server.importFile<HasilImpor>(berkas)]);
    expect(hasil.map((h) => h.json.keadaan).sort()).toEqual(['selesai', 'sudah-pernah', 'sudah-pernah']);
    expect(await kepala()).toBe(sebelum + hasil.find((h) => h.json.keadaan === 'selesai')!.json.jumlahPeristiwa + 2);
  });
});
