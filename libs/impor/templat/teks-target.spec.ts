import fc from 'fast-check';
import { bacaNilaiTarget, type NilaiTarget } from '#kernel';
import { targetSama } from '#perencanaan';
import { teksTarget } from './teks-target.js';

const desimal = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 6 })).map(([minus, n, skala]) => {
  const d = n.toString().padStart(skala + 1, '0');
  const pecahan = skala === 0 ? '' : d.slice(-skala).replace(/0+$/, '');
  const nilai = d.slice(0, d.length - skala) + (pecahan && `.${pecahan}`);
  return minus && nilai !== '0' ? `-${nilai}` : nilai;
});

it('writes every figure so that it reads back as itself, also one that came from a numeric cell', () => {
  fc.assert(
    fc.property(desimal, (nilai) => {
      const target: NilaiTarget = { jenis: 'angka', nilai, satuan: null, mentah: nilai };
      expect(targetSama(bacaNilaiTarget(teksTarget(target)!), target)).toBe(true);
    }),
  );
});

it.each(['3 dok', 'B (60-70)', '80 (bb)', 'BB', 'Orang/Bulan', 'tidak berlaku', 'N/A', 'Baik (76 - 90)', '7,8%'])('keeps %s as it stood', (mentah) => {
  expect(teksTarget(bacaNilaiTarget(mentah))).toBe(mentah);
});

it.each<[NilaiTarget, string | undefined]>([
  [{ jenis: 'angka', nilai: '1.234', satuan: null, mentah: '1.234' }, '1,2340'],
  [{ jenis: 'rentang', dari: '60', sampai: '70.5', predikat: 'B', mentah: '' }, 'B (60 - 70,5)'],
  [{ jenis: 'predikat', predikat: 'BB', nilai: '73', mentah: '' }, 'BB (73)'],
  [{ jenis: 'tidak-berlaku', mentah: '' }, 'tidak berlaku'],
  // No cell says these: a row that is absent states nothing.
  [{ jenis: 'teks', mentah: '12 ' }, undefined],
  [{ jenis: 'angka', nilai: '3.0', satuan: null, mentah: '3.0' }, undefined],
])('%j is written %s', (target, teks) => {
  expect(teksTarget(target)).toBe(teks);
});
