import { Radio } from 'antd';
import { formatAngka } from '#kernel';

interface GolonganPickerProps<G extends string> {
  readonly label: string;
  readonly nama: Readonly<Record<G, string>>;
  readonly jumlah: Readonly<Record<G, number>>;
  readonly semua: number;
  readonly value: G | null;
  readonly onChange: (golongan: G | null) => void;
}

/** The kinds of a list with how many each has; choosing one filters it. */
export function GolonganPicker<G extends string>({ label, nama, jumlah, semua, value, onChange }: GolonganPickerProps<G>) {
  return (
    <Radio.Group
      className="golongan-picker"
      aria-label={label}
      optionType="button"
      value={value ?? 'semua'}
      onChange={(e) => onChange(e.target.value === 'semua' ? null : (e.target.value as G))}
      options={[{ value: 'semua', label: `Semua (${formatAngka(String(semua))})` }, ...(Object.keys(nama) as G[]).map((g) => ({ value: g, label: `${nama[g]} (${formatAngka(String(jumlah[g]))})` }))]}
    />
  );
}
