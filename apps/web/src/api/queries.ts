import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { BarisAngka, DaftarPk, Jembatan, Linimasa, RincianIndikator, TabelAnggaran, TabelKinerja } from '#capaian';
import type { Andai, Asal, Banding, Sejak, Terlambat } from '#jejak';
import type { KetidaksesuaianBerstatus, RincianKetidaksesuaian, RincianSel, RingkasanKetidaksesuaian, SelTampil } from '#rekonsiliasi';
import type { KoordinatUrl } from '../koordinat/koordinat';
import type { ContohTersedia, ImporTercatat, KemajuanImpor, PdTercatat, PeristiwaMentah, StatusLayanan } from './answers';
import { Problem } from './problem';
import { getJson, getPage, type Halaman, type QueryParams } from './request';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal (4xx) will be the same the second time; only a missing answer is worth another try.
      retry: (count, error) => count < 1 && !(error instanceof Problem && error.status < 500),
      retryDelay: 800,
    },
  },
});

interface Place {
  readonly pd: string;
  readonly tahun: number;
}

function useAnswer<T>(path: string, params: QueryParams = {}, enabled = true) {
  return useQuery<T>({
    queryKey: [path, params],
    queryFn: ({ signal }) => getJson<T>(path, params, signal),
    enabled,
  });
}

