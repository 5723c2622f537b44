import { useState, type ReactNode } from 'react';
import { Table, type TableColumnsType } from 'antd';
import type { PeristiwaJejak } from '#jejak';
import { formatAngka, namaPeristiwa, tanggalPanjang } from '#kernel';
import { RowToggle } from '../../anggaran/RowToggle';
import { kosong, tulisBersatuan } from '../../angka/tulis';
import { sebutTahapAngka } from '../../angka/sebutAngka';
import { useNarrow } from '../../app/useNarrow';
import { useStickyOffset } from '../../app/useStickyOffset';
import { sebutSaat } from '../../koordinat/koordinat';
import { SebutDokumen } from '../../linimasa/SebutDokumen';
import { PotonganCetak } from '../PotonganCetak';
import { PeristiwaRinci } from './PeristiwaRinci';

interface PeristiwaTableProps<T extends PeristiwaJejak> {
  readonly label: string;
  readonly peristiwa: readonly T[];
  /** A column of its own for what the list is about. */
  readonly kolom: TableColumnsType<T>[number];
  /** More than the event itself says, below it. */
  readonly tambahan: (p: T) => ReactNode;
  readonly halaman: number;
  readonly onHalaman: (halaman: number) => void;
}

const perHalaman = 50;

/** Recorded events, one a row; a row opens to everything that is recorded of it. */
export function PeristiwaTable<T extends PeristiwaJejak>({ label, peristiwa, kolom, tambahan, halaman, onHalaman }: PeristiwaTableProps<T>) {
  const narrow = useNarrow();
  const offsetHeader = useStickyOffset();
  const [terbuka, setTerbuka] = useState<readonly string[]>([]);
  return (
    <>
      <PotonganCetak baris={peristiwa.length} halaman={halaman} perHalaman={perHalaman} />
      <Table<T>
        size="small"
        className="ledger-table peristiwa-table"
        aria-label={label}
        rowKey="eventId"
        dataSource={[...peristiwa]}
        sticky={{ offsetHeader }}
        scroll={{ x: narrow ? 900 : 1060 }}
        pagination={peristiwa.length > perHalaman ? { current: halaman, pageSize: perHalaman, showSizeChanger: false, size: 'small', onChange: onHalaman } : false}
        expandable={{
          expandedRowKeys: [...terbuka],
          columnWidth: 34,
          expandIcon: ({ expanded, record }) => (
            <RowToggle expandable expanded={expanded} name={`urutan ${record.sequence}`} onToggle={() => setTerbuka(expanded ? terbuka.filter((id) => id !== record.eventId) : [...terbuka, record.eventId])} />
          ),
          expandedRowRender: (p) => (
            <div className="banding-peristiwa">
              <PeristiwaRinci peristiwa={p} />
              {tambahan(p)}
            </div>
          ),
        }}
        columns={[
          {
            title: 'Dicatat', width: narrow ? 128 : 225,
            render: (_, p) => (
              <>
                {sebutSaat(p.dicatat)}
                <span className="hint block">urutan {formatAngka(String(p.sequence))}</span>
              </>
            ),
          },
          kolom,
          {
            title: 'Peristiwa', width: 300, rowScope: 'row',
            render: (_, p) => (
              <>
                {namaPeristiwa(p.jenis)}
                <span className="hint block">
                  {p.perihal.kode} {p.perihal.uraian}
                  {p.perihal.tahap ? ` · ${sebutTahapAngka(p.perihal.tahap)}` : ''}
                </span>
              </>
            ),
          },
          { title: 'Nilai', width: 140, align: 'right', className: 'num wrap-words', render: (_, p) => (p.nilai === null ? kosong : tulisBersatuan(p.nilai, p.satuan, 'kinerja')) },
          {
            title: 'Dokumen',
            render: (_, p) => (
              <>
                <SebutDokumen dokumen={p.dokumen} />
                <span className="hint block">berlaku {tanggalPanjang(p.berlaku)}</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
