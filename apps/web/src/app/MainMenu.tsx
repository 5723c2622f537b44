import { NavLink } from 'react-router';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { halamanPd } from './halamanPd';
import { pathOf, usePlace } from './usePlace';

export function MainMenu() {
  const place = usePlace();
  const search = searchOf(useKoordinat());
  return (
    <nav className="main-menu" aria-label="Menu utama">
      {place && halamanPd.map(([page, name]) => (
        <NavLink key={page} to={pathOf(place, page) + search}>
          {name}
        </NavLink>
      ))}
      <NavLink to={`/impor${search}`}>Impor</NavLink>
      <NavLink to={`/status${search}`}>Status</NavLink>
    </nav>
  );
}
