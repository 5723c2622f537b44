import { Input, Radio } from 'antd';

export type Tampilan = 'ketidaksesuaian' | 'tercetak';

interface TampilanBarProps {
  readonly tampilan: Tampilan;
  readonly cari: string | null;
  readonly onTampilan: (tampilan: Tampilan) => void;
  /** Seeks among the printed cells; null: all of them. */
  readonly onCari: (cari: string | null) => void;
}

/** What contradicts, or everything that is printed; and the way in for one who has a printed figure before him. */
export function TampilanBar({ tampilan, cari, onTampilan, onCari }: TampilanBarProps) {
  const kini = tampilan === 'tercetak' ? (cari ?? '') : '';
  return (
    <div className="tampilan-bar">
      <Radio.Group
        aria-label="Tampilan rekonsiliasi"
        optionType="button"
        buttonStyle="solid"
        value={tampilan}
        onChange={(e) => onTampilan(e.target.value as Tampilan)}
        options={[{ value: 'ketidaksesuaian', label: 'Ketidaksesuaian' }, { value: 'tercetak', label: 'Angka tercetak' }]}
      />
      <search aria-label="Cari angka tercetak">
        {/* What the address seeks replaces what was typed. */}
        <Input.Search key={kini} aria-label="Angka seperti tercetak" placeholder="Cari angka di laporan tercetak, misalnya 6.302.736.257" allowClear enterButton="Cari" defaultValue={kini} onSearch={(nilai) => onCari(nilai.trim() || null)} />
      </search>
    </div>
  );
}
