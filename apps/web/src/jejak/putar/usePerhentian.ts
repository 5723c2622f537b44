import { useMemo } from 'react';
import { useSejak } from '../../api/queries';
import type { Place } from '../../app/usePlace';
import type { KoordinatUrl } from '../../koordinat/koordinat';
import { perhentianBerlaku, perhentianDicatat, type Sumbu } from './perhentian';

/** The stops along one of the two times; the other one stays where the page has it. */
export function usePerhentian(place: Place, sumbu: Sumbu, k: KoordinatUrl) {
  const { data, error, refetch } = useSejak(place, '0', sumbu === 'dicatat' ? { ...k, diketahui: null } : { ...k, berlaku: null });
  const perhentian = useMemo(() => (data ? (sumbu === 'dicatat' ? perhentianDicatat : perhentianBerlaku)(data.peristiwa) : []), [data, sumbu]);
  return { perhentian, dimuat: data !== undefined, error, refetch };
}
