import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { laporan, type PerintahLaporan, type SelDinyatakan } from './decider.js';
import type { IsiAngkaTercetak, PeristiwaLaporan } from './events.js';

const pokok = { pd: 'uji-dinas', tahun: 2024, laporan: 'LKJIP' };
const dokumen = dokumenUji('LKJIP', '2025-01-10');
const surat = dokumenUji('SURAT', '2025-03-01');
const daftar: PerintahLaporan = { ...pokok, jenis: 'DaftarkanLaporan', judul: 'Laporan kinerja 2024', dokumen };
const isi: IsiAngkaTercetak = { tabel: 'Tabel 3.7', baris: 'Program A', kolom: 'Pagu', sebagai: 'rupiah', tercetak: '1.000.000', pernyataan: '[pagu/1/perubahan]', tingkat: null, rusak: false, catatan: null };
const sel = (kunci: string, lain: Partial<SelDinyatakan> = {}): SelDinyatakan => ({ kunci, ...isi, ...lain });
const catat = (...s: readonly SelDinyatakan[]): PerintahLaporan => ({ ...pokok, jenis: 'CatatAngkaTercetak', sel: s });
const didaftarkan: PeristiwaLaporan = { type: 'LaporanDidaftarkan', version: 1, data: { ...pokok, judul: 'Laporan kinerja 2024', dokumen }, berlaku: '2025-01-10' };
const dicatat = (kunci: string, lain: Partial<IsiAngkaTercetak> = {}): PeristiwaLaporan => ({ type: 'AngkaTercetakDicatat', version: 1, data: { ...pokok, kunci, ...isi, ...lain }, berlaku: '2025-01-10' });
const koreksi = { alasan: 'Salah salin', dokumen: surat };
const spek = spesifikasi(laporan);

describe('a report', () => {
  it('is registered once; the same again changes nothing, another document or title is another report', () => {
    spek.diketahui([]).bila(daftar).maka([didaftarkan]).diulang().maka([]);
    spek.diketahui([didaftarkan]).bila({ ...daftar, judul: 'Lain' }).ditolak('laporan-sudah-terdaftar');
    spek.diketahui([didaftarkan]).bila({ ...daftar, dokumen: surat }).ditolak('laporan-sudah-terdaftar');
  });

  it('needs an id that can stand in a stream, and a title', () => {
    for (const l of ['', 'a b', 'LKJIP/2', 'LKJIP-2', 'x'.repeat(41)]) spek.diketahui([]).bila({ ...daftar, laporan: l }).ditolak('laporan-tidak-sah');
    spek.diketahui([]).bila({ ...daftar, judul: ' ' }).ditolak('judul-tidak-sah');
  });
});

