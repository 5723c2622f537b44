import { useState } from 'react';
import { Button, Modal, Skeleton } from 'antd';
import { formatAngka } from '#kernel';
import { usePeristiwa } from '../api/queries';
import { ErrorState } from '../keadaan/ErrorState';

/** The event as it is stored, for those who want to see behind the words. */
export function PeristiwaMentahView({ sequence }: { sequence: number }) {
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = usePeristiwa(sequence, open);
  return (
    <>
      <Button size="small" type="text" onClick={() => setOpen(true)}>
        Lihat peristiwa
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} width={720} title={`Peristiwa urutan ${formatAngka(String(sequence))}`}>
        {error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : data ? (
          // Focusable, so that a long event can be scrolled with the keyboard.
          <pre className="raw-event" tabIndex={0} aria-label="Isi peristiwa (JSON)">
            {JSON.stringify(data.envelope, null, 2)}
          </pre>
        ) : (
          <Skeleton active />
        )}
      </Modal>
    </>
  );
}
