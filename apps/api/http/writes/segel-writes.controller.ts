import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PenerbitSegel } from '#segel/nest';
import { Clock } from '../clock.js';
import { Writes } from '../docs/describe.js';
import { SaksiIsian } from './isian/segel.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

@ApiTags('Segel')
@Controller('segel')
export class SegelWritesController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly penerbit: PenerbitSegel,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Writes('Terbitkan segel atas semua yang tercatat sekarang', [], { ifMatch: false, rincian: 'Tanpa isi. Bila sejak segel terakhir tidak ada yang baru selain segel, tidak ada yang diterbitkan (count 0).' })
  @HttpCode(200)
  terbitkan(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.penerbit.terbitkan('permintaan', w.meta, this.clock.hariIni())]);
  }

  @Post('saksi')
  @Writes('Catat tanda tangan saksi di bawah segel', [], { ifMatch: false })
  @HttpCode(200)
  saksi(@Body() { catatan, saksi }: SaksiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.penerbit.catatSaksi(catatan, saksi, w.meta, this.clock.hariIni())]);
  }
}
