import { Tooltip } from 'antd';
import { BridgeIcon } from '../app/icons';
import { namaJenjang } from './levels';
import type { RowAnggaran } from './rows';

interface NodeNameProps {
  readonly row: RowAnggaran;
  /** Contradictions of the row that no figure in it carries. */
  readonly flags: number;
  readonly onBridge: () => void;
}

export function NodeName({ row, flags, onBridge }: NodeNameProps) {
  if (row.total) return <span className="node-name is-total">Jumlah seluruh PD</span>;
  return (
    <span className={`node-name is-${row.jenjang}${row.anak.length > 0 ? ' has-bridge' : ''}`}>
      <span className={`kode${row.lokal ? ' is-lokal' : ''}`} title={row.lokal ? 'Kode lokal: sumber tidak mencetak kode' : undefined}>
        {row.kode}
      </span>{' '}
      {row.uraian}
      <span className="sr-only">, {namaJenjang[row.jenjang] ?? row.jenjang}</span>
      {flags > 0 && (
        <Tooltip title={`${flags} ketidaksesuaian menyangkut baris ini`}>
          <span className="flag-row">
            <span className="flag" aria-hidden="true" />
            <span className="sr-only">{flags} ketidaksesuaian</span>
          </span>
        </Tooltip>
      )}
      {row.anak.length > 0 && (
        <button type="button" className="bridge-button" onClick={onBridge} aria-label={`Jembatan ${row.kode}`} title="Lihat jembatan">
          <BridgeIcon />
        </button>
      )}
    </span>
  );
}
