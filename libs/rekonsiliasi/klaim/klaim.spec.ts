import fc from 'fast-check';
import { Desimal, DomainError, formatAngka } from '#kernel';
import { bacaPernyataan } from './baca-pernyataan.js';
import { hitungKlaim } from './hitung-klaim.js';
import { lingkunganUji, ujiSel, type SelUji } from '../fixtures/klaim-uji.js';
import { bacaTercetak } from './teks-tercetak.js';
import { adalahDaftar, semuaBagian, tulisUngkapan, type TandaHitung, type Ungkapan } from './ungkapan.js';
import { jenisGagal } from './uji.js';

const baca = (teks: string): Ungkapan => bacaPernyataan(teks)[0]!.ungkapan;

function pesan(teks: string): string {
  try {
    bacaPernyataan(teks);
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  throw new Error(`"${teks}" was read`);
}

describe('reading claims', () => {
  it('takes several, in their order, each with its text', () => {
    expect(bacaPernyataan(" jumlah({3.7/*/pagu}) ; [pagu/pd/perubahan];; 'BB' ").map((k) => k.teks)).toEqual(['jumlah({3.7/*/pagu})', '[pagu/pd/perubahan]', "'BB'"]);
    expect(bacaPernyataan('  ')).toEqual([]);
  });

  it('knows a figure of another year and an address with semicolons', () => {
    expect(baca('[2022|data/koperasi/status=aktif;kec=A/2022-tahun]')).toEqual({ jenis: 'angka', alamat: 'data/koperasi/status=aktif;kec=A/2022-tahun', tahun: 2022 });
  });

  it('binds as arithmetic does', () => {
    expect(['1 - 2 - 3', '1 - (2 - 3)', '-2 * 3 + 4 / 5', '-(1 + 2)', '2 * (3 + 4)'].map((t) => hitungKlaim(baca(t), lingkunganUji({})).nilai!.toString())).toEqual(['-4', '2', '-5.2', '-3', '14']);
  });

  it.each([
    ['jumlah({a/1/x}', 'pada akhir pernyataan: jumlah( belum ditutup'],
    ['total({a})', 'pada huruf ke-1 ("total({a})"): Fungsi "total" tidak dikenal'],
    ['{a', 'pada huruf ke-1 ("{a"): Kunci sel belum ditutup'],
    ['[pagu]', 'Alamat "pagu" tidak sah'],
    ['1.234,5', 'pada huruf ke-1'],
    ['{a} {b}', 'pada huruf ke-5 ("{b}"): Di sini seharusnya tanda hitung'],
    ['{a/*/x}', 'Satu sel tidak dapat sama dengan sebuah daftar'],
    ['jumlah({3.7/********x})', 'Dalam satu ruas kunci (di antara "." dan "/") hanya boleh ada satu "*"'],
    ['jumlah({3.7/*a*b/x})', 'hanya boleh ada satu "*"'],
    ['{a/*/x} + 1', 'Daftar ("*" atau anak) hanya dapat berdiri di dalam jumlah'],
    ['persen({a/*/x}, 1)', 'persen tidak menerima daftar'],
    ['persen({a})', 'persen memerlukan 2 isian, ada 1'],
    ["'BB' + 1", "'BB' adalah kata"],
    ["jumlah('BB')", "'BB' adalah kata"],
    ["skala({a}, 'Tinggi')", 'Tingkat skala ditulis'],
    ['bulat({a}, {b})', 'Isian kedua bulat'],
    ['anak({a})', 'anak memerlukan satu alamat angka'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'Terlalu banyak kurung'],
  ])('refuses %j and says where', (teks, apa) => {
    expect(pesan(teks)).toContain(apa);
  });

  const bilangan = fc.tuple(fc.nat(100000), fc.integer({ min: 0, max: 3 })).map(([n, s]): Ungkapan => ({ jenis: 'tetap', nilai: Desimal.dari(String(n)).bagi(Desimal.dari(`1${'0'.repeat(s)}`))! }));
  const daun = fc.oneof(bilangan, fc.constantFrom<Ungkapan>({ jenis: 'angka', alamat: 'pagu/6.1.1/awal', tahun: null }, { jenis: 'angka', alamat: 'kinerja/IKU 1/tahun', tahun: 2022 }, { jenis: 'tercetak', kunci: '3.7/1.2/pagu' }));
  const { ungkapan } = fc.letrec<{ ungkapan: Ungkapan }>((tie) => ({
    ungkapan: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      daun,
      tie('ungkapan').map((isi): Ungkapan => ({ jenis: 'negatif', isi })),
      fc.tuple(fc.constantFrom<TandaHitung>('+', '-', '*', '/'), tie('ungkapan'), tie('ungkapan')).map(([tanda, kiri, kanan]): Ungkapan => ({ jenis: 'operator', tanda, kiri, kanan })),
      fc.tuple(fc.constantFrom('jumlah', 'rata', 'min', 'maks', 'cacah'), fc.array(fc.oneof(tie('ungkapan'), fc.constant<Ungkapan>({ jenis: 'tercetak', kunci: '3.7/*/pagu' })), { minLength: 1, maxLength: 3 })).map(([nama, argumen]) => ({ jenis: 'fungsi', nama, argumen }) as Ungkapan),
      fc.tuple(fc.constantFrom('persen', 'tumbuh', 'capaian', 'capaianNegatif', 'batas'), tie('ungkapan'), tie('ungkapan')).map(([nama, a, b]) => ({ jenis: 'fungsi', nama, argumen: [a, b] }) as Ungkapan),
      fc.tuple(tie('ungkapan'), fc.array(fc.tuple(fc.nat(99), fc.constantFrom('Tinggi', "Rendah 'sekali'")), { minLength: 1, maxLength: 3 })).map(([x, t]) => ({ jenis: 'fungsi', nama: 'skala', argumen: [x, ...t.map(([n, kata]) => ({ jenis: 'kata', kata: `${n}:${kata}` }))] }) as Ungkapan),
    ),
  }));

  it('reads back every expression that it writes', () => {
    fc.assert(fc.property(ungkapan, (u) => {
      const teks = tulisUngkapan(u);
      expect(tulisUngkapan(baca(teks))).toBe(teks);
      expect(JSON.stringify(baca(teks))).toBe(JSON.stringify(u));
    }), { numRuns: 300 });
  });

  it('writes every part of a long claim once', () => {
    let ditulis = 0;
    const terdalam = Object.defineProperty({ jenis: 'angka', tahun: null, alamat: '' }, 'alamat', { get: () => ((ditulis += 1), 'pagu/1') }) as Ungkapan;
    let panjang = terdalam;
    for (let i = 1; i < 400; i++) panjang = { jenis: 'operator', tanda: '+', kiri: panjang, kanan: { jenis: 'tetap', nilai: Desimal.dari('1') } };
    const hasil = hitungKlaim(panjang, lingkunganUji({}, { 'pagu/1': '1' }));
    expect([hasil.nilai?.toString(), hasil.sebutan]).toEqual(['400', `[pagu/1]${' + 1'.repeat(399)}`]);
    expect(ditulis).toBeLessThan(5);
    expect([...semuaBagian(panjang)].length).toBe(799);
  });

  it('refuses whatever is none with a sentence, and never fails otherwise', () => {
    const kacau = fc.array(fc.constantFrom('[', ']', '{', '}', '(', ')', ',', ';', '*', '+', '-', "'", 'jumlah', 'anak', '1', '0.5', 'a/b', ' ', 'rata('), { maxLength: 12 }).map((b) => b.join(''));
    fc.assert(fc.property(kacau, (teks) => {
      try {
        for (const k of bacaPernyataan(teks)) {
          const { nilai, kata, alasan } = hitungKlaim(k.ungkapan, lingkunganUji({ 'a/b': '1' }));
          expect([nilai, kata, alasan].filter((x) => x !== undefined).length).toBe(1);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
      }
    }), { numRuns: 500 });
  });
});

describe('what a claim comes to', () => {
  /** A simple model: whole numbers, rationals as two of them. */
  type Pecahan = readonly [bigint, bigint];
  type Pasangan = readonly [string, Pecahan | null];
  const { pohon } = fc.letrec<{ pohon: Pasangan }>((tie) => ({
    pohon: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.constant(0), fc.nat(999)).map((n): Pasangan => [String(n), [BigInt(n), 1n]]),
      fc.tuple(fc.constantFrom('+', '-', '*', '/'), tie('pohon'), tie('pohon')).map(([t, [ta, a], [tb, b]]): Pasangan => [`(${ta} ${t} ${tb})`, a && b && hitungPecahan(t, a, b)]),
      fc.tuple(tie('pohon'), tie('pohon')).map(([[ta, a], [tb, b]]): Pasangan => [`persen(${ta}, ${tb})`, a && b && hitungPecahan('/', [a[0] * 100n, a[1]], b)]),
    ),
  }));
  function hitungPecahan(t: string, [a, b]: Pecahan, [c, d]: Pecahan): Pecahan | null {
    if (t === '/') return c === 0n ? null : [a * d, b * c];
    return t === '*' ? [a * c, b * d] : [t === '+' ? a * d + c * b : a * d - c * b, b * d];
  }

  it('is what fractions of whole numbers say, and nothing where one is divided by zero', () => {
    let kosong = 0;
    fc.assert(fc.property(pohon, ([teks, model]) => {
      const hasil = hitungKlaim(baca(teks), lingkunganUji({}));
      if (model === null) {
        kosong += 1;
        expect(hasil).toMatchObject({ nilai: undefined, sebab: 'tidak-terdefinisi', alasan: 'pembaginya nol' });
      } else expect(hasil.nilai!.bulatkan(40).toString()).toBe(Desimal.dari(model[0].toString()).bagi(Desimal.dari(model[1].toString()))!.bulatkan(40).toString());
    }), { numRuns: 300 });
    expect(kosong).toBeGreaterThan(5);
  });

  const tabel: Readonly<Record<string, SelUji>> = {
    '3.7/1/pagu': ['1.000.000', 'rupiah'], '3.7/1.1/pagu': ['600.000', 'rupiah'], '3.7/1.2/pagu': ['300.000', 'rupiah'], '3.7/1.1.1/pagu': ['100', 'rupiah'], '3.7/2/pagu': ['-', 'rupiah'],
    '3.7/3/pagu': ['500.000', 'rupiah'], '3.7/total/pagu': ['1.500.000', 'rupiah'], '3.8/1/pagu': ['7', 'rupiah'], 'r/1/x': ['x9x', 'rupiah', true], 'r/2/x': '5', 'k/1/nama': ['Kecamatan A', 'kata'], 'k/2/nama': ['B', 'kata'],
  };
  const l = lingkunganUji(tabel, { 'pagu/pd/awal': '1500000', 'pagu/1/awal': '1000000', 'pagu/2/awal': null, 'pagu/3/awal': '500000', 'capaian/I': null, 'predikat/I': 'Tinggi' }, { 'pagu/pd/awal': ['pagu/1/awal', 'pagu/2/awal', 'pagu/3/awal'] });
  const nilai = (teks: string, sendiri?: string): string | undefined => hitungKlaim(baca(teks), l, sendiri).nilai?.toString();

  it('means one segment by a star, and never the cell itself', () => {
    expect(nilai('jumlah({3.7/*/pagu})', '3.7/total/pagu')).toBe('1500000');
    expect(nilai('jumlah({3.7/1.*/pagu})')).toBe('900000');
    expect(nilai('cacah({3.7/*/pagu})', '3.7/total/pagu')).toBe('3');
    expect(nilai('cacah({k/*/nama})')).toBe('2');
    expect(nilai('rata({3.7/*/pagu}, 0)', '3.7/total/pagu')).toBe('500000');
    expect([nilai('min({3.7/1.*/pagu}, 5)'), nilai('maks({3.7/1.*/pagu}, 5)')]).toEqual(['5', '600000']);
  });

  it('knows the parts of a node, without those for which nothing was stated', () => {
    expect(nilai('jumlah(anak([pagu/pd/awal]))')).toBe('1500000');
    expect(nilai('cacah(anak([pagu/pd/awal]))')).toBe('2');
    expect(hitungKlaim(baca('jumlah(anak([pagu/pd/awal]))'), l).bagian[0]!.bagian.map((b) => [b.sebutan, b.bukti])).toEqual([['uji/2024/pagu/1/awal', ['e-pagu/1/awal']], ['uji/2024/pagu/2/awal', []], ['uji/2024/pagu/3/awal', ['e-pagu/3/awal']]]);
  });

  it('is a tree down to figures and cells', () => {
    expect(hitungKlaim(baca('persen({3.7/1.1/pagu}, [pagu/pd/awal])'), l)).toMatchObject({ jenis: 'persen', sebutan: 'persen({3.7/1.1/pagu}, [pagu/pd/awal])', bagian: [{ jenis: 'tercetak', sebutan: '3.7/1.1/pagu', bukti: ['e-3.7/1.1/pagu'] }, { jenis: 'angka', sebutan: 'uji/2024/pagu/pd/awal' }] });
  });

  it.each([
    ['[pagu/2/awal]', 'tidak-teruji', 'belum dicatat'],
    ['[pagu/9/awal]', 'tidak-teruji', 'tidak ada di buku besar'],
    ['{3.7/9/pagu}', 'tidak-teruji', 'tidak ada'],
    ['jumlah({r/*/x})', 'tidak-teruji', 'rusak'],
    ['jumlah({9/*/x})', 'tidak-teruji', 'tidak ada sel yang cocok'],
    ['{k/1/nama} + 1', 'tidak-teruji', 'bukan angka'],
    ['{3.7/1/pagu} - {3.7/2/pagu}', 'tidak-tercetak', 'tidak mencetak angka'],
    ['persen(1, 0) + [pagu/2/awal]', 'tidak-teruji', 'belum dicatat'],
    ['tumbuh(0, 5)', 'tidak-terdefinisi', 'nol'],
    ['predikat(85)', 'tidak-terdefinisi', 'skala tidak memuat'],
    ["skala(5, '10:Tinggi')", 'tidak-terdefinisi', 'skala tidak memuat'],
  ])('is nothing for %s: %s', (teks, sebab, alasan) => {
    expect(hitungKlaim(baca(teks), l)).toMatchObject({ nilai: undefined, kata: undefined, sebab, alasan: expect.stringContaining(alasan) });
  });

  it.each([
    ['predikatLhe(70)', 'B'], ['predikatLhe(70.01)', 'BB'], ['predikatLhe(90.5)', 'AA'], ['predikatLhe(30)', 'D'], ["skala(91, '91:ST', '76:T', '0:R')", 'ST'], ["skala(90.99, '>90.99:ST', '76:T', '0:R')", 'T'], ['predikat(95)', 'Sangat Tinggi'],
  ])('%s is %s', (teks, kata) => {
    expect(hitungKlaim(baca(teks), l).kata).toBe(kata);
  });

  it.each([
    ['capaian(80, 60)', '75'], ['capaianNegatif(80, 60)', '125'], ['tumbuh(80, 60)', '-25'], ['batas(120, 100)', '100'], ['batas(90, 100)', '90'], ['bulat(2.345, 2)', '2.35'],
  ])('%s is %s', (teks, hasil) => {
    expect(nilai(teks)).toBe(hasil);
  });
});

