import { Button, Table } from 'antd';
import { formatAngka, namaPeristiwa, tanggalPanjang } from '#kernel';
import { useNarrow } from '../../app/useNarrow';
import { sebutSaat } from '../../koordinat/koordinat';
import { SebutDokumen } from '../../linimasa/SebutDokumen';
import type { Titik } from './titik';

interface TitikTableProps {
  readonly titik: readonly Titik[];
  readonly tulis: (nilai: string | null) => string;
  /** Shows the whole table as it was known at a sequence. */
  readonly onTabel: (sequence: number) => void;
  /** Compares the figure's year before and with the point. */
  readonly onBanding: (dari: number, ke: number) => void;
}

const jenisDari = (t: Titik): string => [...new Set(t.kejadian.map((k) => k.jenis))].map(namaPeristiwa).join(', ');

/** The picture in words, newest first: what was recorded when, and from which day it holds. */
export function TitikTable({ titik, tulis, onTabel, onBanding }: TitikTableProps) {
  const narrow = useNarrow();
  return (
    <Table<Titik>
      size="small"
      className="ledger-table"
      aria-label="Titik dicatat dan berlaku"
      rowKey="kunci"
      dataSource={titik.toReversed()}
      pagination={titik.length > 20 ? { defaultPageSize: 20, size: 'small', showSizeChanger: false } : false}
      scroll={{ x: narrow ? 760 : 960 }}
      columns={[
        {
          title: 'Dicatat', width: narrow ? 128 : 225, rowScope: 'row',
          render: (_, t) => (
            <>
              {sebutSaat(t.dicatat)}
              <span className="hint block">urutan {formatAngka(String(t.sejak))}</span>
            </>
          ),
        },
        {
          title: 'Berlaku', width: narrow ? 140 : 170,
          render: (_, t) => (
            <>
              {tanggalPanjang(t.berlaku)}
              {t.mundurDari !== null && <span className="tanda-mundur">◆ mundur dari {tanggalPanjang(t.mundurDari)}</span>}
            </>
          ),
        },
        {
          title: 'Dokumen',
          render: (_, t) => (
            <>
              <SebutDokumen dokumen={t.dokumen} />
              <span className="hint block">
                {jenisDari(t)}
                {t.kejadian.length > 1 ? `, ${formatAngka(String(t.kejadian.length))} peristiwa` : ''}
              </span>
              {[...new Set(t.kejadian.flatMap((k) => k.alasan ?? []))].map((alasan) => (
                <span key={alasan} className="kejadian-alasan block">Alasan: {alasan}</span>
              ))}
            </>
          ),
        },
        { title: 'Angka sebelum', width: 140, align: 'right', className: 'num', render: (_, t) => <span className={t.lama === null ? 'hint' : undefined}>{tulis(t.lama)}</span> },
        { title: 'Angka sesudah', width: 140, align: 'right', className: 'num', render: (_, t) => (t.baru === null ? <span className="hint">{tulis(t.baru)}</span> : <strong>{tulis(t.baru)}</strong>) },
        {
          title: 'Lihat', width: 150, className: 'tanpa-cetak',
          render: (_, t) => (
            <span className="tombol-kecil">
              <Button size="small" onClick={() => onTabel(t.sejak)} aria-label={`Tabel pada urutan ${t.sejak}`}>
                Tabel
              </Button>
              {t.sebelum > 0 && (
                <Button size="small" onClick={() => onBanding(t.sebelum, t.sejak)} aria-label={`Banding sebelum dan sesudah urutan ${t.sejak}`}>
                  Banding
                </Button>
              )}
            </span>
          ),
        },
      ]}
    />
  );
}
