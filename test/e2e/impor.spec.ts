import { randomUUID } from 'node:crypto';
import { aktorDemo } from '#akses';
import type { HasilImpor, RingkasanPemda, TabelAnggaran } from '#capaian';
import { sha256, uuid5 } from '#event-store';
import { aliranImpor, impor } from '#impor';
import { bukuContoh, daftarContoh, jombang2024, tulisBuku } from '#impor/nest';
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

describe('Contoh yang disertakan', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  interface Baris {
    readonly nama: string;
    readonly pemda: string;
    readonly pd: string;
    readonly tahun: number;
    readonly hash: string;
    readonly keadaan: string;
  }
  const daftar = async (): Promise<readonly Baris[]> => (await server.get<readonly Baris[]>('/contoh')).json;
  const impor = <T>(query: string, body?: string): ReturnType<typeof server.request<T>> => server.request<T>(`/impor?${query}`, { method: 'POST', headers: { 'idempotency-key': randomUUID() }, ...(body === undefined ? {} : { body }) });

  it('setiap contoh ditawarkan; diimpor dengan menyebut namanya; sesudahnya disebut sudah', async () => {
    expect((await daftar()).map((c) => [c.nama, c.pemda, c.pd, c.tahun, c.keadaan])).toEqual(daftarContoh.map((c) => [c.nama, c.pemda, c.pd, c.tahun, 'belum']));
    for (const [i, c] of daftarContoh.entries()) {
      const uji = await impor<HasilImpor>(`contoh=${c.nama}&uji=ya`);
      expect(uji.json).toMatchObject({ keadaan: 'uji', pd: c.pd, tahun: c.tahun });
      const hasil = await impor<HasilImpor>(`contoh=${c.nama}`);
      expect(hasil.json).toMatchObject({ keadaan: 'selesai', nama: `contoh-${c.nama}.xlsx`, pd: c.pd, tahun: c.tahun, perubahan: uji.json.perubahan });
      expect((await daftar()).map((b) => b.keadaan)).toEqual(daftarContoh.map((_, n) => (n <= i ? 'selesai' : 'belum')));
    }
    expect((await server.get<readonly { pd: string }[]>('/pd')).json.map((p) => p.pd).sort()).toEqual(daftarContoh.map((c) => c.pd).sort());
  });

  it('sama dengan menyerahkan buku kerja yang diunduh', async () => {
    for (const c of daftarContoh) {
      const unduhan = new Uint8Array(await (await fetch(`${server.base}/api/v1/templat?contoh=${c.nama}`)).arrayBuffer());
      expect(Buffer.compare(unduhan, (await bukuContoh(c)).bytes)).toBe(0);
      expect((await server.importFile<HasilImpor>(unduhan)).json).toMatchObject({ keadaan: 'sudah-pernah', perubahan: [] });
    }
  });

  it('setiap pemda hanya menjumlahkan perangkat daerahnya sendiri', async () => {
    for (const { pemda, pd, tahun } of daftarContoh) {
      const tabel = (await server.get<TabelAnggaran>(`/pd/${pd}/${tahun}/anggaran`)).json.total;
      const { baris, total } = (await server.get<RingkasanPemda>(`/pemda/${pemda}/${tahun}/ringkasan`)).json;
      expect(baris.map((b) => b.pd)).toEqual([pd]);
      expect([total.paguTerkini, total.realisasi]).toEqual([tabel.paguTerkini.nilai, tabel.realisasi.nilai]);
    }
  });

  it('nama yang tidak ada, dan contoh bersama isi', async () => {
    masalah(await impor('contoh=toString'), 404, 'contoh-tidak-ada');
    masalah(await impor('contoh=jombang-2024&nama=x.xlsx'), 422, 'pilihan-impor');
    masalah(await server.importFile(await jombangFile(), 'contoh=jombang-2024'), 422, 'pilihan-impor');
  });
});
