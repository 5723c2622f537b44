import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { formatAngka } from '#kernel';
import type { ImporTercatat } from '../api/answers';
import { useImporList } from '../api/queries';
import { apiUrl } from '../api/request';
import { useNarrow } from '../app/useNarrow';
import { pathOf } from '../app/usePlace';
import { ErrorState } from '../keadaan/ErrorState';
import { sebutSaat } from '../koordinat/koordinat';
import { KeadaanTag } from './KeadaanTag';

/** The files that the ledger has taken in; each can be fetched again as it was handed in. */
export function ImporList() {
  const { data, error, refetch, isLoading } = useImporList();
  const narrow = useNarrow();
  const berkas = (i: ImporTercatat) => <a href={apiUrl(`/berkas/${i.hash}`)} download={i.nama}>{i.nama}</a>;
  const tempat = (i: ImporTercatat) => <Link to={pathOf(i, 'anggaran')}>{i.pd} {i.tahun}</Link>;
  const columns: TableColumnsType<ImporTercatat> = narrow
    ? [
        { title: 'Berkas', render: (_, i) => <>{berkas(i)}<span className="block">{tempat(i)}</span><span className="hint block">{sebutSaat(i.dicatat)}</span></> },
        { title: 'Keadaan', width: 96, render: (_, i) => <><KeadaanTag keadaan={i.keadaan} />{i.sequence !== null && <span className="hint block">urutan {formatAngka(String(i.sequence))}</span>}</> },
      ]
    : [
        { title: 'Berkas', render: (_, i) => berkas(i) },
        { title: 'PD dan tahun', width: 200, render: (_, i) => tempat(i) },
        { title: 'Keadaan', width: 120, render: (_, i) => <KeadaanTag keadaan={i.keadaan} /> },
        { title: 'Dicatat', width: 230, render: (_, i) => sebutSaat(i.dicatat) },
        { title: 'Urutan', width: 90, align: 'right', className: 'num', render: (_, i) => (i.sequence === null ? '—' : formatAngka(String(i.sequence))) },
      ];
  return (
    <section className="impor-list" aria-labelledby="judul-impor">
      <h2 id="judul-impor">Berkas yang sudah diimpor</h2>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Table<ImporTercatat>
          size="small"
          className="ledger-table"
          rowKey="hash"
          loading={isLoading}
          dataSource={data ? [...data] : []}
          locale={{ emptyText: 'Belum ada berkas yang diimpor.' }}
          pagination={data && data.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          {...(narrow ? { tableLayout: 'fixed' as const } : { scroll: { x: 760 } })}
          columns={columns}
        />
      )}
    </section>
  );
}
