import { useState } from 'react';
import { Table, type TableColumnsType } from 'antd';
import type { KetidaksesuaianBerstatus, TempatKetidaksesuaian } from '#rekonsiliasi';
import { namaJenisKetidaksesuaian } from '#kernel';
import { RowToggle } from '../anggaran/RowToggle';
import { useNarrow } from '../app/useNarrow';
import { useStickyOffset } from '../app/useStickyOffset';
import { namaSisi } from '../ketidaksesuaian/jenis';
import { KeadaanSelTag } from './KeadaanSelTag';
import type { RowKetidaksesuaian } from './rows';
import { sebutTempat, tulisBeda, tulisSisi } from './sebut';
import { StatusTag } from './StatusTag';

interface KetidaksesuaianTableProps {
  readonly rows: readonly RowKetidaksesuaian[];
  readonly halaman: number;
  readonly onHalaman: (halaman: number) => void;
  readonly terbuka: string | null;
  readonly onBuka: (id: string) => void;
}

const perHalaman = 50;

const seharusnyaSama = ({ anggota, tempat }: RowKetidaksesuaian): boolean => anggota === undefined || anggota.every((a) => a.tempat.seharusnya === null || a.tempat.seharusnya === tempat.seharusnya);

/** What the explanation says of all of them, without the two sides of the first. */
const sebabDalamKata = ({ penjelasan }: KetidaksesuaianBerstatus): string => /Satu (sebab|angka) .*/s.exec(penjelasan)?.[0] ?? penjelasan;

/** The way into the evidence; the whole row leads there too, for those who point. */
function Letak({ row: { k, tempat: t, anggota }, onBuka }: { row: RowKetidaksesuaian; onBuka: (id: string) => void }) {
  if (anggota) {
    const bersama = (bagian: 'tabel' | 'baris' | 'kolom'): string | null => (anggota.every((a) => a.tempat[bagian] === t[bagian]) ? t[bagian] : null);
    const tempat = [bersama('tabel'), bersama('baris'), bersama('kolom')].filter((x) => x !== null).join(' · ') || t.baris;
    return (
      <span className="node-name">
        <button type="button" className="link-button" onClick={() => onBuka(k.id)} aria-label={`Buka bukti ${tempat}, ${namaJenisKetidaksesuaian(k.jenis)}, satu sebab`}>
          <strong>Satu sebab, {sebutTempat(k)}</strong>
        </button>
        <span className="hint block">{tempat}</span>
      </span>
    );
  }
  const { id } = t;
  return (
    <span className="node-name">
      {id === null ? (
        t.baris
      ) : (
        <button type="button" className="link-button" onClick={() => onBuka(id)} aria-label={`Buka bukti ${t.baris}, ${t.kolom}, ${namaJenisKetidaksesuaian(k.jenis)}`}>
          {t.baris}
        </button>
      )}
      <span className="hint block">
        {t.tabel} · {t.kolom}
      </span>
    </span>
  );
}

/** A place that agrees has no status of its own. */
const Keadaan = ({ row: { k, tempat, anggota } }: { row: RowKetidaksesuaian }) => {
  const status = anggota ? k.status : tempat.status;
  return status === null ? <KeadaanSelTag keadaan="cocok" /> : <StatusTag status={status} />;
};

const singkat = ({ k, anggota }: RowKetidaksesuaian, ikut: boolean): string | null => (anggota ? sebabDalamKata(k) : ikut ? null : k.penjelasan);

function Kartu({ row, ikut, onBuka }: { row: RowKetidaksesuaian; ikut: boolean; onBuka: (id: string) => void }) {
  const { k, tempat: t, anggota } = row;
  const [kiri, kanan] = namaSisi(k.jenis);
  const penjelasan = singkat(row, ikut);
  return (
    <div className="kartu-k">
      <p className="kartu-k-head">
        {!ikut && <><span className={`tingkat is-${k.tingkat}`}>{k.tingkat}</span> <strong>{namaJenisKetidaksesuaian(k.jenis)}</strong></>}
        <Keadaan row={row} />
      </p>
      <Letak row={row} onBuka={onBuka} />
      <dl className="kartu-k-figures">
        {(anggota ? (seharusnyaSama(row) ? ([[kanan, tulisSisi(t.seharusnya)]] as const) : []) : ([[kiri, tulisSisi(t.tercetak)], [kanan, tulisSisi(t.seharusnya)], ['Selisih', tulisBeda(t.selisih)]] as const)).map(([nama, teks]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd className="num">{teks}</dd>
          </div>
        ))}
      </dl>
      {penjelasan !== null && <p className="penjelasan-singkat">{penjelasan}</p>}
    </div>
  );
}

