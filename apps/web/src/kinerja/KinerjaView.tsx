import { Radio, Select } from 'antd';
import type { TabelKinerja } from '#capaian';
import { namaPeriodeAngka, type PeriodeAngka } from '#kernel';

interface KinerjaViewProps {
  /** Triwulan up to which figures are accumulated; null: the view of the year. */
  readonly sampai: number | null;
  readonly onChange: (sampai: number | null) => void;
  readonly terakhir: number;
}

/** The last triwulan for which anything is realised; 0 where nothing is stated by triwulan. */
export function lastTriwulan(tabel: TabelKinerja): number {
  const berisi = tabel.baris.map((b) => b.triwulan.findLastIndex((t) => t.realisasi.nilai !== null) + 1);
  return Math.max(tabel.baris.some((b) => b.triwulan.length > 0) ? 1 : 0, ...berisi);
}

/** Switches between the year and its triwulan, and says up to which one they are accumulated. */
export function KinerjaView({ sampai, onChange, terakhir }: KinerjaViewProps) {
  return (
    <span className="kinerja-view">
      <Radio.Group
        aria-label="Tampilan kinerja"
        size="small"
        optionType="button"
        buttonStyle="solid"
        value={sampai === null ? 'tahun' : 'triwulan'}
        onChange={(e) => onChange(e.target.value === 'tahun' ? null : terakhir)}
        options={[
          { value: 'tahun', label: 'Setahun' },
          { value: 'triwulan', label: 'Triwulan' },
        ]}
      />
      {sampai !== null && (
        <Select size="small" aria-label="Kumulatif sampai dengan" value={sampai} onChange={onChange} options={[1, 2, 3, 4].map((n) => ({ value: n, label: namaPeriodeAngka(`sd-tw${n}` as PeriodeAngka) }))} />
      )}
    </span>
  );
}
