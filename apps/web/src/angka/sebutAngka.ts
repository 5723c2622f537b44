import type { BarisAngka, Ukuran } from '#capaian';
import { adalahPeriodeAngka, adalahTahap, namaPeriodeAngka, namaTahap } from '#kernel';
import { namaUkuran } from './ukuran';

type Sebutan = Pick<BarisAngka, 'ukuran' | 'tahap' | 'periode' | 'basis' | 'sumberDana' | 'rekening'>;

export const sebutUkuran = (ukuran: string): string => namaUkuran[ukuran as Ukuran] ?? ukuran;

export const sebutTahapAngka = (tahap: string): string => (adalahTahap(tahap) ? namaTahap(tahap) : tahap);

/** Which figure of a node or indikator: `Pagu, Perubahan APBD, rekening 5.1`. */
export function sebutAngka({ ukuran, tahap, periode, basis, sumberDana, rekening }: Sebutan): string {
  return [
    sebutUkuran(ukuran),
    tahap && sebutTahapAngka(tahap),
    periode && periode !== 'tahun' && (adalahPeriodeAngka(periode) ? namaPeriodeAngka(periode) : periode),
    basis && (basis === 'TIDAK_DISEBUT' ? 'basis tidak disebut' : basis.replaceAll('_', ' ')),
    rekening && `rekening ${rekening}`,
    sumberDana,
  ].filter(Boolean).join(', ');
}
