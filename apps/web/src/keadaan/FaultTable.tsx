import { Table } from 'antd';
import type { Kesalahan } from '#kernel';

function tempatOf({ tempat }: Kesalahan): { lembar: string; sel: string } {
  return {
    lembar: tempat?.lembar ?? '—',
    sel: tempat?.sel ?? (tempat?.baris !== undefined ? `baris ${tempat.baris}` : (tempat?.bidang ?? '—')),
  };
}

/** Every fault with its place: the reader goes from here straight to the cell. */
export function FaultTable({ faults }: { faults: readonly Kesalahan[] }) {
  return (
    <Table<Kesalahan>
      size="small"
      className="fault-table"
      rowKey={(f) => faults.indexOf(f)}
      dataSource={[...faults]}
      pagination={faults.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: 'Lembar', width: 90, render: (_, f) => tempatOf(f).lembar },
        { title: 'Sel', width: 72, render: (_, f) => <code>{tempatOf(f).sel}</code> },
        { title: 'Kesalahan', render: (_, f) => f.pesan },
      ]}
    />
  );
}
