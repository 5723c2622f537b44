import fc from 'fast-check';
import { JOMBANG, TestServer } from '../support/server.js';
import { beritaAcara, entriSp2d } from '../support/isian.js';

/** The parts of the OpenAPI document that these tests look at. */
interface Operasi {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, object>> }>>;
}
interface DokumenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operasi>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: Readonly<Record<string, object>> }>> };
}

const dokumen = { jenis: 'PERKADA', nomor: '7/2024', tanggal: '2024-05-02', tanggalPerkiraan: false, uraian: null, berkas: null };

/** Writes that have nothing to say. */
const tanpaBadan = ['POST /api/v1/segel'];

/** One good body of every write: what random changes start from. */
const badan: Readonly<Record<string, object>> = {
  [`/pd/${JOMBANG}/2024/realisasi`]: { periode: 'bulan-03', entri: [{ ...entriSp2d('1.2.1', '1', 'a'), rekening: '5.1', sumberDana: 'DAU', koreksi: { alasan: 'x', dokumen } }, { jenis: 'kinerja', indikator: 'I-S1', nilai: '1', dokumen }] },
  [`/pd/${JOMBANG}/2024/realisasi/koreksi`]: { periode: 'bulan-03', peristiwa: 'x', nilai: '1', alasan: 'x', dokumen: beritaAcara },
  [`/pd/${JOMBANG}/2024/periode/bulan-12/tutup`]: { penjelasan: [{ ketidaksesuaian: 'x', alasan: 'y' }] },
  [`/pd/${JOMBANG}/2024/periode/bulan-12/buka`]: { alasan: 'x', dokumen },
  [`/pd/${JOMBANG}/2024/anggaran/revisi`]: { tahap: 'pergeseran-1', dokumen, baris: [{ simpul: '1.2.1', rekening: '5.1', sumberDana: 'DAU', nilai: '5', koreksi: { alasan: 'x', dokumen } }, { simpul: 'pd', selisih: '1' }] },
  [`/pd/${JOMBANG}/2024/target`]: { baris: [{ indikator: 'I-S1', tahap: 'awal', periode: 'tw1', nilai: '1', dokumen }] },
  [`/pd/${JOMBANG}/2024/pohon`]: { simpul: [{ kode: '1.9', jenjang: 'kegiatan', induk: '1', uraian: 'x', edisi: null }], indikator: [{ kode: 'I-9', simpul: '1.9', nama: 'x', satuan: 'x', arah: 'positif', akumulasi: 'jumlah', namaLain: ['y'] }] },
  [`/pd/${JOMBANG}/2024/pohon/pindah`]: { simpul: '1.7.1', induk: '1.6', alasan: 'x', dokumen },
  [`/pd/${JOMBANG}/2024/data`]: {
    data: [{ kunci: 'koperasi', nama: 'Jumlah koperasi', ciri: 'kecamatan=Perak', tahun: 2024, periode: 'tw1', sifat: 'posisi', nilai: '1', satuan: 'koperasi', sumber: 'x', dokumen, koreksi: { alasan: 'x', dokumen } }, { kunci: 'a', nama: 'x', tanggal: '2024-03-31', nilai: '1', satuan: 'x', dokumen }],
    pembanding: [{ indikator: 'I-S1', lingkup: 'nasional', nama: 'x', tahun: 2024, ukuran: 'realisasi', nilai: '1', satuan: 'x', sebanding: false, catatan: 'x', dokumen, koreksi: { alasan: 'x', dokumen } }],
    analisis: [{ indikator: 'I-S1', periode: 'tw1', faktor: 'penghambat', nomor: 1, teks: 'x', dokumen }, { simpul: 'pd', faktor: 'solusi', nomor: 2, teks: 'x', dokumen, koreksi: { alasan: 'x', dokumen } }],
  },
  [`/pd/${JOMBANG}/2024/data/koreksi`]: { peristiwa: 'x', isi: '1', alasan: 'x', dokumen: beritaAcara },
  [`/pd/${JOMBANG}/2024/formula`]: { formula: [{ indikator: 'I-S2', jenis: 'rasio', pembilang: 'a[b=c] + d', penyebut: 'e', pengali: '100', dokumen }] },
  [`/pd/${JOMBANG}/2024/ketidaksesuaian/1636c9104a8c/penjelasan`]: { putusan: 'diperbaiki-dengan-dokumen', alasan: 'x', dokumen, diketahui: 100 },
  [`/pd/${JOMBANG}/2024/laporan/LKJIP/koreksi`]: { peristiwa: 'x', isi: { tabel: 'Tabel 1', baris: 'x', kolom: 'y', sebagai: 'rupiah', tercetak: '1', pernyataan: '1 + 1', tingkat: 'A', rusak: false, catatan: 'x' }, alasan: 'x', dokumen },
  [`/pd/${JOMBANG}/2024/laporan/LKJIP/reviu`]: { dokumen, catatan: ['x', 'y'], pernyataan: 'x' },
  [`/pd/${JOMBANG}/lhe`]: {
    sumber: 'LHE', dokumen: { ...dokumen, jenis: 'LHE' }, suratTugas: 'x', tahunDievaluasi: 2023, diterima: '2024-05-03', nilaiDinyatakan: '70', predikatDinyatakan: 'B',
    nilai: [{ tahun: 2023, komponen: '1', sub: 'a', bobot: '6', capaian: '50', nilai: '3' }], rekomendasi: [{ nomor: '1', uraian: 'x', komponen: '1', rupiah: '5', angka: 'x' }],
  },
  [`/pd/${JOMBANG}/lhe/x/ralat`]: { peristiwa: 'x', nilai: { bobot: '1', capaian: '1', nilai: '1' }, alasan: 'x', dokumen },
  [`/pd/${JOMBANG}/rekomendasi/7.2024-1/tanggapan`]: { sikap: 'diterima', alasan: 'x', dokumen, tanggal: '2024-05-02' },
  [`/pd/${JOMBANG}/rekomendasi/7.2024-1/rencana-aksi`]: { rencana: [{ kunci: '1', uraian: 'x', tujuan: 'x', penanggungJawab: 'x', hari: 5, satuan: 'kerja', mulai: '2024-05-02', jatuhTempo: '2024-05-09' }], dokumen },
  [`/pd/${JOMBANG}/rekomendasi/7.2024-1/verifikasi`]: { putusan: 'sesuai', alasan: 'x', penyetuju: 'x', dokumen },
  [`/pd/${JOMBANG}/rekomendasi/7.2024-1/setoran`]: { nilai: '1', dokumen },
  '/pemda/jombang/kebijakan': {
    kebijakan: [
      { jenis: 'skala', berlaku: '2024-01-01', isi: { tingkat: [{ predikat: 'A', dari: '0', dariTermasuk: true, sampai: '100', sampaiTermasuk: true }], celah: 'bawah', diAtasPuncak: 'puncak' }, dokumen },
      { jenis: 'capaian', berlaku: '2024-01-01', isi: { batas: '120', dokumenTarget: ['PK'] }, dokumen },
      { jenis: 'katalog-lhe', berlaku: '2024-01-01', isi: { komponen: [{ kunci: '1', nama: 'x', bobot: '100', sub: [{ kunci: 'a', nama: 'x', bobot: '100' }] }] }, dokumen },
      { jenis: 'hari-libur', berlaku: '2024-01-01', isi: { libur: ['2024-12-25'] }, dokumen },
      { jenis: 'tindak-lanjut', berlaku: '2024-01-01', isi: { klaim: [{ kata: 'Selesai', selesai: true }], sebutan: { sesuai: 'a', 'belum-sesuai': 'b', 'belum-ditindaklanjuti': 'c', 'tidak-dapat-ditindaklanjuti': 'd' }, alasanSah: ['x'], ingatkan: 7 }, dokumen },
    ],
  },
  '/usulan': { pd: JOMBANG, perintah: 'realisasi', isi: { tahun: 2024, periode: 'tw1', entri: [entriSp2d('1.2.1', '1', 'u')] }, catatan: 'x' },
};

