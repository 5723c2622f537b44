import { useState } from 'react';
import { Input } from 'antd';
import { usePdList } from '../api/usePdList';
import { PageHead } from '../app/PageHead';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { CaraMemakai } from './CaraMemakai';
import { ContohList } from './ContohList';
import { Mulai } from './Mulai';
import { PdCard } from './PdCard';

const manyCards = 8;

export function BerandaPage() {
  const { data, error, refetch } = usePdList();
  const [cari, setCari] = useState('');
  const head = <PageHead title="Perangkat Daerah" subtitle="Tekan angka mana pun untuk melihat asal-usulnya, sampai ke dokumen yang menjadi dasarnya." />;
  if (error || !data) {
    return (
      <>
        {head}
        {error ? <ErrorState error={error} title="Daftar Perangkat Daerah tidak dapat dimuat" onRetry={() => void refetch()} /> : <LoadingTable label="Memuat daftar Perangkat Daerah…" />}
      </>
    );
  }
  const shown = data.filter((p) => `${p.nama} ${p.namaPemda} ${p.pd}`.toLowerCase().includes(cari.toLowerCase()));
  return (
    <>
      {head}
      <div className="beranda">
        {data.length === 0 ? (
          <Mulai />
        ) : (
          <div>
            {data.length > manyCards && <Input.Search className="cari-pd" aria-label="Cari Perangkat Daerah" placeholder="Cari Perangkat Daerah" allowClear value={cari} onChange={(e) => setCari(e.target.value)} />}
            <div className="pd-cards">
              {shown.map((p) => (
                <PdCard key={p.pd} pd={p} semua={data} />
              ))}
            </div>
          </div>
        )}
        <ContohList />
      </div>
      <CaraMemakai />
    </>
  );
}
