import { lumajang2021 } from './lumajang-2021.js';

const { pohon, indikator, target, renstra, anggaran, realisasi, kinerja, analisis } = lumajang2021;

const kodePada = (jenjang: string): string[] => pohon.filter((b) => b['jenjang'] === jenjang).map((b) => b['kode']!);
const nilai = (baris: readonly Readonly<Record<string, string>>[]): bigint => baris.reduce((total, b) => total + BigInt(b['nilai']!), 0n);
const dalam = (program: string, triwulan?: string) => realisasi.filter((b) => b['simpul']!.startsWith(`${program}.`) && (triwulan === undefined || b['periode'] === triwulan));

// What the worksheet prints and what does not hold, so that no test asserts it: the year of 2, 2.1 and 2.1.1 (24.302.250, which
// triwulan II and IV print each); K of 5.2 (25 + 25 + 13 + 13 against 75) and of 5.4.2 (3 + 5 + 2 against 8); the capaian of the
// Renstra of program 1 (51 beside 397/540), of 1.1.1 (2) and 1.1.2 (100); the average capaian 99,60 beside 397/400.
describe('example lumajang-2021', () => {
  test('19 sub kegiatan under 5 programs, each with target, pagu and realisasi', () => {
    const sub = kodePada('sub-kegiatan');
    expect([kodePada('program').length, kodePada('kegiatan').length, sub.length]).toEqual([5, 10, 19]);
    expect(anggaran.map((b) => b['simpul'])).toEqual(sub);
    expect(new Set(realisasi.map((b) => b['simpul']))).toEqual(new Set(sub));
    expect(target.map((b) => b['indikator'])).toEqual(indikator.map((b) => b['indikator']));
    expect(indikator.map((b) => b['indikator']).filter((k) => !kinerja.some((b) => b['indikator'] === k))).toEqual(['I-5.4.2.b']);
  });

  test('sums are those that the worksheet prints', () => {
    expect(nilai(anggaran.filter((b) => b['simpul']!.startsWith('1.')))).toBe(11_491_259_904n);
    expect(nilai(anggaran.filter((b) => b['simpul']!.startsWith('5.')))).toBe(3_025_650_964n);
    expect(nilai(dalam('1'))).toBe(11_238_069_445n);
    expect(nilai(dalam('3'))).toBe(446_251_600n);
    expect(nilai(dalam('4'))).toBe(42_620_000n);
    expect(['TW I', 'TW II', 'TW III', 'TW IV'].map((t) => nilai(dalam('5', t)))).toEqual([697_310_663n, 946_756_940n, 669_022_931n, 685_592_652n]);
  });

  test('the Renstra states K of every indikator that has one printed, and amounts at the lowest level', () => {
    expect(renstra.filter((b) => b['indikator']).length).toBe(33);
    const rupiah = renstra.filter((b) => b['simpul']);
    expect(rupiah.map((b) => b['simpul'])).toEqual(kodePada('sub-kegiatan'));
    const dalamProgram = (p: string): bigint => rupiah.filter((b) => b['simpul']!.startsWith(`${p}.`)).reduce((total, b) => total + BigInt(b['rupiah']!), 0n);
    expect(['1', '2', '3', '4', '5'].map(dalamProgram)).toEqual([220_500_000n, 132_300_000n, 551_250_000n, 165_375_000n, 3_800_167_622n]);
  });

  test('sumber dana stands where the report prints it beside a row that can be told', () => {
    expect(anggaran.filter((b) => b['sumberDana']).map((b) => [b['simpul'], b['sumberDana']])).toEqual([['1.1.1', 'DAU'], ['1.1.2', 'DAU'], ['2.1.1', 'DAU'], ['3.1.1', 'DAK Non Fisik'], ['4.1.1', 'DAU'], ['4.1.2', 'DAU']]);
    for (const b of realisasi) expect([b['simpul'], b['sumberDana']]).toEqual([b['simpul'], anggaran.find((a) => a['simpul'] === b['simpul'])!['sumberDana']]);
  });

  test('each tujuan, sasaran and program has what helped and what hindered it', () => {
    const tentang = indikator.map((b) => b['indikator']!).filter((k) => /^I-[TS]|^I-\d$/.test(k));
    for (const jenis of ['pendorong', 'penghambat']) expect([...new Set(analisis.filter((b) => b['faktor'] === jenis).map((b) => b['indikator']))].sort()).toEqual([...tentang].sort());
  });
});
