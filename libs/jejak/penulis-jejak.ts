import type { Dokumen } from '#kernel';
import type { Envelope } from '#event-store';
import type { Versi } from '#projection';
import { revisiDari, type Penghitung } from '#capaian';
import type { PeristiwaJejak } from './hasil.js';
import type { Bahan } from './bahan.js';
import type { SumberLinimasa } from './linimasa.js';
import { PenyebutBaris } from './sebut-baris.js';

/** The line that a row states again and again: for a pagu the same line of any stage. */
export const garisBaris = (v: Versi): string => `${v.jenis}|${v.jenis === 'pagu' ? v.kunci.slice(v.kunci.indexOf('|')) : v.kunci}`;

/** Writes rows as the events that they come from, with what the log and the register of files add. */
export class PenulisJejak {
  private readonly penyebut: PenyebutBaris;
  private garis: Map<string, Versi[]> | undefined;

  /** `semua`: every row that was ever known, for what a line said before. */
  constructor(h: Penghitung, private readonly semua: readonly Versi[], private readonly sumber: SumberLinimasa) {
    this.penyebut = new PenyebutBaris(h, new Map(semua.filter((v) => v.jenis === 'revisi').map((v) => [v.kunci, revisiDari(v).dokumen])));
  }

  /** What a row says. */
  sebut(v: Versi): Bahan {
    return this.penyebut.sebut(v);
  }

  /** The event that states a row. `bahan`: what it says of the figure at hand, where that is not the whole row. */
  async tulis(v: Versi, bahan = this.sebut(v)): Promise<PeristiwaJejak> {
    const sebelum = this.sebelum(v);
    return this.susun(v.peristiwa, await this.sumber.peristiwa(v.peristiwa), bahan, sebelum ? this.sebut(sebelum).nilai : null);
  }

  /** The event that took a row back without stating another. */
  async tulisPenarikan(v: Versi): Promise<PeristiwaJejak> {
    const bahan = this.sebut(v);
    return this.susun(v.seqAkhir, await this.sumber.peristiwa(v.seqAkhir), { ...bahan, nilai: null }, bahan.nilai);
  }

  /** An event that states no row at all. */
  async tulisLain(sequence: number): Promise<PeristiwaJejak> {
    const e = await this.sumber.peristiwa(sequence);
    return this.susun(sequence, e, { kode: e.stream, uraian: e.type, periode: null, tahap: null, nilai: null, satuan: '', dokumen: null }, null);
  }

  private async susun(sequence: number, e: Envelope, { kode, uraian, periode, tahap, nilai, satuan, dokumen }: Omit<Bahan, 'versi'>, nilaiSebelum: string | null): Promise<PeristiwaJejak> {
    const data = e.data as { alasan?: string; peristiwa?: string; dokumen?: Dokumen | null };
    const { jenis, berkas = null, lembar = null, baris = null } = e.source;
    return {
      sequence, eventId: e.id, jenis: e.type, dicatat: e.dicatat, berlaku: e.berlaku, aktor: e.aktor,
      // A correction rests on a document of its own; the line still names the one that it corrects.
      dokumen: (data.peristiwa === undefined ? (dokumen ?? data.dokumen) : (data.dokumen ?? dokumen)) ?? null,
      perihal: { kode, uraian, periode, tahap }, nilai, nilaiSebelum, satuan, alasan: data.alasan ?? null,
      sumber: { jenis, berkas, namaBerkas: berkas === null ? null : await this.sumber.namaBerkas(berkas), lembar, baris }, usulan: e.usulan,
    };
  }

  /** The row that said the same line last before this one. */
  private sebelum(v: Versi): Versi | undefined {
    if (!this.garis) {
      this.garis = new Map();
      for (const x of this.semua) {
        const kunci = garisBaris(x);
        const daftar = this.garis.get(kunci);
        if (daftar) daftar.push(x);
        else this.garis.set(kunci, [x]);
      }
      for (const daftar of this.garis.values()) daftar.sort((a, b) => a.peristiwa - b.peristiwa);
    }
    return this.garis.get(garisBaris(v))?.findLast((x) => x.peristiwa < v.peristiwa);
  }
}
