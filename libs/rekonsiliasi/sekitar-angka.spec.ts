import { dokumenUji } from '../../test/spesifikasi/spesifikasi.js';
import { BukuUji, PD_UJI, TAHUN_UJI, dpa, dppa } from '../capaian/contract.js';
import { BukuKlaim } from './klaim/angka-ledger.js';
import { hubunganAlamat } from './penjelasan/hubungan.js';
import { SekitarBuku, skalaDari } from './sekitar-angka.js';

const h = new BukuUji().pd().pohon([['1', 'program', null], ['1.1', 'kegiatan', '1'], ['1.2', 'kegiatan', '1']], [{ id: 'I', simpul: '1', akumulasi: 'akhir' }])
  .revisi('awal', dpa, [{ simpul: '1.1', nilai: '600', sumberDana: { kode: null, nama: 'DAU' } }, { simpul: '1.2', nilai: '400' }]).revisi('perubahan', dppa, { '1.2': '500' })
  .keuangan('tw1', '1.1', '100').keuangan('tw2', '1.1', '250').keuangan('tahun', '1.2', '300', { basis: 'SPJ' }).fisik('tahun', '1.1', '50')
  .target('I', 'awal', '80', dpa).kinerja('tw1', 'I', '20').kinerja('tahun', 'I', '60').pembanding({ indikator: 'I', lingkup: 'tahun-sebelumnya', nama: 'Realisasi 2023', tahunNilai: 2023, ukuran: 'realisasi', nilai: '55', satuan: '%', mentah: null, sebanding: true, catatan: null, dokumen: dokumenUji('LKJIP', '2025-01-10') })
  .data({ 'koperasi[k=a]@2024-tahun': '3', 'koperasi@2023-tahun': '9' }).hitung();
const buku = new SekitarBuku(new BukuKlaim(h));
const sekitar = (alamat: string): string[] => buku.sekitar(`${PD_UJI}/${TAHUN_UJI}/${alamat}`).map((a) => `${a.hubungan} ${a.alamat.split('/').slice(2).join('/')} ${a.nilai.toString()}`);

describe('figures of the ledger near another one', () => {
  it('are other stages, parts, the whole, sources and the money spent, as far as they are recorded', () => {
    expect(sekitar('pagu/1/awal')).toEqual(['anak pagu/1.1/awal 600', 'anak pagu/1.2/awal 400', 'induk pagu/pd/awal 1000', 'tahap pagu/1/perubahan 1100', 'lain realisasi/1/SPJ/tahun 300', 'lain realisasi/1/SP2D/tahun 350']);
    expect(sekitar('pagu/1.1/awal')).toContain('sumber-dana pagu/1.1/awal/-/DAU 600');
  });

  it('are other bases and periods of a realisasi, and the budget beside it', () => {
    expect(sekitar('realisasi/1.1/SP2D/tahun')).toEqual(['induk realisasi/1/SP2D/tahun 350', 'periode realisasi/1.1/SP2D/tw1 100', 'periode realisasi/1.1/SP2D/tw2 250', 'pagu pagu/1.1/awal 600', 'pagu pagu/1.1/perubahan 600']);
    expect(sekitar('realisasi/1/SP2D/tahun')).toContain('basis realisasi/1/SPJ/tahun 300');
    expect(sekitar('serapan/1.1/SP2D')).toContain('fisik fisik/1.1 50');
  });

  it('are other lines of a breakdown of a realisasi, other bases and periods of that line, and the whole', () => {
    const sumberDana = (nama: string) => ({ sumberDana: { kode: null, nama } });
    const rinci = new SekitarBuku(new BukuKlaim(new BukuUji().pd().pohon([['1', 'program', null], ['1.1', 'kegiatan', '1']]).revisi('awal', dpa, { '1.1': '600' })
      .keuangan('tw1', '1.1', '100', sumberDana('DAU')).keuangan('tw2', '1.1', '20', sumberDana('DAU')).keuangan('tw1', '1.1', '7', sumberDana('DAK')).keuangan('tw1', '1.1', '90', { basis: 'SPJ', ...sumberDana('DAU') }).hitung()));
    const dekat = (alamat: string): string[] => rinci.sekitar(`${PD_UJI}/${TAHUN_UJI}/${alamat}`).map((a) => `${a.hubungan} ${a.alamat.split('/').slice(2).join('/')} ${a.nilai.toString()}`);
    expect(dekat('realisasi/1.1/SP2D/tw1/-/DAU')).toEqual([
      'induk realisasi/1/SP2D/tw1/-/DAU 100', 'basis realisasi/1.1/SPJ/tw1/-/DAU 90', 'periode realisasi/1.1/SP2D/tahun/-/DAU 120', 'periode realisasi/1.1/SP2D/tw2/-/DAU 20', 'sumber-dana realisasi/1.1/SP2D/tw1/-/DAK 7', 'lain realisasi/1.1/SP2D/tw1 107', 'pagu pagu/1.1/awal 600',
    ]);
    expect(dekat('realisasi/1.1/SP2D/tw1')).toContain('sumber-dana realisasi/1.1/SP2D/tw1/-/DAU 100');
    const garis = (basis: string, periode: string, ...g: string[]): string => ['p/2024/realisasi/1', basis, periode, ...g].join('/');
    expect([garis('SP2D', 'tahun', '-', 'DAK'), garis('SP2D', 'tahun', '5.1', 'DAU'), garis('SP2D', 'tw1', '-', 'DAU'), garis('SPJ', 'tahun', '-', 'DAU'), garis('SP2D', 'tahun')].map((x) => hubunganAlamat(garis('SP2D', 'tahun', '-', 'DAU'), x))).toEqual(['sumber-dana', 'sumber-dana', 'periode', 'basis', 'lain']);
  });

  it('are the target, other periods and earlier years of an indikator, and other counts of one key', () => {
    expect(sekitar('kinerja/I/tahun')).toEqual(['periode kinerja/I/tw1 20', 'lain target/I/awal 80', 'tahun pembanding/I/tahun-sebelumnya/2023/realisasi/Realisasi%202023 55']);
    expect(sekitar('data/koperasi/k%3Da/2024-tahun')).toEqual(['tahun data/koperasi/-/2023-tahun 9']);
  });

  it('are none of another year, and none of what is no figure', () => {
    expect([buku.sekitar(`${PD_UJI}/2023/pagu/1/awal`), buku.sekitar('bukan-alamat'), sekitar('pagu/9/awal')]).toEqual([[], [], []]);
  });
});

it('the scales of the claim language go from the highest grade down, without a gap between their ends', () => {
  const lhe = skalaDari(h, 'predikatLhe')!;
  expect(lhe.map((t) => [t.kata, t.dari.toString(), t.terbuka, t.sampai?.toString()])).toEqual([['AA', '90', true, undefined], ['A', '80', true, '90'], ['BB', '70', true, '80'], ['B', '60', true, '70'], ['CC', '50', true, '60'], ['C', '30', true, '50'], ['D', '0', false, '30']]);
  const predikat = skalaDari(h, 'predikat')!;
  expect(predikat.length).toBeGreaterThan(3);
  expect(predikat.every((t, i) => i === 0 || t.dari.banding(predikat[i - 1]!.dari) < 0)).toBe(true);
  expect(skalaDari(h, 'skala')).toBeUndefined();
});
