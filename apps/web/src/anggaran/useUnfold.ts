import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { keysDownTo } from './levels';

interface TreeRow<T> {
  readonly kunci: string;
  readonly jenjang: string;
  readonly anak: readonly T[];
}

/** Marks a list of rows in the address, which else names a level. */
const BARIS = 'baris:';

/**
 * Which rows of a tree table are unfolded: by level, then row by row. It stands in the address (`buka=kegiatan`, or
 * `buka=baris:1,1.2`), so that moving in time, a reload and a colleague show the same rows again.
 */
export function useUnfold<T extends TreeRow<T>>(rows: readonly T[], jenjang: readonly string[], startDepth: number) {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const buka = search.get('buka');
  const chosen = useMemo(() => (buka?.startsWith(BARIS) ? buka.slice(BARIS.length).split(',').filter((k) => k !== '') : null), [buka]);
  const level = buka === null ? -1 : jenjang.indexOf(buka);
  const depth = chosen !== null ? null : level === -1 ? startDepth : level;
  const atLevel = depth === null ? null : (jenjang[depth] ?? '');
  const byLevel = useMemo(() => (atLevel === null ? [] : keysDownTo(rows, atLevel)), [rows, atLevel]);
  const keys = chosen ?? byLevel;

  const write = (next: string) => {
    const target = new URLSearchParams(search);
    target.set('buka', next);
    // No step of its own in the history: "back" leaves the page, it does not fold rows.
    setSearch(target, { replace: true, state });
  };
  const writeKeys = (next: readonly string[]) => write(`${BARIS}${next.join(',')}`);
  return {
    depth,
    keys,
    toDepth: (next: number) => write(jenjang[next]!),
    toggle: (kunci: string, open: boolean) => writeKeys(open ? [...keys, kunci] : keys.filter((k) => k !== kunci)),
    /** Unfolds the way to a row. */
    reveal: (path: readonly string[]) => {
      if (path.some((k) => !keys.includes(k))) writeKeys([...new Set([...keys, ...path])]);
    },
  };
}

export type Unfold = ReturnType<typeof useUnfold>;
