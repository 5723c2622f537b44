import { useMemo, useState } from 'react';
import { keysDownTo } from './levels';

interface TreeRow<T> {
  readonly kunci: string;
  readonly jenjang: string;
  readonly anak: readonly T[];
}

/** Null depth: rows were unfolded one by one. Undefined: as the table starts. */
export interface UnfoldState {
  readonly depth: number | null | undefined;
  readonly chosen: readonly string[];
}

export type UnfoldMemory = readonly [UnfoldState, (next: UnfoldState) => void];

/** Kept above the table, so that moving in time shows the same rows again and not a folded tree. */
export const useUnfoldMemory = (): UnfoldMemory => useState<UnfoldState>({ depth: undefined, chosen: [] });

/** Which rows of a tree table are unfolded: by level, then row by row. */
export function useUnfold<T extends TreeRow<T>>(rows: readonly T[], [state, setState]: UnfoldMemory, startDepth: number) {
  const depth = state.depth === undefined ? startDepth : state.depth;
  const byLevel = useMemo(() => (depth === null ? [] : keysDownTo(rows, depth)), [rows, depth]);
  const keys = depth === null ? state.chosen : byLevel;
  return {
    depth,
    keys,
    toDepth: (next: number) => setState({ depth: next, chosen: [] }),
    toggle: (kunci: string, open: boolean) => setState({ depth: null, chosen: open ? [...keys, kunci] : keys.filter((k) => k !== kunci) }),
    /** Unfolds the way to a row. */
    reveal: (path: readonly string[]) => {
      if (path.some((k) => !keys.includes(k))) setState({ depth: null, chosen: [...new Set([...keys, ...path])] });
    },
  };
}

export type Unfold = ReturnType<typeof useUnfold>;