describe('a printed text', () => {
  it.each<[string, 'rupiah' | 'persen' | 'bilangan', string, number]>([
    ['96,00%', 'persen', '96', 2], ['1.234.567', 'rupiah', '1234567', 0], ['14.657.000,00', 'rupiah', '14657000', 2], ['Rp. 32.694.150,-', 'rupiah', '32694150', 0], ['4.145.77 8.717', 'rupiah', '4145778717', 0],
    ['(5,50)', 'bilangan', '-5.5', 2], ['0', 'bilangan', '0', 0], ['0,00', 'persen', '0', 2], ['14, 78%', 'persen', '14.78', 2], ['22 unit', 'bilangan', '22', 0], ['102,242%', 'persen', '102.242', 3], ['13.128', 'bilangan', '13128', 0], ['2,064', 'bilangan', '2.064', 3], ['250 m2', 'bilangan', '250', 0], ['99.60 %', 'persen', '99.6', 2],
  ])('%s as %s is %s with %s places', (teks, sebagai, nilai, presisi) => {
    const t = bacaTercetak(teks, sebagai);
    expect(t.jenis === 'angka' && [t.nilai.toString(), t.presisi]).toEqual([nilai, presisi]);
  });

  it('is nothing, or not readable', () => {
    expect(['-', '', '#DIV/0!', 'n/a', '- %', '50.000.0000'].map((t) => { const x = bacaTercetak(t, 'persen'); return x.jenis === 'kosong' ? x.bentuk : x.jenis; })).toEqual(['strip', 'hampa', 'galat', 'strip', 'strip', 'tak-terbaca']);
  });
});

