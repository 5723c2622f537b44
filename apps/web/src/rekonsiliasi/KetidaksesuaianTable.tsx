import { useState } from 'react';
import { Table, type TableColumnsType } from 'antd';
import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { RowToggle } from '../anggaran/RowToggle';
import { useNarrow } from '../app/useNarrow';
import { useStickyOffset } from '../app/useStickyOffset';
import { namaJenis, namaSisi } from '../ketidaksesuaian/jenis';
import type { RowKetidaksesuaian } from './rows';
import { tulisBeda, tulisSisi } from './sebut';
import { StatusTag } from './StatusTag';

interface KetidaksesuaianTableProps {
  readonly rows: readonly RowKetidaksesuaian[];
  readonly halaman: number;
  readonly onHalaman: (halaman: number) => void;
  readonly terbuka: string | null;
  readonly onBuka: (id: string) => void;
}

const perHalaman = 50;

const seharusnyaSama = ({ k, anggota }: RowKetidaksesuaian): boolean => anggota === undefined || anggota.every((a) => a.k.seharusnya === k.seharusnya);

/** What the explanation says of all of them, without the two sides of the first. */
const sebabDalamKata = ({ penjelasan }: KetidaksesuaianBerstatus): string => /Satu (sebab|angka) .*/s.exec(penjelasan)?.[0] ?? penjelasan;

/** The way into the evidence; the whole row leads there too, for those who point. */
function Letak({ row: { k, anggota }, onBuka }: { row: RowKetidaksesuaian; onBuka: (id: string) => void }) {
  if (anggota) {
    const bersama = (bagian: 'tabel' | 'baris' | 'kolom'): string | null => (anggota.every((a) => a.k.lokasi[bagian] === k.lokasi[bagian]) ? k.lokasi[bagian] : null);
    return (
      <span className="node-name">
        <strong>Satu sebab, {anggota.length} sel</strong>
        <span className="hint block">{[bersama('tabel'), bersama('baris'), bersama('kolom')].filter((x) => x !== null).join(' · ') || k.lokasi.baris}</span>
      </span>
    );
  }
  return (
    <span className="node-name">
      <button type="button" className="link-button" onClick={() => onBuka(k.id)} aria-label={`Buka bukti ${k.lokasi.baris}, ${k.lokasi.kolom}, ${namaJenis(k.jenis)}`}>
        {k.lokasi.baris}
      </button>
      <span className="hint block">
        {k.lokasi.tabel} · {k.lokasi.kolom}
      </span>
    </span>
  );
}

function Kartu({ row, onBuka }: { row: RowKetidaksesuaian; onBuka: (id: string) => void }) {
  const { k, anggota } = row;
  const [kiri, kanan] = namaSisi(k.jenis);
  return (
    <div className="kartu-k">
      <p className="kartu-k-head">
        <span className={`tingkat is-${k.tingkat}`}>{k.tingkat}</span> <strong>{namaJenis(k.jenis)}</strong>
        {!anggota && <StatusTag status={k.status} />}
      </p>
      <Letak row={row} onBuka={onBuka} />
      <dl className="kartu-k-figures">
        {(anggota ? (seharusnyaSama(row) ? ([[kanan, tulisSisi(k.seharusnya)]] as const) : []) : ([[kiri, tulisSisi(k.tercetak)], [kanan, tulisSisi(k.seharusnya)], ['Selisih', tulisBeda(k.selisih)]] as const)).map(([nama, teks]) => (
          <div key={nama}>
            <dt>{nama}</dt>
            <dd className="num">{teks}</dd>
          </div>
        ))}
      </dl>
      <p className="penjelasan-singkat">{anggota ? sebabDalamKata(k) : k.penjelasan}</p>
    </div>
  );
}

const kolomAngka = (title: string, teks: (k: KetidaksesuaianBerstatus) => string, milikSebab = false): TableColumnsType<RowKetidaksesuaian>[number] => ({
  title, width: 126, align: 'right', className: 'num wrap-words', render: (_, row) => (row.anggota && !(milikSebab && seharusnyaSama(row)) ? null : teks(row.k)),
});

export function KetidaksesuaianTable({ rows, halaman, onHalaman, terbuka, onBuka }: KetidaksesuaianTableProps) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const adaSebab = rows.some((r) => r.anggota !== undefined);
  const [dibuka, setDibuka] = useState<readonly string[]>([]);
  // On a phone every contradiction is told in one piece: eight columns would be read sideways.
  const columns: TableColumnsType<RowKetidaksesuaian> = narrow
    ? [{ title: 'Ketidaksesuaian', render: (_, row) => <Kartu row={row} onBuka={onBuka} /> }]
    : [
        { title: 'Letak', width: 290, render: (_, row) => <Letak row={row} onBuka={onBuka} /> },
        { title: 'Tingkat', width: 72, render: (_, { k }) => <span className={`tingkat is-${k.tingkat}`}>{k.tingkat}</span> },
        { title: 'Jenis', width: 138, render: (_, { k }) => namaJenis(k.jenis) },
        kolomAngka('Tercetak', (k) => tulisSisi(k.tercetak)),
        kolomAngka('Seharusnya', (k) => tulisSisi(k.seharusnya), true),
        kolomAngka('Selisih', (k) => tulisBeda(k.selisih)),
        { title: 'Penjelasan', render: (_, { k, anggota }) => <span className="penjelasan-singkat">{anggota ? sebabDalamKata(k) : k.penjelasan}</span> },
        { title: 'Status', width: 132, render: (_, { k, anggota }) => (anggota ? <RingkasStatus anggota={anggota} /> : <StatusTag status={k.status} />) },
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
      rowClassName={({ k, anggota }) => (anggota ? 'is-sebab' : k.id === terbuka ? 'is-terbuka' : 'is-baris')}
      onRow={({ kunci, k, anggota }) => ({
        onClick: (e) => {
          // Selecting a figure to copy it is not a click on the row.
          if ((e.target as HTMLElement).closest('button, a') || window.getSelection()?.toString()) return;
          if (anggota) toggle(kunci, !dibuka.includes(kunci));
          else onBuka(k.id);
        },
      })}
      expandable={{
        childrenColumnName: 'anggota',
        expandedRowKeys: [...dibuka],
        indentSize: narrow ? 8 : 14,
        expandIcon: ({ record: { kunci, k, anggota } }) => adaSebab && <RowToggle expandable={anggota !== undefined} expanded={dibuka.includes(kunci)} name={k.lokasi.baris} onToggle={() => toggle(kunci, !dibuka.includes(kunci))} />,
      }}
      columns={columns}
    />
  );
}

function RingkasStatus({ anggota }: { anggota: readonly RowKetidaksesuaian[] }) {
  const semua = [...new Set(anggota.map((a) => a.k.status))];
  return semua.length === 1 ? <StatusTag status={semua[0]!} /> : <span className="hint">{semua.length} status berbeda</span>;
}
