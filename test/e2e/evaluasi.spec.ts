import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { sha256 } from '#event-store';
import type { LheTampil, MatriksTindakLanjut, PengingatTampil, RincianLhe, RincianRekomendasi, RingkasanTindakLanjut } from '#evaluasi';
import { PengingatTenggat } from '#evaluasi/nest';
import { tulisBuku } from '#impor/nest';
import { bidang, masalah, type HasilTulis } from '../support/isian.js';
import { JOMBANG, TestServer, type Answer } from '../support/server.js';

const LHE = '700.12_2025';
const R = `${LHE}-1`;
const APIP = { 'x-uji-aktor': 'pemeriksa' };
const dokumen = (nomor: string, tanggal: string) => ({ jenis: 'SURAT', nomor, tanggal });
const isiLhe = {
  sumber: 'LHE', dokumen: { jenis: 'LHE', nomor: '700/12 2025', tanggal: '2025-02-03' }, suratTugas: 'ST/1', tahunDievaluasi: 2024, diterima: '2025-02-05', nilaiDinyatakan: '79.38', predikatDinyatakan: 'BB',
  nilai: [['1', '25.88', '86.25'], ['2', '20.20', '60.95'], ['3', '13.13', '87.50'], ['4', '20.19', '80.75']].map(([komponen, nilai, capaian]) => ({ komponen, nilai, capaian })),
  rekomendasi: [{ nomor: '1', uraian: 'Tertibkan pengumpulan data', komponen: '2' }, { nomor: '2', uraian: 'Kembalikan kelebihan bayar', rupiah: '1500000.50' }],
};
const rencana = { rencana: [{ kunci: '1', uraian: 'Susun SOP', tujuan: 'SOP berlaku', penanggungJawab: 'Sekretariat', hari: 10, satuan: 'kerja', mulai: '2025-02-10' }], tanggal: '2025-02-10' };
const pdf = Buffer.from('%PDF-1.4\n<script>alert(1)</script>\n%%EOF');

