import { DomainError, adalahKunciData, bacaCiri, tulisCiri, type Ciri } from '#kernel';

/** One counted input of a formula: a count by its key, or the part of it that carries these ciri. */
export interface SukuFormula {
  readonly data: string;
  readonly ciri: readonly Ciri[];
}

/**
 * How the realisasi of an indikator follows from counts (rules, Capaian). Terms of a list are added.
 * - `rasio`: pembilang / penyebut × pengali
 * - `pertumbuhan`: (n − n₋₁) / n₋₁ × pengali, n₋₁ being the same count of the year before; with a penyebut (the count of a base year) that divides instead of n₋₁
 * - `jumlah`: the sum of the counts; no penyebut
 */
export interface Formula {
  readonly jenis: JenisFormula;
  readonly pembilang: readonly SukuFormula[];
  readonly penyebut: readonly SukuFormula[];
  /** Decimal string, normally 100; of no meaning for `jumlah`. */
  readonly pengali: string;
}

export type JenisFormula = 'rasio' | 'pertumbuhan' | 'jumlah';
export const jenisFormula: readonly JenisFormula[] = ['rasio', 'pertumbuhan', 'jumlah'];
export const PENGALI_BAWAAN = '100';

/** Reads `koperasi[status=Sehat] + koperasi[status=Cukup sehat]`; blank: no term. */
export function bacaSuku(teks: string): SukuFormula[] {
  const bagian = teks.split('+').map((b) => b.trim());
  if (bagian.length === 1 && bagian[0] === '') return [];
  return bagian.map((b) => {
    const cocok = /^([^[\]]+?)\s*(?:\[([^[\]]*)\])?$/.exec(b);
    const data = cocok?.[1]?.trim() ?? '';
    if (!cocok || !adalahKunciData(data)) {
      throw new DomainError('suku-tidak-sah', `"${b}" bukan suku formula. Tulis kunci data, misalnya koperasi-aktif atau koperasi[status=aktif]; beberapa suku dijumlahkan dengan +.`);
    }
    return { data, ciri: bacaCiri(cocok[2] ?? '') };
  });
}

export const tulisSuku = (suku: readonly SukuFormula[]): string => suku.map((s) => (s.ciri.length === 0 ? s.data : `${s.data}[${tulisCiri(s.ciri)}]`)).join(' + ');

/** The formula in words of its data: `koperasi-aktif ÷ koperasi × 100`. */
export function sebutFormula(f: Formula): string {
  const kurung = (suku: readonly SukuFormula[]): string => (suku.length > 1 ? `(${tulisSuku(suku)})` : tulisSuku(suku));
  const kali = f.pengali === '1' ? '' : ` × ${f.pengali.replace('.', ',')}`;
  if (f.jenis === 'rasio') return `${kurung(f.pembilang)} ÷ ${kurung(f.penyebut)}${kali}`;
  if (f.jenis === 'pertumbuhan') return `(n − n₋₁) ÷ ${f.penyebut.length > 0 ? kurung(f.penyebut) : 'n₋₁'}${kali}, n = ${tulisSuku(f.pembilang)}, n₋₁ = tahun sebelumnya`;
  return tulisSuku(f.pembilang);
}