describe('printed cells', () => {
  it('belong to a registered report', () => {
    spek.diketahui([]).bila(catat(sel('3.7/1/pagu'))).ditolak('laporan-tidak-ada');
  });

  it('are one event each, at the date of the report; the same again changes nothing', () => {
    spek.diketahui([didaftarkan]).bila(catat(sel('3.7/1/pagu'), sel('3.7/2/pagu', { tercetak: '', rusak: true }))).maka([dicatat('3.7/1/pagu'), dicatat('3.7/2/pagu', { tercetak: '', rusak: true })]).diulang().maka([]);
  });

  it('that differ from what is recorded need a reason and a document, and name the event that they correct', () => {
    const tercatat = spek.diketahui([didaftarkan, dicatat('3.7/1/pagu')]);
    const ditolak = tercatat.bila(catat(sel('3.7/1/pagu', { tercetak: '1.000.001', pernyataan: '', asal: { lembar: 'Angka Tercetak', baris: 2 } }))).ditolak('berbeda-dari-tercatat');
    expect(ditolak.kesalahan[0]).toMatchObject({ pesan: expect.stringContaining('teks tercetak "1.000.000", bukan "1.000.001"; pernyataan "[pagu/1/perubahan]", bukan kosong'), tempat: { lembar: 'Angka Tercetak', baris: 2, bidang: 'tercetak' } });
    tercatat.bila(catat(sel('3.7/1/pagu', { tercetak: '1.000.001', koreksi }))).maka([{ type: 'AngkaTercetakDikoreksi', version: 1, data: { ...pokok, kunci: '3.7/1/pagu', peristiwa: 'peristiwa-2', isi: { ...isi, tercetak: '1.000.001' }, ...koreksi }, berlaku: '2025-01-10' }]).diulang().maka([]);
    tercatat.bila(catat(sel('3.7/1/pagu', { tercetak: '2', koreksi: { ...koreksi, alasan: ' ' } }))).ditolak('alasan-kosong');
    tercatat.bila(catat(sel('3.7/1/pagu', { tercetak: '2', koreksi: { ...koreksi, alasan: 'x'.repeat(1_001) } }))).ditolak('teks-terlalu-panjang');
    tercatat.bila(catat(sel('3.7/9/pagu', { koreksi }))).ditolak('koreksi-tanpa-dasar');
  });

  it('are refused with every fault, each at its field', () => {
    const salah = spek.diketahui([didaftarkan]).bila(catat(
      sel('3.7/*/pagu'), sel('a', { tabel: ' ' }), sel('b', { pernyataan: 'total({a})' }), sel('c', { sebagai: 'angka' as never }), sel('d', { tingkat: 'D' as never }), sel('e'), sel('e'), sel('f', { tercetak: 'x'.repeat(501) }),
    )).ditolak('kunci-tidak-sah', 'letak-kosong', 'pernyataan-tidak-sah', 'sebagai-tidak-dikenal', 'tingkat-tidak-dikenal', 'kunci-ganda', 'teks-terlalu-panjang');
    expect(salah.kesalahan.map((k) => k.tempat?.bidang)).toEqual(['kunci', 'tabel', 'pernyataan', 'sebagai', 'tingkat', 'kunci', 'tercetak']);
  });
});

describe('the correction of one cell by its event', () => {
  const tercatat = spek.diketahui([didaftarkan, dicatat('a/b')]);
  const perintah = (lain: object = {}): PerintahLaporan => ({ ...pokok, jenis: 'KoreksiAngkaTercetak', peristiwa: 'peristiwa-2', isi: { ...isi, tercetak: '7' }, ...koreksi, ...lain });

  it('states the cell anew, or withdraws it; once withdrawn it is stated as a new one', () => {
    tercatat.bila(perintah({ isi })).maka([]);
    const dicabut = tercatat.lalu(perintah({ isi: null }));
    expect(dicabut.keadaan().sel.size).toBe(0);
    dicabut.bila(perintah({ isi: null })).maka([]);
    dicabut.bila(perintah()).ditolak('sudah-dicabut');
    dicabut.bila(catat(sel('a/b'))).maka([dicatat('a/b')]);
  });

  it('names the last event about the cell', () => {
    const dikoreksi = tercatat.lalu(perintah());
    dikoreksi.bila(perintah({ isi: { ...isi, tercetak: '8' } })).ditolak('sudah-dikoreksi');
    dikoreksi.bila(perintah({ peristiwa: 'peristiwa-3', isi: { ...isi, tercetak: '8' } })).maka([{ type: 'AngkaTercetakDikoreksi', version: 1, data: { ...pokok, kunci: 'a/b', peristiwa: 'peristiwa-3', isi: { ...isi, tercetak: '8' }, ...koreksi }, berlaku: '2025-01-10' }]);
    tercatat.bila(perintah({ peristiwa: 'peristiwa-9' })).ditolak('peristiwa-tidak-ada');
    tercatat.bila(perintah({ alasan: '' })).ditolak('alasan-kosong');
    expect(tercatat.bila(perintah({ alasan: 'x'.repeat(1_001) })).ditolak('teks-terlalu-panjang').kesalahan[0]?.tempat?.bidang).toBe('alasan');
    tercatat.bila(perintah({ isi: { ...isi, kolom: '' } })).ditolak('letak-kosong');
  });
});
