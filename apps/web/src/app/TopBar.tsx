import { Link } from 'react-router';
import { AsOfControl } from '../koordinat/AsOfControl';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { MainMenu } from './MainMenu';
import { PdPicker } from './PdPicker';

export function TopBar() {
  const search = searchOf(useKoordinat());
  return (
    <header className="top-bar">
      <Link to={`/${search}`} className="brand" aria-label="Runut, halaman awal">
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M6 18V9a3 3 0 0 1 6 0v6a3 3 0 0 0 6 0V6" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
          <circle cx="18" cy="5.4" r="2.4" fill="#e8b04a" />
        </svg>
        Runut
      </Link>
      <PdPicker />
      <MainMenu />
      <AsOfControl />
    </header>
  );
}
