import { Button, Drawer, Skeleton } from 'antd';
import { useLinimasa } from '../api/queries';
import { BackIcon } from '../app/icons';
import { ErrorState } from '../keadaan/ErrorState';
import { useKoordinat } from '../koordinat/useKoordinat';
import { LinimasaContent } from './LinimasaContent';
import { usePanel } from './usePanel';

/** The side panel behind every figure. Which figure it shows is part of the address, so that a panel can be sent. */
export function LinimasaPanel() {
  const panel = usePanel();
  const koordinat = useKoordinat();
  const { data, error, refetch, isPlaceholderData } = useLinimasa(panel.angka, koordinat);
  const previous = panel.jejak.at(-1);
  const current = data && !isPlaceholderData && data.angka === panel.angka ? data : undefined;

  return (
    <Drawer
      open={panel.angka !== null}
      onClose={panel.close}
      placement="right"
      size={520}
      title="Linimasa angka"
      classNames={{ body: 'linimasa-body' }}
      styles={{ mask: { background: 'rgb(16 45 48 / 30%)' } }}
      extra={
        previous && (
          <Button size="small" type="text" onClick={panel.back} icon={<BackIcon />}>
            Kembali ke {shorten(previous.judul)}
          </Button>
        )
      }
    >
      {error ? (
        <ErrorState error={error} title="Linimasa tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : (current ?? data) ? (
        <div className={isPlaceholderData ? 'is-stale' : undefined} aria-busy={isPlaceholderData}>
          <LinimasaContent key={(current ?? data)?.angka} linimasa={(current ?? data)!} panel={panel} />
        </div>
      ) : (
        <div role="status" aria-label="Memuat linimasa…">
          <Skeleton active paragraph={{ rows: 8 }} />
        </div>
      )}
    </Drawer>
  );
}

function shorten(judul: string): string {
  return judul.length > 28 ? `${judul.slice(0, 27)}…` : judul;
}
