import fc from 'fast-check';
import type { Dokumen } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { dataPendukung, kunciData, type AnalisisDinyatakan, type CatatData, type DataDinyatakan, type KoreksiData, type PembandingDinyatakan } from './decider-data.js';
import type { PeristiwaData, PokokData } from './events-data.js';

const sasaran = { pd: 'jombang-diskopum', tahun: 2024 };
const laporan = dokumenUji('LKJIP', '2025-01-10');
const rekap = dokumenUji('LAINNYA', '2024-04-02');
const ba = dokumenUji('BERITA_ACARA', '2025-02-03');
const dasar = { alasan: 'Salah hitung', dokumen: ba };
const setahun = (tahun = 2024): PokokData['saat'] => ({ jenis: 'periode', tahun, periode: 'tahun' });

const data = (kunci: string, nilai: string, lain: Partial<DataDinyatakan> = {}): DataDinyatakan => ({ kunci, ciri: [], saat: setahun(), nama: `Jumlah ${kunci}`, sifat: 'posisi', nilai, satuan: 'koperasi', mentah: null, sumber: null, dokumen: laporan, ...lain });
const banding = (lain: Partial<PembandingDinyatakan> = {}): PembandingDinyatakan => ({ indikator: 'i1', lingkup: 'nasional', nama: 'Nasional', tahunNilai: 2024, ukuran: 'realisasi', nilai: '7.5', satuan: 'persen', mentah: null, sebanding: true, catatan: null, dokumen: laporan, ...lain });
const faktor = (teks: string, lain: Partial<AnalisisDinyatakan> = {}): AnalisisDinyatakan => ({ subjek: { jenis: 'indikator', indikator: 'i1' }, periode: 'tahun', faktor: 'penghambat', nomor: 1, teks, dokumen: laporan, ...lain });
const catat = (isi: Partial<Pick<CatatData, 'data' | 'pembanding' | 'analisis'>>): CatatData => ({ jenis: 'CatatData', ...sasaran, data: [], pembanding: [], analisis: [], ...isi });
const koreksi = (peristiwa: string, isi: string | null, alasan = dasar.alasan): KoreksiData => ({ jenis: 'KoreksiData', ...sasaran, peristiwa, isi, alasan, dokumen: ba });

const dicatat = (d: DataDinyatakan, berlaku: string): PeristiwaData => {
  const { kunci, ciri, saat, nama, sifat, nilai, satuan, mentah, sumber, dokumen } = d;
  return { type: 'DataPendukungDicatat', version: 1, data: { ...sasaran, kunci, ciri, saat, nama, sifat, nilai, satuan, mentah, sumber, dokumen }, berlaku };
};
const dikoreksi = (d: DataDinyatakan, peristiwa: string, nilai: string | null): PeristiwaData => ({ type: 'DataPendukungDikoreksi', version: 1, data: { ...sasaran, kunci: d.kunci, ciri: d.ciri, saat: d.saat, peristiwa, nilai, ...dasar }, berlaku: ba.tanggal });

const kosong = spesifikasi(dataPendukung);
const aktif = data('koperasi-aktif', '789');
const ada = kosong.lalu(catat({ data: [aktif] }));

