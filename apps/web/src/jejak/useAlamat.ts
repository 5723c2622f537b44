import { useLocation, useNavigate } from 'react-router';

export type Perubahan = Readonly<Record<string, string | null>>;

export interface Alamat {
  readonly baca: (nama: string) => string | null;
  /** A step of the history, so that "back" undoes it. */
  readonly pergi: (perubahan: Perubahan) => void;
  /** No step of its own: "back" leaves the page, it does not undo a filter or the last place of a slider. */
  readonly ganti: (perubahan: Perubahan) => void;
}

/** What the page Jejak shows stands in its address, so that every view of it can be sent, reloaded and printed. */
export function useAlamat(): Alamat {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const tulis = (perubahan: Perubahan, replace: boolean) => {
    const next = new URLSearchParams(search);
    for (const [nama, nilai] of Object.entries(perubahan)) {
      if (nilai === null || nilai === '') next.delete(nama);
      else next.set(nama, nilai);
    }
    void navigate({ pathname, search: next.toString() }, { replace, preventScrollReset: true });
  };
  return {
    baca: (nama) => params.get(nama) || null,
    pergi: (perubahan) => tulis(perubahan, false),
    ganti: (perubahan) => tulis(perubahan, true),
  };
}
