import fc from 'fast-check';
import { Desimal, DomainError, formatAngka, formatPersen, formatRupiah, formatSelisih, formatSingkat, MINUS, Rupiah } from './index.js';

describe('format', () => {
  it('groups as id-ID does, at any size', () => {
    const intl = new Intl.NumberFormat('id-ID');
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (n) => {
      const teks = intl.format(n).replace('-', MINUS);
      expect(formatAngka(String(n))).toBe(teks);
      expect(formatAngka(Desimal.dariBulat(n))).toBe(teks);
    }));
  });

  it('keeps the digits behind the comma as they stand', () => {
    expect(['0.10', '1234.567', '-1234567.5'].map((n) => formatAngka(n))).toEqual(['0,10', '1.234,567', '−1.234.567,5']);
  });

  it.each(['', '1,5', '1e6', 'Rp 5', 'NaN'])('refuses %j rather than dress it up', (teks) => {
    for (const bentuk of [formatAngka, formatRupiah, formatPersen, formatSingkat, formatSelisih]) expect(() => bentuk(teks)).toThrow(DomainError);
  });

  it('writes rupiah whole, with sen only where there are any', () => {
    expect(['0', '32694150', '1234.5', '-0.05', '90071992547409.93'].map((n) => formatRupiah(n))).toEqual(['Rp\u00a00', 'Rp\u00a032.694.150', 'Rp\u00a01.234,50', '−Rp\u00a00,05', 'Rp\u00a090.071.992.547.409,93']);
    expect(formatRupiah(Rupiah.dari('1000'))).toBe('Rp\u00a01.000');
  });

  it('rounds percentages once, half up', () => {
    expect([formatPersen('66.835'), formatPersen('-66.835'), formatPersen('66.8349999'), formatPersen('253'), formatPersen('99.95', 1), formatPersen('1234.5', 0), formatPersen('-0.004')]).toEqual(['66,84%', '−66,84%', '66,83%', '253,00%', '100,0%', '1.235%', '0,00%']);
  });

  it.each([
    ['0', '0'], ['950000', '950.000'], ['999999.49', '999.999'], ['999999.5', '1 jt'], ['577600000', '577,6 jt'], ['577650000', '577,7 jt'], ['999949999', '999,9 jt'], ['999950000', '1 M'],
    ['6302736257', '6,3 M'], ['-6302736257', '−6,3 M'], ['999950000000', '1 T'], ['5000000000000000', '5.000 T'],
  ])('shortens %s to %s', (rupiah, label) => {
    expect(formatSingkat(rupiah)).toBe(label);
    expect(formatSingkat(Rupiah.dari(rupiah))).toBe(label);
  });

  it('shortens by at most half a unit of the last place shown', () => {
    const pengali: Readonly<Record<string, string>> = { '': '1', jt: '1000000', M: '1000000000', T: '1000000000000' };
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (sen) => {
      const r = Rupiah.dariSen(sen);
      const [angka, satuan = ''] = formatSingkat(r).split(' ');
      const kali = Desimal.dari(pengali[satuan]!);
      const label = Desimal.dari(angka!.replaceAll('.', '').replace(',', '.').replace('−', '-')).kali(kali);
      const galat = label.kurang(r.keDesimal()).mutlak().kali(Desimal.dariBulat(satuan === '' ? 2 : 20));
      expect(galat.banding(kali)).toBeLessThanOrEqual(0);
    }));
  });

  it('signs differences, and nothing that is written as zero', () => {
    expect([formatSelisih('1234'), formatSelisih('-1234.5'), formatSelisih('0'), formatSelisih(Desimal.dari('-0'))]).toEqual(['+1.234', '−1.234,5', '0', '0']);
    expect([formatSelisih('5000', formatRupiah), formatSelisih('-5000', formatRupiah), formatSelisih('-0.004', formatPersen), formatSelisih('-6300000000', formatSingkat)]).toEqual(['+Rp\u00a05.000', '−Rp\u00a05.000', '0,00%', '−6,3 M']);
  });
});
