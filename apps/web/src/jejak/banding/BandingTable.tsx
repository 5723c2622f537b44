import { useMemo, useState } from 'react';
import { Table } from 'antd';
import type { BarisBanding, PeristiwaJejak } from '#jejak';
import { Desimal, formatAngka } from '#kernel';
import { RowToggle } from '../../anggaran/RowToggle';
import { sebutAngka } from '../../angka/sebutAngka';
import { useFigureOpener } from '../../angka/openFigure';
import { kosong, tulisBersatuan, tulisSelisih } from '../../angka/tulis';
import { useNarrow } from '../../app/useNarrow';
import { useStickyOffset } from '../../app/useStickyOffset';
import { PeristiwaRinci } from '../catatan/PeristiwaRinci';
import { PotonganCetak } from '../PotonganCetak';
import { nilaiPerubahan } from './penilaian';

interface BandingTableProps {
  readonly baris: readonly BarisBanding[];
  readonly peristiwa: readonly PeristiwaJejak[];
  readonly namaDari: string;
  readonly namaKe: string;
  readonly halaman: number;
  readonly onHalaman: (halaman: number) => void;
}

const kunci = (b: BarisBanding): string => `${b.angkaDari ?? ''}|${b.angkaKe ?? ''}`;

/** Figures whose value is a text; of every other one a text without a value is the reason why there is none. */
const berteks: ReadonlySet<string> = new Set(['predikat', 'target', 'kinerja', 'target-dokumen', 'pk-target', 'target-akhir']);

const perHalaman = 50;
const lihatPeristiwa = 5;

/** Figure by figure: old, new, difference, percent; a row opens to the events, documents, aktor and approver behind it. */
export function BandingTable({ baris, peristiwa, namaDari, namaKe, halaman, onHalaman }: BandingTableProps) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const [terbuka, setTerbuka] = useState<readonly string[]>([]);
  const perUrutan = useMemo(() => new Map(peristiwa.map((p) => [p.sequence, p])), [peristiwa]);
  return (
    <>
      <PotonganCetak baris={baris.length} halaman={halaman} perHalaman={perHalaman} />
      <Table<BarisBanding>
        size="small"
        className="ledger-table banding-table"
        aria-label={`Perbedaan ${namaDari} dengan ${namaKe}`}
        rowKey={kunci}
        dataSource={[...baris]}
        sticky={{ offsetHeader }}
        scroll={{ x: narrow ? 900 : 1080 }}
        rowClassName={(b) => `is-${nilaiPerubahan(b) ?? 'netral'}`}
        pagination={baris.length > perHalaman ? { current: halaman, pageSize: perHalaman, showSizeChanger: false, size: 'small', onChange: onHalaman } : false}
        expandable={{
          expandedRowKeys: [...terbuka],
          rowExpandable: (b) => b.peristiwa.length > 0,
          expandIcon: ({ expanded, record }) => (
            <RowToggle
              expandable={record.peristiwa.length > 0}
              expanded={expanded}
              name={`${record.peristiwa.length} peristiwa ${record.kode} ${sebutAngka(record)}`}
              onToggle={() => setTerbuka(expanded ? terbuka.filter((k) => k !== kunci(record)) : [...terbuka, kunci(record)])}
            />
          ),
          expandedRowRender: (b) => <Peristiwa urutan={b.peristiwa} perUrutan={perUrutan} />,
          columnWidth: 34,
        }}
        columns={[
          { title: 'Angka', width: narrow ? 190 : 360, fixed: narrow ? false : 'start', rowScope: 'row', render: (_, b) => <Nama b={b} /> },
          { title: <Kepala nama="Lama" catatan={namaDari} />, width: 150, align: 'right', className: 'num', render: (_, b) => <Sisi b={b} nilai={b.lama} teks={b.lamaTeks} angka={b.angkaDari} sisi="lama" /> },
          { title: <Kepala nama="Baru" catatan={namaKe} />, width: 150, align: 'right', className: 'num', render: (_, b) => <Sisi b={b} nilai={b.baru} teks={b.baruTeks} angka={b.angkaKe} sisi="baru" /> },
          { title: 'Selisih', width: 140, align: 'right', className: 'num', render: (_, b) => (b.selisih === null ? <TakTerhitung /> : tulisSelisih(b.selisih)) },
          { title: 'Persen', width: 96, align: 'right', className: 'num wrap-words', render: (_, b) => <Persen b={b} /> },
          { title: 'Arah', width: 118, render: (_, b) => <Arah b={b} /> },
        ]}
      />
    </>
  );
}

