import { useMemo } from 'react';
import { Table } from 'antd';
import type { TabelAnggaran } from '#capaian';
import type { Flags } from '../angka/flags';
import { useNarrow } from '../app/useNarrow';
import { useStickyOffset } from '../app/useStickyOffset';
import { columnsOf } from './columns';
import { NodeName } from './NodeName';
import { RowToggle } from './RowToggle';
import { figuresOf, type RowAnggaran } from './rows';
import type { Unfold } from './useUnfold';

interface AnggaranTableProps {
  readonly tabel: TabelAnggaran;
  readonly rows: readonly RowAnggaran[];
  readonly flags: Flags;
  readonly unfold: Unfold;
  readonly onBridge: (kode: string) => void;
}

/** The budget tree: names frozen at the left, header frozen at the top, figures scroll between them. */
export function AnggaranTable({ tabel, rows, flags, unfold, onBridge }: AnggaranTableProps) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const nameWidth = narrow ? 172 : 380;
  const figures = useMemo(() => columnsOf(tabel), [tabel]);
  const unseen = (row: RowAnggaran): number => {
    const seen = new Set(figuresOf(row).flatMap((angka) => (flags.get(angka) ?? []).map((k) => k.id)));
    return row.ketidaksesuaian.filter((id) => !seen.has(id)).length;
  };
  return (
    <Table<RowAnggaran>
      size="small"
      className="ledger-table"
      aria-label={`Anggaran ${tabel.namaPd} ${tabel.tahun}, dalam rupiah`}
      rowKey="kunci"
      dataSource={[...rows]}
      pagination={false}
      sticky={{ offsetHeader }}
      scroll={{ x: nameWidth + figures.width }}
      rowClassName={(row) => (row.total ? 'row-total' : `row-${row.jenjang}`)}
      expandable={{
        childrenColumnName: 'anak',
        expandedRowKeys: [...unfold.keys],
        rowExpandable: (row) => row.anak.length > 0,
        indentSize: narrow ? 4 : 14,
        expandIcon: ({ record }) => {
          const expanded = unfold.keys.includes(record.kunci);
          return <RowToggle expandable={record.anak.length > 0} expanded={expanded} name={record.kode} onToggle={() => unfold.toggle(record.kunci, !expanded)} />;
        },
      }}
      columns={[
        {
          key: 'uraian',
          title: 'Program / kegiatan / sub kegiatan',
          width: nameWidth,
          fixed: 'start',
          rowScope: 'row',
          render: (_, row) => <NodeName row={row} flags={unseen(row)} onBridge={() => onBridge(row.kode)} />,
        },
        ...figures.columns,
      ]}
    />
  );
}
