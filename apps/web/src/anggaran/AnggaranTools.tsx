import { Radio, Select } from 'antd';
import { Link } from 'react-router';
import type { TabelAnggaran } from '#capaian';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { LevelPicker } from './LevelPicker';
import type { Unfold } from './useUnfold';

interface AnggaranToolsProps {
  readonly tabel: TabelAnggaran;
  readonly view: 'tabel' | 'jembatan';
  readonly jenjang: readonly string[];
  readonly unfold: Unfold;
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

export function AnggaranTools({ tabel, view, jenjang, unfold, onChange }: AnggaranToolsProps) {
  // The facts of the ledger only: what reports print is not counted here.
  const search = searchOf(useKoordinat(), { laporan: '-' });
  return (
    <div className="anggaran-tools">
      <Radio.Group
        aria-label="Tampilan anggaran"
        optionType="button"
        buttonStyle="solid"
        value={view}
        onChange={(e) => onChange({ tampil: e.target.value as string })}
        options={[
          { value: 'tabel', label: 'Tabel' },
          { value: 'jembatan', label: 'Jembatan' },
        ]}
      />
      <div className="table-tools">
        {tabel.ketidaksesuaian.length > 0 && (
          <Link className="flag-count" to={{ pathname: '../ketidaksesuaian', search }} relative="path">
            <span className="flag" aria-hidden="true" /> {tabel.ketidaksesuaian.length} ketidaksesuaian
          </Link>
        )}
        {tabel.basis.length > 1 && (
          <Select
            size="small"
            aria-label="Basis realisasi"
            value={tabel.basisDipakai}
            onChange={(basis: string) => onChange({ basis })}
            options={tabel.basis.map((b) => ({ value: b, label: b.replaceAll('_', ' ') }))}
          />
        )}
        {view === 'tabel' && <LevelPicker jenjang={jenjang} depth={unfold.depth} onChange={unfold.toDepth} />}
      </div>
    </div>
  );
}
