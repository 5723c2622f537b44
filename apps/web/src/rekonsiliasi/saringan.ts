import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { namaJenis } from '../ketidaksesuaian/jenis';

/** What of the contradictions is shown. It stands in the address, so that a selection can be sent. */
export interface Saringan {
  readonly tingkat: string | null;
  readonly jenis: string | null;
  readonly status: string | null;
  readonly tabel: string | null;
  readonly cari: string | null;
}

const bidang = ['tingkat', 'jenis', 'status', 'tabel', 'cari'] as const;

export const tanpaSaringan: Saringan = { tingkat: null, jenis: null, status: null, tabel: null, cari: null };

/** Value of `status` that stands for everything that still waits for an answer. */
export const MENUNGGU = 'menunggu';

export const menunggu = (k: Pick<KetidaksesuaianBerstatus, 'status'>): boolean => k.status === 'terbuka' || k.status === 'perlu-ditinjau-ulang';

export interface AturSaringan {
  readonly saringan: Saringan;
  readonly halaman: number;
  readonly atur: (perubahan: Partial<Saringan>) => void;
  readonly aturHalaman: (halaman: number) => void;
}

export function useSaringan(): AturSaringan {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const teks = bidang.map((b) => search.get(b) ?? '').join('\n');
  const saringan = useMemo(() => {
    const nilai = teks.split('\n');
    return Object.fromEntries(bidang.map((b, i) => [b, nilai[i] || null])) as unknown as Saringan;
  }, [teks]);
  const tulis = (isi: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(search);
    for (const [nama, nilai] of Object.entries(isi)) {
      if (nilai === null || nilai === '') next.delete(nama);
      else next.set(nama, nilai);
    }
    // No step of its own in the history: "back" leaves the page, it does not undo a filter.
    setSearch(next, { replace: true, state, preventScrollReset: true });
  };
  return {
    saringan,
    halaman: Math.max(1, Number(search.get('halaman')) || 1),
    atur: (perubahan) => tulis({ ...perubahan, halaman: null }),
    aturHalaman: (halaman) => tulis({ halaman: halaman === 1 ? null : String(halaman) }),
  };
}

/** Everything of an entry that a reader may look for: words, codes, and figures as they are printed. */
const isiTeks = (k: KetidaksesuaianBerstatus): string =>
  [namaJenis(k.jenis), k.lokasi.tabel, k.lokasi.baris, k.lokasi.kolom, k.kunci, k.teks, k.tercetak, k.seharusnya, k.selisih, k.penjelasan].join(' ').toLocaleLowerCase('id-ID');

const tanpaPemisah = (teks: string): string => teks.replaceAll('.', '');

export function cocok(k: KetidaksesuaianBerstatus, { tingkat, jenis, status, tabel, cari }: Saringan): boolean {
  if (tingkat !== null && k.tingkat !== tingkat) return false;
  if (jenis !== null && k.jenis !== jenis) return false;
  if (status !== null && (status === MENUNGGU ? !menunggu(k) : k.status !== status)) return false;
  if (tabel !== null && k.lokasi.tabel !== tabel) return false;
  if (cari === null) return true;
  const isi = isiTeks(k);
  return cari.toLocaleLowerCase('id-ID').split(/\s+/).every((kata) => isi.includes(kata) || (/^[\d.]{4,}$/.test(kata) && tanpaPemisah(isi).includes(tanpaPemisah(kata))));
}
