import { Desimal } from './desimal.js';

const seratus = Desimal.dariBulat(100);

/** `bagian / keseluruhan × 100` in percent; `undefined` where the whole is zero: undefined is not zero. */
export function persenDari(bagian: Desimal, keseluruhan: Desimal): Desimal | undefined {
  return bagian.kali(seratus).bagi(keseluruhan);
}
