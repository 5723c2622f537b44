import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStorePort, type Envelope } from '#event-store';
import { bacaAlamat, type Linimasa, type TitikWaktu } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import { periksa } from '#rekonsiliasi';
import { susunLinimasa } from './linimasa.js';
import { SumberJejak, ambilPeristiwa } from './sumber-jejak.js';

/** The whole history of one figure. */
export class AmbilLinimasa extends Query<Linimasa> {
  constructor(readonly angka: string, readonly titik: TitikWaktu) {
    super();
  }
}

/** One event as it is stored. */
export class AmbilPeristiwa extends Query<{ sequence: number; envelope: Envelope }> {
  constructor(readonly sequence: number) {
    super();
  }
}

@QueryHandler(AmbilLinimasa)
export class AmbilLinimasaHandler implements IQueryHandler<AmbilLinimasa> {
  constructor(private readonly buku: BukuAngka, private readonly sumber: SumberJejak) {}

  async execute({ angka, titik }: AmbilLinimasa): Promise<Linimasa> {
    const alamat = bacaAlamat(angka);
    const h = await this.buku.penghitungTercatat(alamat.pd, alamat.tahun, titik);
    const semua = this.buku.baca().semua(h.c.koordinat, alamat.pd, alamat.tahun);
    const { angka: ditemukan, kejadian } = await susunLinimasa(h, semua, angka, this.sumber.buka());
    const { sel, judul, satuan, cara, bagian } = ditemukan;
    return {
      koordinat: h.c.koordinat, angka: sel.angka, judul, ukuran: alamat.ukuran, satuan, nilai: sel.nilai, teks: sel.teks, asal: sel.asal, cara,
      bagian: bagian.map((b) => ({ angka: b.sel.angka, judul: b.judul, nilai: b.sel.nilai })),
      kejadian,
      // What is wrong with a part explains the whole: a serapan of 367 % has its reason in the realisasi.
      ketidaksesuaian: periksa(h).filter((k) => k.angka === sel.angka || bagian.some((b) => b.sel.angka === k.angka)),
    };
  }
}

@QueryHandler(AmbilPeristiwa)
export class AmbilPeristiwaHandler implements IQueryHandler<AmbilPeristiwa> {
  constructor(private readonly store: EventStorePort) {}

  async execute({ sequence }: AmbilPeristiwa): Promise<{ sequence: number; envelope: Envelope }> {
    return ambilPeristiwa(this.store, sequence);
  }
}
