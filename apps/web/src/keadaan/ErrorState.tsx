import { Alert, Button } from 'antd';
import { Link } from 'react-router';
import { problemOf } from '../api/problem';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { FaultTable } from './FaultTable';

/** A refusal or a failure in words, with the way out. */
export function ErrorState({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const problem = problemOf(error);
  const koordinat = useKoordinat();
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
          {problem.status === 404 ? <Link to={`/${searchOf(koordinat)}`}>Buka halaman awal</Link> : onRetry && <Button onClick={onRetry}>Coba lagi</Button>}
        </>
      }
    />
  );
}
