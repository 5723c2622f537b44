import fc from 'fast-check';
import { Desimal } from '#kernel';
import { kebijakanBawaan } from './bawaan.js';
import type { IsiSkala, TingkatSkala } from './events.js';
import { periksaSkala, predikatDari } from './skala.js';

/** `(110,120]` as scales are written. */
function selang(predikat: string, teks: string): TingkatSkala {
  const [, buka, dari, sampai, tutup] = /^([[(])(-?[\d.]+),([\d.]*)([\])])$/.exec(teks)!;
  return { predikat, dari: dari!, dariTermasuk: buka === '[', sampai: sampai || null, sampaiTermasuk: tutup === ']' };
}
const skala = (tingkat: Readonly<Record<string, string>>, lain: Partial<IsiSkala> = {}): IsiSkala => ({ tingkat: Object.entries(tingkat).map(([p, t]) => selang(p, t)), celah: 'tanpa-predikat', diAtasPuncak: 'puncak', ...lain });
const baca = (s: IsiSkala, nilai: string) => predikatDari(s, Desimal.dari(nilai));

const tingkatJombang = { Istimewa: '(110,120]', Baik: '(90,110]', 'Butuh Perbaikan': '(70,80]', Kurang: '(50,70]', 'Sangat Kurang': '[0,50]' };
const jombang = skala(tingkatJombang);

describe('the scale that Jombang prints', () => {
  it('has a hole between 80 and 90 and ends at 120', () => {
    expect(periksaSkala(jombang)).toEqual([
      'Celah antara 80 % dan 90 %: tidak ada predikat untuk capaian di antaranya (dibaca tanpa predikat).',
      'Tidak ada predikat di atas 120 %; dibaca sebagai "Istimewa".',
    ]);
  });

  it.each([
    ['-5', 'Sangat Kurang', null],
    ['0', 'Sangat Kurang', null],
    ['50', 'Sangat Kurang', null],
    ['50.0000000001', 'Kurang', null],
    ['70', 'Kurang', null],
    ['80', 'Butuh Perbaikan', null],
    ['80.01', null, 'di celah skala antara 80 % dan 90 %'],
    ['90', null, 'di celah skala antara 80 % dan 90 %'],
    ['90.01', 'Baik', null],
    ['110', 'Baik', null],
    ['120', 'Istimewa', null],
    ['253.5', 'Istimewa', 'di atas puncak skala (120 %)'],
  ])('reads %s as %s', (nilai, predikat, catatan) => {
    expect(baca(jombang, nilai)).toEqual({ predikat, catatan });
  });

  it('reads the hole and the top as the policy says', () => {
    expect(baca(skala(tingkatJombang, { celah: 'bawah' }), '85').predikat).toBe('Butuh Perbaikan');
    expect(baca(skala(tingkatJombang, { celah: 'atas' }), '85').predikat).toBe('Baik');
    expect(baca(skala(tingkatJombang, { diAtasPuncak: 'tanpa-predikat' }), '253')).toEqual({ predikat: null, catatan: 'di atas puncak skala (120 %)' });
  });
});

describe('the shipped reading of Permendagri 86/2017', () => {
  it.each([
    ['0', 'Sangat Rendah'], ['50', 'Sangat Rendah'], ['50.5', 'Rendah'], ['65', 'Rendah'], ['65.01', 'Sedang'], ['75.5', 'Tinggi'], ['90', 'Tinggi'], ['90.004', 'Sangat Tinggi'], ['100', 'Sangat Tinggi'], ['100.01', 'Melampaui'], ['1000', 'Melampaui'],
  ])('reads %s as %s', (nilai, predikat) => {
    expect(baca(kebijakanBawaan.skala, nilai)).toEqual({ predikat, catatan: null });
  });

  it('has neither hole nor overlap nor end', () => {
    expect(periksaSkala(kebijakanBawaan.skala)).toEqual([]);
  });

  it('has four holes and a top as the regulation prints it', () => {
    const tercetak = skala({ 'Sangat Tinggi': '[91,100]', Tinggi: '[76,90]', Sedang: '[66,75]', Rendah: '[51,65]', 'Sangat Rendah': '[0,50]' });
    expect(periksaSkala(tercetak).map((c) => c.slice(0, 22))).toEqual(['Celah antara 50 % dan ', 'Celah antara 65 % dan ', 'Celah antara 75 % dan ', 'Celah antara 90 % dan ', 'Tidak ada predikat di ']);
  });
});

