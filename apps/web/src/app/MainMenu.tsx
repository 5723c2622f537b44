import { NavLink } from 'react-router';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { pathOf, usePlace } from './usePlace';

const tables = [
  ['anggaran', 'Anggaran'],
  ['kinerja', 'Kinerja'],
  ['pk', 'PK'],
  ['ketidaksesuaian', 'Rekonsiliasi'],
] as const;

export function MainMenu() {
  const place = usePlace();
  const search = searchOf(useKoordinat());
  return (
    <nav className="main-menu" aria-label="Menu utama">
      {place && tables.map(([page, name]) => (
        <NavLink key={page} to={pathOf(place, page) + search}>
          {name}
        </NavLink>
      ))}
      <NavLink to={`/impor${search}`}>Impor</NavLink>
      <NavLink to={`/status${search}`}>Status</NavLink>
    </nav>
  );
}
