import type { TableColumnsType } from 'antd';
import type { Sel, TabelAnggaran } from '#capaian';
import { Figure } from '../angka/Figure';
import { tulisCakupan, tulisPersen, tulisRupiah, tulisSelisih } from '../angka/tulis';
import { hasFisik, type RowAnggaran } from './rows';

const lebarAngka = 128;

function namaBasis(tabel: TabelAnggaran): string {
  if (!tabel.basisDipakai) return '';
  return tabel.basisDipakai === 'TIDAK_DISEBUT' ? 'basis tidak disebut' : tabel.basisDipakai.replaceAll('_', ' ');
}

interface FigureColumn {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly width: number;
  readonly sel: (row: RowAnggaran) => Sel | undefined;
  readonly tulis: (nilai: string) => string;
}

/** One column for each tahap that the coordinates know, then what follows from them. */
export function columnsOf(tabel: TabelAnggaran): { columns: TableColumnsType<RowAnggaran>; width: number } {
  const figures: FigureColumn[] = tabel.tahap.map((t, i) => ({ key: `pagu-${t.tahap}`, name: t.nama, width: lebarAngka, sel: (r) => r.pagu[i], tulis: tulisRupiah }));
  // Before the first revision there is nothing to compare.
  if (tabel.tahap.length > 1) figures.push({ key: 'selisih', name: 'Selisih', width: lebarAngka, sel: (r) => r.selisih, tulis: tulisSelisih });
  figures.push(
    { key: 'realisasi', name: 'Realisasi', note: namaBasis(tabel), width: lebarAngka, sel: (r) => r.realisasi, tulis: tulisRupiah },
    { key: 'serapan', name: 'Serapan', note: '%', width: 84, sel: (r) => r.serapan, tulis: tulisPersen },
    { key: 'sisa', name: 'Sisa', width: lebarAngka, sel: (r) => r.sisa, tulis: tulisRupiah },
  );
  // Most offices record none: a column of dashes would only push the others off the screen.
  if (hasFisik(tabel.total)) figures.push({ key: 'fisik', name: 'Fisik', note: '%', width: 92, sel: (r) => r.fisik, tulis: tulisPersen });
  return {
    width: figures.reduce((sum, f) => sum + f.width, 0),
    columns: figures.map((f) => ({
      key: f.key,
      width: f.width,
      align: 'right',
      className: 'num',
      title: (
        <>
          {f.name}
          {f.note && <span className="head-note">{f.note}</span>}
        </>
      ),
      render: (_, row) => {
        const sel = f.sel(row);
        return (
          sel && (
            <>
              <Figure sel={sel} tulis={f.tulis} konteks={`${f.name} ${row.total ? 'seluruh PD' : row.kode}`} />
              {sel.cakupan && !sel.cakupan.lengkap && (
                <span className="head-note">{tulisCakupan(sel.cakupan)}</span>
              )}
            </>
          )
        );
      },
    })),
  };
}
