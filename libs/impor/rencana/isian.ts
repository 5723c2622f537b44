import { DomainError, bacaAngkaKantor, bacaNilaiTarget, type Kesalahan, type NilaiTarget } from '#kernel';
import { bilanganSel } from '../buku/bilangan-sel.js';
import type { HasilBaca } from '../buku/baca.js';
import { lembarBuku, type BarisLembar, type KunciLembar } from '../lembar.js';

/**
 * Reads the cells of one sheet row and collects every fault with its address, so that one pass tells all. A cell that was
 * refused already is not refused again, and the row knows whether anything is wrong with it.
 */
export class Isian {
  private bersalah: boolean;
  private bergantung = false;

  constructor(
    private readonly hasil: HasilBaca,
    readonly salah: Kesalahan[],
    readonly peringatan: Kesalahan[],
    readonly lembar: KunciLembar,
    readonly baris: BarisLembar,
  ) {
    this.bersalah = (baris.cacat?.length ?? 0) > 0;
  }

  /** Whether the row can be stated: nothing is wrong with it, nor with what it rests on. */
  get utuh(): boolean {
    return !this.bersalah && !this.bergantung;
  }

  /** The row rests on another one that is refused: it cannot be judged, and is no fault of its own. */
  gantungkan(): void {
    this.bergantung = true;
  }

  /** Whether the cell of a column was refused while the workbook was read. */
  cacat(kolom: string): boolean {
    return this.baris.cacat?.includes(kolom) ?? false;
  }

  get asal(): { lembar: string; baris: number } {
    return { lembar: namaLembar(this.lembar), baris: this.baris.baris };
  }

  teks(kolom: string): string {
    return (this.baris.isi[kolom] ?? '').trim();
  }

  /** Text of a column that the sheet requires; the workbook reader has already refused it when blank. */
  wajib(kolom: string): string {
    const teks = this.teks(kolom);
    if (teks === '') this.tolak('sel-kosong', 'Sel ini wajib diisi.', kolom);
    return teks;
  }

  pilihan<T extends string>(kolom: string, pilihan: readonly T[], bawaan?: T): T | undefined {
    const teks = this.teks(kolom);
    if (teks === '' && bawaan !== undefined) return bawaan;
    const cocok = pilihan.find((p) => p.toLowerCase() === teks.toLowerCase());
    if (cocok === undefined) this.tolak('pilihan-tidak-dikenal', `"${teks}" tidak dikenal. Pilih salah satu: ${pilihan.join(', ')}.`, kolom);
    return cocok;
  }

  /** Runs a reader of the kernel on a cell and turns its refusal into a fault of that cell, or of the column that the refusal names. */
  coba<T>(kolom: string, baca: () => T): T | undefined {
    try {
      return baca();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const k of error.kesalahan) this.tolak(k.kode, k.pesan, this.kolomLembar(k.tempat?.bidang) ?? kolom);
      return undefined;
    }
  }

  /** An amount in rupiah as a canonical decimal string; undefined for a blank or dash (no statement) and for faults. */
  rupiah(kolom: string): string | undefined {
    const angka = bilanganSel(this.baris, kolom);
    if (angka?.persen) {
      this.tolak('persen-di-kolom-rupiah', 'Sel ini berformat persen; kolom ini memuat rupiah.', kolom);
      return undefined;
    }
    return angka ? angka.nilai.toString() : this.angkaKantor(kolom, 'rupiah');
  }

  /** A quantity or percentage; text with a unit is allowed and kept as it stood. */
  kuantitas(kolom: string): { nilai: string; mentah: string | null } | undefined {
    const angka = bilanganSel(this.baris, kolom);
    if (angka) return { nilai: angka.nilai.toString(), mentah: null };
    const nilai = this.angkaKantor(kolom, 'kuantitas');
    return nilai === undefined ? undefined : { nilai, mentah: this.teks(kolom) };
  }

  target(kolom: string): NilaiTarget | undefined {
    const angka = bilanganSel(this.baris, kolom);
    const teks = this.teks(kolom);
    if (angka) return { jenis: 'angka', nilai: angka.nilai.toString(), satuan: angka.persen ? '%' : null, mentah: teks };
    if (teks === '') return undefined;
    const target = this.coba(kolom, () => bacaNilaiTarget(teks));
    if (target?.jenis === 'teks') this.peringatan.push({ kode: 'target-tanpa-angka', pesan: `Target "${teks}" tidak memuat angka: dicatat sebagaimana tertulis, dan capaiannya tidak dapat dihitung. Bila seharusnya angka, perbaiki selnya.`, tempat: this.tempat(kolom) });
    return target;
  }

  tolak(kode: string, pesan: string, kolom: string): undefined {
    this.bersalah = true;
    if (this.cacat(kolom)) return;
    this.salah.push({ kode, pesan, tempat: this.tempat(kolom) });
  }

  private kolomLembar(bidang: string | undefined): string | undefined {
    return lembarBuku.find((l) => l.kunci === this.lembar)!.kolom.find((k) => k.kunci === bidang)?.kunci;
  }

  private angkaKantor(kolom: string, sebagai: 'rupiah' | 'kuantitas'): string | undefined {
    const a = bacaAngkaKantor(this.baris.isi[kolom] ?? '', { sebagai });
    if (a.jenis === 'angka') {
      for (const p of a.peringatan) this.peringatan.push({ kode: 'angka-diperbaiki', pesan: `"${a.mentah}": ${p}`, tempat: this.tempat(kolom) });
      return a.nilai.toString();
    }
    if (a.jenis === 'ambigu' || a.jenis === 'bukan-angka') this.tolak(a.jenis, a.alasan, kolom);
    else if (a.jenis === 'tidak-berlaku') this.tolak('tidak-berlaku', 'Kolom ini memuat angka; "tidak berlaku" hanya untuk target.', kolom);
    return undefined;
  }

  tempat(kolom: string): { lembar: string; sel: string; baris: number } {
    return { lembar: namaLembar(this.lembar), sel: this.hasil.selDari(this.lembar, kolom, this.baris.baris), baris: this.baris.baris };
  }
}

export const namaLembar = (kunci: KunciLembar): string => lembarBuku.find((l) => l.kunci === kunci)!.nama;
