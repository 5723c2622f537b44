import { useCallback } from 'react';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { Grafik } from '../grafik/Grafik';
import type { Batang } from './steps';
import { optionOf } from './waterfallOption';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Draws the bars of a bridge. */
export function Waterfall({ batang, judul }: { batang: readonly Batang[]; judul: string }) {
  const option = useCallback((width: number) => optionOf(batang, judul, width), [batang, judul]);
  return <Grafik optionOf={option} judul={judul} className="waterfall" testId="jembatan-grafik" />;
}