const kolomAngka = (title: string, teks: (t: TempatKetidaksesuaian) => string, milikSebab = false): TableColumnsType<RowKetidaksesuaian>[number] => ({
  title, width: 126, align: 'right', className: 'num wrap-words', render: (_, row) => (row.anggota && !(milikSebab && seharusnyaSama(row)) ? null : teks(row.tempat)),
});

export function KetidaksesuaianTable({ rows, halaman, onHalaman, terbuka, onBuka }: KetidaksesuaianTableProps) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const adaSebab = rows.some((r) => r.anggota !== undefined);
  const [dibuka, setDibuka] = useState<readonly string[]>([]);
  const ikut = (row: RowKetidaksesuaian): boolean => row.kunci !== row.k.id;
  // On a phone every contradiction is told in one piece: eight columns would be read sideways.
  const columns: TableColumnsType<RowKetidaksesuaian> = narrow
    ? [{ title: 'Ketidaksesuaian', render: (_, row) => <Kartu row={row} ikut={ikut(row)} onBuka={onBuka} /> }]
    : [
        { title: 'Letak', width: 290, render: (_, row) => <Letak row={row} onBuka={onBuka} /> },
        { title: 'Tingkat', width: 72, render: (_, row) => !ikut(row) && <span className={`tingkat is-${row.k.tingkat}`}>{row.k.tingkat}</span> },
        { title: 'Jenis', width: 138, render: (_, row) => !ikut(row) && namaJenisKetidaksesuaian(row.k.jenis) },
        kolomAngka('Tercetak', (t) => tulisSisi(t.tercetak)),
        kolomAngka('Seharusnya', (t) => tulisSisi(t.seharusnya), true),
        kolomAngka('Selisih', (t) => tulisBeda(t.selisih)),
        { title: 'Penjelasan', render: (_, row) => <span className="penjelasan-singkat">{singkat(row, ikut(row))}</span> },
        { title: 'Status', width: 132, render: (_, row) => <Keadaan row={row} /> },
      ];
  const toggle = (kunci: string, buka: boolean) => setDibuka(buka ? [...dibuka, kunci] : dibuka.filter((x) => x !== kunci));
  return (
    <Table<RowKetidaksesuaian>
      size="small"
      className="ledger-table ketidaksesuaian-table"
      aria-label="Daftar ketidaksesuaian"
      tableLayout="fixed"
      rowKey="kunci"
      dataSource={[...rows]}
      {...(narrow ? {} : { sticky: { offsetHeader } })}
      showHeader={!narrow}
      pagination={rows.length > perHalaman ? { current: Math.min(halaman, Math.ceil(rows.length / perHalaman)), pageSize: perHalaman, showSizeChanger: false, onChange: onHalaman, size: narrow ? 'small' : 'middle' } : false}
      rowClassName={({ tempat, anggota }) => (anggota ? 'is-sebab' : tempat.id !== null && tempat.id === terbuka ? 'is-terbuka' : 'is-baris')}
      onRow={({ k, tempat, anggota }) => ({
        onClick: (e) => {
          // Selecting a figure to copy it is not a click on the row.
          if ((e.target as HTMLElement).closest('button, a') || window.getSelection()?.toString()) return;
          const id = anggota ? k.id : tempat.id;
          if (id !== null) onBuka(id);
        },
      })}
      expandable={{
        childrenColumnName: 'anggota',
        expandedRowKeys: [...dibuka],
        indentSize: narrow ? 8 : 14,
        expandIcon: ({ record: { kunci, tempat, anggota } }) => adaSebab && <RowToggle expandable={anggota !== undefined} expanded={dibuka.includes(kunci)} name={tempat.baris} onToggle={() => toggle(kunci, !dibuka.includes(kunci))} />,
      }}
      columns={columns}
    />
  );
}
