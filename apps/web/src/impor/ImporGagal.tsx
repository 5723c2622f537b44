import { Button } from 'antd';
import { problemOf } from '../api/problem';
import { ErrorState } from '../keadaan/ErrorState';
import { FaultTable } from '../keadaan/FaultTable';

interface ImporGagalProps {
  readonly error: unknown;
  readonly nama: string;
  readonly onRestart: () => void;
  readonly onRetry: () => void;
}

/** A refusal names every cell to be mended; anything else can simply be tried again. */
export function ImporGagal({ error, nama, onRestart, onRetry }: ImporGagalProps) {
  const problem = problemOf(error);
  const refused = problem.kesalahan.length > 0;
  if (!refused) {
    return (
      <>
        <ErrorState error={error} title="Impor tidak berhasil" onRetry={onRetry} />
        <Button onClick={onRestart}>Pilih berkas lain</Button>
      </>
    );
  }
  return (
    <section aria-label="Impor ditolak" role="alert">
      <div className="impor-head">
        <div>
          <h2 className="is-refused">Ditolak: {problem.kesalahan.length} kesalahan</h2>
          <p className="page-sub">{nama} · tidak ada satu baris pun yang dicatat. Perbaiki sel di bawah ini, lalu unggah lagi.</p>
        </div>
        <div className="impor-actions">
          <Button type="primary" onClick={onRestart}>
            Unggah berkas yang diperbaiki
          </Button>
        </div>
      </div>
      <FaultTable faults={problem.kesalahan} />
    </section>
  );
}
