import type { Ketidaksesuaian } from '#capaian';
import { periksa } from './periksa.js';
import { dokumenUji } from '../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, TAHUN_UJI, dpa } from '../capaian/contract.js';

const buku = (): BukuUji => new BukuUji().pd().pohon([['p', 'program', null], ['a', 'sub-kegiatan', 'p'], ['b', 'sub-kegiatan', 'p']], [{ id: 'i', simpul: 'p', akumulasi: 'akhir' }, { id: 'r', simpul: 'p', akumulasi: 'rasio-anak' }, { id: 'x', simpul: 'a' }]).formula('i', 'rasio', 'aktif', 'semua');
const temuan = (b: BukuUji, jenis: string): Ketidaksesuaian[] => periksa(b.hitung()).filter((k) => k.jenis === jenis);

describe('realisasi that is entered and derived', () => {
  const jenis = 'realisasi-berbeda-dari-formula';
  const berisi = (): BukuUji => buku().data({ 'aktif@2024-tahun': '14', 'semua@2024-tahun': '307' });

  it('is one figure where both agree at the places that were entered', () => {
    for (const nilai of ['4.56', '4.6', '5', '4.5603']) expect([nilai, temuan(berisi().kinerja('tahun', 'i', nilai), jenis)]).toEqual([nilai, []]);
  });

  it('is a contradiction where they differ, with both sides and their events', () => {
    const b = berisi().kinerja('tahun', 'i', '4.65');
    const [k, ...lain] = temuan(b, jenis);
    expect(lain).toEqual([]);
    expect(k).toMatchObject({ tingkat: 'A', angka: `${PD_UJI}/${TAHUN_UJI}/kinerja/i/tahun`, tercetak: '4.65', seharusnya: '4.56', selisih: '0.09', penjelasan: 'Realisasi Tahun dicatat 4,65, padahal menurut data pendukungnya 4,56. Yang dipakai adalah yang dicatat.' });
    expect(k!.bukti).toHaveLength(4); // the entry, the formula, two counts
  });

  it('is compared period by period, only where the entry speaks for the whole of it', () => {
    const b = buku().data({ 'aktif@2024-tw1': '1', 'semua@2024-tw1': '2', 'aktif@2024-tahun': '3', 'semua@2024-tahun': '4' }).kinerja('tw1', 'i', '49');
    expect(temuan(b, jenis).map((k) => [k.angka.split('/').at(-1), k.seharusnya])).toEqual([['tw1', '50']]);
  });

  it('is compared with the indikator below for a ratio over them', () => {
    const b = buku().target('x', 'awal', '10', dokumenUji('PK', '2024-01-15')).kinerja('tahun', 'x', '5').kinerja('tahun', 'r', '60');
    expect(temuan(b, jenis)).toMatchObject([{ tercetak: '60', seharusnya: '50', penjelasan: expect.stringContaining('indikator di bawahnya') }]);
  });
});

describe('counts', () => {
  it('must add up to what is stated for the whole, each breakdown by itself; a single part is none', () => {
    const b = buku().data({ 'semua@2024-tahun': '13128', 'semua[bidang=Jasa]@2024-tahun': '1110', 'semua[status=aktif]@2024-tahun': '2', 'semua[status=tidak]@2024-tahun': '3' });
    expect(temuan(b, 'rincian-data-berbeda').map((k) => [k.tercetak, k.seharusnya, k.lokasi.kolom, k.bukti.length])).toEqual([['13128', '5', '2024, menurut status', 3]]);
    b.data({ 'semua[bidang=Dagang]@2024-tahun': '12014' });
    const dua = temuan(b, 'rincian-data-berbeda');
    expect(new Set(dua.map((k) => k.id)).size).toBe(2);
    expect(temuan(buku().data({ 'semua@2024-tahun': '5', 'semua[status=aktif]@2024-tahun': '2', 'semua[status=tidak]@2024-tahun': '3' }), 'rincian-data-berbeda')).toEqual([]);
  });

  it('of the year before must be what was said then', () => {
    const b = buku().data({ 'semua@2023-tahun': '862' }, { tahun: 2023 }).data({ 'semua@2023-tahun': '877' });
    expect(temuan(b, 'data-tahun-lalu-berbeda')).toMatchObject([{ tercetak: '877', seharusnya: '862', tingkat: 'B' }]);
    expect(temuan(buku().data({ 'semua@2023-tahun': '862' }, { tahun: 2023 }).data({ 'semua@2023-tahun': '862.0' }), 'data-tahun-lalu-berbeda')).toEqual([]);
  });

  it('are shown when they come after the period was closed', () => {
    const tutup = (b: BukuUji): BukuUji => b.periode({ jenis: 'TutupPeriode', pd: PD_UJI, tahun: TAHUN_UJI, periode: 'tw1', tanggal: '2024-04-10', terbuka: [], penjelasan: [] });
    expect(temuan(tutup(buku().data({ 'aktif@2024-tw1': '1' })), 'data-setelah-tutup')).toEqual([]);
    expect(temuan(tutup(buku()).data({ 'aktif@2024-tw1': '1', 'aktif@2024-03-31': '1', 'aktif@2024-tw2': '1', 'aktif@2023-tahun': '1' }), 'data-setelah-tutup').map((k) => k.lokasi.kolom)).toEqual(['31 Maret 2024', 'TW I 2024']);
    const dikoreksi = tutup(buku().data({ 'aktif@2024-tw1': '1' })).data({ 'aktif@2024-tw1': '2' }, { koreksi: KOREKSI_UJI });
    expect(temuan(dikoreksi, 'data-setelah-tutup')).toHaveLength(1);
  });
});

describe('physical progress', () => {
  it('that leaves parts out is flagged at the lowest node where it happens', () => {
    const b = buku().revisi('awal', dpa, { a: '300', b: '100' }).fisik('tw1', 'a', '50');
    expect(temuan(b, 'fisik-belum-lengkap')).toMatchObject([{ angka: `${PD_UJI}/${TAHUN_UJI}/fisik/p`, tercetak: '50.00', tingkat: 'C', penjelasan: 'Kemajuan fisik ini hanya mencakup 1 dari 2 bagian, 75,00 % pagu: bagian lain belum mencatat kemajuannya.' }]);
    expect(temuan(b.fisik('tw1', 'b', '0'), 'fisik-belum-lengkap')).toEqual([]);
  });
});
