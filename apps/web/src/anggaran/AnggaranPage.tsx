import { lazy, Suspense, useMemo } from 'react';
import { Select, Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TabelAnggaran } from '#capaian';
import { useAnggaran } from '../api/queries';
import { FlagProvider, flagsByAngka } from '../angka/flags';
import { PageHead } from '../app/PageHead';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { RunningImports } from '../keadaan/RunningImports';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { AnggaranTable } from './AnggaranTable';
import { jenjangIn } from './levels';
import { LevelPicker } from './LevelPicker';
import { rowsOf } from './rows';
import { useUnfold } from './useUnfold';

// The chart library is the biggest part of the app, and the table does not need it.
const JembatanView = lazy(() => import('../jembatan/JembatanView').then((m) => ({ default: m.JembatanView })));

export function AnggaranPage() {
  const { pd = '', tahun = '' } = useParams();
  const [search] = useSearchParams();
  const { data, error, refetch } = useAnggaran({ pd, tahun: Number(tahun) }, useKoordinat(), search.get('basis'));
  if (error) return <ErrorState error={error} title="Tabel anggaran tidak dapat dimuat" onRetry={() => void refetch()} />;
  if (!data) return <LoadingTable label="Memuat tabel anggaran…" />;
  return <AnggaranContent key={`${pd}/${tahun}`} tabel={data} />;
}

function AnggaranContent({ tabel }: { tabel: TabelAnggaran }) {
  const [search, setSearch] = useSearchParams();
  const koordinat = useKoordinat();
  const rows = useMemo(() => rowsOf(tabel.total), [tabel.total]);
  const tree = useMemo(() => rows.filter((r) => !r.total), [rows]);
  const flags = useMemo(() => flagsByAngka(tabel.ketidaksesuaian), [tabel.ketidaksesuaian]);
  const unfold = useUnfold(rows, 1);
  const change = (values: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [key, value] of Object.entries(values)) next.set(key, value);
    setSearch(next);
  };
  const view = search.get('tampil') === 'jembatan' ? 'jembatan' : 'tabel';
  const empty = tabel.tahap.length === 0 && tabel.basis.length === 0;

  return (
    <FlagProvider value={flags}>
      <PageHead title={`Anggaran ${tabel.tahun}`} subtitle={`${tabel.namaPd}, ${tabel.namaPemda}`} koordinat={tabel.koordinat} />
      <RunningImports names={tabel.imporBerjalan} />
      {empty ? (
        <EmptyState title="Belum ada pagu maupun realisasi pada waktu yang dipilih.">
          <Link to={`/impor${searchOf(koordinat)}`}>Impor buku kerja</Link>
        </EmptyState>
      ) : (
        <Tabs
          className="page-tabs"
          activeKey={view}
          onChange={(tampil) => change({ tampil })}
          tabBarExtraContent={
            <div className="table-tools">
              {tabel.ketidaksesuaian.length > 0 && (
                <Link className="flag-count" to={{ pathname: '../ketidaksesuaian', search: searchOf(koordinat) }} relative="path">
                  <span className="flag" aria-hidden="true" /> {tabel.ketidaksesuaian.length} ketidaksesuaian
                </Link>
              )}
              {tabel.basis.length > 1 && (
                <Select size="small" aria-label="Basis realisasi" value={tabel.basisDipakai} onChange={(basis: string) => change({ basis })} options={tabel.basis.map((b) => ({ value: b, label: b.replaceAll('_', ' ') }))} />
              )}
              {view === 'tabel' && <LevelPicker jenjang={jenjangIn(tree)} depth={unfold.depth} onChange={unfold.toDepth} />}
            </div>
          }
          items={[
            { key: 'tabel', label: 'Tabel', children: <AnggaranTable tabel={tabel} rows={rows} flags={flags} unfold={unfold} onBridge={(simpul) => change({ tampil: 'jembatan', simpul })} /> },
            {
              key: 'jembatan',
              label: 'Jembatan',
              children: (
                <Suspense fallback={<LoadingTable label="Memuat jembatan…" />}>
                  <JembatanView tabel={tabel} simpul={search.get('simpul')} onSimpul={(simpul) => change({ simpul })} />
                </Suspense>
              ),
            },
          ]}
        />
      )}
    </FlagProvider>
  );
}
