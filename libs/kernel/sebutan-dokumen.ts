import type { Dokumen } from './dokumen.js';
import type { Kesalahan } from './domain-error.js';
import { tanggalPanjang } from './tanggal.js';

/** How a document is cited otherwise than before: the field and the refusal. */
export type BedaSebutan = Pick<Kesalahan, 'kode' | 'pesan'> & { readonly bidang: 'tanggal' | 'uraian' };

interface Sebutan {
  readonly lingkup: string | null;
  readonly dokumen: Dokumen;
}

const rata = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The documents that statements rest on, as they were cited. The same kind and number under another date or uraian is no
 * other document: one of the two was mistyped (law 12). `lingkup` is what a number is unique in: a tahap, since offices
 * keep the number of a DPA through its pergeseran; null where it is unique throughout.
 */
export class SebutanDokumen {
  private readonly perNomor = new Map<string, Sebutan[]>();

  /** `sebelum` are citations that count too and stay as they are. */
  constructor(private readonly sebelum: readonly SebutanDokumen[] = []) {}

  catat(dokumen: Dokumen, lingkup: string | null): void {
    if (dokumen.nomor === null) return;
    const kunci = kunciNomor(dokumen);
    const ada = this.perNomor.get(kunci);
    if (!ada) this.perNomor.set(kunci, [{ lingkup, dokumen }]);
    else if (!ada.some((s) => s.lingkup === lingkup && s.dokumen.tanggal === dokumen.tanggal && s.dokumen.uraian === dokumen.uraian)) ada.push({ lingkup, dokumen });
  }

  /** A blank uraian says nothing, and so contradicts nothing. */
  beda(dokumen: Dokumen, lingkup: string | null): BedaSebutan | undefined {
    const { jenis, nomor, tanggal, uraian } = dokumen;
    if (nomor === null) return undefined;
    const sama = this.cari(kunciNomor(dokumen)).filter((s) => lingkup === null || s.lingkup === lingkup).map((s) => s.dokumen);
    if (sama.length === 0) return undefined;
    const setanggal = sama.filter((d) => d.tanggal === tanggal);
    const lain = 'perbaiki nomornya bila ini dokumen lain.';
    if (setanggal.length === 0) {
      return { kode: 'tanggal-dokumen-berbeda', bidang: 'tanggal', pesan: `Dokumen ${jenis} ${nomor} sudah tercatat bertanggal ${tanggalPanjang(sama.at(-1)!.tanggal)}, di sini ${tanggalPanjang(tanggal)}. Samakan tanggalnya, atau ${lain}` };
    }
    const teruraikan = setanggal.filter((d) => d.uraian !== null);
    if (uraian === null || teruraikan.length === 0 || teruraikan.some((d) => rata(d.uraian!) === rata(uraian))) return undefined;
    return { kode: 'uraian-dokumen-berbeda', bidang: 'uraian', pesan: `Dokumen ${jenis} ${nomor} sudah tercatat dengan uraian "${teruraikan.at(-1)!.uraian}", di sini "${uraian}". Samakan atau kosongkan uraiannya, atau ${lain}` };
  }

  private cari(kunci: string): Sebutan[] {
    return [...this.sebelum.flatMap((s) => s.cari(kunci)), ...(this.perNomor.get(kunci) ?? [])];
  }
}

const kunciNomor = (d: Dokumen): string => JSON.stringify([d.jenis, d.nomor]);
