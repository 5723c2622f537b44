import { createContext, useContext } from 'react';
import type { Sel } from '#capaian';

/** Figures of the table on screen that were another one at the stop before, with what they were; null: not there yet. */
export type Changes = ReadonlyMap<string, Pick<Sel, 'nilai' | 'teks'> | null>;

const ChangeContext = createContext<Changes>(new Map());

export const ChangeProvider = ChangeContext.Provider;

/** What a figure was before; undefined where it is the same. */
export const useChange = (angka: string): Pick<Sel, 'nilai' | 'teks'> | null | undefined => useContext(ChangeContext).get(angka);
