import readXlsxFile from 'read-excel-file/node';
import { inflateRawSync } from 'node:zlib';
import { BUKU_BESAR, type Hitungan, type KetidaksesuaianBerstatus, type LaporanTampil, type RincianKetidaksesuaian, type RincianSel, type RingkasanKetidaksesuaian, type SelTampil } from '#rekonsiliasi';
import type { HasilImpor } from '#capaian';
import { bidang, masalah, type HasilTulis } from '../support/isian.js';
import { berkasLaporanUji, laporanUji, PD_UJI, TEMPAT_UJI } from '../support/laporan-uji.js';
import { TestServer } from '../support/server.js';

const ralat = { jenis: 'BERITA_ACARA', nomor: 'BA/7', tanggal: '2025-02-20' };

describe('Ketidaksesuaian: dijawab, direviu, diekspor', () => {
  let server: TestServer;
  let sesudahImpor = 0;
  beforeAll(async () => {
    server = await TestServer.start();
    const impor = await server.importFile<HasilImpor>(await berkasLaporanUji(), 'nama=uji.xlsx');
    expect([impor.status, impor.status === 200 ? '' : impor.text]).toEqual([200, '']);
    sesudahImpor = impor.json.sequence!;
  });
  afterAll(() => server.close());

  const daftar = async (query = ''): Promise<KetidaksesuaianBerstatus[]> => (await server.get<KetidaksesuaianBerstatus[]>(`${TEMPAT_UJI}/ketidaksesuaian${query}`)).json;
  const rincian = async (id: string, query = ''): Promise<RincianKetidaksesuaian> => (await server.get<RincianKetidaksesuaian>(`${TEMPAT_UJI}/ketidaksesuaian/${id}${query}`)).json;
  const dengan = async (jenis: string, query = ''): Promise<KetidaksesuaianBerstatus> => (await daftar(query)).find((k) => k.jenis === jenis)!;
  const jawab = (id: string, isi: object, headers: Record<string, string> = {}) => server.post<HasilTulis>(`${TEMPAT_UJI}/ketidaksesuaian/${id}/penjelasan`, isi, headers);

  it('tampil dengan bidang umum lebih dahulu, lalu keadaannya', async () => {
    const semua = await daftar();
    expect(Object.keys(semua[0]!)).toEqual(['id', 'jenis', 'tingkat', 'lokasi', 'angka', 'tercetak', 'seharusnya', 'selisih', 'penjelasan', 'bukti', 'status', 'laporan', 'kunci', 'teks', 'jawaban', 'sebab', 'tempat']);
    expect(semua.map((k) => [k.jenis, k.tingkat, k.laporan, k.kunci, k.teks, k.tercetak, k.seharusnya, k.selisih, k.status])).toEqual([
      ['realisasi-melebihi-pagu', 'A', null, null, null, '78000.50', '77000', '1000.5', 'terbuka'],
      ['jumlah-tercetak', 'A', 'LKJIP', '3.7/1/pagu', '900.000.000', '900000000', '900077000', '-77000', 'terbuka'],
      ['dipotong', 'C', 'LKJIP', '3.7/1.2/serapan', '66,66', '66.66', '66.67', '-0.01', 'terbuka'],
      ['kategori-tercetak', 'C', 'LKJIP', '3.7/1.1/predikat', 'Sedang', 'Sedang', 'Tinggi', null, 'terbuka'],
    ]);
    expect((await server.get<KetidaksesuaianBerstatus[]>(`${TEMPAT_UJI}/periksa`)).json).toEqual(semua);
  });

  it('disaring dan berhalaman', async () => {
    const jenis = async (query: string): Promise<string[]> => (await daftar(query)).map((k) => k.jenis);
    expect(await jenis('?tingkat=C')).toEqual(['dipotong', 'kategori-tercetak']);
    expect(await jenis('?jenis=dipotong&status=terbuka')).toEqual(['dipotong']);
    expect(await jenis('?laporan=-')).toEqual(['realisasi-melebihi-pagu']);
    expect(await jenis('?laporan=LKJIP&tingkat=A')).toEqual(['jumlah-tercetak']);
    expect(await jenis(`?tabel=${encodeURIComponent('Tabel 3.7, hlm. 41')}&ukuran=2&halaman=2`)).toEqual(['kategori-tercetak']);
    const halaman = await server.get(`${TEMPAT_UJI}/ketidaksesuaian?ukuran=3`);
    expect([halaman.headers.get('x-total-count'), halaman.headers.get('link')]).toEqual(['4', expect.stringContaining('rel="next"')]);
    expect(bidang(masalah(await server.get(`${TEMPAT_UJI}/ketidaksesuaian?status=lama`), 400, 'isian-tidak-sah'))).toEqual(['status']);
  });

  it('membuka tempat tercetak, hitungan sampai peristiwanya, dan revisi untuk menjawab', async () => {
    const k = await dengan('jumlah-tercetak');
    const r = await rincian(k.id);
    expect(r.ketidaksesuaian).toEqual(k);
    expect(r.tempat).toMatchObject({ laporan: 'LKJIP', kunci: '3.7/1/pagu', tabel: 'Tabel 3.7, hlm. 41', baris: '=Program koperasi', kolom: 'Anggaran', teks: '900.000.000', eventId: k.bukti[0] });
    expect(r.pertentangan.map((p) => [p.pernyataan, p.jenis, p.hitungan.nilai])).toEqual([['jumlah({3.7/1.*/pagu})', 'jumlah-tercetak', '900077000'], ['[pagu/1/awal]', 'beda-cetak', '900077000']]);
    const [jumlah, pagu] = r.pertentangan.map((p) => p.hitungan);
    expect(jumlah!.bagian[0]!.bagian.map((b) => [b.label, b.kunci, b.nilai])).toEqual([['Tabel 3.7, hlm. 41, +Sub 1, Anggaran', '3.7/1.1/pagu', '600000000'], ['Tabel 3.7, hlm. 41, -Sub 2, Anggaran', '3.7/1.2/pagu', '300000000'], ['Tabel 3.7, hlm. 41, @Sub 3, Anggaran', '3.7/1.3/pagu', '77000']]);
    // The cells of the computation; the explanations may rest on others beside them.
    expect(r.sel.map((s) => s.kunci)).toEqual(expect.arrayContaining(['3.7/1.1/pagu', '3.7/1.2/pagu', '3.7/1.3/pagu']));
    expect([pagu!.angka, pagu!.label]).toEqual([`${PD_UJI}/2024/pagu/1/awal`, expect.stringContaining('=Program koperasi')]);
    const daun = (h: Hitungan): Hitungan[] => (h.bagian.length === 0 ? [h] : h.bagian.flatMap(daun));
    const peristiwa = new Map(r.peristiwa.map((p) => [p.eventId, p]));
    expect(daun(pagu!).map((d) => [d.angka, d.nilai, peristiwa.get(d.bukti[0]!)?.jenis])).toEqual([['1.1.1', '600000000'], ['1.1.2', '300000000'], ['1.1.3', '77000']].map(([kode, nilai]) => [`${PD_UJI}/2024/pagu/${kode}/awal`, nilai, 'PaguDitetapkan']));
    // Every event behind both sides is there, with its place in the log and the document that it rests on.
    expect(r.peristiwa.map((p) => p.eventId).sort()).toEqual([...k.bukti].sort());
    expect(r.peristiwa.every((p) => p.dokumen !== null && p.sumber.lembar !== null)).toBe(true);
    expect([r.jawaban, r.aliran, r.revisi]).toEqual([[], `laporan-${PD_UJI}-2024-LKJIP`, 7]);
    const sendiri = await rincian((await dengan('realisasi-melebihi-pagu')).id);
    expect([sendiri.tempat, sendiri.aliran, sendiri.revisi, sendiri.pertentangan[0]!.pernyataan]).toEqual([null, `laporan-${PD_UJI}-2024-${BUKU_BESAR}`, -1, null]);
    // What the realisasi should not exceed is the pagu, not the realisasi itself with another value.
    expect(sendiri.pertentangan[0]!.hitungan).toMatchObject({ angka: `${PD_UJI}/2024/pagu/1.1.3/awal`, label: expect.stringContaining('Pagu'), nilai: '77000' });
    expect(sendiri.peristiwa.map((p) => [p.jenis, p.dokumen?.jenis])).toEqual([['PaguDitetapkan', 'DPA'], ['RealisasiDicatat', 'LRA']]);
    masalah(await server.get(`${TEMPAT_UJI}/ketidaksesuaian/000000000000`), 404, 'ketidaksesuaian-tidak-ada');
  });

  it('mencari angka tercetak, juga yang cocok, sampai angka buku besar dan peristiwanya', async () => {
    const cari = async (query: string): Promise<SelTampil[]> => (await server.get<SelTampil[]>(`${TEMPAT_UJI}/tercetak?${query}`)).json;
    const { id } = await dengan('jumlah-tercetak');
    expect((await cari('cari=900000000')).map((s) => [s.kunci, s.keadaan, s.seharusnya, s.angka, s.ketidaksesuaian])).toEqual([['3.7/1/pagu', 'tidak-cocok', '900077000', `${PD_UJI}/2024/pagu/1/awal`, id]]);
    expect((await cari('cari=83,33')).map((s) => [s.kunci, s.keadaan, s.seharusnya, s.ketidaksesuaian])).toEqual([['3.7/1.1/serapan', 'cocok', '83.33', null]]);
    expect((await cari('keadaan=cocok&ukuran=2')).map((s) => s.kunci)).toEqual(['3.7/1.1/pagu', '3.7/1.2/pagu']);
    expect(await cari('cari=12345')).toEqual([]);
    const alamat = (kunci: string): string => `${TEMPAT_UJI}/tercetak/rincian?laporan=LKJIP&kunci=${encodeURIComponent(kunci)}`;
    const r = (await server.get<RincianSel>(alamat('3.7/1/pagu'))).json;
    expect(r.klaim.map((k) => [k.pernyataan, k.hasil, k.hitungan?.nilai])).toEqual([['jumlah({3.7/1.*/pagu})', 'gagal', '900077000'], ['[pagu/1/awal]', 'gagal', '900077000']]);
    expect([r.sel.ketidaksesuaian, r.terlibat.map((t) => t.kunci), r.peristiwa.map((p) => [p.jenis, p.teks, p.sebelum, p.sumber.lembar])]).toEqual([id, ['3.7/1.1/pagu', '3.7/1.2/pagu', '3.7/1.3/pagu'], [['AngkaTercetakDicatat', '900.000.000', null, 'Angka Tercetak']]]);
    masalah(await server.get(alamat('tidak/ada')), 404, 'sel-tidak-ada');
  });

  it('dijawab sekali untuk satu kunci; jawaban berikutnya menggantikan, keduanya terbaca', async () => {
    const { id } = await dengan('jumlah-tercetak');
    const { revisi } = await rincian(id);
    expect(bidang(masalah(await jawab(id, { putusan: 'diperbaiki-dengan-dokumen', alasan: 'Diralat' }), 422, 'dokumen-wajib'))).toEqual(['dokumen']);
    expect(bidang(masalah(await jawab(id, { putusan: 'entah', alasan: '' }), 400, 'isian-tidak-sah'))).toEqual(['putusan', 'alasan']);
    masalah(await jawab('000000000000', { putusan: 'kesalahan-diakui', alasan: 'x' }), 404, 'ketidaksesuaian-tidak-ada');
    masalah(await jawab(id, { putusan: 'kesalahan-diakui', alasan: 'x' }, { 'if-match': `"${revisi + 1}"` }), 412, 'sudah-berubah');

    const isi = { putusan: 'kesalahan-diakui', alasan: 'Baris ketiga terlewat' };
    const kunci = { 'idempotency-key': 'jawab-1', 'if-match': `"${revisi}"` };
    const pertama = await jawab(id, isi, kunci);
    expect(pertama.json).toMatchObject({ stream: `laporan-${PD_UJI}-2024-LKJIP`, revision: revisi + 1, count: 1, duplicate: false, ketidaksesuaian: [] });
    expect((await jawab(id, isi, kunci)).json).toEqual({ ...pertama.json, duplicate: true });
    expect((await jawab(id, isi)).json.count).toBe(0);
    expect((await rincian(id)).ketidaksesuaian).toMatchObject({ status: 'kesalahan-diakui', jawaban: { putusan: 'kesalahan-diakui', aktor: { id: 'aktor-demo' } } });

    const kedua = await jawab(id, { putusan: 'diperbaiki-dengan-dokumen', alasan: 'Ralat terbit', dokumen: ralat, diketahui: pertama.json.sequence });
    expect(kedua.json.count).toBe(1);
    const r = await rincian(id);
    expect(r.jawaban.map((j) => [j.putusan, j.alasan, j.dokumen?.nomor ?? null, j.tercetak, j.seharusnya, j.dipakai])).toEqual([['kesalahan-diakui', 'Baris ketiga terlewat', null, '900000000', '900077000', false], ['diperbaiki-dengan-dokumen', 'Ralat terbit', 'BA/7', '900000000', '900077000', true]]);
    expect([r.ketidaksesuaian.status, r.revisi]).toEqual(['diperbaiki-dengan-dokumen', revisi + 2]);
    // On any past date: as it was known, and as it counts.
    const status = async (query: string): Promise<string> => (await rincian(id, query)).ketidaksesuaian.status;
    expect(await status(`?diketahui=${sesudahImpor}`)).toBe('terbuka');
    expect(await status(`?diketahui=${pertama.json.sequence}`)).toBe('kesalahan-diakui');
    expect(await status('?berlaku=2025-02-19')).toBe('terbuka');
    expect(await status('?berlaku=2025-02-20')).toBe('diperbaiki-dengan-dokumen');
    expect((await daftar('?status=diperbaiki-dengan-dokumen')).map((k) => k.id)).toEqual([id]);
  });

  it('milik buku besar sendiri dijawab di alirannya sendiri, dan tidak lagi menahan penutupan periode', async () => {
    const { id } = await dengan('realisasi-melebihi-pagu');
    const tutup = () => server.post(`${TEMPAT_UJI}/periode/tw1/tutup`, { penjelasan: [] });
    masalah(await tutup(), 409, 'belum-dijelaskan');
    expect((await jawab(id, { putusan: 'benar-seperti-tercetak', alasan: 'Sesuai LRA' })).json).toMatchObject({ stream: `laporan-${PD_UJI}-2024-${BUKU_BESAR}`, revision: 0, count: 1 });
    expect(await dengan('realisasi-melebihi-pagu')).toMatchObject({ status: 'benar-seperti-tercetak', laporan: null });
    // What is answered needs no other explanation when a period is closed; what a report prints never did.
    expect((await tutup()).status).toBe(200);
  });

  it('yang berubah sesudah dijawab perlu ditinjau ulang; jawaban untuk isi lama ditolak', async () => {
    const { id } = await dengan('dipotong');
    const jawaban = await jawab(id, { putusan: 'kesalahan-diakui', alasan: 'Dipotong' });
    const isi = { ...laporanUji, koreksi: [{ lembar: 'Angka Tercetak', baris: '6', alasan: 'Salah salin', dokumen: 'LKJIP' }], angkaTercetak: laporanUji.angkaTercetak!.map((s) => (s['kunci'] === '3.7/1.2/serapan' ? { ...s, tercetak: '66,60' } : s)) };
    expect((await server.importFile(await berkasLaporanUji(isi), 'nama=uji-2.xlsx')).status).toBe(200);
    const r = await rincian(id);
    expect(r.ketidaksesuaian).toMatchObject({ status: 'perlu-ditinjau-ulang', tercetak: '66.6', teks: '66,60', jawaban: { putusan: 'kesalahan-diakui' } });
    expect(r.jawaban[0]).toMatchObject({ tercetak: '66.66', dipakai: true });
    const { peristiwa } = (await server.get<RincianSel>(`${TEMPAT_UJI}/tercetak/rincian?laporan=LKJIP&kunci=${encodeURIComponent('3.7/1.2/serapan')}`)).json;
    expect(peristiwa.map((p) => [p.jenis, p.sebelum, p.teks, p.alasan])).toEqual([['AngkaTercetakDicatat', null, '66,66', null], ['AngkaTercetakDikoreksi', '66,66', '66,60', 'Salah salin']]);
    expect((await rincian(id, `?diketahui=${jawaban.json.sequence}`)).ketidaksesuaian).toMatchObject({ status: 'kesalahan-diakui', tercetak: '66.66' });
    masalah(await jawab(id, { putusan: 'kesalahan-diakui', alasan: 'Dipotong', diketahui: jawaban.json.sequence }), 409, 'ketidaksesuaian-berubah');
    expect((await jawab(id, { putusan: 'kesalahan-diakui', alasan: 'Dipotong' })).json.count).toBe(1);
    expect((await rincian(id)).ketidaksesuaian.status).toBe('kesalahan-diakui');
  });

  it('salah salin sebuah angka tercetak dikoreksi dengan dokumen, atau selnya dicabut', async () => {
    const alamat = `${TEMPAT_UJI}/laporan/LKJIP/koreksi`;
    const sel = (await rincian((await dengan('kategori-tercetak')).id)).tempat!;
    const isi = { tabel: sel.tabel, baris: sel.baris, kolom: sel.kolom, sebagai: sel.sebagai, pernyataan: sel.pernyataan };
    const koreksi = { peristiwa: sel.eventId, alasan: 'Salah salin', dokumen: ralat };
    expect(bidang(masalah(await server.post(alamat, { ...koreksi, isi: { ...isi, tercetak: 'Tinggi', pernyataan: 'predikat(' } }), 422, 'pernyataan-tidak-sah'))).toEqual(['pernyataan']);
    const hasil = await server.post<HasilTulis>(alamat, { ...koreksi, isi: { ...isi, tercetak: 'Rendah' } });
    expect(hasil.json).toMatchObject({ stream: `laporan-${PD_UJI}-2024-LKJIP`, count: 1, ketidaksesuaian: [{ tercetak: 'Rendah', seharusnya: 'Tinggi' }] });
    masalah(await server.post(alamat, { ...koreksi, isi: null }), 409, 'sudah-dikoreksi');
    const kini = (await rincian((await dengan('kategori-tercetak')).id)).tempat!;
    expect([kini.teks, kini.sequence]).toEqual(['Rendah', hasil.json.sequence]);
    // Back to what it printed: the tests below stand on it.
    expect((await server.post<HasilTulis>(alamat, { ...koreksi, peristiwa: kini.eventId, isi: { ...isi, tercetak: 'Sedang' } })).json.count).toBe(1);
    masalah(await server.post(alamat.replace('LKJIP', 'LAIN'), { ...koreksi, isi: null }), 404, 'laporan-tidak-ada');
  });

  it('laporan direviu, dan daftarnya menyebut cakupan, ketidaksesuaian dan reviu', async () => {
    const reviu = { dokumen: { jenis: 'LHR', nomor: '700/12', tanggal: '2025-03-20' }, catatan: ['Tabel 3.7 diralat'], pernyataan: 'Andal dengan catatan' };
    const alamat = `${TEMPAT_UJI}/laporan/LKJIP/reviu`;
    expect((await server.post<HasilTulis>(alamat, reviu)).json).toMatchObject({ stream: `laporan-${PD_UJI}-2024-LKJIP`, count: 1 });
    expect((await server.post<HasilTulis>(alamat, reviu)).json.count).toBe(0);
    masalah(await server.post(alamat, { ...reviu, catatan: [] }), 409, 'reviu-sudah-tercatat');
    masalah(await server.post(`${TEMPAT_UJI}/laporan/LAIN/reviu`, reviu), 404, 'laporan-tidak-ada');
    const [l, ...lain] = (await server.get<LaporanTampil[]>(`${TEMPAT_UJI}/laporan`)).json;
    expect(lain).toEqual([]);
    expect(l).toMatchObject({
      laporan: 'LKJIP', judul: 'Laporan Kinerja Tahun 2024', cakupan: { sel: 7, berpernyataan: 7, cocok: 4, tidakCocok: 3, tidakTeruji: 0, rusak: 0 }, ketidaksesuaian: { jumlah: 3, menunggu: 1 },
      reviu: [{ catatan: ['Tabel 3.7 diralat'], pernyataan: 'Andal dengan catatan', dokumen: { nomor: '700/12' }, berlaku: '2025-03-20', aktor: { id: 'aktor-demo' } }],
    });
    expect((await server.get<LaporanTampil[]>(`${TEMPAT_UJI}/laporan?berlaku=2025-03-19`)).json[0]!.reviu).toEqual([]);
    const r = (await server.get<RingkasanKetidaksesuaian>(`${TEMPAT_UJI}/ketidaksesuaian/ringkasan`)).json;
    expect([r.jumlah, r.menunggu, r.perTingkat, r.laporan]).toEqual([4, 1, [{ tingkat: 'A', jumlah: 2, menunggu: 0 }, { tingkat: 'B', jumlah: 1, menunggu: 0 }, { tingkat: 'C', jumlah: 1, menunggu: 1 }], [l]]);
    expect(r.perStatus.filter((s) => s.jumlah > 0)).toEqual([{ status: 'terbuka', jumlah: 1 }, { status: 'kesalahan-diakui', jumlah: 1 }, { status: 'benar-seperti-tercetak', jumlah: 1 }, { status: 'diperbaiki-dengan-dokumen', jumlah: 1 }]);
  });

  describe('diekspor sebagai buku kerja', () => {
    const ambil = async (query = ''): Promise<{ bytes: Buffer; head: Headers }> => {
      const answer = await fetch(`${server.base}/api/v1${TEMPAT_UJI}/ketidaksesuaian.xlsx${query}`);
      expect(answer.status).toBe(200);
      return { bytes: Buffer.from(await answer.arrayBuffer()), head: answer.headers };
    };
    const lembar = async (query = ''): Promise<Map<string, (string | number | Date | boolean | null)[][]>> => new Map((await readXlsxFile((await ambil(query)).bytes)).map((l) => [l.sheet, l.data as (string | number | Date | boolean | null)[][]]));
    const perJudul = (data: (string | number | Date | boolean | null)[][]): Record<string, string | number | Date | boolean | null>[] => data.slice(1).map((b) => Object.fromEntries(data[0]!.map((judul, i) => [judul, b[i] ?? null])));

    it('berisi ringkasan, setiap baris dan jejaknya, angka dan waktu bertipe', async () => {
      const buku = await lembar();
      expect([...buku.keys()]).toEqual(['Ringkasan', 'Ketidaksesuaian', 'Jejak']);
      const semua = await daftar();
      const baris = perJudul(buku.get('Ketidaksesuaian')!);
      expect(baris.map((b) => [b['No'], b['Tingkat'], b['Jenis'], b['Status'], b['Laporan'], b['Baris'], b['Teks tercetak'], b['Tercetak'], b['Seharusnya'], b['Selisih']])).toEqual([
        [1, 'A', 'Realisasi melebihi pagu', 'Benar seperti tercetak', null, '1.1.3 Sub 1.1.3', null, 78000.5, 77000, 1000.5],
        [2, 'A', 'Jumlah tidak cocok', 'Diperbaiki dengan dokumen', 'LKJIP', '=Program koperasi', '900.000.000', 900000000, 900077000, -77000],
        [3, 'B', 'Tercetak berbeda', 'Kesalahan diakui', 'LKJIP', '-Sub 2', '66,60', 66.6, 66.67, -0.07],
        [4, 'C', 'Kategori tidak cocok', 'Terbuka', 'LKJIP', '+Sub 1', 'Sedang', 'Sedang', 'Tinggi', null],
      ]);
      expect(baris.map((b) => b['Penjelasan'])).toEqual(semua.map((k) => k.penjelasan));
      expect(baris[1]).toMatchObject({ Putusan: 'Diperbaiki dengan dokumen', Alasan: 'Ralat terbit', 'Dokumen jawaban': expect.stringContaining('BA/7') as string, 'Dijawab oleh': 'aktor-demo', 'Dijawab (WIB)': expect.any(Date) as Date });
      const jawaban = (await rincian(semua[1]!.id)).jawaban;
      expect((baris[1]!['Dijawab (WIB)'] as Date).getTime() - Date.parse(jawaban.at(-1)!.dicatat)).toBeGreaterThan(7 * 3_600_000 - 1_000);
      expect((baris[1]!['Dijawab (WIB)'] as Date).getTime() - Date.parse(jawaban.at(-1)!.dicatat)).toBeLessThan(7 * 3_600_000 + 1_000);

      const jejak = perJudul(buku.get('Jejak')!);
      // One contradiction after another, the events of each in the order of the log.
      const letak = jejak.map((j) => [j['No ketidaksesuaian'] as number, j['Urutan'] as number] as const);
      expect(letak).toEqual([...letak].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
      // Every event behind every contradiction, and every answer, also the replaced one.
      expect(jejak.filter((j) => j['Peran'] === 'Bukti').map((j) => `${String(j['Id ketidaksesuaian'])} ${String(j['Id peristiwa'])}`).sort()).toEqual(semua.flatMap((k) => k.bukti.map((id) => `${k.id} ${id}`)).sort());
      expect(jejak.filter((j) => j['Peran'] === 'Jawaban' && j['No ketidaksesuaian'] === 2).map((j) => j['Keterangan'])).toEqual(['Kesalahan diakui: Baris ketiga terlewat', 'Diperbaiki dengan dokumen: Ralat terbit']);
      const satu = jejak.find((j) => j['Id peristiwa'] === semua[1]!.bukti[0])!;
      expect(satu).toMatchObject({ Peristiwa: 'Angka tercetak dicatat', Perihal: 'Tabel 3.7, hlm. 41, =Program koperasi, Anggaran', Nilai: '900.000.000', Berlaku: new Date('2025-01-10T00:00:00Z'), Baris: '=Program koperasi', Lembar: 'Angka Tercetak', 'Baris lembar': 2, 'Alamat angka': semua[1]!.angka });
      // What a fact states is a number with its unit, and says which one it is.
      expect(jejak.filter((j) => j['No ketidaksesuaian'] === 1 && j['Peran'] === 'Bukti').map((j) => [j['Peristiwa'], j['Perihal'], j['Nilai'], j['Satuan']])).toEqual([
        ['Pagu ditetapkan', '1.1.3 Sub 1.1.3', 77000, 'Rp'], ['Realisasi dicatat', '1.1.3 Sub 1.1.3, LRA belum diaudit', 78000.5, 'Rp'],
      ]);
      const ringkasan = perJudul(buku.get('Ringkasan')!);
      expect(ringkasan.filter((r) => r['Bagian'] === 'Tingkat').map((r) => [r['Rincian'], r['Banyaknya'], r['Menunggu jawaban']])).toEqual([['A', 2, 0], ['B', 1, 0], ['C', 1, 1]]);
      expect(ringkasan.find((r) => r['Rincian'] === 'LKJIP: Cocok')).toMatchObject({ Banyaknya: 4 });
      expect(ringkasan.find((r) => r['Bagian'] === 'Reviu')).toMatchObject({ Keterangan: 'Andal dengan catatan\nTabel 3.7 diralat' });
    });

    it('judul tetap di tempatnya dan menyaring, teks tidak dapat dijalankan, isi yang sama bita yang sama', async () => {
      const { bytes, head } = await ambil();
      expect([head.get('content-type'), head.get('content-disposition')]).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', expect.stringContaining(`ketidaksesuaian-${PD_UJI}-2024.xlsx`)]);
      expect((await ambil()).bytes.equals(bytes)).toBe(true);
      for (const [nama, akhir] of [['sheet1', 'E'], ['sheet2', 'V'], ['sheet3', 'Y']] as const) {
        const xml = isiZip(bytes, `xl/worksheets/${nama}.xml`);
        expect([/<pane [^>]*ySplit="1"[^>]*state="frozen"/.test(xml), /<autoFilter ref="A1:([A-Z]+)\d+"\/>/.exec(xml)?.[1], /<f[ >]/.test(xml)]).toEqual([true, akhir, false]);
      }
      // A text that begins like a formula stands in a cell of the text format, so that editing it does not run it either.
      const gaya = isiZip(bytes, 'xl/styles.xml');
      const xf = /<cellXfs[^]*?<\/cellXfs>/.exec(gaya)![0].match(/<xf [^>]*>/g)!;
      const format = (s: string): string => new RegExp(`<numFmt [^>]*numFmtId="${/numFmtId="(\d+)"/.exec(xf[Number(s)]!)![1]!}"[^>]*>`).exec(gaya)![0];
      const [, s, t] = /<c r="H3"(?: s="(\d+)")?(?: t="(\w+)")?/.exec(isiZip(bytes, 'xl/worksheets/sheet2.xml'))!;
      expect([t, format(s!)]).toEqual(['s', expect.stringContaining('formatCode="@"')]);
    });

    it('pada titik waktu yang lalu seperti saat itu', async () => {
      const lalu = perJudul((await lembar(`?diketahui=${sesudahImpor}`)).get('Ketidaksesuaian')!);
      expect(lalu.map((b) => [b['Jenis'], b['Status'], b['Putusan']])).toEqual(['Realisasi melebihi pagu', 'Jumlah tidak cocok', 'Dipotong, tidak dibulatkan', 'Kategori tidak cocok'].map((jenis) => [jenis, 'Terbuka', null]));
    });
  });

  it('jawaban dan reviu lewat empat mata di mana kebijakan memintanya', async () => {
    const kebijakan = { jenis: 'empat-mata', berlaku: '2024-01-01', isi: { wajib: ['tanggapan'] }, dokumen: { jenis: 'PERKADA', nomor: '3', tanggal: '2024-01-01' } };
    expect((await server.post('/pemda/uji/kebijakan', { kebijakan: [kebijakan] })).status).toBe(200);
    const { id } = await dengan('kategori-tercetak');
    const isi = { putusan: 'kesalahan-diakui', alasan: 'Predikat lama terbawa' };
    masalah(await jawab(id, isi), 403, 'perlu-usulan');
    const diajukan = await server.post<HasilTulis & { usulan: string }>('/usulan', { pd: PD_UJI, perintah: 'penjelasan', isi: { tahun: 2024, ketidaksesuaian: id, ...isi } }, { 'x-uji-aktor': 'perencana' });
    expect(diajukan.status).toBe(201);
    expect((await dengan('kategori-tercetak')).status).toBe('terbuka');
    const { hash } = (await server.get<{ hash: string }>(`/usulan/${diajukan.json.usulan}`)).json;
    expect((await server.post<HasilTulis>(`/usulan/${diajukan.json.usulan}/setujui`, { hash }, { 'x-uji-aktor': 'inspektorat' })).json).toMatchObject({ stream: `laporan-${PD_UJI}-2024-LKJIP`, count: 1 });
    const r = await rincian(id);
    expect([r.ketidaksesuaian.status, r.jawaban[0]!.usulan?.penyetuju]).toEqual(['kesalahan-diakui', 'inspektorat']);
    masalah(await server.post('/usulan', { pd: PD_UJI, perintah: 'penjelasan', isi: { tahun: 2024, ...isi } }), 400, 'isian-tidak-sah');
  });
});

/** One deflated or stored entry of a zip as text. */
function isiZip(zip: Buffer, nama: string): string {
  let p = zip.readUInt32LE(zip.length - 6);
  for (;;) {
    const [panjangNama, panjangLain, panjangCatatan] = [zip.readUInt16LE(p + 28), zip.readUInt16LE(p + 30), zip.readUInt16LE(p + 32)];
    if (zip.toString('utf8', p + 46, p + 46 + panjangNama) === nama) {
      const lokal = zip.readUInt32LE(p + 42);
      const awal = lokal + 30 + zip.readUInt16LE(lokal + 26) + zip.readUInt16LE(lokal + 28);
      const isi = zip.subarray(awal, awal + zip.readUInt32LE(p + 20));
      return (zip.readUInt16LE(p + 10) === 0 ? isi : inflateRawSync(isi)).toString('utf8');
    }
    p += 46 + panjangNama + panjangLain + panjangCatatan;
  }
}
