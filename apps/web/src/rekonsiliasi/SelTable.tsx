import { Table, type TableColumnsType } from 'antd';
import type { SelTampil } from '#rekonsiliasi';
import { useFigureOpener } from '../angka/openFigure';
import { useNarrow } from '../app/useNarrow';
import { useStickyOffset } from '../app/useStickyOffset';
import { KeadaanSelTag } from './KeadaanSelTag';
import { tandaSel } from './menujuSel';
import { tulisSisi } from './sebut';

interface SelTableProps {
  readonly sel: readonly SelTampil[];
  readonly jumlah: number;
  readonly halaman: number;
  readonly perHalaman: number;
  readonly onHalaman: (halaman: number) => void;
  /** `laporan|kunci` of the cell whose panel is open. */
  readonly terbuka: string | null;
  readonly onBuka: (s: SelTampil) => void;
}

const teksSel = (s: SelTampil) => (s.teks === '' ? <span className="hint">kosong</span> : s.teks);

function Letak({ s, onBuka }: { s: SelTampil; onBuka: (s: SelTampil) => void }) {
  return (
    <span className="node-name">
      <button type="button" className="link-button" onClick={() => onBuka(s)} aria-label={`Buka angka tercetak ${s.baris}, ${s.kolom}`}>
        {s.baris}
      </button>
      <span className="hint block">
        {s.tabel} · {s.kolom}
      </span>
    </span>
  );
}

function Angka({ s }: { s: SelTampil }) {
  const { open } = useFigureOpener();
  if (s.angka === null) return s.alasan === null ? null : <span className="hint">{s.alasan}</span>;
  const { angka } = s;
  return (
    <button type="button" className="link-button" data-angka={angka} onClick={() => open(angka)} aria-label={`Buka linimasa ${s.baris}, ${s.kolom}`}>
      Linimasa
    </button>
  );
}

function Kartu({ s, onBuka }: { s: SelTampil; onBuka: (s: SelTampil) => void }) {
  return (
    <div className="kartu-k">
      <p className="kartu-k-head">
        <strong className="num">{teksSel(s)}</strong>
        <KeadaanSelTag keadaan={s.keadaan} />
      </p>
      <Letak s={s} onBuka={onBuka} />
      {s.keadaan === 'tidak-cocok' && <p>Seharusnya <strong className="num">{tulisSisi(s.seharusnya)}</strong></p>}
      <p><Angka s={s} /></p>
    </div>
  );
}

/** Printed cells with their verdicts; each leads to its computation and to the figure of the ledger that it claims to be. */
export function SelTable({ sel, jumlah, halaman, perHalaman, onHalaman, terbuka, onBuka }: SelTableProps) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const columns: TableColumnsType<SelTampil> = narrow
    ? [{ title: 'Angka tercetak', render: (_, s) => <Kartu s={s} onBuka={onBuka} /> }]
    : [
        { title: 'Letak', render: (_, s) => <Letak s={s} onBuka={onBuka} /> },
        { title: 'Tercetak', width: 190, align: 'right', className: 'num wrap-words', render: (_, s) => teksSel(s) },
        { title: 'Hasil uji', width: 140, render: (_, s) => <KeadaanSelTag keadaan={s.keadaan} /> },
        { title: 'Seharusnya', width: 190, align: 'right', className: 'num wrap-words', render: (_, s) => (s.seharusnya === null ? null : tulisSisi(s.seharusnya)) },
        { title: 'Angka buku besar', width: 170, render: (_, s) => <Angka s={s} /> },
      ];
  return (
    <Table<SelTampil>
      size="small"
      className="ledger-table ketidaksesuaian-table"
      aria-label="Daftar angka tercetak"
      tableLayout="fixed"
      rowKey={tandaSel}
      dataSource={[...sel]}
      {...(narrow ? {} : { sticky: { offsetHeader } })}
      showHeader={!narrow}
      pagination={jumlah > perHalaman ? { current: halaman, total: jumlah, pageSize: perHalaman, showSizeChanger: false, onChange: onHalaman, size: narrow ? 'small' : 'middle' } : false}
      rowClassName={(s) => (tandaSel(s) === terbuka ? 'is-terbuka' : 'is-baris')}
      onRow={(s) => ({
        onClick: (e) => {
          // Selecting a figure to copy it is not a click on the row.
          if (!(e.target as HTMLElement).closest('button, a') && !window.getSelection()?.toString()) onBuka(s);
        },
      })}
      columns={columns}
    />
  );
}
