import type { Kesalahan } from '#kernel';
import { sel } from './alamat.js';

/**
 * Collects everything that is wrong with a workbook, so that its author can mend it in one go. Things worth saying once
 * per column (formulas, percentages) are counted and said once, with the first cell.
 */
export class Temuan {
  private readonly daftar: Kesalahan[] = [];
  private lebih = 0;
  private readonly perhatian: Kesalahan[] = [];
  private readonly berulang = new Map<string, { kesalahan: Kesalahan; kali: number }>();

  constructor(private readonly batas: number) {}

  /** A fault at a cell; the sentence gets the place in front. */
  diSel(kode: string, lembar: string, judul: string, kolom: number, baris: number, pesan: string): void {
    const alamat = sel(kolom, baris);
    this.tambah({ kode, pesan: `Lembar ${lembar}, sel ${alamat} (${judul}): ${pesan}`, tempat: { lembar, sel: alamat, baris } });
  }

  tambah(kesalahan: Kesalahan): void {
    if (this.daftar.length < this.batas) this.daftar.push(kesalahan);
    else this.lebih++;
  }

  ingatkan(peringatan: Kesalahan): void {
    this.perhatian.push(peringatan);
  }

  /** A warning that is said once per sheet and column, however many cells earn it. */
  ingatkanSekali(kode: string, lembar: string, judul: string, kolom: number, baris: number, pesan: string): void {
    const kunci = JSON.stringify([kode, lembar, kolom]);
    const ada = this.berulang.get(kunci);
    if (ada) {
      ada.kali++;
      return;
    }
    const alamat = sel(kolom, baris);
    this.berulang.set(kunci, { kesalahan: { kode, pesan: `Lembar ${lembar}, kolom ${judul}, mulai sel ${alamat}: ${pesan}`, tempat: { lembar, sel: alamat, baris } }, kali: 1 });
  }

  /** What was found wrong, as far as the limit allows. */
  get kesalahan(): readonly Kesalahan[] {
    return this.daftar;
  }

  /** Faults beyond the limit, counted only. */
  get tidakTerdaftar(): number {
    return this.lebih;
  }

  get peringatan(): readonly Kesalahan[] {
    return [...this.perhatian, ...[...this.berulang.values()].map(({ kesalahan, kali }) => (kali === 1 ? kesalahan : { ...kesalahan, pesan: `${kesalahan.pesan} (${kali} sel)` }))];
  }
}
