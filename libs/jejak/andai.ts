import { DomainError } from '#kernel';
import { SELAMANYA, type Versi } from '#projection';
import { Penghitung, bacaAlamat, cariAngka, potong, susunCuplikan, type AngkaDitemukan, type SemuaBaris } from '#capaian';

/** Rows of which one event takes part: what it states, and what it lets count. */
const milik = (v: Versi, sequence: number): boolean => v.peristiwa === sequence || v.seq === sequence;

/** Rows that an event states or lets count. */
export const barisPeristiwa = (semua: SemuaBaris, sequence: number): Versi[] => [...semua.daftar, ...semua.pohon, ...semua.tahunan, ...semua.kebijakan].filter((v) => milik(v, sequence));

/** Whether an event states, lets count or ends any row. */
export const menyentuh = (semua: SemuaBaris, sequence: number): boolean =>
  [semua.daftar, semua.pohon, semua.tahunan, semua.kebijakan].some((baris) => baris.some((v) => milik(v, sequence) || v.seqAkhir === sequence));

/** The rows as they would stand without one event: what it states is not there, what it ended goes on. */
export function tanpaPeristiwa(semua: SemuaBaris, sequence: number): SemuaBaris {
  const tanpa = (baris: readonly Versi[]): Versi[] => baris.flatMap((v) => (milik(v, sequence) ? [] : v.seqAkhir === sequence ? [{ ...v, seqAkhir: SELAMANYA }] : [v]));
  return { daftar: tanpa(semua.daftar), pohon: tanpa(semua.pohon), tahunan: tanpa(semua.tahunan), kebijakan: tanpa(semua.kebijakan) };
}

/** The figure as it would be without one event; undefined where there would be no such figure. Nothing is stored. */
export function angkaTanpa(h: Penghitung, semua: SemuaBaris, alamat: string, sequence: number): AngkaDitemukan | undefined {
  const { koordinat, pd, tahun } = h.c;
  const tanpa = new Penghitung(susunCuplikan(koordinat, pd, tahun, potong(tanpaPeristiwa(semua, sequence), koordinat.diketahui)));
  try {
    return cariAngka(tanpa, bacaAlamat(alamat));
  } catch (error) {
    if (error instanceof DomainError && error.kode === 'angka-tidak-ada') return undefined;
    throw error;
  }
}
