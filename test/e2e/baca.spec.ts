import type { BarisAngka, Jembatan, Ketidaksesuaian, Linimasa, PdTerdaftar, RingkasanPemda, TabelAnggaran, TabelKinerja } from '#capaian';
import { bacaBuku } from '#impor/nest';
import { sha256 } from '#event-store';
import { TEMPAT, entriSp2d, masalah, tulisRealisasi } from '../support/isian.js';
import { JOMBANG, TestServer, jombangFile, type Answer } from '../support/server.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('Membaca lewat API', () => {
  let server: TestServer;
  let contoh: number;
  const bytes = async (path: string): Promise<{ response: Response; isi: Uint8Array }> => {
    const response = await fetch(`${server.base}/api/v1${path}`);
    return { response, isi: new Uint8Array(await response.arrayBuffer()) };
  };

  beforeAll(async () => {
    server = await TestServer.withJombang();
    contoh = await server.ledger.store.head();
  });
  afterAll(() => server.close());

  it('daftar perangkat daerah', async () => {
    const { json } = await server.get<PdTerdaftar[]>('/pd');
    expect(json).toEqual([{ pd: JOMBANG, pemda: 'jombang', namaPemda: 'Kabupaten Jombang', nama: 'Dinas Koperasi dan Usaha Mikro', tahun: [2024], berakhir: null, asal: [] }]);
    expect((await server.get('/pd?diketahui=0')).json).toEqual([]);
  });

  it('tabel anggaran, kinerja, jembatan dan ketidaksesuaian', async () => {
    const anggaran = await server.get<TabelAnggaran>(`${TEMPAT}/anggaran`);
    expect(anggaran.json).toMatchObject({ pd: JOMBANG, tahun: 2024, basisDipakai: 'TIDAK_DISEBUT', imporBerjalan: [], koordinat: { diketahui: contoh, berlaku: null } });
    expect(anggaran.json.tahap.map((t) => t.tahap)).toEqual(['awal', 'perubahan']);
    const kinerja = await server.get<TabelKinerja>(`${TEMPAT}/kinerja`);
    expect(kinerja.json.baris.map((b) => b.kode)).toContain('I-S1');
    const jembatan = await server.get<Jembatan>(`${TEMPAT}/jembatan`);
    expect(jembatan.json.baris[0]?.langkah.at(-1)?.sesudah).toBe(anggaran.json.total.paguTerkini.nilai);
    const periksa = await server.get<Ketidaksesuaian[]>(`${TEMPAT}/periksa`);
    expect(periksa.json.map((k) => k.jenis)).toContain('realisasi-melebihi-pagu');
  });

  it('basis yang diminta dipakai, yang tidak dikenal ditolak', async () => {
    expect((await server.get<TabelAnggaran>(`${TEMPAT}/anggaran?basis=SP2D`)).json.basisDipakai).toBe('SP2D');
    masalah(await server.get(`${TEMPAT}/anggaran?basis=KIRA`), 400, 'isian-tidak-sah');
  });

  it('yang tidak ada dijawab 404, titik waktu yang tidak sah 422', async () => {
    masalah(await server.get('/pd/tidak-ada/2024/anggaran'), 404, 'pd-tidak-ada');
    masalah(await server.get(`${TEMPAT}/anggaran?diketahui=0`), 404, 'pd-tidak-ada');
    masalah(await server.get('/pd/jombang-diskopum/dua-ribu/kinerja'), 422, 'tahun-tidak-sah');
    masalah(await server.get(`${TEMPAT}/jembatan?diketahui=999999`), 422, 'urutan-belum-ada');
    masalah(await server.get(`${TEMPAT}/periksa?diketahui=kemarin`), 422, 'diketahui-tidak-sah');
    masalah(await server.get(`${TEMPAT}/kinerja?berlaku=2024-02-30`), 422, 'berlaku-tidak-sah');
    masalah(await server.get(`${TEMPAT}/kinerja?berlaku=2024-01-01&berlaku=2024-01-02`), 400, 'isian-tidak-sah');
    masalah(await server.get(`${TEMPAT}/anggaran?diketahue=1`), 400, 'isian-tidak-sah');
    masalah(await server.get('/linimasa'), 400, 'isian-tidak-sah');
    masalah(await server.get('/linimasa?angka=salah'), 422, 'alamat-tidak-sah');
    masalah(await server.get(`/linimasa?angka=${encodeURIComponent(`${JOMBANG}/2024/tercetak/LKJIP/4%2Frealisasi`)}`), 422, 'alamat-tercetak');
    masalah(await server.get(`/linimasa?angka=${JOMBANG}/2024/pagu/9.9.9/awal`), 404, 'angka-tidak-ada');
    masalah(await server.get('/peristiwa/999999'), 404, 'peristiwa-tidak-ada');
    masalah(await server.get('/peristiwa/satu'), 422, 'urutan-tidak-sah');
    masalah(await server.get(`/impor/${'0'.repeat(64)}`), 404, 'impor-tidak-ada');
    masalah(await server.get('/pemda/antah/2024/ringkasan'), 404, 'pemda-tidak-ada');
  });

  describe('linimasa dan peristiwa', () => {
    it('menyebut dokumen, berkas dan baris asalnya', async () => {
      const { json } = await server.get<Linimasa>(`/linimasa?angka=${JOMBANG}/2024/pagu/1.2.1/perubahan`);
      expect(json.kejadian.map((k) => k.sumber)).toContainEqual(expect.objectContaining({ jenis: 'berkas', namaBerkas: 'jombang.xlsx', lembar: 'Anggaran' }));
      const terakhir = json.kejadian.at(-1)!;
      const peristiwa = await server.get<{ sequence: number; envelope: { id: string } }>(`/peristiwa/${terakhir.sequence}`);
      expect(peristiwa.json).toMatchObject({ sequence: terakhir.sequence, envelope: { id: terakhir.eventId } });
    });

    it('baris-baris satu dokumen masing-masing menyebut sumbangannya sendiri pada jumlah', async () => {
      for (const angka of ['pagu-terkini/pd', 'pagu/1/perubahan', 'serapan/pd/TIDAK_DISEBUT']) {
        const { kejadian, nilai } = (await server.get<Linimasa>(`/linimasa?ukuran=500&angka=${encodeURIComponent(`${JOMBANG}/2024/${angka}`)}`)).json;
        // Each begins where the one before it ended, and the last one ends at the figure.
        expect(kejadian.map((k) => k.lama)).toEqual([null, ...kejadian.slice(0, -1).map((k) => k.baru)]);
        expect(kejadian.at(-1)!.baru).toBe(nilai);
        const sen = (n: string | null): number => Math.round(Number(n ?? 0) * 100);
        // What the document states of the whole PD counts for nothing beside its finer lines.
        if (angka.startsWith('pagu')) for (const k of kejadian) expect(sen(k.baru) - sen(k.lama)).toBe(k.perihal.kode === 'pd' ? 0 : sen(k.nilai) - sen(k.nilaiSebelum));
      }
    });

    it('kejadian berhalaman, jumlah dan tautannya di kepala jawaban', async () => {
      const angka = `/linimasa?angka=${encodeURIComponent(`${JOMBANG}/2024/pagu-terkini/pd`)}`;
      const semua = await server.get<Linimasa>(angka);
      const jumlah = semua.json.kejadian.length;
      expect(semua.headers.get('x-total-count')).toBe(String(jumlah));
      const kedua = await server.get<Linimasa>(`${angka}&ukuran=5&halaman=2`);
      expect(kedua.json.kejadian).toEqual(semua.json.kejadian.slice(5, 10));
      expect(kedua.headers.get('link')).toContain('halaman=3>; rel="next"');
      expect(kedua.headers.get('link')).toContain('halaman=1>; rel="prev"');
      expect((await server.get<Linimasa>(`${angka}&ukuran=5&halaman=9999`)).json.kejadian).toEqual([]);
      masalah(await server.get(`${angka}&ukuran=0`), 400, 'isian-tidak-sah');
    });
  });

  describe('angka', () => {
    it('satu baris satu angka; CSV memuat baris yang sama', async () => {
      const json = await server.get<BarisAngka[]>(`${TEMPAT}/angka?ukuran=10000`);
      expect(Number(json.headers.get('x-total-count'))).toBe(json.json.length);
      const csv = await server.get(`${TEMPAT}/angka?format=csv`);
      expect(csv.headers.get('content-type')).toContain('text/csv');
      expect(csv.headers.get('content-disposition')).toBe('attachment; filename="angka-jombang-diskopum-2024.csv"');
      const baris = csv.text.split('\r\n');
      expect(baris[0]).toBe(Object.keys(json.json[0]!).join(','));
      expect(baris).toHaveLength(json.json.length + 2);
    });

    it('CSV menjaga teks dari rumus dan membiarkan bilangan negatif', async () => {
      await server.post(`${TEMPAT}/pohon`, { simpul: [{ kode: '8', jenjang: 'program', uraian: '=HYPERLINK("http://contoh.invalid")' }] });
      await tulisRealisasi(server, [entriSp2d('8', '-250.25', 'STS-1')]);
      const { text } = await server.get(`${TEMPAT}/angka?format=csv`);
      expect(text).toContain(`"'=HYPERLINK(""http://contoh.invalid"")"`);
      expect(text).toContain(',-250.25,');
      expect(text).not.toMatch(/(^|,)"?[=@]/m);
    });
  });

  describe('titik waktu', () => {
    const alamat = (titik: string): string[] => [...['anggaran', 'kinerja', 'jembatan', 'periksa', 'angka'].map((t) => `${TEMPAT}/${t}${titik}`), `/pd${titik}`, `/linimasa${titik}&angka=${JOMBANG}/2024/pagu-terkini/pd`, `/pemda/jombang/2024/ringkasan${titik}`];
    const baca = (titik: string): Promise<Answer[]> => Promise.all(alamat(titik).map((a) => server.get(a)));

    it('jawaban pada titik yang sama tetap sama bita demi bita, apa pun yang dicatat kemudian', async () => {
      const titik = `?diketahui=${contoh}&berlaku=2024-09-30`;
      const dulu = await baca(titik);
      expect(dulu.map((d) => d.status)).toEqual(dulu.map(() => 200));
      await tulisRealisasi(server, [entriSp2d('1.2.1', '123', 'kemudian')]);
      await server.post(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-1', dokumen: { jenis: 'PERKADA', nomor: '5', tanggal: '2024-03-01' }, baris: [{ simpul: '1.2.1', selisih: '-1' }] });
      expect((await baca(titik)).map((d) => d.text)).toEqual(dulu.map((d) => d.text));

      await server.stop();
      server = await TestServer.start({ folder: server.folder });
      const nanti = await baca(titik);
      expect(nanti.map((d) => d.text)).toEqual(dulu.map((d) => d.text));
      expect(nanti.map((d) => d.headers.get('etag'))).toEqual(dulu.map((d) => d.headers.get('etag')));
    });

    it('yang sudah dipegang dijawab 304; titik yang pasti boleh disimpan', async () => {
      const pasti = await server.get(`${TEMPAT}/anggaran?diketahui=${contoh}`);
      expect(pasti.headers.get('cache-control')).toBe('private, max-age=3600, immutable');
      const kini = await server.get(`${TEMPAT}/anggaran`);
      expect(kini.headers.get('cache-control')).toBe('private, no-cache');
      expect(kini.headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
      const sama = await server.get(`${TEMPAT}/anggaran`, { 'if-none-match': kini.headers.get('etag')! });
      expect([sama.status, sama.text]).toEqual([304, '']);
      await tulisRealisasi(server, [entriSp2d('1.2.1', '5', 'etag')]);
      expect((await server.get(`${TEMPAT}/anggaran`, { 'if-none-match': kini.headers.get('etag')! })).status).toBe(200);
    });
  });

  describe('berkas dan templat', () => {
    it('berkas sumber terunduh utuh dengan namanya', async () => {
      const asli = await jombangFile();
      const { response, isi } = await bytes(`/berkas/${sha256(asli)}`);
      expect(Buffer.compare(isi, asli)).toBe(0);
      expect(response.headers.get('content-type')).toBe(XLSX);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="jombang.xlsx"; filename*=UTF-8''jombang.xlsx`);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      masalah(await server.get(`/berkas/${'0'.repeat(64)}`), 404, 'berkas-tidak-ada');
      masalah(await server.get('/berkas/..%2F..%2Fetc%2Fpasswd'), 404, 'berkas-tidak-ada');
    });

    it('templat kosong, contoh, dan milik sendiri', async () => {
      for (const [query, ada] of [['', 0], ['?contoh=jombang-2024', 1], [`?pd=${JOMBANG}&tahun=2024`, 1], [`?pd=${JOMBANG}&tahun=2024&periode=TW%20I`, 1]] as const) {
        const { response, isi } = await bytes(`/templat${query}`);
        expect({ query, type: response.headers.get('content-type') }).toEqual({ query, type: XLSX });
        expect((await bacaBuku(isi)).buku.identitas).toHaveLength(ada);
      }
      masalah(await server.get('/templat?contoh=toString'), 404, 'contoh-tidak-ada');
      masalah(await server.get('/templat?pd=x'), 422, 'pilihan-templat');
      masalah(await server.get(`/templat?contoh=jombang-2024&pd=${JOMBANG}`), 422, 'pilihan-templat');
      masalah(await server.get('/templat?pd=tidak-ada&tahun=2024'), 404, 'pd-tidak-ada');
      masalah(await server.get(`/templat?pd=${JOMBANG}&tahun=2024&periode=lusa`), 422, 'periode-tidak-sah');
    });

    it('templat sendiri yang diimpor kembali tidak mengubah apa pun', async () => {
      const { isi } = await bytes(`/templat?pd=${JOMBANG}&tahun=2024`);
      expect((await server.importFile(isi, 'uji=ya')).json).toMatchObject({ keadaan: 'uji', perubahan: [], jumlahPeristiwa: 0 });
    });
  });

  describe('ringkasan pemda', () => {
    it('jumlahnya sama dengan tabel perangkat daerahnya; basis tidak pernah dicampur', async () => {
      const titik = `?diketahui=${contoh}`;
      const tabel = (await server.get<TabelAnggaran>(`${TEMPAT}/anggaran${titik}`)).json.total;
      const { json } = await server.get<RingkasanPemda>(`/pemda/jombang/2024/ringkasan${titik}`);
      const baris = { paguTerkini: tabel.paguTerkini.nilai, basis: 'TIDAK_DISEBUT', realisasi: tabel.realisasi.nilai, serapan: tabel.serapan.nilai };
      expect(json.baris).toEqual([{ pd: JOMBANG, nama: 'Dinas Koperasi dan Usaha Mikro', ...baris }]);
      expect(json.total).toEqual({ ...baris, perBasis: { TIDAK_DISEBUT: tabel.realisasi.nilai } });
      const kosong = await server.get<RingkasanPemda>(`/pemda/jombang/2030/ringkasan${titik}`);
      expect(kosong.json).toMatchObject({ baris: [], total: { paguTerkini: null, realisasi: null, serapan: null } });
    });

    it('beberapa sekaligus dijawab semuanya', async () => {
      const jawaban = await Promise.all(Array.from({ length: 8 }, () => server.get('/pemda/jombang/2024/ringkasan')));
      expect(new Set(jawaban.map((j) => j.text)).size).toBe(1);
    });
  });

  it('status menyebut versi, kepala, model dan impor', async () => {
    const { json } = await server.get<{ kepala: number; model: { nama: string; keadaan: string }[]; impor: { nama: string; keadaan: string }[] }>('/status');
    expect(json.kepala).toBe(await server.ledger.store.head());
    expect(json.model.map((m) => m.nama)).toEqual(['angka', 'impor', 'usulan', 'permintaan', 'segel']);
    expect(json.impor).toEqual([expect.objectContaining({ nama: 'jombang.xlsx', keadaan: 'selesai' })]);
  });
});
