import { ambilAtribut, bacaXml } from './xml.js';

/**
 * What a number format makes of a number on screen, as far as it changes what the reader of the cell believes:
 * `umum` shows it plainly; `angka` groups or rounds it; `persen` shows it times 100; `tanggal` shows a day or time;
 * `campur` shows it as a percentage for some values only.
 */
export type Gaya = 'umum' | 'angka' | 'persen' | 'tanggal' | 'campur';

const bawaanTanggal = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Classifies a number format by its id and, for formats of the file itself, its code. */
export function gayaFormat(id: number, kode: string | undefined): Gaya {
  if (kode === undefined) {
    if (id === 9 || id === 10) return 'persen';
    if (bawaanTanggal(id)) return 'tanggal';
    return id === 0 || id === 1 || id === 49 ? 'umum' : 'angka';
  }
  if (/^(general|@|0)$/i.test(kode.trim())) return 'umum';
  const polos = kode.replace(/"[^"]*"?|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, '');
  const bagian = polos.split(';').filter((b) => /[0#?]/.test(b));
  if (bagian.length > 0 && polos.includes('%')) return bagian.every((b) => b.includes('%')) ? 'persen' : 'campur';
  if (/[dmyhs]/i.test(polos.replace(/general/gi, ''))) return 'tanggal';
  return /^general$/i.test(polos.trim()) ? 'umum' : 'angka';
}

/** The look of each cell format (`s` of a cell) in a workbook's styles part. */
export function bacaGaya(bagian: string, isi: Uint8Array): readonly Gaya[] {
  const kode = new Map<number, string>();
  const hasil: Gaya[] = [];
  let dalamSel = false;
  bacaXml(bagian, isi, {
    buka: (nama, atribut) => {
      if (nama === 'cellXfs') dalamSel = true;
      else if (nama === 'numFmt' && !dalamSel) {
        const a = atribut();
        kode.set(Number(ambilAtribut(a, 'numFmtId')), ambilAtribut(a, 'formatCode') ?? '');
      } else if (nama === 'xf' && dalamSel) {
        const id = Number(ambilAtribut(atribut(), 'numFmtId') ?? 0);
        hasil.push(gayaFormat(id, kode.get(id)));
      }
    },
    tutup: (nama) => {
      if (nama === 'cellXfs') dalamSel = false;
    },
  });
  return hasil;
}
