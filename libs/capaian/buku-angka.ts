import { Injectable } from '@nestjs/common';
import type { Database } from 'better-sqlite3';
import { DomainError } from '#kernel';
import { EventStorePort } from '#event-store';
import { Projections, positionOf } from '#projection';
import type { Basis } from '#realisasi';
import { MODEL_ANGKA, PembacaAngka, type PdTerdaftar } from './angka/baca.js';
import { Penghitung } from './angka/hitung.js';
import { tentukanKoordinat, type TitikWaktu } from './angka/koordinat.js';
import type { Koordinat } from './queries/hasil.js';

/** PD-years whose figures are remembered. */
const DIINGAT = 64;

/** The way from coordinates to figures: what every query about figures goes through. */
@Injectable()
export class BukuAngka {
  private readonly pembaca = new WeakMap<Database, PembacaAngka>();
  /** The last answer about each PD and year: the next one mostly finds nothing changed. */
  private readonly terakhir = new Map<string, Penghitung>();

  constructor(
    private readonly store: EventStorePort,
    private readonly projections: Projections,
  ) {}

  koordinat(titik: TitikWaktu): Promise<Koordinat> {
    return tentukanKoordinat(this.store, titik);
  }

  /** Reader on the current generation of the model; statements are prepared once per connection. */
  baca(): PembacaAngka {
    const db = this.projections.db(MODEL_ANGKA);
    const ada = this.pembaca.get(db);
    if (ada) return ada;
    const baru = new PembacaAngka(db, positionOf(db));
    this.pembaca.set(db, baru);
    return baru;
  }

  /** Everything known of a PD and year at a point of the two times. Waits until the model has come that far. */
  async penghitung(pd: string, tahun: number, titik: TitikWaktu, basis?: Basis): Promise<Penghitung> {
    const koordinat = await this.koordinat(titik);
    await this.projections.waitFor(koordinat.diketahui, [MODEL_ANGKA]);
    const kunci = `${pd}/${tahun}/${basis ?? ''}`;
    const acuan = this.terakhir.get(kunci);
    const cuplikan = this.baca().cuplikan(koordinat, pd, tahun, acuan?.c);
    if (cuplikan.identitas === null) {
      const kini = this.baca().identitas(pd, await this.store.head(), null) !== undefined;
      throw new DomainError('pd-tidak-ada', kini ? `Perangkat daerah "${pd}" belum tercatat pada titik waktu yang diminta. "Diketahui" adalah saat dicatat di buku besar; untuk keadaan pada suatu tanggal dokumen, pakai "berlaku".` : `Perangkat daerah "${pd}" tidak tercatat. Periksa tanda pengenalnya.`);
    }
    const penghitung = new Penghitung(cuplikan, basis, acuan);
    this.ingat(kunci, penghitung);
    return penghitung;
  }

  /** The same for a year that is recorded: a question about one that nobody ever recorded is a slip, not an empty table. */
  async penghitungTercatat(pd: string, tahun: number, titik: TitikWaktu, basis?: Basis): Promise<Penghitung> {
    const h = await this.penghitung(pd, tahun, titik, basis);
    if (h.c.simpul.size > 0) return h;
    const tercatat = this.baca().daftarPd(await this.store.head(), null).find((d) => d.pd === pd)?.tahun ?? [];
    if (!tercatat.includes(tahun)) throw new DomainError('tahun-tidak-ada', `Tahun ${tahun} tidak tercatat untuk "${pd}". Yang tercatat: ${tercatat.join(', ') || 'belum ada'}.`);
    return h;
  }

  /** Every PD known at a point of the two times. Waits until the model has come that far. */
  async daftarPd(titik: TitikWaktu): Promise<PdTerdaftar[]> {
    const { diketahui, berlaku } = await this.koordinat(titik);
    await this.projections.waitFor(diketahui, [MODEL_ANGKA]);
    return this.baca().daftarPd(diketahui, berlaku);
  }

  async pemdaDari(pd: string): Promise<string | undefined> {
    const { diketahui } = await this.koordinat({});
    await this.projections.waitFor(diketahui, [MODEL_ANGKA]);
    return this.baca().identitas(pd, diketahui, null)?.pemda;
  }

  private ingat(kunci: string, penghitung: Penghitung): void {
    this.terakhir.delete(kunci);
    this.terakhir.set(kunci, penghitung);
    if (this.terakhir.size > DIINGAT) this.terakhir.delete(this.terakhir.keys().next().value!);
  }
}
