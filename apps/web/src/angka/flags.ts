import { createContext, useContext } from 'react';
import type { Ketidaksesuaian } from '#capaian';

export type Flags = ReadonlyMap<string, readonly Ketidaksesuaian[]>;

const FlagContext = createContext<Flags>(new Map());

export const FlagProvider = FlagContext.Provider;

/** Contradictions that concern one figure. */
export const useFlags = (angka: string): readonly Ketidaksesuaian[] => useContext(FlagContext).get(angka) ?? [];

export function flagsByAngka(list: readonly Ketidaksesuaian[]): Flags {
  const flags = new Map<string, Ketidaksesuaian[]>();
  for (const k of list) {
    for (const angka of [k.angka, ...derivedFrom(k.angka)]) {
      const same = flags.get(angka);
      if (same) same.push(k);
      else flags.set(angka, [k]);
    }
  }
  return flags;
}

/** What is wrong with a realisasi is wrong with the serapan and sisa made of it. */
function derivedFrom(angka: string): string[] {
  const [pd, tahun, ukuran, simpul, basis, periode] = angka.split('/');
  return ukuran === 'realisasi' && periode === 'tahun' ? ['serapan', 'sisa'].map((turunan) => [pd, tahun, turunan, simpul, basis].join('/')) : [];
}
