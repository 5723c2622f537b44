import type { BarisAnalisis, BarisAngka, BarisData, BarisPembanding, Ketidaksesuaian, Linimasa, RincianIndikator, TabelKinerja } from '#capaian';
import { TEMPAT, beritaAcara, bidang, masalah, type HasilTulis } from '../support/isian.js';
import { JOMBANG, TestServer } from '../support/server.js';

const laporan = { jenis: 'LKJIP', nomor: '188/37/415.26/2025', tanggal: '2025-01-10', uraian: 'Laporan kinerja tahun 2024' };

describe('Data pendukung, formula, pembanding dan analisis', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  const rincian = async (kode: string): Promise<RincianIndikator> => (await server.get<RincianIndikator>(`${TEMPAT}/kinerja/${kode}`)).json;
  const data = (baris: readonly object[]) => server.post<HasilTulis>(`${TEMPAT}/data`, { data: baris });
  const linimasa = async (angka: string): Promise<Linimasa> => (await server.get<Linimasa>(`/linimasa?angka=${encodeURIComponent(angka)}`)).json;

  describe('contoh Jombang', () => {
    it('realisasi yang tercetak tetap dipakai, dan sesuai dengan formulanya kecuali satu', async () => {
      const kinerja = (await server.get<TabelKinerja>(`${TEMPAT}/kinerja`)).json;
      const realisasi = Object.fromEntries(kinerja.baris.filter((b) => b.formula !== null).map((b) => [b.kode, b.realisasi.nilai]));
      expect(realisasi).toEqual({ 'I-S1': '1.11', 'I-S3': '8.48', 'I-2': '60', 'I-3': '58', 'I-4': '14.76', 'I-5': '25.35', 'I-6': '4.65', 'I-7': '21.43' });
      const periksa = (await server.get<Ketidaksesuaian[]>(`${TEMPAT}/periksa`)).json;
      expect(periksa.filter((k) => k.jenis === 'realisasi-berbeda-dari-formula').map((k) => [k.angka, k.tercetak, k.seharusnya])).toEqual([[`${JOMBANG}/2024/kinerja/I-6/tahun`, '4.65', '4.56']]);
      expect(periksa.filter((k) => k.jenis === 'rincian-data-berbeda').map((k) => [k.lokasi.baris, k.tercetak, k.seharusnya])).toEqual([['Pelaku usaha mikro', '13128', '13124']]);
    });

    it('indikator membuka formula dengan masukannya, pembanding dan analisis', async () => {
      const r = await rincian('I-6');
      expect(r.formula).toMatchObject({ jenis: 'rasio', rumus: 'um-omset-naik ÷ um-omset-difasilitasi × 100', nilai: '4.56', alasan: null, dipakai: false });
      expect(r.formula!.masukan.map((m) => [m.peran, m.nama, m.waktu, m.nilai, m.satuan])).toEqual([['pembilang', 'Pelaku usaha mikro yang omsetnya naik', '2024', '14', 'pelaku usaha'], ['penyebut', 'Pelaku usaha mikro yang difasilitasi menaikkan omset', '2024', '307', 'pelaku usaha']]);
      expect(r.ketidaksesuaian).toHaveLength(1);
      const s1 = await rincian('I-S1');
      expect(s1.formula!.masukan.map((m) => [m.peran, m.waktu, m.nilai])).toEqual([['pembilang', '2024', '726'], ['sebelumnya', '2023', '718']]);
      expect(s1.pembanding).toMatchObject([{ lingkup: 'nasional', sebanding: false, selisih: null, sel: { nilai: '7.5' } }]);
      expect(s1.analisis.map((a) => a.faktor)).toEqual(['pendorong', 'pendorong', 'pendorong', 'penghambat', 'penghambat', 'penghambat', 'solusi', 'solusi']);
      expect((await rincian('I-3')).pembanding.map((p) => [p.nama, p.sel.nilai, p.selisih])).toEqual([['Realisasi 2023', '50', '8'], ['Realisasi 2022', '45', '13']]);
      masalah(await server.get(`${TEMPAT}/kinerja/I-TIDAK`), 404, 'indikator-tidak-ada');
    });

    it('setiap masukan dua klik dari dokumennya, jumlah menurut rincian tiga', async () => {
      const angka = await linimasa(`${JOMBANG}/2024/kinerja/I-6/tahun`);
      expect(angka.kejadian.map((k) => k.jenis).sort()).toEqual(['DataPendukungDicatat', 'DataPendukungDicatat', 'FormulaIndikatorDitetapkan', 'RealisasiDicatat']);
      const masukan = await linimasa(angka.bagian[0]!.angka);
      expect(masukan.kejadian).toMatchObject([{ jenis: 'DataPendukungDicatat', nilai: '14', dokumen: { jenis: 'LKJIP' }, sumber: { lembar: 'Data Pendukung', namaBerkas: 'jombang.xlsx' } }]);
      const total = await linimasa(`${JOMBANG}/2024/data/koperasi/jenis%3Dprodusen/2023-tahun`);
      expect([total.nilai, total.asal]).toEqual(['112', 'dicatat']);
      const perak = await linimasa(`${JOMBANG}/2024/data/koperasi/kecamatan%3Dperak/2023-tahun`);
      expect([perak.nilai, perak.asal, perak.bagian.length, perak.kejadian.length]).toEqual(['26', 'jumlah', 5, 5]);
    });

    it('hitungan, pembanding dan analisis terbaca sebagai daftar dan sebagai angka', async () => {
      expect((await server.get<BarisData[]>(`${TEMPAT}/data`)).json).toHaveLength(140);
      expect((await server.get<BarisData[]>(`${TEMPAT}/data?ukuran=50&halaman=3`)).json).toHaveLength(40);
      expect((await server.get<BarisPembanding[]>(`${TEMPAT}/pembanding`)).json).toHaveLength(20);
      expect((await server.get<BarisAnalisis[]>(`${TEMPAT}/analisis`)).json).toHaveLength(25);
      const angka = (await server.get<BarisAngka[]>(`${TEMPAT}/angka?ukuran=10000`)).json;
      expect(angka.find((a) => a.angka === `${JOMBANG}/2024/data/koperasi/jenis%3Djasa%3Bkecamatan%3Dgudo/2023-tahun`)).toMatchObject({ ukuran: 'data', nilai: '2', satuan: 'koperasi', asal: 'dicatat', periode: '2023-tahun' });
      expect(angka.filter((a) => a.ukuran === 'pembanding')).toHaveLength(20);
      // Every address leads to a linimasa.
      for (const a of angka.filter((x) => ['data', 'pembanding'].includes(x.ukuran)).filter((_, n) => n % 17 === 0)) expect([a.angka, (await linimasa(a.angka)).nilai]).toEqual([a.angka, a.nilai]);
    });

    it('sebelum laporan dicatat tidak ada yang diketahui', async () => {
      const awal = Math.min(...(await server.get<BarisAnalisis[]>(`${TEMPAT}/analisis`)).json.map((a) => a.sequence)) - 1;
      expect((await server.get<BarisAnalisis[]>(`${TEMPAT}/analisis?diketahui=${awal}`)).json).toEqual([]);
      expect((await server.get<BarisData[]>(`${TEMPAT}/data?berlaku=2023-12-31`)).json.every((d) => d.waktu <= '2023')).toBe(true);
    });
  });

  describe('mencatat', () => {
    it('hitungan per triwulan membentuk realisasi, terukur terhadap setahun selama triwulan tidak bertarget', async () => {
      const formula = await server.post<HasilTulis>(`${TEMPAT}/formula`, { formula: [{ indikator: 'I-2.1', jenis: 'rasio', pembilang: 'izin-terbit', penyebut: 'izin-diajukan' }] });
      expect(formula.json).toMatchObject({ count: 1, stream: `pohon-${JOMBANG}` });
      const satu = { nama: 'Izin', sifat: 'arus', satuan: 'izin', dokumen: laporan };
      const hasil = await data([{ ...satu, kunci: 'izin-terbit', periode: 'tw1', nilai: '3' }, { ...satu, kunci: 'izin-diajukan', periode: 'tw1', nilai: '4' }, { ...satu, kunci: 'izin-terbit', periode: 'tw2', nilai: '1' }, { ...satu, kunci: 'izin-diajukan', tanggal: '2024-05-31', nilai: '4' }]);
      expect(hasil.json).toMatchObject({ count: 4, stream: `data-${JOMBANG}-2024`, duplicate: false });
      const r = await rincian('I-2.1');
      expect(r.triwulan.map((t) => [t.nama, t.realisasi.nilai, t.capaian.nilai, t.acuan, t.kumulatif.realisasi.nilai])).toEqual([['TW I', '75.00', '93.75', 'tahun', '75.00'], ['TW II', '25.00', '31.25', 'tahun', '50.00'], ['TW III', null, null, 'tahun', '50.00'], ['TW IV', null, null, 'tahun', '50.00']]);
      await server.post(`${TEMPAT}/target`, { baris: [{ indikator: 'I-2.1', tahap: 'perubahan', periode: 'tw1', nilai: '50%', dokumen: { jenis: 'RKT', tanggal: '2024-10-01', tanggalPerkiraan: true, uraian: 'Rencana kinerja perubahan; laporan tidak mencetak nomor maupun tanggal' } }] });
      expect((await rincian('I-2.1')).triwulan.map((t) => [t.target.nilai, t.capaian.nilai, t.acuan])).toEqual([['50', '150.00', 'periode'], ['80', '31.25', 'tahun'], ['80', null, 'tahun'], ['80', null, 'tahun']]);
    });

    it('yang sama tidak mengubah apa pun; yang lain perlu koreksi; yang dikoreksi dan dicabut terlihat', async () => {
      const koperasi = { kunci: 'koperasi-rat', nama: 'Koperasi yang melaksanakan RAT', nilai: '413', satuan: 'koperasi', dokumen: laporan };
      expect((await data([koperasi])).json.count).toBe(0);
      masalah(await data([{ ...koperasi, nilai: '432' }]), 409, 'berbeda-dari-tercatat');
      const koreksi = await data([{ ...koperasi, nilai: '432', koreksi: { alasan: 'Bab 3.1.1 mencetak 432', dokumen: beritaAcara } }]);
      expect(koreksi.json.count).toBe(1);
      // 432 / 718 = 60,17 against the printed 58.
      expect(koreksi.json.ketidaksesuaian).toMatchObject([{ jenis: 'realisasi-berbeda-dari-formula', tercetak: '58', seharusnya: '60.17' }]);
      const id = (await server.get<BarisData[]>(`${TEMPAT}/data`)).json.find((d) => d.kunci === 'koperasi-rat' && d.waktu === '2024')!.eventId;
      expect((await server.post<HasilTulis>(`${TEMPAT}/data/koreksi`, { peristiwa: id, isi: '413', alasan: 'Tabel 3.3 mencetak 413', dokumen: beritaAcara })).json.count).toBe(1);
      const riwayat = await linimasa(`${JOMBANG}/2024/data/koperasi-rat/-/2024-tahun`);
      expect(riwayat.kejadian.map((k) => [k.nilai, k.lama, k.baru, k.alasan])).toEqual([['413', null, '413', null], ['432', '413', '432', 'Bab 3.1.1 mencetak 432'], ['413', '432', '413', 'Tabel 3.3 mencetak 413']]);
      const analisis = (await server.get<BarisAnalisis[]>(`${TEMPAT}/analisis`)).json.find((a) => a.subjek.kode === 'I-S4')!;
      await server.post(`${TEMPAT}/data/koreksi`, { peristiwa: analisis.eventId, isi: null, alasan: 'Bukan faktor', dokumen: beritaAcara });
      expect((await server.get<BarisAnalisis[]>(`${TEMPAT}/analisis`)).json.some((a) => a.subjek.kode === 'I-S4' && a.teks === analisis.teks)).toBe(false);
    });

    it('setiap bidang yang salah disebut, dan tidak ada yang tercatat', async () => {
      const kepala = await server.ledger.store.head();
      const p = masalah(
        await server.post(`${TEMPAT}/data`, {
          data: [{ kunci: 'a', nama: 'x', ciri: 'kecamatan', nilai: '1', satuan: 'x', dokumen: laporan }, { kunci: 'a', nama: 'x', tahun: 2024, tanggal: '2024-01-31', nilai: '1', satuan: 'x', dokumen: laporan }],
          pembanding: [{ indikator: 'I-TIDAK', lingkup: 'nasional', nama: 'x', tahun: 2024, ukuran: 'target', nilai: '1', satuan: 'x', sebanding: true, dokumen: laporan }], analisis: [{ indikator: 'I-S1', simpul: 'S1', faktor: 'solusi', nomor: 1, teks: 'x', dokumen: laporan }],
        }),
        422, 'banyak-kesalahan',
      );
      expect(bidang(p)).toEqual(['data[0].ciri', 'data[1].tanggal', 'pembanding[0].indikator', 'analisis[0].indikator']);
      masalah(await server.post(`${TEMPAT}/data`, {}), 422, 'isian-kosong');
      expect(bidang(masalah(await data([{ kunci: 'Koperasi!', nama: 'x', nilai: '1', satuan: 'x', dokumen: laporan }]), 422, 'kunci-data-tidak-sah'))).toEqual(['data[0].kunci']);
      expect(bidang(masalah(await server.post(`${TEMPAT}/formula`, { formula: [{ indikator: 'I-S2', jenis: 'rasio', pembilang: 'a' }] }), 422, 'penyebut-kosong'))).toEqual(['formula[0].penyebut']);
      masalah(await server.post(`${TEMPAT}/formula`, { formula: [{ indikator: 'I-6', jenis: 'jumlah', pembilang: 'a' }] }), 422, 'formula-berbeda');
      expect(await server.ledger.store.head()).toBe(kepala);
    });

    it('dapat diusulkan lebih dahulu', async () => {
      const isi = { tahun: 2024, analisis: [{ simpul: '6', faktor: 'solusi', nomor: 1, teks: 'Anggaran diusulkan bertambah', dokumen: laporan }] };
      const usulan = await server.post<{ usulan: string }>('/usulan', { pd: JOMBANG, perintah: 'data', isi });
      const { hash } = (await server.get<{ hash: string }>(`/usulan/${usulan.json.usulan}`)).json;
      const disetujui = await server.post<HasilTulis>(`/usulan/${usulan.json.usulan}/setujui`, { hash }, { 'x-uji-aktor': 'aktor-2' });
      expect([disetujui.status, disetujui.json.stream, disetujui.json.count]).toEqual([200, `data-${JOMBANG}-2024`, 1]);
      expect((await server.get<BarisAnalisis[]>(`${TEMPAT}/analisis`)).json.find((a) => a.subjek.jenis === 'simpul')).toMatchObject({ subjek: { kode: '6' }, teks: 'Anggaran diusulkan bertambah' });
    });
  });
});
