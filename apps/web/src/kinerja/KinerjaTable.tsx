import { useMemo } from 'react';
import { Table } from 'antd';
import type { TabelKinerja } from '#capaian';
import { namaJenjang } from '../anggaran/levels';
import { RowToggle } from '../anggaran/RowToggle';
import type { Unfold } from '../anggaran/useUnfold';
import { useNarrow } from '../app/useNarrow';
import { useStickyOffset } from '../app/useStickyOffset';
import { columnsOf, type Tampilan } from './columns';
import { Hubungan } from './Hubungan';
import { triwulanColumns } from './triwulanColumns';
import type { RowKinerja } from './tree';

interface KinerjaTableProps {
  readonly tabel: TabelKinerja;
  readonly rows: readonly RowKinerja[];
  readonly unfold: Unfold;
  readonly tampilan: Tampilan;
  /** Triwulan up to which the triwulan view accumulates; null: the view of the year. */
  readonly sampai: number | null;
  readonly onOpen: (indikator: string) => void;
}

function IndikatorName({ row, onOpen }: { row: RowKinerja; onOpen: (indikator: string) => void }) {
  const { simpul, baris, jenjang } = row;
  return (
    <span className={`node-name is-${jenjang}`}>
      {jenjang !== 'indikator' && (
        <span className={baris ? 'simpul-line' : undefined}>
          <span className="kode">{simpul.kode}</span> {simpul.uraian}
          <span className="sr-only">, {namaJenjang[simpul.jenjang] ?? simpul.jenjang}</span>
        </span>
      )}
      {baris && (
        <span className="indikator-line" title={baris.namaLain.length > 0 ? `Nama lain: ${baris.namaLain.join('; ')}` : undefined}>
          <button type="button" className="link-button" data-indikator={baris.kode} onClick={() => onOpen(baris.kode)}>
            {baris.nama}
          </button>
          {baris.arah === 'negatif' && <span className="hint"> (makin rendah makin baik)</span>}
          <Hubungan baris={baris} />
        </span>
      )}
    </span>
  );
}

export function KinerjaTable({ tabel, rows, unfold, tampilan, sampai, onOpen }: KinerjaTableProps) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const nameWidth = narrow ? 176 : sampai === null ? 470 : 330;
  const figures = useMemo(() => (sampai === null ? columnsOf(tabel, tampilan) : triwulanColumns(tabel, sampai)), [tabel, tampilan, sampai]);
  return (
    <Table<RowKinerja>
      size="small"
      className="ledger-table kinerja-table"
      aria-label={`Kinerja ${tabel.namaPd} ${tabel.tahun}`}
      rowKey="kunci"
      dataSource={[...rows]}
      pagination={false}
      sticky={{ offsetHeader }}
      scroll={{ x: nameWidth + figures.width }}
      rowClassName={(row) => `row-${row.jenjang}`}
      expandable={{
        childrenColumnName: 'anak',
        expandedRowKeys: [...unfold.keys],
        rowExpandable: (row) => row.anak.length > 0,
        indentSize: narrow ? 4 : 14,
        expandIcon: ({ record }) => {
          const expanded = unfold.keys.includes(record.kunci);
          return <RowToggle expandable={record.anak.length > 0} expanded={expanded} name={record.simpul.kode} onToggle={() => unfold.toggle(record.kunci, !expanded)} />;
        },
      }}
      columns={[{ key: 'indikator', title: 'Sasaran / program, indikator', width: nameWidth, fixed: 'start', rowScope: 'row', render: (_, row) => <IndikatorName row={row} onOpen={onOpen} /> }, ...figures.columns]}
    />
  );
}
