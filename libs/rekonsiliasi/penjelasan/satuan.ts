import type { SelTercetak } from '../klaim/hasil-uji.js';
import type { Calon } from './hipotesis.js';
import type { Kasus, Medan } from './medan.js';
import { sebutTempat } from './sebut.js';

/** The unit that a cell prints behind its number; undefined where it prints none. */
function satuan({ tercetak, nilai }: SelTercetak): string | undefined {
  const m = nilai && /^[-+]?\d[\d., ]*(%|\p{L}[\p{L} ./]*)$/u.exec(tercetak.trim());
  return m?.[1]!.trim().toLowerCase() || undefined;
}

/** The same figure in another unit: the two numbers cannot be compared, whatever digits they share. */
export function hipotesisSatuan(k: Kasus, medan: Medan): Calon[] {
  const { jenis, sebutan } = k.seharusnya;
  const sendiri = satuan(k.sel);
  if (sendiri === undefined || (jenis !== 'angka' && jenis !== 'tercetak')) return [];
  const tempat = jenis === 'tercetak' ? [sebutan] : medan.selAngka(sebutan).filter((x) => x !== k.sel.kunci);
  const lain = tempat.flatMap((x) => medan.sel.get(x) ?? []).find((s) => s.nilai?.bulatkan(s.presisi).sama(k.seharusnya.nilai!.bulatkan(s.presisi)));
  const milikLain = lain && satuan(lain);
  if (!lain || milikLain === undefined || milikLain === sendiri) return [];
  return [{ jenis: 'satuan-lain', dasar: 96, alternatif: 1, digit: 3, perbaikan: null, sel: [lain.kunci], teks: `Satuannya lain: di sini ${k.sel.tercetak.trim()}, di ${sebutTempat(lain, k.sel)} ${lain.tercetak.trim()}.` }];
}
