import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { BUKU_BESAR } from './aliran.js';
import { laporan } from './decider.js';
import type { JelaskanKetidaksesuaian, ReviuLaporan } from './decider-tanggapan.js';
import type { KetidaksesuaianDijelaskan, PeristiwaLaporan } from './events.js';

const pokok = { pd: 'uji-dinas', tahun: 2024, laporan: 'LKJIP' };
const dokumen = dokumenUji('LKJIP', '2025-01-10');
const ralat = dokumenUji('RALAT', '2025-03-01');
const lhr = dokumenUji('LHR', '2025-04-01');
const didaftarkan: PeristiwaLaporan = { type: 'LaporanDidaftarkan', version: 1, data: { ...pokok, judul: 'Laporan kinerja 2024', dokumen }, berlaku: '2025-01-10' };
const isi = {
  ketidaksesuaian: '1636c9104a8c', perihal: { jenis: 'jumlah-tercetak', lokasi: { tabel: 'Tabel 3.7', baris: 'Program A', kolom: 'Pagu' }, angka: 'uji-dinas/2024/tercetak/LKJIP/a' },
  tercetak: '1101', seharusnya: '1100', putusan: 'kesalahan-diakui', alasan: 'Salah jumlah', dokumen: null,
} as const;
const jawab = (lain: Partial<JelaskanKetidaksesuaian> = {}): JelaskanKetidaksesuaian => ({ jenis: 'JelaskanKetidaksesuaian', ...pokok, ...isi, tanggal: '2025-05-02', ...lain });
const dijelaskan = (lain: Partial<KetidaksesuaianDijelaskan['data']> = {}, berlaku = '2025-05-02'): PeristiwaLaporan => ({ type: 'KetidaksesuaianDijelaskan', version: 1, data: { ...pokok, ...isi, ...lain }, berlaku });
const spek = spesifikasi(laporan);

describe('an answer to a contradiction', () => {
  it('counts from its day, or from its document; the same again on another day changes nothing', () => {
    spek.diketahui([didaftarkan]).bila(jawab()).maka([dijelaskan()]).diulang().maka([]);
    spek.diketahui([didaftarkan, dijelaskan()]).bila(jawab({ tanggal: '2025-06-01' })).maka([]);
    spek.diketahui([didaftarkan]).bila(jawab({ putusan: 'diperbaiki-dengan-dokumen', dokumen: ralat })).maka([dijelaskan({ putusan: 'diperbaiki-dengan-dokumen', dokumen: ralat }, '2025-03-01')]);
  });

  it('is replaced by a later one: another verdict, reason or document, or the same to what has changed', () => {
    const dijawab = spek.diketahui([didaftarkan, dijelaskan()]);
    dijawab.bila(jawab({ putusan: 'benar-seperti-tercetak' })).maka([dijelaskan({ putusan: 'benar-seperti-tercetak' })]);
    dijawab.bila(jawab({ alasan: 'Lain' })).maka([dijelaskan({ alasan: 'Lain' })]);
    dijawab.bila(jawab({ dokumen: ralat })).maka([dijelaskan({ dokumen: ralat }, '2025-03-01')]);
    dijawab.bila(jawab({ seharusnya: '1099' })).maka([dijelaskan({ seharusnya: '1099' })]);
    dijawab.bila(jawab({ sisiLain: 'a1' })).maka([dijelaskan({ sisiLain: 'a1' })]);
    // Back to the first: it is an answer again, not a repetition.
    spek.diketahui([didaftarkan, dijelaskan(), dijelaskan({ alasan: 'Lain' })]).bila(jawab()).maka([dijelaskan()]);
    dijawab.bila(jawab({ ketidaksesuaian: 'lain' })).maka([dijelaskan({ ketidaksesuaian: 'lain' })]);
  });

  it('answers every place of one cause at once, and what was answered alike before not again', () => {
    const dua = { ...isi, ketidaksesuaian: 'dua', tercetak: '55' };
    const keduanya = jawab({ lainnya: [{ ketidaksesuaian: dua.ketidaksesuaian, perihal: dua.perihal, tercetak: dua.tercetak, seharusnya: dua.seharusnya }] });
    const jawabanDua = dijelaskan({ ketidaksesuaian: 'dua', tercetak: '55' });
    spek.diketahui([didaftarkan]).bila(keduanya).maka([dijelaskan(), jawabanDua]).diulang().maka([]);
    spek.diketahui([didaftarkan, dijelaskan()]).bila(keduanya).maka([jawabanDua]);
    spek.diketahui([didaftarkan]).bila({ ...keduanya, alasan: '' }).ditolak('alasan-tidak-sah');
  });

  it('needs a known verdict, a reason, and the document that puts it right', () => {
    const salah = spek.diketahui([didaftarkan]).bila(jawab({ putusan: 'abaikan' as never, alasan: '  ' })).ditolak('putusan-tidak-dikenal', 'alasan-tidak-sah');
    expect(salah.kesalahan.map((k) => k.tempat?.bidang)).toEqual(['putusan', 'alasan']);
    spek.diketahui([didaftarkan]).bila(jawab({ putusan: 'diperbaiki-dengan-dokumen' })).ditolak('dokumen-wajib');
    spek.diketahui([didaftarkan]).bila(jawab({ alasan: 'x'.repeat(4_001) })).ditolak('alasan-tidak-sah');
  });

  it('belongs to a registered report, or to the ledger itself, which no report can be called', () => {
    spek.diketahui([]).bila(jawab()).ditolak('laporan-tidak-ada');
    spek.diketahui([]).bila(jawab({ laporan: BUKU_BESAR })).maka([dijelaskan({ laporan: BUKU_BESAR })]);
    spek.diketahui([]).bila({ jenis: 'DaftarkanLaporan', ...pokok, laporan: BUKU_BESAR, judul: 'Laporan', dokumen }).ditolak('laporan-tidak-sah');
  });
});

