import { Table } from 'antd';
import type { BarisAnggaran, TabelAnggaran } from '#capaian';
import { Figure } from '../angka/Figure';
import { tulisRupiah, tulisSelisih } from '../angka/tulis';

interface BagianTableProps {
  readonly baris: BarisAnggaran;
  readonly tabel: TabelAnggaran;
  readonly isTotal: boolean;
  readonly onSimpul: (kode: string) => void;
}

/** The chart's figures, exact: first tahap, last tahap and difference of every part and of the whole. */
export function BagianTable({ baris, tabel, isTotal, onSimpul }: BagianTableProps) {
  const rows = [...baris.anak, baris];
  const [first, last] = [tabel.tahap[0], tabel.tahap.at(-1)];
  return (
    <Table<BarisAnggaran>
      size="small"
      className="ledger-table"
      rowKey={(b) => (b === baris ? 'jumlah' : b.kode)}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 720 }}
      rowClassName={(b) => (b === baris ? 'row-total' : '')}
      columns={[
        {
          title: 'Bagian', width: 330, rowScope: 'row',
          render: (_, b) =>
            b === baris ? (
              `Jumlah ${isTotal ? 'seluruh PD' : b.kode}`
            ) : b.anak.length > 0 ? (
              <button type="button" className="link-button" onClick={() => onSimpul(b.kode)}>
                <span className="kode">{b.kode}</span> {b.uraian}
              </button>
            ) : (
              <>
                <span className="kode">{b.kode}</span> {b.uraian}
              </>
            ),
        },
        { title: first?.nama, width: 130, align: 'right', className: 'num', render: (_, b) => b.pagu[0] && <Figure sel={b.pagu[0]} tulis={tulisRupiah} konteks={`${first?.nama} ${b.kode}`} /> },
        { title: last?.nama, width: 130, align: 'right', className: 'num', render: (_, b) => b.pagu.length > 0 && <Figure sel={b.pagu.at(-1)!} tulis={tulisRupiah} konteks={`${last?.nama} ${b.kode}`} /> },
        { title: 'Selisih', width: 130, align: 'right', className: 'num', render: (_, b) => <Figure sel={b.selisih} tulis={tulisSelisih} konteks={`Selisih ${b.kode}`} /> },
      ]}
    />
  );
}
