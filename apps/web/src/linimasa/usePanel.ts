import { useLocation, useNavigate } from 'react-router';
import type { LocationState } from '../app/locationState';
import { tabelDari } from '../angka/alamat';
import type { JejakAngka } from '../angka/openFigure';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';

export interface Panel {
  /** Figure that the address asks for; null: closed. */
  readonly angka: string | null;
  /** Figures opened on the way here, oldest first. */
  readonly jejak: readonly JejakAngka[];
  readonly close: () => void;
  /** Opens a part of the open figure and remembers the way back. */
  readonly follow: (angka: string, dari: JejakAngka) => void;
  readonly back: () => void;
  /** Closes the panel and shows the figure's table as it was known at a sequence. */
  readonly showTableAt: (angka: string, sequence: number) => void;
}

export function usePanel(): Panel {
  const { pathname, search, state } = useLocation() as { pathname: string; search: string; state: LocationState | null };
  const navigate = useNavigate();
  const koordinat = useKoordinat();
  const params = new URLSearchParams(search);
  const angka = params.get('angka');
  const jejak = state?.jejak ?? [];

  const goTo = (next: string | null, trail: readonly JejakAngka[]) => {
    const target = new URLSearchParams(search);
    if (next === null) target.delete('angka');
    else target.set('angka', next);
    void navigate({ pathname, search: target.toString() }, { state: { jejak: trail } satisfies LocationState });
  };

  return {
    angka,
    jejak,
    close: () => goTo(null, []),
    follow: (next, dari) => goTo(next, [...jejak, dari]),
    back: () => goTo(jejak.at(-1)?.angka ?? null, jejak.slice(0, -1)),
    showTableAt: (figure, sequence) => {
      const here = pathname.startsWith('/pd/') && tabelDari(figure)?.split('/')[2] === pathname.split('/')[2] ? pathname : null;
      const path = here?.endsWith('/ketidaksesuaian') ? null : here;
      // The same table shows the same rows and basis again.
      const rest = Object.fromEntries(['buka', 'basis'].flatMap((k) => (path !== null && params.has(k) ? [[k, params.get(k)!]] : [])));
      void navigate((path ?? tabelDari(figure) ?? '/') + searchOf({ ...koordinat, diketahui: String(sequence) }, rest), { state: { sorot: figure } satisfies LocationState });
    },
  };
}