describe('a reviu of a report', () => {
  const reviu = (lain: Partial<ReviuLaporan> = {}): ReviuLaporan => ({ jenis: 'ReviuLaporan', ...pokok, dokumen: lhr, catatan: ['Tabel 3.7 diralat. '], pernyataan: ' Andal dengan catatan.', ...lain });
  const direviu: PeristiwaLaporan = { type: 'LaporanDireviu', version: 1, data: { ...pokok, dokumen: lhr, catatan: ['Tabel 3.7 diralat.'], pernyataan: 'Andal dengan catatan.' }, berlaku: '2025-04-01' };

  it('counts from its document; the same again changes nothing, another content needs another document', () => {
    spek.diketahui([didaftarkan]).bila(reviu()).maka([direviu]).diulang().maka([]);
    spek.diketahui([didaftarkan, direviu]).bila(reviu({ catatan: [] })).ditolak('reviu-sudah-tercatat');
    const kedua = dokumenUji('LHR', '2025-06-01', 'LHR/2');
    spek.diketahui([didaftarkan, direviu]).bila(reviu({ dokumen: kedua, catatan: [] })).maka([{ ...direviu, data: { ...pokok, dokumen: kedua, catatan: [], pernyataan: 'Andal dengan catatan.' }, berlaku: '2025-06-01' }]);
  });

  it('is of a registered report, with a statement and no empty note', () => {
    spek.diketahui([]).bila(reviu()).ditolak('laporan-tidak-ada');
    spek.diketahui([]).bila(reviu({ laporan: BUKU_BESAR })).ditolak('laporan-tidak-ada');
    const salah = spek.diketahui([didaftarkan]).bila(reviu({ pernyataan: ' ', catatan: ['a', ' '] })).ditolak('pernyataan-tidak-sah', 'catatan-tidak-sah');
    expect(salah.kesalahan.map((k) => k.tempat?.bidang)).toEqual(['pernyataan', 'catatan[1]']);
  });

  it('is one event: notes that are too long together are refused, with what to do', () => {
    const catatan = (n: number, huruf: string): string[] => Array.from({ length: n }, () => huruf.repeat(4_000));
    expect(spek.diketahui([didaftarkan]).bila(reviu({ catatan: catatan(9, 'x') })).peristiwa).toHaveLength(1);
    for (const terlaluBesar of [catatan(10, 'x'), catatan(5, 'é'), catatan(1, '\u0001').concat(catatan(4, 'x'))]) {
      expect(spek.diketahui([didaftarkan]).bila(reviu({ catatan: terlaluBesar })).ditolak('reviu-terlalu-panjang').message).toContain('dokumen');
    }
  });
});
