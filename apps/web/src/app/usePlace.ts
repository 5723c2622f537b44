import { useEffect } from 'react';
import { useMatch } from 'react-router';
import { usePdList } from '../api/usePdList';

export interface Place {
  readonly pd: string;
  readonly tahun: number;
}

/** Office and year of the address, on pages that have one. */
export function usePlaceOfPage(): (Place & { readonly page: string }) | null {
  const match = useMatch('/pd/:pd/:tahun/:page');
  const { pd, tahun, page } = match?.params ?? {};
  return pd && tahun && page ? { pd, tahun: Number(tahun), page } : null;
}

// Survives a visit to Impor or Status; not the URL's business, because those pages do not depend on it.
let lastVisited: Place | null = null;

function remember(pd: string | undefined, tahun: number | undefined): void {
  if (pd !== undefined && tahun !== undefined) lastVisited = { pd, tahun };
}

/** Where the menu leads: this page's office and year, else the last one visited, else the first office's newest year. */
export function usePlace(): Place | null {
  const here = usePlaceOfPage();
  const { data } = usePdList();
  useEffect(() => remember(here?.pd, here?.tahun), [here?.pd, here?.tahun]);
  if (here) return { pd: here.pd, tahun: here.tahun };
  if (lastVisited) return lastVisited;
  const first = data?.find((p) => p.tahun.length > 0);
  return first ? { pd: first.pd, tahun: Math.max(...first.tahun) } : null;
}

export function pathOf({ pd, tahun }: Place, page: string): string {
  return `/pd/${encodeURIComponent(pd)}/${tahun}/${page}`;
}
