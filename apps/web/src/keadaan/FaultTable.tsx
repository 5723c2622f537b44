import { Table } from 'antd';
import type { Kesalahan } from '#kernel';

function tempatOf({ tempat }: Kesalahan): { lembar: string; sel: string } {
  return {
    lembar: tempat?.lembar ?? '—',
    sel: tempat?.sel ?? (tempat?.baris !== undefined ? `baris ${tempat.baris}` : (tempat?.bidang ?? '—')),
  };
}

/** Every fault with its place: the reader goes from here straight to the cell. */
export function FaultTable({ faults, judul = 'Kesalahan' }: { faults: readonly Kesalahan[]; judul?: string }) {
  return (
    <Table<Kesalahan>
      size="small"
      className="fault-table"
      tableLayout="fixed"
      rowKey={(f) => faults.indexOf(f)}
      dataSource={[...faults]}
      pagination={faults.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: 'Lembar', width: 90, render: (_, f) => tempatOf(f).lembar },
        { title: 'Sel', width: 84, render: (_, f) => <code className="nowrap">{tempatOf(f).sel}</code> },
        { title: judul, render: (_, f) => f.pesan },
      ]}
    />
  );
}
