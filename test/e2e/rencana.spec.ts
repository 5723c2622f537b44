import type { BarisAngka, DaftarPk, Ketidaksesuaian, Linimasa, TabelKinerja } from '#capaian';
import { TEMPAT, beritaAcara, bidang, masalah, type HasilTulis } from '../support/isian.js';
import { JOMBANG, TestServer } from '../support/server.js';

const renstra = { jenis: 'RENSTRA', nomor: '5/2023', tanggal: '2023-02-10' };
const renja = { jenis: 'RENJA', nomor: '9/2023', tanggal: '2023-08-01' };
const pkAwal = { jenis: 'PK', nomor: '130/1/2024', tanggal: '2024-01-15' };
const lkjip = { jenis: 'LKJIP', nomor: '1/2024', tanggal: '2024-01-20' };
const pk = {
  jabatan: { id: 'kepala-bidang-uji', nama: 'Kepala Bidang Uji' }, atasan: { id: 'kepala-uji', nama: 'Kepala Uji' }, tahap: 'awal', dokumen: pkAwal,
  butir: [
    { nomor: '1', sasaran: 'Sasaran satu', indikator: 'I-S1', nama: 'Koperasi aktif', satuan: 'persen', target: '2%', mendukung: { jabatan: 'kepala-uji', nomor: '7', bagian: 'a' } },
    { nomor: '2', sasaran: 'Sasaran dua', nama: 'Kepatuhan LHKPN', satuan: 'persen', target: '100%', diLuarRenstra: true },
  ],
  program: [{ simpul: '2', anggaran: '32702250' }, { simpul: '3', anggaran: '1' }],
};

