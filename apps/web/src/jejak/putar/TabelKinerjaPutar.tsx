import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { TabelKinerja } from '#capaian';
import { LevelPicker } from '../../anggaran/LevelPicker';
import { jenjangIn } from '../../anggaran/levels';
import { useUnfold } from '../../anggaran/useUnfold';
import { pathOf } from '../../app/usePlace';
import { EmptyState } from '../../keadaan/EmptyState';
import { KinerjaTable } from '../../kinerja/KinerjaTable';
import { treeOf } from '../../kinerja/tree';
import { searchOf, useKoordinat } from '../../koordinat/useKoordinat';

/** The performance table at a stop. */
export function TabelKinerjaPutar({ tabel }: { tabel: TabelKinerja }) {
  const navigate = useNavigate();
  const k = useKoordinat();
  const rows = useMemo(() => treeOf(tabel.baris), [tabel.baris]);
  const jenjang = jenjangIn(rows);
  const unfold = useUnfold(rows, jenjang, Math.max(0, jenjang.indexOf('program')));
  if (rows.length === 0) return <EmptyState title="Pada titik ini belum ada indikator kinerja." />;
  return (
    <>
      <div className="table-tools tanpa-cetak">
        <LevelPicker jenjang={jenjang} depth={unfold.depth} onChange={unfold.toDepth} />
      </div>
      <KinerjaTable tabel={tabel} rows={rows} unfold={unfold} tampilan="capaian" sampai={null} onOpen={(indikator) => void navigate(pathOf(tabel, 'kinerja') + searchOf(k, { indikator }))} />
    </>
  );
}
