import type { TabelAnggaran } from '#capaian';
import { TEMPAT, beritaAcara, bidang, entriSp2d, masalah, penjelasanSemua, sp2d, tulisRealisasi, type HasilTulis } from '../support/isian.js';
import { JOMBANG, TestServer } from '../support/server.js';

describe('Mencatat lewat API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  const amplop = async (sequence: number) => (await server.get<{ envelope: { id: string; type: string; source: object; data: Record<string, unknown>; correlation: { id: string } } }>(`/peristiwa/${sequence}`)).json.envelope;

  describe('realisasi', () => {
    it('keuangan tercatat dan langsung terbaca', async () => {
      const hasil = await tulisRealisasi(server, [entriSp2d('1.2.1', '1000000.50', 'A-1')]);
      expect(hasil.status).toBe(200);
      expect(hasil.json).toMatchObject({ stream: `realisasi-${JOMBANG}-2024-bulan-03`, revision: 0, count: 1, duplicate: false });
      expect(hasil.headers.get('etag')).toBe('"0"');
      expect(await amplop(hasil.json.sequence)).toMatchObject({ type: 'RealisasiDicatat', source: { jenis: 'api', lembar: 'entri', baris: 1 }, data: { nilai: '1000000.50' } });
      const tabel = await server.get<TabelAnggaran>(`${TEMPAT}/anggaran?basis=SP2D`);
      expect(tabel.json.total.realisasi.nilai).toBe('1000000.50');
    });

    it('kinerja dan fisik memakai kode indikator dan simpul', async () => {
      const entri = [
        { jenis: 'kinerja', indikator: 'I-1.1.1', nilai: '2', dokumen: { jenis: 'LKJIP', tanggal: '2024-04-01', tanggalPerkiraan: true } },
        { jenis: 'fisik', simpul: '1.1.1', nilai: '25.5', dokumen: { jenis: 'LAINNYA', uraian: 'Laporan fisik', tanggal: '2024-04-01' } },
      ];
      const hasil = await tulisRealisasi(server, entri, {}, 'tw1');
      expect(hasil.json).toMatchObject({ count: 2, stream: `realisasi-${JOMBANG}-2024-tw1` });
    });

    it('sumber layar ditandai', async () => {
      const hasil = await tulisRealisasi(server, [entriSp2d('1.2.1', '5', 'layar-1')], { 'x-runut-layar': 'ya' });
      expect((await amplop(hasil.json.sequence)).source).toMatchObject({ jenis: 'layar' });
    });

    it('di atas pagu tetap tercatat dan ditandai seketika; pencatatan lain tidak mengulang tandanya', async () => {
      const hasil = await tulisRealisasi(server, [entriSp2d('2.1.1', '999000000000', 'lebih')]);
      expect(hasil.status).toBe(200);
      expect(hasil.json.ketidaksesuaian).toContainEqual(expect.objectContaining({ jenis: 'realisasi-melebihi-pagu', tingkat: 'A' }));
      const lain = await tulisRealisasi(server, [entriSp2d('1.2.1', '7', 'biasa')]);
      expect(lain.json.ketidaksesuaian).toEqual([]);
    });

    it('kode yang tidak ada ditolak seluruhnya, setiap bidang disebut', async () => {
      const kepala = await server.ledger.store.head();
      const p = masalah(
        await tulisRealisasi(server, [entriSp2d('9.9.9', '1', 'x'), entriSp2d('1.2.1', '1', 'y'), { ...entriSp2d('1.2.1', '1', 'z'), rekening: 'lima' }, { jenis: 'kinerja', indikator: 'I-TIDAK', nilai: '1', dokumen: sp2d('k') }, { jenis: 'fisik', simpul: '1.1.1', basis: 'SP2D', nilai: '1', dokumen: { ...sp2d('f'), jenis: 'LAINNYA' } }]),
        422, 'banyak-kesalahan',
      );
      expect(bidang(p)).toEqual(['entri[0].simpul', 'entri[2].rekening', 'entri[3].indikator', 'entri[4].basis', 'entri[4].dokumen.uraian']);
      expect(await server.ledger.store.head()).toBe(kepala);
    });

    it('penolakan aturan menunjuk bidang isian', async () => {
      const p = masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '1', 'sama'), entriSp2d('1.2.1', '2', 'sama')]), 422, 'entri-ganda');
      expect(bidang(p)).toEqual(['entri[1].nilai']);
    });

    it('bentuk yang salah ditolak dengan setiap bidangnya', async () => {
      const p = masalah(await server.post(`${TEMPAT}/realisasi`, { periode: 'mei', entri: [{ jenis: 'uang', simpul: 3, nilai: 1000, dokumen: { jenis: '', tanggal: '2024-02-30', lampiran: 1 } }], lebih: true }), 400, 'isian-tidak-sah');
      expect(bidang(p).sort()).toEqual(['entri[0].dokumen.jenis', 'entri[0].dokumen.lampiran', 'entri[0].dokumen.tanggal', 'entri[0].jenis', 'entri[0].nilai', 'entri[0].simpul', 'lebih', 'periode']);
      expect(p.kesalahan.find((k) => k.tempat?.bidang === 'entri[0].nilai')?.pesan).toContain('teks desimal');
    });

    it('perangkat daerah yang tidak ada dijawab 404, tahun yang tidak sah 422', async () => {
      masalah(await server.post('/pd/tidak-ada/2024/realisasi', { periode: 'tw1', entri: [entriSp2d('1', '1', 'x')] }), 404, 'pd-tidak-ada');
      masalah(await server.post(`/pd/${JOMBANG}/24/realisasi`, { periode: 'tw1', entri: [entriSp2d('1', '1', 'x')] }), 422, 'tahun-tidak-sah');
    });

    it('koreksi menunjuk peristiwanya', async () => {
      const lama = await tulisRealisasi(server, [entriSp2d('1.2.2', '900', 'salah-ketik')]);
      const { id } = await amplop(lama.json.sequence);
      const isian = { periode: 'bulan-03', peristiwa: id, nilai: '950', alasan: 'Salah ketik', dokumen: beritaAcara };
      const hasil = await server.post<HasilTulis>(`${TEMPAT}/realisasi/koreksi`, isian);
      expect(await amplop(hasil.json.sequence)).toMatchObject({ type: 'RealisasiDikoreksi', data: { peristiwa: id, nilai: '950' } });
      // The history names the document that the correction rests on, not the one that it corrects.
      const { kejadian } = (await server.get<{ kejadian: { jenis: string; nilai: string; dokumen: { jenis: string } }[] }>(`/linimasa?angka=${encodeURIComponent(`${JOMBANG}/2024/realisasi/1.2.2/SP2D/bulan-03`)}`)).json;
      expect(kejadian.filter((k) => k.nilai === '900' || k.nilai === '950').map((k) => [k.jenis, k.dokumen.jenis])).toEqual([['RealisasiDicatat', 'SP2D'], ['RealisasiDikoreksi', 'BERITA_ACARA']]);
      masalah(await server.post(`${TEMPAT}/realisasi/koreksi`, { ...isian, nilai: '960' }), 409, 'sudah-dikoreksi');
      masalah(await server.post(`${TEMPAT}/realisasi/koreksi`, { ...isian, peristiwa: 'bukan-id' }), 404, 'peristiwa-tidak-ada');
      expect((await server.post<HasilTulis>(`${TEMPAT}/realisasi/koreksi`, { ...isian, alasan: 'Ulang' })).json).toMatchObject({ count: 0, sequence: 0 });
    });
  });

  describe('periode', () => {
    it('ditutup dengan penjelasan, menolak entri, dibuka kembali', async () => {
      await tulisRealisasi(server, [entriSp2d('1.2.1', '11', 'juni')], {}, 'bulan-06');
      const belum = masalah(await server.post(`${TEMPAT}/periode/bulan-06/tutup`, { penjelasan: [] }), 409, 'banyak-kesalahan');
      const penjelasan = await penjelasanSemua(server);
      expect(belum.kesalahan).toHaveLength(penjelasan.length);
      const kunci = { 'idempotency-key': 'tutup-juni' };
      const tutup = await server.post<HasilTulis>(`${TEMPAT}/periode/bulan-06/tutup`, { penjelasan }, kunci);
      expect(await amplop(tutup.json.sequence)).toMatchObject({ type: 'PeriodeDitutup', data: { penjelasan } });
      masalah(await tulisRealisasi(server, [entriSp2d('1.2.1', '12', 'terlambat')], {}, 'bulan-06'), 409, 'periode-ditutup');
      masalah(await server.post(`${TEMPAT}/periode/bulan-06/tutup`, { penjelasan }), 409, 'sudah-ditutup');

      // Told again after the contradictions have changed, the same request still has the same answer.
      await tulisRealisasi(server, [entriSp2d('3.1.1', '999000000000', 'lebih-lagi')]);
      const ulang = await server.post<HasilTulis>(`${TEMPAT}/periode/bulan-06/tutup`, { penjelasan }, kunci);
      expect(ulang.json).toEqual({ ...tutup.json, duplicate: true });

      const buka = await server.post<HasilTulis>(`${TEMPAT}/periode/bulan-06/buka`, { alasan: 'SP2D menyusul', dokumen: beritaAcara });
      expect(await amplop(buka.json.sequence)).toMatchObject({ type: 'PeriodeDibukaKembali' });
      expect((await tulisRealisasi(server, [entriSp2d('1.2.1', '12', 'terlambat')], {}, 'bulan-06')).status).toBe(200);
      masalah(await server.post(`${TEMPAT}/periode/bulan-06/buka`, { alasan: 'Lagi', dokumen: beritaAcara }), 409, 'belum-ditutup');
      masalah(await server.post(`${TEMPAT}/periode/mei/buka`, { alasan: 'x', dokumen: beritaAcara }), 422, 'periode-tidak-sah');
    });
  });

  describe('anggaran', () => {
    const dokumen = { jenis: 'PERKADA', nomor: '7/2024', tanggal: '2024-05-02' };

    it('revisi dengan selisih mengubah pagu tahapnya', async () => {
      const baris = [{ simpul: '1.2.1', selisih: '-1000000' }, { simpul: '1.2.2', selisih: '1000000' }];
      const hasil = await server.post<HasilTulis>(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-1', dokumen, baris });
      expect(hasil.json).toMatchObject({ count: 3, stream: `anggaran-${JOMBANG}-2024`, ketidaksesuaian: [] });
      const pagu = await server.get<{ nilai: string }>(`/linimasa?angka=${JOMBANG}/2024/pagu/1.2.1/pergeseran-1`);
      expect(pagu.json.nilai).toBe('2949574844');
    });

    it('pergeseran yang mengubah total tercatat dan ditandai', async () => {
      const hasil = await server.post<HasilTulis>(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-2', dokumen: { ...dokumen, nomor: '8/2024', tanggal: '2024-06-02' }, baris: [{ simpul: '1.2.1', selisih: '5' }] });
      expect(hasil.json.ketidaksesuaian).toContainEqual(expect.objectContaining({ jenis: 'pergeseran-mengubah-total' }));
    });

    it('dokumen yang sama dengan angka lain ditolak tanpa dasar koreksi', async () => {
      const p = masalah(await server.post(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-1', dokumen, baris: [{ simpul: '1.2.1', nilai: '1' }] }), 409, 'berbeda-dari-tercatat');
      expect(bidang(p)).toEqual(['baris[0].nilai']);
      const koreksi = await server.post<HasilTulis>(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-1', dokumen, baris: [{ simpul: '1.2.1', nilai: '2949574845', koreksi: { alasan: 'Salah salin', dokumen: beritaAcara } }] });
      expect(koreksi.json.count).toBe(1);
    });

    it('nilai dan selisih sekaligus ditolak', async () => {
      const p = masalah(await server.post(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-3', dokumen: { ...dokumen, nomor: '9' }, baris: [{ simpul: '1.2.1', nilai: '1', selisih: '1' }, { simpul: 'zz', nilai: '1' }] }), 422, 'simpul-tidak-ada');
      expect(bidang(p)).toEqual(['baris[1].simpul']);
      masalah(await server.post(`${TEMPAT}/anggaran/revisi`, { tahap: 'pergeseran-3', dokumen: { ...dokumen, nomor: '9' }, baris: [{ simpul: '1.2.1', nilai: '1', selisih: '1' }] }), 422, 'nilai-atau-selisih');
    });

    it('dokumen besar menjadi beberapa penambahan, satu jawaban; diulang sama', async () => {
      const baris = Array.from({ length: 1_000 }, (_, i) => ({ simpul: '1.2.1', rekening: `5.1.${String(i).padStart(4, '0')}`, nilai: String(1_000_000 + i) }));
      const kunci = { 'idempotency-key': 'dppa-besar' };
      const isian = { tahap: 'perubahan-2', dokumen: { jenis: 'DPPA', nomor: 'besar', tanggal: '2024-11-20' }, baris };
      const hasil = await server.post<HasilTulis>(`${TEMPAT}/anggaran/revisi`, isian, kunci);
      expect(hasil.json).toMatchObject({ count: 1_001, duplicate: false });
      const ulang = await server.post<HasilTulis>(`${TEMPAT}/anggaran/revisi`, isian, kunci);
      expect(ulang.json).toEqual({ ...hasil.json, duplicate: true });
    });
  });

  describe('perencanaan dan kebijakan', () => {
    const dokumen = { jenis: 'PK', nomor: 'PK-1', tanggal: '2024-02-01' };

    it('target menerima angka, rentang dan predikat; kosong ditolak', async () => {
      const baris = [{ indikator: 'I-S1', tahap: 'awal', nilai: '1,5 %', dokumen }, { indikator: 'I-S4', tahap: 'awal', nilai: 'BB (70-80)', dokumen }];
      expect((await server.post<HasilTulis>(`${TEMPAT}/target`, { baris })).json).toMatchObject({ count: 2, stream: `target-${JOMBANG}-2024` });
      const p = masalah(await server.post(`${TEMPAT}/target`, { baris: [{ indikator: 'I-S2', tahap: 'awal', nilai: '-', dokumen }, { indikator: 'I-?', tahap: 'awal', nilai: '1.5.', dokumen }] }), 422, 'banyak-kesalahan');
      expect(bidang(p)).toContain('baris[0].nilai');
      expect(bidang(p)).toContain('baris[1].indikator');
    });

    it('pohon bertambah simpul dan indikator, lalu simpul dipindahkan', async () => {
      const hasil = await server.post<HasilTulis>(`${TEMPAT}/pohon`, {
        simpul: [{ kode: '1.8', jenjang: 'kegiatan', induk: '1', uraian: 'Kegiatan baru' }, { kode: '1.8.1', jenjang: 'sub-kegiatan', induk: '1.8', uraian: 'Sub kegiatan baru' }],
        indikator: [{ kode: 'I-1.8.1', simpul: '1.8.1', nama: 'Jumlah laporan', satuan: 'dokumen', arah: 'positif', akumulasi: 'jumlah' }],
      });
      expect(hasil.json).toMatchObject({ count: 6, stream: `pohon-${JOMBANG}` });
      expect((await tulisRealisasi(server, [entriSp2d('1.8.1', '10', 'baru')])).status).toBe(200);
      const pindah = await server.post<HasilTulis>(`${TEMPAT}/pohon/pindah`, { simpul: '1.8.1', induk: '1.7', alasan: 'Perubahan struktur', dokumen: beritaAcara });
      expect(pindah.json.count).toBe(1);
      const p = masalah(await server.post(`${TEMPAT}/pohon`, { simpul: [{ kode: 'pd', jenjang: 'program', uraian: 'x' }, { kode: '7.1', jenjang: 'kegiatan', induk: '77', uraian: 'y' }] }), 422, 'banyak-kesalahan');
      expect(bidang(p)).toEqual(['simpul[0].kode', 'simpul[1].induk']);
      masalah(await server.post(`${TEMPAT}/pohon`, {}), 422, 'isian-kosong');
    });

    it('kebijakan berversi; isinya diperiksa menurut jenisnya', async () => {
      const satu = (jenis: string, isi: object) => ({ jenis, berlaku: '2024-01-01', isi, dokumen: { jenis: 'PERKADA', nomor: '1', tanggal: '2024-01-01' } });
      const hasil = await server.post<HasilTulis>('/pemda/jombang/kebijakan', { kebijakan: [satu('basis', { basis: 'SP2D' }), satu('capaian', { batas: '120', dokumenTarget: ['PK', 'RKT'] })] });
      expect(hasil.json).toMatchObject({ count: 2, stream: 'kebijakan-jombang', ketidaksesuaian: [] });
      expect((await server.get<TabelAnggaran>(`${TEMPAT}/anggaran`)).json.basisDipakai).toBe('SP2D');
      const p = masalah(await server.post('/pemda/jombang/kebijakan', { kebijakan: [satu('basis', { basis: 'KIRA-KIRA', lain: 1 })] }), 400, 'isian-tidak-sah');
      expect(bidang(p).sort()).toEqual(['kebijakan[0].isi.basis', 'kebijakan[0].isi.lain']);
      masalah(await server.post('/pemda/jombang/kebijakan', { kebijakan: [satu('skala', { tingkat: [{ predikat: 'A', dari: '90', dariTermasuk: true, sampai: '80', sampaiTermasuk: true }], celah: 'bawah', diAtasPuncak: 'puncak' })] }), 422, 'selang-terbalik');
      masalah(await server.post('/pemda/jombang/kebijakan', { kebijakan: [satu('empat-mata', { wajib: ['semua'] })] }), 422, 'jenis-fakta-tidak-dikenal');
      masalah(await server.post('/pemda/antah-berantah/kebijakan', { kebijakan: [satu('basis', { basis: 'SP2D' })] }), 404, 'pemda-tidak-ada');
    });
  });
});