describe('Rencana dan perjanjian kinerja lewat API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  const angka = async (): Promise<BarisAngka[]> => (await server.get<BarisAngka[]>(`${TEMPAT}/angka?ukuran=10000`)).json;
  const nilai = (semua: readonly BarisAngka[], alamat: string) => {
    const a = semua.find((b) => b.angka === `${JOMBANG}/2024/${alamat}`);
    return a && (a.nilai ?? a.teks);
  };
  const linimasa = async (alamat: string): Promise<Linimasa> => (await server.get<Linimasa>(`/linimasa?angka=${encodeURIComponent(`${JOMBANG}/2024/${alamat}`)}`)).json;

  it('target rupiah per dokumen: Renstra dan Renja dua angka, induknya jumlah bagiannya', async () => {
    const baris = [['2.1.1', '100', renstra], ['3', '50.50', renstra], ['2', '7', renja]].map(([simpul, n, dokumen]) => ({ angka: 'target-rupiah', simpul, nilai: n, dokumen }));
    expect((await server.post<HasilTulis>(`${TEMPAT}/rencana`, { baris })).json).toMatchObject({ stream: `target-${JOMBANG}-2024`, count: 3, ketidaksesuaian: [] });
    const semua = await angka();
    expect(['target-rupiah/2.1.1/RENSTRA/awal', 'target-rupiah/2/RENSTRA/awal', 'target-rupiah/S1/RENSTRA/awal', 'target-rupiah/pd/RENSTRA/awal', 'target-rupiah/2/RENJA/awal', 'target-rupiah/3/RENJA/awal'].map((a) => nilai(semua, a))).toEqual(['100', '100', '150.50', '150.50', '7', undefined]);
    const l = await linimasa('target-rupiah/S1/RENSTRA/awal');
    expect([l.nilai, l.cara, l.kejadian.map((k) => [k.perihal.kode, k.nilai])]).toEqual(['150.50', 'Jumlah bagian-bagiannya.', [['2.1.1', '100'], ['3', '50.50']]]);
  });

  it('target akhir berlaku untuk setiap tahun periodenya; saldo awal milik tahunnya', async () => {
    const akhir = { angka: 'target-akhir', indikator: 'I-3.1', dariTahun: 2024, sampaiTahun: 2026, nilai: '80 (bb)', dokumen: { ...renstra, nomor: '6/2023' } };
    expect((await server.post<HasilTulis>(`${TEMPAT}/rencana`, { baris: [akhir] })).json).toMatchObject({ stream: `target-${JOMBANG}-2026`, count: 1 });
    const saldo = [{ angka: 'saldo-awal', indikator: 'I-3.1', nilai: '45%', dokumen: lkjip }, { angka: 'saldo-awal', simpul: '3', nilai: '81355200', dokumen: lkjip }];
    expect((await server.post<HasilTulis>(`${TEMPAT}/rencana`, { baris: saldo })).json).toMatchObject({ count: 2 });
    const semua = await angka();
    expect(['target-akhir/I-3.1/K/RENSTRA', 'saldo-awal/I-3.1/K', 'saldo-awal/3/Rp', 'saldo-awal/S1/Rp'].map((a) => nilai(semua, a))).toEqual(['80', '45', '81355200', '81355200']);
    expect((await linimasa('target-akhir/I-3.1/K/RENSTRA')).kejadian.map((k) => [k.jenis, k.dokumen?.jenis])).toEqual([['TargetAkhirDitetapkan', 'RENSTRA']]);
    masalah(await server.get(`/linimasa?angka=${JOMBANG}/2024/target-akhir/I-3.1/K/RPJMD`), 404, 'angka-tidak-ada');
  });

  it('koreksi mengganti nilai dan menyimpan yang lama dalam riwayat', async () => {
    const baris = { angka: 'saldo-awal', simpul: '3', nilai: '81355201', dokumen: lkjip };
    masalah(await server.post(`${TEMPAT}/rencana`, { baris: [baris] }), 409, 'berbeda-dari-tercatat');
    expect((await server.post<HasilTulis>(`${TEMPAT}/rencana`, { baris: [{ ...baris, koreksi: { alasan: 'Salah ketik', dokumen: beritaAcara } }] })).json).toMatchObject({ count: 1 });
    expect((await linimasa('saldo-awal/3/Rp')).kejadian.map((k) => [k.jenis, k.nilaiSebelum, k.nilai, k.alasan])).toEqual([['SaldoAwalRenstraDicatat', null, '81355200', null], ['AngkaRencanaDikoreksi', '81355200', '81355201', 'Salah ketik']]);
  });

  it('isian yang keliru disebut semuanya', async () => {
    const d = { dokumen: renstra };
    const p = masalah(await server.post(`${TEMPAT}/rencana`, { baris: [{ angka: 'saldo-awal', nilai: '1', ...d }, { angka: 'target-rupiah', indikator: 'I-S1', nilai: '1', ...d }, { angka: 'saldo-awal', simpul: '9.9', tahap: 'awal', nilai: '1', ...d }, { angka: 'target-akhir', indikator: 'I-S1', nilai: '1', dariTahun: 2024, sampaiTahun: 2026, ...d }] }), 422, 'banyak-kesalahan');
    expect(bidang(p)).toEqual(['baris[0].indikator', 'baris[0].simpul', 'baris[1].simpul', 'baris[2].tahap', 'baris[2].simpul', 'baris[3].sampaiTahun']);
  });

  it('PK tercatat per jabatan; anggaran yang berbeda dari DPA ditandai seketika', async () => {
    const hasil = await server.post<HasilTulis>(`${TEMPAT}/pk`, pk);
    expect([hasil.status, hasil.json.stream]).toEqual([200, `pk-${JOMBANG}.kepala-bidang-uji-2024`]);
    expect(hasil.json.ketidaksesuaian.map((k) => [k.jenis, k.tercetak, k.seharusnya])).toEqual([['pk-anggaran-berbeda', '1', '122196840']]);
    const { json } = await server.get<DaftarPk>(`${TEMPAT}/pk`);
    const satu = json.pk.find((x) => x.jabatan.id === 'kepala-bidang-uji')!;
    expect(satu).toMatchObject({ merevisi: null, totalAnggaran: '32702251', tahapPagu: 'awal', atasan: { nama: 'Kepala Uji' } });
    expect(satu.butir.map((b) => [b.nomor, b.target.nilai, b.diLuarRenstra, b.indikator?.kode, b.mendukung?.ada])).toEqual([['1', '2', false, 'I-S1', false], ['2', '100', true, undefined, undefined]]);
    expect(satu.program.map((p) => [p.kode, p.anggaran.nilai, p.pagu?.nilai, p.selisih])).toEqual([['2', '32702250', '32702250', '0'], ['3', '1', '122196840', '-122196839']]);
    const l = await linimasa('pk-anggaran/3/kepala-bidang-uji/awal');
    expect([l.nilai, l.kejadian.map((k) => k.jenis), l.ketidaksesuaian.map((k) => k.jenis)]).toEqual(['1', ['PkDitandatangani'], ['pk-anggaran-berbeda']]);
  });

  it('PK di atasnya menyambung dukungan, dan dukungan yang putus ditandai', async () => {
    const atas = { ...pk, jabatan: pk.atasan, atasan: { id: 'bupati-uji', nama: 'Bupati' }, dokumen: { ...pkAwal, nomor: '130/2/2024' }, program: [], butir: [{ ...pk.butir[1]!, nomor: '7', bagian: 'a' }, { ...pk.butir[1]!, nomor: '7', bagian: 'b' }] };
    const hasil = await server.post<HasilTulis>(`${TEMPAT}/pk`, atas);
    expect(hasil.json.ketidaksesuaian).toEqual([]);
    const { json } = await server.get<DaftarPk>(`${TEMPAT}/pk`);
    const urutan = json.pk.map((x) => x.jabatan.id).filter((id) => id.endsWith('uji'));
    expect(urutan).toEqual(['kepala-uji', 'kepala-bidang-uji']);
    expect(json.pk.find((x) => x.jabatan.id === 'kepala-uji')!.butir[0]).toMatchObject({ nomor: '7.a', didukung: [{ namaJabatan: 'Kepala Bidang Uji', nomor: '1' }] });
    const diubah = { ...pk, tahap: 'perubahan', dokumen: { ...pkAwal, nomor: '130/9/2024', tanggal: '2024-10-04' }, alasan: 'Perubahan APBD', program: [], butir: [{ ...pk.butir[0]!, mendukung: { jabatan: 'kepala-uji', nomor: '8' } }] };
    const revisi = await server.post<HasilTulis>(`${TEMPAT}/pk`, diubah);
    expect(revisi.json.ketidaksesuaian.map((k) => k.jenis)).toEqual(['pk-dukungan-putus']);
    const peristiwa = await server.get<{ envelope: { type: string; data: { merevisi: { dokumen: object } } } }>(`/peristiwa/${revisi.json.sequence}`);
    expect(peristiwa.json.envelope).toMatchObject({ type: 'PkDiubah', data: { merevisi: { dokumen: { nomor: '130/1/2024' } } } });
    expect((await server.get<DaftarPk>(`${TEMPAT}/pk?diketahui=${revisi.json.sequence - 1}`)).json.pk.filter((x) => x.jabatan.id.endsWith('uji'))).toHaveLength(2);
    expect((await server.get<DaftarPk>(`${TEMPAT}/pk?berlaku=2024-10-03`)).json.pk.filter((x) => x.jabatan.id.endsWith('uji'))).toHaveLength(2);
  });

  it('target yang dicatat dari dokumen PK yang sama harus sama', async () => {
    const t = await server.post<HasilTulis>(`${TEMPAT}/target`, { baris: [{ indikator: 'I-S1', tahap: 'awal', nilai: '3%', dokumen: pkAwal }] });
    expect(t.json.ketidaksesuaian.map((k) => [k.jenis, k.tercetak, k.seharusnya])).toEqual([['pk-target-berbeda', '2', '3']]);
    const semua = (await server.get<Ketidaksesuaian[]>(`${TEMPAT}/periksa`)).json;
    expect(semua.filter((k) => k.jenis === 'pk-target-berbeda')).toHaveLength(1);
  });

  it('tabel kinerja menyandingkan target menurut dokumen', async () => {
    const { json } = await server.get<TabelKinerja>(`${TEMPAT}/kinerja`);
    const kunci = json.dokumen.map((d) => d.kunci);
    expect(kunci).toEqual(expect.arrayContaining(['target/K/RKT/awal', 'target/K/PK/awal', 'rupiah/Rp/RENSTRA/awal', 'akhir/K/RENSTRA', 'saldo/K', 'saldo/Rp']));
    const baris = json.baris.find((b) => b.kode === 'I-S1')!;
    const sel = (k: string) => baris.perDokumen[kunci.indexOf(k)]!;
    expect([sel('target/K/RKT/awal').nilai, sel('target/K/PK/awal').nilai, sel('rupiah/Rp/RENSTRA/awal').nilai]).toEqual(['1', '2', '150.50']);
  });

  it('nama orang ditolak', async () => {
    const p = masalah(await server.post(`${TEMPAT}/pk`, { ...pk, jabatan: { id: 'x', nama: 'Contoh Orang, S.H., M.M' } }), 422, 'data-pribadi');
    expect(p.detail).toContain('jabatan');
  });
});
