import { useCallback } from 'react';
import { LinesChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { Grafik } from '../../grafik/Grafik';
import { gambarOption, tinggiGambar } from './gambarOption';
import type { Titik } from './titik';

use([ScatterChart, LinesChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface GambarProps {
  readonly titik: readonly Titik[];
  readonly judul: string;
  readonly tulis: (nilai: string | null) => string;
}

/** One figure in the two times. The table below it says the same in words. */
export function GambarDuaWaktu({ titik, judul, tulis }: GambarProps) {
  const option = useCallback((width: number) => gambarOption(titik, judul, tulis, width), [titik, judul, tulis]);
  return (
    <div style={{ height: tinggiGambar(titik) }}>
      <Grafik optionOf={option} judul={judul} className="gambar-dua-waktu" testId="gambar-dua-waktu" />
    </div>
  );
}
