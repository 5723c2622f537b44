import type { TableColumnsType } from 'antd';
import type { CapaianPeriode, Sel, TabelKinerja } from '#capaian';
import { namaPeriodeAngka, triwulanSetahun, type PeriodeAngka } from '#kernel';
import { Figure } from '../angka/Figure';
import { tulisKuantitas, tulisPersen } from '../angka/tulis';
import type { RowKinerja } from './tree';

const lebar = { satuan: 84, setahun: 92, target: 84, realisasi: 84, capaian: 78 } as const;

type Ambil = (row: RowKinerja) => CapaianPeriode | undefined;

/** A figure, and plainly beside it that it is the year's where a triwulan has no target of its own. */
function Cell({ sel, tulis, konteks, acuan }: { sel: Sel | undefined; tulis: (nilai: string) => string; konteks: string; acuan: CapaianPeriode['acuan'] | undefined }) {
  return (
    sel && (
      <>
        <Figure sel={sel} tulis={tulis} konteks={konteks} />
        {acuan === 'tahun' && sel.nilai !== null && <span className="head-note">setahun</span>}
      </>
    )
  );
}

function group(key: string, title: string, ambil: Ambil): TableColumnsType<RowKinerja>[number] {
  const kode = (row: RowKinerja) => row.baris?.kode ?? row.simpul.kode;
  const angka = { align: 'right' as const, className: 'num' };
  return {
    key,
    title,
    children: [
      { key: `${key}-t`, title: 'Target', width: lebar.target, ...angka, render: (_, row) => <Cell sel={ambil(row)?.target} tulis={tulisKuantitas} konteks={`Target ${title} ${kode(row)}`} acuan={ambil(row)?.acuan} /> },
      { key: `${key}-r`, title: 'Realisasi', width: lebar.realisasi, ...angka, render: (_, row) => <Cell sel={ambil(row)?.realisasi} tulis={tulisKuantitas} konteks={`Realisasi ${title} ${kode(row)}`} acuan={undefined} /> },
      { key: `${key}-c`, title: 'Capaian %', width: lebar.capaian, ...angka, render: (_, row) => <Cell sel={ambil(row)?.capaian} tulis={tulisPersen} konteks={`Capaian ${title} ${kode(row)}`} acuan={undefined} /> },
    ],
  };
}

/** As form E.81 has it: the year's target, each triwulan, and the year up to one of them (`sampai`, from 1). */
export function triwulanColumns(tabel: TabelKinerja, sampai: number): { columns: TableColumnsType<RowKinerja>; width: number } {
  const periode = lebar.target + lebar.realisasi + lebar.capaian;
  return {
    width: lebar.satuan + lebar.setahun + 5 * periode,
    columns: [
      { key: 'satuan', title: 'Satuan', width: lebar.satuan, render: (_, row) => row.baris?.satuan },
      {
        key: 'setahun',
        title: `Target ${tabel.tahun}`,
        width: lebar.setahun,
        align: 'right',
        className: 'num',
        render: (_, row) => {
          const sel = row.baris?.target.at(-1);
          return sel && <Figure sel={sel} tulis={tulisKuantitas} konteks={`Target setahun ${row.baris?.kode ?? ''}`} />;
        },
      },
      ...triwulanSetahun.map((tw, n) => group(tw, namaPeriodeAngka(tw), (row) => row.baris?.triwulan[n])),
      group('sd', namaPeriodeAngka(`sd-tw${sampai}` as PeriodeAngka), (row) => row.baris?.triwulan[sampai - 1]?.kumulatif),
    ],
  };
}
