import type { EChartsCoreOption } from 'echarts/core';
import { formatAngka, sebutDokumen } from '#kernel';
import { tulisSelisih } from '../angka/tulis';
import { escapeHtml, fontGrafik } from '../grafik/teks';
import { kalimatBatang, type Batang } from './steps';

const warna = { tetap: '#3f6f73', naik: '#2f7d4f', turun: '#b4532a', realisasi: '#7a8a8c' } as const;

// Geometry only: a pixel is far coarser than a double. Every text of the chart is made from the decimal string.
const length = (nilai: string): number => Number(nilai);

const ringkas = new Intl.NumberFormat('id-ID', { notation: 'compact', maximumFractionDigits: 1 });

const isChange = (b: Batang): boolean => b.jenis === 'naik' || b.jenis === 'turun';

const namaLengkap = (b: Batang): string => escapeHtml(`${b.nama} ${b.uraian}`.trim());

/** Where the axis starts: near the bars when the changes would otherwise be too thin to see. */
export function axisStart(batang: readonly Batang[]): number {
  const ends = batang.flatMap((b) => (isChange(b) ? [length(b.dari), length(b.ke)] : [length(b.ke)]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (low <= 0 || low < high * 0.6) return Math.min(0, low);
  const step = 10 ** Math.floor(Math.log10(high - low || high));
  return Math.max(0, Math.floor((low - (high - low) * 0.5) / step) * step);
}

/** `width`: room for the chart in pixels; on a phone the names must break inside their own bar's place. */
export function optionOf(batang: readonly Batang[], judul: string, width: number): EChartsCoreOption {
  const place = Math.max(24, Math.floor((width - 70) / batang.length) - 6);
  const start = axisStart(batang);
  const bars = (jenis: Batang['jenis']) => ({
    type: 'bar',
    stack: 'jembatan',
    barMaxWidth: 64,
    labelLayout: { hideOverlap: true },
    itemStyle: { color: warna[jenis], borderRadius: 2 },
    label: {
      show: true,
      position: jenis === 'turun' ? 'bottom' : 'top',
      color: '#1d2829',
      fontSize: place < 60 ? 9 : 11,
      formatter: (p: { dataIndex: number }) => {
        const b = batang[p.dataIndex]!;
        return `${jenis === 'naik' ? '+' : ''}${ringkas.format(length(b.nilai))}`;
      },
    },
    data: batang.map((b) => {
      if (b.jenis !== jenis) return '-';
      return isChange(b) ? Math.abs(length(b.nilai)) : length(b.ke) - start;
    }),
  });
  return {
    textStyle: { fontFamily: fontGrafik },
    animation: false,
    aria: { enabled: true, label: { description: `${judul}. ${kalimatBatang(batang, formatAngka)}.` } },
    grid: { left: 8, right: 12, top: 24, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (points: readonly { dataIndex: number }[]) => {
        const b = batang[points[0]?.dataIndex ?? 0]!;
        const nilai = isChange(b) ? `<b>${tulisSelisih(b.nilai)}</b><br/>${formatAngka(b.dari)} → ${formatAngka(b.ke)}` : `<b>${formatAngka(b.ke)}</b>`;
        return [namaLengkap(b), nilai, ...b.dokumen.slice(0, 4).map((d) => escapeHtml(sebutDokumen(d))), ...(b.dokumen.length > 4 ? [`dan ${b.dokumen.length - 4} dokumen lain`] : [])].join('<br/>');
      },
    },
    xAxis: { type: 'category', data: batang.map((b) => b.nama), axisTick: { show: false }, axisLabel: { color: '#1d2829', interval: 0, fontSize: 11, lineHeight: 14, ...(place < 60 ? { rotate: 40 } : { width: Math.min(110, place), overflow: 'break' }) } },
    // The bars are measured from the axis' start, so that a stacked bar may begin there.
    yAxis: { type: 'value', min: 0, axisLabel: { color: '#566365', fontSize: 11, formatter: (v: number) => ringkas.format(v + start) }, splitLine: { lineStyle: { color: '#e1e7e6' } } },
    series: [
      {
        type: 'bar',
        stack: 'jembatan',
        silent: true,
        itemStyle: { color: 'transparent' },
        data: batang.map((b) => (isChange(b) ? Math.min(length(b.dari), length(b.ke)) - start : '-')),
      },
      bars('tetap'),
      bars('naik'),
      bars('turun'),
      bars('realisasi'),
    ],
  };
}
