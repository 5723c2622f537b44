import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readKoordinat, type KoordinatUrl } from './koordinat';

/** The coordinates of this page: the URL is the only place where they live, so that every view can be sent to a colleague. */
export function useKoordinat(): KoordinatUrl {
  const [search] = useSearchParams();
  const diketahui = search.get('diketahui');
  const berlaku = search.get('berlaku');
  return useMemo(() => readKoordinat(new URLSearchParams({ diketahui: diketahui ?? '', berlaku: berlaku ?? '' })), [diketahui, berlaku]);
}

/** Moves the whole page to other coordinates and keeps everything else of the address. */
export function useSetKoordinat(): (k: KoordinatUrl) => void {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (k) => {
    const next = new URLSearchParams(search);
    for (const key of ['diketahui', 'berlaku'] as const) {
      const value = k[key];
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    void navigate({ search: next.toString() });
  };
}

/** `?diketahui=…&berlaku=…` for links: moving to another page must not silently return to the present. */
export function searchOf(k: KoordinatUrl, rest: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams();
  if (k.diketahui) search.set('diketahui', k.diketahui);
  if (k.berlaku) search.set('berlaku', k.berlaku);
  for (const [key, value] of Object.entries(rest)) search.set(key, value);
  const text = search.toString();
  return text ? `?${text}` : '';
}
