import { Drawer, Skeleton } from 'antd';
import { useRincianSel } from '../api/queries';
import type { Place } from '../app/usePlace';
import { ErrorState } from '../keadaan/ErrorState';
import { useKoordinat } from '../koordinat/useKoordinat';
import { SelContent } from './SelContent';

interface SelPanelProps {
  readonly place: Place;
  /** Printed cell that the address asks for; null: closed. */
  readonly sel: { readonly laporan: string; readonly kunci: string } | null;
  readonly onBukti: (id: string) => void;
  readonly onClose: () => void;
}

/** One printed figure: its verdict, what it rests on, and who recorded it when. */
export function SelPanel({ place, sel, onBukti, onClose }: SelPanelProps) {
  const { data, error, refetch } = useRincianSel(place, sel, useKoordinat());
  return (
    <Drawer open={sel !== null} onClose={onClose} placement="right" size={1040} title="Angka tercetak" classNames={{ body: 'bukti-body' }} styles={{ mask: { background: 'rgb(16 45 48 / 30%)' } }}>
      {data ? (
        <SelContent key={data.sel.eventId} rincian={data} onBukti={onBukti} />
      ) : error ? (
        <ErrorState error={error} title="Angka tercetak tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : (
        <div role="status" aria-label="Memuat angka tercetak…">
          <Skeleton active paragraph={{ rows: 10 }} />
        </div>
      )}
    </Drawer>
  );
}
