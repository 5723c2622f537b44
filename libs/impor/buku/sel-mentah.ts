import { bukaXstring } from './bagian.js';
import type { Gaya } from './gaya.js';
import { bacaXml } from './xml.js';

/** One cell as the file has it, before anybody asks what its column wants. Figures stay the text of the XML. */
export type IsiMentah =
  | { readonly jenis: 'teks'; readonly teks: string }
  | { readonly jenis: 'bilangan'; readonly mentah: string; readonly gaya: Gaya }
  | { readonly jenis: 'boole'; readonly nilai: boolean }
  | { readonly jenis: 'tanggal-iso'; readonly teks: string }
  | { readonly jenis: 'galat'; readonly kode: string }
  | { readonly jenis: 'rumus-tanpa-hasil' };

export interface SelMentah {
  readonly isi: IsiMentah;
  readonly rumus: boolean;
}

/** What a `<c>` element has gathered by its end. */
export interface UnsurSel {
  readonly tipe: string;
  readonly gaya: Gaya;
  readonly rumus: boolean;
  /** Text of `<v>`, or of `<is>`; `undefined` where neither stands. */
  readonly nilai: string | undefined;
}

/** `undefined` for a cell without content, which is most of what a styled sheet consists of. */
export function susunSel(u: UnsurSel, teksBersama: readonly string[]): SelMentah | undefined {
  const isi = isiSel(u, teksBersama);
  return isi && { isi, rumus: u.rumus };
}

function isiSel(u: UnsurSel, teksBersama: readonly string[]): IsiMentah | undefined {
  if (u.nilai === undefined || (u.nilai === '' && u.tipe === 'n')) return u.rumus ? { jenis: 'rumus-tanpa-hasil' } : undefined;
  switch (u.tipe) {
    case 's': {
      const teks = teksBersama[Number(u.nilai)];
      return teks === undefined ? { jenis: 'galat', kode: 'teks bersama tidak ada' } : teks === '' ? undefined : { jenis: 'teks', teks };
    }
    case 'str':
    case 'inlineStr':
      return u.nilai === '' ? undefined : { jenis: 'teks', teks: bukaXstring(u.nilai) };
    case 'b':
      return { jenis: 'boole', nilai: u.nilai.trim() === '1' || u.nilai.trim() === 'true' };
    case 'e':
      return { jenis: 'galat', kode: u.nilai.trim() };
    case 'd':
      return { jenis: 'tanggal-iso', teks: u.nilai.trim() };
    default:
      return { jenis: 'bilangan', mentah: u.nilai.trim(), gaya: u.gaya };
  }
}

/** The table of texts that cells refer to by number. Rich text loses its looks; phonetic hints are not part of the text. */
export function bacaTeksBersama(bagian: string, isi: Uint8Array): readonly string[] {
  const hasil: string[] = [];
  let teks: string | undefined;
  let dalamTeks = false;
  let bunyi = false;
  bacaXml(bagian, isi, {
    buka: (nama) => {
      if (nama === 'si') teks = '';
      else if (nama === 'rPh') bunyi = true;
      else if (nama === 't') dalamTeks = !bunyi;
    },
    teks: (t) => {
      if (dalamTeks && teks !== undefined) teks += t;
    },
    tutup: (nama) => {
      if (nama === 't') dalamTeks = false;
      else if (nama === 'rPh') bunyi = false;
      else if (nama === 'si' && teks !== undefined) {
        hasil.push(bukaXstring(teks));
        teks = undefined;
      }
    },
  });
  return hasil;
}
