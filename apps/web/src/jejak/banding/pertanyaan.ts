import type { QueryParams } from '../../api/request';
import type { KoordinatUrl } from '../../koordinat/koordinat';
import type { Alamat } from '../useAlamat';

export type Cara = 'titik' | 'tahap' | 'tahun';

/** A point of the two times as the API writes it, `DIKETAHUI[@BERLAKU]`; null: best known now. */
export function tulisTitik({ diketahui, berlaku }: KoordinatUrl): string | null {
  const teks = `${diketahui ?? ''}${berlaku === null ? '' : `@${berlaku}`}`;
  return teks === '' ? null : teks;
}

export function bacaTitik(teks: string | null): KoordinatUrl {
  const [diketahui = '', berlaku = ''] = (teks ?? '').split('@');
  return { diketahui: diketahui || null, berlaku: berlaku || null };
}

export interface PertanyaanBanding {
  readonly cara: Cara;
  readonly dari: string | null;
  readonly ke: string | null;
  readonly dariTahap: string | null;
  readonly keTahap: string | null;
  readonly dariTahun: string | null;
}

/** What the address asks for. Points left out are those of the page itself. */
export function bacaPertanyaan(baca: Alamat['baca'], k: KoordinatUrl): PertanyaanBanding {
  const cara = baca('cara');
  return {
    cara: cara === 'tahap' || cara === 'tahun' ? cara : 'titik',
    dari: baca('dari'), ke: baca('ke') ?? tulisTitik(k), dariTahap: baca('dariTahap'), keTahap: baca('keTahap'), dariTahun: baca('dariTahun'),
  };
}

/** Parameters for the API; null while something is still to be chosen. */
export function parameterBanding({ cara, dari, ke, dariTahap, keTahap, dariTahun }: PertanyaanBanding): QueryParams | null {
  if (cara === 'tahap') return dariTahap === null || keTahap === null ? null : { dariTahap, keTahap, ke };
  if (cara === 'tahun') return dariTahun === null ? null : { dariTahun, ke };
  return dari === null ? null : { dari, ke };
}