const Kepala = ({ nama, catatan }: { nama: string; catatan: string }) => (
  <>
    {nama}
    <span className="head-note">{catatan}</span>
  </>
);

const Nama = ({ b }: { b: BarisBanding }) => (
  <span className="node-name">
    {b.kode === 'pd' ? (b.indikator ?? 'Jumlah seluruh PD') : <><span className="kode">{b.kode}</span> {b.indikator ?? b.uraian}</>}
    <span className="hint block">
      {sebutAngka(b)}
      {b.indikator !== null && ` · ${b.uraian}`}
    </span>
  </span>
);

const TakTerhitung = () => (
  <>
    {kosong}
    <span className="sr-only">tidak dapat dihitung</span>
  </>
);

function Persen({ b: { persen, selisih } }: { b: BarisBanding }) {
  if (persen !== null) return <>{tulisSelisih(Desimal.dari(persen).tetap(2))}%</>;
  return selisih === null ? <TakTerhitung /> : <span className="hint">tidak dapat dihitung</span>;
}

function Sisi({ b, nilai, teks, angka, sisi }: { b: BarisBanding; nilai: string | null; teks: string | null; angka: string | null; sisi: string }) {
  const { open } = useFigureOpener();
  if (angka === null) return <span className="hint">belum ada</span>;
  const tulisan = nilai !== null ? tulisBersatuan(nilai, b.satuan, b.ukuran) : teks !== null && berteks.has(b.ukuran) ? teks : null;
  return (
    <button type="button" className="figure" data-angka={angka} onClick={() => open(angka)} title={tulisan === null ? `tidak dapat dihitung: ${teks ?? 'belum ada yang tercatat'}` : undefined}>
      {tulisan ?? kosong}
      <span className="sr-only">
        , {sisi}, {sebutAngka(b)} {b.kode}
        {tulisan === null ? `, tidak dapat dihitung: ${teks ?? 'belum ada yang tercatat'}` : ''}
      </span>
    </button>
  );
}

function Arah({ b }: { b: BarisBanding }) {
  const penilaian = nilaiPerubahan(b);
  if (penilaian === null) return b.keadaan === 'berubah' ? null : <span className="arah is-netral">{b.keadaan === 'baru' ? 'baru ada' : 'tidak ada lagi'}</span>;
  return (
    <span className={`arah is-${penilaian}`}>
      <span aria-hidden="true">{Desimal.dari(b.selisih!).tanda > 0 ? '▲' : '▼'}</span> {penilaian}
      {b.arah === 'negatif' && <span className="sr-only">, makin rendah makin baik</span>}
    </span>
  );
}

/** Of a whole document's lines the first ones; the CSV has them all. */
function Peristiwa({ urutan, perUrutan }: { urutan: readonly number[]; perUrutan: ReadonlyMap<number, PeristiwaJejak> }) {
  const isi = urutan.map((s) => perUrutan.get(s)).filter((p) => p !== undefined);
  return (
    <div className="banding-peristiwa">
      {isi.slice(0, lihatPeristiwa).map((p) => (
        <PeristiwaRinci key={p.eventId} peristiwa={p} />
      ))}
      {isi.length > lihatPeristiwa && (
        <p className="hint">
          dan {formatAngka(String(isi.length - lihatPeristiwa))} peristiwa lain, urutan {isi.slice(lihatPeristiwa).map((p) => formatAngka(String(p.sequence))).join('; ')}
        </p>
      )}
    </div>
  );
}
