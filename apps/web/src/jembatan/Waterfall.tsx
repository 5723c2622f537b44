import { useEffect, useRef, useState } from 'react';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Batang } from './steps';
import { optionOf } from './waterfallOption';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Draws the bars; the table beside it carries the same figures exactly and is what keyboards and screen readers use. */
export function Waterfall({ batang, judul }: { batang: readonly Batang[]; judul: string }) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const drawn = init(element, null, { renderer: 'svg' });
    chart.current = drawn;
    const observer = new ResizeObserver(([entry]) => {
      drawn.resize();
      setWidth(entry?.contentRect.width ?? 0);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (width > 0) chart.current?.setOption(optionOf(batang, judul, width), true);
  }, [batang, judul, width]);

  return <div ref={host} className="waterfall" role="img" aria-label={judul} data-testid="jembatan-grafik" />;
}
