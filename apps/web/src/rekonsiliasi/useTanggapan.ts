import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Dokumen } from '#kernel';
import type { Putusan, RincianKetidaksesuaian } from '#rekonsiliasi';
import { postJson, randomKey } from '../api/request';
import type { Place } from '../app/usePlace';

/** A document as it is handed in. */
export type IsianDokumen = Pick<Dokumen, 'jenis' | 'nomor' | 'tanggal' | 'uraian'>;

export interface IsianJawaban {
  readonly putusan: Putusan;
  readonly alasan: string;
  readonly dokumen: IsianDokumen | null;
}

export interface IsianReviu {
  readonly dokumen: IsianDokumen;
  readonly catatan: readonly string[];
  readonly pernyataan: string;
}

const tempat = ({ pd, tahun }: Place): string => `/pd/${encodeURIComponent(pd)}/${tahun}`;

/** Answers a contradiction as it is on screen: if it says something else by now, the answer is refused. */
export const useJawab = (r: RincianKetidaksesuaian) =>
  useCatat<IsianJawaban>(`${tempat(r)}/ketidaksesuaian/${encodeURIComponent(r.ketidaksesuaian.id)}/penjelasan`, r.revisi, { diketahui: r.koordinat.diketahui });

export const useReviu = (place: Place, laporan: string, revisi: number) => useCatat<IsianReviu>(`${tempat(place)}/laporan/${encodeURIComponent(laporan)}/reviu`, revisi);

function useCatat<T extends object>(path: string, revisi: number, tambahan: object = {}) {
  const client = useQueryClient();
  const terakhir = useRef({ isi: '', kunci: '' });
  return useMutation<unknown, Error, T>({
    mutationFn: (isian) => {
      const body = { ...isian, ...tambahan };
      // The same key for the same words on the same revision: an answer whose receipt got lost is not recorded twice.
      const isi = JSON.stringify([path, body, revisi]);
      if (terakhir.current.isi !== isi) terakhir.current = { isi, kunci: randomKey() };
      return postJson(path, body, terakhir.current.kunci, revisi);
    },
    // After a refusal too: what was on screen may be what was refused.
    onSettled: () => client.invalidateQueries(),
  });
}
