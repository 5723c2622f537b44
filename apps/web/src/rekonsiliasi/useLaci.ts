import { createContext, useCallback, useContext, useRef } from 'react';
import { App } from 'antd';
import { useLocation, useNavigate } from 'react-router';

/** Panels of the page; the address names the one that is open and what it shows. */
const namaLaci = ['rinci', 'sel', 'reviu'] as const;
type NamaLaci = (typeof namaLaci)[number];

export interface Laci extends Readonly<Record<NamaLaci, string | null>> {
  readonly buka: (nama: NamaLaci, nilai: string) => void;
  readonly tutup: () => void;
  /** Whether the open panel holds a form that was begun and not recorded. */
  readonly tandai: (terisi: boolean) => void;
}

/** One panel at a time. Opening and closing is a step of the history, so that "back" closes it; a form that was begun is not thrown away unasked. */
export function useLaci(): Laci {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const terisi = useRef(false);
  const tandai = useCallback((kini: boolean) => {
    terisi.current = kini;
  }, []);
  const params = new URLSearchParams(search);
  const pindah = (ke: Partial<Record<NamaLaci, string>>) => {
    const lanjut = () => {
      terisi.current = false;
      const next = new URLSearchParams(search);
      for (const nama of namaLaci) next.delete(nama);
      for (const [nama, nilai] of Object.entries(ke)) next.set(nama, nilai);
      void navigate({ pathname, search: next.toString() }, { preventScrollReset: true });
    };
    if (!terisi.current) return lanjut();
    modal.confirm({ title: 'Buang isian yang belum dicatat?', content: 'Isian di panel ini belum dicatat. Bila panel ditutup, isian itu hilang.', okText: 'Buang isian', okButtonProps: { danger: true }, cancelText: 'Kembali mengisi', onOk: lanjut });
  };
  return { rinci: params.get('rinci'), sel: params.get('sel'), reviu: params.get('reviu'), buka: (nama, nilai) => pindah({ [nama]: nilai }), tutup: () => pindah({}), tandai };
}

/** Forms in a panel say here whether they were begun and not recorded yet. */
export const TerisiContext = createContext<(terisi: boolean) => void>(() => undefined);

/** `onValuesChange` of a form that its panel guards, and what to call when it was recorded. */
export function useTerisi(): { readonly mulai: () => void; readonly selesai: () => void } {
  const tandai = useContext(TerisiContext);
  return { mulai: () => tandai(true), selesai: () => tandai(false) };
}
