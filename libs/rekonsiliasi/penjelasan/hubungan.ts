import type { HubunganAngka } from './lingkungan.js';

/** How a figure stands to another one, by their addresses alone; undefined where they differ in more than one way. */
export function hubunganAlamat(a: string, b: string): HubunganAngka | 'simpul' | undefined {
  const [x, y] = [a.split('/'), b.split('/')];
  if (x.length < 4 || y.length < 4 || x[0] !== y[0]) return undefined;
  const [, tahunX, ukuranX, subjekX, ...konteksX] = x;
  const [, tahunY, ukuranY, subjekY, ...konteksY] = y;
  if (ukuranX !== ukuranY) {
    if (subjekX !== subjekY || tahunX !== tahunY) return undefined;
    if (ukuranY === 'fisik') return 'fisik';
    return ukuranY === 'pagu' || ukuranY === 'pagu-terkini' ? 'pagu' : 'lain';
  }
  const beda = konteksX.flatMap((k, i) => (k === konteksY[i] ? [] : [i]));
  if (konteksX.length !== konteksY.length) return tahunX === tahunY && subjekX === subjekY ? 'lain' : undefined;
  if (tahunX !== tahunY) return subjekX === subjekY && beda.length === 0 ? 'tahun' : undefined;
  if (subjekX !== subjekY) return beda.length === 0 ? 'simpul' : undefined;
  if (beda.length !== 1) return undefined;
  const i = beda[0]!;
  switch (ukuranX) {
    case 'pagu': return i === 0 ? 'tahap' : 'sumber-dana';
    case 'realisasi': case 'serapan': case 'sisa': return i === 0 ? 'basis' : i === 1 ? 'periode' : 'sumber-dana';
    case 'target': return i === 0 ? 'tahap' : 'periode';
    case 'kinerja': case 'capaian': return 'periode';
    case 'target-dokumen': case 'target-rupiah': case 'pk-target': case 'pk-anggaran': return i === 0 ? 'dokumen' : 'tahap';
    default: return 'lain';
  }
}

/** What a printed value is that belongs to a near figure: kind and plausibility. */
export const jenisHubungan: Readonly<Record<HubunganAngka | 'simpul', readonly [jenis: string, dasar: number]>> = {
  fisik: ['fisik-sebagai-uang', 84], tahap: ['tahap-lain', 82], tahun: ['tahun-lain', 80], basis: ['basis-lain', 80], periode: ['periode-lain', 80],
  'sumber-dana': ['sumber-dana-lain', 78], dokumen: ['dokumen-lain', 80], pagu: ['nilai-kolom-lain', 76], induk: ['nilai-baris-lain', 74], simpul: ['nilai-baris-lain', 74], anak: ['anak-disalin', 76], lain: ['nilai-kolom-lain', 72],
};
