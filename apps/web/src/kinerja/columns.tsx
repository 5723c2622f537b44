import type { TableColumnsType } from 'antd';
import type { BarisKinerja, Sel, TabelKinerja } from '#capaian';
import { Figure } from '../angka/Figure';
import { tulisKuantitas, tulisPersen, tulisRupiah } from '../angka/tulis';
import { PredikatTag } from './PredikatTag';
import type { RowKinerja } from './tree';

interface FigureColumn {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly width: number;
  readonly sel: (b: BarisKinerja) => Sel | undefined;
  readonly tulis: (nilai: string) => string;
}

export type Tampilan = 'capaian' | 'dokumen';

/** What each planning document promises, side by side, and what came of it. */
function documentColumns(tabel: TabelKinerja): FigureColumn[] {
  return [
    ...tabel.dokumen.map((d, i) => ({ key: d.kunci, name: d.nama, note: d.ukuran === 'K' ? 'K' : 'Rp', width: d.ukuran === 'K' ? 104 : 132, sel: (b: BarisKinerja) => b.perDokumen[i], tulis: d.ukuran === 'K' ? tulisKuantitas : tulisRupiah })),
    { key: 'realisasi', name: `Realisasi ${tabel.tahun}`, note: 'K', width: 104, sel: (b) => b.realisasi, tulis: tulisKuantitas },
  ];
}

/** One column for each tahap of the targets, then realisasi and what follows from both; or one for each planning document. */
export function columnsOf(tabel: TabelKinerja, tampilan: Tampilan): { columns: TableColumnsType<RowKinerja>; width: number } {
  const figures: FigureColumn[] = tampilan === 'dokumen' ? documentColumns(tabel) : [
    ...tabel.tahap.map((t, i) => ({ key: `target-${t.tahap}`, name: 'Target', note: t.nama, width: 108, sel: (b: BarisKinerja) => b.target[i], tulis: tulisKuantitas })),
    { key: 'realisasi', name: 'Realisasi', width: 96, sel: (b) => b.realisasi, tulis: tulisKuantitas },
    { key: 'capaian', name: 'Capaian', note: '%', width: 92, sel: (b) => b.capaian, tulis: tulisPersen },
  ];
  const satuan = 96;
  const predikat = 132;
  return {
    width: figures.reduce((sum, f) => sum + f.width, 0) + satuan + (tampilan === 'dokumen' ? 0 : predikat),
    columns: [
      { key: 'satuan', title: 'Satuan', width: satuan, render: (_, row) => row.baris?.satuan },
      ...figures.map((f) => ({
        key: f.key,
        width: f.width,
        align: 'right' as const,
        className: 'num',
        title: (
          <>
            {f.name}
            {f.note && <span className="head-note">{f.note}</span>}
          </>
        ),
        render: (_: unknown, row: RowKinerja) => {
          const sel = row.baris && f.sel(row.baris);
          return sel && <Figure sel={sel} tulis={f.tulis} konteks={`${f.name}${f.note && f.note !== '%' ? ` ${f.note}` : ''} ${row.baris?.kode ?? row.simpul.kode}`} />;
        },
      })),
      ...(tampilan === 'dokumen' ? [] : [{
        key: 'predikat',
        title: 'Predikat',
        width: predikat,
        render: (_: unknown, row: RowKinerja) => {
          const sel = row.baris?.predikat;
          const label = sel && (sel.nilai ?? (sel.sequence !== null && sel.asal !== 'jumlah' ? sel.teks : null));
          return sel && (
            <Figure sel={sel} tulis={tulisKuantitas} konteks={`Predikat ${row.baris?.kode ?? ''}`}>
              {label && <PredikatTag predikat={label} catatan={sel.nilai === null ? null : sel.teks} />}
            </Figure>
          );
        },
      }]),
    ],
  };
}
