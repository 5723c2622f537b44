import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { namaJenisKetidaksesuaian } from '#kernel';

const bidangKetidaksesuaian = ['tingkat', 'jenis', 'status', 'laporan', 'tabel', 'cari'] as const;
const bidangSel = ['keadaan', 'laporan', 'tabel', 'cari'] as const;

type Isi<B extends string> = { readonly [K in B]: string | null };

/** What of the contradictions is shown. It stands in the address, so that a selection can be sent. */
export type Saringan = Isi<(typeof bidangKetidaksesuaian)[number]>;

/** What of the printed figures is shown. */
export type SaringanSel = Isi<(typeof bidangSel)[number]>;

const kosongkan = <B extends string>(bidang: readonly B[]): Isi<B> => Object.fromEntries(bidang.map((b) => [b, null])) as unknown as Isi<B>;

export const tanpaSaringan: Saringan = kosongkan(bidangKetidaksesuaian);
export const tanpaSaringanSel: SaringanSel = kosongkan(bidangSel);

/** Value of `status` that stands for everything that still waits for an answer. */
export const MENUNGGU = 'menunggu';

/** Value of `laporan` that stands for what the ledger's own facts contradict, whatever is printed; as the REST API has it. */
export const BUKU_BESAR_SENDIRI = '-';

export const menunggu = (k: Pick<KetidaksesuaianBerstatus, 'status'>): boolean => k.status === 'terbuka' || k.status === 'perlu-ditinjau-ulang';

export interface AturSaringan<S> {
  readonly saringan: S;
  readonly halaman: number;
  readonly atur: (perubahan: Partial<S>) => void;
  readonly aturHalaman: (halaman: number) => void;
}

export const useSaringan = (): AturSaringan<Saringan> => useBidang(bidangKetidaksesuaian);
export const useSaringanSel = (): AturSaringan<SaringanSel> => useBidang(bidangSel);

function useBidang<B extends string>(bidang: readonly B[]): AturSaringan<Isi<B>> {
  const [search, setSearch] = useSearchParams();
  const { state } = useLocation() as { state: unknown };
  const teks = bidang.map((b) => search.get(b) ?? '').join('\n');
  const saringan = useMemo(() => {
    const nilai = teks.split('\n');
    return Object.fromEntries(bidang.map((b, i) => [b, nilai[i] || null])) as unknown as Isi<B>;
  }, [bidang, teks]);
  // A search that was typed is written later, on top of whatever was chosen meanwhile.
  const kini = useRef({ search, state });
  useEffect(() => {
    kini.current = { search, state };
  }, [search, state]);
  const tulis = (isi: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(kini.current.search);
    for (const [nama, nilai] of Object.entries(isi)) {
      if (nilai === null || nilai === '') next.delete(nama);
      else next.set(nama, nilai);
    }
    // No step of its own in the history: "back" leaves the page, it does not undo a filter.
    setSearch(next, { replace: true, state: kini.current.state, preventScrollReset: true });
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
  [namaJenisKetidaksesuaian(k.jenis), k.penjelasan, ...k.tempat.flatMap((t) => [t.tabel, t.baris, t.kolom, t.kunci, t.teks, t.tercetak, t.seharusnya, t.selisih])].join(' ').toLocaleLowerCase('id-ID');

const tanpaPemisah = (teks: string): string => teks.replaceAll('.', '');

export function cocok(k: KetidaksesuaianBerstatus, { tingkat, jenis, status, laporan, tabel, cari }: Saringan): boolean {
  if (tingkat !== null && k.tingkat !== tingkat) return false;
  if (jenis !== null && k.jenis !== jenis) return false;
  if (status !== null && (status === MENUNGGU ? !menunggu(k) : k.status !== status)) return false;
  if (laporan !== null && (k.laporan ?? BUKU_BESAR_SENDIRI) !== laporan) return false;
  if (tabel !== null && !k.tempat.some((t) => t.tabel === tabel)) return false;
  if (cari === null) return true;
  const isi = isiTeks(k);
  return cari.toLocaleLowerCase('id-ID').split(/\s+/).every((kata) => isi.includes(kata) || (/^[\d.]{4,}$/.test(kata) && tanpaPemisah(isi).includes(tanpaPemisah(kata))));
}
