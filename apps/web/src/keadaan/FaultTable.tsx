import { useMemo } from 'react';
import { Table, type TableColumnsType } from 'antd';
import type { Kesalahan } from '#kernel';
import { useNarrow } from '../app/useNarrow';

interface Fault extends Kesalahan {
  readonly nomor: number;
}

function tempatOf({ tempat }: Kesalahan): { lembar: string; sel: string } {
  return {
    lembar: tempat?.lembar ?? '—',
    sel: tempat?.sel ?? (tempat?.baris !== undefined ? `baris ${tempat.baris}` : (tempat?.bidang ?? '—')),
  };
}

/** The sentence without the place that the columns beside it name already; the column's heading stays. */
const kalimat = (f: Kesalahan): string => f.pesan.replace(/^Lembar [^,]+, sel [A-Z]+\d+ \(([^)]*)\): /, '$1: ');

/** Every fault with its place: the reader goes from here straight to the cell, sheet by sheet. */
export function FaultTable({ faults, judul = 'Kesalahan' }: { faults: readonly Kesalahan[]; judul?: string }) {
  const rows = useMemo(() => faults.map((f, nomor): Fault => ({ ...f, nomor })), [faults]);
  const sheets = useMemo(() => {
    const count = new Map<string, number>();
    for (const f of faults) count.set(tempatOf(f).lembar, (count.get(tempatOf(f).lembar) ?? 0) + 1);
    return [...count].map(([lembar, n]) => ({ value: lembar, text: `${lembar} (${n})` }));
  }, [faults]);
  const narrow = useNarrow();
  const bySheet = sheets.length > 1 ? { filters: sheets, onFilter: (v: unknown, f: Fault) => tempatOf(f).lembar === v } : {};
  const cell = (f: Fault) => <code className="nowrap">{tempatOf(f).sel}</code>;
  const columns: TableColumnsType<Fault> = [
    ...(narrow
      ? [{ title: 'Letak', width: 92, ...bySheet, render: (_: unknown, f: Fault) => <>{tempatOf(f).lembar}<span className="block">{cell(f)}</span></> }]
      : [
          { title: 'Lembar', width: 110, ...bySheet, render: (_: unknown, f: Fault) => tempatOf(f).lembar },
          { title: 'Sel', width: 84, render: (_: unknown, f: Fault) => cell(f) },
        ]),
    { title: judul, render: (_, f) => kalimat(f) },
  ];
  return (
    <Table<Fault>
      size="small"
      className="fault-table"
      tableLayout="fixed"
      rowKey="nomor"
      dataSource={rows}
      pagination={faults.length > 20 ? { defaultPageSize: 20, pageSizeOptions: [20, 100, 500], showSizeChanger: true, size: 'small' } : false}
      columns={columns}
    />
  );
}
