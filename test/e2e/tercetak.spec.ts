import type { CakupanTercetak, HasilImpor, Ketidaksesuaian } from '#capaian';
import { tulisBuku, type IsiTulis } from '#impor/nest';
import { masalah } from '../support/isian.js';
import { TestServer } from '../support/server.js';

const PD = 'uji-diskop';
const TEMPAT = `/pd/${PD}/2024`;
const pagu = (simpul: string, nilai: string) => ({ simpul, tahap: 'awal', dokumen: 'DPA', nilai });
const real = (simpul: string, nilai: string) => ({ jenis: 'keuangan', periode: 'Tahun', basis: 'SPJ', simpul, nilai, dokumen: 'LK' });
const sel = (kunci: string, tercetak: string, pernyataan: string, lain: Readonly<Record<string, string>> = {}) => ({ laporan: 'LKJIP', kunci, tabel: 'Tabel 3.1, hlm. 12', baris: kunci.split('/')[1]!, kolom: kunci.split('/')[2]!, sebagai: 'rupiah', tercetak, pernyataan, ...lain });

const fakta: IsiTulis = {
  identitas: [{ pemda: 'uji', namaPemda: 'Kabupaten Uji', pd: PD, namaPd: 'Dinas Koperasi Uji', tahun: '2024' }],
  dokumen: [{ dokumen: 'DPA', jenis: 'DPA', nomor: '1', tanggal: '2024-01-02' }, { dokumen: 'LK', jenis: 'LKJIP', nomor: '2', tanggal: '2025-01-15' }, { dokumen: 'BA', jenis: 'BERITA_ACARA', nomor: '3', tanggal: '2025-02-01' }],
  pohon: [{ kode: '1', jenjang: 'program', uraian: 'Program A', lokal: 'ya' }, { kode: '1.1', jenjang: 'kegiatan', induk: '1', uraian: 'Kegiatan A', lokal: 'ya' }, { kode: '1.2', jenjang: 'kegiatan', induk: '1', uraian: 'Kegiatan B', lokal: 'ya' }],
  anggaran: [pagu('1.1', '600000'), pagu('1.2', '400000')],
  realisasi: [real('1.1', '550000'), real('1.2', '300000')],
};
const lembar = (...angkaTercetak: ReturnType<typeof sel>[]): IsiTulis => ({ ...fakta, laporan: [{ laporan: 'LKJIP', dokumen: 'LK', judul: 'Laporan Kinerja 2024' }], angkaTercetak });
const laporan = lembar(
  sel('3.1/1/pagu', '1.000.000', '[pagu/1/awal] ; jumlah({3.1/1.*/pagu})'), sel('3.1/1.1/pagu', '600.000', '[pagu/1.1/awal]'), sel('3.1/1.2/pagu', '400.000', '[pagu/1.2/awal]'),
  sel('3.1/1/real', '805.000', '[realisasi/1/SPJ/tahun] ; jumlah({3.1/1.*/real})'), sel('3.1/1.1/real', '550.000', '[realisasi/1.1/SPJ/tahun]'), sel('3.1/1.2/real', '30.0000', '', { rusak: 'ya' }),
  sel('3.1/1.1/persen', '91,66%', 'persen({3.1/1.1/real}, {3.1/1.1/pagu})', { sebagai: 'persen' }), sel('3.1/1.2/persen', '75,00', 'persen({3.1/1.2/real}, {3.1/1.2/pagu})', { sebagai: 'persen' }),
);

