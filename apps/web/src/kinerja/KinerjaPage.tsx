import { useMemo } from 'react';
import { Radio } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TabelKinerja } from '#capaian';
import { jenjangIn } from '../anggaran/levels';
import { LevelPicker } from '../anggaran/LevelPicker';
import { useReveal } from '../anggaran/useReveal';
import { useUnfold } from '../anggaran/useUnfold';
import { FlagProvider, flagsByAngka } from '../angka/flags';
import { useKinerja, usePeriksa } from '../api/queries';
import { PageHead } from '../app/PageHead';
import type { Place } from '../app/usePlace';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { RunningImports } from '../keadaan/RunningImports';
import { StaleNotice } from '../keadaan/StaleNotice';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { IndikatorPanel } from './IndikatorPanel';
import { KinerjaSummary } from './KinerjaSummary';
import { KinerjaTable } from './KinerjaTable';
import { KinerjaView, lastTriwulan } from './KinerjaView';
import { figuresOf, treeOf } from './tree';

export function KinerjaPage() {
  const { pd = '', tahun = '' } = useParams();
  return <KinerjaOfYear key={`${pd}/${tahun}`} pd={pd} tahun={Number(tahun)} />;
}

function KinerjaOfYear({ pd, tahun }: Place) {
  const { data, error, refetch } = useKinerja({ pd, tahun }, useKoordinat());
  if (!data) {
    return (
      <>
        <PageHead title={`Kinerja ${tahun}`} />
        {error ? <ErrorState error={error} title="Tabel kinerja tidak dapat dimuat" onRetry={() => void refetch()} /> : <LoadingTable label="Memuat tabel kinerja…" />}
      </>
    );
  }
  return (
    <>
      <StaleNotice error={error} onRetry={() => void refetch()} />
      <KinerjaContent tabel={data} />
    </>
  );
}

function KinerjaContent({ tabel }: { tabel: TabelKinerja }) {
  const koordinat = useKoordinat();
  const [search, setSearch] = useSearchParams();
  const tampilan = search.get('tampil') === 'dokumen' ? 'dokumen' : 'capaian';
  const change = (key: string, value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(key);
    else next.set(key, value);
    setSearch(next);
  };
  const terakhir = useMemo(() => lastTriwulan(tabel), [tabel]);
  const diminta = Number(search.get('triwulan'));
  const sampai = terakhir > 0 && [1, 2, 3, 4].includes(diminta) ? diminta : null;
  // The table itself carries no contradictions; without the answer it is still a good table.
  const { data: periksa } = usePeriksa(tabel, koordinat);
  const flags = useMemo(() => flagsByAngka(periksa ?? []), [periksa]);
  const rows = useMemo(() => treeOf(tabel.baris), [tabel.baris]);
  const jenjang = jenjangIn(rows);
  // Down to program: the levels of the table; kegiatan and below unfold on demand.
  const unfold = useUnfold(rows, jenjang, Math.max(0, jenjang.indexOf('program')));
  useReveal(rows, unfold, figuresOf);
  return (
    <FlagProvider value={flags}>
      <PageHead title={`Kinerja ${tabel.tahun}`} subtitle={`${tabel.namaPd}, ${tabel.namaPemda}`} koordinat={tabel.koordinat} />
      <RunningImports names={tabel.imporBerjalan} />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada indikator kinerja pada waktu yang dipilih.">
          <Link to={`/impor${searchOf(koordinat)}`}>Impor buku kerja</Link>
        </EmptyState>
      ) : (
        <>
          <div className="kinerja-tools">
            <KinerjaSummary tabel={tabel} />
            <div className="table-tools">
              {terakhir > 0 && tampilan === 'capaian' && <KinerjaView sampai={sampai} terakhir={terakhir} onChange={(n) => change('triwulan', n === null ? null : String(n))} />}
              <Radio.Group
                size="small"
                aria-label="Tampilan kinerja"
                optionType="button"
                value={tampilan}
                onChange={(e) => change('tampil', e.target.value as string)}
                options={[
                  { value: 'capaian', label: 'Capaian' },
                  { value: 'dokumen', label: 'Target per dokumen' },
                ]}
              />
              <LevelPicker jenjang={jenjang} depth={unfold.depth} onChange={unfold.toDepth} />
            </div>
          </div>
          <KinerjaTable tabel={tabel} rows={rows} unfold={unfold} tampilan={tampilan} sampai={tampilan === 'capaian' ? sampai : null} onOpen={(kode) => change('indikator', kode)} />
        </>
      )}
      <IndikatorPanel place={tabel} kode={search.get('indikator')} onClose={() => change('indikator', null)} />
    </FlagProvider>
  );
}
