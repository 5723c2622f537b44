import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import type { Ketidaksesuaian, KlaimTidakTeruji } from '#capaian';
import { tulisBuku, type IsiTulis } from '#impor/nest';
import { FolderUji } from './buku-besar-uji.js';
import { baris, runut } from './perintah-runut.js';

const untuk = ['--pd', 'uji-dinas', '--tahun', '2024'] as const;
const sel = (kunci: string, tercetak: string, pernyataan: string, sebagai = 'rupiah') => ({ laporan: 'LKJIP', kunci, tabel: 'Tabel 3.1', baris: kunci.split('/')[1]!, kolom: kunci.split('/')[2]!, sebagai, tercetak, pernyataan });
const isi: IsiTulis = {
  identitas: [{ pemda: 'uji', namaPemda: 'Kabupaten Uji', pd: 'uji-dinas', namaPd: 'Dinas Uji', tahun: '2024' }],
  dokumen: [{ dokumen: 'DPA', jenis: 'DPA', nomor: '1', tanggal: '2024-01-02' }, { dokumen: 'LK', jenis: 'LKJIP', nomor: '2', tanggal: '2025-01-15' }],
  pohon: [{ kode: '1', jenjang: 'program', uraian: 'Program A', lokal: 'ya' }],
  anggaran: [{ simpul: '1', tahap: 'awal', dokumen: 'DPA', nilai: '1000' }],
  laporan: [{ laporan: 'LKJIP', dokumen: 'LK', judul: 'Laporan Kinerja 2024' }],
  angkaTercetak: [sel('3.1/1/pagu', '1.001', '[pagu/1/awal]'), sel('3.1/1/real', '500', '[realisasi/1/SP2D/tahun]'), sel('3.1/1/persen', '50', 'persen({3.1/1/real}, {3.1/1/pagu})', 'persen'), sel('3.1/1/lalu', '900', '[2022|pagu/1/awal]')],
};

describe('runut periksa of a report', () => {
  const folder = new FolderUji();
  afterAll(() => folder.bersihkan());

  it('lists the cells that contradict and what could not be tested', async () => {
    const data = join(await folder.baru(), 'data');
    const berkas = join(await folder.baru(), 'laporan.xlsx');
    await writeFile(berkas, await tulisBuku(isi, { mode: 'terisi' }));
    const impor = await runut(data, 'impor', berkas);
    expect([impor.kode, impor.keluar]).toEqual([0, expect.stringContaining('\n[A] Tabel 3.1: 1, pagu: Tercetak 1.001, padahal')]);
    expect(await baris<Ketidaksesuaian>(data, 'periksa', ...untuk)).toMatchObject([{ jenis: 'beda-cetak', tingkat: 'A', tercetak: '1001', seharusnya: '1000', selisih: '1', lokasi: { tabel: 'Tabel 3.1', baris: '1', kolom: 'pagu' } }]);
    const { keluar } = await runut(data, 'periksa', ...untuk);
    expect(keluar).toContain('1 ketidaksesuaian.\n\nTingkat A (total, anggaran, atau indikator utama): 1 ketidaksesuaian\n');
    expect(keluar).toMatch(/^Status +Tempat/m);
    expect(keluar).toMatch(/^Terbuka +Tabel 3\.1: 1, pagu +1\.001 +1\.000/m);
    expect(keluar).toContain('LKJIP (Laporan Kinerja 2024): 4 sel, 4 berpernyataan: 1 cocok, 1 tidak cocok, 2 tidak teruji.');
    expect(await baris<KlaimTidakTeruji>(data, 'periksa', ...untuk, '--cakupan')).toMatchObject([{ kunci: '3.1/1/real', pernyataan: '[realisasi/1/SP2D/tahun]', alasan: '[realisasi/1/SP2D/tahun]: realisasi belum dicatat' }, { kunci: '3.1/1/lalu', alasan: 'angka [2022|pagu/1/awal] tidak ada di buku besar' }]);
    expect((await runut(data, 'periksa', ...untuk, '--cakupan')).keluar).toContain('Mengapa tidak teruji');

    const buku = join(await folder.baru(), 'ketidaksesuaian.xlsx');
    const { kode, galat } = await runut(data, 'periksa', ...untuk, '--ke', buku);
    expect([kode, galat]).toEqual([0, `Buku kerja ditulis ke ${buku}: 1 ketidaksesuaian, 2 peristiwa.\n`]);
    const [judul, satu, ...lain] = (await readXlsxFile(await readFile(buku))).find((l) => l.sheet === 'Ketidaksesuaian')!.data;
    expect([judul!.slice(0, 4), satu!.slice(0, 4), satu!.slice(9, 13), lain]).toEqual([['No', 'Tingkat', 'Jenis', 'Status'], [1, 'A', 'Tercetak berbeda', 'Terbuka'], ['1.001', 1001, 1000, 1], []]);
    expect((await runut(data, 'periksa', ...untuk, '--ke', 'a.csv')).kode).toBe(2);
    expect((await runut(data, 'periksa', ...untuk, '--ke', buku, '--cakupan')).kode).toBe(2);
  });

  it('mentions a further claim that could not be tested of a cell that agrees', async () => {
    const data = join(await folder.baru(), 'data');
    const berkas = join(await folder.baru(), 'laporan.xlsx');
    await writeFile(berkas, await tulisBuku({ ...isi, angkaTercetak: [sel('3.1/1/pagu', '1.000', '[pagu/1/awal] ; [2022|pagu/1/awal]')] }, { mode: 'terisi' }));
    expect((await runut(data, 'impor', berkas)).kode).toBe(0);
    const { keluar } = await runut(data, 'periksa', ...untuk);
    expect(keluar).toContain('1 sel, 1 berpernyataan: 1 cocok, 0 tidak cocok, 0 tidak teruji.');
    expect(keluar).toContain('Yang tidak teruji beserta sebabnya: tambahkan --cakupan.');
  });
});
