import { Desimal } from '#kernel';
import { inhil2024 } from './inhil-2024.js';

type Baris = Readonly<Record<string, string>>;

const { pohon, indikator, target, pk, pkButir, pkAnggaran, anggaran, realisasi, pembanding, dukungan } = inhil2024;

const kodePada = (jenjang: string): string[] => pohon.filter((b) => b['jenjang'] === jenjang).map((b) => b['kode']!);
const dalam = (baris: readonly Baris[], simpul: string): readonly Baris[] => baris.filter((b) => b['simpul']!.startsWith(`${simpul}.`));
const jumlah = (baris: readonly Baris[]): bigint => baris.reduce((total, b) => total + BigInt(b['nilai']!), 0n);
const keuangan = realisasi.filter((b) => b['jenis'] === 'keuangan');
const fisik = new Map(realisasi.filter((b) => b['jenis'] === 'fisik').map((b) => [b['simpul'], Desimal.dari(b['nilai']!.replace(',', '.'))]));

/** Anggaran, realisasi and "% Capaian" of the programs and kegiatan as Tabel 3.7 prints them. */
const induk: readonly (readonly [kode: string, pagu: bigint, realisasi: bigint, fisik: string])[] = [
  ['1', 5_670_694_672n, 3_790_022_175n, '93.83'],
  ['1.1', 192_367_700n, 174_745_390n, '98.35'],
  ['1.2', 3_974_905_962n, 2_648_957_053n, '100'],
  ['1.3', 35_515_600n, 35_515_590n, '100'],
  ['1.4', 17_330_000n, 16_022_500n, '100'],
  ['1.5', 978_286_610n, 546_529_260n, '65'],
  ['1.6', 415_358_800n, 324_142_571n, '100'],
  ['1.7', 56_930_000n, 44_109_811n, '92.89'],
  ['2', 176_159_330n, 141_445_830n, '82.87'],
  ['2.1', 176_159_330n, 141_445_830n, '82.87'],
  ['3', 217_451_000n, 118_191_753n, '93.37'],
  ['3.1', 217_451_000n, 118_191_753n, '93.37'],
  ['4', 128_187_000n, 84_417_500n, '92.03'],
  ['4.1', 128_187_000n, 84_417_500n, '92.03'],
  ['5', 270_325_850n, 71_117_200n, '36.24'],
  ['5.1', 270_325_850n, 71_117_200n, '36.24'],
  ['6', 234_567_825n, 125_711_890n, '87.34'],
  ['6.1', 234_567_825n, 125_711_890n, '87.34'],
  ['7', 2_912_712_045n, 314_595_648n, '11.69'],
  ['7.1', 2_912_712_045n, 314_595_648n, '11.69'],
  ['8', 255_383_500n, 202_454_011n, '84.05'],
  ['8.1', 255_383_500n, 202_454_011n, '84.05'],
];

// What the report prints and what does not hold, so that no test asserts it: anggaran of program 5 in the PK (270.235.850), realisasi of the second row
// of Tabel 3.6 (344.055.083; programs 3 and 4 give 202.609.253), its "Capaian %" of anggaran, and "% Capaian" of Tabel 3.7 read as money.
describe('example inhil-2024', () => {
  test('34 sub kegiatan under 14 kegiatan and 8 programs, each with pagu, money and physical progress', () => {
    const sub = kodePada('sub-kegiatan');
    expect([kodePada('program').length, kodePada('kegiatan').length, sub.length]).toEqual([8, 14, 34]);
    expect(anggaran.map((b) => b['simpul'])).toEqual(sub);
    expect(keuangan.map((b) => b['simpul'])).toEqual(sub);
    expect([...fisik.keys()]).toEqual(sub);
    expect([...new Set(target.map((b) => b['indikator']))].sort()).toEqual(indikator.map((b) => b['indikator']).sort());
    expect(target.filter((b) => !/\d/.test(b['target']!)).map((b) => b['indikator'])).toEqual(['I-1.2.1', 'I-1.3.1', 'I-1.3.2', 'I-1.4.1', 'I-1.4.2', 'I-1.5.1', 'I-1.5.2', 'I-1.5.3', 'I-1.5.4']);
  });

  test('all 22 parents of Tabel 3.7 are the sums of their parts, and the whole is that of the text', () => {
    expect(induk).toHaveLength(22);
    expect(induk.map(([kode]) => [kode, jumlah(dalam(anggaran, kode)), jumlah(dalam(keuangan, kode))])).toEqual(induk.map(([kode, pagu, real]) => [kode, pagu, real]));
    expect([jumlah(anggaran), jumlah(keuangan)]).toEqual([9_865_481_222n, 4_847_956_007n]);
  });

  // The parts are rounded to 0,01: so are the means, and 6 (87,334 of them) may be printed 87,34.
  test.each(induk)('physical progress of %s is the mean of its parts, weighted by pagu', (kode, pagu, _, tercetak) => {
    const tertimbang = Desimal.jumlah(dalam(anggaran, kode).map((b) => Desimal.dari(b['nilai']!).kali(fisik.get(b['simpul'])!)));
    const beda = tertimbang.bagi(Desimal.dari(String(pagu)))!.kurang(Desimal.dari(tercetak)).mutlak();
    expect(beda.banding(Desimal.dari('0.01'))).toBeLessThanOrEqual(0);
  });

  test('programs that support an indikator have together the anggaran of its row in Tabel 3.6', () => {
    const milik = (kode: string): bigint => dukungan.filter((b) => b['indikator'] === kode).reduce((total, b) => total + jumlah(dalam(anggaran, b['simpul']!)), 0n);
    expect(['I-T1', 'I-S1.a', 'I-S1.b', 'I-S2'].map(milik)).toEqual([3_849_148_550n, 345_638_000n, 3_168_095_545n, 5_670_694_672n]);
  });

  test('the PK of Lampiran 1 has three items and a budget that differs from the pagu in program 5 only', () => {
    expect(pk.map((b) => b['dokumen'])).toEqual(['PK-2024']);
    expect(pkButir.map((b) => [b['nomor'] + (b['bagian'] ?? ''), b['indikator']])).toEqual([['1', 'I-S2'], ['2a', 'I-S1.a'], ['2b', 'I-S1.b']]);
    expect(pkAnggaran.filter((b) => BigInt(b['nilai']!) !== jumlah(dalam(anggaran, b['simpul']!))).map((b) => [b['simpul'], b['nilai']])).toEqual([['5', '270235850']]);
  });

  test('realisasi of 2018 to 2023 stand where Lampiran 2 prints them', () => {
    const tahun = (kode: string): (string | undefined)[] => pembanding.filter((b) => b['indikator'] === kode && b['ukuran'] === 'realisasi').map((b) => b['tahunNilai']);
    const [semua, sejak2021] = [['2018', '2019', '2020', '2021', '2022', '2023'], ['2021', '2022', '2023']];
    expect(['I-T1', 'I-S1.a', 'I-S1.b', 'I-T2', 'I-S2'].map(tahun)).toEqual([semua.filter((t) => t !== '2021'), semua, semua, sejak2021, sejak2021]);
  });
});
