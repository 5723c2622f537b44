import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { RingkasanPemda } from '#capaian';
import { AmbilRingkasan } from '#capaian/nest';
import { Reads } from '../docs/describe.js';
import { TahunPipe } from '../input/params.js';
import { AnggaranQuery } from './pd.controller.js';

@ApiTags('Angka')
@Controller('pemda/:pemda')
export class PemdaController {
  constructor(private readonly queries: QueryBus) {}

  @Get(':tahun/ringkasan')
  @Reads('Pagu, realisasi dan serapan setiap perangkat daerah, dan jumlahnya', 'RingkasanPemda', { params: ['pemda', 'tahun'] })
  ringkasan(@Param('pemda') pemda: string, @Param('tahun', TahunPipe) tahun: number, @Query() { basis, ...titik }: AnggaranQuery): Promise<RingkasanPemda> {
    return this.queries.execute(new AmbilRingkasan(pemda, tahun, titik, basis));
  }
}
