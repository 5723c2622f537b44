import { Table } from 'antd';
import type { ModelStatus } from '#projection';
import { formatAngka } from '#kernel';
import { useStatus } from '../api/queries';
import { PageHead } from '../app/PageHead';
import { KeadaanTag } from '../impor/KeadaanTag';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { ModelKeadaan } from './ModelKeadaan';
import { ReplikaInfo } from './ReplikaInfo';

const tulisUrutan = (n: number) => formatAngka(String(n));

/** Health of the service: the head of the log, and how far each read model has followed it. */
export function StatusPage() {
  const { data, error, refetch } = useStatus();
  const running = data?.impor.filter((i) => i.keadaan !== 'selesai') ?? [];
  return (
    <>
      <PageHead title="Status layanan" subtitle={data && `Runut ${data.versi}`} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingTable label="Memuat status…" />
      ) : (
        <>
          <p className="status-head">
            Urutan terakhir di buku besar: <strong className="num">{tulisUrutan(data.kepala)}</strong>
          </p>
          {data.replika && <ReplikaInfo replika={data.replika} />}
          <Table<ModelStatus>
            size="small"
            className="ledger-table"
            rowKey="nama"
            dataSource={[...data.model]}
            pagination={false}
            columns={[
              { title: 'Model baca', dataIndex: 'nama', rowScope: 'row' },
              { title: 'Versi', dataIndex: 'versi', width: 70, responsive: ['md'], align: 'right', className: 'num' },
              { title: 'Keadaan', render: (_, m) => <ModelKeadaan model={m} /> },
              { title: 'Sampai urutan', width: 96, align: 'right', className: 'num', render: (_, m) => tulisUrutan(m.sampai) },
              { title: 'Tertinggal', width: 92, align: 'right', className: 'num', render: (_, m) => tulisUrutan(m.tertinggal) },
            ]}
          />
          {running.length > 0 && (
            <section className="impor-list">
              <h2>Impor yang belum selesai</h2>
              <ul>
                {running.map((i) => (
                  <li key={i.hash}>
                    {i.nama} ({i.pd} {i.tahun}) <KeadaanTag keadaan={i.keadaan} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </>
  );
}
