import { Alert } from 'antd';
import { Link } from 'react-router';
import { isAsOf } from '../koordinat/koordinat';
import { useKoordinat } from '../koordinat/useKoordinat';

/** While an import is under way its tables are not whole yet, and say so. */
export function RunningImports({ names }: { names: readonly string[] }) {
  const asOf = isAsOf(useKoordinat());
  if (names.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      banner
      title={
        asOf ? <>Pada saat itu impor {names.join(', ')} belum selesai: tabel ini belum lengkap seperti nantinya.</> : <>
          Impor sedang berjalan, angka di tabel ini belum lengkap: {names.join(', ')}. <Link to="/impor">Lihat kemajuannya</Link>
        </>
      }
    />
  );
}
