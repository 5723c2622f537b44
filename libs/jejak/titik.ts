import { Desimal, DomainError, persenDari } from '#kernel';
import { SKALA_PERSEN, type TitikWaktu } from '#capaian';

/**
 * A point of the two times in one text: `DIKETAHUI[@BERLAKU]`, e.g. `370`, `2024-12-31`, `370@2024-09-30`, `@2024-09-30`.
 * Nothing before the `@`: best known now. Whether the parts are valid is seen where they are used.
 */
export function bacaTitik(teks: string): TitikWaktu {
  const bagian = teks.trim().split('@');
  if (bagian.length > 2 || (bagian.length === 2 && bagian[1]!.trim() === '')) {
    throw new DomainError('titik-tidak-sah', `Titik "${teks}" tidak sah. Bentuknya DIKETAHUI[@BERLAKU]: urutan, tanggal atau waktu, lalu bila perlu @ dan tanggal, misalnya 370@2024-09-30.`);
  }
  const [diketahui, berlaku] = bagian;
  return { ...(diketahui ? { diketahui } : {}), ...(berlaku === undefined ? {} : { berlaku }) };
}

/** The difference of two values and its percentage of the first one without its sign. Undefined is not zero: null. */
export function selisihAngka(lama: string | null, baru: string | null): { readonly selisih: string | null; readonly persen: string | null } {
  if (lama === null || baru === null) return { selisih: null, persen: null };
  const [a, b] = [Desimal.dari(lama), Desimal.dari(baru)];
  const selisih = b.kurang(a);
  return { selisih: selisih.toString(), persen: persenDari(selisih, a.mutlak())?.tetap(SKALA_PERSEN) ?? null };
}
