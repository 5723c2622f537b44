import { useEffect } from 'react';
import { useFigureOpener } from '../angka/openFigure';
import { pathTo } from './levels';
import type { Unfold } from './useUnfold';

interface TreeRow<T> {
  readonly kunci: string;
  readonly jenjang: string;
  readonly anak: readonly T[];
}

/** Unfolds the tree down to the figure that another page points at. */
export function useReveal<T extends TreeRow<T>>(rows: readonly T[], unfold: Unfold, figuresOf: (row: T) => readonly string[]): void {
  const { highlighted } = useFigureOpener();
  useEffect(() => {
    if (highlighted === null) return;
    const path = pathTo(rows, (row) => figuresOf(row).includes(highlighted));
    if (path) unfold.reveal(path);
    // Once for each figure pointed at: the reader may fold the rows again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [highlighted]);
}
