import { Link, useLocation } from 'react-router';
import { usePdList } from '../api/usePdList';
import { EmptyState } from '../keadaan/EmptyState';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { halamanPd } from './halamanPd';
import { pathOf } from './usePlace';

/** An address that leads nowhere: the pages of the office that it names, else every office's, and the start page. */
export function TidakAda() {
  const { pathname } = useLocation();
  const search = searchOf(useKoordinat());
  const { data = [] } = usePdList();
  const [, pd, tahun] = /^\/pd\/([^/]+)(?:\/([^/]+))?/.exec(pathname) ?? [];
  const dikenal = data.find((p) => p.pd === decodeURIComponent(pd ?? ''));
  const tahunAda = dikenal?.tahun.toSorted((a, b) => b - a) ?? [];
  const dipakai = tahunAda.find((t) => String(t) === tahun) ?? tahunAda[0];
  return (
    <EmptyState title="Halaman ini tidak ada.">
      <p className="alamat-salah">
        Alamatnya <code>{pathname}</code>.{pd !== undefined && !dikenal && ' Perangkat daerah itu tidak ada di buku besar ini.'}
        {dikenal && tahun !== undefined && String(dipakai) !== tahun && ` Tahun ${tahun} tidak ada pada ${dikenal.nama}.`}
        {dikenal && dipakai !== undefined && <span className="block">Yang ada untuk {dikenal.nama}, {dikenal.namaPemda} {dipakai}:</span>}
      </p>
      <p className="jalan-lain">
        {dikenal && dipakai !== undefined && halamanPd.map(([halaman, nama]) => (
          <Link key={halaman} to={pathOf({ pd: dikenal.pd, tahun: dipakai }, halaman) + search}>
            {nama}
          </Link>
        ))}
        <Link to={`/${search}`}>Buka halaman awal</Link>
      </p>
    </EmptyState>
  );
}
