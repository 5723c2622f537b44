import { useMemo } from 'react';
import { isAsOf, sekarang } from '../koordinat/koordinat';
import { useKoordinat } from '../koordinat/useKoordinat';
import type { PdTercatat } from './answers';
import { usePdAt } from './queries';

/**
 * Every office, with the name and state that it had at the point in time on screen. One that was not known then keeps
 * its name of today: pickers lead to it, and its page says that it is not known there.
 */
export function usePdList() {
  const koordinat = useKoordinat();
  const list = usePdAt(sekarang);
  const then = usePdAt(koordinat, isAsOf(koordinat));
  const data = useMemo(() => list.data?.map((pd): PdTercatat => {
    const old = then.data?.find((p) => p.pd === pd.pd);
    return old ? { ...pd, nama: old.nama, berakhir: old.berakhir, asal: old.asal } : pd;
  }), [list.data, then.data]);
  return { ...list, data };
}
