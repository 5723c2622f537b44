import { Desimal, DomainError, type Dokumen, type Kesalahan, type NilaiTarget } from '#kernel';

/** Reason and document of a correction: without both, a recorded figure does not change (law 12). */
export interface DasarKoreksi {
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

/** Two targets say the same: the raw text may differ (`3 dok` and `3 dokumen`). */
export function targetSama(a: NilaiTarget, b: NilaiTarget): boolean {
  const inti = (n: NilaiTarget): string => JSON.stringify(n.jenis === 'angka' ? [n.jenis, n.nilai] : n.jenis === 'rentang' ? [n.jenis, n.dari, n.sampai, n.predikat] : n.jenis === 'predikat' ? [n.jenis, n.predikat, n.nilai] : n.jenis === 'teks' ? [n.jenis, n.mentah] : [n.jenis]);
  return inti(a) === inti(b);
}

/** The first figure of a target that is no canonical decimal. */
export function periksaNilai(n: NilaiTarget): Pick<Kesalahan, 'kode' | 'pesan'> | undefined {
  const angka = n.jenis === 'angka' ? [n.nilai] : n.jenis === 'rentang' ? [n.dari, n.sampai] : n.jenis === 'predikat' && n.nilai !== null ? [n.nilai] : [];
  try {
    for (const a of angka) Desimal.dari(a);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { kode: error.kode, pesan: error.message };
    throw error;
  }
}
