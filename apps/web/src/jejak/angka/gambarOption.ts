import type { EChartsCoreOption } from 'echarts/core';
import { formatAngka, sebutDokumen, tanggalPanjang } from '#kernel';
import { escapeHtml, fontGrafik } from '../../grafik/teks';
import { sebutSaat } from '../../koordinat/koordinat';
import type { Titik } from './titik';

const warna = { biasa: '#0d5f63', mundur: '#a35200', garis: '#8a97a0' } as const;

const sehari = 86_400_000;

// The axis of dates is drawn in the browser's own zone.
const pendek = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: '2-digit' });
const tanggalPendek = (t: number): string => pendek.format(new Date(t));
const hari = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', day: 'numeric', month: 'short', year: 'numeric' });

/** How tall the picture is: every append a line of its own. */
export const tinggiGambar = (titik: readonly Titik[]): number => Math.min(560, 96 + 34 * Math.max(3, new Set(titik.map((t) => t.sejak)).size));

/**
 * Across: from when it holds. Upwards: in which order it was recorded, one line an append, because years pass without an
 * entry and hundreds of entries in a second. What reaches back behind a later day carries a line to that day.
 */
export function gambarOption(titik: readonly Titik[], judul: string, tulis: (nilai: string | null) => string, width: number): EChartsCoreOption {
  const append = [...new Map(titik.map((t) => [t.sejak, t.dicatat]))];
  const sempit = width < 560;
  const baris = (t: Titik): number => append.findIndex(([sejak]) => sejak === t.sejak);
  const mundur = titik.filter((t) => t.mundurDari !== null);
  const waktu = titik.flatMap((t) => [t.berlaku, ...(t.mundurDari === null ? [] : [t.mundurDari])]).map((h) => Date.parse(h));
  const [awal, akhir] = [Math.min(...waktu), Math.max(...waktu)];
  const tepi = Math.max(10 * sehari, (akhir - awal) * 0.05);
  // Labels stay inside the picture, and off the line that leads to the right of what reaches back.
  const sisi = (t: Titik): string | readonly number[] => {
    const letak = akhir === awal ? 0 : (Date.parse(t.berlaku) - awal) / (akhir - awal);
    if (t.mundurDari !== null) return letak > 0.3 ? 'left' : [0, -14];
    return letak > 0.6 ? 'left' : 'right';
  };
  const seri = (nama: string, isi: readonly Titik[], symbol: string, color: string, besar: number) => ({
    name: nama, type: 'scatter', symbol, symbolSize: besar, itemStyle: { color, opacity: 1, borderColor: '#fff', borderWidth: 1 }, z: 3,
    label: { show: true, distance: 7, color: '#1d2829', fontSize: 11, width: sempit ? 96 : 280, overflow: 'truncate', formatter: ({ dataIndex }: { dataIndex: number }) => label(isi[dataIndex]!) },
    labelLayout: { hideOverlap: true },
    data: isi.map((t) => ({ value: [t.berlaku, baris(t)], label: { position: sisi(t) } })),
  });
  const label = (t: Titik): string => (sempit ? tulis(t.baru) : `${tulis(t.baru)}  ${t.dokumen ? `${t.dokumen.jenis.replaceAll('_', ' ')}${t.dokumen.nomor ? ` ${t.dokumen.nomor}` : ''}` : 'tanpa dokumen'}`);
  const semua = [titik.filter((t) => t.mundurDari === null), mundur] as const;
  return {
    animation: false,
    textStyle: { fontFamily: fontGrafik },
    aria: { enabled: true, label: { description: `${judul}. ${titik.map((t) => `Dicatat ${sebutSaat(t.dicatat)}, berlaku ${tanggalPanjang(t.berlaku)}: ${tulis(t.baru)}`).join('; ')}.` } },
    grid: { left: 8, right: sempit ? 16 : 28, top: 34, bottom: 26, containLabel: true },
    legend: { top: 0, right: 0, itemHeight: 10, itemWidth: 12, textStyle: { color: '#1d2829', fontSize: 12 }, data: mundur.length > 0 ? ['Pernyataan', 'Bertanggal mundur'] : ['Pernyataan'], selectedMode: false },
    tooltip: {
      trigger: 'item', confine: true,
      formatter: ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) => {
        const t = semua[seriesIndex]?.[dataIndex];
        if (!t) return '';
        const dari = t.mundurDari === null ? '' : `<br/>mundur dari ${tanggalPanjang(t.mundurDari)}`;
        return `${escapeHtml(t.dokumen ? sebutDokumen(t.dokumen) : 'Tanpa dokumen')}<br/><b>${escapeHtml(tulis(t.lama))} → ${escapeHtml(tulis(t.baru))}</b><br/>berlaku ${tanggalPanjang(t.berlaku)}${dari}<br/>dicatat ${sebutSaat(t.dicatat)}, urutan ${formatAngka(String(t.sejak))}`;
      },
    },
    xAxis: { type: 'time', min: awal - tepi, max: akhir + tepi, name: 'Berlaku', nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: '#4d5b5d' }, axisLabel: { color: '#1d2829', fontSize: 11, hideOverlap: true, formatter: tanggalPendek }, splitLine: { show: true, lineStyle: { color: '#eef1f1' } } },
    yAxis: {
      type: 'category', name: sempit ? '' : 'Dicatat (urutan)', nameTextStyle: { color: '#4d5b5d', align: 'right', padding: [0, 8, 0, 0] }, nameLocation: 'end', nameGap: 12,
      data: append.map(([sejak, dicatat]) => (sempit ? formatAngka(String(sejak)) : `${hari.format(new Date(dicatat))} · ${formatAngka(String(sejak))}`)),
      axisTick: { show: false }, axisLabel: { color: '#1d2829', fontSize: 11, hideOverlap: true }, splitLine: { show: true, lineStyle: { color: '#eef1f1' } },
    },
    series: [
      seri('Pernyataan', semua[0], 'circle', warna.biasa, 12),
      seri('Bertanggal mundur', semua[1], 'diamond', warna.mundur, 16),
      {
        type: 'lines', coordinateSystem: 'cartesian2d', silent: true, z: 2, symbol: 'none', lineStyle: { color: warna.mundur, width: 1.5, type: 'dashed', opacity: 0.9 },
        data: mundur.map((t) => ({ coords: [[t.mundurDari!, baris(t)], [t.berlaku, baris(t)]] })),
      },
    ],
  };
}
