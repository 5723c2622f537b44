import { useMemo } from 'react';
import { Collapse, Table } from 'antd';
import type { PerubahanImpor } from '#capaian';
import { formatAngka } from '#kernel';
import { useNarrow } from '../app/useNarrow';
import { adalahDesimal, tulisKuantitas } from '../angka/tulis';

/** Where the server puts what no row states, but follows from what the rows state. */
const TURUNAN = 'Turunan';

const tulis = (nilai: string | null) => (nilai === null ? 'belum ada' : adalahDesimal(nilai) ? tulisKuantitas(nilai) : nilai);

/** Something new that is no figure: its name belongs to the description and needs the room there. */
const isNew = (p: PerubahanImpor): boolean => p.angka === null && p.lama === null;

function Uraian({ p }: { p: PerubahanImpor }) {
  return isNew(p) ? <>{p.uraian}: <strong>{p.baru}</strong></> : p.uraian;
}

function Baru({ p }: { p: PerubahanImpor }) {
  return isNew(p) ? null : <strong className={adalahDesimal(p.baru ?? '') ? undefined : 'wrap'}>{tulis(p.baru)}</strong>;
}

function Lama({ p }: { p: PerubahanImpor }) {
  return isNew(p) ? null : <span className={p.lama === null ? 'hint' : 'old'}>{tulis(p.lama)}</span>;
}

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
  const narrow = useNarrow();
  if (sheets.length === 0) return null;
  return (
    <Collapse
      size="small"
      defaultActiveKey={sheets.map(([lembar]) => lembar).slice(-3)}
      items={sheets.map(([lembar, list]) => ({
        key: lembar,
        label: `${lembar === TURUNAN ? 'Angka turunan yang ikut berubah' : `Lembar ${lembar}`} (${formatAngka(String(list.length))} perubahan)`,
        children: (
          <Table<PerubahanImpor>
            size="small"
            className="ledger-table"
            tableLayout="fixed"
            rowKey={(p) => `${p.baris}/${p.angka ?? p.uraian}`}
            dataSource={list}
            pagination={list.length > 25 ? { pageSize: 25, showSizeChanger: false, size: 'small' } : false}
            columns={[
              ...(lembar === TURUNAN ? [] : [{ title: 'Baris', dataIndex: 'baris', width: 60, align: 'right' as const, className: 'num' }]),
              { title: 'Uraian', render: (_, p) => <Uraian p={p} /> },
              // On a phone the two values stand above each other, so that the description keeps its room.
              ...(narrow
                ? [{ title: 'Lama → baru', width: 124, align: 'right' as const, className: 'num', render: (_: unknown, p: PerubahanImpor) => <><Lama p={p} /><span className="block"><Baru p={p} /></span></> }]
                : [
                    { title: 'Lama', width: 150, align: 'right' as const, className: 'num', render: (_: unknown, p: PerubahanImpor) => <Lama p={p} /> },
                    { title: 'Baru', width: 150, align: 'right' as const, className: 'num', render: (_: unknown, p: PerubahanImpor) => <Baru p={p} /> },
                  ]),
            ]}
          />
        ),
      }))}
    />
  );
}
