import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { TabelAnggaran } from '#capaian';
import { AnggaranTable } from '../../anggaran/AnggaranTable';
import { LevelPicker } from '../../anggaran/LevelPicker';
import { jenjangIn } from '../../anggaran/levels';
import { rowsOf } from '../../anggaran/rows';
import { useUnfold } from '../../anggaran/useUnfold';
import { FlagProvider, flagsByAngka } from '../../angka/flags';
import { pathOf } from '../../app/usePlace';
import { EmptyState } from '../../keadaan/EmptyState';
import { searchOf, useKoordinat } from '../../koordinat/useKoordinat';

/** The budget table at a stop. */
export function TabelAnggaranPutar({ tabel }: { tabel: TabelAnggaran }) {
  const navigate = useNavigate();
  const k = useKoordinat();
  const rows = useMemo(() => rowsOf(tabel.total), [tabel.total]);
  const flags = useMemo(() => flagsByAngka(tabel.ketidaksesuaian), [tabel.ketidaksesuaian]);
  const jenjang = jenjangIn(rows.filter((r) => !r.total));
  const unfold = useUnfold(rows, jenjang, Math.max(1, jenjang.indexOf('program')));
  if (tabel.tahap.length === 0 && tabel.basis.length === 0) return <EmptyState title="Pada titik ini belum ada pagu maupun realisasi." />;
  return (
    <FlagProvider value={flags}>
      <div className="table-tools tanpa-cetak">
        <LevelPicker jenjang={jenjang} depth={unfold.depth} onChange={unfold.toDepth} />
      </div>
      <AnggaranTable tabel={tabel} rows={rows} flags={flags} unfold={unfold} onBridge={(simpul) => void navigate(pathOf(tabel, 'anggaran') + searchOf(k, { tampil: 'jembatan', simpul }))} />
    </FlagProvider>
  );
}
