import { Drawer, Skeleton } from 'antd';
import { useRincianIndikator } from '../api/queries';
import type { Place } from '../app/usePlace';
import { ErrorState } from '../keadaan/ErrorState';
import { useKoordinat } from '../koordinat/useKoordinat';
import { RincianContent } from './RincianContent';

/** What stands behind one indikator. Which one is part of the address, so that a panel can be sent. */
export function IndikatorPanel({ place, kode, onClose }: { place: Place; kode: string | null; onClose: () => void }) {
  const { data, error, refetch } = useRincianIndikator({ pd: place.pd, tahun: place.tahun }, kode, useKoordinat());
  return (
    <Drawer open={kode !== null} onClose={onClose} placement="right" size={640} title="Indikator" styles={{ mask: { background: 'rgb(16 45 48 / 30%)' } }}>
      {error ? (
        <ErrorState error={error} title="Indikator tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : data ? (
        <RincianContent rincian={data} />
      ) : (
        <div role="status" aria-label="Memuat indikator…">
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
    </Drawer>
  );
}