describe('the test of a cell', () => {
  const l = lingkunganUji({ a: '2', b: '3', 'c': '66,7', 'nol': '0', 'strip': '-', 'w': ['BB', 'kata'] }, { 'pagu/1/awal': '7850041878.4', 'x/1/y': null, 'x/2/y': '54.79', 'p/1/y': 'Sangat Tinggi' });
  const uji = (s: SelUji, pernyataan: string): string => {
    const [h] = ujiSel(s, pernyataan, l);
    return h!.hasil === 'gagal' ? `${h!.jenis} ${h!.gagal.sel.tingkat}` : h!.hasil;
  };

  it.each<[SelUji, string, string]>([
    ['66,67', 'persen({a}, {b})', 'sesuai'],
    ['66,7', 'persen({a}, {b})', 'sesuai'],
    ['67', 'persen({a}, {b})', 'sesuai'],
    ['66,66', 'persen({a}, {b})', 'dipotong C'],
    ['66', 'persen({a}, {b})', 'dipotong C'],
    ['66,68', 'persen({a}, {b})', 'persentase-tercetak B'],
    ['-66,66', '-persen({a}, {b})', 'dipotong C'],
    [['7.850.041.878', 'rupiah'], '[pagu/1/awal]', 'sesuai'],
    [['7.850.041.879', 'rupiah'], '[pagu/1/awal]', 'beda-cetak B'],
    ['66,67', '{c}', 'sesuai'],
    ['66,75', '{c}', 'beda-cetak B'],
    ['6', '{a} + {b}', 'jumlah-tercetak B'],
    ['6', 'jumlah({a}, {b})', 'jumlah-tercetak B'],
    ['6', '{a} * {b}', 'sesuai'],
    ['7', '{a} * {b}', 'hitungan-tercetak B'],
    ['7', 'rata({a}, {b})', 'hitungan-tercetak B'],
    ['7', 'bulat(persen({a}, {b}), 0)', 'persentase-tercetak B'],
    ['0', 'persen({a}, {nol})', 'persentase-tercetak B'],
    ['0%', 'persen({a}, {nol})', 'persentase-tercetak B'],
    ['#DIV/0!', 'persen({a}, {nol})', 'sesuai'],
    ['-', 'persen({a}, {nol})', 'sesuai'],
    ['', 'persen({a}, {nol})', 'sesuai'],
    ['-', 'persen({a}, {b})', 'persentase-tercetak B'],
    ['#DIV/0!', 'persen({a}, {b})', 'persentase-tercetak B'],
    ['-', '{nol}', 'sesuai'],
    ['', '{a}', 'tidak-teruji'],
    ['', '{nol}', 'tidak-teruji'],
    ['5', '{a} - {strip}', 'tidak-teruji'],
    ['-', '{a} - {strip}', 'sesuai'],
    ['5', '[x/1/y]', 'tidak-teruji'],
    ['54,8', '[x/2/y]', 'sesuai'],
    [['sangat  tinggi', 'kata'], '[p/1/y]', 'sesuai'],
    [['SangatTinggi', 'kata'], 'predikat(95)', 'sesuai'],
    [['Tinggi', 'kata'], 'predikat(95)', 'kategori-tercetak B'],
    [['Tinggi', 'kata'], 'predikat(85)', 'kategori-tercetak B'],
    [['bb', 'kata'], '{w}', 'sesuai'],
    [['5 bidang', 'kata'], '{a} + {b}', 'sesuai'],
    ['13.128', '13128', 'sesuai'],
    ['13,128', '13128', 'sesuai'],
    ['13,129', '13128', 'hitungan-tercetak B'],
    ['50.000.0000', '{a}', 'tidak-teruji'],
  ])('%j beside %s: %s', (s, pernyataan, hasil) => {
    expect(uji(s, pernyataan)).toBe(hasil);
  });

  it('is of the lowest level where the rounding of the printed operands can make the difference', () => {
    const r = lingkunganUji({ t: ['82,59', 'persen'], r: ['83,16', 'persen'], 'l/1/x': '0,5', 'l/2/x': '0,5', 'l/3/x': '0,4', u: '1000', v: '999' });
    const tingkat = (s: SelUji, pernyataan: string): string[] => ujiSel(s, pernyataan, r).map((h) => (h.hasil === 'gagal' ? `${h.jenis} ${h.gagal.sel.tingkat}` : h.hasil));
    expect(tingkat('100,70', 'capaian({t}, {r})')).toEqual(['persentase-tercetak C']);
    expect(tingkat('100,71', 'capaian({t}, {r})')).toEqual(['persentase-tercetak B']);
    expect(tingkat('1,5', 'jumlah({l/*/x})')).toEqual(['jumlah-tercetak C']);
    expect(tingkat('1,7', 'jumlah({l/*/x})')).toEqual(['jumlah-tercetak B']);
    // Whole numbers were not rounded, and a plain copy of another place has nothing to round.
    expect(tingkat('99,89', 'persen({v}, {u})')).toEqual(['persentase-tercetak B']);
    expect(tingkat('82,60', '{t}')).toEqual(['beda-cetak B']);
  });

  it('passes a value printed half up at any places, and nothing else but its truncation at them', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: -3, max: 3 }), (a, b, skala, geser) => {
      const tepat = Desimal.dari(a.toString()).bagi(Desimal.dari(b.toString()))!;
      const satuan = Desimal.dari(skala === 0 ? '1' : `0.${'0'.repeat(skala - 1)}1`);
      const tercetak = tepat.bulatkan(skala).tambah(satuan.kali(Desimal.dari(String(geser))));
      const [h] = ujiSel(formatAngka(tercetak.tetap(skala)), `${a} / ${b}`, l);
      if (geser === 0) expect(h!.hasil).toBe('sesuai');
      else if (h!.hasil === 'gagal' && h!.jenis === 'dipotong') expect([geser, tercetak.banding(tepat)]).toEqual([-1, -1]);
      // A single group of three digits has two readings; either may pass.
      else if (!/^-?\d{1,3}[.,]\d{3}$/.test(formatAngka(tercetak.tetap(skala)))) expect(h!.hasil).toBe('gagal');
    }), { numRuns: 500 });
  });

  it('tells the kind by the shape of the claim', () => {
    expect(["[a/b]", '{a}', '{a} + {b}', 'jumlah({a})', 'persen({a}, {b})', 'tumbuh({a}, {b})', 'batas(capaian({a}, {b}), 100)', 'rata({a})', '{a} - {b}', 'predikat({a})'].map((t) => jenisGagal(baca(t), 'bilangan'))).toEqual(['beda-cetak', 'beda-cetak', 'jumlah-tercetak', 'jumlah-tercetak', 'persentase-tercetak', 'persentase-tercetak', 'persentase-tercetak', 'hitungan-tercetak', 'hitungan-tercetak', 'kategori-tercetak']);
    expect([adalahDaftar(baca('jumlah({a/*})')), adalahDaftar({ jenis: 'tercetak', kunci: 'a/*' })]).toEqual([false, true]);
  });
});
