import { lazy, Suspense, useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TabelAnggaran } from '#capaian';
import { useAnggaran } from '../api/queries';
import { FlagProvider, flagsByAngka } from '../angka/flags';
import { PageHead } from '../app/PageHead';
import type { Place } from '../app/usePlace';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { RunningImports } from '../keadaan/RunningImports';
import { StaleNotice } from '../keadaan/StaleNotice';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { AnggaranTable } from './AnggaranTable';
import { AnggaranTools } from './AnggaranTools';
import { jenjangIn } from './levels';
import { figuresOf, rowsOf } from './rows';
import { useReveal } from './useReveal';
import { useUnfold } from './useUnfold';

// The chart library is the biggest part of the app, and the table does not need it.
const JembatanView = lazy(() => import('../jembatan/JembatanView').then((m) => ({ default: m.JembatanView })));

export function AnggaranPage() {
  const { pd = '', tahun = '' } = useParams();
  return <AnggaranOfYear key={`${pd}/${tahun}`} pd={pd} tahun={Number(tahun)} />;
}

function AnggaranOfYear({ pd, tahun }: Place) {
  const [search] = useSearchParams();
  const { data, error, refetch } = useAnggaran({ pd, tahun }, useKoordinat(), search.get('basis'));
  if (!data) {
    return (
      <>
        <PageHead title={`Anggaran ${tahun}`} />
        {error ? <ErrorState error={error} title="Tabel anggaran tidak dapat dimuat" onRetry={() => void refetch()} /> : <LoadingTable label="Memuat tabel anggaran…" />}
      </>
    );
  }
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <AnggaranContent tabel={data} />
    </>
  );
}

function AnggaranContent({ tabel }: { tabel: TabelAnggaran }) {
  const [search, setSearch] = useSearchParams();
  const koordinat = useKoordinat();
  const rows = useMemo(() => rowsOf(tabel.total), [tabel.total]);
  const tree = useMemo(() => rows.filter((r) => !r.total), [rows]);
  const flags = useMemo(() => flagsByAngka(tabel.ketidaksesuaian), [tabel.ketidaksesuaian]);
  // Down to the programs: where budgets are spoken of, and where what is marked is mostly found.
  const jenjang = jenjangIn(tree);
  const unfold = useUnfold(rows, jenjang, Math.max(1, jenjang.indexOf('program')));
  useReveal(rows, unfold, figuresOf);
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
        <>
          <AnggaranTools tabel={tabel} view={view} unfold={unfold} jenjang={jenjang} onChange={change} />
          {view === 'tabel' ? (
            <AnggaranTable tabel={tabel} rows={rows} flags={flags} unfold={unfold} onBridge={(simpul) => change({ tampil: 'jembatan', simpul })} />
          ) : (
            <Suspense fallback={<LoadingTable label="Memuat jembatan…" />}>
              <JembatanView tabel={tabel} simpul={search.get('simpul')} onSimpul={(simpul) => change({ simpul })} />
            </Suspense>
          )}
        </>
      )}
    </FlagProvider>
  );
}
