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
    const same = flags.get(k.angka);
    if (same) same.push(k);
    else flags.set(k.angka, [k]);
  }
  return flags;
}
