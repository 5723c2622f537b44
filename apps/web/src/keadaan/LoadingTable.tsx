import { Skeleton } from 'antd';

/** Takes about the room of the table to come, so that the page does not jump. */
export function LoadingTable({ label = 'Memuat tabel…' }: { label?: string }) {
  return (
    <div className="state-box" role="status" aria-label={label}>
      <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />
    </div>
  );
}
