import { useMemo } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { FigureContext, type FigureOpener } from '../angka/openFigure';
import { AsOfBanner } from '../koordinat/AsOfBanner';
import { LinimasaPanel } from '../linimasa/LinimasaPanel';
import { PageBoundary } from './PageBoundary';
import { TopBar } from './TopBar';
import type { LocationState } from './locationState';
import { useLiveLog } from './useLiveLog';

export function Layout() {
  const { pathname, search, state } = useLocation() as { pathname: string; search: string; state: LocationState | null };
  const navigate = useNavigate();
  useLiveLog();
  const opened = new URLSearchParams(search).get('angka');
  const highlighted = state?.sorot ?? null;

  const opener = useMemo<FigureOpener>(
    () => ({
      opened,
      highlighted,
      open: (angka) => {
        const next = new URLSearchParams(search);
        next.set('angka', angka);
        void navigate({ pathname, search: next.toString() }, { preventScrollReset: true });
      },
    }),
    [opened, highlighted, pathname, search, navigate],
  );

  return (
    <FigureContext.Provider value={opener}>
      <a className="skip-link" href="#isi">
        Langsung ke isi
      </a>
      <div className="sticky-head">
        <TopBar />
        <AsOfBanner />
      </div>
      <main id="isi" tabIndex={-1}>
        <PageBoundary key={pathname}>
          <Outlet />
        </PageBoundary>
      </main>
      <LinimasaPanel />
    </FigureContext.Provider>
  );
}
