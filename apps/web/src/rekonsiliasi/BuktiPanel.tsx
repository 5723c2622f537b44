import { Drawer, Skeleton } from 'antd';
import { useRincianKetidaksesuaian } from '../api/queries';
import { problemOf } from '../api/problem';
import type { Place } from '../app/usePlace';
import { ErrorState } from '../keadaan/ErrorState';
import { isAsOf } from '../koordinat/koordinat';
import { useKoordinat } from '../koordinat/useKoordinat';
import { BelumAda } from './BelumAda';
import { BuktiContent } from './BuktiContent';

interface BuktiPanelProps {
  readonly place: Place;
  /** Contradiction that the address asks for; null: closed. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** The evidence of one contradiction. Which one is part of the address, so that it can be sent. */
export function BuktiPanel({ place, id, onClose }: BuktiPanelProps) {
  const koordinat = useKoordinat();
  const { data, error, refetch } = useRincianKetidaksesuaian(place, id, koordinat);
  return (
    <Drawer open={id !== null} onClose={onClose} placement="right" size={1040} title="Bukti ketidaksesuaian" classNames={{ body: 'bukti-body' }} styles={{ mask: { background: 'rgb(16 45 48 / 30%)' } }}>
      {data ? (
        <BuktiContent key={data.diminta} rincian={data} />
      ) : error && id !== null && isAsOf(koordinat) && problemOf(error).kode === 'ketidaksesuaian-tidak-ada' ? (
        <BelumAda place={place} id={id} />
      ) : error ? (
        <ErrorState error={error} title="Bukti tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : (
        <div role="status" aria-label="Memuat bukti…">
          <Skeleton active paragraph={{ rows: 10 }} />
        </div>
      )}
    </Drawer>
  );
}
