import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JalankanPohon } from '#perencanaan/nest';
import { JalankanData } from '#realisasi/nest';
import { Writes } from '../docs/describe.js';
import { TahunPipe } from '../input/params.js';
import { DataCommands } from './data-commands.js';
import { DaftarFormulaIsian, DataIsian, KoreksiDataIsian } from './isian/data.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

/** Counts behind formulas, what indikator are compared with, and why they came out as they did. */
@ApiTags('Pencatatan')
@Controller('pd/:pd/:tahun')
export class DataWritesController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly commands: CommandBus,
    private readonly data: DataCommands,
  ) {}

  @Post('data')
  @Writes('Catat data pendukung, pembanding dan analisis', ['pd', 'tahun'])
  @HttpCode(200)
  catat(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: DataIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => [await this.commands.execute(new JalankanData(await this.data.catat(pd, tahun, isian), w.meta, w.expectedRevision))]);
  }

  @Post('data/koreksi')
  @Writes('Koreksi atau cabut satu peristiwa data pendukung, pembanding atau analisis', ['pd', 'tahun'])
  @HttpCode(200)
  koreksi(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: KoreksiDataIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => [await this.commands.execute(new JalankanData(await this.data.koreksi(pd, tahun, isian), w.meta, w.expectedRevision))]);
  }

  @Post('formula')
  @Writes('Tetapkan formula indikator atas data pendukung', ['pd', 'tahun'])
  @HttpCode(200)
  formula(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: DaftarFormulaIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => [await this.commands.execute(new JalankanPohon(await this.data.formula(pd, tahun, isian), w.meta, w.expectedRevision))]);
  }
}
