import { Alert, Button } from 'antd';
import { problemOf } from '../api/problem';
import { FaultTable } from './FaultTable';

/** A refusal or a failure in words, with the way out. */
export function ErrorState({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: string }) {
  const problem = problemOf(error);
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
          {onRetry && <Button onClick={onRetry}>Coba lagi</Button>}
        </>
      }
    />
  );
}
