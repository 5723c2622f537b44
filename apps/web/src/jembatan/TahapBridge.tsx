import { useMemo } from 'react';
import { Table } from 'antd';
import type { LangkahJembatan, TabelAnggaran } from '#capaian';
import { useJembatan } from '../api/queries';
import { useFigureOpener } from '../angka/openFigure';
import { kosong, tulisRupiah, tulisSelisih } from '../angka/tulis';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { useKoordinat } from '../koordinat/useKoordinat';
import { SebutDokumen } from '../linimasa/SebutDokumen';
import { batangTahap } from './steps';
import { axisStart } from './waterfallOption';
import { Waterfall } from './Waterfall';

/** The revisions of one node in the order of their documents. */
export function TahapBridge({ tabel, kode, judul }: { tabel: TabelAnggaran; kode: string; judul: string }) {
  const { data, error, refetch } = useJembatan(tabel, useKoordinat(), tabel.basisDipakai);
  const { open } = useFigureOpener();
  const baris = data?.baris.find((b) => b.kode === kode);
  const batang = useMemo(() => (baris ? batangTahap(baris) : []), [baris]);
  if (error) return <ErrorState error={error} title="Jembatan tidak dapat dimuat" onRetry={() => void refetch()} />;
  if (!data) return <LoadingTable label="Memuat jembatan…" />;
  if (!baris || batang.length === 0) return <EmptyState title="Belum ada pagu untuk simpul ini pada waktu yang dipilih." />;
  return (
    <>
      <Waterfall batang={batang} judul={`${judul}, menurut tahap`} />
      {axisStart(batang) > 0 && <p className="hint">Sumbu tegak tidak mulai dari nol, agar perubahan terlihat.</p>}
      <Table<LangkahJembatan>
        size="small"
        className="ledger-table"
        rowKey="tahap"
        dataSource={[...baris.langkah]}
        pagination={false}
        scroll={{ x: 760 }}
        columns={[
          { title: 'Tahap', dataIndex: 'nama', width: 140, rowScope: 'row' },
          {
            title: 'Dokumen', width: 240,
            render: (_, l) => <SebutDokumen dokumen={l.dokumen} />,
          },
          { title: 'Sebelum', width: 125, align: 'right', className: 'num', render: (_, l) => (l.sebelum === null ? kosong : tulisRupiah(l.sebelum)) },
          { title: 'Selisih', width: 125, align: 'right', className: 'num', render: (_, l) => (l.selisih === null ? kosong : tulisSelisih(l.selisih)) },
          {
            title: 'Sesudah', width: 125, align: 'right', className: 'num',
            render: (_, l) => (
              <button type="button" className="figure" onClick={() => open(l.angka)}>
                {l.sesudah === null ? kosong : tulisRupiah(l.sesudah)}
                <span className="sr-only">, {l.nama} {kode}</span>
              </button>
            ),
          },
        ]}
      />
    </>
  );
}
