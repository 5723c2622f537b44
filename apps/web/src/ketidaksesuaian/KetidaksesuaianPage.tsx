import { Table, type TableColumnsType } from 'antd';
import { Link, useLocation, useParams } from 'react-router';
import type { Ketidaksesuaian } from '#capaian';
import { usePeriksa } from '../api/queries';
import { usePdList } from '../api/usePdList';
import { useFigureOpener } from '../angka/openFigure';
import { PageHead } from '../app/PageHead';
import { useNarrow } from '../app/useNarrow';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { useKoordinat } from '../koordinat/useKoordinat';
import { namaJenis } from './jenis';
import { KetidaksesuaianNote } from './KetidaksesuaianNote';
import { adalahDesimal, kosong, tulisKuantitas } from '../angka/tulis';

const tulis = (nilai: string | null) => (nilai === null ? kosong : adalahDesimal(nilai) ? tulisKuantitas(nilai) : nilai);
const unik = (values: readonly string[]) => [...new Set(values)].sort().map((v) => ({ text: namaJenis(v), value: v }));

/** Every contradiction of the year; each row leads to the figure that it concerns. */
export function KetidaksesuaianPage() {
  const { pd = '', tahun = '' } = useParams();
  const { data, error, refetch } = usePeriksa({ pd, tahun: Number(tahun) }, useKoordinat());
  const nama = usePdList().data?.find((p) => p.pd === pd);
  const { open } = useFigureOpener();
  const { search } = useLocation();
  const narrow = useNarrow();
  const source = (k: Ketidaksesuaian, label: string) =>
    k.lokasi.tabel === 'Kebijakan' ? (
      <Link to={{ pathname: '../kinerja', search }} relative="path" aria-label={`Lihat kebijakan: ${k.lokasi.baris}`}>
        Kinerja
      </Link>
    ) : k.angka.split('/')[2] === 'tercetak' ? null : (
      <button type="button" className="link-button" onClick={() => open(k.angka)} aria-label={`Buka linimasa ${k.lokasi.baris}, ${namaJenis(k.jenis)}`}>
        {label}
      </button>
    );
  const filterJenis = { filters: unik((data ?? []).map((k) => k.jenis)), onFilter: (v: unknown, k: Ketidaksesuaian) => k.jenis === v };
  // On a phone every contradiction is told in one piece: seven columns would be read sideways.
  const columns: TableColumnsType<Ketidaksesuaian> = narrow
    ? [{ title: `${(data ?? []).length} ketidaksesuaian`, ...filterJenis, render: (_, k) => <><KetidaksesuaianNote k={k} />{source(k, 'Buka linimasa')}</> }]
    : [
        { title: 'Tingkat', dataIndex: 'tingkat', width: 90, filters: unik((data ?? []).map((k) => k.tingkat)), onFilter: (v, k) => k.tingkat === v, sorter: (a, b) => a.tingkat.localeCompare(b.tingkat), render: (t: string) => <span className={`tingkat is-${t}`}>{t}</span> },
        { title: 'Jenis', dataIndex: 'jenis', width: 170, ...filterJenis, render: namaJenis },
        { title: 'Letak', width: 210, render: (_, k) => <>{k.lokasi.baris}<span className="hint block">{k.lokasi.tabel} · {k.lokasi.kolom}</span></> },
        { title: 'Penjelasan', dataIndex: 'penjelasan', width: 300 },
        { title: 'Dinyatakan', width: 125, align: 'right', className: 'num', render: (_, k) => tulis(k.tercetak) },
        { title: 'Dihitung / batas', width: 125, align: 'right', className: 'num', render: (_, k) => tulis(k.seharusnya) },
        { title: 'Selisih', width: 115, align: 'right', className: 'num', render: (_, k) => tulis(k.selisih) },
        { title: 'Linimasa', width: 90, render: (_, k) => source(k, 'Buka') },
      ];
  return (
    <>
      <PageHead title={`Ketidaksesuaian ${tahun}`} subtitle={nama && `${nama.nama}, ${nama.namaPemda}`} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingTable />
      ) : data.length === 0 ? (
        <EmptyState title="Tidak ada ketidaksesuaian yang ditemukan buku besar untuk tahun ini." />
      ) : (
        <Table<Ketidaksesuaian>
          size="small"
          className="ledger-table"
          rowKey="id"
          dataSource={[...data]}
          pagination={data.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
          {...(narrow ? {} : { scroll: { x: 1080 } })}
          columns={columns}
        />
      )}
    </>
  );
}
