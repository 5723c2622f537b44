import { BukuUji, LaporanUji, type SelLaporan } from '../fixtures/laporan-uji.js';
import { Desimal } from '#kernel';
import type { TingkatSkala } from './lingkungan.js';
import { jelaskanSemua } from './jelaskan.js';
import { kelompokkan } from './kelompok.js';

type Baris = readonly [kunci: string, tercetak: string, pernyataan?: string];
const sebagaiDari = (t: string): SelLaporan['sebagai'] => (t.endsWith('%') ? 'persen' : /^\D+$/.test(t) && !/^[-#]/.test(t) ? 'kata' : /^-?\d{1,3}(\.\d{3})+$/.test(t) ? 'rupiah' : 'bilangan');
const laporan = (baris: readonly Baris[], buku = new BukuUji(), skala?: (f: string) => readonly TingkatSkala[] | undefined): LaporanUji =>
  new LaporanUji(baris.map(([kunci, tercetak, pernyataan = '']) => ({ kunci, tercetak, pernyataan, sebagai: sebagaiDari(tercetak) })), buku, skala);

/** First explanation of the only failed claim, or of that of one cell. */
function pertama(l: LaporanUji, kunci?: string): string {
  const semua = jelaskanSemua(l.dengan()).filter((t) => kunci === undefined || t.klaim.sel.kunci === kunci);
  expect(semua.length).toBeGreaterThan(0);
  const p = semua[0]!.penjelasan[0];
  return p ? `${p.jenis}: ${p.teks}`.replaceAll('\u00a0', ' ') : 'tidak terjelaskan';
}

const anak: readonly Baris[] = [['t/1.1/pagu', '125.300.400'], ['t/1.2/pagu', '48.751.365'], ['t/1.3/pagu', '310.914.250'], ['t/1.4/pagu', '72.105.900']];
const JUMLAH = 'jumlah({t/1.*/pagu})'; // 557.071.915
const total = (tercetak: string): LaporanUji => laporan([['t/1/pagu', tercetak, JUMLAH], ...anak]);

describe('sums', () => {
  it.each([
    ['431.771.515', 'anak-terlewat: Kurang Rp 125.300.400, persis 1.1 (Rp 125.300.400): tidak ikut dijumlahkan.'],
    ['359.665.615', 'anak-terlewat: Kurang Rp 197.406.300, persis jumlah 1.1 (Rp 125.300.400) dan 1.4 (Rp 72.105.900): tidak ikut dijumlahkan.'],
    ['629.177.815', 'anak-ganda: Lebih Rp 72.105.900, persis 1.4 (Rp 72.105.900): terhitung dua kali.'],
    ['310.914.250', 'anak-disalin: Yang tercetak adalah nilai satu bagiannya, 1.3 (Rp 310.914.250), bukan jumlah 4 bagian (Rp 557.071.915).'],
    ['412.860.115', 'tanda-terbalik: 1.4 (Rp 72.105.900) dikurangkan, bukan ditambahkan: selisihnya dua kali nilai itu.'],
    ['1.114.143.830', 'anak-ganda: Semua bagian terhitung dua kali: tercetak Rp 1.114.143.830, dua kali Rp 557.071.915.'],
    ['557.071.815', 'digit-berubah: Salah ketik: angka 9 tercetak 8; seharusnya Rp 557.071.915.'],
    ['575.071.915', 'digit-tertukar: Salah ketik: angka 57 tercetak 75; seharusnya Rp 557.071.915.'],
    ['57.071.915', 'digit-hilang: Salah ketik: satu angka 5 hilang; seharusnya Rp 557.071.915.'],
    ['5.570.371.915', 'digit-tambah: Salah ketik: kelebihan satu angka 3; seharusnya Rp 557.071.915.'],
    ['5.570.719.150', 'faktor-sepuluh: 10 kali terlalu besar: koma desimalnya bergeser. Seharusnya Rp 557.071.915.'],
    ['633.918.204', 'tidak terjelaskan'],
  ])('%s', (tercetak, penjelasan) => {
    expect(pertama(total(tercetak))).toBe(penjelasan);
  });

  it('a part below the parts is found as well', () => {
    const l = laporan([['t/pd/pagu', '431.771.515', 'jumlah({t/1/pagu}, {t/2/pagu})'], ['t/1/pagu', '174.051.765', 'jumlah({t/1.1/pagu}, {t/1.2/pagu})'], ['t/1.1/pagu', '125.300.400'], ['t/1.2/pagu', '48.751.365'], ['t/2/pagu', '383.020.150']]);
    expect(pertama(l)).toBe('anak-terlewat: Kurang Rp 125.300.400, persis 1.1 (Rp 125.300.400): tidak ikut dijumlahkan.');
  });

  it('the wrong part is named where another place agrees with the sum', () => {
    const l = laporan([['t/1/pagu', '557.071.915', JUMLAH], anak[0]!, ['t/1.2/pagu', '43.751.365', '{r/1.2/pagu}'], anak[2]!, anak[3]!, ['r/1.2/pagu', '48.751.365']]);
    expect(pertama(l, 't/1/pagu')).toBe('digit-berubah: Sebabnya di 1.2, kolom pagu (43.751.365): Salah ketik: angka 8 tercetak 3; seharusnya Rp 48.751.365.');
    expect(pertama(l, 't/1.2/pagu')).toBe('digit-berubah: Salah ketik: angka 8 tercetak 3; seharusnya Rp 48.751.365.');
  });

  it('a wrong part that is no slip is named by two claims that are off by the same amount', () => {
    const l = laporan([['t/1/rp', '557.071.915', 'jumlah({t/1.*/rp})'], ['t/1.1/rp', '125.300.400'], ['t/1.2/rp', '431.769.938'], ['t/1.2/pagu', '440.000.000'], ['t/1.2/sisa', '8.228.485', '{t/1.2/pagu} - {t/1.2/rp}']]);
    expect(pertama(l, 't/1/rp')).toBe('operand-salah: 1.2, kolom rp (431.769.938) seharusnya Rp 431.771.515: dengan itu cocok pula 1.2, kolom sisa.');
    expect(pertama(l, 't/1.2/sisa')).toBe('operand-salah: 1.2, kolom rp (431.769.938) seharusnya Rp 431.771.515: dengan itu cocok pula 1, kolom rp.');
  });

  it('a neighbour that is no part is named where it was counted in', () => {
    const l = laporan([['t/jumlah/pagu', '232.157.665', 'jumlah({t/1.1/pagu}, {t/1.2/pagu})'], anak[0]!, anak[1]!, ['t/2.1/pagu', '58.105.900']]);
    expect(pertama(l)).toBe('bagian-lain-ikut: Lebih Rp 58.105.900, persis 2.1 (Rp 58.105.900): ikut dijumlahkan, padahal bukan bagiannya.');
    const buku = new BukuUji(new Map([['pd', ['1', '2', '3']]]));
    for (const [simpul, nilai] of [['1', '125300400'], ['2', '48751365'], ['3', '58105900'], ['pd', '232157665']] as const) buku.catat(`pagu/${simpul}/awal`, nilai);
    expect(pertama(laporan([['t/x/pagu', '232.157.665', 'jumlah([pagu/1/awal], [pagu/2/awal])']], buku))).toBe('bagian-lain-ikut: Lebih Rp 58.105.900, persis pagu/3/awal (Rp 58.105.900): ikut dijumlahkan, padahal bukan bagiannya.');
  });

  it('a set of parts that fits by chance explains nothing', () => {
    const bulat: Baris[] = Array.from({ length: 20 }, (_, i) => [`t/1.${i + 1}/pagu`, `${(i + 1) * 10}.000.000`]);
    const p = jelaskanSemua(laporan([['t/1/pagu', '1.930.000.000', JUMLAH], ...bulat]).dengan())[0]!.penjelasan;
    expect(p.filter((x) => x.jenis.startsWith('anak'))).toEqual([]);
  });

  it('nor does a digit of a short number, nor a small number that stands elsewhere', () => {
    expect(pertama(laporan([['t/j/n', '14', 'jumlah({t/a.*/n})'], ['t/a.1/n', '9'], ['t/a.2/n', '8'], ['t/b/n', '14'], ['r/x/y', '14']]))).toBe('tidak terjelaskan');
  });
});

describe('percentages', () => {
  const baris = (persen: string, lain: readonly Baris[]): LaporanUji => laporan([['t/1/pagu', '5.670.694.672'], ['t/1/realisasi', '3.790.022.175'], ['t/1/serapan', persen, 'persen({t/1/realisasi}, {t/1/pagu})'], ...lain]); // 66,8352
  it.each(([
    ['93,83%', 'fisik-sebagai-uang: Sama dengan kolom fisik pada baris yang sama (93,83%).', [['t/1/fisik', '93,83%']]],
    ['66,83%', 'dipotong: Dipotong, bukan dibulatkan: hasil hitungnya 66,8352%.'],
    ['66,80%', 'dibulatkan-kasar: Dibulatkan 1 desimal, lalu ditulis 2 desimal: hasil hitungnya 66,8352%.'],
    ['149,62%', 'persen-terbalik: Pembilang dan penyebut tertukar: dihitung 5.670.694.672 / 3.790.022.175.'],
    ['33,16%', 'sisa-bukan-serapan: Yang tercetak sisanya: 100 % dikurangi persentase itu.'],
    ['6,68%', 'faktor-sepuluh: 10 kali terlalu kecil: koma desimalnya bergeser. Seharusnya 66,84%.'],
    ['62,11%', 'nilai-kolom-lain: Dihitung dengan kolom pagu baru (6.102.118.000), bukan pagu (5.670.694.672).', [['t/1/pagu baru', '6.102.118.000']]],
    ['61,20%', 'tidak terjelaskan'],
  ] as [string, string, Baris[]?][]).map(([p, x, l]): [string, string, Baris[]] => [p, x, l ?? []]))('%s', (persen, penjelasan, lain) => {
    expect(pertama(baris(persen, lain))).toBe(penjelasan);
  });

  it('the mean of the parts\' percentages, and the ratio where the mean is claimed', () => {
    const bagian: Baris[] = [['t/1.1/pagu', '400.000.000'], ['t/1.2/pagu', '100.000.000'], ['t/1.1/realisasi', '200.000.000'], ['t/1.2/realisasi', '90.000.000'], ['t/1.1/serapan', '50,00%', 'persen({t/1.1/realisasi}, {t/1.1/pagu})'], ['t/1.2/serapan', '90,00%', 'persen({t/1.2/realisasi}, {t/1.2/pagu})']];
    const induk: Baris[] = [['t/1/pagu', '500.000.000', 'jumlah({t/1.*/pagu})'], ['t/1/realisasi', '290.000.000', 'jumlah({t/1.*/realisasi})']];
    expect(pertama(laporan([...induk, ...bagian, ['t/1/serapan', '70,00%', 'persen({t/1/realisasi}, {t/1/pagu})']]))).toBe('rata-rata-persen: Rata-rata persentase 2 bagiannya (50,00% dan 90,00%), bukan jumlah dibagi jumlah (58,00%).');
    expect(pertama(laporan([...induk, ...bagian, ['t/1/serapan', '58,00%', 'rata({t/1.*/serapan})']]))).toBe('rasio-bukan-rata: Jumlah dibagi jumlah (290.000.000 / 500.000.000), bukan rata-rata 2 persentase (70,00%).');
  });

  it('an amount that was computed back from a percentage', () => {
    const l = laporan([['4/anggaran/nilai', '8.177.126.957'], ['4/realisasi/nilai', '7.850.041.878', '{3/j/rp}'], ['3/j/rp', '7.815.322.265']]);
    expect(pertama(l)).toBe('dihitung-dari-persen: Dihitung balik dari persentase: 96% dari anggaran (8.177.126.957), dipotong.');
  });

  it.each([
    ['25,00%', 'tumbuh({t/1/lama}, {t/1/baru})', 'tumbuh-dasar-salah'], ['33%', 'persen({t/1/baru} - {t/1/lama}, {t/1/baru})', 'tumbuh-dasar-salah'], ['100,00%', 'tumbuh({t/1/lama}, {t/1/baru})', 'poin-bukan-tumbuh'],
    ['133,33%', 'tumbuh({t/1/lama}, {t/1/baru})', 'rasio-bukan-tumbuh'], ['-33,33%', 'tumbuh({t/1/lama}, {t/1/baru})', 'tanda-terbalik'], ['66,67%', 'capaian({t/1/lama}, {t/1/baru})', 'rumus-negatif'],
    ['133,33%', 'capaianNegatif({t/1/lama}, {t/1/baru})', 'rumus-positif'], ['100,00%', 'capaian({t/1/lama}, {t/1/baru})', 'dibatasi'], ['133,33%', 'batas(capaian({t/1/lama}, {t/1/baru}), 100)', 'tidak-dibatasi'],
  ])('%s for %s: %s', (tercetak, klaim, jenis) => {
    expect(pertama(laporan([['t/1/lama', '300'], ['t/1/baru', '400'], ['t/1/x', tercetak, klaim]])).split(':')[0]).toBe(jenis);
  });

  it('averages: capped, without one value, divided by another count, of rounded values, printed from what was not rounded', () => {
    const nilai: Baris[] = [['t/a/x', '93,37%'], ['t/b/x', '154,55%'], ['t/c/x', '81,92%'], ['t/d/x', '76,30%']];
    const rata = (tercetak: string): string => pertama(laporan([...nilai, ['t/rata/x', tercetak, 'rata({t/*/x})']])).split('. ')[0]!;
    expect(rata('87,90%')).toBe('dibatasi: Rata-ratanya dari nilai yang dibatasi paling tinggi 100, padahal di sini tidak dibatasi.');
    expect(rata('83,86%')).toBe('anak-terlewat: Rata-rata ini tanpa b (154,55%): 3 dari 4 nilai.');
    expect(rata('81,23%')).toBe('pembagi-salah: Jumlahnya dibagi 5, padahal nilainya ada 4.');
    expect(rata('101,50%')).toBe('jumlah-pembulatan: Dihitung dari nilai yang sudah dibulatkan ke bilangan bulat.');
    const l = laporan([['t/1/a', '1'], ['t/1/b', '7'], ['t/1/p', '14,29%', 'persen({t/1/a}, {t/1/b})'], ['t/2/a', '1'], ['t/2/b', '7'], ['t/2/p', '14,29%', 'persen({t/2/a}, {t/2/b})'], ['t/3/p', '28,57%', '{t/1/p} + {t/2/p}']]);
    expect(pertama(l)).toBe('sebelum-dibulatkan: Dihitung dari nilai sebelum dibulatkan; dari yang tercetak hasilnya sedikit lain.');
  });

  it('a target of zero', () => {
    expect(pertama(laporan([['t/1/target', '0'], ['t/1/realisasi', '4'], ['t/1/capaian', '100%', 'capaian({t/1/target}, {t/1/realisasi})']]))).toBe('target-nol: Pembaginya nol (kolom target), jadi tidak dapat dihitung; tercetak 100%.');
  });
});

describe('figures of the ledger', () => {
  const buku = new BukuUji(new Map([['1', ['1.1', '1.2']]]));
  for (const [alamat, nilai] of [['pagu/1.1/awal', '41250750'], ['pagu/1.2/awal', '17331200'], ['pagu/1/awal', '58581950'], ['pagu/1.1/perubahan', '46114000'], ['realisasi/1.1/SP2D/tahun', '40918350'], ['realisasi/1.1/SPJ/tahun', '40211975'], ['realisasi/1.1/SP2D/tw1', '9120450'], ['realisasi/1.1/SP2D/tw2', '8844125'], ['fisik/1.1', '93.83']] as const) buku.catat(alamat, nilai);
  buku.catat('pagu/1.1/awal', '38902125', 2023);
  it.each([
    ['46.114.000', '[pagu/1.1/awal]', 'tahap-lain: Sama dengan pagu/1.1/perubahan di buku besar (Rp 46.114.000).'],
    ['38.902.125', '[pagu/1.1/awal]', 'tahun-lain'], ['40.211.975', '[realisasi/1.1/SP2D/tahun]', 'basis-lain'], ['8.844.125', '[realisasi/1.1/SP2D/tw1]', 'periode-lain'],
    ['41.250.750', '[pagu/1/awal]', 'anak-terlewat'], ['99.832.700', '[pagu/1/awal]', 'anak-ganda'], ['93,83%', 'persen([realisasi/1.1/SP2D/tahun], [pagu/1.1/perubahan])', 'fisik-sebagai-uang'],
    ['99,19%', 'persen([realisasi/1.1/SP2D/tahun], [pagu/1.1/perubahan])', 'tahap-lain'],
  ])('%s for %s: %s', (tercetak, klaim, penjelasan) => {
    expect(pertama(laporan([['t/x/y', tercetak, klaim]], buku)).startsWith(penjelasan)).toBe(true);
  });
});

describe('a revision without a document', () => {
  const l = laporan([
    ['a/1/pagu', '557.070.550', 'jumlah({a/1.*/pagu})'], ['a/1.1/pagu', '125.300.400'], ['a/1.2/pagu', '431.770.150'],
    ['b/1/pagu', '575.415.550', 'jumlah({b/1.*/pagu}) ; {a/1/pagu}'], ['b/1.1/pagu', '143.645.400', '{a/1.1/pagu}'], ['b/1.2/pagu', '431.770.150', '{a/1.2/pagu}'],
    ['teks/total/nilai', '575.415.550', '{a/1/pagu}'],
  ]);
  it('is seen at the node that moved and at what stands above it', () => {
    expect(pertama(l, 'b/1.1/pagu')).toBe('revisi-tanpa-dokumen: Rp 143.645.400 di sini cocok dengan 1, kolom pagu, yang ikut naik Rp 18.345.000; di tempat lain Rp 125.300.400: perubahan anggaran tanpa dokumen.');
    expect(pertama(l, 'b/1/pagu')).toBe('revisi-tanpa-dokumen: Selisih Rp 18.345.000 sama dengan perubahan 1.1, kolom pagu (Rp 143.645.400; 1.1, kolom pagu (Tabel a) Rp 125.300.400): perubahan anggaran tanpa dokumen.');
    expect(pertama(l, 'teks/total/nilai')).toContain('revisi-tanpa-dokumen: Selisih Rp 18.345.000 sama dengan perubahan 1.1, kolom pagu (Tabel b)');
  });
});

describe('words', () => {
  const skala = "'91:Sangat Tinggi', '76:Tinggi', '66:Sedang', '0:Rendah'";
  it.each([
    ['90,5', 'Sangat Tinggi', 'celah-skala: 90,5 jatuh di celah skala di bawah 91: antara “Tinggi” dan “Sangat Tinggi”.'],
    ['76', 'Sedang', 'batas-skala: 76 tepat di batas antara “Sedang” dan “Tinggi”.'],
    ['81', 'Memuaskan', 'kata-di-luar-skala: “Memuaskan” tidak ada di skala (Sangat Tinggi, Tinggi, Sedang, Rendah).'],
    ['81', 'Rendah', 'tidak terjelaskan'],
  ])('%s called %s', (nilai, kata, penjelasan) => {
    expect(pertama(laporan([['t/1/nilai', nilai], ['t/1/predikat', kata, `skala({t/1/nilai}, ${skala})`]]))).toBe(penjelasan);
  });

  it('a scale that is longer when it is written again than a claim may be', () => {
    const panjang = Array.from({ length: 495 }, (_, i) => `'${595 - i}:k'`);
    const klaim = `skala({1/a/x},${panjang.join(',')})`;
    expect(klaim.length).toBeLessThan(4000);
    expect(klaim.replaceAll(',', ', ').length).toBeGreaterThan(4000);
    expect(pertama(laporan([['1/a/x', '300'], ['1/a/y', 'z', klaim]]))).toContain('kata-di-luar-skala: “z” tidak ada di skala (k, k,');
  });

  it('the word of the value that should stand there', () => {
    expect(pertama(laporan([['t/1/target', '40'], ['t/1/realisasi', '28'], ['t/1/nilai', '97%', 'capaian({t/1/target}, {t/1/realisasi})'], ['t/1/predikat', 'Sedang', `skala({t/1/nilai}, ${skala})`]]), 't/1/predikat')).toBe('operand-salah: “Sedang” sesuai dengan 70% untuk kolom nilai, yang tercetak 97%.');
  });

  it('a value in a hole of the office\'s own scale', () => {
    const kantor = (f: string): readonly TingkatSkala[] | undefined => (f === 'predikat' ? [['Baik', '90', '110'], ['Cukup', '70', '80']].map(([kata, dari, sampai]) => ({ kata: kata!, dari: Desimal.dari(dari!), terbuka: false, sampai: Desimal.dari(sampai!) })) : undefined);
    expect(pertama(laporan([['t/1/nilai', '85'], ['t/1/predikat', 'Baik', 'predikat({t/1/nilai})']], new BukuUji(), kantor))).toBe('celah-skala: 85 jatuh di celah skala, di antara “Cukup” dan “Baik”.');
  });
});

describe('what belongs together', () => {
  it('one figure with three values is one entry that lists every place', () => {
    const l = laporan([['t/1/n', '525'], ['t/2/n', '528', '{t/1/n}'], ['r/1/n', '525', '{t/1/n}'], ['r/2/n', '528', '{t/1/n}'], ['s/1/n', '531', '{t/1/n}']]);
    const kelompok = kelompokkan(l.dengan());
    expect(kelompok.map((g) => [g.jenis, g.anggota.map((k) => k.sel.kunci)])).toEqual([['angka-berbeda', ['t/2/n', 'r/2/n', 's/1/n']]]);
    expect(kelompok[0]!.tempat.map((t) => [t.nilai.toString(), t.sel])).toEqual([['525', ['t/1/n', 'r/1/n']], ['528', ['t/2/n', 'r/2/n']], ['531', ['s/1/n']]]);
    expect(kelompok[0]!.penjelasan.find((p) => p.jenis === 'angka-berbeda')!.teks).toBe('Satu angka tercetak dengan 3 nilai: 525 di 1, kolom n (Tabel t) dan 1, kolom n (Tabel r); 528 di 2, kolom n (Tabel t) dan 2, kolom n (Tabel r); 531 di 1, kolom n (Tabel s).');
  });

  it('one figure that there is none of, printed with two numbers, says so', () => {
    const buku = new BukuUji();
    buku.catatTakTerdefinisi('capaian/I1', 'target nol');
    const [satu, ...lain] = kelompokkan(laporan([['t/1/n', '0,00%', '[capaian/I1]'], ['r/1/n', '100,00%', '[capaian/I1]']], buku).dengan());
    expect(lain).toEqual([]);
    expect(satu!.penjelasan.map((p) => p.teks)).toContain('Satu angka tercetak dengan 2 nilai: 0,00% di 1, kolom n (Tabel t); 100,00% di 1, kolom n (Tabel r). Di buku besar tidak ada nilainya: [capaian/I1]: target nol.');
  });

  it('each place of one figure has what explains it, and not what explains another place', () => {
    const buku = new BukuUji();
    buku.catat('capaian/I1', '92.666');
    const [satu] = kelompokkan(laporan([['t/1/n', '92,66%', '[capaian/I1]'], ['r/1/n', '95,00%', '[capaian/I1]']], buku).dengan());
    const jenis = Object.fromEntries(satu!.anggota.map((k) => [k.sel.kunci, satu!.perAnggota.get(k)!.map((p) => p.jenis)]));
    expect(jenis['t/1/n']).toEqual(expect.arrayContaining(['dipotong', 'angka-berbeda']));
    expect(jenis['r/1/n']).toEqual(['angka-berbeda']);
  });

  it('fewer printed decimals are no other value', () => {
    expect(kelompokkan(laporan([['t/1/n', '66,84%'], ['t/2/n', '66,8%', '{t/1/n}'], ['t/3/n', '67%', '{t/1/n}']]).dengan())).toEqual([]);
  });

  const kolom = (n: number, f: (i: number) => string): Baris[] => Array.from({ length: n }, (_, i): Baris[] => [
    [`t/${i + 1}/pagu`, `${300 + 17 * i}.512.300`], [`t/${i + 1}/rp`, `${200 + 7 * i}.918.450`], [`t/${i + 1}/fisik`, `${91 + i},4${i}%`], [`t/${i + 1}/persen`, f(i), `persen({t/${i + 1}/rp}, {t/${i + 1}/pagu})`],
  ]).flat();
  it('a wrong heading over a column is one cause with its rows under it', () => {
    const kelompok = kelompokkan(laporan(kolom(6, (i) => `${91 + i},4${i}%`)).dengan());
    expect(kelompok.map((g) => [g.jenis, g.anggota.length, g.penjelasan[0]!.jenis])).toEqual([['judul-kolom', 6, 'fisik-sebagai-uang']]);
    expect(kelompok[0]!.penjelasan[0]!.teks).toBe('Satu sebab untuk kolom persen (Tabel t): isinya bukan seperti judulnya, pada 6 dari 6 sel yang diuji. Misalnya pada baris "1": Sama dengan kolom fisik pada baris yang sama (91,40%).');
  });

  it('a few such rows are each an error of their own', () => {
    const benar = kolom(8, () => '0%').flatMap(([k, t]) => (k.endsWith('/persen') || k.endsWith('/fisik') ? [] : [[k, Number(t.replaceAll('.', ''))] as const]));
    const nilai = new Map(benar);
    const l = laporan(kolom(8, (i) => (i < 2 ? `${91 + i},4${i}%` : `${((nilai.get(`t/${i + 1}/rp`)! / nilai.get(`t/${i + 1}/pagu`)!) * 100).toFixed(2).replace('.', ',')}%`)));
    expect(kelompokkan(l.dengan()).map((g) => [g.jenis, g.penjelasan[0]!.jenis])).toEqual([['tunggal', 'fisik-sebagai-uang'], ['tunggal', 'fisik-sebagai-uang']]);
  });
});

describe('the same figure elsewhere', () => {
  it('in another unit is no slip, whatever digits it shares', () => {
    const buku = new BukuUji();
    buku.catat('target/I-1/awal', '15');
    expect(pertama(laporan([['t/1/k', '415 orang', '[target/I-1/awal]'], ['r/1/k', '15 kegiatan', '[target/I-1/awal]']], buku), 't/1/k')).toBe('satuan-lain: Satuannya lain: di sini 415 orang, di 1, kolom k (Tabel r) 15 kegiatan.');
    expect(pertama(laporan([['t/1/k', '302 kop', '{r/1/k}'], ['r/1/k', '8,77%']]))).toBe('satuan-lain: Satuannya lain: di sini 302 kop, di 1, kolom k (Tabel r) 8,77%.');
    // The same unit, or none: digits decide.
    for (const teks of ['15 orang', '15']) expect(pertama(laporan([['t/1/k', '415 orang', '[target/I-1/awal]'], ['r/1/k', teks, '[target/I-1/awal]']], buku), 't/1/k')).toMatch(/^digit-/);
  });

  it('was rounded there and cut here', () => {
    const l = laporan([['t/1/x', '98,8%', '{r/1/x}'], ['r/1/x', '98,9%', 'capaian({r/1/t}, {r/1/r})'], ['r/1/t', '70'], ['r/1/r', '69,2']]);
    expect(pertama(l)).toBe('dipotong: Dipotong, bukan dibulatkan: hasil hitungnya 98,857%, yang di sana dibulatkan.');
  });
});

it('ratios that were not multiplied by a hundred are one way to compute, even those of one digit', () => {
  const l = laporan([['t/1/r', '11.238.069.445'], ['t/1/p', '220.500.000'], ['t/1/x', '51', 'persen({t/1/r}, {t/1/p})'], ['t/2/r', '197.179.345'], ['t/2/p', '110.250.000'], ['t/2/x', '2', 'persen({t/2/r}, {t/2/p})'], ['t/3/r', '11.040.890.100'], ['t/3/p', '110.250.000'], ['t/3/x', '100', 'persen({t/3/r}, {t/3/p})'], ['t/4/r', '441.000.001'], ['t/4/p', '110.250.000'], ['t/4/x', '4', 'persen({t/4/r}, {t/4/p})']]);
  expect(['t/1/x', 't/2/x', 't/3/x', 't/4/x'].map((k) => pertama(l, k).split(':')[0])).toEqual(Array.from({ length: 4 }, () => 'tanpa-kali-seratus'));
});