const teksAneh = fc.constantFrom('', ' ', '-', '0', '-0', '1e9', '00', '9'.repeat(40), '\u0000', '\ud800', '__proto__', 'constructor', '=1+1', '2024-02-30', 'tw1', 'pd', '💥', 'a\nb', "';drop table log;--", '[)', '..', 'x'.repeat(600));
const nilaiAneh = fc.oneof(teksAneh, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [[]], [null], { toString: 1 }));

/** Every place in a JSON value, as the way to it. */
function tempat(nilai: unknown, jalan: readonly string[] = []): (readonly string[])[] {
  return typeof nilai === 'object' && nilai !== null ? [jalan, ...Object.entries(nilai).flatMap(([k, v]) => tempat(v, [...jalan, k]))] : [jalan];
}

function ganti(nilai: unknown, [kunci, ...sisa]: readonly string[], baru: unknown): unknown {
  if (kunci === undefined) return baru;
  const salinan = (Array.isArray(nilai) ? [...(nilai as unknown[])] : { ...(nilai as object) }) as Record<string, unknown>;
  salinan[kunci] = ganti(salinan[kunci], sisa, baru);
  return salinan;
}

describe('Isian acak', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  let nomor = 0;
  async function kirim(method: 'GET' | 'POST', url: string, payload?: string | Buffer, type = 'application/json'): Promise<void> {
    const jawaban = await server.app.inject({ method, url: `/api/v1${url}`, headers: { host: 'localhost', 'idempotency-key': `acak-${nomor++}`, ...(payload === undefined ? {} : { 'content-type': type }) }, ...(payload === undefined ? {} : { payload }) });
    const p = jawaban.statusCode < 400 ? undefined : (JSON.parse(jawaban.body) as { status: number; kode: string; detail: string });
    expect({ url, payload, status: jawaban.statusCode >= 500, type: p && jawaban.headers['content-type'], masalah: p && p.status === jawaban.statusCode && p.kode !== '' && p.detail !== '' }).toEqual({
      url, payload, status: false, type: p && 'application/problem+json; charset=utf-8', masalah: p && true,
    });
  }

  it('satu bidang diganti nilai apa pun: dicatat atau ditolak, tidak pernah 500', async () => {
    const kasus = fc.constantFrom(...Object.entries(badan)).chain(([url, isi]) => fc.tuple(fc.constant(url), fc.constant(isi), fc.constantFrom(...tempat(isi)), nilaiAneh));
    await fc.assert(fc.asyncProperty(kasus, async ([url, isi, jalan, baru]) => kirim('POST', url, JSON.stringify(ganti(isi, jalan, baru)))), { numRuns: 600 });
  });

  it('bita apa pun sebagai JSON atau buku kerja: tidak pernah 500', async () => {
    const isi = fc.oneof(fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.from(b)), fc.json().map((j) => Buffer.from(j)), fc.uint8Array({ maxLength: 200 }).map((b) => Buffer.concat([Buffer.from('PK\u0003\u0004'), b])));
    const jenis = fc.constantFrom('application/json', 'application/octet-stream', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/plain', 'multipart/form-data; boundary=x');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.keys(badan), '/impor?uji=ya'), isi, jenis, async (url, b, t) => kirim('POST', url, b, t)), { numRuns: 120 });
  });

  it('alamat dan pertanyaan apa pun: tidak pernah 500', async () => {
    const bagian = fc.oneof(teksAneh, fc.string({ unit: 'grapheme', maxLength: 20 })).filter((t) => !/\p{Surrogate}/u.test(t)).map(encodeURIComponent);
    const pola = fc.constantFrom('/pd/A/B/anggaran', '/pd/A/B/kinerja', '/pd/A/B/jembatan', '/pd/A/B/periksa', '/pd/A/B/ketidaksesuaian', `/pd/${JOMBANG}/2024/ketidaksesuaian/A?diketahui=B`, `/pd/${JOMBANG}/2024/ketidaksesuaian?laporan=A&tabel=B`, `/pd/${JOMBANG}/2024/ketidaksesuaian.xlsx?diketahui=A`, '/pd/A/B/laporan', '/pd/A/B/angka', `/pd/${JOMBANG}/2024/anggaran?diketahui=A&berlaku=B`, `/pd/${JOMBANG}/2024/angka?format=A&halaman=B`, '/linimasa?angka=A&diketahui=B',
      `/linimasa?angka=${JOMBANG}%2F2024%2FA%2FB`, `/linimasa?angka=${JOMBANG}%2F2024%2Fpagu%2FA%2FB`, '/peristiwa/A', '/berkas/A', '/templat?contoh=A', `/templat?pd=${JOMBANG}&tahun=2024&periode=A`, '/impor/A', '/usulan/A', '/usulan?pd=A&keadaan=B', '/pemda/A/B/ringkasan', '/pd/A/lhe/B', `/pd/${JOMBANG}/lhe/A`, `/pd/${JOMBANG}/rekomendasi/A-B`, `/pd/${JOMBANG}/rekomendasi/A/bukti/B`, `/pd/${JOMBANG}/tindaklanjut?berlaku=A&lhe=B`, '/pemda/A/tindaklanjut/ringkasan?diketahui=B', '/pemda/jombang/2024/ringkasan?basis=A', '/A/B');
    await fc.assert(fc.asyncProperty(pola, bagian, bagian, async (p, a, b) => kirim('GET', p.replace(/\bA\b/, () => a || 'x').replace(/\bB\b/, () => b || 'y'))), { numRuns: 300 });
  });

  describe('dokumen OpenAPI', () => {
    const operasi = async (): Promise<{ document: DokumenApi; semua: { nama: string; o: Operasi; tulis: boolean }[] }> => {
      const document = (await server.get<DokumenApi>('/api/docs-json')).json;
      return { document, semua: Object.entries(document.paths).flatMap(([path, item]) => Object.entries(item).map(([m, o]) => ({ nama: `${m.toUpperCase()} ${path}`, o, tulis: m === 'post' }))) };
    };

    it('setiap rujukan menunjuk bentuk yang ada, dan dua bentuk tidak berbagi nama', async () => {
      const { document } = await operasi();
      const ada = new Set(Object.keys((document as unknown as { components: { schemas: object } }).components.schemas).map((nama) => `#/components/schemas/${nama}`));
      const dirujuk = new Set([...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map((m) => m[1]!));
      expect([...dirujuk].filter((r) => !ada.has(r))).toEqual([]);
      const { PenjelasanIsian, PenjelasanPenutupanIsian } = (document as unknown as { components: { schemas: Record<string, { properties: object }> } }).components.schemas;
      expect([Object.keys(PenjelasanIsian!.properties).includes('putusan'), Object.keys(PenjelasanPenutupanIsian!.properties)]).toEqual([true, ['ketidaksesuaian', 'alasan']]);
    });

    it('setiap alamat bercerita: ringkasan, bentuk jawaban, bentuk penolakan, kepala tulis', async () => {
      const { semua } = await operasi();
      expect(semua.map((s) => s.nama).sort()).toEqual([
        'GET /api/v1/aliran', 'GET /api/v1/andai', 'GET /api/v1/asal', 'GET /api/v1/berkas/{hash}', 'GET /api/v1/contoh', 'GET /api/v1/health', 'GET /api/v1/health/hidup', 'GET /api/v1/impor', 'GET /api/v1/impor/{hash}', 'GET /api/v1/linimasa', 'GET /api/v1/pd', 'GET /api/v1/pd/{pd}/lhe', 'GET /api/v1/pd/{pd}/lhe/{lhe}', 'GET /api/v1/pd/{pd}/rekomendasi/{rekomendasi}', 'GET /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/bukti/{hash}', 'GET /api/v1/pd/{pd}/tindaklanjut', 'GET /api/v1/pd/{pd}/tindaklanjut/bukti', 'GET /api/v1/pd/{pd}/tindaklanjut/pengingat', 'GET /api/v1/pd/{pd}/tindaklanjut/ringkasan', 'GET /api/v1/pd/{pd}/{tahun}/analisis', 'GET /api/v1/pd/{pd}/{tahun}/anggaran', 'GET /api/v1/pd/{pd}/{tahun}/angka', 'GET /api/v1/pd/{pd}/{tahun}/banding', 'GET /api/v1/pd/{pd}/{tahun}/data',
        'GET /api/v1/pd/{pd}/{tahun}/jembatan', 'GET /api/v1/pd/{pd}/{tahun}/ketidaksesuaian', 'GET /api/v1/pd/{pd}/{tahun}/ketidaksesuaian.xlsx', 'GET /api/v1/pd/{pd}/{tahun}/ketidaksesuaian/ringkasan', 'GET /api/v1/pd/{pd}/{tahun}/ketidaksesuaian/{ketidaksesuaian}', 'GET /api/v1/pd/{pd}/{tahun}/kinerja', 'GET /api/v1/pd/{pd}/{tahun}/kinerja/{indikator}', 'GET /api/v1/pd/{pd}/{tahun}/laporan', 'GET /api/v1/pd/{pd}/{tahun}/pembanding', 'GET /api/v1/pd/{pd}/{tahun}/periksa', 'GET /api/v1/pd/{pd}/{tahun}/periksa/cakupan', 'GET /api/v1/pd/{pd}/{tahun}/pk', 'GET /api/v1/pd/{pd}/{tahun}/sejak', 'GET /api/v1/pd/{pd}/{tahun}/tercetak', 'GET /api/v1/pd/{pd}/{tahun}/tercetak/rincian', 'GET /api/v1/pd/{pd}/{tahun}/terlambat', 'GET /api/v1/pemda/{pemda}/tindaklanjut/ringkasan', 'GET /api/v1/pemda/{pemda}/{tahun}/ringkasan', 'GET /api/v1/peristiwa/{sequence}', 'GET /api/v1/segel', 'GET /api/v1/status', 'GET /api/v1/templat', 'GET /api/v1/usulan', 'GET /api/v1/usulan/{id}',
        'POST /api/v1/impor', 'POST /api/v1/pd/{pd}/lhe', 'POST /api/v1/pd/{pd}/lhe/{lhe}/ralat', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/bukti', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/kemajuan', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/pembukaan-kembali', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/pengembalian', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/penutupan', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/penyelesaian', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/perpanjangan', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/perpanjangan/putusan', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/persetujuan', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/rencana-aksi', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/setoran', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/tanggapan', 'POST /api/v1/pd/{pd}/rekomendasi/{rekomendasi}/verifikasi', 'POST /api/v1/pd/{pd}/{tahun}/anggaran/revisi', 'POST /api/v1/pd/{pd}/{tahun}/data', 'POST /api/v1/pd/{pd}/{tahun}/data/koreksi', 'POST /api/v1/pd/{pd}/{tahun}/formula', 'POST /api/v1/pd/{pd}/{tahun}/ketidaksesuaian/{ketidaksesuaian}/penjelasan',
        'POST /api/v1/pd/{pd}/{tahun}/laporan/{laporan}/koreksi', 'POST /api/v1/pd/{pd}/{tahun}/laporan/{laporan}/reviu', 'POST /api/v1/pd/{pd}/{tahun}/periode/{periode}/buka', 'POST /api/v1/pd/{pd}/{tahun}/periode/{periode}/tutup', 'POST /api/v1/pd/{pd}/{tahun}/pk', 'POST /api/v1/pd/{pd}/{tahun}/pohon', 'POST /api/v1/pd/{pd}/{tahun}/pohon/penggantian', 'POST /api/v1/pd/{pd}/{tahun}/pohon/pindah', 'POST /api/v1/pd/{pd}/{tahun}/realisasi', 'POST /api/v1/pd/{pd}/{tahun}/realisasi/koreksi', 'POST /api/v1/pd/{pd}/{tahun}/rencana', 'POST /api/v1/pd/{pd}/{tahun}/target', 'POST /api/v1/pemda/{pemda}/kebijakan', 'POST /api/v1/pemda/{pemda}/organisasi/gabung', 'POST /api/v1/pemda/{pemda}/organisasi/pecah', 'POST /api/v1/pemda/{pemda}/organisasi/ubah', 'POST /api/v1/segel', 'POST /api/v1/segel/saksi', 'POST /api/v1/usulan', 'POST /api/v1/usulan/{id}/setujui', 'POST /api/v1/usulan/{id}/tarik', 'POST /api/v1/usulan/{id}/tolak',
      ]);
      for (const { nama, o, tulis } of semua) {
        const jawaban = Object.entries(o.responses).filter(([s]) => s === '200' || s === '201');
        const parameter = (o.parameters ?? []).map((p) => p.name);
        const penolakan = Object.entries(o.responses).filter(([s, r]) => Number(s) >= 400 && 'application/problem+json' in (r.content ?? {}));
        expect({ nama, ringkasan: (o.summary ?? '') !== '', jawaban: jawaban.every(([, r]) => r.content !== undefined), penolakan: nama.endsWith('/aliran') || penolakan.length >= 3, kunci: !tulis || parameter.includes('Idempotency-Key'), badan: !tulis || o.requestBody !== undefined || tanpaBadan.includes(nama) }).toEqual({
          nama, ringkasan: true, jawaban: true, penolakan: true, kunci: true, badan: true,
        });
      }
    });

    it('setiap acuan ada, setiap bidang isian dijelaskan', async () => {
      const { document } = await operasi();
      const schemas = document.components.schemas;
      const acuan = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([\w-]+)/g)].map((m) => m[1]!);
      expect([...new Set(acuan)].filter((a) => !(a in schemas))).toEqual([]);
      expect(Object.keys(schemas).filter((s) => !acuan.includes(s))).toEqual([]);
      const polos = Object.entries(schemas).flatMap(([nama, s]) => Object.entries(s.properties ?? {}).filter(([, p]) => nama.endsWith('Isian') && !('description' in p)).map(([k]) => `${nama}.${k}`));
      expect(polos).toEqual([]);
    });
  });
});
