import { useEffect, useRef, useState } from 'react';
import { init, type EChartsCoreOption, type EChartsType } from 'echarts/core';

interface GrafikProps {
  /** What the chart draws, for a room of so many pixels. The same function as long as it draws the same. */
  readonly optionOf: (width: number) => EChartsCoreOption;
  readonly judul: string;
  readonly className: string;
  readonly testId: string;
}

/** A chart as one picture; a table beside it carries the same figures exactly and is what keyboards and screen readers use. */
export function Grafik({ optionOf, judul, className, testId }: GrafikProps) {
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
    if (width > 0) chart.current?.setOption(optionOf(width), true);
  }, [optionOf, width]);

  return <div ref={host} className={className} role="img" aria-label={judul} data-testid={testId} />;
}
