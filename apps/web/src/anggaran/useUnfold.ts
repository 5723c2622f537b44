import { useMemo, useState } from 'react';
import { keysDownTo } from './levels';

interface TreeRow<T> {
  readonly kunci: string;
  readonly jenjang: string;
  readonly anak: readonly T[];
}

/** Which rows of a tree table are unfolded: by level, then row by row. */
export function useUnfold<T extends TreeRow<T>>(rows: readonly T[], initialDepth: number) {
  const [depth, setDepth] = useState<number | null>(initialDepth);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const byLevel = useMemo(() => (depth === null ? [] : keysDownTo(rows, depth)), [rows, depth]);
  const keys = depth === null ? chosen : byLevel;
  return {
    depth,
    keys,
    toDepth: setDepth,
    toggle: (kunci: string, open: boolean) => {
      setChosen(open ? [...keys, kunci] : keys.filter((k) => k !== kunci));
      setDepth(null);
    },
  };
}
