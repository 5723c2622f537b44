import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JalankanKebijakan } from '#capaian/nest';
import { Writes } from '../docs/describe.js';
import { KebijakanIsian } from './isian/kebijakan.js';
import { KebijakanCommands } from './kebijakan-commands.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

@ApiTags('Pencatatan')
@Controller('pemda/:pemda/kebijakan')
export class KebijakanController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly bus: CommandBus,
    private readonly kebijakan: KebijakanCommands,
  ) {}

  @Post()
  @Writes('Tetapkan kebijakan pemda', ['pemda'])
  @HttpCode(200)
  tetapkan(@Param('pemda') pemda: string, @Body() isian: KebijakanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.bus.execute(new JalankanKebijakan(await this.kebijakan.tetapkan(pemda, isian), w.meta, w.expectedRevision))]);
  }
}
