import { Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Sel, TabelAnggaran, TabelKinerja } from '#capaian';
import { Figure } from '../angka/Figure';
import { tulisPersen, tulisRupiah, tulisSelisih } from '../angka/tulis';
import { problemOf } from '../api/problem';

interface PdCardFiguresProps {
  readonly anggaran: UseQueryResult<TabelAnggaran>;
  readonly kinerja: UseQueryResult<TabelKinerja>;
}

interface Item {
  readonly nama: string;
  readonly sel: Sel;
  readonly tulis: (nilai: string) => string;
}

const persen = (nilai: string) => `${tulisPersen(nilai)}%`;

export function PdCardFigures({ anggaran, kinerja }: PdCardFiguresProps) {
  if (anggaran.error) return <p className="hint">{problemOf(anggaran.error).rincian}</p>;
  if (!anggaran.data) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  const { total, tahap } = anggaran.data;
  const awal = total.pagu[0];
  const items: Item[] = [
    ...(awal && tahap.length > 1 ? [{ nama: `Pagu ${tahap[0]!.nama}`, sel: awal, tulis: tulisRupiah }] : []),
    { nama: 'Pagu terkini', sel: total.pagu.at(-1) ?? total.paguTerkini, tulis: tulisRupiah },
    ...(tahap.length > 1 ? [{ nama: 'Selisih', sel: total.selisih, tulis: tulisSelisih }] : []),
    { nama: 'Realisasi', sel: total.realisasi, tulis: tulisRupiah },
    { nama: 'Serapan', sel: total.serapan, tulis: persen },
    ...(kinerja.data?.rataRata.slice(0, 1).map((r) => ({ nama: r.nama, sel: r.sel, tulis: persen })) ?? []),
  ];
  return (
    <dl className="pd-figures">
      {items.map((i) => (
        <div key={i.nama}>
          <dt>{i.nama}</dt>
          <dd className="num">
            <Figure sel={i.sel} tulis={i.tulis} konteks={i.nama} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