describe('Contoh yang disertakan', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  it('membawa kedua LHE dan enam belas rekomendasi Inhil, dari buku kerjanya', async () => {
    for (const nama of ['inhil-2024', 'jombang-2024']) {
      const { status, text } = await server.request(`/impor?contoh=${nama}`, { method: 'POST', headers: { 'idempotency-key': nama } });
      expect([nama, status, status === 200 ? '' : text]).toEqual([nama, 200, '']);
    }
    const lhe = async (pd: string): Promise<LheTampil> => (await server.get<LheTampil[]>(`/pd/${pd}/lhe`)).json[0]!;
    expect(await lhe('inhil-diskopukm')).toMatchObject({ lhe: '006.INSP_LHE.III.2023', tahunDievaluasi: 2022, suratTugas: '900/Insp-Keu/066', nilai: { nilai: '71.35', predikat: 'BB' }, sebelumnya: { tahun: 2021, nilai: '70.65', predikat: 'BB', lhe: '006.INSP_LHE.III.2023' }, kenaikan: '0.7', dinyatakan: { selisih: null }, catatan: [], rekomendasi: 16 });
    expect(await lhe(JOMBANG)).toMatchObject({ lhe: 'LHE_20241231', nilai: { nilai: '79.4', predikat: 'BB' }, dinyatakan: { nilai: '79.38', selisih: '-0.02' }, rekomendasi: 6 });
    const m = (await server.get<MatriksTindakLanjut>('/pd/inhil-diskopukm/tindaklanjut')).json;
    expect(m.baris.map((b) => [b.nomor, b.rencana.map((r) => r.waktu).join(), b.klaim?.kata, b.status, b.keadaan, b.umur, b.putusan])).toEqual(
      ['30 Selesai', '30 Selesai', '30 Proses', '10 Selesai', '10 Selesai', '10 Proses', '10 Proses', '10 Selesai', '10 Selesai', '10 Selesai', '30 Proses', '30 Proses', '30 Selesai', '10 Selesai', '7 Selesai', '10 Selesai'].map((t, i) => {
        const [hari, klaim] = t.split(' ');
        return [String(i + 1), `${hari} hari`, klaim, 'belum-sesuai', 'rencana-diajukan', 'tanpa-tenggat', null];
      }),
    );
    expect(m.baris[5]!.klaim!.uraian).toBe('Dilengkapi bersama bidang');
    // Before the matrix was handed in nothing had been answered; before the report there was nothing to answer.
    const pada = async (tanggal: string): Promise<string[]> => [...new Set((await server.get<MatriksTindakLanjut>(`/pd/inhil-diskopukm/tindaklanjut?berlaku=${tanggal}`)).json.baris.map((b) => b.status))];
    expect([await pada('2025-01-05'), await pada('2023-03-28')]).toEqual([['belum-ditindaklanjuti'], []]);
    const lagi = await server.request<{ keadaan: string }>('/impor?contoh=inhil-2024', { method: 'POST', headers: { 'idempotency-key': 'lagi' } });
    expect(lagi.json.keadaan).toBe('sudah-pernah');
  });

  it('satu lembar yang salah menolak seluruhnya, dengan alamat selnya', async () => {
    const isi = {
      identitas: [{ pemda: 'uji', namaPemda: 'Kabupaten Uji', pd: 'uji-dinas', namaPd: 'Dinas Uji', tahun: '2024' }],
      dokumen: [{ dokumen: 'LHE', jenis: 'LHE', nomor: '1/2024', tanggal: '2024-03-01' }, { dokumen: 'M', jenis: 'SURAT', nomor: '2', tanggal: '2024-05-01' }],
      lhe: [{ dokumen: 'LHE', sumber: 'LHE', tahunDievaluasi: '2023' }],
      nilaiLhe: [{ dokumen: 'LHE', tahun: '2023', komponen: '7', nilai: '3' }],
      rekomendasi: [{ dokumen: 'LHE', nomor: '1', uraian: 'x' }],
      tindakLanjut: [{ lhe: 'LHE', nomor: '1', dokumen: 'M', tanggapan: 'diterima', kunci: '1', rencana: 'y', hari: '5', status: 'Beres' }, { lhe: 'LHE', nomor: '9', dokumen: 'M', tanggapan: 'diterima' }],
    };
    const p = masalah(await server.importFile(await tulisBuku(isi, { mode: 'terisi' })), 422, 'banyak-kesalahan');
    expect(p.kesalahan.map((k) => [k.kode, k.tempat?.lembar, k.tempat?.baris])).toEqual([['komponen-tidak-dikenal', 'Nilai LHE', 2], ['klaim-tidak-dikenal', 'Tindak Lanjut', 2], ['rekomendasi-tidak-ada', 'Tindak Lanjut', 3]]);
    masalah(await server.get('/pd/uji-dinas/lhe'), 404, 'pd-tidak-ada');
  });
});

