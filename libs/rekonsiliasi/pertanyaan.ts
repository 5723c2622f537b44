import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Basis } from '#realisasi';
import { susunAnggaran, susunKinerja, susunPk, susunRincian, type CakupanTercetak, type DaftarPk, type Jembatan, type RincianIndikator, type TabelAnggaran, type TabelKinerja, type TitikWaktu } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import { jembatan } from './jembatan.js';
import { periksa } from './periksa.js';
import { cakupanTercetak } from './periksa-tercetak.js';
import { BukuKetidaksesuaian } from './tanggapan/buku-ketidaksesuaian.js';

/** Imports that touch a PD and year and were not finished at a sequence: the tables say so (law 9). Provided by impor. */
export abstract class ImporBerjalan {
  abstract untuk(pd: string, tahun: number, diketahui: number): Promise<readonly string[]>;
}

export class AmbilTabelAnggaran extends Query<TabelAnggaran> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu, readonly basis?: Basis) {
    super();
  }
}

export class AmbilTabelKinerja extends Query<TabelKinerja> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

/** Every PK of the year. */
export class AmbilPk extends Query<DaftarPk> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

/** Everything behind one indikator, named by its code. */
export class AmbilRincianIndikator extends Query<RincianIndikator> {
  constructor(readonly pd: string, readonly tahun: number, readonly indikator: string, readonly titik: TitikWaktu) {
    super();
  }
}

export class AmbilJembatan extends Query<Jembatan> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu, readonly basis?: Basis) {
    super();
  }
}

@QueryHandler(AmbilTabelAnggaran)
export class AmbilTabelAnggaranHandler implements IQueryHandler<AmbilTabelAnggaran> {
  constructor(private readonly buku: BukuAngka, private readonly impor: ImporBerjalan) {}

  async execute(q: AmbilTabelAnggaran): Promise<TabelAnggaran> {
    const h = await this.buku.penghitungTercatat(q.pd, q.tahun, q.titik, q.basis);
    return susunAnggaran(h, periksa(h), await this.impor.untuk(q.pd, q.tahun, h.c.koordinat.diketahui));
  }
}

@QueryHandler(AmbilTabelKinerja)
export class AmbilTabelKinerjaHandler implements IQueryHandler<AmbilTabelKinerja> {
  constructor(private readonly buku: BukuAngka, private readonly impor: ImporBerjalan) {}

  async execute(q: AmbilTabelKinerja): Promise<TabelKinerja> {
    const h = await this.buku.penghitungTercatat(q.pd, q.tahun, q.titik);
    return susunKinerja(h, await this.impor.untuk(q.pd, q.tahun, h.c.koordinat.diketahui));
  }
}

@QueryHandler(AmbilPk)
export class AmbilPkHandler implements IQueryHandler<AmbilPk> {
  constructor(private readonly buku: BukuAngka, private readonly impor: ImporBerjalan) {}

  async execute(q: AmbilPk): Promise<DaftarPk> {
    const h = await this.buku.penghitungTercatat(q.pd, q.tahun, q.titik);
    return susunPk(h, periksa(h), await this.impor.untuk(q.pd, q.tahun, h.c.koordinat.diketahui));
  }
}

@QueryHandler(AmbilRincianIndikator)
export class AmbilRincianIndikatorHandler implements IQueryHandler<AmbilRincianIndikator> {
  constructor(private readonly buku: BukuAngka) {}

  async execute(q: AmbilRincianIndikator): Promise<RincianIndikator> {
    const h = await this.buku.penghitungTercatat(q.pd, q.tahun, q.titik);
    return susunRincian(h, q.indikator, periksa(h));
  }
}

@QueryHandler(AmbilJembatan)
export class AmbilJembatanHandler implements IQueryHandler<AmbilJembatan> {
  constructor(private readonly buku: BukuAngka) {}

  async execute(q: AmbilJembatan): Promise<Jembatan> {
    return jembatan(await this.buku.penghitungTercatat(q.pd, q.tahun, q.titik, q.basis));
  }
}

/** How much of what the reports of a year print was tested. */
export class AmbilCakupanTercetak extends Query<CakupanTercetak> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

@QueryHandler(AmbilCakupanTercetak)
export class AmbilCakupanTercetakHandler implements IQueryHandler<AmbilCakupanTercetak> {
  constructor(private readonly buku: BukuAngka, private readonly ketidaksesuaian: BukuKetidaksesuaian) {}

  async execute(q: AmbilCakupanTercetak): Promise<CakupanTercetak> {
    const h = await this.buku.penghitungTercatat(q.pd, q.tahun, q.titik);
    return cakupanTercetak((await this.ketidaksesuaian.teruji(h, q.titik)).laporan);
  }
}
