import { Alert, Button } from 'antd';
import { problemOf } from '../api/problem';

/** A table that is on screen stays there when its refresh fails, but says that it may be behind. */
export function StaleNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="state-box"
      title={`Tabel belum dapat diperbarui dan mungkin tertinggal. ${problemOf(error).rincian}`}
      action={
        <Button size="small" onClick={onRetry}>
          Coba lagi
        </Button>
      }
    />
  );
}
