import { useMemo, useRef, useState } from 'react';
import { Radio } from 'antd';
import { Link } from 'react-router';
import { FlagProvider, flagsByAngka } from '../angka/flags';
import { tanggalPanjang } from '#kernel';
import type { PdTercatat } from '../api/answers';
import { useAnggaran, useKinerja } from '../api/queries';
import { pathOf } from '../app/usePlace';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { PdCardFigures } from './PdCardFigures';
import { useSeen } from './useSeen';

/** One office: its key figures of a year, each leading straight to its linimasa. */
export function PdCard({ pd, semua }: { pd: PdTercatat; semua: readonly PdTercatat[] }) {
  const sebut = (id: string): string => semua.find((p) => p.pd === id)?.nama ?? id;
  const years = pd.tahun.toSorted((a, b) => b - a);
  const [tahun, setTahun] = useState(years[0] ?? 0);
  const ref = useRef<HTMLElement>(null);
  const seen = useSeen(ref) && tahun > 0;
  const koordinat = useKoordinat();
  const place = { pd: pd.pd, tahun };
  const anggaran = useAnggaran(place, koordinat, null, seen);
  const kinerja = useKinerja(place, koordinat, seen);
  const search = searchOf(koordinat);
  const flags = useMemo(() => flagsByAngka(anggaran.data?.ketidaksesuaian ?? []), [anggaran.data]);

  return (
    <article className="pd-card" ref={ref} aria-label={`${pd.nama}, ${pd.namaPemda}`}>
      <div className="pd-card-head">
        <div>
          <h2>{pd.nama}</h2>
          <p className="page-sub">{pd.namaPemda}{tahun > 0 && ' · dalam rupiah'}</p>
          {pd.berakhir && <p className="page-sub">Berakhir {tanggalPanjang(pd.berakhir.berlaku)}, menjadi {pd.berakhir.menjadi.map(sebut).join(' dan ')}</p>}
          {pd.asal.length > 0 && <p className="page-sub">Dari {pd.asal.map(sebut).join(' dan ')}</p>}
        </div>
        {years.length > 1 ? (
          <Radio.Group size="small" optionType="button" aria-label={`Tahun ${pd.nama}`} value={tahun} onChange={(e) => setTahun(e.target.value as number)} options={years.slice(0, 4).map((t) => ({ value: t, label: String(t) }))} />
        ) : (
          <strong className="num">{tahun || ''}</strong>
        )}
      </div>
      {tahun === 0 ? (
        <p className="hint">Belum ada tahun anggaran yang tercatat.</p>
      ) : (
        <FlagProvider value={flags}>
          <PdCardFigures anggaran={anggaran} kinerja={kinerja} />
          <p className="pd-card-links">
            <Link to={pathOf(place, 'anggaran') + search}>Anggaran</Link>
            <Link to={pathOf(place, 'kinerja') + search}>Kinerja</Link>
            <Link to={pathOf(place, 'pk') + search}>Perjanjian kinerja</Link>
            <Link to={pathOf(place, 'ketidaksesuaian') + search}>Rekonsiliasi</Link>
          </p>
        </FlagProvider>
      )}
    </article>
  );
}
