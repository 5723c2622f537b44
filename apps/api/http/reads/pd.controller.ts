import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvAngka, type BarisAngka, type CakupanTercetak, type DaftarPk, type Jembatan, type PdTerdaftar, type TabelAnggaran, type TabelKinerja } from '#capaian';
import { AmbilAngka, AmbilDaftarPd } from '#capaian/nest';
import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { basisDikenal, type Basis } from '#realisasi';
import { AmbilCakupanTercetak, AmbilJembatan, AmbilKetidaksesuaian, AmbilPk, AmbilTabelAnggaran, AmbilTabelKinerja } from '#rekonsiliasi/nest';
import { Reads } from '../docs/describe.js';
import { Pilihan } from '../input/fields.js';
import { TahunPipe } from '../input/params.js';
import { AngkaQuery, TitikQuery } from '../input/titik.js';
import { page } from '../paging.js';

export class AnggaranQuery extends TitikQuery {
  @Pilihan({ uraian: 'Basis realisasi; bawaan menurut kebijakan', contoh: 'SP2D', opsional: true }, basisDikenal)
  readonly basis?: Basis;
}

/** The tables of one office and year, at any point of the two times. */
@ApiTags('Angka')
@Controller('pd')
export class PdController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('Daftar perangkat daerah dan tahunnya', 'PdTerdaftar', { list: 'whole' })
  daftar(@Query() titik: TitikQuery): Promise<PdTerdaftar[]> {
    return this.queries.execute(new AmbilDaftarPd(titik));
  }

  @Get(':pd/:tahun/anggaran')
  @Reads('Tabel anggaran dan realisasi', 'TabelAnggaran', { params: ['pd', 'tahun'] })
  anggaran(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() { basis, ...titik }: AnggaranQuery): Promise<TabelAnggaran> {
    return this.queries.execute(new AmbilTabelAnggaran(pd, tahun, titik, basis));
  }

  @Get(':pd/:tahun/kinerja')
  @Reads('Tabel kinerja: target, realisasi, capaian, predikat', 'TabelKinerja', { params: ['pd', 'tahun'] })
  kinerja(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<TabelKinerja> {
    return this.queries.execute(new AmbilTabelKinerja(pd, tahun, titik));
  }

  @Get(':pd/:tahun/pk')
  @Reads('Perjanjian kinerja: siapa menjanjikan apa, dan anggaran programnya di samping DPA', 'DaftarPk', { params: ['pd', 'tahun'] })
  pk(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<DaftarPk> {
    return this.queries.execute(new AmbilPk(pd, tahun, titik));
  }

  @Get(':pd/:tahun/jembatan')
  @Reads('Jembatan awal, pergeseran, perubahan', 'Jembatan', { params: ['pd', 'tahun'] })
  jembatan(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() { basis, ...titik }: AnggaranQuery): Promise<Jembatan> {
    return this.queries.execute(new AmbilJembatan(pd, tahun, titik, basis));
  }

  @Get(':pd/:tahun/periksa')
  @Reads('Setiap ketidaksesuaian', 'KetidaksesuaianBerstatus', { params: ['pd', 'tahun'], list: 'whole' })
  periksa(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<KetidaksesuaianBerstatus[]> {
    return this.queries.execute(new AmbilKetidaksesuaian(pd, tahun, titik));
  }

  @Get(':pd/:tahun/periksa/cakupan')
  @Reads('Berapa banyak angka tercetak laporan yang teruji, dan yang tidak dapat diuji beserta sebabnya', 'CakupanTercetak', { params: ['pd', 'tahun'] })
  cakupan(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<CakupanTercetak> {
    return this.queries.execute(new AmbilCakupanTercetak(pd, tahun, titik));
  }

  @Get(':pd/:tahun/angka')
  @Reads('Setiap angka, satu baris satu angka', 'BarisAngka', { params: ['pd', 'tahun'], list: 'paged', rincian: 'Dengan format=csv: seluruh angka sebagai text/csv, tanpa halaman.' })
  async angka(
    @Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() { format, halaman, ukuran, ...titik }: AngkaQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<readonly BarisAngka[] | string> {
    const semua = await this.queries.execute(new AmbilAngka(pd, tahun, titik));
    if (format !== 'csv') return page(semua, { ...(halaman === undefined ? {} : { halaman }), ...(ukuran === undefined ? {} : { ukuran }) }, request, reply);
    void reply.type('text/csv; charset=utf-8; header=present').header('content-disposition', `attachment; filename="angka-${pd.replace(/[^\w-]/g, '_')}-${tahun}.csv"`);
    return csvAngka(semua);
  }
}