describe('Evaluasi dan tindak lanjut', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  const langkah = (nama: string, isi: object, kepala: Record<string, string> = {}, rekomendasi = R): Promise<Answer<HasilTulis>> => server.post<HasilTulis>(`/pd/${JOMBANG}/rekomendasi/${rekomendasi}/${nama}`, isi, kepala);
  const boleh = async (nama: string, isi: object, kepala: Record<string, string> = {}): Promise<HasilTulis> => {
    const jawaban = await langkah(nama, isi, kepala);
    expect([nama, jawaban.status, jawaban.status === 200 ? '' : jawaban.text]).toEqual([nama, 200, '']);
    return jawaban.json;
  };
  const unggah = (isi: Buffer, query: string): Promise<Answer<HasilTulis>> => server.request<HasilTulis>(`/pd/${JOMBANG}/rekomendasi/${R}/bukti?${query}`, { method: 'POST', body: new Uint8Array(isi), headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() } });
  const rincian = async (query = ''): Promise<RincianRekomendasi> => (await server.get<RincianRekomendasi>(`/pd/${JOMBANG}/rekomendasi/${R}${query}`)).json;
  const matriks = async (query = ''): Promise<MatriksTindakLanjut> => (await server.get<MatriksTindakLanjut>(`/pd/${JOMBANG}/tindaklanjut${query}`)).json;

  it('LHE: dicatat sekali, dihitung sendiri, diralat dengan dokumennya', async () => {
    const kunci = { 'idempotency-key': 'lhe-1' };
    const pertama = await server.post<HasilTulis>(`/pd/${JOMBANG}/lhe`, isiLhe, kunci);
    expect(pertama.json).toMatchObject({ stream: `lhe-${JOMBANG}-${LHE}`, revision: 6, count: 7, duplicate: false });
    expect((await server.post<HasilTulis>(`/pd/${JOMBANG}/lhe`, isiLhe, kunci)).json).toMatchObject({ sequence: pertama.json.sequence, duplicate: true });
    expect((await server.post<HasilTulis>(`/pd/${JOMBANG}/lhe`, isiLhe)).json.count).toBe(0);
    masalah(await server.post(`/pd/${JOMBANG}/lhe`, { ...isiLhe, nilai: [{ komponen: '1', nilai: '26' }] }), 409, 'berbeda-dari-tercatat');
    expect(bidang(masalah(await server.post(`/pd/${JOMBANG}/lhe`, { ...isiLhe, nilai: [{ komponen: '9', nilai: '26' }] }), 422, 'komponen-tidak-dikenal'))).toEqual(['nilai[0].komponen']);
    masalah(await server.post('/pd/tidak-ada/lhe', isiLhe), 404, 'pd-tidak-ada');

    const [l] = (await server.get<LheTampil[]>(`/pd/${JOMBANG}/lhe`)).json;
    expect(l).toMatchObject({ lhe: LHE, tahunDievaluasi: 2024, tahunTerbit: 2025, nilai: { nilai: '79.4', predikat: 'BB', skala: 0 }, sebelumnya: null, kenaikan: null, dinyatakan: { nilai: '79.38', predikat: 'BB', selisih: '-0.02' }, rekomendasi: 2 });
    expect(l!.catatan).toEqual(['Pengukuran Kinerja: Capaian 60,95 %, padahal 20,20 dari bobot 30 adalah 67,33 %.', 'Nilai yang dinyatakan 79,38, padahal komponennya berjumlah 79,4.']);

    const { peristiwa, revisi } = (await server.get<RincianLhe>(`/pd/${JOMBANG}/lhe/${LHE}`)).json;
    const ralat = { peristiwa: peristiwa.find((p) => p.kunci === '2024|2|')!.eventId, nilai: { bobot: '30', capaian: '67.33', nilai: '20.20' }, alasan: 'Salah bagi', dokumen: dokumen('R/1', '2025-03-01') };
    expect((await server.post<HasilTulis>(`/pd/${JOMBANG}/lhe/${LHE}/ralat`, ralat, { 'if-match': `"${revisi}"` })).json.count).toBe(1);
    const catatan = async (query: string): Promise<number> => (await server.get<LheTampil[]>(`/pd/${JOMBANG}/lhe${query}`)).json[0]!.catatan.length;
    expect([await catatan('?berlaku=2025-02-28'), await catatan('?berlaku=2025-03-01'), await catatan(`?diketahui=${pertama.json.sequence}`)]).toEqual([2, 1, 2]);
    masalah(await server.get(`/pd/${JOMBANG}/lhe/lain`), 404, 'lhe-tidak-ada');
  });

  it('dari tanggapan sampai ditutup, oleh dua orang; langkah yang tidak boleh ditolak dengan yang boleh', async () => {
    masalah(await langkah('kemajuan', { uraian: 'x' }), 409, 'langkah-tidak-boleh');
    await boleh('tanggapan', { sikap: 'diterima', tanggal: '2025-02-06' });
    await boleh('rencana-aksi', rencana);
    masalah(await langkah('persetujuan', { tanggal: '2025-02-11' }), 403, 'empat-mata');
    await boleh('persetujuan', { tanggal: '2025-02-11' }, APIP);
    await boleh('kemajuan', { uraian: 'Draf selesai', klaim: 'Proses', tanggal: '2025-02-14' });
    expect((await rincian()).rekomendasi).toMatchObject({ keadaan: 'dalam-proses', jatuhTempo: '2025-02-24', status: 'belum-sesuai', klaim: { kata: 'Proses' }, putusan: null });
    masalah(await langkah('kemajuan', { uraian: 'x', tanggal: '2025-02-13' }), 422, 'tanggal-mundur');
    masalah(await langkah('tanggapan', { sikap: 'diterima' }, {}, `${LHE}-9`), 404, 'rekomendasi-tidak-ada');
  });

  it('bukti: jenis dari isinya, diunduh dengan aman, berkas yang hilang atau berubah ketahuan', async () => {
    expect((await unggah(pdf, 'nama=sop.pdf&tanggal=2025-02-15&tanggalDokumen=2025-02-12')).status).toBe(200);
    masalah(await unggah(Buffer.from('<html><script>x</script></html>'), 'nama=sop.pdf'), 422, 'jenis-berkas-ditolak');
    masalah(await unggah(Buffer.alloc(0), 'nama=x.pdf'), 422, 'berkas-kosong');
    const hash = sha256(pdf);
    const { bukti } = await rincian();
    expect(bukti).toEqual([{ berkas: hash, nama: 'sop.pdf', ukuran: pdf.length, media: 'application/pdf', tanggalDokumen: '2025-02-12', uraian: null, menggantikan: null, tanggal: '2025-02-15', oleh: 'aktor-demo', digantikan: false }]);
    const alamat = `/pd/${JOMBANG}/rekomendasi/${R}/bukti/${hash}`;
    const unduh = await server.get(alamat);
    expect([unduh.status, unduh.text, unduh.headers.get('content-type'), unduh.headers.get('content-disposition'), unduh.headers.get('x-content-type-options'), unduh.headers.get('content-security-policy')]).toEqual([200, pdf.toString(), 'application/pdf', `attachment; filename="sop.pdf"; filename*=UTF-8''sop.pdf`, 'nosniff', "default-src 'none'; sandbox"]);
    masalah(await server.get(`/pd/${JOMBANG}/rekomendasi/${LHE}-2/bukti/${hash}`), 404, 'bukti-tidak-ada');
    const periksa = async (): Promise<string[]> => (await server.get<{ keadaan: string }[]>(`/pd/${JOMBANG}/tindaklanjut/bukti`)).json.map((b) => b.keadaan);
    expect(await periksa()).toEqual(['utuh']);
    const letak = join(server.folder, 'berkas', hash.slice(0, 2), hash);
    const asli = readFileSync(letak);
    writeFileSync(letak, 'lain');
    expect(await periksa()).toEqual(['berubah']);
    masalah(await server.get(alamat), 409, 'berkas-berubah');
    rmSync(letak);
    expect(await periksa()).toEqual(['hilang']);
    masalah(await server.get(alamat), 404, 'berkas-tidak-ada');
    writeFileSync(letak, asli);
  });

  it('tenggat diingatkan tepat sekali, juga bila jam melompat atau server mulai lagi', async () => {
    const ingatkan = (hari: string): Promise<number> => server.app.get(PengingatTenggat, { strict: false }).ingatkan(hari);
    expect(await ingatkan('2025-02-16')).toBe(0);
    expect([await ingatkan('2025-02-17'), await ingatkan('2025-02-24'), await ingatkan('2025-02-16')]).toEqual([1, 0, 0]);
    expect(await Promise.all([ingatkan('2025-03-09'), ingatkan('2025-03-09')])).toEqual(expect.arrayContaining([1]));
    const { folder } = server;
    await server.stop();
    server = await TestServer.start({ folder });
    expect(await ingatkan('2025-03-10')).toBe(0);
    await server.ledger.projections.rebuild('angka');
    expect(await ingatkan('2025-03-10')).toBe(0);
    const daftar = (await server.get<PengingatTampil[]>(`/pd/${JOMBANG}/tindaklanjut/pengingat`)).json;
    expect(daftar.map((p) => [p.rekomendasi, p.tanda, p.jatuhTempo, p.berlaku])).toEqual([[R, 'terlampaui', '2025-02-24', '2025-02-25'], [R, 'mendekat', '2025-02-24', '2025-02-17']]);
  });

  it('perpanjangan tidak menghapus tenggat semula; penyelesaian diverifikasi, ditutup, dibuka kembali', async () => {
    await boleh('perpanjangan', { rencana: '1', sampai: '2025-03-31', alasan: 'Menunggu peraturan', tanggal: '2025-02-26' });
    await boleh('perpanjangan/putusan', { rencana: '1', diberikan: true, tanggal: '2025-02-27' }, APIP);
    expect((await matriks('?berlaku=2025-03-10')).baris[0]).toMatchObject({ jatuhTempo: '2025-02-24', jatuhTempoKini: '2025-03-31', hariLewat: 14, hariLewatKini: -21, umur: '1-30', umurKini: 'belum-jatuh-tempo' });
    await boleh('penyelesaian', { uraian: 'SOP ditetapkan', klaim: 'Selesai', tanggal: '2025-03-12' });
    masalah(await langkah('verifikasi', { putusan: 'sesuai', tanggal: '2025-03-13' }), 403, 'empat-mata');
    await boleh('verifikasi', { putusan: 'sesuai', tanggal: '2025-03-13' }, APIP);
    await boleh('penutupan', { tanggal: '2025-03-14' }, APIP);
    await boleh('pembukaan-kembali', { alasan: 'SOP dicabut', tanggal: '2025-04-01' }, APIP);
    const keadaan = async (tanggal: string) => ((b) => [b?.keadaan, b?.status, b?.berbedaKlaim])((await matriks(`?berlaku=${tanggal}`)).baris[0]);
    expect(await Promise.all(['2025-02-03', '2025-02-13', '2025-03-12', '2025-03-13', '2025-03-31', '2025-04-01'].map(keadaan))).toEqual([
      ['diterbitkan', 'belum-ditindaklanjuti', false], ['rencana-disetujui', 'belum-sesuai', false], ['penyelesaian-diajukan', 'belum-sesuai', true], ['sesuai', 'sesuai', false], ['ditutup', 'sesuai', false], ['dibuka-kembali', 'belum-sesuai', true],
    ]);
    expect((await matriks('?berlaku=2025-02-02')).baris).toEqual([]);
    const r = await rincian();
    expect(r.langkah.map((l) => l.jenis)).toEqual(['RekomendasiDiterbitkan', 'TanggapanDiberikan', 'RencanaAksiDiajukan', 'RencanaAksiDisetujui', 'KemajuanDilaporkan', 'BuktiDilampirkan', 'TenggatMendekat', 'TenggatTerlampaui', 'PerpanjanganDiminta', 'TenggatDiperpanjang', 'PenyelesaianDiajukan', 'TindakLanjutDiverifikasi', 'TindakLanjutDitutup', 'TindakLanjutDibukaKembali']);
    expect([r.aliran, r.revisi, r.rekomendasi.pelanggaran]).toEqual([`tindaklanjut-${JOMBANG}-${R}`, 12, []]);
  });

  it('rupiah disetor dengan dokumennya, dihitung di sisi banyaknya', async () => {
    await langkah('setoran', { nilai: '500000.25', dokumen: { jenis: 'STS', nomor: '1', tanggal: '2025-03-05' } }, {}, `${LHE}-2`);
    expect((await matriks('?lhe=700.12_2025&status=belum-ditindaklanjuti')).baris.map((b) => [b.nomor, b.rupiah])).toEqual([['2', { nilai: '1500000.50', disetor: '500000.25', sisa: '1000000.25' }]]);
    const ringkasan = async (alamat: string) => (await server.get<RingkasanTindakLanjut>(alamat)).json;
    const r = await ringkasan('/pemda/jombang/tindaklanjut/ringkasan?berlaku=2025-04-01');
    expect(r).toMatchObject({ jumlah: 2, nilai: '1500000.50', disetor: '500000.25', terlambat: { asal: 1, kini: 1 }, dibukaKembali: 1, berbedaKlaim: 1, medianHari: null, pada: '2025-04-01' });
    expect(r.perStatus.map((s) => [s.status, s.jumlah])).toEqual([['sesuai', 0], ['belum-sesuai', 1], ['belum-ditindaklanjuti', 1], ['tidak-dapat-ditindaklanjuti', 0]]);
    expect(r.baris.reduce((n, b) => n + b.jumlah, 0)).toBe(2);
    expect((await ringkasan(`/pd/${JOMBANG}/tindaklanjut/ringkasan?berlaku=2025-03-20`)).medianHari).toBe('38');
    masalah(await server.get('/pemda/entah/tindaklanjut/ringkasan'), 404, 'pemda-tidak-ada');
  });
});
