import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PenerbitSegel, type SegelTampil } from '#segel/nest';
import { Reads } from '../docs/describe.js';
import { HalamanQuery } from '../input/titik.js';
import { page } from '../paging.js';

/** Checkpoints of the ledger. */
@ApiTags('Segel')
@Controller('segel')
export class SegelController {
  constructor(private readonly penerbit: PenerbitSegel) {}

  @Get()
  @Reads('Segel yang pernah diterbitkan, terbaru dahulu', 'Segel', { list: 'paged', rincian: 'catatan adalah segel itu sendiri (C2SP tlog-checkpoint) beserta tanda tangan para saksi; simpan di luar server ini.' })
  daftar(@Query() query: HalamanQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): readonly SegelTampil[] {
    return page(this.penerbit.daftar(), query, request, reply);
  }
}