describe('Angka tercetak', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  const impor = async (isi: IsiTulis, uji = 'tidak') => server.importFile<HasilImpor>(await tulisBuku(isi, { mode: 'terisi' }), `nama=laporan.xlsx&uji=${uji}`);
  const periksa = async (query = ''): Promise<Ketidaksesuaian[]> => (await server.get<Ketidaksesuaian[]>(`${TEMPAT}/periksa${query}`)).json;

  it('diuji sebelum dicatat, lalu tercatat dan dilaporkan sel demi sel', async () => {
    const uji = (await impor(laporan, 'ya')).json;
    expect(uji.perubahan.filter((p) => p.lembar === 'Angka Tercetak')).toHaveLength(8);
    expect(uji.ketidaksesuaian.map((k) => [k.jenis, k.lokasi.baris, k.lokasi.kolom])).toEqual([['beda-cetak', '1', 'real'], ['dipotong', '1.1', 'persen']]);
    const selesai = (await impor(laporan)).json;
    expect(selesai).toMatchObject({ keadaan: 'selesai', ketidaksesuaian: uji.ketidaksesuaian });
    // The list seeks why; the preview says both sides only.
    expect(await periksa()).toMatchObject(uji.ketidaksesuaian.map((k) => ({ ...k, penjelasan: expect.stringContaining(k.penjelasan) as string })));
    const [beda] = await periksa();
    expect(beda).toMatchObject({ tingkat: 'A', lokasi: { tabel: 'Tabel 3.1, hlm. 12', baris: '1', kolom: 'real' }, angka: `${PD}/2024/realisasi/1/SPJ/tahun`, tercetak: '805000', seharusnya: '850000', selisih: '-45000' });
    const peristiwa = (await server.get<{ kejadian: { jenis: string }[] }>(`/linimasa?angka=${encodeURIComponent(beda!.angka)}`)).json;
    expect(peristiwa.kejadian.length).toBe(2);
    expect(beda!.bukti).toHaveLength(3);
  });

  it('cakupannya menyebut yang tidak teruji dan sebabnya', async () => {
    const { json } = await server.get<CakupanTercetak>(`${TEMPAT}/periksa/cakupan`);
    expect(json.laporan).toEqual([{ laporan: 'LKJIP', judul: 'Laporan Kinerja 2024', sel: 8, berpernyataan: 7, cocok: 4, tidakCocok: 2, tidakTeruji: 1, rusak: 1 }]);
    expect(json.tidakTeruji.map((k) => [k.kunci, k.alasan])).toEqual([['3.1/1/real', 'sel {3.1/1.2/real} rusak pada sumbernya'], ['3.1/1.2/persen', 'sel {3.1/1.2/real} rusak pada sumbernya']]);
  });

  it('sebelum laporan terbit, dan sebelum dicatat, tidak ada', async () => {
    expect(await periksa('?berlaku=2025-01-14')).toEqual([]);
    expect((await server.get<CakupanTercetak>(`${TEMPAT}/periksa/cakupan?diketahui=5`)).json.laporan).toEqual([]);
  });

  it('berkas yang sama, atau isi yang sama, tidak mengubah apa pun; buku kerja PD memuatnya', async () => {
    expect((await impor(laporan)).json.keadaan).toBe('sudah-pernah');
    const templat = await server.request(`/templat?pd=${PD}&tahun=2024`);
    expect(templat.status).toBe(200);
    const bytes = Buffer.from(await (await fetch(`${server.base}/api/v1/templat?pd=${PD}&tahun=2024`)).arrayBuffer());
    expect((await server.importFile<HasilImpor>(bytes, 'nama=milik.xlsx&uji=ya')).json).toMatchObject({ jumlahPeristiwa: 0, perubahan: [] });
  });

  it('setiap kesalahan disebut lembar dan selnya', async () => {
    const p = masalah(await impor(lembar(
      sel('3.1/1/pagu', '1.000.000', '[pagu/9/awal]'), sel('3.1/1.1/pagu', '600.000', '{3.1/9/pagu}'), sel('3.1/1.2/pagu', '400.000', 'jumlah({3.1/1.1.*/pagu})'), sel('3.1/1/real', '50.000.0000', ''), sel('x/1/a', '5', '{3.1/1/real} + 1'),
      sel('x/1/a', '5', ''), sel('x/2/a', '5', 'total({x/1/a})'), sel('x/3/a', '5', '[pagu/1]'), sel('x/4/a', '5', '{x/4/a}'), { ...sel('x/5/a', '5', ''), laporan: 'LAIN' }, sel('x/6/a', '50.000.0000', ''), { ...sel('x/7/a', '5', ''), sebagai: 'uang' }, sel('x/8/a', '7', '[kinerja/I-X/tahun]'),
    )), 422, 'banyak-kesalahan');
    expect(p.kesalahan.map((k) => `${k.kode} ${(k.tempat as { sel: string }).sel}`)).toEqual([
      'rujukan-tidak-ada I2', 'sel-tidak-ada I3', 'sel-tidak-ada I4', 'tercetak-tidak-terbaca H5', 'kunci-ganda C7', 'pernyataan-tidak-sah I8', 'alamat-tidak-sah I9', 'rujukan-diri I10', 'laporan-tidak-ada B11', 'pilihan-tidak-dikenal G13', 'rujukan-tidak-ada I14',
    ]);
  });

  it('tahap yang bukan tahap dalam alamat disebut, bukan didiamkan sebagai tidak teruji', async () => {
    const p = masalah(await impor(lembar(sel('t/1/a', '5', '[pagu/1/murni]'))), 422, 'tahap-tidak-dikenal');
    expect(JSON.stringify(p.kesalahan)).toContain('\\"murni\\" bukan tahap');
  });

  it('sel yang salah salin dikoreksi dengan alasan dan dokumen; tanpa itu ditolak', async () => {
    const baru = laporan.angkaTercetak!.map((b) => (b['kunci'] === '3.1/1/real' ? { ...b, tercetak: '850.000' } : b));
    masalah(await impor({ ...laporan, angkaTercetak: baru }), 409, 'berbeda-dari-tercatat');
    const lain = baru.map((b) => (b['kunci'] === '3.1/1/real' ? { ...b, pernyataan: '[realisasi/1/SPJ/tahun]', rusak: 'ya' } : b));
    const uji = (await impor({ ...laporan, angkaTercetak: lain, koreksi: [{ lembar: 'Angka Tercetak', baris: '5', alasan: 'Salah salin', dokumen: 'BA' }] }, 'ya')).json;
    expect(uji.perubahan).toEqual([['Tercetak di', '805.000', '850.000'], ['Pernyataan di', '[realisasi/1/SPJ/tahun] ; jumlah({3.1/1.*/real})', '[realisasi/1/SPJ/tahun]'], ['Rusak di', 'tidak', 'ya']].map(([apa, lama, nilai]) => ({ lembar: 'Angka Tercetak', baris: 5, angka: null, uraian: `${apa} LKJIP, Tabel 3.1, hlm. 12: 1, real`, lama, baru: nilai })));
    const hasil = (await impor({ ...laporan, angkaTercetak: baru, koreksi: [{ lembar: 'Angka Tercetak', baris: '5', alasan: 'Salah salin', dokumen: 'BA' }] })).json;
    expect(hasil).toMatchObject({ keadaan: 'selesai', jumlahPeristiwa: 1 });
    expect((await periksa()).map((k) => k.jenis)).toEqual(['dipotong']);
  });

  it('pernyataan tentang tahun sebelum PD-nya dibentuk tidak teruji', async () => {
    const dokumen = [...fakta.dokumen!, { dokumen: 'PERDA', jenis: 'PERDA', nomor: '9', tanggal: '2024-12-01' }, { dokumen: 'LK25', jenis: 'LKJIP', nomor: '2', tanggal: '2026-01-15' }];
    const pecah = (menjadi: string) => ({ jenis: 'pecah', pd: PD, menjadi, nama: `Dinas ${menjadi}`, berlaku: '2025-01-01', dokumen: 'PERDA' });
    expect((await impor({ identitas: fakta.identitas!, dokumen, perubahanPd: [pecah('uji-baru'), pecah('uji-lain')] })).json).toMatchObject({ keadaan: 'selesai' });
    const baru = { identitas: [{ ...fakta.identitas![0]!, pd: 'uji-baru', namaPd: 'Dinas uji-baru', tahun: '2025' }], dokumen, pohon: fakta.pohon!, laporan: [{ laporan: 'LKJIP', dokumen: 'LK25', judul: 'Laporan Kinerja 2025' }], angkaTercetak: [sel('3.1/1/lalu', '1.000.000', '[2024|pagu/1/awal]')] };
    expect((await impor(baru)).json).toMatchObject({ keadaan: 'selesai', ketidaksesuaian: [] });
    expect((await server.get('/pd/uji-baru/2025/periksa')).json).toEqual([]);
    expect((await server.get<CakupanTercetak>('/pd/uji-baru/2025/periksa/cakupan')).json.tidakTeruji.map((k) => k.alasan)).toEqual(['angka [2024|pagu/1/awal] tidak ada di buku besar']);
  });

  it('angka buku besar yang berubah mengubah hasil ujinya, dan pencatatnya diberi tahu', async () => {
    const hasil = (await server.post<{ ketidaksesuaian: Ketidaksesuaian[] }>(`${TEMPAT}/realisasi`, { periode: 'tahun', entri: [{ jenis: 'keuangan', simpul: '1.1', basis: 'SPJ', sumberDana: 'DAU', nilai: '1', dokumen: { jenis: 'SPJ', nomor: '7', tanggal: '2024-12-30' } }] })).json;
    expect(hasil.ketidaksesuaian.map((k) => k.lokasi.baris)).toContain('1.1');
  });
});
