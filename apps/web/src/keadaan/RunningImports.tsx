import { Alert } from 'antd';
import { Link } from 'react-router';

/** While an import is under way its tables are not whole yet, and say so. */
export function RunningImports({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      banner
      title={
        <>
          Impor sedang berjalan, angka di tabel ini belum lengkap: {names.join(', ')}. <Link to="/impor">Lihat kemajuannya</Link>
        </>
      }
    />
  );
}
