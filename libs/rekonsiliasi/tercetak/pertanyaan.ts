import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStorePort } from '#event-store';
import { BukuAngka } from '#capaian/nest';
import type { TitikWaktu } from '#capaian';
import { bacaTanggapanTahun } from '../buku-tercetak.js';
import { keadaanSel, type KeadaanSel } from '../periksa-tercetak.js';
import { kunciBaris, partisiTercetak } from '../projection.js';
import { BukuKetidaksesuaian } from '../tanggapan/buku-ketidaksesuaian.js';
import { LetakPeristiwa } from '../tanggapan/peristiwa-bukti.js';
import { cariSel } from './cari-sel.js';
import type { RincianSel, SelTampil } from './hasil.js';
import { susunRincianSel, susunSel, type BahanSel } from './susun-sel.js';

/** Which printed cells are meant; what is not said leaves them all. */
export interface PilihanSel {
  /** A figure as it is printed, or words of its place. */
  readonly cari?: string | undefined;
  readonly keadaan?: KeadaanSel | undefined;
  readonly laporan?: string | undefined;
  readonly tabel?: string | undefined;
}

/** Printed cells of the reports of a year, in their order; where something is sought, the best first. */
export class CariSelTercetak extends Query<readonly SelTampil[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly pilihan: PilihanSel, readonly titik: TitikWaktu) {
    super();
  }
}

/** One printed cell: its claims, its computation, its events. */
export class AmbilRincianSel extends Query<RincianSel> {
  constructor(readonly pd: string, readonly tahun: number, readonly laporan: string, readonly kunci: string, readonly titik: TitikWaktu) {
    super();
  }
}

async function bahan(buku: BukuAngka, ketidaksesuaian: BukuKetidaksesuaian, pd: string, tahun: number, titik: TitikWaktu): Promise<Omit<BahanSel, 'riwayat'>> {
  const h = await buku.penghitungTercatat(pd, tahun, titik);
  const { laporan, lain } = await ketidaksesuaian.teruji(h, titik);
  return { h, lain, laporan, letak: new LetakPeristiwa({ h, lain, laporan, sebab: undefined, tanggapan: bacaTanggapanTahun(buku, pd, tahun, h.c.koordinat) }) };
}

@QueryHandler(CariSelTercetak)
export class CariSelTercetakHandler implements IQueryHandler<CariSelTercetak> {
  constructor(private readonly buku: BukuAngka, private readonly ketidaksesuaian: BukuKetidaksesuaian) {}

  async execute({ pd, tahun, pilihan, titik }: CariSelTercetak): Promise<readonly SelTampil[]> {
    const { h, laporan: semua, letak } = await bahan(this.buku, this.ketidaksesuaian, pd, tahun, titik);
    const { cari = '', keadaan, laporan, tabel } = pilihan;
    const milik = semua.flatMap((l) => (laporan === undefined || l.laporan.laporan === laporan ? l.sel.map((sel) => ({ laporan: l, sel })) : []))
      .filter(({ sel }) => (tabel === undefined || sel.sel.tabel === tabel) && (keadaan === undefined || keadaanSel(sel) === keadaan));
    return cariSel(milik, cari, ({ sel }) => sel.tercatat).map((s) => susunSel(h, s, letak));
  }
}

@QueryHandler(AmbilRincianSel)
export class AmbilRincianSelHandler implements IQueryHandler<AmbilRincianSel> {
  constructor(private readonly buku: BukuAngka, private readonly ketidaksesuaian: BukuKetidaksesuaian, private readonly store: EventStorePort) {}

  async execute({ pd, tahun, laporan, kunci, titik }: AmbilRincianSel): Promise<RincianSel> {
    const dasar = await bahan(this.buku, this.ketidaksesuaian, pd, tahun, titik);
    const riwayat = this.buku.baca().semuaDari(partisiTercetak(pd, tahun), dasar.h.c.koordinat).filter((v) => v.jenis === 'sel' && v.kunci === kunciBaris(laporan, kunci));
    return susunRincianSel({ ...dasar, riwayat }, laporan, kunci, this.store);
  }
}
