import { createContext, useContext } from 'react';
import type { TempatTercetak } from '#rekonsiliasi';

/** The way from a printed cell to what is known of it. */
export interface MenujuSel {
  readonly buka: () => void;
  /** It leads to a contradiction. */
  readonly bertentangan: boolean;
}

/** `laporan|kunci` of a cell. */
export const tandaSel = ({ laporan, kunci }: Pick<TempatTercetak, 'laporan' | 'kunci'>): string => `${laporan}|${kunci}`;

export const MenujuSelContext = createContext<(s: TempatTercetak) => MenujuSel | undefined>(() => undefined);

/** Undefined where it is the one on screen. */
export const useMenujuSel = (): ((s: TempatTercetak) => MenujuSel | undefined) => useContext(MenujuSelContext);

/** Opens the evidence of a contradiction by its id. */
export const BukaBuktiContext = createContext<(id: string) => void>(() => undefined);

export const useBukaBukti = (): ((id: string) => void) => useContext(BukaBuktiContext);
