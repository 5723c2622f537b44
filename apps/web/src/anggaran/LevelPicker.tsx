import { Radio } from 'antd';
import { namaJenjang } from './levels';

interface LevelPickerProps {
  readonly jenjang: readonly string[];
  /** Place in `jenjang` of the level that is unfolded now; null when rows were opened one by one. */
  readonly depth: number | null;
  readonly onChange: (depth: number) => void;
}

export function LevelPicker({ jenjang, depth, onChange }: LevelPickerProps) {
  if (jenjang.length < 2) return null;
  return (
    <div className="level-picker" role="group" aria-label="Buka tabel sampai jenjang">
      <span className="hint" aria-hidden="true">
        Buka sampai
      </span>
      <Radio.Group
        size="small"
        optionType="button"
        value={depth}
        onChange={(e) => onChange(e.target.value as number)}
        options={jenjang.map((j, i) => ({ value: i, label: namaJenjang[j] ?? j }))}
      />
    </div>
  );
}
