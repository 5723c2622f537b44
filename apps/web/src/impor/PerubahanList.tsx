import { useMemo } from 'react';
import { Collapse, Table } from 'antd';
import type { PerubahanImpor } from '#capaian';
import { formatAngka } from '#kernel';
import { useNarrow } from '../app/useNarrow';
import { adalahDesimal, tulisKuantitas } from '../angka/tulis';

const tulis = (nilai: string | null) => (nilai === null ? 'belum ada' : adalahDesimal(nilai) ? tulisKuantitas(nilai) : nilai);

/** Changes by sheet, each with its row, so that the one who filled the workbook finds them there. */
export function PerubahanList({ perubahan }: { perubahan: readonly PerubahanImpor[] }) {
  const sheets = useMemo(() => {
    const found = new Map<string, PerubahanImpor[]>();
    for (const p of perubahan) {
      const same = found.get(p.lembar);
      if (same) same.push(p);
      else found.set(p.lembar, [p]);
    }
    return [...found];
  }, [perubahan]);
  const lebarAngka = useNarrow() ? 116 : 150;
  if (sheets.length === 0) return null;
  return (
    <Collapse
      size="small"
      defaultActiveKey={sheets.map(([lembar]) => lembar).slice(-3)}
      items={sheets.map(([lembar, list]) => ({
        key: lembar,
        label: `Lembar ${lembar} (${formatAngka(String(list.length))} perubahan)`,
        children: (
          <Table<PerubahanImpor>
            size="small"
            className="ledger-table"
            rowKey={(p) => `${p.baris}/${p.angka ?? p.uraian}`}
            dataSource={list}
            pagination={list.length > 25 ? { pageSize: 25, showSizeChanger: false, size: 'small' } : false}
            columns={[
              { title: 'Baris', dataIndex: 'baris', width: 52, align: 'right', className: 'num' },
              { title: 'Uraian', dataIndex: 'uraian' },
              { title: 'Lama', width: lebarAngka, align: 'right', className: 'num', render: (_, p) => <span className={p.lama === null ? 'hint' : 'old'}>{tulis(p.lama)}</span> },
              { title: 'Baru', width: lebarAngka, align: 'right', className: 'num', render: (_, p) => <strong>{tulis(p.baru)}</strong> },
            ]}
          />
        ),
      }))}
    />
  );
}