describe('data pendukung: recording', () => {
  it('records counts, comparisons and analyses, effective on the document or at the latest at the end of what they speak about', () => {
    const perak = data('koperasi', '26', { ciri: [{ dimensi: 'kecamatan', nilai: 'Perak' }], saat: { jenis: 'tanggal', tanggal: '2024-03-31' }, dokumen: rekap, asal: { lembar: 'Data Pendukung', baris: 3 } });
    kosong.bila(catat({ data: [aktif, perak], pembanding: [banding()], analisis: [faktor('Pelaporan belum tertib')] })).maka([
      dicatat(aktif, '2024-12-31'),
      { ...dicatat(perak, '2024-03-31'), asal: { lembar: 'Data Pendukung', baris: 3 } },
      { type: 'PembandingDicatat', version: 1, data: { ...sasaran, indikator: 'i1', lingkup: 'nasional', nama: 'Nasional', tahunNilai: 2024, ukuran: 'realisasi', nilai: '7.5', satuan: 'persen', mentah: null, sebanding: true, catatan: null, dokumen: laporan }, berlaku: '2024-12-31' },
      { type: 'AnalisisDicatat', version: 1, data: { ...sasaran, subjek: { jenis: 'indikator', indikator: 'i1' }, periode: 'tahun', faktor: 'penghambat', nomor: 1, teks: 'Pelaporan belum tertib', dokumen: laporan }, berlaku: '2024-12-31' },
    ]).diulang().maka([]);
  });

  it('knows one value a moment and set of ciri, whatever the document and the case of its letters', () => {
    const perak = (nilai: string, dokumen: Dokumen = laporan, kasus = 'Perak') => catat({ data: [data('koperasi', nilai, { ciri: [{ dimensi: 'kecamatan', nilai: kasus }], dokumen })] });
    const satu = kosong.lalu(perak('26'));
    satu.bila(perak('26.0', rekap, 'PERAK')).maka([]);
    satu.bila(perak('27', rekap)).ditolak('berbeda-dari-tercatat');
    expect(satu.bila(catat({ data: [data('koperasi', '27', { ciri: [{ dimensi: 'kecamatan', nilai: 'Gudo' }] }), data('koperasi', '27', { saat: setahun(2023) })] })).peristiwa).toHaveLength(2);
  });

  it('keeps 0 apart from nothing, and takes what an office prints: negative and broken numbers', () => {
    expect(kosong.bila(catat({ data: [data('a', '0'), data('b', '-3'), data('c', '2.5')] })).peristiwa).toHaveLength(3);
  });

  it('keeps name, unit and nature of a count the same', () => {
    ada.bila(catat({ data: [data('koperasi-aktif', '5', { saat: setahun(2023), satuan: 'unit' })] })).ditolak('data-berbeda');
    ada.bila(catat({ data: [data('koperasi-aktif', '5', { saat: setahun(2023), sifat: 'arus', nama: 'Lain' })] })).ditolak('data-berbeda', 'data-berbeda');
    kosong.bila(catat({ data: [data('a', '1'), data('a', '1', { saat: setahun(2023), satuan: 'orang' })] })).ditolak('data-berbeda');
  });

  it('refuses every bad row with its place, and the whole command with them', () => {
    const galat = ada.bila(catat({
      data: [data('koperasi-aktif', '790', { asal: { lembar: 'Data Pendukung', baris: 2 } }), data('Koperasi Aktif', '1'), data('x', '1,5'), data('y', '1'), data('y', '2'), data('z', '1', { ciri: [{ dimensi: 'a', nilai: '' }], saat: { jenis: 'tanggal', tanggal: '2024-02-30' } })],
      pembanding: [banding({ sebanding: false }), banding({ lingkup: 'tahun-sebelumnya', indikator: 'i2' }), banding({ nama: ' ', indikator: 'i3' })],
      analisis: [faktor(' '), faktor('x'.repeat(501), { nomor: 2 }), faktor('x', { nomor: 0 })],
    })).ditolak('berbeda-dari-tercatat', 'kunci-data-tidak-sah', 'desimal-tidak-sah', 'pernyataan-ganda', 'nilai-dimensi-tidak-sah', 'tanggal-tidak-sah', 'catatan-kosong', 'bukan-tahun-sebelumnya', 'nama-kosong', 'teks-kosong', 'teks-terlalu-panjang', 'nomor-tidak-sah');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Data Pendukung', baris: 2, bidang: 'nilai' });
    expect(galat.kesalahan.map((k) => k.tempat?.bidang)).toEqual(['nilai', 'kunci', 'nilai', 'nilai', 'ciri', 'saat', 'catatan', 'tahunNilai', 'nama', 'teks', 'teks', 'nomor']);
  });
});

