import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { DaftarPk } from '#capaian';
import { FlagProvider, flagsByAngka } from '../angka/flags';
import { usePk } from '../api/queries';
import { PageHead } from '../app/PageHead';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { RunningImports } from '../keadaan/RunningImports';
import { StaleNotice } from '../keadaan/StaleNotice';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { PkSection } from './PkSection';

/** Who promised what to whom, on which document, and with which money. */
export function PkPage() {
  const { pd = '', tahun = '' } = useParams();
  const { data, error, refetch } = usePk({ pd, tahun: Number(tahun) }, useKoordinat());
  if (!data) {
    return (
      <>
        <PageHead title={`Perjanjian kinerja ${tahun}`} />
        {error ? <ErrorState error={error} title="Perjanjian kinerja tidak dapat dimuat" onRetry={() => void refetch()} /> : <LoadingTable label="Memuat perjanjian kinerja…" />}
      </>
    );
  }
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <PkContent daftar={data} />
    </>
  );
}

function PkContent({ daftar }: { daftar: DaftarPk }) {
  const koordinat = useKoordinat();
  const flags = useMemo(() => flagsByAngka(daftar.ketidaksesuaian), [daftar.ketidaksesuaian]);
  return (
    <FlagProvider value={flags}>
      <PageHead title={`Perjanjian kinerja ${daftar.tahun}`} subtitle={`${daftar.namaPd}, ${daftar.namaPemda}`} koordinat={daftar.koordinat} />
      <RunningImports names={daftar.imporBerjalan} />
      {daftar.pk.length === 0 ? (
        <EmptyState title="Belum ada perjanjian kinerja pada waktu yang dipilih.">
          <Link to={`/impor${searchOf(koordinat)}`}>Impor buku kerja</Link>
        </EmptyState>
      ) : (
        daftar.pk.map((pk) => <PkSection key={`${pk.jabatan.id}/${pk.tahap}`} pk={pk} notes={daftar.ketidaksesuaian.filter((k) => k.angka.endsWith(`/${pk.jabatan.id}/${pk.tahap}`))} />)
      )}
    </FlagProvider>
  );
}