describe('faults of a scale', () => {
  it.each<[string, Record<string, string>, RegExp[]]>([
    ['an overlap', { A: '[0,60]', B: '[50,)' }, [/^Tumpang tindih antara "A" dan "B": 50 % sampai 60 %/]],
    ['an overlap in one point', { A: '[0,50]', B: '[50,)' }, [/^Tumpang tindih tepat pada 50 %/]],
    ['a hole of one point', { A: '[0,50)', B: '(50,)' }, [/^Celah tepat pada 50 %/]],
    ['two steps without an end', { A: '[0,)', B: '[50,)' }, [/^Tumpang tindih: "A" tidak berbatas atas/]],
    ['a step inside another', { A: '[0,100]', B: '[10,20]', C: '(100,)' }, [/^Tumpang tindih antara "A" dan "B": 10 % sampai 20 %/]],
    ['a step inside another, seen past it', { A: '[0,100]', B: '[10,20]', C: '[50,)' }, [/"A" dan "B": 10 % sampai 20 %/, /"A" dan "C": 50 % sampai 100 %/]],
    ['no step at the bottom', { A: '[50,)' }, [/^Tidak ada predikat di bawah 50 %/]],
    ['a top that is not part of it', { A: '[0,50)' }, [/^Tidak ada predikat mulai 50 %/]],
    ['a top of a step that holds others', { A: '[0,100]', B: '[10,20]' }, [/"A" dan "B"/, /^Tidak ada predikat di atas 100 %; dibaca sebagai "A"/]],
  ])('reports %s', (_, tingkat, harapan) => {
    const catatan = periksaSkala(skala(tingkat));
    expect(catatan).toHaveLength(harapan.length);
    harapan.forEach((pola, i) => expect(catatan[i]).toMatch(pola));
  });

  it('does not depend on the order in which the steps are written', () => {
    expect(periksaSkala(skala({ A: '[0,50]', B: '(50,80]', C: '(90,100]' }))).toEqual(periksaSkala(skala({ C: '(90,100]', A: '[0,50]', B: '(50,80]' })));
  });

  it('reads an overlap by the order of the steps', () => {
    expect(baca(skala({ A: '[0,60]', B: '[50,)' }), '55').predikat).toBe('A');
    expect(baca(skala({ B: '[50,)', A: '[0,60]' }), '55').predikat).toBe('B');
  });

  it('reads what lies above, between and below steps that hold others', () => {
    const bertumpuk = skala({ A: '[20,100]', B: '[30,40]', C: '(120,130]' }, { celah: 'bawah' });
    expect(baca(bertumpuk, '110')).toEqual({ predikat: 'A', catatan: 'di celah skala antara 100 % dan 120 %' });
    expect(baca(bertumpuk, '140')).toEqual({ predikat: 'C', catatan: 'di atas puncak skala (130 %)' });
    expect(baca(bertumpuk, '10')).toEqual({ predikat: 'A', catatan: 'di bawah dasar skala (20 %)' });
    expect(baca(skala({ A: '[0,100]', B: '[10,20]' }), '150')).toEqual({ predikat: 'A', catatan: 'di atas puncak skala (100 %)' });
  });
});

describe('any scale without overlap', () => {
  const acak = fc.record({
    batas: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 }).map((b) => b.sort((x, y) => x - y)),
    termasuk: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    lubang: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    terbuka: fc.boolean(),
  }).map(({ batas, termasuk, lubang, terbuka }) => {
    const semua = [0, ...batas];
    const tingkat = batas.map((sampai, i): TingkatSkala => ({ predikat: `T${i}`, dari: String(semua[i]), dariTermasuk: i === 0 || !termasuk[i - 1], sampai: String(sampai), sampaiTermasuk: termasuk[i]! }));
    const berlubang = tingkat.filter((_, i) => !lubang[i]);
    const isi = berlubang.length > 0 ? berlubang : tingkat;
    const puncak = isi.at(-1)!;
    return terbuka ? [...isi.slice(0, -1), { ...puncak, sampai: null }] : isi;
  });
  const nilai = fc.integer({ min: -1000, max: 30_000 }).map((n) => Desimal.dari((n / 100).toFixed(2)));

  it('gives every value exactly one reading, whatever the order of its steps', () => {
    fc.assert(fc.property(acak.chain((t) => fc.tuple(fc.constant(t), fc.shuffledSubarray(t, { minLength: t.length }))), fc.constantFrom<IsiSkala['celah']>('bawah', 'atas'), nilai, ([t, diacak], celah, n) => {
      const isi: IsiSkala = { tingkat: t, celah, diAtasPuncak: 'puncak' };
      const hasil = predikatDari(isi, n);
      expect(t.map((x) => x.predikat)).toContain(hasil.predikat);
      expect(predikatDari({ ...isi, tingkat: diacak }, n)).toEqual(hasil);
    }), { numRuns: 300 });
  });

  it('never gives a higher value a lower predikat', () => {
    fc.assert(fc.property(acak, fc.constantFrom<IsiSkala['celah']>('bawah', 'atas'), nilai, nilai, (t, celah, a, b) => {
      const isi: IsiSkala = { tingkat: t, celah, diAtasPuncak: 'puncak' };
      const pangkat = (n: Desimal): number => t.findIndex((x) => x.predikat === predikatDari(isi, n).predikat);
      const [kecil, besar] = a.banding(b) <= 0 ? [a, b] : [b, a];
      expect(pangkat(kecil)).toBeLessThanOrEqual(pangkat(besar));
    }), { numRuns: 300 });
  });

  it('has a note wherever the reading is not plainly its step, and reports such a place when it is set', () => {
    fc.assert(fc.property(acak, nilai, (t, n) => {
      const isi: IsiSkala = { tingkat: t, celah: 'tanpa-predikat', diAtasPuncak: 'tanpa-predikat' };
      const hasil = predikatDari(isi, n);
      if (hasil.catatan !== null) expect(periksaSkala(isi)).not.toEqual([]);
      if (hasil.predikat === null) expect(hasil.catatan).not.toBeNull();
    }), { numRuns: 300 });
  });
});
