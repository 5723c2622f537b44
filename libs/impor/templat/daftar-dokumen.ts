import { kunciDokumen, type Dokumen } from '#kernel';

type Baris = Readonly<Record<string, string>>;

/** Whether a text comes back from a cell as it is. */
export const utuhDalamSel = (teks: string): boolean => teks === teks.replace(/\r\n?/g, '\n').trim();

/** A document that the sheet can say such that the same one is read back. */
function terbacaKembali(d: Dokumen): boolean {
  return d.jenis === d.jenis.toUpperCase().replace(/\s+/g, '_') && [d.jenis, d.nomor ?? '', d.uraian ?? ''].every(utuhDalamSel);
}

/**
 * The rows of the sheet Dokumen: every document that a statement rests on, under a short sign. Signs are given in the
 * order in which documents first appear in the log, so that they stay the same from one workbook to the next.
 */
export class DaftarDokumen {
  private readonly tandaDari = new Map<string, string>();
  private readonly terpakai = new Set<string>();
  private readonly daftar: Baris[] = [];

  constructor(sebutan: Iterable<{ readonly dokumen: Dokumen; readonly seq: number }>) {
    const pertama = new Map<string, { dokumen: Dokumen; seq: number }>();
    for (const s of sebutan) {
      const kunci = kunciDokumen(s.dokumen);
      const ada = pertama.get(kunci);
      if (terbacaKembali(s.dokumen) && (!ada || s.seq < ada.seq)) pertama.set(kunci, s);
    }
    const urut = [...pertama].sort(([a, x], [b, y]) => x.seq - y.seq || (a < b ? -1 : 1));
    for (const [kunci, { dokumen: d }] of urut) {
      const tanda = this.tandaBaru(`${d.jenis}-${d.tanggal.slice(0, 4)}`);
      this.tandaDari.set(kunci, tanda);
      this.daftar.push({ dokumen: tanda, jenis: d.jenis, nomor: d.nomor ?? '', tanggal: d.tanggal, tanggalPerkiraan: d.tanggalPerkiraan ? 'ya' : 'tidak', uraian: d.uraian ?? '' });
    }
  }

  /** Sign of a document; undefined for one that no sheet can say, whose statements are then left out. */
  tanda(d: Dokumen): string | undefined {
    return this.tandaDari.get(kunciDokumen(d));
  }

  /** A row for the next document, its number and date still to be filled in. `uraian` is what the document will be: nobody has to take it away. */
  siapkan(saran: string, jenis: string, uraian: string): string {
    const tanda = this.tandaBaru(saran);
    this.daftar.push({ dokumen: tanda, jenis, nomor: '', tanggal: '', tanggalPerkiraan: '', uraian });
    return tanda;
  }

  get baris(): readonly Baris[] {
    return this.daftar;
  }

  private tandaBaru(saran: string): string {
    let tanda = saran;
    for (let n = 2; this.terpakai.has(tanda); n++) tanda = `${saran}-${n}`;
    this.terpakai.add(tanda);
    return tanda;
  }
}
