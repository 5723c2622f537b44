import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { problemOf } from '../api/problem';
import { isAsOf, sekarang } from '../koordinat/koordinat';
import { searchOf, useKoordinat, useSetKoordinat } from '../koordinat/useKoordinat';
import { FaultTable } from './FaultTable';

/** A refusal or a failure in words, with the way out. */
export function ErrorState({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const problem = problemOf(error);
  const koordinat = useKoordinat();
  const setKoordinat = useSetKoordinat();
  return (
    <Alert
      type="error"
      showIcon
      className="state-box"
      title={title ?? problem.judul}
      description={
        <>
          <p>{problem.rincian}</p>
          {problem.kesalahan.length > 1 && <FaultTable faults={problem.kesalahan} />}
          <p className="hint">
            Kode: <code>{problem.kode}</code>
          </p>
          {/* What is not there will not be there at the next try either: the way on is the list of what is. */}
          {problem.status === 404 ? (
            <p className="jalan-lain">
              {/* It may well be there by now. */}
              {isAsOf(koordinat) && <Button onClick={() => setKoordinat(sekarang)}>Kembali ke sekarang</Button>} <Link to={`/${searchOf(koordinat)}`}>Buka halaman awal</Link>
            </p>
          ) : (
            onRetry && <Button onClick={onRetry}>Coba lagi</Button>
          )}
        </>
      }
    />
  );
}