/** Keeps the last answer on screen until the next one is here, instead of flashing a skeleton. */
function useHeldAnswer<T>(path: string, params: QueryParams, enabled = true) {
  return useQuery<T>({
    queryKey: [path, params],
    queryFn: ({ signal }) => getJson<T>(path, params, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** More than a page of the API: what a year of one office can hold. */
const seluruh = 10_000;

const at = ({ diketahui, berlaku }: KoordinatUrl): QueryParams => ({ diketahui, berlaku });
const table = ({ pd, tahun }: Place, name: string) => `/pd/${encodeURIComponent(pd)}/${tahun}/${name}`;

/** Every office now, or as a point of the two times had it. */
export const usePdAt = (k: KoordinatUrl, enabled = true) => useAnswer<readonly PdTercatat[]>('/pd', at(k), enabled);

export const useAnggaran = (place: Place, k: KoordinatUrl, basis: string | null = null, enabled = true) =>
  useAnswer<TabelAnggaran>(table(place, 'anggaran'), { ...at(k), basis }, enabled);

export const useKinerja = (place: Place, k: KoordinatUrl, enabled = true) =>
  useAnswer<TabelKinerja>(table(place, 'kinerja'), at(k), enabled);

export const usePk = (place: Place, k: KoordinatUrl) => useAnswer<DaftarPk>(table(place, 'pk'), at(k));

export const useRincianIndikator = (place: Place, indikator: string | null, k: KoordinatUrl) =>
  useAnswer<RincianIndikator>(table(place, `kinerja/${encodeURIComponent(indikator ?? '')}`), at(k), indikator !== null);

export const useJembatan = (place: Place, k: KoordinatUrl, basis: string | null) =>
  useAnswer<Jembatan>(table(place, 'jembatan'), { ...at(k), basis });

export const usePeriksa = (place: Place, k: KoordinatUrl) => useAnswer<readonly KetidaksesuaianBerstatus[]>(table(place, 'periksa'), at(k));

export const useRingkasanKetidaksesuaian = (place: Place, k: KoordinatUrl) => useAnswer<RingkasanKetidaksesuaian>(table(place, 'ketidaksesuaian/ringkasan'), at(k));

export const useRincianKetidaksesuaian = (place: Place, id: string | null, k: KoordinatUrl) =>
  useAnswer<RincianKetidaksesuaian>(table(place, `ketidaksesuaian/${encodeURIComponent(id ?? '')}`), at(k), id !== null);

/** Printed cells that are sought, a page at a time; the last page stays on screen until the next one is here. */
export function useSelTercetak(place: Place, pilihan: QueryParams, k: KoordinatUrl) {
  const path = table(place, 'tercetak');
  const params = { ...pilihan, ...at(k) };
  return useQuery<Halaman<SelTampil>>({ queryKey: [path, params], queryFn: ({ signal }) => getPage<SelTampil>(path, params, signal), placeholderData: keepPreviousData });
}

/** `sel`: report and key of a printed cell. */
export const useRincianSel = (place: Place, sel: { readonly laporan: string; readonly kunci: string } | null, k: KoordinatUrl) =>
  useAnswer<RincianSel>(table(place, 'tercetak/rincian'), { ...sel, ...at(k) }, sel !== null);

export const useImporList = () => useAnswer<readonly ImporTercatat[]>('/impor');

/** The shipped examples; asks every second while one of them is being imported, here or by somebody else. */
export function useContoh(sibuk = false) {
  return useQuery<readonly ContohTersedia[]>({
    queryKey: ['/contoh'],
    queryFn: ({ signal }) => getJson<readonly ContohTersedia[]>('/contoh', {}, signal),
    refetchInterval: (query) => (sibuk || query.state.data?.some((c) => c.keadaan === 'berjalan') ? 1_000 : false),
  });
}

export const usePeristiwa = (sequence: number, enabled: boolean) =>
  useAnswer<PeristiwaMentah>(`/peristiwa/${sequence}`, {}, enabled);

export const useLinimasa = (angka: string | null, k: KoordinatUrl) => useHeldAnswer<Linimasa>('/linimasa', { angka, ...at(k) }, angka !== null);

/** Every figure of a year, to choose one from. */
export const useDaftarAngka = (place: Place, k: KoordinatUrl) => useHeldAnswer<readonly BarisAngka[]>(table(place, 'angka'), { ...at(k), ukuran: seluruh });

export const useAsal = (angka: string | null, k: KoordinatUrl) => useAnswer<Asal>('/asal', { angka, ...at(k) }, angka !== null);

export const useAndai = (angka: string, tanpa: string | null, k: KoordinatUrl) => useAnswer<Andai>('/andai', { angka, tanpa, ...at(k) }, tanpa !== null);

export const useBanding = (place: Place, pertanyaan: QueryParams | null) =>
  useHeldAnswer<Banding>(table(place, 'banding'), { ...pertanyaan, ukuran: seluruh }, pertanyaan !== null);

export const useSejak = (place: Place, sejak: string, k: KoordinatUrl) => useHeldAnswer<Sejak>(table(place, 'sejak'), { sejak, ...at(k), ukuran: seluruh });

/** `hari` 0: everything that was recorded after the day from which it holds. */
export const useTerlambat = (place: Place, hari: number, k: KoordinatUrl) => useHeldAnswer<Terlambat>(table(place, 'terlambat'), { hari, ...at(k), ukuran: seluruh });

/** The same answers as those of the tables' own pages, held while the slider moves on. */
export const useAnggaranBergerak = (place: Place, k: KoordinatUrl, basis: string | null, enabled: boolean) =>
  useHeldAnswer<TabelAnggaran>(table(place, 'anggaran'), { ...at(k), basis }, enabled);

export const useKinerjaBergerak = (place: Place, k: KoordinatUrl, enabled: boolean) => useHeldAnswer<TabelKinerja>(table(place, 'kinerja'), at(k), enabled);

export function useStatus() {
  return useQuery<StatusLayanan>({
    queryKey: ['/status'],
    queryFn: ({ signal }) => getJson<StatusLayanan>('/status', {}, signal),
    refetchInterval: 5_000,
  });
}

/** Asks every second while the import runs, and stops by itself when it does not. */
export function useKemajuanImpor(hash: string | null) {
  return useQuery<KemajuanImpor>({
    queryKey: ['/impor/', hash],
    queryFn: ({ signal }) => getJson<KemajuanImpor>(`/impor/${hash ?? ''}`, {}, signal),
    enabled: hash !== null,
    refetchInterval: (query) => (query.state.data && query.state.data.keadaan !== 'berjalan' ? false : 1_000),
  });
}
