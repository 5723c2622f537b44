import type { BarisBanding } from '#jejak';
import { Desimal } from '#kernel';

/** Whether a change is favourable by the direction of its indikator; null where it has none, or is no change of a number. */
export type Penilaian = 'membaik' | 'memburuk' | null;

export function nilaiPerubahan({ arah, selisih }: Pick<BarisBanding, 'arah' | 'selisih'>): Penilaian {
  if (arah === null || selisih === null) return null;
  const tanda = Desimal.dari(selisih).tanda;
  if (tanda === 0) return null;
  return tanda > 0 === (arah === 'positif') ? 'membaik' : 'memburuk';
}
