import { createContext, useContext } from 'react';

/** One step of the way through figures that the reader has already opened. */
export interface JejakAngka {
  readonly angka: string;
  readonly judul: string;
}

export interface FigureOpener {
  /** Address of the figure whose panel is open. */
  readonly opened: string | null;
  /** Figure to be pointed at after the panel has closed on another point in time. */
  readonly highlighted: string | null;
  readonly open: (angka: string) => void;
}

/** A context and not useNavigate in every cell: hundreds of cells must not each listen to the address. */
export const FigureContext = createContext<FigureOpener>({ opened: null, highlighted: null, open: () => undefined });

export const useFigureOpener = (): FigureOpener => useContext(FigureContext);
