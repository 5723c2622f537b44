import Database from 'better-sqlite3';
import type { Envelope } from '#event-store';
import { BitemporalReader, SEMUA_TANGGAL, bitemporalSchema } from '#projection';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { laporan, type PerintahLaporan, type SelDinyatakan } from './decider.js';
import { partisiTercetak, proyeksiTercetak, susunTanggapan, susunTercetak, type Tercetak } from './projection.js';

const pokok = { pd: 'uji-dinas', tahun: 2024, laporan: 'LKJIP' };
const sel = (kunci: string, tercetak: string, lain: Partial<SelDinyatakan> = {}): SelDinyatakan => ({ kunci, tabel: 'T', baris: 'B', kolom: 'K', sebagai: 'bilangan', tercetak, pernyataan: '', tingkat: null, rusak: false, catatan: null, ...lain });
const koreksi = { alasan: 'Salah salin', dokumen: dokumenUji('SURAT', '2025-03-01') };

describe('printed cells in the figure model', () => {
  const perintah: PerintahLaporan[] = [
    { ...pokok, jenis: 'DaftarkanLaporan', judul: 'Laporan', dokumen: dokumenUji('LKJIP', '2025-01-10') },
    { ...pokok, jenis: 'CatatAngkaTercetak', sel: [sel('b/1/x', '7'), sel('a/1/x', '8')] },
    { ...pokok, jenis: 'CatatAngkaTercetak', sel: [sel('b/1/x', '9', { koreksi }), sel('c/1/x', '10')] },
    { ...pokok, jenis: 'KoreksiAngkaTercetak', peristiwa: 'peristiwa-3', isi: null, ...koreksi },
  ];
  const db = new Database(':memory:');
  db.exec(bitemporalSchema);
  const terap = proyeksiTercetak.prepare(db);
  for (const [i, e] of spesifikasi(laporan).lalu(...perintah).terjadi.entries()) terap({ sequence: i + 1, envelope: e as unknown as Envelope });
  const baca = new BitemporalReader(db);
  const pada = (s: number, d = SEMUA_TANGGAL): Tercetak => susunTercetak(baca.tampak(partisiTercetak('uji-dinas', 2024), s, d));
  const isi = (t: Tercetak): string[] => t.sel.map((s) => `${s.kunci}=${s.tercetak} ${s.id}`);

  it('stand in the order of the report, whatever their keys; a corrected one keeps its place', () => {
    expect(isi(pada(3))).toEqual(['b/1/x=7 peristiwa-2', 'a/1/x=8 peristiwa-3']);
    expect(isi(pada(5))).toEqual(['b/1/x=9 peristiwa-4', 'a/1/x=8 peristiwa-3', 'c/1/x=10 peristiwa-5']);
    expect(isi(pada(6))).toEqual(['b/1/x=9 peristiwa-4', 'c/1/x=10 peristiwa-5']);
  });

  it('count from the date of their report', () => {
    expect(pada(9, '2025-01-09')).toEqual({ laporan: [], sel: [] });
    expect(pada(9, '2025-01-10').laporan).toMatchObject([{ laporan: 'LKJIP', judul: 'Laporan', id: 'peristiwa-1' }]);
    expect(pada(9, '2025-01-10').sel).toHaveLength(2);
  });
});

describe('answers and reviu in the figure model', () => {
  const jawab = (putusan: 'kesalahan-diakui' | 'diperbaiki-dengan-dokumen', lain: object = {}): PerintahLaporan => ({ ...pokok, jenis: 'JelaskanKetidaksesuaian', ketidaksesuaian: 'k', perihal: { jenis: 'beda-cetak', lokasi: { tabel: 'T', baris: 'B', kolom: 'K' }, angka: 'a' }, tercetak: '7', seharusnya: '8', putusan, alasan: 'Sebab', dokumen: null, tanggal: '2025-05-02', ...lain });
  const perintah: PerintahLaporan[] = [
    { ...pokok, jenis: 'DaftarkanLaporan', judul: 'Laporan', dokumen: dokumenUji('LKJIP', '2025-01-10') },
    { ...pokok, jenis: 'CatatAngkaTercetak', sel: [sel('a/1/x', '7')] },
    jawab('kesalahan-diakui'), jawab('diperbaiki-dengan-dokumen', { dokumen: dokumenUji('RALAT', '2025-03-01') }),
    { ...pokok, jenis: 'ReviuLaporan', dokumen: dokumenUji('LHR', '2025-04-01'), catatan: ['Satu'], pernyataan: 'Andal' },
  ];
  const db = new Database(':memory:');
  db.exec(bitemporalSchema);
  const terap = proyeksiTercetak.prepare(db);
  const amplop = { dicatat: '2025-05-02T01:00:00.000Z', aktor: { id: 'a', peran: 'p', lingkup: '*' }, usulan: null };
  for (const [i, e] of spesifikasi(laporan).lalu(...perintah).terjadi.entries()) terap({ sequence: i + 1, envelope: { ...e, ...amplop } as unknown as Envelope });
  const baca = new BitemporalReader(db);
  const pada = (s: number, d = SEMUA_TANGGAL) => susunTanggapan(baca.tampak(partisiTercetak('uji-dinas', 2024), s, d));

  it('stand in the order in which they were given, whatever dates them; each stays', () => {
    expect(pada(5).jawaban.map((j) => [j.sequence, j.eventId, j.putusan, j.berlaku, j.aktor.id])).toEqual([[3, 'peristiwa-3', 'kesalahan-diakui', '2025-05-02', 'a'], [4, 'peristiwa-4', 'diperbaiki-dengan-dokumen', '2025-03-01', 'a']]);
    expect(pada(5, '2025-04-30').jawaban.map((j) => j.sequence)).toEqual([4]);
    expect(pada(3).jawaban.map((j) => j.sequence)).toEqual([3]);
    expect([pada(5, '2025-03-31').reviu, pada(5, '2025-04-01').reviu.map((r) => [r.catatan, r.pernyataan])]).toEqual([[], [[['Satu'], 'Andal']]]);
    expect([...pada(5).urutan]).toEqual(expect.arrayContaining([['peristiwa-1', 1], ['peristiwa-2', 2]]));
  });

  it('are no printed cells', () => {
    expect(susunTercetak(baca.tampak(partisiTercetak('uji-dinas', 2024), 5, SEMUA_TANGGAL)).sel.map((x) => x.kunci)).toEqual(['a/1/x']);
  });
});
