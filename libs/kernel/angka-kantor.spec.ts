import fc from 'fast-check';
import { bacaAngkaKantor, formatAngka, formatRupiah, Rupiah, type AngkaKantor, type SebagaiAngka } from './index.js';

const baca = (teks: string, sebagai: SebagaiAngka = 'kuantitas') => bacaAngkaKantor(teks, { sebagai });
function nilai(a: AngkaKantor): string {
  if (a.jenis !== 'angka') throw new Error(`${a.mentah}: ${a.jenis}`);
  return a.nilai.toString();
}

describe('bacaAngkaKantor', () => {
  it.each([
    ['1.234.567', '1234567', null],
    ['1,234,567', '1234567', null],
    ['1.234.567,89', '1234567.89', null],
    ['1,234,567.89', '1234567.89', null],
    ['14.657.000,00', '14657000', null],
    ['810.312.500', '810312500', null],
    ['810312500', '810312500', null],
    ['Rp. 32.694.150,-', '32694150', 'Rp'],
    ['32.694.150,00,-', '32694150', 'Rp'],
    ['Rp 1.000', '1000', 'Rp'],
    ['Rp1,000', '1000', 'Rp'],
    ['1.000 rupiah', '1000', 'Rp'],
    ['IDR 2.500', '2500', 'Rp'],
    ['-5', '-5', null],
    ['−5', '-5', null],
    ['+5', '5', null],
    ['-Rp 5.000', '-5000', 'Rp'],
    ['Rp -5.000', '-5000', 'Rp'],
    ['(1.234.567)', '-1234567', null],
    ['Rp (5.000)', '-5000', 'Rp'],
    ['(5,5)%', '-5.5', '%'],
    ['0', '0', null],
    ['-0', '0', null],
    ['05', '5', null],
    ['22 unit', '22', 'unit'],
    ['14 bulan', '14', 'bulan'],
    ['17 Unit usaha', '17', 'Unit usaha'],
    ['3dok.', '3', 'dok.'],
    ['12 Orang/Bulan', '12', 'Orang/Bulan'],
    ['250 m2', '250', 'm2'],
    ['25.35%', '25.35', '%'],
    ['8,48 %', '8.48', '%'],
    ['0.8%', '0.8', '%'],
    ['95 persen', '95', '%'],
    ['0,125', '0.125', null],
    ['1,2340', '1.234', null],
    [' \u00a07 ', '7', null],
  ])('%j is %s, unit %s, without a warning', (teks, angka, satuan) => {
    const a = baca(teks);
    expect(a).toMatchObject({ jenis: 'angka', satuan, persen: satuan === '%', peringatan: [], mentah: teks });
    expect(nilai(a)).toBe(angka);
  });

  it.each([
    ['2,950, 574,844', '2950574844'],
    ['4.145.77 8.717', '4145778717'],
    ['14, 78%', '14.78'],
    ['32.694.150,', '32694150'],
    ['1.000,', '1000'],
    ['1234.567', '1234.567'],
    ['1.234,567', '1234.567'],
  ])('%j is %s with one warning that shows the text', (teks, angka) => {
    const a = baca(teks);
    expect(nilai(a)).toBe(angka);
    expect(a).toMatchObject({ peringatan: [expect.stringContaining(teks.replace('%', ''))], mentah: teks });
  });

  it.each([
    ['50.000.0000', 'Pengelompokan'],
    ['1.234.56', 'Pengelompokan'],
    ['012.345.678', 'Pengelompokan'],
    ['1.234,567.890', 'Pengelompokan'],
    ['.5', 'Pengelompokan'],
    ['1.234', '1234 (ribuan) atau 1,234 (desimal)'],
    ['2,064 orang', '2064 (ribuan) atau 2,064 (desimal)'],
    ['14, 785', '14785 (ribuan)'],
    ['1 23.456.789', 'beberapa angka'],
    ['120 130 140', 'beberapa angka'],
    ['999.999.999 88.777', 'beberapa angka'],
    ['1. 234.567.890', 'beberapa angka'],
    ['12.345.67 8.9 01', 'beberapa angka'],
    ['1.234.567.', 'terpotong'],
    ['14,', 'terpotong'],
    ['1. Dokumen', 'terpotong'],
    ['1.000-', 'berakhir dengan minus'],
    ['6,3E10', 'notasi ilmiah'],
    ['6,3 miliar', 'disingkat'],
    ['Rp 500 jt', 'disingkat'],
    ['-Rp -5', 'bertanda dua kali'],
    ['(-5)', 'bertanda dua kali'],
    ['(5 orang)', 'keterangan dalam kurung'],
  ])('refuses %j as ambiguous and says why: %s', (teks, alasan) => {
    expect(baca(teks)).toEqual({ jenis: 'ambigu', alasan: expect.stringContaining(alasan), mentah: teks });
  });

  it('reads a single group by what the cell should hold', () => {
    expect(nilai(baca('1.234', 'rupiah'))).toBe('1234');
    expect(nilai(baca('1,234', 'rupiah'))).toBe('1234');
    expect(nilai(baca('500,', 'rupiah'))).toBe('500');
    expect(nilai(baca('1234,5', 'rupiah'))).toBe('1234.5');
    for (const teks of ['1234.567', '0,125', '1.234,567', '1.000.']) expect(baca(teks, 'rupiah').jenis).toBe('ambigu');
  });

  it('takes kuantitas where nothing is said', () => {
    expect(bacaAngkaKantor('1.234').jenis).toBe('ambigu');
  });

  it.each(['22 unit', '5%', 'Rp 5.000 unit', 'Rp 5.000/orang'])('refuses %j where rupiah is due', (teks) => {
    expect(baca(teks, 'rupiah')).toMatchObject({ jenis: 'bukan-angka', alasan: expect.stringContaining(teks) });
  });

  it.each([
    ['kosong', ['', '   ', '\u00a0']],
    ['strip', ['-', '–', '—', ' - ', '--', 'Rp -', 'Rp. –']],
    ['tidak-berlaku', ['n/a', 'N/A', 'N.A.', 'n.a', 'NA', 'tidak berlaku', 'Tidak  Berlaku']],
    ['bukan-angka', ['#DIV/0!', '#N/A', 'B (60-70)', '80 (bb)', 'Orang/Bulan', '60-70', '5/12', '1 dok 2 lap', '...', 'Rp', 'RPJMD', '-(5)', '1'.repeat(201)]],
  ] as const)('tells %s apart', (jenis, contoh) => {
    for (const teks of contoh) {
      const { jenis: didapat, mentah } = baca(teks);
      expect({ teks, jenis: didapat, mentah }).toEqual({ teks, jenis, mentah: teks });
    }
  });

  const rupiah = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n }).map((sen) => Rupiah.dariSen(sen));
  const gayaInggris = (teks: string) => teks.replace(/[.,]/g, (c) => (c === '.' ? ',' : '.'));

  it('reads back every rupiah that is written, in both grouping styles, bare, with Rp, and in brackets', () => {
    fc.assert(fc.property(rupiah, (r) => {
      const bentuk = formatAngka(r.keDesimal());
      const kurung = r.sen < 0n ? `(${bentuk.slice(1)})` : bentuk;
      for (const teks of [bentuk, kurung, formatRupiah(r), r.toString()]) {
        for (const gaya of [teks, gayaInggris(teks)]) {
          const a = baca(gaya, 'rupiah');
          expect(Rupiah.dari(nilai(a)).sen).toBe(r.sen);
          expect(a).toMatchObject({ peringatan: [], mentah: gaya });
        }
      }
    }));
  });

  it('reads a written kuantitas back, or says that it is ambiguous: never another value', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 12 }), (digit, skala) => {
      const teks = formatAngka(geser(digit, skala));
      for (const gaya of [teks, gayaInggris(teks)]) {
        const a = baca(gaya);
        if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(gaya)) expect(a.jenis).toBe('ambigu');
        else expect(formatAngka(nilai(a))).toBe(teks.includes(',') ? teks.replace(/,?0+$/, '') : teks);
      }
    }));
  });

  it('never joins two well-formed amounts that stand in one cell', () => {
    const jumlah = fc.nat({ max: 2_000_000_000 }).map((n) => formatAngka(String(n)));
    fc.assert(fc.property(jumlah, jumlah, fc.constantFrom<SebagaiAngka>('rupiah', 'kuantitas'), (a, b, sebagai) => {
      expect(baca(`${a} ${b}`, sebagai).jenis).toBe('ambigu');
    }));
  });

  it('keeps the raw text and never throws, whatever the cell holds', () => {
    const kacau = fc.string({ unit: fc.constantFrom(...'0123456789., -()%RpE/#aB\u00a0–'), maxLength: 24 });
    fc.assert(fc.property(fc.oneof(kacau, fc.string({ unit: 'grapheme' })), fc.constantFrom<SebagaiAngka>('rupiah', 'kuantitas'), (teks, sebagai) => {
      const a = baca(teks, sebagai);
      expect(a.mentah).toBe(teks);
      if (a.jenis === 'angka') expect(teks.replace(/\D/g, '').replace(/^0+/, '')).toContain(a.nilai.toString().replace(/\D/g, '').replace(/^0+/, ''));
    }), { numRuns: 500 });
  });
});

/** `digit` × 10^−`skala` as a decimal string. */
function geser(digit: bigint, skala: number): string {
  const angka = (digit < 0n ? -digit : digit).toString().padStart(skala + 1, '0');
  const teks = skala === 0 ? angka : `${angka.slice(0, -skala)}.${angka.slice(-skala)}`;
  return `${digit < 0n ? '-' : ''}${teks}`;
}
