import { DomainError } from './domain-error.js';

/** What sets a count apart from others of the same name: `{ dimensi: 'kecamatan', nilai: 'Perak' }`. */
export interface Ciri {
  readonly dimensi: string;
  readonly nilai: string;
}

/** Short name of a count or a dimension, as formulas and addresses write it. */
const polaKunci = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const polaNilai = /^[^;=[\]|+]{1,100}$/;

export const adalahKunciData = (teks: string): boolean => teks.length <= 60 && polaKunci.test(teks);

/** Checks a set of ciri, one per dimension, and puts it in the order in which it is compared. */
export function ciri(daftar: readonly Ciri[]): Ciri[] {
  const hasil = daftar.map((c) => ({ dimensi: c.dimensi.trim().toLowerCase(), nilai: c.nilai.trim().replace(/\s+/g, ' ') }));
  for (const c of hasil) {
    if (!adalahKunciData(c.dimensi)) throw new DomainError('dimensi-tidak-sah', `Dimensi "${c.dimensi}" tidak sah. Tulis huruf kecil, angka dan tanda hubung, misalnya kecamatan atau bidang-usaha.`);
    if (!polaNilai.test(c.nilai)) throw new DomainError('nilai-dimensi-tidak-sah', `Nilai dimensi "${c.nilai}" tidak sah. Isi paling banyak 100 huruf, tanpa tanda ; = [ ] | +.`);
  }
  const ganda = hasil.find((c, i) => hasil.findIndex((x) => x.dimensi === c.dimensi) !== i);
  if (ganda) throw new DomainError('dimensi-ganda', `Dimensi "${ganda.dimensi}" disebut dua kali. Sebutkan satu nilai tiap dimensi.`);
  return hasil.sort((a, b) => (a.dimensi < b.dimensi ? -1 : a.dimensi > b.dimensi ? 1 : 0));
}

/** Reads `kecamatan=Perak; jenis=Produsen`; blank: no dimension. */
export function bacaCiri(teks: string): Ciri[] {
  const bagian = teks.split(';').map((b) => b.trim()).filter((b) => b !== '');
  return ciri(bagian.map((b) => {
    const letak = b.indexOf('=');
    if (letak < 1) throw new DomainError('ciri-tidak-sah', `"${b}" tidak sah. Tulis dimensi=nilai, dipisahkan titik koma, misalnya kecamatan=Perak; jenis=Produsen.`);
    return { dimensi: b.slice(0, letak), nilai: b.slice(letak + 1) };
  }));
}

export const tulisCiri = (daftar: readonly Ciri[]): string => daftar.map((c) => `${c.dimensi}=${c.nilai}`).join('; ');

/** One text for one set of ciri, however its letters are cased. */
export const kunciCiri = (daftar: readonly Ciri[]): string => daftar.map((c) => `${c.dimensi}=${c.nilai.toLowerCase()}`).join(';');