describe('data pendukung: correcting', () => {
  it('names the event that it corrects, and then the correction', () => {
    ada.bila(koreksi('peristiwa-1', '790')).maka([dikoreksi(aktif, 'peristiwa-1', '790')]).diulang().maka([]);
    const dua = ada.lalu(koreksi('peristiwa-1', '790'));
    dua.bila(koreksi('peristiwa-1', '791')).ditolak('sudah-dikoreksi');
    dua.bila(koreksi('peristiwa-2', '791')).maka([dikoreksi(aktif, 'peristiwa-2', '791')]);
    dua.bila(catat({ data: [data('koperasi-aktif', '792', { koreksi: dasar })] })).maka([dikoreksi(aktif, 'peristiwa-2', '792')]);
  });

  it('withdraws a statement, which may then be made anew', () => {
    ada.bila(koreksi('peristiwa-1', null)).maka([dikoreksi(aktif, 'peristiwa-1', null)]).diulang().maka([]);
    const dicabut = ada.lalu(koreksi('peristiwa-1', null));
    dicabut.bila(koreksi('peristiwa-1', '5')).ditolak('sudah-dicabut');
    dicabut.bila(catat({ data: [data('koperasi-aktif', '790')] })).maka([dicatat(data('koperasi-aktif', '790'), '2024-12-31')]).diulang().maka([]);
  });

  it('corrects comparisons, with what makes them comparable, and analyses', () => {
    const lain = kosong.lalu(catat({ pembanding: [banding()], analisis: [faktor('Pelaporan belum tertib')] }));
    expect(lain.bila(catat({ pembanding: [banding({ sebanding: false, catatan: 'Definisi lain', koreksi: dasar })] })).peristiwa[0]).toMatchObject({ type: 'PembandingDikoreksi', data: { nilai: '7.5', sebanding: false, catatan: 'Definisi lain', peristiwa: 'peristiwa-1' } });
    lain.bila(catat({ pembanding: [banding({ catatan: 'Definisi lain' })] })).ditolak('berbeda-dari-tercatat');
    expect(lain.bila(koreksi('peristiwa-1', '7')).peristiwa[0]).toMatchObject({ data: { nilai: '7', sebanding: true, catatan: null } });
    expect(lain.bila(koreksi('peristiwa-2', 'Pelaporan sering terlambat')).peristiwa[0]).toMatchObject({ type: 'AnalisisDikoreksi', data: { teks: 'Pelaporan sering terlambat', faktor: 'penghambat' } });
    lain.bila(catat({ analisis: [faktor('Yang lain')] })).ditolak('berbeda-dari-tercatat');
    expect(lain.bila(catat({ analisis: [faktor('Yang lain', { nomor: 2 })] })).peristiwa).toHaveLength(1);
  });

  it('refuses what does not exist, what has no reason, and what has no base', () => {
    ada.bila(koreksi('peristiwa-9', '1')).ditolak('peristiwa-tidak-ada');
    ada.bila(koreksi('peristiwa-1', '1', ' ')).ditolak('alasan-kosong');
    ada.bila(koreksi('peristiwa-1', 'satu')).ditolak('desimal-tidak-sah');
    kosong.bila(catat({ data: [data('a', '1', { koreksi: dasar })] })).ditolak('koreksi-tanpa-dasar');
    ada.bila(catat({ data: [data('koperasi-aktif', '1', { koreksi: { alasan: '', dokumen: ba } })] })).ditolak('alasan-kosong');
  });
});

describe('data pendukung: any history', () => {
  const langkah = fc.record({ kunci: fc.constantFrom('a', 'b'), kecamatan: fc.constantFrom(null, 'Perak', 'Gudo'), tahun: fc.constantFrom(2023, 2024), nilai: fc.nat(5), cara: fc.constantFrom('catat', 'koreksi', 'cabut') });

  it('holds exactly what a list on paper holds', () => {
    fc.assert(fc.property(fc.array(langkah, { maxLength: 20 }), (semua) => {
      let riwayat = kosong;
      const kertas = new Map<string, string>();
      for (const l of semua) {
        const d = data(l.kunci, String(l.nilai), { ciri: l.kecamatan === null ? [] : [{ dimensi: 'kecamatan', nilai: l.kecamatan }], saat: setahun(l.tahun), ...(l.cara === 'koreksi' ? { koreksi: dasar } : {}) });
        const kunci = kunciData(d);
        const tercatat = riwayat.keadaan().pernyataan.get(`data|${kunci}`);
        if (l.cara === 'cabut') {
          if (!tercatat) continue;
          riwayat = riwayat.lalu(koreksi(tercatat.id, null));
          kertas.delete(kunci);
          continue;
        }
        const keputusan = riwayat.bila(catat({ data: [d] }));
        const lama = kertas.get(kunci);
        if (lama === undefined && l.cara === 'koreksi') keputusan.ditolak('koreksi-tanpa-dasar');
        else if (lama !== undefined && lama !== d.nilai && l.cara === 'catat') keputusan.ditolak('berbeda-dari-tercatat');
        else {
          kertas.set(kunci, d.nilai);
          keputusan.diulang().maka([]);
          riwayat = keputusan.selesai();
        }
      }
      expect(new Map([...riwayat.keadaan().pernyataan].map(([k, p]) => [k.slice(5), p.isi]))).toEqual(kertas);
    }), { numRuns: 100 });
  });
});
