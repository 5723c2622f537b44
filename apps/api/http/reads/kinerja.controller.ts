import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BarisAnalisis, BarisData, BarisPembanding, RincianIndikator } from '#capaian';
import { AmbilAnalisis, AmbilData, AmbilPembanding } from '#capaian/nest';
import { AmbilRincianIndikator } from '#rekonsiliasi/nest';
import { Reads } from '../docs/describe.js';
import { TahunPipe } from '../input/params.js';
import { TitikHalamanQuery, TitikQuery } from '../input/titik.js';
import { page } from '../paging.js';

/** What stands behind the performance table of one office and year. */
@ApiTags('Angka')
@Controller('pd/:pd/:tahun')
export class KinerjaController {
  constructor(private readonly queries: QueryBus) {}

  @Get('kinerja/:indikator')
  @Reads('Satu indikator: formula dengan masukannya, triwulan, pembanding dan analisis', 'RincianIndikator', { params: ['pd', 'tahun', 'indikator'] })
  rincian(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('indikator') indikator: string, @Query() titik: TitikQuery): Promise<RincianIndikator> {
    return this.queries.execute(new AmbilRincianIndikator(pd, tahun, indikator, titik));
  }

  @Get('data')
  @Reads('Data pendukung seperti dinyatakan sumber tahun ini', 'BarisData', { params: ['pd', 'tahun'], list: 'paged' })
  async data(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: TitikHalamanQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<readonly BarisData[]> {
    return page(await this.queries.execute(new AmbilData(pd, tahun, query)), query, request, reply);
  }

  @Get('pembanding')
  @Reads('Pembanding setiap indikator', 'BarisPembanding', { params: ['pd', 'tahun'], list: 'whole' })
  pembanding(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<BarisPembanding[]> {
    return this.queries.execute(new AmbilPembanding(pd, tahun, titik));
  }

  @Get('analisis')
  @Reads('Faktor pendorong, penghambat dan solusi', 'BarisAnalisis', { params: ['pd', 'tahun'], list: 'whole' })
  analisis(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<BarisAnalisis[]> {
    return this.queries.execute(new AmbilAnalisis(pd, tahun, titik));
  }
}
